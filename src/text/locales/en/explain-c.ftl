# Help pages about mistakes: what it is, how it looks, how to mend it.

explain-C01-title = Your own domain was added to the target
explain-C01-what = The panel took the target for a name inside your domain and put your domain behind it. So the alias leads to a name that does not exist.
explain-C01-looks = In DNS: bounce CNAME rp.mail.example.acme.example. where bounce CNAME rp.mail.example. should be.
explain-C01-mend = Edit the record and type a dot at the end of the target: rp.mail.example. (with the dot). If the panel refuses the dot, look for a switch “absolute name” or “external host”, or ask its support how a target outside the domain is entered.

explain-C02-title = The target is a web address
explain-C02-what = The target of the alias was entered like an address in a browser. In DNS it must be a host name only: no https://, no slash, no port.
explain-C02-looks = In DNS: bounce CNAME https://rp.mail.example/ where bounce CNAME rp.mail.example. should be.
explain-C02-mend = Edit the record and delete everything before and after the host name: no “https://” in front, no “/” behind. Copying the target with the button on the page of the domain gives it in the right form.

explain-C03-title = The alias leads to another name
explain-C03-what = The alias has another target than the one asked for: a slip while typing, or the target of something else. Receivers follow it and do not find what belongs there.
explain-C03-looks = In DNS: bounce CNAME rp.mial.example. where bounce CNAME rp.mail.example. should be. Often one letter is missing, doubled or swapped.
explain-C03-mend = Edit the record and paste the target again with the copy button on the page of the domain; do not type it by hand. If the name is used for something else, ask before you change it.

explain-C04-title = The alias is hidden behind a proxy
explain-C04-what = Some DNS companies replace an alias by the addresses of their own proxy, or by those of its target. That suits websites; a key or a return path behind it cannot be found any more.
explain-C04-looks = In DNS: bounce.acme.example A 104.16.0.1 and no CNAME, although the panel shows a CNAME. At Cloudflare the cloud beside the record is orange.
explain-C04-mend = At Cloudflare: open DNS, edit the record, switch “Proxy status” to “DNS only” (grey cloud), save. Elsewhere look for “proxy”, “acceleration”, “flattening” or “ALIAS” and choose a plain CNAME for this record.

explain-C05-title = The record on our side is missing
explain-C05-what = Your alias is right. It leads to a name in our own zone, and there the record is missing or is not the right one. That is our fault, not yours.
explain-C05-looks = In DNS: s1._domainkey CNAME s1.abcd.dkim.mail.example. is there as it should be, and s1.abcd.dkim.mail.example answers with nothing, or with another key.
explain-C05-mend = There is nothing to change in your DNS. Leave the alias as it is. If the message stays for more than a day, tell our support; whoever runs this installation publishes the records that “domain records --json” lists under “behind”.

explain-C06-title = The alias runs in a circle
explain-C06-what = The alias leads to another alias, and so on, until it comes back to itself or receivers give up. Whatever should stand at its end is never reached.
explain-C06-looks = In DNS: s1._domainkey CNAME a.acme.example. and a.acme.example CNAME s1._domainkey.acme.example. Or more than eight aliases in a row.
explain-C06-mend = Delete the alias and add the record again exactly as the page of the domain shows it. An alias must lead directly to the target shown there, never to a name of your own domain.

explain-C07-title = The alias belongs to another account
explain-C07-what = The alias leads into our zone, but to the keys of another account or of an earlier set-up of this domain. Every domain has targets of its own, so mail cannot be checked with these.
explain-C07-looks = In DNS: s1._domainkey CNAME s1.wxyz.dkim.mail.example. where s1._domainkey CNAME s1.abcd.dkim.mail.example. was asked for. The part in the middle differs.
explain-C07-mend = Copy the target from the page of this very domain and replace the old one. If the domain was deleted and added again, the old targets no longer count. If another account of yours uses the domain too, add its records beside these: the names differ.

explain-C08-title = The target was put together by hand
explain-C08-what = The target was made after a pattern that other companies use, with the name of the domain in it. Our targets hold a random part and cannot be put together from the name of the domain.
explain-C08-looks = In DNS: s1._domainkey CNAME selector1-acme-example._domainkey.mail.example. where s1._domainkey CNAME s1.abcd.dkim.mail.example. was asked for.
explain-C08-mend = Open the page of the domain, copy the target with the button and paste it into the record. Do the same for the second alias: its target differs too.

explain-C09-title = Name and target were exchanged
explain-C09-what = What belongs into the field for the name was typed into the field for the target, and the other way round. So the alias stands at a name where nobody looks.
explain-C09-looks = In DNS: rp.mail.example.acme.example CNAME bounce.acme.example. where bounce.acme.example CNAME rp.mail.example. should be.
explain-C09-mend = Delete the record and make it anew. The short name (such as bounce or s1._domainkey) goes into “Host”, “Name” or “Alias”; the long name that ends in our domain goes into “Target”, “Value”, “Points to” or “Other host”.

explain-C10-title = The two aliases are exchanged
explain-C10-what = There are two aliases for keys, and each leads to the target of the other. Receivers then check mail with the wrong one of the two keys, and the signature fails.
explain-C10-looks = In DNS: s1._domainkey CNAME s2.abcd.dkim.mail.example. and s2._domainkey CNAME s1.abcd.dkim.mail.example. The number in front must be the same on both sides.
explain-C10-mend = Edit both records: the name with 1 leads to the target with 1, the name with 2 to the target with 2. Copy each target from the row of its own name on the page of the domain.

explain-C11-title = Quotation marks around the target
explain-C11-what = The target of the alias was entered with quotation marks, and the panel stored them as part of the name. A host name never has them, so the alias leads to nothing.
explain-C11-looks = In DNS: bounce CNAME "rp.mail.example" where bounce CNAME rp.mail.example. should be. Only TXT records are ever written in quotation marks.
explain-C11-mend = Edit the record and delete the quotation marks in front of and behind the target, also curly ones. Copy the target with the button on the page of the domain: it comes without quotation marks.

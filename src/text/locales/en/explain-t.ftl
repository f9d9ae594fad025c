# Help pages about mistakes: what it is, how it looks, how to mend it.

explain-T01-title = A CNAME was entered as a TXT record
explain-T01-what = The target of the alias was pasted into a record of type TXT. Receivers look for an alias there, or for a key, and find a text that means nothing to them.
explain-T01-looks = In DNS: s1._domainkey TXT "s1.abcd.dkim.mail.example" where s1._domainkey CNAME s1.abcd.dkim.mail.example. should be. The value is right; the field “Type” is not.
explain-T01-mend = Most panels cannot change the type of a record. Delete the TXT record, press “Add record”, choose the type CNAME, and enter the same name and the same value. Delete first: many panels refuse a CNAME while another record stands at the name.

explain-T02-title = The key was copied instead of linked to
explain-T02-what = Somebody looked up the key and published its text in place of the alias. Mail is checked with it today; after the next change of keys the copy is out of date and signatures fail.
explain-T02-looks = In DNS: s1._domainkey TXT "v=DKIM1; k=rsa; p=MIIB…" where s1._domainkey CNAME s1.abcd.dkim.mail.example. was asked for.
explain-T02-mend = Delete the TXT record and add a CNAME record with the same name right after it; the target is the one shown on the page of the domain. Between the two steps mail may stay unsigned for some minutes, so choose a quiet hour. From then on keys are renewed without you.

explain-T03-title = The sender list has a retired record type
explain-T03-what = SPF once had a record type of its own, called SPF or type 99. It was given up in 2014; receivers read only records of type TXT.
explain-T03-looks = In DNS: acme.example SPF "v=spf1 mx -all" and no TXT record that begins with v=spf1. Some panels still offer the type “SPF”.
explain-T03-mend = Add a record of type TXT with the name @ (or an empty name) and exactly the same text. When it is there, delete the record of type SPF. If your panel shows both types, choose TXT.

explain-T04-title = An alias and another record stand at one name
explain-T04-what = Where an alias (CNAME) stands, no other record may stand. Some DNS software allows it all the same; then each receiver sees the one or the other, and the mail of some fails.
explain-T04-looks = In DNS: s1._domainkey CNAME s1.abcd.dkim.mail.example. and, at the same name, s1._domainkey TXT "v=DKIM1; …".
explain-T04-mend = Decide by what the page of the domain asks for: if it asks for a CNAME, delete the TXT (and MX, A) records at that name; if it asks for a TXT, delete the CNAME. Save, and look again after some minutes.

explain-T05-title = The domain itself is an alias
explain-T05-what = A CNAME stands at the top of the domain. An alias stands for everything at its name, so MX, TXT and even the records of the zone itself are hidden from many receivers.
explain-T05-looks = In DNS: acme.example CNAME shop.host.example. It is often made for a website at the bare domain name.
explain-T05-mend = Ask your DNS company for a record type ALIAS or ANAME, or for “CNAME flattening”, and use that for the website; otherwise enter the addresses of the website as A and AAAA records. Then delete the CNAME and add MX and TXT records again.

explain-T06-title = A web forward or an address in place of the alias
explain-T06-what = A web forward (or an A record) was made where an alias is needed. Forwards work for browsers only; mail that comes back does not reach us, and SPF cannot pass in your name.
explain-T06-looks = In DNS: bounce.acme.example A 192.0.2.80. In panels such a thing is called “URL redirect”, “web forwarding” or “domain forwarding”.
explain-T06-mend = Open the place where forwards are managed (often another menu than DNS) and delete the forward for this name. Then add a record of type CNAME in the DNS menu, with the name and the target shown on the page of the domain.

explain-T07-title = The mail host of the return path is not a host
explain-T07-what = A mail record (MX) must name a host that has an address of its own. This one names an alias, a number, or a name to which your own domain was added, so bounces cannot be delivered.
explain-T07-looks = In DNS: bounce.acme.example MX 10 192.0.2.25, or MX 10 mx.mail.example.acme.example, or an MX whose host is a CNAME.
explain-T07-mend = Delete the MX record. The page of the domain asks for a CNAME at this name, which brings the right mail host with it. If you must use an MX somewhere, name a host, not an address, and end it with a dot where the panel adds your domain.

explain-T08-title = This part of the domain is redirected elsewhere
explain-T08-what = A record of type DNAME redirects everything below a name to another name. Whatever is published below it in this zone is not seen by anybody.
explain-T08-looks = In DNS: acme.example DNAME acme.host.example. makes _dmarc.acme.example be looked up at _dmarc.acme.host.example.
explain-T08-mend = Find out who made the DNAME record and why. If it is needed, add the record in the zone it leads to, under the name shown here. If it is left from an earlier set-up, delete it; then the records in this zone count again.

explain-T09-title = Two aliases stand at one name
explain-T09-what = An alias may have one target only. With two, receivers take the one or the other, or none, so mail is checked by chance.
explain-T09-looks = In DNS: s1._domainkey CNAME s1.abcd.dkim.mail.example. and s1._domainkey CNAME s1.wxyz.dkim.old.example. The second is often left from an earlier provider.
explain-T09-mend = Look for all CNAME records with this name in your panel, also with the full name spelt out. Keep the one with the target shown on the page of the domain and delete the others.

# Help pages about mistakes: what it is, how it looks, how to mend it.

explain-R01-title = The return path is missing
explain-R01-what = Mail that cannot be delivered comes back to the return path. Without it bounces get lost, and SPF passes in our name rather than in yours.
explain-R01-looks = In DNS: nothing at all at bounce.acme.example, where bounce.acme.example CNAME rp.mail.example. was asked for.
explain-R01-mend = Add a record of type CNAME in your panel: as name the short name shown on the page of the domain (such as bounce), as target the host shown there, with its final dot where the panel wants one.

explain-R02-title = The name for the return path is taken
explain-R02-what = An alias must be the only record at its name. At the name asked for there are other records already, so panels refuse the alias.
explain-R02-looks = In DNS: bounce.acme.example MX 10 mail.acme.example, where bounce.acme.example CNAME rp.mail.example. was asked for.
explain-R02-mend = Find out what the records at this name are for. If they are left from an earlier provider, delete them and add the CNAME. If they are in use, ask our support for another name for the return path, such as send, rp or em.

explain-R03-title = Bounces go to somebody else, or to nobody
explain-R03-what = At the name of the return path stands a mail record that leads to another host, or one that says “no mail at all”. Bounces get lost or reach a stranger, and SPF does not pass in your name.
explain-R03-looks = In DNS: bounce.acme.example MX 10 feedback.other.example, or bounce.acme.example MX 0 . (a single dot: nobody takes mail here).
explain-R03-mend = If the record is left from an earlier provider, delete it and add the CNAME shown on the page of the domain. If another provider still uses this name, keep it and ask our support for another name for ours.

explain-R04-title = The return path does not count for DMARC
explain-R04-what = For DMARC the return path and the sender’s address must belong to the same organisation. A policy with a “psd” part draws the border between the two, so that SPF alone no longer helps; the signature (DKIM) still does.
explain-R04-looks = In DNS: _dmarc.acme.example TXT "v=DMARC1; p=none; psd=y".
explain-R04-mend = The part “psd” is meant for registries that give names to others. Delete it from the policy of the domain, unless whoever manages your DNS put it there on purpose.

# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-Z01-customer = { $domain } does not exist. Is it spelled correctly?
finding-Z01-it = Register { $domain }, or correct its name.
finding-Z02-customer = { $domain } worked before, and cannot be found any more. It looks expired or suspended.
finding-Z02-it = Ask the registrar whether { $domain } is paid for, and whether its contact data must be confirmed (clientHold, serverHold). Nothing else helps until it is back.
finding-Z03-customer = { $domain } is parked: its name servers show the same page for every name and do not hold your records.
finding-Z03-it = Switch on DNS hosting for { $domain } at the registrar, or enter other name servers than { $servers }. Then add the records there.
finding-Z04-customer = All name servers of { $domain } report a fault of their own.
finding-Z04-it = The zone is not loaded. Look for mistakes in it, e.g. an alias beside other records at one name.
finding-Z05-customer = The name server { $ns } does not know your domain.
finding-Z05-it = Load the zone { $zone } on { $ns } ({ $address }), or take the server out of the delegation at the registrar.
finding-Z06-customer = The name server { $ns } has no address that can be asked.
finding-Z06-it = Correct the name of the server, or its address at the registrar.
finding-Z07-customer = The registrar and the domain itself name different name servers, so that not everybody sees the same records.
finding-Z07-it = Make both lists for { $zone } equal. At the registrar: { $above }. In the zone: { $own }.
finding-Z08-customer = { $over ->
        [tcp] The name server { $ns } cannot deliver long answers.
        [udp] The name server { $ns } does not answer in the ordinary way.
        [edns] The name server { $ns } does not understand questions of today’s form.
       *[other] The name server { $ns } does not answer.
    }
finding-Z08-it = { $over ->
        [tcp] Open port 53 over TCP on { $ns } ({ $address }); UDP works.
        [udp] Open port 53 over UDP on { $ns } ({ $address }); TCP works.
        [edns] { $ns } ({ $address }) refuses questions with EDNS. Update its software, or let EDNS through the firewall.
       *[other] See to it that { $ns } ({ $address }) answers on port 53 over UDP and TCP.
    }
finding-Z09-customer = The signature (DNSSEC) of { $domain } is broken, so that most mail providers see nothing of it.
finding-Z09-it = { $cause ->
        [ds] Remove or replace the DS record { $keytags } at the registrar: the domain has no such key.
        [expired] The signatures of { $domain } have expired. Sign the zone again, and see to it that this happens by itself.
        [early] The signatures of { $domain } are not valid yet. Correct the clock of the server that signs, then sign again.
       *[other] Sign the zone { $domain } again, or remove its DS records at the registrar.
    }
finding-Z10-customer = { $have } of { $servers } name servers show the record at { $owner }. We keep looking.
finding-Z10-it = If it stays like this, look at the zone transfer to { $lacking }; the record is at { $having }.
finding-Z11-customer = The name server { $ns } treats capital and small letters as different, which it must not.
finding-Z11-it = Update or replace the DNS software of { $ns } ({ $address }). Names in DNS have no letter case (RFC 4343), and many resolvers mix it on purpose.
finding-Z12-customer = The move of { $domain } to other name servers is under way. The old ones are remembered for up to { $unit ->
        [minutes] { $amount } minutes
        [hours] { $amount } hours
        [days] { $amount } days
       *[other] a few hours
    }.
finding-Z12-it = Until then, keep the records at both: the new servers { $new } and the old ones { $old }.
finding-Z13-customer = A resolver blocks this domain by its own rules: { $resolver }. Other mail providers are not affected.
finding-Z13-it = If it matters, ask whoever runs { $resolver } why { $domain } is on its list. In DNS there is nothing to change.
finding-Z14-customer = The resolver that this installation asks invents answers for names that do not exist.
finding-Z14-it = Set another resolver (dns.resolvers). For { $name } it answered { $got }.
finding-Z15-customer = The name server { $ns } sends answers that cannot be read.
finding-Z15-it = Tell the company that runs { $ns } ({ $address }) about it.

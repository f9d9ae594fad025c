# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-Z01-customer = { $domain } does not exist. Is it spelled correctly?
finding-Z01-it = Register { $domain }, or correct its name.
finding-Z04-customer = All name servers of { $domain } report a fault of their own.
finding-Z04-it = The zone is not loaded. Look for mistakes in it, e.g. an alias beside other records at one name.
finding-Z05-customer = The name server { $ns } does not know your domain.
finding-Z05-it = Load the zone { $zone } on { $ns } ({ $address }), or take the server out of the delegation at the registrar.
finding-Z06-customer = The name server { $ns } has no address that can be asked.
finding-Z06-it = Correct the name of the server, or its address at the registrar.
finding-Z08-customer = The name server { $ns } does not answer.
finding-Z08-it = See to it that { $ns } ({ $address }) answers on port 53 over UDP and TCP.
finding-Z09-customer = The signature (DNSSEC) of { $domain } seems to be broken, so that most mail providers see nothing of it.
finding-Z09-it = Repair the signatures, or remove the DS record of { $domain } at the registrar.
finding-Z10-customer = { $have } of { $servers } name servers show the record at { $owner }. We keep looking.
finding-Z10-it = If it stays like this, look at the zone transfer to { $lacking }; the record is at { $having }.
finding-Z15-customer = The name server { $ns } sends answers that cannot be read.
finding-Z15-it = Tell the company that runs { $ns } ({ $address }) about it.

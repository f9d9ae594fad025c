# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-O01-customer = None of the name servers shows the ownership record yet (asked: { $servers }).
finding-O01-it = Add a { $type } record with the host { $relative } and the value { $want }
finding-O02-customer = The value at { $owner } belongs to another account or another domain.
finding-O02-it = Publish { $want } at { $relative }. Leave the other TXT record if somebody else needs it.
finding-O03-customer = The value at { $owner } is an earlier one that counts no more.
finding-O03-it = Change the value of { $relative } to { $want }
finding-O04-customer = The value at { $owner } is nearly right: it differs from character { $pos } on.
finding-O04-it = Copy the value again instead of typing it: { $want }
finding-O05-customer = Other text stands before or after the value at { $owner }.
finding-O05-it = The value of { $relative } must be only { $want }
finding-O06-customer = { $have } of { $servers } name servers show the ownership record already. We keep looking.
finding-O06-it = If it stays like this, look at the zone transfer to { $lacking }; the record is at { $having }.
finding-O07-customer = { $domain } is a public ending below which everybody can register. It cannot be claimed as a whole.
finding-O07-it = Enter the name that was registered, such as example.{ $domain }
finding-O10-customer = Your ownership record answers under every name of your domain, because it was made as a catch-all record (*). That does not count as proof.
finding-O10-it = Add a { $type } record with the host { $relative } and the value { $want } and take the value out of the catch-all record.
finding-O08-customer = The ownership record has disappeared. It was last seen { $unit ->
        [minutes] { $amount } minutes
        [hours] { $amount } hours
        [days] { $amount } days
       *[other] a few hours
    } ago.
finding-O08-it = Publish the { $type } record { $relative } again, with the value { $want }. If { $domain } is not to send mail any more, remove it here.
finding-O09-customer = { $domain } seems to have moved to another owner or provider: its name servers are others, and all our records are gone. Please prove again that it is yours.
finding-O09-it = Publish { $want } as { $type } record { $relative } at the new name servers { $servers }. Before, the domain was at { $old-servers }.

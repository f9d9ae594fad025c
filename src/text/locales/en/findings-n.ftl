# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-N01-customer = Your record exists, but the domain was added twice to its name. It stands at { $got }.
finding-N01-it = Type only { $relative } as host; the DNS screen adds { $zone } by itself.
finding-N02-customer = Your record exists, but on { $got } itself. It must be at { $owner }.
finding-N02-it = Move the { $type } record from { $got } to the host { $relative }.
finding-N03-customer = Your record exists, but it was made for { $other }. You send from { $domain }, so it must be at { $owner }.
finding-N03-it = In the zone { $zone }, add the record with the host { $relative }. Now it stands at { $got }.
finding-N04-customer = Your record exists, but the underscore (_) at the start of its name is missing. It stands at { $got }.
finding-N04-it = Rename the host to { $relative }, with the underscore. If the DNS screen refuses it, ask the DNS company: underscores are allowed in the names of { $type } records.
finding-N05-customer = Your record exists, but its name is misspelt: { $got } instead of { $owner }.
finding-N05-it = Rename the host { $typed } to { $relative }.
finding-N06-customer = Your record exists, but parts of its name changed places or grew together. It stands at { $got }.
finding-N06-it = The host must read exactly { $relative }, with the dots as they are here. Now it is { $typed }.
finding-N07-customer = Your record exists, but it was added to { $other } instead of { $domain }.
finding-N07-it = Add it again in the zone { $zone }, with the host { $relative }.
finding-N08-customer = Your record exists, but an @ was stored as part of its name. It stands at { $got }.
finding-N08-it = Make the record again with the host { $relative }. If that is only an @ and the DNS screen takes it literally, leave the host empty.
finding-N09-customer = Your record exists, but there is an invisible blank in its name.
finding-N09-it = Delete the record and type the host { $relative } by hand instead of pasting it. Now it is stored as { $typed }.
finding-N10-customer = Your record exists, but your domain with its special letters was entered in another form: { $got }.
finding-N10-it = Use { $zone } as the zone and type only { $relative } as host.
finding-N11-customer = Your record exists, but a character of its name was replaced by one that looks alike: character { $pos } is { $char } instead of { $wanted-char }.
finding-N11-it = Copy the host { $relative } from here instead of typing it. Now it is stored as { $typed }.
finding-N12-customer = Your record exists, but its name was cut off after { $length } characters. It stands at { $got }.
finding-N12-it = Enter the host { $relative } again and see whether all of it was kept. If the field is too short for it, ask the DNS company to add the record.
finding-N13-customer = The part { $child-zone } of your domain is managed on other name servers: { $servers }.
finding-N13-it = Add the record there, with the host { $relative-there } in the zone { $child-zone }. Nobody looks for it in the zone { $zone }.
finding-N15-customer = All public name servers say that this record does not exist. A guess: perhaps it was added to a DNS server that only your own network sees.
finding-N15-it = If you see { $owner } from inside your network, publish it in the public zone { $zone } as well.
finding-N17-customer = No record was made for { $owner }. A catch-all record (*) answers there instead: { $got }
finding-N17-it = Add a { $type } record with the host { $relative } and the value shown. At that name it takes the place of the catch-all record.
finding-N18-customer = A catch-all record (*) serves { $owner } now ({ $got }). As soon as your record is made there, it no longer does.
finding-N18-it = If nobody uses { $owner }, go ahead. If somebody does, move that to another name first.
finding-N19-customer = Found at { $got }, which counts as well.
finding-N19-it = There is nothing to do.
finding-N20-customer = Your name server { $ns } contradicts itself: it shows your record, but also says that there is nothing at or below { $got }. Some mail providers will not find the record.
finding-N20-it = Ask the DNS company to correct it: { $got } must not be answered with NXDOMAIN while there are names below it (RFC 8020). Until then any TXT record at { $got } helps.
finding-N14-customer = Your record exists, but on a server that nobody asks: { $got }. Your domain is served by { $servers }.
finding-N14-it = Add the record in the DNS of { $servers }, or change the name servers at the registrar. If { $got } feeds these servers, look at the zone transfer.
finding-N16-customer = Your DNS provider has published no change to this domain for { $unit ->
        [minutes] { $amount } minutes
        [hours] { $amount } hours
        [days] { $amount } days
       *[other] a few hours
    }.
finding-N16-it = Press Save, Apply or Publish in the DNS screen. If the serial number stays at { $serial }, ask the DNS provider why the zone { $zone } is not published.

# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-N01-customer = Your record exists, but the domain was added twice to its name. It stands at { $got }.
finding-N01-it = Type only { $relative } as host; the DNS screen adds { $zone } by itself.
finding-N02-customer = Your record exists, but on { $got } itself. It must be at { $owner }.
finding-N02-it = Move the { $type } record from { $got } to the host { $relative }.
finding-N13-customer = The part { $child-zone } of your domain is managed on other name servers: { $servers }.
finding-N13-it = Add the record there, with the host { $relative-there } in the zone { $child-zone }. Nobody looks for it in the zone { $zone }.
finding-N19-customer = Found at { $got }, which counts as well.
finding-N19-it = There is nothing to do.

# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-R01-customer = There is nothing at { $owner } yet, so bounces would get lost.
finding-R01-it = Add a { $type } record with the host { $relative } and the target { $want }
finding-R02-customer = The name { $owner } is already used for something else ({ $types }), so the alias cannot be made there.
finding-R02-it = Delete the records at { $relative } ({ $types }) if nobody needs them, and make a CNAME to { $want } If they are needed, ask us for another name, such as { $alternative }.
finding-R03-customer = Mail that comes back for { $owner } would not reach us: a mail record of somebody else stands there ({ $got }).
finding-R03-it = Replace the MX record at { $relative } by a CNAME to { $want }
finding-R04-customer = The return path { $owner } counts as another organisation than { $domain }, so SPF passes but does not count for the policy (DMARC).
finding-R04-it = The policy at { $policy } sets { $got }. Remove its “psd” part, so that { $owner } and { $domain } belong together.

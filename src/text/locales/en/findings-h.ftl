# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-H01-customer = The record is published. Some providers asked before it was, and will notice it in { $unit ->
        [minutes] { $amount } minutes
        [hours] { $amount } hours
        [days] { $amount } days
       *[other] a few hours
    } at most.
finding-H01-it = There is nothing to do. { $resolver } still remembers that { $owner } did not exist. A smaller last number (minimum) in the SOA record makes this shorter.
finding-H02-customer = The record is right. Some providers still remember the old text, for { $unit ->
        [minutes] { $amount } minutes
        [hours] { $amount } hours
        [days] { $amount } days
       *[other] a few hours
    } at most.
finding-H02-it = There is nothing to do but wait: { $resolver } still answers { $got }. Lower the TTL a day before the next change.
finding-H03-customer = This record may be remembered by others for { $unit ->
        [minutes] { $amount } minutes
        [hours] { $amount } hours
        [days] { $amount } days
       *[other] a few hours
    }, so every correction takes that long.
finding-H03-it = Set the TTL of { $relative } to 3600; it is { $ttl }.
finding-H04-customer = The record has an unusual lifetime ({ $ttl } seconds). It works, but is asked for more often than needed.
finding-H04-it = Set the TTL of { $relative } to 3600.
finding-H05-customer = The domain can be seen again. Some providers need up to { $unit ->
        [minutes] { $amount } minutes
        [hours] { $amount } hours
        [days] { $amount } days
       *[other] a few hours
    } to notice.
finding-H05-it = There is nothing to do. { $resolver } still remembers that the name servers failed.
finding-H06-customer = The record has just arrived at { $having }. We look again within a few minutes.
finding-H06-it = There is nothing to do. { $lacking } has not copied it yet.

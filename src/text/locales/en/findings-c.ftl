# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-C03-customer = The alias at { $owner } leads to { $got }, not to { $want }.
finding-C03-it = Change the target of the { $type } record { $relative } to { $want }.
finding-C06-customer = The alias at { $owner } runs in a circle, or through too many names.
finding-C06-it = Remove the alias at { $relative } and add the record asked for here. It leads { $got }.

# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-C01-customer = Your DNS company put your own domain behind the target of { $owner }: it leads to { $got }.
finding-C01-it = End the target of { $relative } with a dot: { $want }.
finding-C02-customer = The alias at { $owner } leads to a web address ({ $got }). It must be the name of a host.
finding-C02-it = Enter the target of { $relative } without “https://” and without “/”: { $want }.
finding-C03-customer = The alias at { $owner } leads to { $got }, not to { $want }.
finding-C03-it = Change the target of the { $type } record { $relative } to { $want }.
finding-C04-customer = At { $owner } your DNS company shows addresses ({ $got }) where an alias should be seen: it hides the alias behind its proxy.
finding-C04-it = Switch the record { $relative } to “DNS only”, without proxy and without flattening. It must be seen as a CNAME to { $want }.
finding-C05-customer = The alias at { $owner } is right, but on our side the record behind it is not. We are on it; you have nothing to do.
finding-C05-it = Nothing has to be changed in { $zone }. We must publish the right record at { $target }.
finding-C06-customer = The alias at { $owner } runs in a circle, or through too many names.
finding-C06-it = Remove the alias at { $relative } and add the record asked for here. It leads { $got }.
finding-C07-customer = The alias at { $owner } leads to { $got }. That belongs to another account or to an earlier set-up.
finding-C07-it = Replace the target { $got } of { $relative } by { $want }.
finding-C08-customer = The target { $got } of the alias at { $owner } looks made by hand. Ours is different for every domain and cannot be guessed.
finding-C08-it = Replace the target of { $relative } by { $want }; copy it instead of building it.
finding-C09-customer = Name and target were exchanged: there is an alias at { $got }, and nothing at { $owner }.
finding-C09-it = The host is { $relative } and the target is { $want } Delete the record at { $got }.
finding-C10-customer = The alias at { $owner } leads to the target that belongs to { $other }.
finding-C10-it = Exchange the targets of { $relative } and { $other-relative }; { $relative } leads to { $want }.
finding-C11-customer = Quotation marks were stored as part of the target of { $owner }: { $got }.
finding-C11-it = Remove the quotation marks around the target of { $relative }. It is { $want }, without any.

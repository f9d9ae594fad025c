# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-S01-customer = There is no SPF record at { $owner }.
finding-S01-it = Add a { $type } record with the host { $relative } and the value shown here.
finding-S02-customer = { $count } SPF records stand at { $owner }, and they cancel each other out.
finding-S02-it = Make one record of them: all their entries, and one “all” at the end.
finding-S04-customer = The SPF record at { $owner } does not name us.
finding-S04-it = Change the record that is there, as shown here. Do not add a second one.
finding-S05-customer = In the SPF record at { $owner } our entry stands behind “all”, where nobody reads it.
finding-S05-it = Move the entry at character { $pos } in front of “all”.
finding-S13-customer = Receivers cannot read the SPF record at { $owner }: there is a mistake at character { $pos }.
finding-S13-it = Correct the entry that begins at character { $pos } of { $got }
finding-S17-customer = The SPF record at { $owner } has a character that does not belong there: “{ $char }”, at character { $pos }.
finding-S17-it = Delete it, or type it again by hand.

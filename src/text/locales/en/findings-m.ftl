# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-M01-customer = There is no DMARC policy for { $domain }.
finding-M01-it = Add a { $type } record with the host { $relative } and the value shown here.
finding-M02-customer = { $count } DMARC policies stand at { $owner }, and together they count as none.
finding-M02-it = Keep one of the TXT records at { $relative } that begin with “v=DMARC1” and delete the others.
finding-M04-customer = The DMARC policy at { $owner } has a mistake at character { $pos }, so receivers ignore it.
finding-M04-it = Between the parts there must be semicolons, and each part may stand there once. It now reads { $got }
finding-M05-customer = The DMARC record at { $owner } does not say what receivers should do.
finding-M05-it = Write p=none, p=quarantine or p=reject into it, directly after v=DMARC1; it now reads { $got }

# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-T09-customer = The alias at { $owner } has { $count } targets, and it may have only one.
finding-T09-it = Delete all { $type } records at { $relative } but the one to { $want }

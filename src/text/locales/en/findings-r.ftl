# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-R01-customer = There is nothing at { $owner } yet, so bounces would get lost.
finding-R01-it = Add a { $type } record with the host { $relative } and the target { $want }

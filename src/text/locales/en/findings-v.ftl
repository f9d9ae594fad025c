# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.


# What is wrong with what somebody typed about a person or a sign-in.

people-sign-in-wrong = This e-mail address and this password do not go together. Check both and try again.
people-email-missing = Type an e-mail address.
people-email-odd = This is not an e-mail address. It looks like name@example.com, without blanks.
people-password-too-short = This password is too short. Use { $least } characters or more; a few words in a row are fine.
people-password-too-long = This password is too long. Use { $most } characters at most.
people-password-guessable = This password is easy to guess. Leave out common words, your own names, years and rows such as 1234, or add words that have nothing to do with each other.
people-already-member = This person belongs to this customer already. Nothing was changed.

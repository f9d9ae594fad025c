# Why nothing needs to be published, or what to change in what is there.

record-note-spf-not-asked = You need not change anything here for us. If there is an SPF record, leave it as it is.
record-note-spf-names-us = Your SPF record names us already. There is nothing to do.
record-note-spf-change = You already have an SPF record. Do not add a second one: change the existing one to this.
record-note-spf-several = You have { $count } SPF records, and together they count as none. Make one of them: all their entries in one record, with one “all” at the end.
record-note-spf-character = Your SPF record has a character that does not belong there, at character { $number }. Correct it, and put { $entry } before the last word.
record-note-spf-term = Receivers cannot read your SPF record: there is a mistake at character { $number }. Correct it, and put { $entry } before the last word.
record-note-spf-after-all = In your SPF record something stands after “all”, at character { $number }, where nobody reads it. Put “all” at the end, and { $entry } before it.
record-note-spf-lookups = With { $entry } your SPF record would need { $number } look-ups, and receivers stop at 10. Take out entries that you no longer use, then add ours.
record-note-spf-long = With { $entry } your SPF record would be { $number } bytes long, which not every receiver can fetch. Take out entries that you no longer use, then add ours.
record-note-dmarc-there = You have a DMARC policy already. We leave it as it is.
record-note-dmarc-inherited = The DMARC policy of { $from } holds here too. There is nothing to do.

# Why nothing needs to be published, or what to change in what is there.

record-note-spf-not-asked = You need not change anything here for us. If there is an SPF record, leave it as it is.
record-note-spf-names-us = Your SPF record names us already. There is nothing to do.
record-note-spf-change = You already have an SPF record. Do not add a second one: change the existing one to this.
record-note-spf-several = You have { $count } SPF records, and together they count as none. Make one of them: all their entries in one record, with one “all” at the end.
record-note-spf-character = Your SPF record has a character that does not belong there, at character { $number }. Correct it, and put { $entry } before the last word.
record-note-spf-term = Receivers cannot read your SPF record: there is a mistake at character { $number }. Correct it, and put { $entry } before the last word.
record-note-spf-lookups = With { $entry } your SPF record would need { $number } look-ups, and receivers stop at 10. Take out entries that you no longer use, then add ours.
record-note-spf-long = With { $entry } your SPF record would be { $number } bytes long, which not every receiver can fetch. Take out entries that you no longer use, then add ours.
record-note-dmarc-there = You have a DMARC policy already. We leave it as it is.
record-note-dmarc-inherited = The DMARC policy of { $from } holds here too. There is nothing to do.
record-note-spf-merge = You have { $count } SPF records, and together they count as none. Change the first one to this record, and delete the others.
record-note-spf-price = Receivers need { $after } look-ups for this record (today: { $before }); they allow 10.
record-note-spf-elsewhere = You need not squeeze our entry in: mail that leaves under { $name } costs this record nothing. The record for that is on this page too.
record-note-merge-twice = The same record stands there twice; one is enough.
record-note-merge-repaired = “{ $from }” is not valid; it reads “{ $to }” now.
record-note-merge-weaker = “{ $dropped }” and “{ $kept }” both stand there; “{ $kept }” is kept, because it loses no mail.
record-note-merge-moved = “{ $entry }” stood behind “all”, where nobody reads it; now it stands before it.
record-note-merge-ending = The records end differently; “{ $kept }” is kept rather than “{ $dropped }”, so that no mail is lost that passed before.
record-note-merge-everybody = The record lets everybody send in your name; now it ends with “{ $kept }”.
record-note-merge-redirect = “{ $entry }” puts another record in place of this one; “{ $include }” takes over its entries, so that ours can stand beside them.
record-note-merge-dropped = “{ $entry }” is left out: a record may have only one of these.
record-note-merge-dead = “{ $entry }” is left out: it leads nowhere, and breaks the whole record.
record-note-removable-dead = You can delete “{ $entry }”: it leads nowhere.
record-note-removable-nested = You can delete “{ $entry }”: “{ $within }” has it already.

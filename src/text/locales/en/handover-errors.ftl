# What is wrong with a handover.

handover-nothing = There is nothing left to hand over for { $domain }: meanwhile every record is right.
handover-refused-no-name = Type the name of whoever asks, so that your colleague knows whom the request is from.
handover-refused-no-contact = Give an e-mail address or a phone number at which your colleague can ask back.
handover-refused-recipient = Type the e-mail address of your colleague. We send the records there.
handover-refused-date = This is not a date. Write it as year-month-day, such as 2026-12-06.
handover-refused-date-past = This day is over. Choose today or a later day, or leave it empty.
handover-refused-date-far = This is more than a year ahead. Choose an earlier day, or leave it empty.
handover-refused-note-long = Your note has { $length } characters. { $most } are possible: shorten it.
handover-refused-note-hidden = In line { $line } of your note, at character { $position }, there is an invisible character ({ $code }). Take it out, or type that line by hand.
handover-refused-phone = This is not a phone number. Use digits, blanks and + ( ) - . / only, at most 30 characters.

# What the IT colleague reads: mail, plain text, files, print. Spoken in the reader's language, whatever the sender's is.

handover-mail-subject = { $count ->
    [0] Correct the SPF record of { $domain }
    [one] Add { $count } DNS record for { $domain }
   *[other] Add { $count } DNS records for { $domain }
}
handover-mail-subject-by = { $count ->
    [0] Correct the SPF record of { $domain }, by { $day }
    [one] Add { $count } DNS record for { $domain }, by { $day }
   *[other] Add { $count } DNS records for { $domain }, by { $day }
}
# A person and whom they work for.
handover-mail-person = { $name } ({ $customer })
handover-mail-asks = { $count ->
    [0] { $who } asks you to correct a DNS record of { $domain }.
    [one] { $who } asks you to add { $count } DNS record for { $domain }.
   *[other] { $who } asks you to add { $count } DNS records for { $domain }.
}
handover-mail-why = { $brand } sends mail for { $customer }. With what is asked for here, receivers can check that mail from { $domain } is really from there.
handover-mail-by = It is needed by { $day }.
handover-mail-note = They write:
handover-mail-nothing-else = Nothing else changes: the website and incoming mail stay as they are.
handover-mail-short-names = Most DNS screens add { $zone } to a name by themselves: type only the short name.
handover-mail-record = { $number }. { $purpose }
handover-mail-what-for = What for
handover-mail-asked = Needed
handover-mail-now = State now
handover-mail-short-name = Short name
handover-mail-full-name = Full name
handover-mail-parts = The same in parts, for DNS screens that take at most 255 characters
handover-mail-change = Change the existing SPF record. Do not add a second one.
handover-mail-trap = It stands under the name { $name }, not on { $domain } itself.
handover-mail-by-hand = To be corrected by hand
handover-mail-check = How to check it yourself
handover-mail-check-how = Each line asks one name server for one record.
handover-mail-mistakes = If a record does not work: mistakes and how they are mended
handover-mail-done = When it is done
handover-mail-done-how = There is nothing to report: we notice it ourselves. Please leave the records in place; without them the mail stops.
handover-mail-contact = Questions?
handover-mail-contact-name = Who asks
handover-mail-contact-email = E-mail
handover-mail-contact-phone = Phone
handover-mail-contact-support = Support
handover-mail-real = Is this real? The names above are as given by whoever asks; { $brand } has not checked them. The records give nobody access to anything, and we never ask for a password. If in doubt, call { $customer } on a number that you know already.
handover-mail-files = The same records are attached as a zone file and as a table.
handover-mail-file = The records with their values are in the file { $file }, which comes with this mail.
handover-mail-made-by-us = Put together with { $brand } for { $who }.

handover-why-ownership = Proves that { $customer } may use this domain.
handover-why-dkim = Lets receivers check that a mail was not changed on its way.
handover-why-return_path = Lets mail that cannot be delivered come back.
handover-why-spf = Lists who may send mail for this domain.
handover-why-dmarc = Says what receivers should do with mail that only pretends to be from this domain.

handover-table-yes = yes
handover-table-no = no
handover-file-made = Put together with { $brand }.

handover-day = { $weekday } { $day } { $month }
handover-day-of-year = { $weekday } { $day } { $month } { $year }
handover-weekday-1 = Monday
handover-weekday-2 = Tuesday
handover-weekday-3 = Wednesday
handover-weekday-4 = Thursday
handover-weekday-5 = Friday
handover-weekday-6 = Saturday
handover-weekday-7 = Sunday

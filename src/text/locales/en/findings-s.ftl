# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-S01-customer = There is no SPF record at { $owner }.
finding-S01-it = Add a { $type } record with the host { $relative } and the value shown here.
finding-S02-customer = { $count } SPF records stand at { $owner }, and they cancel each other out.
finding-S02-it = Make one record of them: all their entries, and one “all” at the end. Delete the others.
finding-S03-customer = The SPF record at { $owner } begins wrongly, so that receivers do not recognise it.
finding-S03-it = It has to begin with “v=spf1” and a blank; now it begins with “{ $start }”. Correct the beginning and keep the rest.
finding-S04-customer = The SPF record at { $owner } does not name us.
finding-S04-it = { $fits ->
    [yes] Put “{ $entry }” into the record that is there. Do not add a second one.
   *[no] “{ $entry }” has to get into the record that is there, which has no room for it as it is. Correct or shorten the record first; do not add a second one.
}
finding-S05-customer = In the SPF record at { $owner } our entry stands behind “all”, where nobody reads it.
finding-S05-it = Move “{ $entry }”, at character { $pos }, in front of “all”.
finding-S06-customer = The SPF record at { $owner } makes receivers ask { $lookups } times. They stop at 10 and reject the record.
finding-S06-it = { $any ->
    [no] Take out entries of services that no longer send mail for the domain, until at most 10 look-ups are left.
   *[yes] Take out what is not needed: { $spare }. At most 10 look-ups may be left.
}
finding-S07-customer = { $count } entries of the SPF record at { $owner } lead nowhere. Strict receivers allow two, and then reject the record.
finding-S07-it = Delete the entries that find nothing: { $entries }
finding-S08-customer = The SPF record at { $owner } names { $host }, where there is no SPF record that can be read. That breaks the whole record.
finding-S08-it = Delete “{ $entry }”, at character { $pos }, or have the record at { $host } put in order.
finding-S09-customer = The SPF record at { $owner } leads back to itself, by way of { $host }. Receivers reject it.
finding-S09-it = Delete “{ $entry }”, at character { $pos }.
finding-S10-customer = { $kind ->
    [everybody] The SPF record at { $owner } lets everybody send mail in your name.
    [neutral] The SPF record at { $owner } ends without a verdict: it does not say that other senders are wrong.
   *[none] The SPF record at { $owner } has no ending: it does not say that other senders are wrong.
}
finding-S10-it = { $kind ->
    [none] Put “~all” at the end of the record.
   *[other] Replace “{ $all }” by “~all”, at the end of the record.
}
finding-S11-customer = The SPF record at { $owner } uses “ptr”, which is slow, and which receivers may ignore.
finding-S11-it = Delete “{ $entry }”, at character { $pos }.
finding-S12-customer = One entry of the SPF record at { $owner } is ignored by receivers, without any error message.
finding-S12-it = In “{ $entry }”, at character { $pos }, “=” must be “:”. Write “{ $repaired }”.
finding-S13-customer = Receivers cannot read the SPF record at { $owner }: there is a mistake at character { $pos }.
finding-S13-it = “{ $term }”: { $reason ->
    [empty] a blank stands behind it where its value should begin
    [comma] entries are separated by blanks, not by commas or semicolons
    [url] it wants a host name, not the address of a web page
    [port] a port number has no place here
    [family] “ip4:” wants an IPv4 address, “ip6:” an IPv6 address
    [address] this is no complete address
    [length] the number behind the slash is not possible
    [name] this is no host name
    [rest] something stands here that does not belong to it
    [twice] it may stand there only once
   *[word] SPF has no such word
}. { $known ->
    [yes] Write “{ $repaired }”.
   *[no] Correct or delete it.
}
finding-S14-customer = { $kind ->
    [twice] The SPF record at { $owner } hands over to another record twice, so that receivers reject it.
   *[with-all] In the SPF record at { $owner } the part “redirect” is ignored, because the record also has “all”.
}
finding-S14-it = { $kind ->
    [twice] Keep one “redirect=”, and delete “{ $entry }”, at character { $pos }.
   *[with-all] Write “include:” in place of “redirect=” in “{ $entry }”, before “all”; or delete it if it is not needed.
}
finding-S15-customer = { $kind ->
    [record] The SPF record at { $owner } is unusually long: { $bytes } bytes. Not every receiver can fetch it.
   *[answer] The texts at { $owner } are { $bytes } bytes together, so that receivers have to ask twice.
}
finding-S15-it = { $kind ->
    [record] Take out entries that are no longer used, until the record has at most 450 bytes.
   *[answer] Delete old texts at { $owner } that no service needs any more, such as proofs of earlier set-ups.
}
finding-S16-customer = Our SPF entry stands at { $got }, but receivers of this mail look at { $mailfrom }.
finding-S16-it = Publish the record shown here at { $mailfrom }. The entry at { $got } does nothing for our mail.
finding-S17-customer = The SPF record at { $owner } has a character that does not belong there: “{ $char }”, at character { $pos }.
finding-S17-it = Delete it, or type it again by hand.
finding-S18-customer = The SPF record at { $owner } has two endings. Everything behind the first one is ignored.
finding-S18-it = Keep one “all”, as the last word. “{ $first }” comes first; “{ $entry }” stands at character { $pos }.
finding-S19-customer = { $kind ->
    [many] “{ $entry }” in the SPF record at { $owner } leads to { $count } mail servers. Receivers stop at 10 and reject the record.
   *[empty] “{ $entry }” in the SPF record at { $owner } finds no address.
}
finding-S19-it = { $kind ->
    [many] Replace “{ $entry }”, at character { $pos }, by the addresses of the servers that send mail.
   *[empty] Delete “{ $entry }”, at character { $pos }; it allows nobody to send.
}
finding-S20-customer = At { $owner } stands a record of a system that was given up long ago (Sender ID).
finding-S20-it = Delete the record that begins with “{ $start }”. Nobody reads it.
finding-S21-customer = The SPF record at { $owner } says that this domain never sends mail.
finding-S21-it = { $fits ->
    [yes] If the owner of the domain agrees that it sends mail, put “{ $entry }” in front of “-all”.
   *[no] If the owner of the domain agrees that it sends mail, put “{ $entry }” into the record.
}
finding-S22-customer = The SPF record at { $owner } names us, but by a wrong name: “{ $entry }”.
finding-S22-it = Write “{ $ours }” in place of “{ $entry }”, at character { $pos }.

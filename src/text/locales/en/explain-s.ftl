# Help about each mistake: its name, what it is, how it looks, how to mend it.

explain-S01-title = No list of senders
explain-S01-what = The list of senders (SPF) says which servers may send for a domain. Where there is none, some receivers treat the mail as less trustworthy.
explain-S01-looks = No TXT record at the name begins with v=spf1.
explain-S01-mend = Only if this page asks for it, add the TXT record that is shown. If there is a list already, it is changed and never joined by a second one.

explain-S02-title = Two lists of senders cancel each other out
explain-S02-what = A domain may have one list of senders (SPF). With two or more, receivers use none of them, also where they are alike.
explain-S02-looks = Two TXT records at the same name begin with v=spf1.
explain-S02-mend = Delete all of them and add the one that is shown; it has the entries of all.

explain-S03-title = The beginning of the list is misspelt
explain-S03-what = Receivers recognise the list by its first word, v=spf1, with a blank after it. Anything else is passed over as an unknown text.
explain-S03-looks = For example v=spf, spf1, v=spf2, -v=spf1 or v=spf1;
explain-S03-mend = Correct the beginning and keep the rest.

explain-S04-title = The list of senders does not name us
explain-S04-what = Mail that leaves from here is not on the list, so receivers may treat it as forged.
explain-S04-looks = No include: of our host stands in the list or in the lists that it includes.
explain-S04-mend = Change the record to the value that is shown. Edit it; do not add a second one.

explain-S05-title = Our entry stands behind the end
explain-S05-what = Receivers read the list from the left and stop at all. What stands behind it is never read.
explain-S05-looks = The list reads … ~all include:…
explain-S05-mend = Move the entry in front of all, as in the value that is shown.

explain-S06-title = The list needs too many look-ups
explain-S06-what = Receivers look up at most ten names for one list. Above that they treat the whole list as an error, for everybody's mail.
explain-S06-looks = Many include: entries, and each of them includes more.
explain-S06-mend = Remove entries of services that you no longer use. Where all are needed, use the return path of its own that is offered here, which needs no entry in this list.

explain-S07-title = Several entries lead nowhere
explain-S07-what = Entries whose names do not exist are a sign of a neglected list. With more than two of them strict receivers treat the list as an error.
explain-S07-looks = include:, a: or mx: with names that no longer exist.
explain-S07-mend = Delete the entries that are named.

explain-S08-title = An included list does not exist
explain-S08-what = When an entry includes the list of somebody who has none, the whole list becomes an error for everybody's mail.
explain-S08-looks = include: with a name that has no text beginning with v=spf1.
explain-S08-mend = Remove that entry, or correct its name if it is misspelt.

explain-S09-title = The list refers to itself
explain-S09-what = An entry leads back to the list in which it stands, directly or in a circle. Receivers treat that as an error.
explain-S09-looks = include: or redirect= with the own domain, or two domains that include each other.
explain-S09-mend = Remove the entry that is named.

explain-S10-title = The list lets everybody send
explain-S10-what = The end of the list says what happens with all other servers. It allows them, or says nothing, so the list protects nobody.
explain-S10-looks = The list ends with +all, all or ?all, or has no end.
explain-S10-mend = End the list with ~all. Later, when all your services are on it, -all is stricter.

explain-S11-title = The entry ptr is slow and discouraged
explain-S11-what = It makes receivers look up names backwards, which is slow and often fails. Large receivers pass over it.
explain-S11-looks = The word ptr stands in the list.
explain-S11-mend = Delete ptr. If it was there for a server of your own, name that server with ip4: and its address.

explain-S12-title = An equals sign stands for a colon
explain-S12-what = An entry with an equals sign is passed over without any error, so the server that it should name is not allowed.
explain-S12-looks = For example include=example.com or ip4=192.0.2.1.
explain-S12-mend = Write a colon in its place, as in include:example.com.

explain-S13-title = An entry cannot be read
explain-S13-what = One entry that is not valid makes the whole list an error, for everybody's mail.
explain-S13-looks = For example ip:192.0.2.1, ip4:192.0.2, a blank after a colon, or a comma between entries.
explain-S13-mend = Correct the entry that is named, or paste the value that is shown.

explain-S14-title = The part redirect is misused
explain-S14-what = redirect= hands over to the list of another domain, and only where the list has no all. Beside all it is passed over; twice it is an error.
explain-S14-looks = redirect= stands beside all, or twice.
explain-S14-mend = Use include: for the other list, or remove all, or keep only one redirect=.

explain-S15-title = The list is unusually long
explain-S15-what = Long answers do not fit into small messages, and some receivers cannot fetch them.
explain-S15-looks = More than 450 characters, or many other texts at the same name.
explain-S15-mend = Remove entries and old texts at the same name that are no longer needed.

explain-S16-title = Our entry stands at another name
explain-S16-what = Receivers look at the address to which bounces go, and that is at another name than the list with our entry.
explain-S16-looks = Our include: stands at the domain itself, while mail leaves under a name below it (or the reverse).
explain-S16-mend = Add the record for the return path that is shown. The entry at the domain itself does no harm; it may go.

explain-S17-title = A character that is not allowed
explain-S17-what = The list may have plain letters, digits and signs only. One other character makes the whole list an error.
explain-S17-looks = A long dash before all, an accent, or a percent sign that is not part of a macro.
explain-S17-mend = Replace the character that is named by the plain one, or paste the value that is shown.

explain-S18-title = The list has two endings
explain-S18-what = Receivers stop at the first all. What follows is never read, also not the entries between the two.
explain-S18-looks = The list reads … ~all include:… -all
explain-S18-mend = Keep one all, at the end.

explain-S19-title = An entry finds no address
explain-S19-what = An entry for the addresses of a name finds none, or far too many. It allows nobody and costs a look-up.
explain-S19-looks = a or mx at a name without addresses, or with more than ten mail hosts.
explain-S19-mend = Delete the entry that is named.

explain-S20-title = A record of an abandoned system
explain-S20-what = Sender ID was an attempt beside SPF and is no longer used by anybody.
explain-S20-looks = A text that begins with spf2.0/pra.
explain-S20-mend = It may be deleted.

explain-S21-title = The domain declares that it never sends mail
explain-S21-what = The list names nobody and refuses all. Somebody wanted to protect a domain that sends nothing, and mail from it is refused.
explain-S21-looks = The whole list is v=spf1 -all.
explain-S21-mend = Agree with whoever looks after the domain, then replace the list by the value that is shown.

explain-S22-title = Right company, wrong name
explain-S22-what = The entry was meant for us and names another host, such as that of our website, or is misspelt. The servers that send are not allowed by it.
explain-S22-looks = include: with a name that is close to the right one.
explain-S22-mend = Change the entry to the include: that is shown.

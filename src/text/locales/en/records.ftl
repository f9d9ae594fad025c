# Record cards and name servers.

records-title = DNS records
purpose-ownership = Ownership
purpose-dkim = Signature (DKIM)
purpose-return_path = Return path
purpose-spf = Sender list (SPF)
purpose-dmarc = Policy (DMARC)
purpose-why-ownership = Proves that the domain is yours.
purpose-why-dkim = Lets receivers check that a mail from you was not changed on its way.
purpose-why-return_path = Mail that cannot be delivered comes back to us, so that we can tell you.
purpose-why-spf = Lists who may send mail for your domain.
purpose-why-dmarc = Says what receivers should do with mail that only pretends to be from you.
record-needed = Needed
record-recommended = Recommended
status-found = Found
status-missing = Missing
status-different = Different
status-wrong_place = Wrong place
status-more_than_one = More than one
status-some_servers = Only on some name servers
status-no_answer = No answer
status-not_checked = Not checked yet
record-type = Type
record-name = Name
record-value = Value
record-new-value = Change it to
record-today = There today
record-ttl = TTL
record-ttl-any = 3600, or whatever is offered
record-makes = This makes { $owner }
record-show = Show the record
record-paste-this = Paste this instead
record-what-we-saw = What we saw, and where
record-parts = { $count ->
    [one] In { $count } part
   *[other] In { $count } parts, for DNS screens that take at most 255 characters
}
record-part = Part { $number }
record-parts-how = Put each part between its own quotes, with one blank between the two.
names-how = How names are written
names-short = Short names
names-full = Full names
names-hint = Most DNS screens add the domain by themselves: they want the short name.
servers-title = Who says what
servers-region = Answers of the name servers
servers-name = Name server
servers-serial = Zone version
servers-older = older
server-no_address = It has no address.
server-timed_out = It did not answer in time.
server-unreachable = It cannot be reached.
server-refused = It refuses to answer for this domain.
server-serv_fail = It reports a fault of its own.
server-not_authoritative = It is not responsible for this domain.
server-truncated = Its answer did not come through whole.
server-not_asked = We did not ask it this time.
server-malformed = Its answer cannot be read.
server-forbidden_address = It has a private address, which we do not ask.
finding-todo = To do:
finding-also = Also:
finding-likely = Probably
finding-possible = Perhaps
finding-at = at character { $char }
finding-at-string = at character { $char }, in part { $string } of the text
finding-copy-value = Copy the right one
finding-copy-name = Copy the right name
compare-label = Comparison, character by character
compare-want = Should be
compare-got = Is there
compare-server-says = { $server } says
compare-ends = (ends here)
compare-too-much = Too much: “{ $got }”
compare-lacks = Missing: “{ $want }”
compare-instead = “{ $got }” stands where “{ $want }” belongs.
compare-more = { $count ->
    [one] And { $count } more place. Better replace the whole value.
   *[other] And { $count } more places. This looks like another text: replace the whole value.
}
compare-all = Show all characters
record-all-servers = What each name server says
zone-title = The zone and its name servers
servers-agree = { $count ->
    [one] There is one name server, and it answers.
   *[other] All { $count } name servers say the same.
}
servers-behind = { $count ->
    [one] { $names } is behind. It has an older version of the zone.
   *[other] { $names } are behind. They have an older version of the zone.
}
servers-behind-more = This normally settles by itself within an hour.
servers-disagree = The name servers do not say the same.
servers-disagree-more = Receivers ask any of them, so the record works only some of the time until all agree.
servers-silent = { $count ->
    [one] { $names } gives no answer.
   *[other] { $names } give no answer.
}
servers-silent-more = The others decide. It is slow for receivers, though.
servers-none-answers = None of the name servers gives an answer.
servers-none-answers-more = That is not your fault and changes nothing: the last good state counts, and we try again.
servers-since = It has been so since { $time }.
servers-tell = If it stays like this: a sentence for your DNS company
servers-tell-what = Sentence
servers-tell-behind = The name server { $behind } serves version { $old } of the zone { $zone }, while { $ahead } serves version { $new }. Please look at the zone transfer to { $behind }.
servers-tell-silent = The name server { $name } ({ $address }) gives no usable answer for the zone { $zone }. Please look at it, or take it out of the delegation.
servers-details = Technical details
finding-count = { $count ->
    [one] One mistake found
   *[other] { $count } mistakes found
}
record-inserted = What is marked is new. Everything else stays as it is.
record-delete-too = Delete these
memory-title = What the world may still remember
memory-lead = Others ask through resolvers, which remember an answer for a while. Nothing can be done about it, and nothing need be.
memory-found = Knows it
memory-missing = Still “not there”
memory-old_value = Still the old value
memory-bogus = Does not believe it
memory-filtered = Blocks the domain
memory-failing = Reports a failure
memory-silent = No answer
memory-until = until { $time } at the latest
memory-resolver = Resolver
memory-region = Memory of the resolvers
provider-at = The DNS of this domain is at { $provider }.
provider-checked = As it was on { $day }:

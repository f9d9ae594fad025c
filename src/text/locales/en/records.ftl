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
servers-lead = Every name server of the domain should say the same.
servers-region = Answers of the name servers
servers-name = Name server
servers-serial = Zone version
servers-older = older
server-no-address = It has no address.
server-timed-out = It did not answer in time.
server-unreachable = It cannot be reached.
server-refused = It refuses to answer for this domain.
server-failed = It reports a fault of its own.
server-not-authoritative = It is not responsible for this domain.
server-malformed = Its answer cannot be read.
server-forbidden-address = It has a private address, which we do not ask.

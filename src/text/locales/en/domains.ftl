# Sending domains: list, add, the page of one domain.

domains-title = Sending domains
domains-lead = Domains that you send e-mail from.
domains-column-domain = Domain
domains-column-status = Status
domains-column-next = What is next
domains-empty-title = Add the domain you send from
domains-empty = You prove that it is yours, add a few records to its DNS, and we say at once whether they are right. Someone in IT can do the DNS part for you.
domains-deleted = { $domain } is deleted.

# The line "What is next" of the list.
next-not_verified = Prove that it is yours
next-needs_records = Records to add
next-waiting = We are looking
next-record_problem = Something is not right in DNS
next-ready = Checked{" "}
next-stopped_working = It was ready, and is not any more
next-could_not_check = The name servers gave no answer; we try again
next-held-elsewhere = Proven, but another account holds it

# The one next action.
verify-this-domain = Verify this domain
authenticate-this-domain = Authenticate this domain
see-what-is-wrong = See what is wrong
see-what-to-change = See what to change
see-what-changed = See what changed
button-validate = Validate
button-later = Later
to-the-domain = To the domain
button-continue = Continue
save-and-come-back = Save and come back
nothing-changes = Nothing we ask for changes your website or your incoming mail.
domain-add = Add domain
domain-add-title = Add a sending domain
domain-add-label = Domain
domain-add-hint = The part after the @. An e-mail address or a web address is fine too.
domain-add-existing = Show the domain that you have already
today-title = { $domain } is added
today-typed = You typed “{ $typed }”. We added { $domain }.
today-what = What is in DNS today
today-could-not-look = We could not look at DNS just now. That does not matter: you can go on.
today-does-not-exist = { $domain } does not exist in DNS. Was it typed wrong, or has it not been registered yet?
today-dns = DNS is managed at
today-mail = Incoming mail goes to
today-spf = Sender list (SPF)
today-dmarc = Policy (DMARC)
today-dmarc-at = Found at { $owner }
today-none = none yet
steps-label = Steps
steps-done = done
step-add = Add
step-verify = Verify
step-authenticate = Authenticate
step-ready = Ready
domain-right = { $all ->
    [one] { $right } of { $all } right
   *[other] { $right } of { $all } right
}
domain-about = About this domain
domain-added = Added
domain-in-dns = In DNS
domain-zone = Zone
domain-dns-at = DNS at
domain-delete = Delete this domain
domain-senders-all = { $count ->
    [one] Show { $count }
   *[other] Show all { $count }
}
domain-senders-none = Nobody sends from this domain yet.

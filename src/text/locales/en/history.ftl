# What happened to a domain, and how it fared.

history-title = History of { $domain }
history-link = History
history-health = The last 90 days
history-health-share = { $whole }.{ $tenth }% ready
history-health-always = Always ready
history-health-since = Counted since it was ready for the first time.
history-health-not-yet = It has not been ready yet. Once it is, you see here how much of the time it was ready.
history-health-picture = { $incidents ->
    [0] One bar for each of the last 90 days. No incidents.
    [one] One bar for each of the last 90 days. { $incidents } incident, listed below.
   *[other] One bar for each of the last 90 days. { $incidents } incidents, listed below.
}
history-health-today = Today
history-days = Day by day
history-day-run = { $first } to { $last }
history-day-none = not here yet
history-incidents = { $count ->
    [0] No incidents
    [one] { $count } incident
   *[other] { $count } incidents
}
history-incident-until = from { $from } to { $until }
history-incident-lasts = since { $from }
history-incidents-more = { $count ->
    [one] And { $count } older one.
   *[other] And { $count } older ones.
}
history-timeline = What happened
history-nothing-yet = Nothing has happened yet. Once the name servers have been asked, every change will be listed here.
history-older = Show older
history-newest = Back to the newest
history-compare-before = Before
history-compare-now = Now
history-compare-nothing = nothing
history-compare-said-by = said by
history-compare-good = Last right
history-window = Changed between { $from } and { $until }.
history-serials = Zone version { $before } → { $after }
history-by-person = by { $name }
history-by-somebody = by somebody who is not here any more
history-by-operator = by the operator
history-by-recipient = by whoever got the mail
history-by-itself = by itself
history-record-found = The record is right.
history-record-other-words = The value changed; it is still right.
history-record-missing = The record is gone.
history-record-different = The record is not what is needed.
history-record-wrong-place = The record is in the wrong place.
history-record-more-than-one = There is more than one record.
history-record-some-servers = Only some name servers have the record.
history-standing-not_verified = The domain is not verified any more.
history-standing-needs_records = The domain needs records.
history-standing-waiting = Waiting for DNS to show all records.
history-standing-record_problem = A record has a problem.
history-standing-ready = The domain is ready.
history-standing-stopped_working = The domain stopped working.
history-silence-began = The name servers gave no answer. That changes nothing: the last good state counts.
history-silence-ended = The name servers answer again.
history-zone-moved = The domain is now managed in the zone { $zone }.
history-zone-servers = The domain has other name servers.
history-proof-challenge = Ownership proven: the ownership record is there.
history-proof-own-records = Ownership proven: the signature record is there.
history-proof-lapsed = The proof of ownership lapsed: its records have been gone for three days.
history-proof-held-elsewhere = Proven, but another account holds the domain.
history-proof-free = No other account holds the domain any more.
history-done-added = The domain was added.
history-done-challenge-renewed = A new value was made for the ownership record.
history-done-validated = Validated.
history-done-key-made = The signing key was made.
history-done-key-renewed = A new signing key was made.
history-done-key-switched = Mail is signed with the new key.
history-done-handed-over = The records were handed over.
history-done-sent-to = The records were sent to { $recipient }.
history-done-mail-proof-asked = A link was mailed to { $recipient }.
history-done-proven-by-mail = The link that went to { $recipient } was confirmed.
cli-history-nothing = Nothing has happened to { $domain } yet.
cli-history-older = There is more: --before { $place }

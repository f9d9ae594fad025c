# The box "What to do now".

now-title = What to do now
now-title-ready = All is well
now-checked = Checked at { $time }
now-looking-on = · we look again by ourselves
now-not-verified = Prove that { $domain } is yours.
now-not-verified-more = Add one record where the DNS of this domain is managed. It takes about five minutes; someone in IT can do it for you.
now-held-elsewhere = You have proven that { $domain } is yours, but another account holds it.
now-held-elsewhere-more = You cannot send from it yet. Ask the people who run this service to move it to you; see Help.
now-needs-records = { $count ->
    [one] Add { $count } record to the DNS of { $domain }.
   *[other] Add { $count } records to the DNS of { $domain }.
}
now-needs-signature = Let receivers check that mail from { $domain } is really from you.
now-needs-records-more = They let receivers check that mail is really from you. Nothing we ask for changes your website or your incoming mail.
now-waiting = { $all ->
    [one] We are looking: { $right } of { $all } record is right.
   *[other] We are looking: { $right } of { $all } records are right.
}
now-waiting-more = This usually takes 5 minutes to 1 hour. You may close this page: we keep looking.
now-waiting-long = This page has stopped looking by itself. We keep looking in the background; press “Validate” to look now.
now-record-problem = Something is not right in the DNS of { $domain }.
now-ready = { $domain } is ready.
now-ready-more = We check every day. Leave the records where they are: without them the mail stops.
now-could-not-check = The name servers gave no answer the last time. That changes nothing: the last good state counts, and we try again by ourselves.
standing-not_verified = Not verified
standing-needs_records = Needs records
standing-waiting = Waiting for DNS
standing-record_problem = Record problem
standing-ready = Ready
standing-stopped_working = Stopped working
standing-could_not_check = Could not check

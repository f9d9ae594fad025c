# Where signed-in people begin.

menu-overview = Overview
overview-morning = Good morning, { $name }
overview-afternoon = Good afternoon, { $name }
overview-evening = Good evening, { $name }

overview-first-title = Three steps to mail under your own name
overview-first-lead = Nothing we ask for changes your website or your incoming mail.
overview-step-add = Add your first domain
overview-step-add-lasts = Takes a minute. You need nothing but its name.
overview-step-prove = Prove it is yours
overview-step-prove-lasts = One record in DNS. Takes five minutes if you manage your DNS yourself.
overview-step-publish = Ask your IT colleague to add the records
overview-step-publish-lasts = Takes your IT about ten minutes; DNS may need up to an hour more. We look by ourselves and tell you.
overview-go-on = Go on

overview-needs-you = { $count ->
    [one] { $count } domain needs you
   *[other] { $count } domains need you
}
overview-needs-you-caption = Domains that need you, the worst first
overview-column-what = What is the matter
overview-sent-to-it = Sent to IT
overview-remind = Remind IT
overview-more-label = More domains that need you
overview-more = { $count ->
    [one] { $count } more that needs you
   *[other] { $count } more that need you
}

overview-all-ready = { $count ->
    [one] Your domain is ready.
   *[other] All { $count } domains are ready.
}
overview-all-waiting = { $count ->
    [one] Nothing needs you. { $count } domain is waiting for DNS; we look again by ourselves.
   *[other] Nothing needs you. { $count } domains are waiting for DNS; we look again by ourselves.
}
overview-all-silent = { $count ->
    [one] Nothing needs you. The name servers of { $count } domain gave no answer; its last good state still counts, and we try again.
   *[other] Nothing needs you. The name servers of { $count } domains gave no answer; their last good state still counts, and we try again.
}
overview-last-check = Last check

overview-number = { $count }
overview-chip-all = All
overview-chip-needs-you = Needs you
overview-chip-problem = Problem
overview-no-domains = None yet.
overview-senders = { $count ->
    [0] None yet.
    [one] { $count } sender.
   *[other] { $count } senders.
}
overview-senders-not-ready = { $count ->
    [one] { $count } of them is on a domain that is not ready, and cannot send.
   *[other] { $count } of them are on domains that are not ready, and cannot send.
}
overview-senders-many = More than { $count } senders.

overview-lately = Latest changes
overview-lately-nothing = Nothing has happened yet.
overview-happened-added = { $more ->
    [0] { $what } was added.
    [one] { $what } and { $more } other domain were added.
   *[other] { $what } and { $more } other domains were added.
}
overview-happened-deleted = { $more ->
    [0] { $what } was deleted.
    [one] { $what } and { $more } other domain were deleted.
   *[other] { $what } and { $more } other domains were deleted.
}
overview-happened-handed-over = { $more ->
    [0] The records of { $what } were handed over to IT.
    [one] The records of { $what } and { $more } other domain were handed over to IT.
   *[other] The records of { $what } and { $more } other domains were handed over to IT.
}
overview-happened-sender-added = { $more ->
    [0] The sender { $what } was added.
    [one] { $what } and { $more } other sender were added.
   *[other] { $what } and { $more } other senders were added.
}
overview-happened-sender-deleted = { $more ->
    [0] The sender { $what } was deleted.
    [one] { $what } and { $more } other sender were deleted.
   *[other] { $what } and { $more } other senders were deleted.
}
overview-happened-proven = { $more ->
    [0] { $what } is proven to be yours.
    [one] { $what } and { $more } other domain are proven to be yours.
   *[other] { $what } and { $more } other domains are proven to be yours.
}
overview-happened-not_verified = { $more ->
    [0] { $what } is not verified any more.
    [one] { $what } and { $more } other domain are not verified any more.
   *[other] { $what } and { $more } other domains are not verified any more.
}
overview-happened-needs_records = { $more ->
    [0] { $what } needs records.
    [one] { $what } and { $more } other domain need records.
   *[other] { $what } and { $more } other domains need records.
}
overview-happened-waiting = { $more ->
    [0] { $what } is waiting for DNS.
    [one] { $what } and { $more } other domain are waiting for DNS.
   *[other] { $what } and { $more } other domains are waiting for DNS.
}
overview-happened-record_problem = { $more ->
    [0] { $what } has a problem with a record.
    [one] { $what } and { $more } other domain have a problem with a record.
   *[other] { $what } and { $more } other domains have a problem with a record.
}
overview-happened-ready = { $more ->
    [0] { $what } is ready.
    [one] { $what } and { $more } other domain are ready.
   *[other] { $what } and { $more } other domains are ready.
}
overview-happened-stopped_working = { $more ->
    [0] { $what } stopped working.
    [one] { $what } and { $more } other domain stopped working.
   *[other] { $what } and { $more } other domains stopped working.
}

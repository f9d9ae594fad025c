# Checking many domains again.

bulk-page-title = Checking domains again
bulk-title-running = { $count ->
    [one] Checking { $count } domain
   *[other] Checking { $count } domains
}
bulk-title-done = { $count ->
    [one] { $count } domain checked
   *[other] { $count } domains checked
}
bulk-title-stopped = Stopped: { $checked } of { $count } checked
bulk-leave = You may leave this page; the check goes on.
bulk-summary = { $left ->
    [0] Done: { $ready } now ready, { $broken } newly broken.
   *[other] Stopped: { $ready } now ready, { $broken } newly broken, { $left } not checked.
}
bulk-progress-label = Domains checked
bulk-progress = { $checked } of { $all }
bulk-under-a-minute = less than a minute left
bulk-about-minutes = { $count ->
    [one] about { $count } minute left
   *[other] about { $count } minutes left
}
bulk-about-hours = { $count ->
    [one] about { $count } hour left
   *[other] about { $count } hours left
}
bulk-counts = Results
bulk-outcome-unchanged = unchanged
bulk-outcome-now_ready = now ready
bulk-outcome-newly_broken = newly broken
bulk-outcome-changed = changed
bulk-outcome-could_not_ask = could not be checked
bulk-outcome-gone = deleted meanwhile
bulk-slowed = The name server { $host } answers slowly, so we ask it more slowly.
bulk-stop = Stop
bulk-stopping = Stopping …
bulk-refresh = Refresh
bulk-hide = Hide
bulk-hiding = Hiding …
bulk-nothing = There are no domains to check here, so nothing was started.
bulk-which = Domains: { $what }
bulk-which-none = None so far.
bulk-pages = Pages
bulk-first = From the first
bulk-next = Next

cli-bulk-started = { $count ->
    [one] Checking { $count } domain of { $customer }.
   *[other] Checking { $count } domains of { $customer }.
}
cli-bulk-joined = { $count ->
    [one] A check of { $count } domain of { $customer } is running already; helping with it.
   *[other] A check of { $count } domains of { $customer } is running already; helping with it.
}
cli-bulk-progress = { $checked } of { $all } checked
cli-bulk-column-checked = Checked
cli-bulk-column-left = Not checked
cli-bulk-interrupted = Stopped waiting: { $checked } of { $all } domains are checked. A running “frankmark serve” goes on with the rest; “frankmark domain check --all” does so too. To end it for good, press Stop on its page.

bulk-mail-subject = { $count ->
    [one] { $count } domain has been checked
   *[other] { $count } domains have been checked
}
bulk-mail-lead = { $count ->
    [one] The check of { $count } domain that you asked for has ended. This came of it:
   *[other] The check of { $count } domains that you asked for has ended. This came of it:
}
bulk-mail-link = See which ones

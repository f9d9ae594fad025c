# Receipts of checks as pages. The text file is in `receipt-file.ftl`.

receipts-title = Receipts of { $domain }
receipts-link = Receipts of the checks
receipts-lead = Every check that somebody asked for, or that found something new, leaves a receipt with all questions and answers. It is kept for thirteen months.
receipts-none = There is no receipt yet.
receipts-shared = there is a link to it
receipt-lead = What was asked, and what each name server said, word for word. You can send it to whoever runs the name servers.
receipt-domain = Domain
receipt-checked = Checked
receipt-asked-by-person = asked for by a person
receipt-asked-by-operator = asked for by the operator
receipt-asked-by-schedule = by the clock
receipt-kept-until = Kept until
receipt-outcome = What came of it
receipt-every = Every question and every answer
receipt-sent = { $count ->
    [one] { $count } DNS message was sent. Times are counted from the start of the check.
   *[other] { $count } DNS messages were sent. Times are counted from the start of the check.
}
receipt-as-text = As a text
receipt-as-file = As a file for programs
receipt-share = Make a link to it
receipt-shared = Whoever has this link can read the receipt without signing in, until { $until }.
receipt-shared-once = Copy it now: it cannot be shown again. It names neither you nor your company.
receipt-link = Link
receipt-links = { $count ->
    [one] There is a link with which anybody can read this receipt.
   *[other] There are { $count } links with which anybody can read this receipt.
}
receipt-unshare = Take all links back
receipt-shared-lead = What was asked about this domain, and what each name server said, word for word. Somebody sent you the link so that you can see it for yourself.
receipt-number = Receipt { $number }

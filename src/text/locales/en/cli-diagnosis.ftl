# What the command line says about a mistake and a receipt.

cli-certainty-likely = probably
cli-certainty-possible = perhaps
cli-for-it = For IT:
cli-place = Place: character { $character } (byte { $byte } of the value, string { $string })
cli-should-be = Should be
cli-there-is = There is
cli-signs = What differs there: { $signs }.
cli-more-differences = { $count ->
    [one] There is { $count } more difference.
   *[other] There are { $count } more differences.
}
cli-evidence = Seen at
cli-zone = Zone and name servers
cli-receipt = Receipt { $number }: “frankmark domain receipt { $domain } { $number }” shows every question and answer.
cli-no-receipts = There are no receipts yet. “frankmark domain check { $domain }” makes one.
cli-column-receipt = Receipt
cli-column-made = Made
cli-column-shared = Shared
cli-explain-what = What it is
cli-explain-looks = How it looks
cli-explain-mend = How to mend it
cli-explain-unknown = There is no mistake { $id }. “frankmark explain” lists all.
cli-explain-did-you-mean = There is no mistake { $id }. Did you mean { $meant }?
cli-diagnose-right = Nothing is wrong with it.
cli-no-receipt = { $file } is no receipt that can be read: { $why }
cli-diagnose-as-stored = So the report is shown as it was written then.
cli-diagnose-differs = This version judges the same answers differently from the one that wrote the receipt.
cli-views = What resolvers remember
cli-memory-found = as the name servers show it
cli-memory-missing = not there
cli-memory-old_value = the former value
cli-memory-bogus = it does not believe the signature of the zone
cli-memory-filtered = its operator blocks the domain
cli-memory-failing = it reports a failure
cli-memory-silent = no answer
cli-memory-until = (until { $time } at the latest)
cli-no-selector = “{ $selector }” cannot be a selector: that is a name such as google or k1, without _domainkey.

# The mail about domains that were ready and stopped working.

stopped-mail-subject-one = { $domain } stopped working
stopped-mail-subject-several = { $count } domains stopped working
stopped-mail-what = { $count ->
    [one] This domain was ready and is not any more. Mail from it may be refused or land in spam:
   *[other] These domains were ready and are not any more. Mail from them may be refused or land in spam:
}
stopped-mail-line = { $domain }: { $record }, { $status }
stopped-mail-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
stopped-mail-link-one = See what changed
stopped-mail-link-several = Show these domains
stopped-mail-how-certain = We looked more than once before we wrote to you, and we keep looking. When it is right again, the page shows it within a minute; there is nothing to report.

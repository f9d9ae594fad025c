# A receipt as a text file.

receipt-title = Receipt { $number }: { $domain }
receipt-made = Checked at { $time } with { $count } DNS messages.
receipt-left-out = { $count ->
    [one] { $count } answer was too long to be kept.
   *[other] { $count } answers were too long to be kept.
}
receipt-answers = Every question and every answer, in the order in which they were asked:

# A receipt as a text file.

receipt-title = Bewijs { $number }: { $domain }
receipt-made = Gecontroleerd om { $time } met { $count } DNS-berichten.
receipt-left-out = { $count ->
    [one] { $count } antwoord was te lang om te bewaren.
   *[other] { $count } antwoorden waren te lang om te bewaren.
}
receipt-answers = Elke vraag en elk antwoord, in de volgorde waarin ze gesteld zijn:

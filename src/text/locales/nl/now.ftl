# Het vak “Wat nu te doen”.

now-title = Wat nu te doen
now-title-ready = Alles in orde
now-checked = Gecontroleerd om { $time }
now-looking-on = · we kijken vanzelf opnieuw
now-not-verified = Bewijs dat { $domain } van u is.
now-not-verified-more = Voeg één record toe waar de DNS van dit domein wordt beheerd. Het kost ongeveer vijf minuten; iemand van IT kan het voor u doen.
now-held-elsewhere = U heeft bewezen dat { $domain } van u is, maar een ander account heeft het.
now-held-elsewhere-more = U kunt er nog niet vanaf versturen. Vraag de beheerders van deze dienst om het naar u over te zetten; zie Hulp.
now-needs-records = { $count ->
    [one] Voeg { $count } record toe aan de DNS van { $domain }.
   *[other] Voeg { $count } records toe aan de DNS van { $domain }.
}
now-needs-signature = Laat ontvangers controleren of mail van { $domain } echt van u is.
now-needs-records-more = Daarmee kunnen ontvangers controleren of mail echt van u is. Niets van wat we vragen verandert uw website of uw inkomende mail.
now-waiting = { $all ->
    [one] We kijken: { $right } van { $all } record is goed.
   *[other] We kijken: { $right } van { $all } records zijn goed.
}
now-waiting-more = Dit duurt meestal 5 minuten tot 1 uur. U mag deze pagina sluiten: we blijven kijken.
now-waiting-long = Deze pagina kijkt niet meer vanzelf. Op de achtergrond blijven we kijken; druk op “Valideren” om nu te kijken.
now-record-problem = Er klopt iets niet in de DNS van { $domain }.
now-ready = { $domain } is klaar.
now-ready-more = We controleren elke dag. Laat de records staan: zonder de records stopt de mail.
now-could-not-check = De naamservers gaven de laatste keer geen antwoord. Dat verandert niets: de laatste goede stand telt, en we proberen het vanzelf opnieuw.
standing-not_verified = Niet geverifieerd
standing-needs_records = Records nodig
standing-waiting = Wacht op DNS
standing-record_problem = Probleem met record
standing-ready = Klaar
standing-stopped_working = Werkt niet meer
standing-could_not_check = Niet te controleren

# Verzenddomeinen: lijst, toevoegen, de pagina van één domein.

domains-title = Verzenddomeinen
domains-lead = Domeinen waar u e-mail vanaf verstuurt.
domains-column-domain = Domein
domains-column-status = Status
domains-column-next = Wat nu
domains-empty-title = Voeg het domein toe waar u vanaf verstuurt
domains-empty = U bewijst dat het van u is, voegt een paar records toe aan de DNS, en wij zeggen meteen of ze kloppen. Iemand van IT kan het DNS-deel voor u doen.
domains-deleted = { $domain } is verwijderd.

# De regel “Wat nu” van de lijst.
next-not_verified = Bewijs dat het van u is
next-needs_records = Records toe te voegen
next-waiting = We kijken
next-record_problem = Er klopt iets niet in de DNS
next-ready = Gecontroleerd:{" "}
next-stopped_working = Het was klaar, maar nu niet meer
next-could_not_check = De naamservers gaven geen antwoord; we proberen het opnieuw
next-held-elsewhere = Bewezen, maar een ander account heeft het

# De ene volgende stap.
verify-this-domain = Verifieer dit domein
authenticate-this-domain = Authenticeer dit domein
see-what-is-wrong = Bekijk wat er mis is
see-what-to-change = Bekijk wat er moet veranderen
see-what-changed = Bekijk wat er veranderd is
button-validate = Valideren
button-later = Later
to-the-domain = Naar het domein
button-continue = Doorgaan
save-and-come-back = Bewaren en later verder
nothing-changes = Niets van wat we vragen verandert uw website of uw inkomende mail.
domain-add = Domein toevoegen
domain-add-title = Een verzenddomein toevoegen
domain-add-label = Domein
domain-add-hint = Het deel na de @. Een e-mailadres of webadres mag ook.
domain-add-existing = Toon het domein dat u al heeft
today-title = { $domain } is toegevoegd
today-typed = U typte “{ $typed }”. We hebben { $domain } toegevoegd.
today-what = Wat er nu in de DNS staat
today-could-not-look = We konden nu niet in de DNS kijken. Dat geeft niet: u kunt verder.
today-does-not-exist = { $domain } bestaat niet in de DNS. Is het verkeerd getypt, of nog niet geregistreerd?
today-dns = DNS wordt beheerd bij
today-mail = Inkomende mail gaat naar
today-spf = Afzenderlijst (SPF)
today-dmarc = Beleid (DMARC)
today-dmarc-at = Gevonden bij { $owner }
today-none = nog niets
steps-label = Stappen
steps-done = klaar
step-add = Toevoegen
step-verify = Verifiëren
step-authenticate = Authenticeren
step-ready = Klaar
domain-right = { $all ->
    [one] { $right } van { $all } goed
   *[other] { $right } van { $all } goed
}
domain-about = Over dit domein
domain-added = Toegevoegd
domain-in-dns = In de DNS
domain-zone = Zone
domain-dns-at = DNS bij
domain-delete = Verwijder dit domein
domain-senders-all = { $count ->
    [one] Toon { $count }
   *[other] Toon alle { $count }
}
domain-senders-none = Nog niemand verstuurt vanaf dit domein.

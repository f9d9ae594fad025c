# “Authenticeer dit domein”, de vier pagina’s.

authenticate-step-dns = Uw DNS
authenticate-step-records = Records toevoegen
authenticate-step-looking = Wij kijken
authenticate-dns-title = Wie beheert de DNS van { $domain }?
authenticate-dns-lead = Uw antwoord verandert alleen hoe we het uitleggen.
authenticate-dns-choose = Kies een van de drie.
authenticate-who-myself = Ikzelf
authenticate-who-myself-hint = U kunt inloggen waar de DNS wordt beheerd.
authenticate-who-it = Iemand van IT
authenticate-who-it-hint = U geeft de records door aan een collega.
authenticate-who-unknown = Dat weet ik niet
authenticate-who-unknown-hint = We helpen u erachter te komen.
authenticate-advice-myself = Log in bij het bedrijf dat de DNS van { $domain } beheert en zoek naar “DNS”, “Zone” of “Records”.
authenticate-advice-it = Geef uw collega van elk record hieronder het type, de naam en de waarde. Dat mag gewoon per mail: het wordt toch openbaar in de DNS.
authenticate-advice-unknown = Zoek een jaarlijkse rekening voor de naam { $domain }, of vraag wie uw website maakte: het bedrijf op de rekening beheert meestal ook de DNS.
authenticate-records-title = { $count ->
    [0] Alle records staan er
    [one] Voeg dit { $count } record toe
   *[other] Voeg deze { $count } records toe
}
authenticate-records-1 = Log in waar de DNS van { $domain } wordt beheerd.
authenticate-records-2 = Voeg elk record hieronder toe. Kopieer naam en waarde; typ ze niet over.
authenticate-records-3 = Kom terug en druk op “Valideren”.
authenticate-looking-title = We kijken
authenticate-ready = Ontvangers kunnen nu controleren of mail van { $domain } echt van u is. Laat de records staan: zonder de records stopt de mail.
authenticate-ready-later = Aanbevolen, als u tijd heeft: { $record }.

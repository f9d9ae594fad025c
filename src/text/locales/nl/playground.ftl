# De speeltuin van de demo: het scherm waarin de nieuwkomer de IT-collega speelt.

# Wat het scherm weigert, gezegd bij het veld.
playground-bad-type = Kies een type uit de lijst.
playground-bad-name-blank = Een naam kan geen spaties bevatten. Verwijder ze, ook de onzichtbare.
playground-bad-name-letters = Een naam in DNS bestaat uit gewone letters, cijfers, streepjes en lage streepjes. Domeinen met andere letters hebben een vorm die met xn-- begint.
playground-bad-name-dots = Er staan twee punten na elkaar, of een punt vooraan. Elk deel tussen punten heeft minstens één teken nodig.
playground-bad-name-part-long = Een deel tussen twee punten is langer dan 63 tekens.
playground-bad-name-long = Deze naam is te lang: samen met uw domein mag hij hooguit 253 tekens hebben.
playground-bad-name-backslash = Schrijf na een backslash één teken, of drie cijfers tot en met 255.
playground-bad-name-outside = Een naam met een punt aan het eind telt zoals hij er staat, en deze eindigt niet op { $zone }. Haal de punt aan het eind weg, of gebruik een andere naam.
playground-bad-value-empty = Vul een waarde in.
playground-bad-value-long = De waarde is langer dan { $most } tekens.
playground-bad-value-lines = Er staat een regeleinde in de waarde. Plak haar op één regel.
playground-bad-value-control = Er staat een onzichtbaar stuurteken in de waarde. Verwijder het, of typ de waarde met de hand.
playground-bad-value-a = Dit is geen IPv4-adres. Zo hoort het eruit te zien: 192.0.2.1.
playground-bad-value-aaaa = Dit is geen IPv6-adres. Zo hoort het eruit te zien: 2001:db8::1.
playground-bad-value-host = Vul de naam van een host in, bijvoorbeeld bounces.mail.example.
playground-bad-value-mx = Vul een getal en de naam van een host in, bijvoorbeeld 10 mx.mail.example.
playground-bad-value-quotes = De waarde begint met een aanhalingsteken, maar de aanhalingstekens vormen geen paren, of een deel ertussen is langer dan 255 tekens. Laat de aanhalingstekens weg, of zet ze om elk deel.
playground-already-there = { $name } heeft precies dit record al.
playground-cname-on-domain = Een CNAME kan niet op het domein { $domain } zelf staan. Geef het record een eigen naam.
playground-cname-not-alone = { $name } heeft al andere records, en een CNAME moet alleen staan. Verwijder eerst de andere.
playground-beside-cname = { $name } heeft een CNAME, en naast een CNAME kan niets anders staan. Verwijder eerst de CNAME.
playground-too-many-records = Dit domein heeft al { $most } records. Verwijder er eerst een paar.
playground-too-much-at-name = { $name } heeft al te veel tekst. Verwijder eerst een paar van zijn records.
playground-too-many-domains = De speeltuin heeft al { $most } domeinen.

# Op elke pagina van het scherm.
playground-here = Speeltuin.
playground-here-who = Hier speelt u de IT-collega die de DNS beheert. Niets verlaat deze computer.
playground-back = Terug naar { $brand }

# Alle domeinen.
playground-title = DNS-speeltuin
playground-lead = { $servers ->
    [one] Elk domein hieronder heeft een eigen DNS, met één nameserver.
   *[other] Elk domein hieronder heeft een eigen DNS, met { $servers } nameservers.
}
playground-domains = Domeinen
playground-dns-of = DNS van { $domain }
playground-count = { $count ->
    [0] nog geen records
    [one] { $count } record
   *[other] { $count } records
}
playground-one-more = Nog een domein
playground-domain = Domeinnaam
playground-domain-hint = Elke naam die op .example of .test eindigt. Hier kost dat niets. Een domein dat u in { $brand } toevoegt, verschijnt vanzelf.
playground-create = Maak dit domein aan
playground-bad-domain = Typ een naam met één punt die op .example of .test eindigt, bijvoorbeeld mijn-winkel.example.
playground-built-in = { $domain } hoort bij de speeltuin zelf. Neem een andere naam.

# De DNS van één domein.
playground-all = Alle domeinen
playground-see = Bekijk { $domain } in { $brand }
playground-records = Records
playground-none = Nog geen records. Niemand vindt een website of een mailserver onder dit domein.
playground-column-name = Naam
playground-column-type = Type
playground-column-value = Waarde
playground-column-change = Wijzigen
playground-edit = Bewerken
playground-delete = Verwijderen
playground-new = Nieuw record
playground-name = Naam
playground-name-hint = Kort, zoals bij de meeste DNS-bedrijven: “bounce” wordt bounce.{ $zone }. Leeg betekent het domein zelf.
playground-type = Type
playground-value = Waarde
playground-edit-title = Het { $type }-record { $name } bewerken
playground-delete-title = Het { $type }-record { $name } verwijderen?
playground-delete-lead = Het verdwijnt meteen, van alle nameservers die bij zijn.
playground-delete-button = Verwijder dit record

# Wat er net is gebeurd.
playground-saved = Het record { $name } is opgeslagen. Druk in { $brand } op “Valideren” om te zien wat het zegt.
playground-deleted = Het record is verwijderd.
playground-created = { $domain } bestaat nu, zonder één record.
playground-slip-done = Gedaan: { $what }. Druk in { $brand } op “Valideren” om te zien wat het zegt.

# De knoppen.
playground-slips = De gewone vergissingen
playground-slips-lead = Elke knop maakt een fout die echte mensen maken met de records waar { $brand } om vraagt. Druk daar dan op “Valideren” en zie wat het zegt.
playground-slip-none = Alle records toevoegen, zonder fout
playground-slip-doubled-name = Het domein in de naam verdubbelen
playground-slip-on-the-domain = De waarde op het domein zelf zetten
playground-slip-quotes-inside = Aanhalingstekens in de waarde zetten
playground-slip-cut-at-255 = De waarde na 255 tekens afkappen
playground-slip-wrong-letter = Eén letter veranderen
playground-slip-only-one-server = De records op maar één nameserver toevoegen
playground-slip-second-off = De tweede nameserver uitzetten
playground-slip-both-off = Alle nameservers uitzetten
playground-slip-all-on = Alle aanzetten en bijwerken
playground-slip-remove-all = Deze records verwijderen
playground-slip-without-effect = Voor deze vergissing is een record nodig waar { $brand } nog niet om heeft gevraagd. Ga daar eerst verder: domein toevoegen, verifiëren, authenticeren.
playground-slip-nothing-asked = { $brand } heeft nog om geen enkel record van dit domein gevraagd. Voeg het domein daar eerst toe.

# De twee nameservers.
playground-servers = Nameservers
playground-server-on = bij, versie { $serial }
playground-server-behind = toont de oude versie { $serial }
playground-server-off = uitgezet

# De weg hierheen, alleen in de demo.
playground-open-why = Dit is de demo: u bent ook de IT-collega die dit domein beheert.
playground-open = DNS van { $domain } (demo)

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

# De weg hierheen, alleen in de demo.
playground-open-why = Dit is de demo: u bent ook de IT-collega die dit domein beheert.
playground-open = DNS van { $domain } (demo)

# The buttons.
playground-slip-without-effect = Voor deze vergissing is een record nodig waar { $brand } nog niet om heeft gevraagd. Ga daar eerst verder: domein toevoegen, verifiëren, authenticeren.
playground-slip-nothing-asked = { $brand } heeft nog om geen enkel record van dit domein gevraagd. Voeg het domein daar eerst toe.

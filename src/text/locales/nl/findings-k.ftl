# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-K01-customer = Op { $owner } staat nog geen sleutel; ontvangers kunnen de handtekening dus niet controleren.
finding-K01-it = Voeg een { $type }-record toe met de host { $relative } en de waarde die hier staat.
finding-K02-customer = { $known ->
    [earlier] Op { $owner } staat een oudere sleutel van ons, niet die waarmee wij nu ondertekenen.
   *[other] Op { $owner } staat een sleutel, maar niet die waarmee wij ondertekenen.
 }
finding-K02-it = Vervang de waarde van { $relative } door die hier staat. Voeg geen tweede record toe.
finding-K03-customer = Het record op { $owner } zegt dat zijn sleutel is ingetrokken.
finding-K03-it = Vervang de waarde van { $relative } door die hier staat.
finding-K04-customer = Op { $owner } staan { $count } teksten waar er maar één mag staan. Ontvangers kiezen er zomaar een.
finding-K04-it = Verwijder alle TXT-records op { $relative } behalve het record dat hier staat.
finding-K05-customer = Het record op { $owner } moet beginnen met “v=DKIM1;”, in precies deze letters.
finding-K05-it = Vervang de waarde van { $relative } door die hier staat; de fout zit bij teken { $pos }.
finding-K06-customer = Het deel “p=”, waar de sleutel in staat, ontbreekt of heet anders op { $owner }.
finding-K06-it = Vervang de waarde van { $relative } door die hier staat.
finding-K07-customer = Het record op { $owner } is niet te lezen: er zit een fout bij teken { $pos }, “{ $char }”.
finding-K07-it = Tussen de delen horen puntkomma’s. Vervang de waarde van { $relative } door die hier staat.
finding-K08-customer = Het record op { $owner } bevat een ander soort sleutel dan het zegt.
finding-K08-it = Vervang de waarde van { $relative } door die hier staat: het deel “k=” moet de soort sleutel noemen die achter “p=” staat.
finding-K09-customer = Het record op { $owner } staat alleen een verouderde methode toe.
finding-K09-it = Verwijder het deel “h=” uit de waarde van { $relative }.
finding-K10-customer = De sleutel op { $owner } is niet vrijgegeven voor e-mail.
finding-K10-it = Verwijder het deel “s=” uit de waarde van { $relative }.
finding-K11-customer = De sleutel op { $owner } is gemarkeerd als test; sommige ontvangers behandelen de mail daarom als niet ondertekend.
finding-K11-it = Verwijder het deel “t=y” uit de waarde van { $relative }.
finding-K12-customer = De sleutel op { $owner } heeft { $bits } bits; { $usual } is gebruikelijk. Korte sleutels worden geweigerd, lange passen niet in veel DNS-schermen.
finding-K12-it = Publiceer op { $relative } een sleutel van { $usual } bits: de waarde die hier staat, als er een staat.
finding-K13-customer = De sleutel op { $owner } is de juiste, maar in een vorm die sommige ontvangers niet kunnen lezen.
finding-K13-it = Vervang de waarde van { $relative } door die hier staat, zonder er iets aan te veranderen.
finding-K14-customer = Op { $owner } staat een geheime sleutel openbaar. Wie hem leest, kan mail ondertekenen namens { $domain }.
finding-K14-it = Verwijder het record op { $relative } nu en publiceer de waarde die hier staat. Gebruik het gepubliceerde sleutelpaar nooit meer.
finding-K15-customer = De regels rond de sleutel in zijn bestand, of de regeleinden, zijn meegekopieerd en staan in het record op { $owner }.
finding-K15-it = Voer de waarde van { $relative } in als één regel, zonder de regels BEGIN en END en zonder regeleinden.
finding-K16-customer = De sleutel op { $owner } is beschadigd: de fout zit bij teken { $pos }, “{ $char }”.
finding-K16-it = Plak de waarde die hier staat nog een keer in { $relative }, in zijn geheel.
finding-K18-customer = Verzenden werkt met de alias { $first }, maar { $owner } ontbreekt nog: de volgende wisseling van sleutels zal mislukken.
finding-K18-it = Voeg een { $type }-record toe met de host { $relative } en het doel { $want }
finding-K17-customer = Het record op { $owner } heeft een verouderd of onbekend deel, “{ $tag }=”. Het kan geen kwaad.
finding-K17-it = Het deel “{ $tag }=” mag uit de waarde van { $relative } worden verwijderd.
finding-K19-customer = Op { $owner } staat nog geen sleutel. Wat op { $leftover } staat, is een overblijfsel van een ouder systeem en geen sleutel.
finding-K19-it = Voeg een { $type }-record toe met de host { $relative } en de waarde die hier staat. Het TXT-record op { $leftover } mag worden verwijderd.
finding-K20-customer = De sleutel op { $owner } is algemeen bekend of makkelijk te breken: anderen kunnen mail ondertekenen namens { $domain }.
finding-K20-it = Publiceer de sleutel die hier staat op { $relative }, en gebruik de oude nergens meer.
finding-K21-customer = Op { $there } staat nog een sleutel van een andere dienst; die dienst kan mail ondertekenen namens { $domain }.
finding-K21-it = Verwijder { $there } als niemand die dienst nog gebruikt.

# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-O01-customer = Geen van de naamservers laat het eigendomsrecord al zien (gevraagd: { $servers }).
finding-O01-it = Voeg een { $type }-record toe met de host { $relative } en de waarde { $want }
finding-O02-customer = De waarde op { $owner } hoort bij een ander account of een ander domein.
finding-O02-it = Publiceer { $want } op { $relative }. Laat het andere TXT-record staan als iemand anders het nodig heeft.
finding-O03-customer = De waarde op { $owner } is een eerdere, die niet meer telt.
finding-O03-it = Verander de waarde van { $relative } in { $want }
finding-O04-customer = De waarde op { $owner } is bijna goed: vanaf teken { $pos } wijkt ze af.
finding-O04-it = Kopieer de waarde opnieuw in plaats van die over te typen: { $want }
finding-O05-customer = Voor of achter de waarde op { $owner } staat nog andere tekst.
finding-O05-it = De waarde van { $relative } mag alleen { $want } zijn
finding-O06-customer = { $have } van de { $servers } naamservers laten het eigendomsrecord al zien. We blijven kijken.
finding-O06-it = Blijft het zo, kijk dan naar de zoneoverdracht naar { $lacking }; het record staat op { $having }.
finding-O07-customer = { $domain } is een openbare uitgang waaronder iedereen kan registreren. U kunt haar niet in haar geheel claimen.
finding-O07-it = Voer de naam in die geregistreerd is, zoals example.{ $domain }
finding-O10-customer = Uw eigendomsrecord antwoordt onder elke naam van uw domein, omdat het als vangnetrecord (*) gemaakt is. Dat telt niet als bewijs.
finding-O10-it = Voeg een { $type }-record toe met de host { $relative } en de waarde { $want } en haal de waarde uit het vangnetrecord.
finding-O08-customer = Het eigendomsrecord is verdwenen. Het is { $unit ->
        [minutes] { $amount } minuten
        [hours] { $amount } uur
        [days] { $amount } dagen
       *[other] enkele uren
    } geleden voor het laatst gezien.
finding-O08-it = Publiceer het { $type }-record { $relative } opnieuw, met de waarde { $want }. Hoeft { $domain } geen mail meer te versturen, verwijder het dan hier.
finding-O09-customer = { $domain } lijkt naar een andere eigenaar of provider te zijn gegaan: de naamservers zijn andere, en al onze records zijn weg. Bewijs a.u.b. opnieuw dat het van u is.
finding-O09-it = Publiceer { $want } als { $type }-record { $relative } op de nieuwe naamservers { $servers }. Eerder stond het domein bij { $old-servers }.

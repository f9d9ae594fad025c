# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-C01-customer = Uw DNS-bedrijf heeft uw eigen domein achter het doel van { $owner } gezet: het wijst naar { $got }.
finding-C01-it = Eindig het doel van { $relative } met een punt: { $want }.
finding-C02-customer = De alias op { $owner } wijst naar een webadres ({ $got }). Het moet de naam van een host zijn.
finding-C02-it = Vul het doel van { $relative } in zonder “https://” en zonder “/”: { $want }.
finding-C03-customer = De alias op { $owner } wijst naar { $got }, niet naar { $want }.
finding-C03-it = Verander het doel van het { $type }-record { $relative } in { $want }.
finding-C04-customer = Op { $owner } toont uw DNS-bedrijf adressen ({ $got }) waar een alias te zien moet zijn: het verbergt de alias achter zijn proxy.
finding-C04-it = Zet het record { $relative } op “DNS only”, zonder proxy en zonder flattening. Het moet te zien zijn als CNAME naar { $want }.
finding-C05-customer = De alias op { $owner } klopt, maar het record erachter aan onze kant niet. Wij werken eraan; u hoeft niets te doen.
finding-C05-it = In { $zone } hoeft niets te veranderen. Wij moeten het juiste record op { $target } publiceren.
finding-C06-customer = De alias op { $owner } loopt in een kring, of langs te veel namen.
finding-C06-it = Verwijder de alias op { $relative } en voeg het record toe dat hier wordt gevraagd. De alias loopt { $got }.
finding-C07-customer = De alias op { $owner } wijst naar { $got }. Dat hoort bij een ander account of bij een eerdere opzet.
finding-C07-it = Vervang het doel { $got } van { $relative } door { $want }.
finding-C08-customer = Het doel { $got } van de alias op { $owner } lijkt zelf bedacht. Het onze is voor elk domein anders en niet te raden.
finding-C08-it = Vervang het doel van { $relative } door { $want }; kopieer het in plaats van het samen te stellen.
finding-C09-customer = Naam en doel zijn verwisseld: er staat een alias op { $got }, en niets op { $owner }.
finding-C09-it = De host is { $relative } en het doel is { $want } Verwijder het record op { $got }.
finding-C10-customer = De alias op { $owner } wijst naar het doel dat bij { $other } hoort.
finding-C10-it = Verwissel de doelen van { $relative } en { $other-relative }; { $relative } wijst naar { $want }.
finding-C11-customer = Bij { $owner } zijn aanhalingstekens als deel van het doel opgeslagen: { $got }.
finding-C11-it = Haal de aanhalingstekens om het doel van { $relative } weg. Het is { $want }, zonder aanhalingstekens.

# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-Z01-customer = { $domain } bestaat niet. Is de naam goed gespeld?
finding-Z01-it = Registreer { $domain }, of verbeter de naam.
finding-Z04-customer = Alle naamservers van { $domain } melden een eigen storing.
finding-Z04-it = De zone is niet geladen. Zoek er naar fouten in, bijvoorbeeld een alias naast andere records op één naam.
finding-Z05-customer = De naamserver { $ns } kent uw domein niet.
finding-Z05-it = Laad de zone { $zone } op { $ns } ({ $address }), of haal de server uit de delegatie bij de registrar.
finding-Z06-customer = De naamserver { $ns } heeft geen adres waar iets gevraagd kan worden.
finding-Z06-it = Verbeter de naam van de server, of zijn adres bij de registrar.
finding-Z08-customer = De naamserver { $ns } antwoordt niet.
finding-Z08-it = Zorg dat { $ns } ({ $address }) op poort 53 antwoordt, over UDP en TCP.
finding-Z09-customer = De handtekening (DNSSEC) van { $domain } lijkt stuk, zodat de meeste mailproviders er niets van zien.
finding-Z09-it = Herstel de handtekeningen, of verwijder het DS-record van { $domain } bij de registrar.
finding-Z10-customer = { $have } van de { $servers } naamservers laten het record op { $owner } zien. We blijven kijken.
finding-Z10-it = Blijft het zo, kijk dan naar de zoneoverdracht naar { $lacking }; het record staat op { $having }.
finding-Z15-customer = De naamserver { $ns } stuurt antwoorden die niet te lezen zijn.
finding-Z15-it = Meld dit bij het bedrijf dat { $ns } ({ $address }) beheert.

# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-Z01-customer = { $domain } bestaat niet. Is de naam goed gespeld?
finding-Z01-it = Registreer { $domain }, of verbeter de naam.
finding-Z02-customer = { $domain } werkte eerder en is nu niet meer te vinden. Het lijkt verlopen of opgeschort.
finding-Z02-it = Vraag de registrar of { $domain } betaald is en of contactgegevens bevestigd moeten worden (clientHold, serverHold). Tot het domein terug is helpt niets anders.
finding-Z03-customer = { $domain } is geparkeerd: de naamservers tonen bij elke naam dezelfde pagina en bevatten uw records niet.
finding-Z03-it = Zet DNS-hosting voor { $domain } aan bij de registrar, of vul andere naamservers in dan { $servers }. Voeg daarna daar de records toe.
finding-Z04-customer = Alle naamservers van { $domain } melden zelf een storing.
finding-Z04-it = De zone is niet geladen. Zoek naar fouten erin, bijvoorbeeld een alias naast andere records op één naam.
finding-Z05-customer = De naamserver { $ns } kent uw domein niet.
finding-Z05-it = Laad de zone { $zone } op { $ns } ({ $address }), of haal de server bij de registrar uit de lijst van naamservers.
finding-Z06-customer = De naamserver { $ns } heeft geen adres dat bevraagd kan worden.
finding-Z06-it = Verbeter de naam van de server, of het adres ervan bij de registrar.
finding-Z07-customer = De registrar en het domein zelf noemen verschillende naamservers, zodat niet iedereen dezelfde records ziet.
finding-Z07-it = Maak beide lijsten voor { $zone } gelijk. Bij de registrar: { $above }. In de zone: { $own }.
finding-Z08-customer = { $over ->
        [tcp] De naamserver { $ns } kan lange antwoorden niet afleveren.
        [udp] De naamserver { $ns } antwoordt niet op de gewone manier.
        [edns] De naamserver { $ns } begrijpt vragen in de huidige vorm niet.
       *[other] De naamserver { $ns } antwoordt niet.
    }
finding-Z08-it = { $over ->
        [tcp] Open poort 53 over TCP op { $ns } ({ $address }); UDP werkt.
        [udp] Open poort 53 over UDP op { $ns } ({ $address }); TCP werkt.
        [edns] { $ns } ({ $address }) weigert vragen met EDNS. Werk de software bij, of laat EDNS door de firewall.
       *[other] Zorg dat { $ns } ({ $address }) op poort 53 antwoordt over UDP en TCP.
    }
finding-Z09-customer = De handtekening (DNSSEC) van { $domain } klopt niet, zodat de meeste mailproviders er niets van zien.
finding-Z09-it = { $cause ->
        [ds] Verwijder of vervang het DS-record { $keytags } bij de registrar: het domein heeft zo’n sleutel niet.
        [expired] De handtekeningen van { $domain } zijn verlopen. Onderteken de zone opnieuw en zorg dat dat vanzelf gebeurt.
        [early] De handtekeningen van { $domain } zijn nog niet geldig. Zet de klok van de ondertekenende server goed en onderteken opnieuw.
       *[other] Onderteken de zone { $domain } opnieuw, of verwijder de DS-records bij de registrar.
    }
finding-Z10-customer = { $have } van { $servers } naamservers tonen het record bij { $owner }. Wij blijven kijken.
finding-Z10-it = Blijft het zo, kijk dan naar de zoneoverdracht naar { $lacking }; het record staat bij { $having }.
finding-Z11-customer = De naamserver { $ns } ziet hoofdletters en kleine letters als verschillend, en dat mag niet.
finding-Z11-it = Werk de DNS-software van { $ns } ({ $address }) bij of vervang die. Namen in DNS kennen geen hoofdletters (RFC 4343), en veel resolvers mengen ze met opzet.
finding-Z12-customer = De verhuizing van { $domain } naar andere naamservers is bezig. De oude worden nog ten hoogste { $unit ->
        [minutes] { $amount } minuten
        [hours] { $amount } uur
        [days] { $amount } dagen
       *[other] enkele uren
    } onthouden.
finding-Z12-it = Houd de records tot dan op beide plaatsen: de nieuwe servers { $new } en de oude { $old }.
finding-Z13-customer = Een resolver blokkeert dit domein volgens eigen regels: { $resolver }. Andere mailproviders hebben er geen last van.
finding-Z13-it = Als het ertoe doet, vraag dan de beheerder van { $resolver } waarom { $domain } op de lijst staat. In DNS hoeft niets te veranderen.
finding-Z14-customer = De resolver die deze installatie bevraagt verzint antwoorden voor namen die niet bestaan.
finding-Z14-it = Stel een andere resolver in (dns.resolvers). Voor { $name } antwoordde hij { $got }.
finding-Z15-customer = De naamserver { $ns } stuurt antwoorden die niet te lezen zijn.
finding-Z15-it = Meld het aan het bedrijf dat { $ns } ({ $address }) beheert.

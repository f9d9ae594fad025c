# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-N01-customer = Uw record bestaat, maar de naam van het domein is er twee keer achter gezet. Het staat op { $got }.
finding-N01-it = Typ als host alleen { $relative }; het DNS-scherm voegt { $zone } zelf toe.
finding-N02-customer = Uw record bestaat, maar op { $got } zelf. Het moet op { $owner } staan.
finding-N02-it = Verplaats het { $type }-record van { $got } naar de host { $relative }.
finding-N03-customer = Uw record bestaat, maar is gemaakt voor { $other }. U verstuurt vanaf { $domain }, dus het moet op { $owner } staan.
finding-N03-it = Voeg het record in de zone { $zone } toe met de host { $relative }. Nu staat het op { $got }.
finding-N04-customer = Uw record bestaat, maar het liggende streepje (_) aan het begin van de naam ontbreekt. Het staat op { $got }.
finding-N04-it = Wijzig de host in { $relative }, met het liggende streepje. Weigert het DNS-scherm dat, vraag het dan aan het DNS-bedrijf: het teken is toegestaan in namen van { $type }-records.
finding-N05-customer = Uw record bestaat, maar de naam is verkeerd gespeld: { $got } in plaats van { $owner }.
finding-N05-it = Wijzig de host { $typed } in { $relative }.
finding-N06-customer = Uw record bestaat, maar delen van de naam zijn verwisseld of aan elkaar gegroeid. Het staat op { $got }.
finding-N06-it = De host moet precies { $relative } zijn, met de punten zoals ze hier staan. Nu is het { $typed }.
finding-N07-customer = Uw record bestaat, maar is toegevoegd aan { $other } in plaats van aan { $domain }.
finding-N07-it = Voeg het opnieuw toe in de zone { $zone }, met de host { $relative }.
finding-N08-customer = Uw record bestaat, maar er is een @ opgeslagen als deel van de naam. Het staat op { $got }.
finding-N08-it = Maak het record opnieuw met de host { $relative }. Is dat alleen een @ en neemt het DNS-scherm die letterlijk, laat de host dan leeg.
finding-N09-customer = Uw record bestaat, maar er staat een onzichtbare spatie in de naam.
finding-N09-it = Verwijder het record en typ de host { $relative } zelf in plaats van hem te plakken. Nu is hij opgeslagen als { $typed }.
finding-N10-customer = Uw record bestaat, maar uw domein met bijzondere letters is in een andere vorm ingevoerd: { $got }.
finding-N10-it = Gebruik { $zone } als zone en typ als host alleen { $relative }.
finding-N11-customer = Uw record bestaat, maar een teken van de naam is vervangen door een teken dat erop lijkt: teken { $pos } is { $char } in plaats van { $wanted-char }.
finding-N11-it = Kopieer de host { $relative } van hier in plaats van hem te typen. Nu is hij opgeslagen als { $typed }.
finding-N12-customer = Uw record bestaat, maar de naam is na { $length } tekens afgekapt. Het staat op { $got }.
finding-N12-it = Voer de host { $relative } opnieuw in en kijk of hij helemaal bewaard is. Is het veld te kort, vraag het DNS-bedrijf dan om het record toe te voegen.
finding-N13-customer = Het deel { $child-zone } van uw domein wordt op andere naamservers beheerd: { $servers }.
finding-N13-it = Voeg het record daar toe, met de host { $relative-there } in de zone { $child-zone }. In de zone { $zone } zoekt niemand het.
finding-N15-customer = Alle openbare naamservers zeggen dat dit record niet bestaat. Een vermoeden: misschien is het toegevoegd op een DNS-server die alleen uw eigen netwerk ziet.
finding-N15-it = Ziet u { $owner } vanuit uw eigen netwerk, publiceer het dan ook in de openbare zone { $zone }.
finding-N17-customer = Voor { $owner } is geen record gemaakt. In plaats daarvan antwoordt daar een vangnetrecord (*): { $got }
finding-N17-it = Voeg een { $type }-record toe met de host { $relative } en de getoonde waarde. Op die naam komt het in de plaats van het vangnetrecord.
finding-N18-customer = Een vangnetrecord (*) bedient nu { $owner } ({ $got }). Zodra uw record daar gemaakt is, doet het dat niet meer.
finding-N18-it = Gebruikt niemand { $owner }, ga dan gerust door. Gebruikt iemand die naam wel, verhuis dat dan eerst naar een andere naam.
finding-N19-customer = Gevonden op { $got }; dat telt ook.
finding-N19-it = Er is niets te doen.
finding-N20-customer = Uw naamserver { $ns } spreekt zichzelf tegen: hij toont uw record, maar zegt ook dat er op en onder { $got } niets is. Sommige mailproviders zullen het record niet vinden.
finding-N20-it = Vraag het DNS-bedrijf dit te herstellen: { $got } mag niet met NXDOMAIN beantwoord worden zolang er namen onder staan (RFC 8020). Tot die tijd helpt een willekeurig TXT-record op { $got }.
finding-N14-customer = Uw record bestaat, maar op een server die niemand bevraagt: { $got }. Uw domein staat bij { $servers }.
finding-N14-it = Voeg het record toe in de DNS van { $servers }, of wijzig de naamservers bij de registrar. Als { $got } deze servers voedt, kijk dan naar de zoneoverdracht.
finding-N16-customer = Uw DNS-provider heeft al { $unit ->
        [minutes] { $amount } minuten
        [hours] { $amount } uur
        [days] { $amount } dagen
       *[other] enkele uren
    } geen wijziging van dit domein gepubliceerd.
finding-N16-it = Klik in het DNS-scherm op Opslaan, Toepassen of Publiceren. Blijft het serienummer { $serial }, vraag de DNS-provider dan waarom de zone { $zone } niet gepubliceerd wordt.

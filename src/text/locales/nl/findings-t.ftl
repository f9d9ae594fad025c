# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-T01-customer = Op { $owner } staat de juiste tekst, maar in een record van het type TXT. Het moet het type CNAME zijn.
finding-T01-it = Verwijder het TXT-record op { $relative } en maak een record van het type CNAME met dezelfde waarde: { $want }
finding-T02-customer = Op { $owner } staat de sleutel zelf, terwijl er om een alias is gevraagd. Vandaag werkt dat, maar niet meer zodra de sleutel wordt vernieuwd.
finding-T02-it = Verwijder het TXT-record op { $relative } en maak een CNAME-record met het doel { $want }
finding-T03-customer = De lijst van afzenders van { $domain } staat in een record van een type dat jaren geleden is afgeschaft, dus ontvangers zien die niet.
finding-T03-it = Publiceer dezelfde tekst als record van het type TXT op { $relative }, en verwijder dat van het type SPF: { $got }
finding-T04-customer = Op { $owner } sluiten twee records elkaar uit: een alias en een ander record. Ontvangers zien bij toeval het ene of het andere.
finding-T04-it = Houd op { $relative } alleen het { $type }-record dat hier staat; verwijder het { $other }-record ernaast.
finding-T05-customer = Het hele domein { $domain } is een alias van { $got }; op andere records ervan is dan geen staat te maken.
finding-T05-it = Vervang de CNAME op { $domain } door wat uw DNS-bedrijf ALIAS, ANAME of flattening noemt, of door A-records; dan kunnen de andere records ernaast staan.
finding-T06-customer = Op { $owner } staat een adres ({ $got }) in plaats van een alias. Het lijkt een webdoorverwijzing; mail die terugkomt, raakt daar verloren.
finding-T06-it = Verwijder het adres of de webdoorverwijzing op { $relative } en maak een CNAME-record met het doel { $want }
finding-T07-customer = De mailhost { $got } die op { $owner } staat, is er geen: mail die terugkomt, kan daar niet worden bezorgd.
finding-T07-it = Verwijder het MX-record op { $relative } en maak een CNAME-record met het doel { $want }
finding-T08-customer = Dit deel van uw domein, alles onder { $got }, wordt vanuit { $target } beantwoord. Een record op { $owner } wordt niet gezien.
finding-T08-it = Publiceer het record op { $there }, of verwijder het DNAME-record op { $got }.
finding-T09-customer = De alias op { $owner } heeft { $count } doelen, en mag er maar één hebben.
finding-T09-it = Verwijder alle { $type }-records op { $relative } behalve dat naar { $want }

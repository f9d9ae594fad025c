# Hulp bij elke fout: hoe ze heet, wat het is, hoe het eruitziet, hoe u het herstelt.

explain-N01-title = Het domein staat twee keer in de naam
explain-N01-what = De meeste DNS-panelen zetten het domein achter wat u typt. Is de hele naam getypt, dan staat het domein er twee keer, en daar kijkt niemand.
explain-N01-looks = Het record bestaat op een naam zoals _dmarc.example.com.example.com.
explain-N01-mend = Wijzig de naam van het record en typ alleen de getoonde korte naam, zonder het domein.

explain-N02-title = Het record staat op het domein zelf
explain-N02-what = De waarde klopt en staat op het domein, waar niemand haar zoekt. Ze moet op de getoonde naam staan.
explain-N02-looks = Een tekst op het domein (vaak geschreven als @) bevat wat bij een naam daaronder hoort.
explain-N02-mend = Maak het record met de getoonde korte naam en dezelfde waarde, en verwijder dat op het domein. Laat andere teksten daar staan.

explain-N03-title = Het record is voor een ander niveau gemaakt
explain-N03-what = Het record staat op het hoofddomein, terwijl mail van een deel ervan komt, of omgekeerd. Ontvangers kijken naar precies het verzendende domein.
explain-N03-looks = Hetzelfde record een niveau hoger of lager dan de getoonde naam.
explain-N03-mend = Maak het record op de getoonde naam. Het andere mag blijven als het daar gebruikt wordt.

explain-N04-title = Het liggende streepje ontbreekt
explain-N04-what = De namen van deze records beginnen met een liggend streepje, zodat ze niet met hosts te verwarren zijn. Zonder dat streepje vindt niemand ze.
explain-N04-looks = Het record staat op dmarc of domainkey in plaats van _dmarc of _domainkey.
explain-N04-mend = Laat de naam met het liggende streepje beginnen. Weigert het paneel dat, vraag het dan aan de helpdesk: in deze namen is het toegestaan.

explain-N05-title = Een vast deel van de naam is fout gespeld
explain-N05-what = Delen zoals _dmarc en _domainkey zijn vaste woorden. Anders gespeld kijkt daar niemand.
explain-N05-looks = Het record staat op _dmark, _domainkeys of __dmarc.
explain-N05-mend = Wijzig de naam in de getoonde.

explain-N06-title = Twee delen van de naam zijn verwisseld
explain-N06-what = De delen van een naam hebben een volgorde. Verwisseld, of zonder punt aaneengeschreven, vormen ze een andere naam.
explain-N06-looks = Het record staat op _domainkey.fm1 of fm1_domainkey in plaats van fm1._domainkey.
explain-N06-mend = Typ de naam opnieuw zoals getoond, met de punt tussen de delen.

explain-N07-title = Het record staat bij een ander domein
explain-N07-what = Het record staat bij een ander domein van u, of op de naam met www. Over het gecontroleerde domein zegt dat niets.
explain-N07-looks = De waarde die hier hoort, staat op www of bij een zusterdomein.
explain-N07-mend = Voeg het record toe in de zone van het gecontroleerde domein.

explain-N08-title = Een @ is deel van de naam geworden
explain-N08-what = In veel panelen staat @ voor het domein zelf. Sommige bewaren het als letter van de naam als het samen met andere tekst wordt getypt.
explain-N08-looks = Het record staat op een naam zoals _dmarc.@.example.com.
explain-N08-mend = Typ de naam zonder @.

explain-N09-title = In de naam staat een onzichtbare spatie
explain-N09-what = Er is een spatie meegekopieerd in het veld voor de naam. De naam ziet er goed uit en is toch een andere.
explain-N09-looks = De naam heeft een spatie of vaste spatie voor of na een van de delen.
explain-N09-mend = Verwijder het record en typ de naam met de hand.

explain-N10-title = Een naam met speciale letters in de verkeerde vorm
explain-N10-what = Namen met letters zoals ü staan in DNS in een vorm die met xn-- begint. In een andere vorm worden ze niet gevonden.
explain-N10-looks = De naam is met de letter zelf bewaard, of twee keer omgezet en begint met xn--xn--.
explain-N10-mend = Gebruik de zone van het domein zoals het paneel die noemt, en typ alleen de getoonde korte naam.

explain-N11-title = Een teken van de naam lijkt op een ander
explain-N11-what = Sommige tekens lijken op elkaar, zoals l en 1 of O en 0. Eén ervan maakt er een andere naam van.
explain-N11-looks = Het record staat op een naam die in één gelijkend teken verschilt.
explain-N11-mend = Kopieer de naam met de knop en plak die.

explain-N12-title = Het paneel heeft de naam afgekapt
explain-N12-what = Sommige panelen bewaren maar een deel van een lange naam, zonder dat te melden.
explain-N12-looks = Het record staat op een naam die het begin is van de getoonde.
explain-N12-mend = Vraag de helpdesk van het paneel om de hele naam te bewaren, of of er een ander veld voor is.

explain-N13-title = Dit deel van het domein wordt elders beheerd
explain-N13-what = Een deel van het domein is overgedragen aan andere naamservers. Records die daarvoor in de hoofdzone staan, ziet niemand.
explain-N13-looks = Op de naam of erboven, binnen het domein, staan NS-records.
explain-N13-mend = Voeg het record toe bij het DNS-bedrijf dat dat deel beheert; de bevinding noemt het.

explain-N14-title = Het record is toegevoegd waar het niet meer telt
explain-N14-what = Het record staat op naamservers die voor dit domein niet (meer) worden gevraagd, zoals die van een vorig DNS-bedrijf.
explain-N14-looks = De vroegere naamservers tonen het record, de huidige niet.
explain-N14-mend = Log in bij het bedrijf van de naamservers die als huidige worden getoond, en voeg het record daar toe.

explain-N15-title = Misschien bestaat het record alleen in uw netwerk
explain-N15-what = Sommige bedrijven hebben twee versies van hun DNS, een voor binnen en een voor iedereen. Ontvangers buiten zien alleen de tweede. De eerste kunnen wij niet zien; dit is een vermoeden.
explain-N15-looks = Uw eigen computer vindt het record terwijl de openbare naamservers het niet hebben.
explain-N15-mend = Voeg het record ook toe aan de openbare versie van de zone. Zoek het op van buiten het bedrijfsnetwerk, bijvoorbeeld met een telefoon op mobiele data.

explain-N16-title = De wijziging is bewaard maar niet gepubliceerd
explain-N16-what = Het paneel toont het record, maar de naamservers geven nog de versie van de zone van ervoor. In sommige panelen wachten wijzigingen op een knop.
explain-N16-looks = Het serienummer van de zone is sinds voor de wijziging niet veranderd.
explain-N16-mend = Druk in het paneel op Opslaan, Toepassen of Publiceren. Blijft het getoonde serienummer gelijk, meld dat dan aan het DNS-bedrijf.

explain-N17-title = Een verzamelrecord antwoordt in de plaats
explain-N17-what = Een record met een ster antwoordt voor elke naam zonder eigen record. Wat hier te zien is, komt daarvan; het gevraagde record bestaat nog niet.
explain-N17-looks = Elke verzonnen naam onder het domein krijgt hetzelfde antwoord.
explain-N17-mend = Voeg het record toe op precies de getoonde naam; dat gaat voor op het record met de ster.

explain-N18-title = Het nieuwe record vervangt hier een verzamelrecord
explain-N18-what = Een record met een ster bedient deze naam nu, misschien met een website. Zodra de naam een eigen record heeft, telt dat met de ster er niet meer voor.
explain-N18-looks = De naam heeft alleen een adres door een record met een ster.
explain-N18-mend = Is de naam in gebruik, voeg dan ook het adres als eigen record toe, of kies een ander label voor het nieuwe record.

explain-N19-title = Gevonden onder de tweede naam
explain-N19-what = Het eigendomsrecord staat op de naam die wordt aanvaard voor panelen die liggende streepjes weigeren. Dat is in orde.
explain-N19-looks = De code staat op de tweede naam, zonder liggend streepje.
explain-N19-mend = U hoeft niets te doen.

explain-N20-title = De naamserver spreekt zichzelf tegen
explain-N20-what = De server heeft het record, en zegt van de naam erboven dat daar en daaronder niets bestaat. Sommige ontvangers vragen stap voor stap, stoppen daar en zien het record nooit.
explain-N20-looks = _domainkey.example.com krijgt NXDOMAIN terwijl er een selector onder bestaat.
explain-N20-mend = Meld het aan het DNS-bedrijf: een naam met namen eronder mag niet met NXDOMAIN worden beantwoord (RFC 8020). Tot dan helpt elk klein record op die naam, zoals een tekst.

# Hulp bij elke fout: hoe ze heet, wat het is, hoe het eruitziet, hoe u het herstelt.

explain-X01-title = Aanhalingstekens zijn deel van de tekst geworden
explain-X01-what = De waarde is met aanhalingstekens ingevoerd en het paneel heeft ze bewaard. Ontvangers zien dan een tekst die met een aanhalingsteken begint en herkennen die niet.
explain-X01-looks = In het paneel begint en eindigt de waarde met een aanhalingsteken, vaak omdat ze uit een handleiding voor zonebestanden is gekopieerd.
explain-X01-mend = Wijzig het record en voer de waarde zonder aanhalingstekens in. Panelen die ze nodig hebben, zetten ze er zelf omheen.

explain-X02-title = Er staan backslashes in de tekst
explain-X02-what = Hulpmiddelen zoals dig tonen een backslash voor puntkomma’s en aanhalingstekens. Die hoort niet bij de waarde, en ontvangers kunnen het record zo niet lezen.
explain-X02-looks = De waarde ziet eruit als v=DKIM1\; k=rsa\; p=…
explain-X02-mend = Wijzig het record en verwijder elke backslash.

explain-X03-title = Er staan krulquotes of lange streepjes in de tekst
explain-X03-what = Tekstverwerkers en chats vervangen gewone tekens door mooiere. Teksten in DNS hebben de gewone nodig.
explain-X03-looks = Een streepje voor all is langer dan normaal, of aanhalingstekens zijn gekruld.
explain-X03-mend = Voer de waarde opnieuw in met de kopieerknop, of typ het gewone teken. Kopieer niet via een tekstverwerker of chat.

explain-X04-title = Er staan onzichtbare tekens in de tekst
explain-X04-what = Bij kopiëren uit een webpagina, mail of chat kunnen tekens meekomen die geen ruimte innemen. Niemand ziet ze, en ontvangers kunnen het record niet lezen.
explain-X04-looks = De waarde ziet er goed uit en is langer dan de bedoeling. De controle noemt het teken en de plaats.
explain-X04-mend = Wis de waarde helemaal, kopieer ze met de knop en plak ze als platte tekst.

explain-X05-title = De tekst is beschadigd door een verkeerde tekenset
explain-X05-what = Een teken is in de ene tekenset bewaard en in een andere gelezen, en werd zo twee of drie vreemde tekens.
explain-X05-looks = In de waarde staan reeksen zoals â€œ of Â.
explain-X05-mend = Wis de waarde helemaal en plak ze opnieuw met de kopieerknop. De waarde heeft alleen gewone letters en tekens.

explain-X06-title = De tekst bevat code van een webpagina
explain-X06-what = De waarde is gekopieerd uit de broncode van een pagina of uit een adres, waar sommige tekens als code staan.
explain-X06-looks = De waarde bevat &quot;, &amp; of %3B.
explain-X06-mend = Kopieer de waarde met de knop, of uit wat de pagina toont, en plak ze opnieuw.

explain-X07-title = Een hele regel van een zonebestand is geplakt
explain-X07-what = Naam, levensduur en type horen in eigen velden. In de waarde geplakt zijn ze deel van de tekst en bederven die.
explain-X07-looks = De waarde begint met de naam, IN of TXT.
explain-X07-mend = Houd alleen wat achter TXT staat, zonder de aanhalingstekens eromheen.

explain-X08-title = Er is extra tekst meegeplakt
explain-X08-what = Voor of na de waarde staat een woord zoals Waarde of een opmaakteken. Ontvangers houden het voor een deel ervan.
explain-X08-looks = De waarde begint met Value:, een streepje of een accent grave.
explain-X08-mend = Verwijder alles wat geen deel is van de getoonde waarde.

explain-X09-title = Er staat een spatie voor of na de tekst
explain-X09-what = Er is een spatie aan de rand meegekopieerd. Ontvangers die precies vergelijken, vinden niet wat ze zoeken.
explain-X09-looks = De waarde begint of eindigt met een spatie, tab of regeleinde.
explain-X09-mend = Wijzig het record en verwijder de spatie aan het begin en aan het eind.

explain-X10-title = De tekst is afgekapt
explain-X10-what = Het paneel heeft alleen het begin van de waarde bewaard, meestal door een grens van 255 tekens per stuk tekst.
explain-X10-looks = De waarde houdt halverwege op, vaak na precies 255 tekens.
explain-X10-mend = Voer de waarde in twee delen in, elk tussen eigen aanhalingstekens met een spatie ertussen, als het paneel dat toestaat; de pagina toont de delen. Vraag anders aan het DNS-bedrijf hoe lange waarden worden ingevoerd.

explain-X11-title = Spaties tussen stukken tekst zijn verdwenen
explain-X11-what = De aanbieder heeft elk woord als een eigen stuk bewaard, en ontvangers voegen stukken zonder spatie samen, dus woorden lopen in elkaar over.
explain-X11-looks = De stukken zijn v=spf1 en include:example.com, en samen lezen ze v=spf1include:example.com.
explain-X11-mend = Zet de hele waarde in één paar aanhalingstekens en bewaar ze opnieuw.

explain-X12-title = De tekens tussen twee delen zijn erin beland
explain-X12-what = Een lange waarde wordt in twee delen geschreven met aanhalingstekens ertussen. Het paneel heeft die als tekst bewaard.
explain-X12-looks = Midden in de waarde staat " " of "".
explain-X12-mend = Plak de waarde als één regel zonder aanhalingstekens, of gebruik de vorm met twee delen alleen waar het paneel erom vraagt.

explain-X13-title = Eén tekst is over meerdere records verdeeld
explain-X13-what = De delen van een lange waarde horen in één record. Als losse records komen ze in willekeurige volgorde, en geen ervan betekent iets.
explain-X13-looks = Twee of meer TXT-records op dezelfde naam, elk met een stuk van de waarde.
explain-X13-mend = Verwijder ze allemaal en voeg één record toe met de hele waarde.

explain-X14-title = Alleen een ingekorte weergave is gekopieerd
explain-X14-what = Een pagina of mail toonde de waarde ingekort met puntjes, en die weergave is gekopieerd.
explain-X14-looks = Er staan puntjes waar letters en cijfers verder horen te gaan.
explain-X14-mend = Gebruik de kopieerknop, die altijd de hele waarde pakt.

explain-X15-title = Er is een voorbeeld gepubliceerd
explain-X15-what = De waarde is die van een voorbeeld uit een handleiding, of een plaatsaanduiding die vervangen moest worden.
explain-X15-looks = De waarde bevat abc123, yourdomain.com of een woord tussen punthaken.
explain-X15-mend = Vervang de waarde door die welke voor dit domein wordt getoond.

explain-X16-title = Hoofdletters zijn veranderd
explain-X16-what = In sleutels en codes betekenen hoofdletters en kleine letters iets anders. Een paneel of programma heeft ze allemaal klein gemaakt, dus het is een andere waarde.
explain-X16-looks = De waarde leest hetzelfde, maar elke letter is klein (of groot).
explain-X16-mend = Voer de waarde opnieuw in, precies zoals getoond. Verandert het paneel letters altijd, meld dat dan aan het DNS-bedrijf.

explain-X17-title = Dezelfde tekst staat er twee keer
explain-X17-what = Het record is nog eens toegevoegd in plaats van gewijzigd. Bij sommige soorten records gelden twee gelijke teksten als fout.
explain-X17-looks = Twee TXT-records met dezelfde naam en dezelfde waarde.
explain-X17-mend = Verwijder een van de twee.

explain-X18-title = Te veel teksten op één naam
explain-X18-what = Het antwoord is zo lang dat sommige ontvangers het niet kunnen ophalen.
explain-X18-looks = Er staan veel TXT-records op dezelfde naam, vaak oude verificaties van diensten.
explain-X18-mend = Verwijder teksten die niet meer nodig zijn, en laat DNS via TCP door de firewall van de naamserver.

explain-X19-title = Een lege of beschadigde tekst
explain-X19-what = Het record is er en heeft geen inhoud, of inhoud die niet te lezen is. Sommige ontvangers gooien daarom het hele antwoord weg.
explain-X19-looks = Een TXT-record zonder waarde, vaak van een formulier dat leeg is bewaard.
explain-X19-mend = Verwijder het lege record. Staat er geen in het paneel, stuur dan het bewijs van de controle naar het DNS-bedrijf.

explain-X20-title = Een rapportadres is vervangen door een plaatsaanduiding
explain-X20-what = Sommige webpagina’s verbergen e-mailadressen voor robots. Gekopieerd is de plaatsaanduiding en niet het adres, dus rapporten komen nergens aan.
explain-X20-looks = De waarde bevat [email protected], of een adres tussen punthaken of rechte haken.
explain-X20-mend = Typ het rapportadres met de hand, zoals in rua=mailto:naam@example.com.

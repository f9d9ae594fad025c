# Hulp bij elke fout: hoe ze heet, wat het is, hoe het eruitziet, hoe u het herstelt.

explain-S01-title = Geen lijst van afzenders
explain-S01-what = De lijst van afzenders (SPF) zegt welke servers voor een domein mogen verzenden. Zonder lijst vinden sommige ontvangers de mail minder betrouwbaar.
explain-S01-looks = Geen TXT-record op deze naam begint met v=spf1.
explain-S01-mend = Voeg alleen als deze pagina erom vraagt het getoonde TXT-record toe. Is er al een lijst, dan wordt die gewijzigd; er komt nooit een tweede bij.

explain-S02-title = Twee lijsten van afzenders heffen elkaar op
explain-S02-what = Een domein mag één lijst van afzenders (SPF) hebben. Bij twee of meer gebruiken ontvangers er geen enkele, ook als ze gelijk zijn.
explain-S02-looks = Twee TXT-records op dezelfde naam beginnen met v=spf1.
explain-S02-mend = Verwijder ze allemaal en voeg het getoonde toe; daarin staan de vermeldingen van alle lijsten.

explain-S03-title = Het begin van de lijst is fout gespeld
explain-S03-what = Ontvangers herkennen de lijst aan het eerste woord, v=spf1, met een spatie erachter. Al het andere slaan ze over als onbekende tekst.
explain-S03-looks = Bijvoorbeeld v=spf, spf1, v=spf2, -v=spf1 of v=spf1;
explain-S03-mend = Verbeter het begin en laat de rest staan.

explain-S04-title = De lijst van afzenders noemt ons niet
explain-S04-what = Mail die van hier vertrekt, staat niet op de lijst; ontvangers kunnen die dus als vervalst behandelen.
explain-S04-looks = Geen include: van onze host staat in de lijst of in de lijsten die zij opneemt.
explain-S04-mend = Wijzig het record in de getoonde waarde. Pas het aan; voeg geen tweede toe.

explain-S05-title = Onze vermelding staat achter het einde
explain-S05-what = Ontvangers lezen de lijst van links en stoppen bij all. Wat erachter staat, wordt nooit gelezen.
explain-S05-looks = De lijst luidt … ~all include:…
explain-S05-mend = Zet de vermelding voor all, zoals in de getoonde waarde.

explain-S06-title = De lijst vraagt te veel opzoekingen
explain-S06-what = Ontvangers zoeken voor een lijst ten hoogste tien namen op. Daarboven geldt de hele lijst als fout, voor ieders mail.
explain-S06-looks = Veel include:-vermeldingen, die elk weer andere opnemen.
explain-S06-mend = Verwijder vermeldingen van diensten die u niet meer gebruikt. Zijn ze allemaal nodig, gebruik dan het eigen retourpad dat hier wordt aangeboden; dat vraagt geen vermelding in deze lijst.

explain-S07-title = Meerdere vermeldingen leiden nergens heen
explain-S07-what = Vermeldingen met namen die niet bestaan wijzen op een verwaarloosde lijst. Bij meer dan twee behandelen strenge ontvangers de lijst als fout.
explain-S07-looks = include:, a: of mx: met namen die niet meer bestaan.
explain-S07-mend = Verwijder de genoemde vermeldingen.

explain-S08-title = Een opgenomen lijst bestaat niet
explain-S08-what = Als een vermelding de lijst opneemt van iemand die er geen heeft, wordt de hele lijst een fout, voor ieders mail.
explain-S08-looks = include: met een naam zonder tekst die met v=spf1 begint.
explain-S08-mend = Verwijder die vermelding, of verbeter de naam als die fout gespeld is.

explain-S09-title = De lijst verwijst naar zichzelf
explain-S09-what = Een vermelding leidt terug naar de lijst waarin ze staat, rechtstreeks of in een kring. Ontvangers behandelen dat als fout.
explain-S09-looks = include: of redirect= met het eigen domein, of twee domeinen die elkaar opnemen.
explain-S09-mend = Verwijder de genoemde vermelding.

explain-S10-title = De lijst laat iedereen verzenden
explain-S10-what = Het einde van de lijst zegt wat er met alle andere servers gebeurt. Hier mogen die ook, of er staat niets; de lijst beschermt dus niemand.
explain-S10-looks = De lijst eindigt met +all, all of ?all, of heeft geen einde.
explain-S10-mend = Laat de lijst eindigen met ~all. Later, als al uw diensten erop staan, is -all strenger.

explain-S11-title = De vermelding ptr is traag en wordt afgeraden
explain-S11-what = Ontvangers moeten daarvoor namen achterstevoren opzoeken, wat traag is en vaak mislukt. Grote ontvangers slaan haar over.
explain-S11-looks = In de lijst staat het woord ptr.
explain-S11-mend = Verwijder ptr. Stond het er voor een eigen server, noem die dan met ip4: en het adres.

explain-S12-title = Er staat een isgelijkteken in plaats van een dubbele punt
explain-S12-what = Een vermelding met een isgelijkteken wordt zonder foutmelding overgeslagen; de server die ze noemt, is dus niet toegestaan.
explain-S12-looks = Bijvoorbeeld include=example.com of ip4=192.0.2.1.
explain-S12-mend = Schrijf daar een dubbele punt, zoals in include:example.com.

explain-S13-title = Een vermelding is niet te lezen
explain-S13-what = Eén ongeldige vermelding maakt de hele lijst tot een fout, voor ieders mail.
explain-S13-looks = Bijvoorbeeld ip:192.0.2.1, ip4:192.0.2, een spatie na een dubbele punt, of een komma tussen vermeldingen.
explain-S13-mend = Verbeter de genoemde vermelding, of plak de getoonde waarde.

explain-S14-title = Het deel redirect is verkeerd gebruikt
explain-S14-what = redirect= geeft door aan de lijst van een ander domein, en alleen als de lijst geen all heeft. Naast all wordt het overgeslagen; twee keer is het een fout.
explain-S14-looks = redirect= staat naast all, of twee keer.
explain-S14-mend = Gebruik include: voor de andere lijst, of verwijder all, of houd één redirect=.

explain-S15-title = De lijst is ongewoon lang
explain-S15-what = Lange antwoorden passen niet in kleine berichten, en sommige ontvangers kunnen ze niet ophalen.
explain-S15-looks = Meer dan 450 tekens, of veel andere teksten op dezelfde naam.
explain-S15-mend = Verwijder vermeldingen en oude teksten op dezelfde naam die niet meer nodig zijn.

explain-S16-title = Onze vermelding staat op een andere naam
explain-S16-what = Ontvangers kijken naar het adres waar onbestelbare mail heen gaat, en dat staat op een andere naam dan de lijst met onze vermelding.
explain-S16-looks = Onze include: staat op het domein zelf, terwijl mail onder een naam daaronder vertrekt (of omgekeerd).
explain-S16-mend = Voeg het getoonde record voor het retourpad toe. De vermelding op het domein zelf kan geen kwaad; ze mag weg.

explain-S17-title = Een teken dat niet is toegestaan
explain-S17-what = De lijst mag alleen gewone letters, cijfers en tekens hebben. Eén ander teken maakt de hele lijst tot een fout.
explain-S17-looks = Een lang streepje voor all, een accent, of een procentteken dat geen deel is van een macro.
explain-S17-mend = Vervang het genoemde teken door het gewone, of plak de getoonde waarde.

explain-S18-title = De lijst heeft twee eindes
explain-S18-what = Ontvangers stoppen bij de eerste all. Wat volgt, wordt nooit gelezen, ook niet de vermeldingen ertussen.
explain-S18-looks = De lijst luidt … ~all include:… -all
explain-S18-mend = Houd één all, aan het eind.

explain-S19-title = Een vermelding vindt geen adres
explain-S19-what = Een vermelding voor de adressen van een naam vindt er geen, of veel te veel. Ze laat niemand toe en kost een opzoeking.
explain-S19-looks = a of mx bij een naam zonder adressen, of met meer dan tien mailhosts.
explain-S19-mend = Verwijder de genoemde vermelding.

explain-S20-title = Een record van een verlaten systeem
explain-S20-what = Sender ID was een poging naast SPF en wordt door niemand meer gebruikt.
explain-S20-looks = Een tekst die met spf2.0/pra begint.
explain-S20-mend = Het mag weg.

explain-S21-title = Het domein verklaart nooit mail te verzenden
explain-S21-what = De lijst noemt niemand en weigert alles. Iemand wilde een domein beschermen dat niets verzendt, en mail ervan wordt geweigerd.
explain-S21-looks = De hele lijst is v=spf1 -all.
explain-S21-mend = Overleg met wie het domein beheert, en vervang de lijst dan door de getoonde waarde.

explain-S22-title = Juiste bedrijf, verkeerde naam
explain-S22-what = De vermelding was voor ons bedoeld en noemt een andere host, zoals die van onze website, of is fout gespeld. De verzendende servers zijn er niet mee toegestaan.
explain-S22-looks = include: met een naam die op de juiste lijkt.
explain-S22-mend = Wijzig de vermelding in de getoonde include:.

# Hulp bij elke fout: hoe ze heet, wat het is, hoe het eruitziet, hoe u het herstelt.

explain-K01-title = Nog geen sleutel op deze naam
explain-K01-what = Elke mail heeft een handtekening, en ontvangers zoeken de sleutel daarvan in de DNS van het domein. Zonder de sleutel telt de handtekening niet.
explain-K01-looks = De naam van de selector, zoals fmabc1._domainkey.example.com, heeft geen TXT- en geen CNAME-record.
explain-K01-mend = Voeg het getoonde record toe, met precies deze naam en waarde. In de meeste panelen typt u alleen de korte naam, omdat het paneel zelf het domein toevoegt.

explain-K02-title = Er staat een andere sleutel
explain-K02-what = Op deze naam staat een goede sleutel, maar niet die waarmee mail nu wordt ondertekend. Handtekeningen zijn er niet mee te controleren.
explain-K02-looks = De tekst na p= verschilt bijna overal, vaak omdat het de sleutel van een eerdere instelling is.
explain-K02-mend = Vervang de waarde door de getoonde. Voeg geen tweede record toe op dezelfde naam.

explain-K03-title = De sleutel is ingetrokken verklaard
explain-K03-what = Een lege sleutel betekent dat hij niet meer mag worden vertrouwd. Ontvangers weigeren elke handtekening die hem noemt.
explain-K03-looks = De waarde eindigt met p= en daarna niets.
explain-K03-mend = Zet de hele getoonde waarde ervoor in de plaats.

explain-K04-title = Meerdere teksten bij één selector
explain-K04-what = Bij een selector mag maar één tekst staan. Zijn het er meer, dan pakken ontvangers er willekeurig een, dus handtekeningen mislukken soms.
explain-K04-looks = Twee of meer TXT-records met dezelfde naam onder _domainkey.
explain-K04-mend = Verwijder ze allemaal behalve het getoonde.

explain-K05-title = De versie staat niet vooraan of is fout gespeld
explain-K05-what = Een sleutelrecord begint met v=DKIM1 in precies deze letters. Sommige ontvangers weigeren het als dat deel later staat of in kleine letters.
explain-K05-looks = Bijvoorbeeld v=dkim1; k=rsa; p=… of k=rsa; v=DKIM1; p=…
explain-K05-mend = Laat de waarde beginnen met v=DKIM1; en houd de rest, of plak de getoonde waarde.

explain-K06-title = Het deel p= ontbreekt
explain-K06-what = De sleutel zelf staat achter p=. Zonder dat deel, of met een andere naam ervoor, is er geen sleutel.
explain-K06-looks = De waarde heeft geen p=, of in plaats daarvan P=, pk= of _p=.
explain-K06-mend = Noem het deel p= met een kleine letter, of plak de getoonde waarde.

explain-K07-title = Tussen de delen staan geen puntkomma’s
explain-K07-what = Ontvangers knippen de waarde bij de puntkomma’s. Met komma’s of spaties in de plaats zien ze één lang deel dat niets betekent.
explain-K07-looks = Bijvoorbeeld v=DKIM1, k=rsa, p=… of v=DKIM1 k=rsa p=…
explain-K07-mend = Zet een puntkomma tussen de delen, zoals in v=DKIM1; k=rsa; p=…, of plak de getoonde waarde.

explain-K08-title = De soort sleutel past niet bij de sleutel
explain-K08-what = Het deel k= zegt welke soort sleutel volgt. Zegt het iets anders dan wat achter p= staat, dan weigeren ontvangers de sleutel.
explain-K08-looks = Bijvoorbeeld k=rsa-sha256, of k=ed25519 voor een lange RSA-sleutel.
explain-K08-mend = Schrijf k=rsa voor de lange sleutel en k=ed25519 voor de korte, of plak de getoonde waarde.

explain-K09-title = Alleen een verouderde methode is toegestaan
explain-K09-what = Het deel h= beperkt de methoden waarmee een handtekening mag worden gemaakt. Staat de huidige (sha256) er niet bij, dan mislukt elke handtekening.
explain-K09-looks = De waarde bevat h=sha1.
explain-K09-mend = Verwijder het deel h= met waarde en puntkomma.

explain-K10-title = De sleutel is niet vrijgegeven voor e-mail
explain-K10-what = Het deel s= zegt voor welke dienst de sleutel mag worden gebruikt. E-mail staat er niet bij, dus ontvangers gebruiken hem niet.
explain-K10-looks = De waarde bevat s= met iets anders dan * of email.
explain-K10-mend = Verwijder het deel s= met waarde en puntkomma.

explain-K11-title = De sleutel is als proef gemarkeerd
explain-K11-what = Het merk t=y zegt ontvangers de mail te behandelen alsof die niet ondertekend is. Het was bedoeld om iets uit te proberen.
explain-K11-looks = De waarde bevat t=y.
explain-K11-mend = Verwijder het deel t= zodra het domein in gebruik is.

explain-K12-title = De sleutel heeft een ongeschikte lengte
explain-K12-what = Een te korte sleutel is te kraken, en grote ontvangers weigeren hem onder 1024 bits. Een zeer lange sleutel wordt door sommige panelen afgekapt en levert niets op.
explain-K12-looks = Een RSA-sleutel van 512 of 1024 bits heeft een korte tekst achter p=; een van 4096 bits meer dan 700 tekens.
explain-K12-mend = Publiceer de getoonde sleutel van 2048 bits.

explain-K13-title = De juiste sleutel in de verkeerde vorm
explain-K13-what = De sleutel is verpakt op een manier die sommige ontvangers niet kunnen lezen, dus een deel van de mail zakt voor de controle.
explain-K13-looks = Een Ed25519-sleutel die met MCow begint, heeft 60 tekens in plaats van 44; een RSA-sleutel die met MIIBCg begint, mist de buitenste verpakking.
explain-K13-mend = Plak de getoonde waarde ongewijzigd. Zet de sleutel niet om met andere programma’s.

explain-K14-title = Een geheime sleutel is openbaar
explain-K14-what = Achter p= staat de geheime helft van een sleutel. Wie die leest, kan mail ondertekenen als dit domein. De sleutel mag nooit meer worden gebruikt.
explain-K14-looks = De tekst achter p= is veel langer dan een publieke sleutel en begint vaak met MIIE.
explain-K14-mend = Verwijder het record meteen en publiceer de getoonde waarde. Gooi het gepubliceerde sleutelpaar weg, waar het ook vandaan kwam.

explain-K15-title = Regels van het sleutelbestand zijn meegekopieerd
explain-K15-what = De regels met streepjes horen bij een bestand, niet bij het record. Ontvangers kunnen de sleutel zo niet lezen.
explain-K15-looks = De waarde bevat -----BEGIN PUBLIC KEY----- of regeleinden.
explain-K15-mend = Houd alleen de tekens tussen de regels BEGIN en END, op één regel, of plak de getoonde waarde.

explain-K16-title = Enkele tekens van de sleutel kloppen niet
explain-K16-what = Een sleutel klopt in zijn geheel of helemaal niet. Eén veranderd, verdwenen of toegevoegd teken laat elke handtekening mislukken.
explain-K16-looks = Een letter die is overgetypt, een plusteken dat een spatie werd, een ontbrekende = aan het eind.
explain-K16-mend = Kopieer de hele waarde met de knop en plak die. Typ de waarde niet over en kopieer niet uit een afbeelding of chat.

explain-K17-title = Een verouderd deel dat geen kwaad doet
explain-K17-what = Het record heeft een deel uit een oudere standaard, of een deel dat niemand kent. Ontvangers slaan het over.
explain-K17-looks = Bijvoorbeeld g=* of n=een opmerking.
explain-K17-mend = U hoeft niets te doen. Het deel mag weg.

explain-K18-title = De tweede alias ontbreekt
explain-K18-what = Sleutels worden van tijd tot tijd om beurten vernieuwd. De alias voor de rustende sleutel ontbreekt, dus bij de volgende vernieuwing zouden handtekeningen mislukken.
explain-K18-looks = De eerste selector antwoordt, de tweede bestaat niet.
explain-K18-mend = Voeg ook het tweede CNAME-record toe, met de getoonde naam en bestemming.

explain-K19-title = Een restant van een ouder systeem
explain-K19-what = Het record hoort bij DomainKeys, de voorloper van DKIM die niet meer wordt gebruikt. Het is geen sleutel.
explain-K19-looks = Een TXT-record op _domainkey met o=~ of o=-.
explain-K19-mend = Het mag weg. De sleutel komt op zijn eigen naam, die wordt getoond.

explain-K20-title = De sleutel is algemeen bekend of makkelijk te kraken
explain-K20-what = Iemand anders kan de geheime helft van deze sleutel hebben of uitrekenen, en mail ondertekenen als dit domein. Het gaat om voorbeelden uit documenten en sleutels van foutieve programma’s.
explain-K20-looks = De tekst achter p= is die van een gepubliceerd voorbeeld, of de sleutel komt uit een programma met een bekende fout.
explain-K20-mend = Publiceer de getoonde sleutel en verwijder deze overal.

explain-K21-title = Een vorige dienst kan nog ondertekenen
explain-K21-what = De sleutel van een andere dienst is nog gepubliceerd. Zolang die er staat, kan die dienst mail ondertekenen als dit domein.
explain-K21-looks = Een selector van een vroeger nieuwsbriefprogramma of mailbedrijf onder _domainkey antwoordt nog.
explain-K21-mend = Verwijder selectors van diensten die u niet meer gebruikt. Laat staan wat u nog gebruikt.

# De hulppagina van elke fout: hoe die heet, wat die doet, hoe die eruitziet, hoe u die herstelt.

explain-M01-title = Geen DMARC-beleid
explain-M01-what = DMARC zegt wat ontvangers moeten doen met mail op uw naam die niet door de controles komt, en waar ze rapporten daarover heen sturen. Zonder beleid vertragen of weigeren grote aanbieders als Gmail, Yahoo en Outlook.com mail van wie veel verstuurt.
explain-M01-looks = Op _dmarc.example.com staat niets, en op een naam daarboven ook niet. Een beleid is een TXT-record met een tekst als v=DMARC1; p=none; rua=mailto:reports@example.com
explain-M01-mend = Voeg in uw DNS-paneel een TXT-record toe met de host _dmarc (de meeste panelen zetten het domein er zelf achter) en de waarde die de pagina toont. Met p=none verandert er voor niemands mail iets. Eén beleid op het domein geldt voor alle namen daaronder.
explain-M02-title = Meer dan één DMARC-beleid
explain-M02-what = Een domein mag één DMARC-beleid hebben. Staan er meer op dezelfde naam, dan gooien ontvangers ze allemaal weg en is het alsof er geen is.
explain-M02-looks = Twee of meer TXT-records op _dmarc.example.com beginnen met v=DMARC1, bijvoorbeeld een dat een maildienst vroeg en een van eerder.
explain-M02-mend = Verwijder ze allemaal en voeg één record toe met wat ze samen zeiden; de pagina schrijft het voor u. Rapportadressen komen met een komma achter elkaar: rua=mailto:a@example.com,mailto:b@example.com. Waar ze verschillen, kiest u: p=none verandert niets, p=reject weigert wat niet door de controles komt.
explain-M03-title = De tekst begint niet met v=DMARC1
explain-M03-what = Ontvangers herkennen een beleid aan het eerste woord, v=DMARC1, in precies deze letters. Bij elk ander begin zien ze helemaal geen beleid.
explain-M03-looks = Gezien zijn v=dmarc1 in kleine letters, v=DMARC zonder het cijfer, een kleine L in plaats van de 1, aanhalingstekens ervoor, of een tekst die met p=none begint.
explain-M03-mend = Wijzig het TXT-record op _dmarc en laat het beginnen met v=DMARC1; gevolgd door p=none, p=quarantine of p=reject. Kopieer de waarde van de pagina in plaats van haar over te typen, en voer haar in zonder aanhalingstekens.
explain-M04-title = Een scheidingsteken in het DMARC-beleid klopt niet
explain-M04-what = Een beleid bestaat uit delen met puntkomma’s ertussen, elk met een isgelijkteken. Ontbreekt er een of staat er een ander teken, dan kunnen ontvangers het beleid niet lezen en negeren ze het.
explain-M04-looks = Bijvoorbeeld v=DMARC1, p=none met een komma, v=DMARC1 p=none zonder iets, sp- reject met een streepje, twee puntkomma’s achter elkaar, of een backslash voor de puntkomma.
explain-M04-mend = Wijzig het TXT-record op _dmarc en schrijf het als v=DMARC1; p=none; rua=mailto:reports@example.com. Sommige programma’s tonen een backslash voor elke puntkomma; in een DNS-paneel hoort die er niet.
explain-M05-title = Het beleid ontbreekt of is verkeerd gespeld
explain-M05-what = Het deel p= zegt wat ontvangers moeten doen: p=none niets, p=quarantine bij de spam leggen, p=reject weigeren. Ontbreekt het of is het verkeerd gespeld, dan passen ontvangers geen beleid toe, en voor Gmail is het een domein zonder DMARC.
explain-M05-looks = Gezien zijn policy=none, p=quarentine, p=monitor, of p= met niets erachter.
explain-M05-mend = Wijzig het TXT-record op _dmarc en zet p=none, p=quarantine of p=reject direct achter v=DMARC1;. Wie het niet zeker weet, neemt p=none; dat verandert niets voor uw mail.
explain-M06-title = Een deel van het beleid is fout of staat dubbel
explain-M06-what = Elk deel van een beleid mag er één keer staan en kan maar enkele waarden hebben. Een foute waarde wordt overgeslagen; een deel dat dubbel staat, maakt het hele record twijfelachtig.
explain-M06-looks = Bijvoorbeeld adkim=x (er zijn alleen r en s), fo=2, t=yes in plaats van t=y, sp=block, of p=none; p=reject in één record.
explain-M06-mend = Wijzig het TXT-record op _dmarc: verbeter het deel dat de pagina noemt, of verwijder het, want alles behalve v en p mag weg. Van twee gelijke delen houdt u er één.
explain-M07-title = Een rapportadres is niet goed geschreven
explain-M07-what = Ontvangers sturen rapporten naar de adressen achter rua= en ruf=. Een adres dat niet goed geschreven is, krijgt niets, en dan weet u niet wie er op uw naam verstuurt. Uw mail zelf heeft er geen last van.
explain-M07-looks = Gezien zijn rua=reports@example.com zonder mailto:, alleen een naam of alleen een domein, een puntkomma of spatie tussen twee adressen, een webadres, of een grootte als !10m, die geen betekenis meer heeft.
explain-M07-mend = Wijzig het TXT-record op _dmarc. Elk adres schrijft u als mailto:naam@example.com, en tussen adressen hoort een komma zonder spatie: rua=mailto:a@example.com,mailto:b@example.com
explain-M08-title = Het rapportadres heeft niet ingestemd
explain-M08-what = Gaan rapporten naar het domein van een ander bedrijf, dan moet dat domein daar in zijn eigen DNS mee instemmen. Anders sturen ontvangers ze niet, zodat niemand een vreemde met rapporten kan overladen.
explain-M08-looks = Het beleid van example.com zegt rua=mailto:reports@other.example, en op example.com._report._dmarc.other.example staat geen TXT-record.
explain-M08-mend = Wie het andere domein beheert, voegt op die naam een TXT-record met de waarde v=DMARC1 toe; rapportdiensten doen dat als u zich aanmeldt, dus kijk of uw account daar het domein kent. Of zet achter rua een adres in uw eigen domein.
explain-M09-title = Het rapportdomein neemt geen mail aan
explain-M09-what = Rapporten zijn mails. Heeft het domein van het rapportadres geen mailserver, of zegt het dat het geen mail aanneemt, dan gaan ze verloren. Uw eigen mail heeft er geen last van.
explain-M09-looks = Het beleid zegt rua=mailto:reports@old-name.example, en dat domein heeft geen MX-record en geen adres, of een MX-record “0 .”, of bestaat niet meer.
explain-M09-mend = Wijzig het TXT-record op _dmarc en zet achter rua=mailto: een adres waarop u mail kunt lezen. Vaak is het alleen een verschrijving in de domeinnaam.
explain-M10-title = Delen van vroeger
explain-M10-what = Sinds 2026 kent de standaard pct, rf en ri niet meer. Ontvangers slaan ze over, dus een beleid met pct=20 geldt voor alle mail. Verder doen ze geen kwaad.
explain-M10-looks = Bijvoorbeeld v=DMARC1; p=quarantine; pct=20; ri=86400
explain-M10-mend = Laat de delen weg als u het TXT-record op _dmarc weer eens wijzigt. Gebruikte u pct om een beleid op een deel van uw mail te proberen, schrijf dan t=y: ontvangers doen dan wat één stap milder is.
explain-M11-title = Het beleid wil precies gelijke namen
explain-M11-what = Ontvangers vergelijken het domein in uw From-adres met dat in de handtekening en met het retouradres. Met aspf=s telt een retouradres onder uw domein niet mee. De handtekening van onze mail draagt uw domein zelf, dus daarmee komt uw mail er wel door.
explain-M11-looks = Het beleid bevat aspf=s, en bounces komen terug op bounce.example.com terwijl u verstuurt als example.com.
explain-M11-mend = Zolang het DKIM-record goed is, hoeft u niets te doen. Moet SPF ook tellen, wijzig dan het TXT-record op _dmarc en maak van aspf=s aspf=r, of verwijder dat deel: r geldt ook zonder.
explain-M12-title = Het beleid van een naam erboven geldt
explain-M12-what = Een domein zonder eigen beleid volgt dat van de naam erboven. Dat zegt wat er gebeurt met mail die niet door de controles komt: sp= als dat er staat, anders p=.
explain-M12-looks = U verstuurt als news.example.com, op _dmarc.news.example.com staat niets, en op _dmarc.example.com staat v=DMARC1; p=reject
explain-M12-mend = Bevalt de regel, laat die dan staan. Zorg dat het DKIM-record goed is voordat u verstuurt, zeker als de regel quarantine of reject is. Heeft deze naam een andere regel nodig, voeg dan een TXT-record toe met de host _dmarc.news en een eigen beleid.
explain-M13-title = Een deel dat voor registers bedoeld is
explain-M13-what = Met psd zegt een register dat de namen eronder van verschillende eigenaren zijn. Op een gewoon domein scheidt psd=y uw eigen namen van elkaar, zodat een retouradres onder uw domein niet meer als dat van u telt; psd=n scheidt deze naam van die erboven.
explain-M13-looks = Het beleid luidt v=DMARC1; p=none; psd=y
explain-M13-mend = Wijzig het TXT-record op _dmarc en verwijder het deel psd=y of psd=n met zijn puntkomma. De rest blijft zoals die is.
explain-M14-title = De DMARC-dienst antwoordt niet meer
explain-M14-what = Uw beleid staat bij een dienst: _dmarc is een alias naar een naam van hen. Die naam bestaat niet meer, dus ontvangers vinden geen beleid. Dat gebeurt als een account daar is opgezegd.
explain-M14-looks = _dmarc.example.com is een CNAME naar iets als example.com.dmarc.service.example, en daar is niets.
explain-M14-mend = Verwijder het CNAME-record op _dmarc en voeg daar een TXT-record met een eigen beleid toe, bijvoorbeeld v=DMARC1; p=none. Of vraag de dienst welk doel nu geldt. Beide kunnen niet op dezelfde naam staan.
explain-M15-title = Het beleid is streng en onze mail komt er nog niet door
explain-M15-what = Uw beleid vraagt ontvangers mail te weigeren die niet door de controles komt, of bij de spam te leggen. Zolang het DKIM-record voor onze mail niet goed is, gebeurt dat ook met onze mail.
explain-M15-looks = Het beleid zegt p=reject of p=quarantine, en het DKIM-record op de pagina ontbreekt of is fout.
explain-M15-mend = Publiceer het DKIM-record zoals de pagina het toont, wacht tot het gevonden is en verstuur pas dan. Het beleid kan blijven zoals het is.
explain-M16-title = Naast het beleid staan andere teksten
explain-M16-what = Op _dmarc hoort alleen het beleid te staan. Ontvangers die zich aan de standaard houden, slaan andere teksten over, maar sommige controleprogramma’s en oudere mailservers struikelen erover.
explain-M16-looks = Naast v=DMARC1; p=none staat een SPF-tekst, een verificatiecode van een andere dienst of een notitie.
explain-M16-mend = Verwijder de andere TXT-records op _dmarc, of verplaats ze: verificatiecodes en SPF horen op het domein zelf (host @).

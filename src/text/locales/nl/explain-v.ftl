# De hulppagina van elke fout: hoe die heet, wat die doet, hoe die eruitziet, hoe u die herstelt.

explain-V01-title = Het MTA-STS-record is niet geldig
explain-V01-what = MTA-STS zegt andere mailservers dat ze mail aan u alleen over een beveiligde verbinding bezorgen. Het record dat dit aankondigt, is niet geldig, dus niemand let erop. Het gaat om mail die u ontvangt; voor uw verzending maakt het niet uit.
explain-V01-looks = Op _mta-sts.example.com staat een TXT-record zonder id=, met een ander begin dan v=STSv1;, of er staan er twee.
explain-V01-mend = Houd precies één TXT-record met de host _mta-sts en een tekst als v=STSv1; id=20260101, waarbij de id verandert als het beleid verandert. Gebruikt u MTA-STS niet, verwijder het dan.
explain-V02-title = Het MTA-STS-beleid is niet te bereiken
explain-V02-what = Het record op _mta-sts kondigt regels aan voor beveiligde bezorging aan u, en anderen lezen die regels op de webserver mta-sts.example.com. Die naam heeft geen adres, dus er zijn geen regels. Voor uw verzending maakt het niet uit.
explain-V02-looks = Er is een TXT-record v=STSv1; id=…, maar mta-sts.example.com heeft geen A-record en geen CNAME dat ergens heen leidt.
explain-V02-mend = Geef mta-sts een A-, AAAA- of CNAME-record naar een webserver die https://mta-sts.example.com/.well-known/mta-sts.txt aanbiedt, of verwijder het TXT-record op _mta-sts.
explain-V03-title = Het adres voor TLS-rapporten klopt niet
explain-V03-what = Andere mailservers kunnen u problemen met versleutelde bezorging melden. Het record dat zegt waarheen, is niet zoals het moet, dus er komt geen rapport. Voor uw verzending maakt het niet uit.
explain-V03-looks = Op _smtp._tls.example.com staat een TXT-record zonder rua=, met een adres zonder mailto:, of er staan er twee.
explain-V03-mend = Houd precies één TXT-record met de host _smtp._tls en een tekst als v=TLSRPTv1; rua=mailto:reports@example.com. Wilt u geen rapporten, verwijder het dan.
explain-V04-title = Het logo wordt nog niet getoond
explain-V04-what = Met BIMI kunnen mailprogramma’s uw logo bij uw mail tonen. Dat doen ze alleen als het DMARC-beleid ontvangers vraagt iets te doen met mail die faalt, en ze zoeken het record alleen op default._bimi.
explain-V04-looks = Er is een BIMI-record, maar het beleid zegt p=none; of de tekst v=BIMI1 staat op het domein zelf.
explain-V04-mend = Wacht tot de DMARC-rapporten laten zien dat al uw mail goed doorkomt, en verander p=none dan in p=quarantine of p=reject. Een record op het domein zelf verplaatst u naar de host default._bimi.
explain-V05-title = Het domein zegt dat het geen mail aanneemt
explain-V05-what = Een MX-record “0 .” zegt dat een domein geen mail aanneemt. Wie uw mail beantwoordt, krijgt het antwoord terug, en sommige ontvangers weigeren mail waarop niet te antwoorden is.
explain-V05-looks = Het domein heeft precies één MX-record: voorkeur 0 en een enkele punt als host.
explain-V05-mend = Moeten mensen kunnen antwoorden, vervang het MX-record dan door dat van uw mailaanbieder. Zo niet, verstuur dan vanaf een domein dat mail aanneemt, bijvoorbeeld het hoofddomein.

# Helppagina’s over fouten: wat het is, hoe het eruitziet, hoe u het herstelt.

explain-T01-title = Een CNAME is als TXT-record ingevoerd
explain-T01-what = Het doel van de alias is in een record van het type TXT geplakt. Ontvangers zoeken daar een alias of een sleutel, en vinden een tekst die hun niets zegt.
explain-T01-looks = In DNS: s1._domainkey TXT "s1.abcd.dkim.mail.example" waar s1._domainkey CNAME s1.abcd.dkim.mail.example. hoort te staan. De waarde klopt; het veld “Type” niet.
explain-T01-mend = De meeste DNS-schermen kunnen het type van een record niet wijzigen. Verwijder het TXT-record, kies “Record toevoegen”, kies het type CNAME en vul dezelfde naam en dezelfde waarde in. Verwijder eerst: veel schermen weigeren een CNAME zolang er een ander record op de naam staat.

explain-T02-title = De sleutel is gekopieerd in plaats van ernaar te verwijzen
explain-T02-what = Iemand heeft de sleutel opgezocht en de tekst ervan gepubliceerd in plaats van de alias. Vandaag wordt mail ermee gecontroleerd; na de volgende wisseling van sleutels is de kopie verouderd en kloppen handtekeningen niet meer.
explain-T02-looks = In DNS: s1._domainkey TXT "v=DKIM1; k=rsa; p=MIIB…" waar om s1._domainkey CNAME s1.abcd.dkim.mail.example. is gevraagd.
explain-T02-mend = Verwijder het TXT-record en voeg direct daarna een CNAME-record met dezelfde naam toe; het doel staat op de pagina van het domein. Tussen de twee stappen kan mail enkele minuten zonder handtekening blijven, kies dus een rustig uur. Daarna worden sleutels zonder u vernieuwd.

explain-T03-title = De afzenderlijst heeft een afgeschaft recordtype
explain-T03-what = SPF had ooit een eigen recordtype, SPF of type 99 geheten. Het is in 2014 afgeschaft; ontvangers lezen alleen records van het type TXT.
explain-T03-looks = In DNS: acme.example SPF "v=spf1 mx -all" en geen TXT-record dat met v=spf1 begint. Sommige DNS-schermen bieden het type “SPF” nog aan.
explain-T03-mend = Voeg een record van het type TXT toe met de naam @ (of een lege naam) en exact dezelfde tekst. Staat dat er, verwijder dan het record van het type SPF. Biedt uw scherm beide types aan, kies dan TXT.

explain-T04-title = Een alias en een ander record staan op één naam
explain-T04-what = Waar een alias (CNAME) staat, mag geen ander record staan. Sommige DNS-software laat het toch toe; dan ziet elke ontvanger het ene of het andere, en mislukt de mail bij sommige.
explain-T04-looks = In DNS: s1._domainkey CNAME s1.abcd.dkim.mail.example. en op dezelfde naam s1._domainkey TXT "v=DKIM1; …".
explain-T04-mend = Ga af op wat de pagina van het domein vraagt: vraagt die om een CNAME, verwijder dan de TXT-records (en MX, A) op die naam; vraagt die om een TXT, verwijder dan de CNAME. Sla op en kijk na enkele minuten opnieuw.

explain-T05-title = Het domein zelf is een alias
explain-T05-what = Bovenaan het domein staat een CNAME. Een alias geldt voor alles op zijn naam, dus MX, TXT en zelfs de records van de zone zelf zijn voor veel ontvangers onzichtbaar.
explain-T05-looks = In DNS: acme.example CNAME shop.host.example. Vaak gemaakt voor een website op de kale domeinnaam.
explain-T05-mend = Vraag uw DNS-bedrijf om een record van het type ALIAS of ANAME, of om “CNAME flattening”, en gebruik dat voor de website; vul anders de adressen van de website in als A- en AAAA-records. Verwijder daarna de CNAME en voeg de MX- en TXT-records weer toe.

explain-T06-title = Een doorverwijzing of adres in plaats van de alias
explain-T06-what = Er is een webdoorverwijzing (of een A-record) gemaakt waar een alias nodig is. Doorverwijzingen werken alleen voor browsers; mail die terugkomt, bereikt ons niet en SPF kan niet op uw naam slagen.
explain-T06-looks = In DNS: bounce.acme.example A 192.0.2.80. In DNS-schermen heet zoiets “URL redirect”, “webforwarding” of “doorsturen”.
explain-T06-mend = Open de plek waar doorverwijzingen worden beheerd (vaak een ander menu dan DNS) en verwijder de doorverwijzing voor deze naam. Voeg daarna in het DNS-menu een record van het type CNAME toe, met de naam en het doel die op de pagina van het domein staan.

explain-T07-title = De mailhost van het retourpad is geen host
explain-T07-what = Een mailrecord (MX) moet een host noemen die zelf een adres heeft. Dit noemt een alias, een getal, of een naam waar uw eigen domein achter is gezet, zodat mail die terugkomt niet kan worden bezorgd.
explain-T07-looks = In DNS: bounce.acme.example MX 10 192.0.2.25, of MX 10 mx.mail.example.acme.example, of een MX waarvan de host een CNAME is.
explain-T07-mend = Verwijder het MX-record. De pagina van het domein vraagt op deze naam om een CNAME, die de juiste mailhost meebrengt. Moet u ergens een MX gebruiken, noem dan een host en geen adres, en eindig met een punt waar het scherm uw domein toevoegt.

explain-T08-title = Dit deel van het domein wordt doorverwezen
explain-T08-what = Een record van het type DNAME verwijst alles onder een naam door naar een andere naam. Wat daaronder in deze zone is gepubliceerd, ziet niemand.
explain-T08-looks = In DNS: acme.example DNAME acme.host.example. zorgt dat _dmarc.acme.example wordt opgezocht op _dmarc.acme.host.example.
explain-T08-mend = Zoek uit wie het DNAME-record heeft gemaakt en waarom. Is het nodig, voeg het record dan toe in de zone waar het naartoe leidt, onder de naam die hier staat. Is het van vroeger overgebleven, verwijder het dan; de records in deze zone gelden dan weer.

explain-T09-title = Er staan twee aliassen op één naam
explain-T09-what = Een alias mag maar één doel hebben. Bij twee nemen ontvangers het ene of het andere, of geen van beide, en wordt mail bij toeval gecontroleerd.
explain-T09-looks = In DNS: s1._domainkey CNAME s1.abcd.dkim.mail.example. en s1._domainkey CNAME s1.wxyz.dkim.old.example. Het tweede is vaak van een vorige aanbieder overgebleven.
explain-T09-mend = Zoek in uw DNS-scherm alle CNAME-records met deze naam, ook die met de volledige naam. Houd dat met het doel dat op de pagina van het domein staat en verwijder de andere.

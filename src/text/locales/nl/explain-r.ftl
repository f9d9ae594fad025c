# Helppagina’s over fouten: wat het is, hoe het eruitziet, hoe u het herstelt.

explain-R01-title = Het retourpad ontbreekt
explain-R01-what = Mail die niet kan worden bezorgd, komt terug op het retourpad. Zonder retourpad raakt die verloren, en SPF slaagt op onze naam in plaats van op de uwe.
explain-R01-looks = In DNS: helemaal niets op bounce.acme.example, waar om bounce.acme.example CNAME rp.mail.example. is gevraagd.
explain-R01-mend = Voeg in uw DNS-scherm een record van het type CNAME toe: als naam de korte naam die op de pagina van het domein staat (zoals bounce), als doel de host die daar staat, met de punt aan het einde als het scherm die wil.

explain-R02-title = De naam voor het retourpad is bezet
explain-R02-what = Een alias moet het enige record op zijn naam zijn. Op de gevraagde naam staan al andere records, dus DNS-schermen weigeren de alias.
explain-R02-looks = In DNS: bounce.acme.example MX 10 mail.acme.example, waar om bounce.acme.example CNAME rp.mail.example. is gevraagd.
explain-R02-mend = Zoek uit waarvoor de records op deze naam dienen. Zijn ze van een vorige aanbieder overgebleven, verwijder ze dan en voeg de CNAME toe. Zijn ze in gebruik, vraag onze helpdesk dan om een andere naam voor het retourpad, zoals send, rp of em.

explain-R03-title = Mail die terugkomt, gaat naar een ander of naar niemand
explain-R03-what = Op de naam van het retourpad staat een mailrecord dat naar een andere host wijst, of een dat “helemaal geen mail” zegt. Mail die terugkomt raakt verloren of bereikt een vreemde, en SPF slaagt niet op uw naam.
explain-R03-looks = In DNS: bounce.acme.example MX 10 feedback.other.example, of bounce.acme.example MX 0 . (een enkele punt: hier neemt niemand mail aan).
explain-R03-mend = Is het record van een vorige aanbieder overgebleven, verwijder het dan en voeg de CNAME toe die op de pagina van het domein staat. Gebruikt een andere aanbieder deze naam nog, laat die dan staan en vraag onze helpdesk om een andere naam.

explain-R04-title = Het retourpad telt niet voor DMARC
explain-R04-what = Voor DMARC moeten het retourpad en het adres van de afzender bij dezelfde organisatie horen. Een beleid met een deel “psd” trekt de grens ertussen, zodat SPF alleen niet meer helpt; de handtekening (DKIM) nog wel.
explain-R04-looks = In DNS: _dmarc.acme.example TXT "v=DMARC1; p=none; psd=y".
explain-R04-mend = Het deel “psd” is bedoeld voor registers die namen aan anderen uitgeven. Verwijder het uit het beleid van het domein, tenzij wie uw DNS beheert het daar bewust heeft gezet.

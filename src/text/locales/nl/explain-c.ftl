# Helppagina’s over fouten: wat het is, hoe het eruitziet, hoe u het herstelt.

explain-C01-title = Uw eigen domein is achter het doel gezet
explain-C01-what = Het DNS-scherm zag het doel aan voor een naam binnen uw domein en zette uw domein erachter. Daardoor wijst de alias naar een naam die niet bestaat.
explain-C01-looks = In DNS: bounce CNAME rp.mail.example.acme.example. waar bounce CNAME rp.mail.example. hoort te staan.
explain-C01-mend = Wijzig het record en typ een punt aan het einde van het doel: rp.mail.example. (met de punt). Weigert het scherm de punt, zoek dan een keuze “absolute naam” of “externe host”, of vraag de helpdesk hoe een doel buiten het domein wordt ingevoerd.

explain-C02-title = Het doel is een webadres
explain-C02-what = Het doel van de alias is ingevoerd als een adres in een browser. In DNS mag het alleen een hostnaam zijn: geen https://, geen schuine streep, geen poort.
explain-C02-looks = In DNS: bounce CNAME https://rp.mail.example/ waar bounce CNAME rp.mail.example. hoort te staan.
explain-C02-mend = Wijzig het record en verwijder alles voor en achter de hostnaam: geen “https://” ervoor, geen “/” erachter. Met de kopieerknop op de pagina van het domein krijgt u het doel in de juiste vorm.

explain-C03-title = De alias wijst naar een andere naam
explain-C03-what = De alias heeft een ander doel dan gevraagd: een typefout, of het doel van iets anders. Ontvangers volgen de alias en vinden niet wat daar hoort.
explain-C03-looks = In DNS: bounce CNAME rp.mial.example. waar bounce CNAME rp.mail.example. hoort te staan. Vaak ontbreekt één letter, staat die er dubbel of is die verwisseld.
explain-C03-mend = Wijzig het record en plak het doel opnieuw met de kopieerknop op de pagina van het domein; typ het niet over. Wordt de naam voor iets anders gebruikt, vraag dat dan na voordat u iets wijzigt.

explain-C04-title = De alias zit verborgen achter een proxy
explain-C04-what = Sommige DNS-bedrijven vervangen een alias door de adressen van hun eigen proxy, of door die van het doel. Dat is handig voor websites; een sleutel of retourpad daarachter is niet meer te vinden.
explain-C04-looks = In DNS: bounce.acme.example A 104.16.0.1 en geen CNAME, hoewel het DNS-scherm een CNAME toont. Bij Cloudflare is de wolk naast het record oranje.
explain-C04-mend = Bij Cloudflare: open DNS, wijzig het record, zet “Proxy status” op “DNS only” (grijze wolk) en sla op. Zoek elders naar “proxy”, “versnelling”, “flattening” of “ALIAS” en kies voor dit record een gewone CNAME.

explain-C05-title = Het record aan onze kant ontbreekt
explain-C05-what = Uw alias klopt. Die wijst naar een naam in onze eigen zone, en daar ontbreekt het record of is het niet het juiste. Dat is onze fout, niet die van u.
explain-C05-looks = In DNS: s1._domainkey CNAME s1.abcd.dkim.mail.example. staat er zoals het hoort, en s1.abcd.dkim.mail.example antwoordt met niets, of met een andere sleutel.
explain-C05-mend = In uw DNS hoeft niets te veranderen. Laat de alias zoals die is. Blijft de melding langer dan een dag staan, meld het dan aan onze helpdesk; wie deze installatie beheert, publiceert de records die “domain records --json” onder “behind” noemt.

explain-C06-title = De alias loopt in een kring
explain-C06-what = De alias wijst naar een andere alias, en zo verder, totdat die weer bij zichzelf uitkomt of ontvangers opgeven. Wat aan het einde hoort te staan, wordt nooit bereikt.
explain-C06-looks = In DNS: s1._domainkey CNAME a.acme.example. en a.acme.example CNAME s1._domainkey.acme.example. Of meer dan acht aliassen achter elkaar.
explain-C06-mend = Verwijder de alias en voeg het record opnieuw toe, precies zoals de pagina van het domein het toont. Een alias moet rechtstreeks naar het doel wijzen dat daar staat, nooit naar een naam in uw eigen domein.

explain-C07-title = De alias hoort bij een ander account
explain-C07-what = De alias wijst naar onze zone, maar naar de sleutels van een ander account of van een eerdere opzet van dit domein. Elk domein heeft eigen doelen, dus hiermee kan mail niet worden gecontroleerd.
explain-C07-looks = In DNS: s1._domainkey CNAME s1.wxyz.dkim.mail.example. waar om s1._domainkey CNAME s1.abcd.dkim.mail.example. is gevraagd. Het deel in het midden verschilt.
explain-C07-mend = Kopieer het doel van de pagina van precies dit domein en vervang het oude. Is het domein verwijderd en opnieuw toegevoegd, dan gelden de oude doelen niet meer. Gebruikt een ander account van u het domein ook, zet die records er dan naast: de namen verschillen.

explain-C08-title = Het doel is met de hand samengesteld
explain-C08-what = Het doel is gemaakt naar een patroon dat andere bedrijven gebruiken, met de naam van het domein erin. Onze doelen bevatten een willekeurig deel en zijn niet uit de naam van het domein af te leiden.
explain-C08-looks = In DNS: s1._domainkey CNAME selector1-acme-example._domainkey.mail.example. waar om s1._domainkey CNAME s1.abcd.dkim.mail.example. is gevraagd.
explain-C08-mend = Open de pagina van het domein, kopieer het doel met de knop en plak het in het record. Doe hetzelfde voor de tweede alias: ook dat doel is anders.

explain-C09-title = Naam en doel zijn verwisseld
explain-C09-what = Wat in het veld voor de naam hoort, is in het veld voor het doel getypt, en andersom. De alias staat daardoor op een naam waar niemand kijkt.
explain-C09-looks = In DNS: rp.mail.example.acme.example CNAME bounce.acme.example. waar bounce.acme.example CNAME rp.mail.example. hoort te staan.
explain-C09-mend = Verwijder het record en maak het opnieuw. De korte naam (zoals bounce of s1._domainkey) hoort bij “Host”, “Naam” of “Alias”; de lange naam die op ons domein eindigt hoort bij “Doel”, “Waarde”, “Verwijst naar” of “Other host”.

explain-C10-title = De twee aliassen zijn verwisseld
explain-C10-what = Er zijn twee aliassen voor sleutels, en elk wijst naar het doel van de ander. Ontvangers controleren mail dan met de verkeerde van de twee sleutels, en de handtekening klopt niet.
explain-C10-looks = In DNS: s1._domainkey CNAME s2.abcd.dkim.mail.example. en s2._domainkey CNAME s1.abcd.dkim.mail.example. Het nummer vooraan moet aan beide kanten hetzelfde zijn.
explain-C10-mend = Wijzig beide records: de naam met 1 wijst naar het doel met 1, de naam met 2 naar het doel met 2. Kopieer elk doel uit de rij van de eigen naam op de pagina van het domein.

explain-C11-title = Aanhalingstekens om het doel
explain-C11-what = Het doel van de alias is met aanhalingstekens ingevoerd, en het DNS-scherm heeft ze als deel van de naam opgeslagen. Een hostnaam heeft ze nooit, dus de alias wijst nergens naar.
explain-C11-looks = In DNS: bounce CNAME "rp.mail.example" waar bounce CNAME rp.mail.example. hoort te staan. Alleen TXT-records worden ooit tussen aanhalingstekens geschreven.
explain-C11-mend = Wijzig het record en verwijder de aanhalingstekens voor en achter het doel, ook gekrulde. Kopieer het doel met de knop op de pagina van het domein: dat is zonder aanhalingstekens.

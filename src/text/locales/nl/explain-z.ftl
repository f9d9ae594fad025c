# Hulp bij elke fout: hoe ze heet, wat het is, hoe het eruitziet, hoe u het herstelt.

explain-Z01-title = Het domein bestaat niet
explain-Z01-what = Niemand heeft deze naam geregistreerd, of de naam wordt anders geschreven. Mail onder een naam die niet bestaat, wordt overal geweigerd.
explain-Z01-looks = De servers van de extensie (zoals .com) antwoorden NXDOMAIN voor het domein zelf; er is dus geen plek waar een record kan staan.
explain-Z01-mend = Vergelijk de schrijfwijze letter voor letter met uw website. Klopt de naam, log dan in bij het bedrijf waar u hem hebt gekocht: verleng hem, of registreer hem als hij nooit van u was. In Frankmark hoeft u niets te wijzigen als de naam goed was.

explain-Z02-title = Het domein lijkt opgeschort of verlopen
explain-Z02-what = Het domein werkte eerder en is nu uit het register verdwenen, of de naamservers zijn vervangen door die van de registrar. Dat gebeurt als een rekening of een bevestiging van contactgegevens is gemist. Mail en website stoppen dan tegelijk.
explain-Z02-looks = De extensie antwoordt NXDOMAIN, of noemt servers van een wachtpagina van de registrar, terwijl bij de vorige controle andere servers werden genoemd. WHOIS toont clientHold, serverHold of een einddatum in het verleden.
explain-Z02-mend = Log in bij het bedrijf waar het domein is geregistreerd. Verleng het, betaal wat openstaat, of bevestig de contactgegevens via de mail aan de eigenaar. Daarna komen de oude naamservers binnen enkele uren terug, met de records erop.

explain-Z03-title = Het domein is geparkeerd
explain-Z03-what = De naamservers zijn van een parkeerdienst. Die toont voor elke naam dezelfde advertentie en bewaart geen eigen records, dus wat u elders toevoegt, is nergens te zien.
explain-Z03-looks = De naamservers zijn van een parkeerbedrijf, en elke naam onder het domein, ook een verzonnen naam, krijgt hetzelfde antwoord.
explain-Z03-mend = Zet bij het bedrijf waar het domein is geregistreerd de DNS-hosting aan, of vul de naamservers in van het bedrijf dat uw DNS moet verzorgen. Voeg daarna daar de records toe.

explain-Z04-title = Alle naamservers melden een storing
explain-Z04-what = Elke naamserver van het domein zegt dat er bij hemzelf iets misging. Ontvangers kunnen niets opzoeken; mail van het domein zakt voor de controles of moet wachten.
explain-Z04-looks = Elke server antwoordt SERVFAIL. Vaak kon de zone niet worden geladen door een fout erin, zoals een CNAME naast een ander record met dezelfde naam.
explain-Z04-mend = Meld het aan uw DNS-bedrijf, of kijk in het logboek van de naamserver als die van u is. Draai de laatste wijziging terug; zoek een naam met een CNAME en andere records, of een record met een vormfout. Zodra de zone laadt, is het domein terug.

explain-Z05-title = Een naamserver kent het domein niet
explain-Z05-what = Een van de servers die voor het domein worden genoemd, verzorgt het niet. Een deel van de ontvangers vraagt juist die server, dus mail slaagt de ene keer wel voor de controles en de andere keer niet.
explain-Z05-looks = De server antwoordt REFUSED, verwijst door, of antwoordt zonder gezag over de zone.
explain-Z05-mend = Laad de zone op die server, of haal de server uit de lijst met naamservers bij het bedrijf waar het domein is geregistreerd. Die lijst en de NS-records in de zone horen gelijk te zijn.

explain-Z06-title = Een naamserver heeft geen bruikbaar adres
explain-Z06-what = Een server die voor het domein wordt genoemd, is voor niemand bereikbaar: de naam leidt naar geen adres, of naar een adres dat alleen binnen een netwerk bestaat. De andere servers moeten zijn werk doen.
explain-Z06-looks = De naam van de server heeft geen A- of AAAA-record, is een alias, of het adres is privé (zoals 192.168.0.1).
explain-Z06-mend = Verbeter de naam van de server bij het bedrijf waar het domein is geregistreerd, of publiceer er een adres voor. Ligt de server in het domein zelf, dan moet het adres ook daar worden ingevuld, als zogeheten glue-record.

explain-Z07-title = Registrar en zone noemen andere servers
explain-Z07-what = De lijst met naamservers bij de registrar is niet gelijk aan de lijst in de zone. Ontvangers gebruiken beide, dus een wijziging kan voor de een zichtbaar zijn en voor de ander niet, en een vergeten server houdt oude records in leven.
explain-Z07-looks = De servers van de extensie noemen de ene groep NS-records, de zone zelf een andere.
explain-Z07-mend = Bepaal welke lijst klopt. Wijzig de andere: bij het bedrijf waar het domein is geregistreerd, of de NS-records in de zone. Servers die op geen van beide lijsten staan, horen de zone niet meer te hebben.

explain-Z08-title = Een naamserver antwoordt niet
explain-Z08-what = Een server antwoordde niet op tijd, of niet op een van de twee manieren waarop DNS wordt gevraagd (UDP en TCP). Zolang een andere server antwoordt, werkt mail; als geen enkele antwoordt, kan niets worden gecontroleerd en verandert er niets.
explain-Z08-looks = Een vraag via UDP blijft onbeantwoord, een verbinding via TCP wordt geweigerd, of lange antwoorden worden afgebroken en zijn niet op te halen.
explain-Z08-mend = Kijk of de server draait. Open poort 53 voor UDP en voor TCP in elke firewall ervoor, en sta berichten met EDNS toe. Is de server van uw DNS-bedrijf, stuur hun dan het bewijs van de controle.

explain-Z09-title = De handtekening van het domein klopt niet
explain-Z09-what = Het domein is beveiligd met DNSSEC en die beveiliging past niet: ontvangers die controleren, doen alsof het domein niet bestaat. Andere ontvangers merken niets, en dat maakt het lastig te zien.
explain-Z09-looks = Een controlerende resolver antwoordt SERVFAIL en geeft de gegevens wel als hij niet hoeft te controleren. Gebruikelijke oorzaken: het DS-record bij de registrar hoort bij een vorig DNS-bedrijf, of de handtekeningen zijn verlopen.
explain-Z09-mend = Bekijk bij het bedrijf waar het domein is geregistreerd de DS-records (soms DNSSEC genoemd). Is de DNS verhuisd, verwijder dan het oude DS-record en vul dat van het nieuwe bedrijf in. Zijn de handtekeningen verlopen, dan moet uw DNS-bedrijf de zone opnieuw ondertekenen.

explain-Z10-title = De naamservers zijn het niet eens
explain-Z10-what = Sommige naamservers van het domein hebben het nieuwe record, andere nog wat er eerder stond. Welke server een ontvanger vraagt, is toeval; soms slaagt mail dus wel en soms niet. Meestal lost dit zich binnen een uur op.
explain-Z10-looks = Dezelfde vraag krijgt verschillende antwoorden; servers die achterlopen hebben vaak een lager serienummer in hun SOA-record.
explain-Z10-mend = Wacht een uur. Blijft het zo, meld dan aan uw DNS-bedrijf welke server achterloopt, met de serienummers uit de controle: het kopiëren van de primaire naar de secundaire server werkt niet.

explain-Z11-title = Een naamserver let op hoofdletters
explain-Z11-what = In DNS betekenen hoofdletters en kleine letters hetzelfde. Deze server maakt wel verschil. Veel ontvangers wisselen de letters in hun vraag af als beveiliging, en horen dan dat er niets is.
explain-Z11-looks = Een vraag naar _dmarc.example.com wordt beantwoord; dezelfde vraag als _dMaRc.eXample.com krijgt NXDOMAIN of komt in andere letters terug.
explain-Z11-mend = Werk de software van de naamserver bij, of verhuis het domein naar een ander DNS-bedrijf. De records zelf hoeven niet te veranderen.

explain-Z12-title = De verhuizing naar andere naamservers loopt
explain-Z12-what = Het register noemt nieuwe naamservers, en anderen onthouden de oude nog een tijd. Tot dan worden beide groepen gevraagd.
explain-Z12-looks = De servers van de extensie noemen de ene groep, een openbare resolver nog de andere, met een resterende levensduur.
explain-Z12-mend = Er hoeft niets te worden hersteld. Houd de records bij het oude en het nieuwe DNS-bedrijf tot de getoonde tijd voorbij is; daarna kunt u het oude bedrijf verlaten.

explain-Z13-title = Een resolver blokkeert het domein
explain-Z13-what = Een van de openbare resolvers weigert over dit domein te antwoorden vanwege eigen regels, zoals een lijst met schadelijke namen. Andere antwoorden gewoon.
explain-Z13-looks = De resolver zegt dat met een uitgebreide DNS-fout zoals Blocked, Censored of Filtered.
explain-Z13-mend = Vraag de beheerder van die resolver waarom de naam op de lijst staat, en laat hem verwijderen als dat niet terecht is. Uw records hoeven niet te veranderen.

explain-Z14-title = De resolver van deze installatie verzint antwoorden
explain-Z14-what = De resolver die deze installatie vraagt, antwoordt over namen die niet kunnen bestaan. Wat hij zegt over ontbrekende domeinen is niets waard. Dit is voor de beheerder; klanten hoeven niets te doen.
explain-Z14-looks = Een willekeurige naam onder .invalid krijgt een adres, meestal dat van een zoekpagina.
explain-Z14-mend = Stel andere resolvers in met dns.resolvers, het liefst een eigen controlerende resolver zoals Unbound op dezelfde machine.

explain-Z15-title = Een naamserver stuurt beschadigde antwoorden
explain-Z15-what = Wat deze server stuurt, is niet te lezen als antwoord op de vraag. Ontvangers gooien zulke antwoorden weg, en wij ook.
explain-Z15-looks = Het pakket heeft een ander nummer of een andere vraag dan verstuurd is, of de records breken halverwege af.
explain-Z15-mend = Stuur het bewijs van de controle aan de beheerder van de server; daarin staat elk antwoord zoals het kwam. Vaak is een firewall of load balancer voor de server de oorzaak.

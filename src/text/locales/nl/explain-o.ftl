# Hulp bij elke fout: hoe ze heet, wat het is, hoe het eruitziet, hoe u het herstelt.

explain-O01-title = Het eigendomsrecord ontbreekt
explain-O01-what = Wie de DNS van een domein kan wijzigen, is in de ogen van internet de eigenaar. Een record dat alleen u hebt gekregen, bewijst dat u dat kunt. Tot het gezien is, kan niemand vanaf hier als het domein verzenden.
explain-O01-looks = Geen TXT-record op _frankmark-challenge onder het domein.
explain-O01-mend = Voeg het getoonde TXT-record toe bij het bedrijf dat uw DNS beheert. In de meeste panelen typt u alleen de korte naam. Druk daarna op Verifiëren; meestal is het binnen enkele minuten te zien.

explain-O02-title = De code hoort bij iemand of iets anders
explain-O02-what = Het record heeft een code van de juiste soort die niet voor dit domein in dit account is gemaakt.
explain-O02-looks = De waarde lijkt op de getoonde en verschilt bijna overal.
explain-O02-mend = Publiceer de getoonde waarde. Heeft iemand de andere nog nodig, laat die er dan naast staan.

explain-O03-title = Er staat een eerdere code
explain-O03-what = De code is eerder voor dit domein gegeven en door een nieuwere vervangen.
explain-O03-looks = De waarde komt uit een oudere mail of pagina.
explain-O03-mend = Wijzig de waarde in de nu getoonde.

explain-O04-title = Een teken van de code klopt niet
explain-O04-what = De code heeft controletekens, en die laten zien dat een teken is veranderd, verdwenen of toegevoegd.
explain-O04-looks = De waarde ziet er op het eerste gezicht goed uit; de controle noemt het teken en de plaats.
explain-O04-mend = Kopieer de waarde met de knop en plak die. Typ haar niet over.

explain-O05-title = Er staat andere tekst bij de code
explain-O05-what = De code moet de hele waarde zijn. Een code in een langere tekst wordt niet aanvaard, omdat teksten van anderen die kunnen bevatten.
explain-O05-looks = In hetzelfde record staan woorden voor of na de code.
explain-O05-mend = Maak de waarde precies wat wordt getoond. Andere teksten mogen in eigen records staan.

explain-O06-title = Het record staat nog niet op alle naamservers
explain-O06-what = Sommige naamservers van het domein tonen het record, andere niet. Ze kopiëren van elkaar, en dat duurt even.
explain-O06-looks = Dezelfde vraag wordt door de ene server beantwoord en door de andere ontkend.
explain-O06-mend = Wacht; wij kijken vanzelf opnieuw. Blijft het een uur zo, meld dan aan het DNS-bedrijf welke server achterloopt.

explain-O07-title = Een hele openbare extensie kan niet worden geclaimd
explain-O07-what = Namen zoals co.uk zijn extensies waaronder iedereen kan registreren. Ze zijn van niemand in het bijzonder.
explain-O07-looks = Het ingevoerde domein staat op de openbare lijst van zulke extensies.
explain-O07-mend = Voer de geregistreerde naam in, zoals example.co.uk.

explain-O08-title = Het eigendomsrecord is verdwenen
explain-O08-what = Het record dat het domein bewees, was er en is bij alle naamservers weg. Zolang de andere records van het domein blijven, stopt er niets; zonder enig bewijs vervalt het domein na enige tijd.
explain-O08-looks = Eerdere controles zagen het record, de laatste twee niet.
explain-O08-mend = Voeg het record opnieuw toe met de getoonde waarde, of verwijder het domein hier als u het niet meer gebruikt.

explain-O09-title = Het domein lijkt verhuisd
explain-O09-what = De naamservers zijn vervangen en alle records verdwenen tegelijk. Dat gebeurt als een domein een nieuwe eigenaar krijgt, of zonder records naar een ander DNS-bedrijf verhuist.
explain-O09-looks = Andere naamservers dan eerst, en geen van de eerder geziene records.
explain-O09-mend = Is het domein nog van u, voeg de records dan toe bij het nieuwe DNS-bedrijf. Heeft het een nieuwe eigenaar, dan moet die het opnieuw bewijzen.

explain-O10-title = Een verzamelrecord toont de code
explain-O10-what = Een record met een ster antwoordt voor elke naam van het domein. Een code die overal te zien is, bewijst niets over deze ene naam en wordt niet aanvaard.
explain-O10-looks = Elke verzonnen naam onder het domein krijgt dezelfde tekst.
explain-O10-mend = Voeg een record toe op precies de getoonde naam. Dat gaat dan voor op het record met de ster, dat voor andere doelen mag blijven.

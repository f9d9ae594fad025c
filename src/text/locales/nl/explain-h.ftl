# Hulp bij elke fout: hoe ze heet, wat het is, hoe het eruitziet, hoe u het herstelt.

explain-H01-title = Gepubliceerd; anderen onthouden nog dat het ontbrak
explain-H01-what = Het record is er. Een resolver die het vroeg voordat het bestond, onthoudt dat er niets was en vraagt pas opnieuw als dat geheugen afloopt.
explain-H01-looks = De eigen servers van het domein hebben het record, een openbare resolver zegt nog dat het er niet is, met een tijd die afloopt.
explain-H01-mend = U hoeft alleen te wachten tot de getoonde tijd. Wijzigt u vaak iets in DNS, verlaag dan het laatste getal van het SOA-record (minimum) tot 300 seconden.

explain-H02-title = Anderen onthouden nog de oude tekst
explain-H02-what = Het record is verbeterd. Resolvers mogen de eerdere tekst geven tot de levensduur ervan om is.
explain-H02-looks = De eigen servers van het domein hebben de nieuwe tekst, een openbare resolver de oude, met een resterende levensduur.
explain-H02-mend = Wacht tot de getoonde tijd. Verlaag voor een volgende wijziging de levensduur (TTL) van het record een dag van tevoren tot 300 seconden.

explain-H03-title = Het record mag heel lang worden onthouden
explain-H03-what = De levensduur van het record is langer dan een dag. Wie gevraagd heeft, bewaart het antwoord zo lang; een fout of een nieuwe sleutel is dus pas daarna te zien.
explain-H03-looks = Een TTL boven 86400 seconden, zoals 604800 (een week).
explain-H03-mend = Zet de TTL van het record op 3600 seconden. Veel panelen noemen dat 1 uur of Auto.

explain-H04-title = Een ongebruikelijke levensduur
explain-H04-what = De levensduur van het record is nul, of zo groot dat hij niets betekent. Het werkt, maar ontvangers vragen bij elke mail opnieuw, of lezen het getal anders.
explain-H04-looks = Een TTL van 0, of van 2147483648 en meer.
explain-H04-mend = Zet de TTL van het record op 3600 seconden.

explain-H05-title = Hersteld; sommige resolvers onthouden de storing nog
explain-H05-what = De naamservers antwoorden weer. Resolvers mogen een storing tot vijf minuten onthouden voordat ze het opnieuw proberen.
explain-H05-looks = De eigen servers van het domein antwoorden, een openbare resolver zegt nog SERVFAIL.
explain-H05-mend = U hoeft niets te doen. Controleer na vijf minuten opnieuw.

explain-H06-title = Het record is er net
explain-H06-what = Het record is zojuist voor het eerst gezien, en nog niet bij alle naamservers. Die kopiëren van elkaar; dat duurt seconden tot minuten.
explain-H06-looks = De ene naamserver toont het record, de andere nog niet.
explain-H06-mend = U hoeft niets te doen. Wij kijken vanzelf opnieuw.

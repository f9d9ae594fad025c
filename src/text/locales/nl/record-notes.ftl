# Waarom er niets hoeft te worden gepubliceerd, of wat er moet veranderen aan wat er staat.

record-note-spf-not-asked = Voor ons hoef je hier niets te veranderen. Staat er een SPF-record, laat het dan zoals het is.
record-note-spf-names-us = Je SPF-record noemt ons al. Je hoeft niets te doen.
record-note-spf-change = Je hebt al een SPF-record. Voeg geen tweede toe: verander het bestaande in dit.
record-note-spf-several = Je hebt { $count } SPF-records, en samen tellen ze als geen. Maak er één van: al hun onderdelen in één record, met één “all” aan het eind.
record-note-spf-character = In je SPF-record staat een teken dat er niet thuishoort, bij teken { $number }. Verbeter dat en zet { $entry } voor het laatste woord.
record-note-spf-term = Ontvangers kunnen je SPF-record niet lezen: bij teken { $number } staat een fout. Verbeter die en zet { $entry } voor het laatste woord.
record-note-spf-after-all = In je SPF-record staat iets na “all”, bij teken { $number }, waar niemand het leest. Zet “all” aan het eind, met { $entry } ervoor.
record-note-spf-lookups = Met { $entry } erbij zou je SPF-record { $number } opzoekingen nodig hebben, en ontvangers stoppen bij 10. Haal onderdelen weg die je niet meer gebruikt en voeg dan het onze toe.
record-note-spf-long = Met { $entry } erbij zou je SPF-record { $number } bytes lang zijn; niet elke ontvanger kan dat ophalen. Haal onderdelen weg die je niet meer gebruikt en voeg dan het onze toe.
record-note-dmarc-there = Je hebt al een DMARC-beleid. We laten het zoals het is.
record-note-dmarc-inherited = Het DMARC-beleid van { $from } geldt hier ook. Je hoeft niets te doen.

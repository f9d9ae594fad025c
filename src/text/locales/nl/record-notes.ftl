# Waarom er niets hoeft te worden gepubliceerd, of wat er moet veranderen aan wat er staat.

record-note-spf-not-asked = Voor ons hoeft u hier niets te veranderen. Staat er een SPF-record, laat het dan zoals het is.
record-note-spf-names-us = Uw SPF-record noemt ons al. U hoeft niets te doen.
record-note-spf-change = U hebt al een SPF-record. Voeg geen tweede toe: verander het bestaande in dit.
record-note-spf-several = U hebt { $count } SPF-records, en samen tellen ze als geen. Maak er één van: al hun onderdelen in één record, met één “all” aan het eind.
record-note-spf-character = In uw SPF-record staat een teken dat er niet thuishoort, bij teken { $number }. Verbeter dat en zet { $entry } voor het laatste woord.
record-note-spf-term = Ontvangers kunnen uw SPF-record niet lezen: bij teken { $number } staat een fout. Verbeter die en zet { $entry } voor het laatste woord.
record-note-spf-lookups = Met { $entry } erbij zou uw SPF-record { $number } opzoekingen nodig hebben, en ontvangers stoppen bij 10. Haal onderdelen weg die u niet meer gebruikt en voeg dan het onze toe.
record-note-spf-long = Met { $entry } erbij zou uw SPF-record { $number } bytes lang zijn; niet elke ontvanger kan dat ophalen. Haal onderdelen weg die u niet meer gebruikt en voeg dan het onze toe.
record-note-dmarc-there = U hebt al een DMARC-beleid. We laten het zoals het is.
record-note-dmarc-inherited = Het DMARC-beleid van { $from } geldt hier ook. U hoeft niets te doen.
record-note-spf-merge = U hebt { $count } SPF-records, en samen tellen ze als geen. Verander het eerste in dit record en verwijder de andere.
record-note-spf-price = Ontvangers hebben voor dit record { $after } opzoekingen nodig (nu: { $before }); ze staan er 10 toe.
record-note-spf-elsewhere = Ons onderdeel hoeft er niet bij: mail die vertrekt onder { $name } kost dit record niets. Het record daarvoor staat ook op deze pagina.
record-note-merge-twice = Hetzelfde record staat er twee keer; één is genoeg.
record-note-merge-repaired = “{ $from }” is niet geldig; er staat nu “{ $to }”.
record-note-merge-weaker = “{ $dropped }” en “{ $kept }” staan er allebei; “{ $kept }” blijft, want daarmee gaat geen mail verloren.
record-note-merge-moved = “{ $entry }” stond achter “all”, waar niemand het leest; nu staat het ervoor.
record-note-merge-ending = De records eindigen verschillend; “{ $kept }” blijft en “{ $dropped }” vervalt, zodat geen mail verloren gaat die eerst wel doorkwam.
record-note-merge-everybody = Het record laat iedereen uit uw naam versturen; het eindigt nu op “{ $kept }”.
record-note-merge-redirect = “{ $entry }” zet een ander record in de plaats van dit; “{ $include }” neemt de onderdelen ervan over, zodat het onze ernaast kan staan.
record-note-merge-dropped = “{ $entry }” vervalt: een record mag er maar één hebben.
record-note-merge-dead = “{ $entry }” vervalt: het leidt nergens heen en maakt het hele record onbruikbaar.
record-note-removable-dead = “{ $entry }” kunt u verwijderen: het leidt nergens heen.
record-note-removable-nested = “{ $entry }” kunt u verwijderen: het zit al in “{ $within }”.

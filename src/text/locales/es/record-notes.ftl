# Por qué no hace falta publicar nada, o qué hay que cambiar en lo que existe.

record-note-spf-not-asked = Por nosotros no tiene que cambiar nada aquí. Si hay un registro SPF, déjelo como está.
record-note-spf-names-us = Su registro SPF ya nos menciona. No hay nada que hacer.
record-note-spf-change = Ya tiene un registro SPF. No añada otro: cambie el que tiene por este.
record-note-spf-several = Tiene { $count } registros SPF, y juntos cuentan como ninguno. Haga uno solo: todas sus entradas en un registro, con un solo “all” al final.
record-note-spf-character = En su registro SPF hay un carácter que no puede estar ahí, en el carácter { $number }. Corríjalo y ponga { $entry } delante de la última palabra.
record-note-spf-term = Los receptores no pueden leer su registro SPF: hay un error en el carácter { $number }. Corríjalo y ponga { $entry } delante de la última palabra.
record-note-spf-after-all = En su registro SPF hay algo después de “all”, en el carácter { $number }, donde nadie lo lee. Ponga “all” al final y { $entry } delante.
record-note-spf-lookups = Con { $entry } su registro SPF necesitaría { $number } consultas, y los receptores se detienen en 10. Quite las entradas que ya no usa y añada después la nuestra.
record-note-spf-long = Con { $entry } su registro SPF tendría { $number } bytes, y no todos los receptores pueden obtenerlo. Quite las entradas que ya no usa y añada después la nuestra.
record-note-dmarc-there = Ya tiene una política DMARC. La dejamos como está.
record-note-dmarc-inherited = La política DMARC de { $from } vale también aquí. No hay nada que hacer.

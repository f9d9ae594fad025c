# Por qué no hace falta publicar nada, o qué hay que cambiar en lo que existe.

record-note-spf-not-asked = Por nosotros no tiene que cambiar nada aquí. Si hay un registro SPF, déjelo como está.
record-note-spf-names-us = Su registro SPF ya nos menciona. No hay nada que hacer.
record-note-spf-change = Ya tiene un registro SPF. No añada otro: cambie el que tiene por este.
record-note-spf-several = Tiene { $count } registros SPF, y juntos cuentan como ninguno. Haga uno solo: todas sus entradas en un registro, con un solo “all” al final.
record-note-spf-character = En su registro SPF hay un carácter que no puede estar ahí, en el carácter { $number }. Corríjalo y ponga { $entry } delante de la última palabra.
record-note-spf-term = Los receptores no pueden leer su registro SPF: hay un error en el carácter { $number }. Corríjalo y ponga { $entry } delante de la última palabra.
record-note-spf-lookups = Con { $entry } su registro SPF necesitaría { $number } consultas, y los receptores se detienen en 10. Quite las entradas que ya no usa y añada después la nuestra.
record-note-spf-long = Con { $entry } su registro SPF tendría { $number } bytes, y no todos los receptores pueden obtenerlo. Quite las entradas que ya no usa y añada después la nuestra.
record-note-dmarc-there = Ya tiene una política DMARC. La dejamos como está.
record-note-dmarc-inherited = La política DMARC de { $from } vale también aquí. No hay nada que hacer.
record-note-spf-merge = Tiene { $count } registros SPF, y juntos cuentan como ninguno. Cambie el primero por este registro y borre los demás.
record-note-spf-price = Los receptores necesitan { $after } consultas para este registro (hoy: { $before }); admiten 10.
record-note-spf-elsewhere = No hace falta añadir aquí nuestra entrada: el correo que sale con { $name } no le cuesta nada a este registro. El registro para ello también está en esta página.
record-note-merge-twice = El mismo registro está dos veces; basta con uno.
record-note-merge-repaired = «{ $from }» no es válido; ahora pone «{ $to }».
record-note-merge-weaker = Están «{ $dropped }» y «{ $kept }»; se queda «{ $kept }», porque así no se pierde correo.
record-note-merge-moved = «{ $entry }» estaba detrás de «all», donde nadie lo lee; ahora está delante.
record-note-merge-ending = Los registros terminan de forma distinta; se queda «{ $kept }» y no «{ $dropped }», para que no se pierda correo que antes pasaba.
record-note-merge-everybody = El registro deja que cualquiera envíe en su nombre; ahora termina en «{ $kept }».
record-note-merge-redirect = «{ $entry }» pone otro registro en lugar de este; «{ $include }» recoge sus entradas, para que la nuestra pueda estar al lado.
record-note-merge-dropped = «{ $entry }» se quita: un registro solo puede tener una.
record-note-merge-dead = «{ $entry }» se quita: no lleva a ninguna parte y estropea todo el registro.
record-note-removable-dead = Puede borrar «{ $entry }»: no lleva a ninguna parte.
record-note-removable-nested = Puede borrar «{ $entry }»: «{ $within }» ya la contiene.

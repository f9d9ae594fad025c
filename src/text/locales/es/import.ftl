# "Paste a list": many domains at one time, looked over before anything is saved.

domain-add-several = ¿Más de uno?
import-title = Pegar una lista
import-lead = Muchos dominios de una vez. Verá qué pasa con cada línea antes de que se guarde nada.
import-label = Dominios, uno por línea
import-label-left = Lo que queda de su lista
import-hint = Hasta 1000 líneas. También valen direcciones de correo y direcciones web, o una tabla con una columna llamada «domain».
import-file = O leerlos de un archivo
import-file-hint = Un archivo de texto o CSV. Se pone en el campo de arriba; todavía no se envía nada.
import-table = Con remitentes, o desde una hoja de cálculo
import-table-how = Empiece con una línea que nombre las columnas: domain y, si quiere, sender_name y sender_address. Entre ellas puede haber comas, puntos y comas o tabuladores.
import-table-sheet = Desde una hoja de cálculo: elija las celdas con sus encabezados, cópielas y péguelas en el campo de arriba.
import-look = Revisar
import-look-again = Revisar de nuevo
import-empty = Pegue o escriba al menos un dominio.
import-too-many = { $count ->
    [one] Su lista tiene { $count } línea; caben { $most } de una vez. No se ha perdido nada: quite algunas o péguela por partes.
   *[other] Su lista tiene { $count } líneas; caben { $most } de una vez. No se ha perdido nada: quite algunas o péguela por partes.
}
import-several-names = En esta línea hay varios nombres. Dé a cada uno su propia línea.

import-outcome-title = Qué pasa con su lista
import-left-title = Lo que queda
import-outcome-lead = De esto todavía no se ha guardado nada. Puede cambiar la lista de arriba y revisarla de nuevo.
import-nothing-to-add = No hay nada que añadir.
import-add = { $count ->
    [one] Añadir { $count } dominio
   *[other] Añadir { $count } dominios
}
import-add-ticked = Añadir lo marcado
import-add-senders = { $count ->
    [one] Añadir { $count } remitente
   *[other] Añadir { $count } remitentes
}

import-refused = No se pueden añadir
import-word-refused = no se pueden añadir
import-sender-refused = Con un remitente que no se puede añadir
import-word-sender-refused = remitente no admitido
import-unsure = Solo se añaden si los marca: quizá no son los que quería
import-word-unsure = por confirmar
import-repaired = Se añadirán, corregidos
import-word-repaired = se añadirán, corregidos
import-new = Se añadirán
import-word-new = se añadirán
import-here = Ya están entre sus dominios
import-word-here = ya están
import-twice = Más de una vez en su lista
import-word-twice = más de una vez
import-word-senders = remitentes por añadir

import-column-yes = Añadir
import-column-typed = En su lista
import-column-notes = Observaciones
import-line = Línea { $line }
import-no-domain = ninguno
import-yes = Añadir { $domain }
import-note-twice = Igual que la línea { $line }.
import-note-here = Ya es uno de sus dominios.
import-note-sender-new = Se añadirá el remitente { $address }.
import-note-sender-twice = El remitente { $address } ya está en la línea { $line }.
import-note-sender-refused = El remitente { $address } no se puede añadir.

import-done = { $count ->
    [0] No se ha añadido ningún dominio
    [one] Se ha añadido { $count } dominio
   *[other] Se han añadido { $count } dominios
}
import-done-senders = { $count ->
    [one] Se ha añadido { $count } remitente.
   *[other] Se han añadido { $count } remitentes.
}
import-done-here = { $count ->
    [one] { $count } dominio ya estaba.
   *[other] { $count } dominios ya estaban.
}
import-done-checks = Todavía no hemos mirado su DNS; el último lo miraremos
import-done-which = Mostrarlos
import-to-the-list = A sus dominios de envío

cli-import-would = { $count ->
    [0] No se añadiría ningún dominio.
    [one] Se añadiría { $count } dominio.
   *[other] Se añadirían { $count } dominios.
}
cli-import-would-senders = { $count ->
    [one] Se añadiría { $count } remitente.
   *[other] Se añadirían { $count } remitentes.
}
cli-import-unsure = Quizá no quería este dominio: { $shown }. En el DNS se escribe { $domain }.

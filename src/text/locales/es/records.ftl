# Tarjetas de registros y servidores de nombres.

records-title = Registros DNS
purpose-ownership = Propiedad
purpose-dkim = Firma (DKIM)
purpose-return_path = Ruta de retorno
purpose-spf = Lista de remitentes (SPF)
purpose-dmarc = Política (DMARC)
purpose-why-ownership = Demuestra que el dominio es suyo.
purpose-why-dkim = Permite a los destinatarios comprobar que su correo no se ha cambiado por el camino.
purpose-why-return_path = El correo que no se puede entregar vuelve a nosotros, y así podemos avisarle.
purpose-why-spf = Dice quién puede enviar correo de su dominio.
purpose-why-dmarc = Dice qué deben hacer los destinatarios con el correo que solo finge ser suyo.
record-needed = Necesario
record-recommended = Recomendado
status-found = Encontrado
status-missing = Falta
status-different = Distinto
status-wrong_place = En otro lugar
status-more_than_one = Más de uno
status-some_servers = Solo en algunos servidores
status-no_answer = Sin respuesta
status-not_checked = Sin comprobar
record-type = Tipo
record-name = Nombre
record-value = Valor
record-new-value = Cámbielo por
record-today = Está hoy
record-ttl = TTL
record-ttl-any = 3600, o lo que se ofrezca
record-makes = Esto da { $owner }
record-show = Mostrar el registro
record-paste-this = Pegue esto en su lugar
record-what-we-saw = Qué vimos y dónde
record-parts = { $count ->
    [one] En { $count } parte
   *[other] En { $count } partes, para paneles DNS que admiten como máximo 255 caracteres
}
record-part = Parte { $number }
record-parts-how = Ponga cada parte entre sus propias comillas, con un espacio entre una y otra.
names-how = Cómo se escriben los nombres
names-short = Nombres cortos
names-full = Nombres completos
names-hint = La mayoría de los paneles DNS añaden el dominio solos: quieren el nombre corto.
servers-title = Quién dice qué
servers-region = Respuestas de los servidores de nombres
servers-name = Servidor de nombres
servers-serial = Versión de la zona
servers-older = anterior
server-no_address = No tiene dirección.
server-timed_out = No respondió a tiempo.
server-unreachable = No se puede contactar.
server-refused = Se niega a responder por este dominio.
server-serv_fail = Informa de un fallo propio.
server-not_authoritative = No es responsable de este dominio.
server-truncated = Su respuesta no llegó entera.
server-not_asked = Esta vez no le hemos preguntado.
server-malformed = Su respuesta no se puede leer.
server-forbidden_address = Tiene una dirección privada, a la que no preguntamos.
finding-todo = Qué hacer:
finding-also = También:
finding-likely = Probablemente
finding-possible = Quizás
finding-at = en el carácter { $char }
finding-at-string = en el carácter { $char }, en la parte { $string } del texto
finding-copy-value = Copiar lo correcto
finding-copy-name = Copiar el nombre correcto
compare-label = Comparación, carácter por carácter
compare-want = Debería ser
compare-got = Está
compare-server-says = { $server } dice
compare-ends = (termina aquí)
compare-too-much = Sobra: «{ $got }»
compare-lacks = Falta: «{ $want }»
compare-instead = «{ $got }» está donde corresponde «{ $want }».
compare-more = { $count ->
    [one] Y en { $count } lugar más. Es mejor sustituir el valor entero.
   *[other] Y en { $count } lugares más. Parece otro texto: sustituya el valor entero.
}
compare-all = Mostrar todos los caracteres
record-all-servers = Qué dice cada servidor de nombres
zone-title = La zona y sus servidores de nombres
servers-agree = { $count ->
    [one] Hay un servidor de nombres y responde.
   *[other] Los { $count } servidores de nombres dicen lo mismo.
}
servers-behind = { $count ->
    [one] { $names } va con retraso. Tiene una versión anterior de la zona.
   *[other] { $names } van con retraso. Tienen una versión anterior de la zona.
}
servers-behind-more = Normalmente se arregla solo en menos de una hora.
servers-disagree = Los servidores de nombres no dicen lo mismo.
servers-disagree-more = Los destinatarios preguntan a cualquiera de ellos; hasta que coincidan, el registro solo funciona a veces.
servers-silent = { $count ->
    [one] { $names } no responde.
   *[other] { $names } no responden.
}
servers-silent-more = Deciden los demás. Aun así, es lento para los destinatarios.
servers-none-answers = Ninguno de los servidores de nombres responde.
servers-none-answers-more = No es culpa suya y no cambia nada: cuenta el último estado bueno, y lo intentamos de nuevo.
servers-since = Es así desde el { $time }.
servers-tell = Si sigue así: una frase para su empresa de DNS
servers-tell-what = Frase
servers-tell-behind = El servidor de nombres { $behind } sirve la versión { $old } de la zona { $zone }, mientras que { $ahead } sirve la versión { $new }. Por favor, revisen la transferencia de zona hacia { $behind }.
servers-tell-silent = El servidor de nombres { $name } ({ $address }) no da una respuesta útil para la zona { $zone }. Por favor, revísenlo o quítenlo de la delegación.
servers-details = Detalles técnicos
finding-count = { $count ->
    [one] Un error encontrado
   *[other] { $count } errores encontrados
}
record-inserted = Lo marcado es nuevo. Todo lo demás queda como está.
record-delete-too = Elimine estos
memory-title = Lo que el mundo aún puede recordar
memory-lead = Los demás preguntan a través de servidores que recuerdan una respuesta durante un tiempo. No se puede hacer nada al respecto, ni hace falta.
memory-found = Lo conoce
memory-missing = Aún «no existe»
memory-old_value = Aún el valor anterior
memory-bogus = No se lo cree
memory-filtered = Bloquea el dominio
memory-failing = Informa de un fallo
memory-silent = Sin respuesta
memory-until = como muy tarde hasta { $time }
memory-resolver = Servidor
memory-region = Memoria de los servidores
provider-at = El DNS de este dominio está en { $provider }.
provider-checked = Tal como era el { $day }:

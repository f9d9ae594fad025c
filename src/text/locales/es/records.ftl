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
servers-lead = Todos los servidores de nombres del dominio deberían decir lo mismo.
servers-region = Respuestas de los servidores de nombres
servers-name = Servidor de nombres
servers-serial = Versión de la zona
servers-older = anterior
server-no-address = No tiene dirección.
server-timed-out = No respondió a tiempo.
server-unreachable = No se puede contactar.
server-refused = Se niega a responder por este dominio.
server-failed = Informa de un fallo propio.
server-not-authoritative = No es responsable de este dominio.
server-malformed = Su respuesta no se puede leer.
server-forbidden-address = Tiene una dirección privada, a la que no preguntamos.

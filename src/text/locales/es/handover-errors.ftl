# Qué falla en una entrega.

handover-nothing = Ya no queda nada que entregar para { $domain }: entretanto todos los registros están bien.
handover-refused-no-name = Escriba el nombre de quien lo pide, para que su colega sepa de quién viene la petición.
handover-refused-no-contact = Indique un correo o un teléfono en el que su colega pueda preguntar.
handover-refused-recipient = Escriba el correo de su colega. Ahí enviamos los registros.
handover-refused-date = Esto no es una fecha. Escríbala como año-mes-día, por ejemplo 2026-12-06.
handover-refused-date-past = Este día ya pasó. Elija hoy o un día posterior, o déjelo vacío.
handover-refused-date-far = Falta más de un año. Elija un día anterior, o déjelo vacío.
handover-refused-note-long = Su nota tiene { $length } caracteres. Se admiten { $most }: acórtela.
handover-refused-note-hidden = En la línea { $line } de su nota, en el carácter { $position }, hay un carácter invisible ({ $code }). Quítelo, o escriba esa línea a mano.
handover-refused-phone = Esto no es un teléfono. Use solo cifras, espacios y + ( ) - . /, como mucho 30 caracteres.

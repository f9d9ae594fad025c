# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-M01-customer = No hay ninguna política DMARC para { $domain }.
finding-M01-it = Añada un registro { $type } con el host { $relative } y el valor que se muestra aquí.
finding-M02-customer = En { $owner } hay { $count } políticas DMARC, y juntas cuentan como ninguna.
finding-M02-it = Conserve uno de los registros TXT en { $relative } que empiezan por «v=DMARC1» y borre los demás.
finding-M04-customer = La política DMARC en { $owner } tiene un error en el carácter { $pos }, así que los destinatarios no le hacen caso.
finding-M04-it = Entre las partes debe haber puntos y coma, y cada parte puede estar una sola vez. Ahora dice { $got }
finding-M05-customer = El registro DMARC en { $owner } no dice qué deben hacer los destinatarios.
finding-M05-it = Escriba p=none, p=quarantine o p=reject justo después de v=DMARC1; ahora dice { $got }

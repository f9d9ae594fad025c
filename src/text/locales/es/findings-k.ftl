# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-K01-customer = Aún no hay ninguna clave en { $owner }, así que los destinatarios no pueden comprobar la firma.
finding-K01-it = Añada un registro { $type } con el host { $relative } y el valor que se muestra aquí.
finding-K02-customer = { $known ->
    [earlier] En { $owner } hay una clave nuestra anterior, no la que usamos ahora para firmar.
   *[other] Hay una clave en { $owner }, pero no es la que usamos para firmar.
 }
finding-K02-it = Sustituya el valor de { $relative } por el que se muestra aquí. No añada un segundo registro.
finding-K03-customer = El registro en { $owner } declara que su clave fue retirada.
finding-K03-it = Sustituya el valor de { $relative } por el que se muestra aquí.
finding-K04-customer = En { $owner } hay { $count } textos donde solo puede haber uno. Los destinatarios toman cualquiera.
finding-K04-it = Borre todos los registros TXT en { $relative } menos el que se muestra aquí.
finding-K05-customer = El registro en { $owner } debe empezar por «v=DKIM1;», con exactamente estas letras.
finding-K05-it = Sustituya el valor de { $relative } por el que se muestra aquí; el error está en el carácter { $pos }.
finding-K06-customer = En { $owner } falta la parte «p=», que lleva la clave, o tiene otro nombre.
finding-K06-it = Sustituya el valor de { $relative } por el que se muestra aquí.
finding-K07-customer = El registro en { $owner } no se puede leer: hay un error en el carácter { $pos }, «{ $char }».
finding-K07-it = Entre las partes debe haber puntos y coma. Sustituya el valor de { $relative } por el que se muestra aquí.
finding-K08-customer = El registro en { $owner } contiene otro tipo de clave del que anuncia.
finding-K08-it = Sustituya el valor de { $relative } por el que se muestra aquí: la parte «k=» debe nombrar el tipo de clave que está detrás de «p=».
finding-K09-customer = El registro en { $owner } solo permite un método anticuado.
finding-K09-it = Borre la parte «h=» del valor de { $relative }.
finding-K10-customer = La clave en { $owner } no está autorizada para correo electrónico.
finding-K10-it = Borre la parte «s=» del valor de { $relative }.
finding-K11-customer = La clave en { $owner } está marcada como prueba, así que algunos destinatarios tratan el correo como no firmado.
finding-K11-it = Borre la parte «t=y» del valor de { $relative }.
finding-K12-customer = La clave en { $owner } tiene { $bits } bits; lo habitual son { $usual }. Las cortas se rechazan y las largas no caben en muchos paneles DNS.
finding-K12-it = Publique en { $relative } una clave de { $usual } bits: el valor que se muestra aquí, si se muestra uno.
finding-K13-customer = La clave en { $owner } es la correcta, pero en una forma que algunos destinatarios no pueden leer.
finding-K13-it = Sustituya el valor de { $relative } por el que se muestra aquí, sin cambios.
finding-K14-customer = En { $owner } hay una clave secreta a la vista de todos. Quien la lea puede firmar correo en nombre de { $domain }.
finding-K14-it = Borre ahora el registro en { $relative } y publique el valor que se muestra aquí. No vuelva a usar el par de claves publicado.
finding-K15-customer = Se copiaron también las líneas que rodean la clave en su archivo, o sus saltos de línea, y están en el registro en { $owner }.
finding-K15-it = Introduzca el valor de { $relative } en una sola línea, sin las líneas BEGIN y END y sin saltos de línea.
finding-K16-customer = La clave en { $owner } está dañada: el error está en el carácter { $pos }, «{ $char }».
finding-K16-it = Pegue otra vez en { $relative } el valor que se muestra aquí, entero.
finding-K18-customer = El envío funciona con el alias { $first }, pero { $owner } todavía falta: el próximo cambio de claves fallará.
finding-K18-it = Añada un registro { $type } con el host { $relative } y el destino { $want }
finding-K17-customer = El registro en { $owner } tiene una parte anticuada o desconocida, «{ $tag }=». No hace daño.
finding-K17-it = Puede borrar la parte «{ $tag }=» del valor de { $relative }.
finding-K19-customer = Aún no hay ninguna clave en { $owner }. Lo que hay en { $leftover } es un resto de un sistema más antiguo, no una clave.
finding-K19-it = Añada un registro { $type } con el host { $relative } y el valor que se muestra aquí. Puede borrar el registro TXT en { $leftover }.
finding-K20-customer = La clave en { $owner } es de conocimiento público o fácil de romper: otros pueden firmar correo en nombre de { $domain }.
finding-K20-it = Publique en { $relative } la clave que se muestra aquí, y no use más la antigua en ningún sitio.
finding-K21-customer = En { $there } sigue publicada la clave de otro servicio; ese servicio puede firmar correo en nombre de { $domain }.
finding-K21-it = Borre { $there } si ya nadie usa ese servicio.

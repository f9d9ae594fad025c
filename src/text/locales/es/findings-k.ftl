# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-K01-customer = Aún no hay ninguna clave en { $owner }, así que los destinatarios no pueden comprobar la firma.
finding-K01-it = Añada un registro { $type } con el host { $relative } y el valor que se muestra aquí.
finding-K02-customer = Hay una clave en { $owner }, pero no es la que usamos para firmar.
finding-K02-it = Sustituya el valor de { $relative } por el que se muestra aquí. No añada un segundo registro.
finding-K03-customer = El registro en { $owner } declara que su clave fue retirada.
finding-K03-it = Sustituya el valor de { $relative } por el que se muestra aquí.
finding-K04-customer = En { $owner } hay { $count } textos donde solo puede haber uno. Los destinatarios toman cualquiera.
finding-K04-it = Borre todos los registros TXT en { $relative } menos el que se muestra aquí.
finding-K05-customer = El registro en { $owner } debe empezar por «v=DKIM1;», con exactamente estas letras.
finding-K05-it = Sustituya el valor de { $relative } por el que se muestra aquí; el error está en el carácter { $pos }.
finding-K06-customer = En { $owner } falta la parte «p=», que lleva la clave.
finding-K06-it = Sustituya el valor de { $relative } por el que se muestra aquí.
finding-K07-customer = El registro en { $owner } no se puede leer: hay un error en el carácter { $pos }, «{ $char }».
finding-K07-it = Entre las partes debe haber puntos y coma. Sustituya el valor de { $relative } por el que se muestra aquí.
finding-K08-customer = El registro en { $owner } contiene otro tipo de clave del que anuncia.
finding-K08-it = Sustituya el valor de { $relative } por el que se muestra aquí.
finding-K09-customer = El registro en { $owner } solo permite un método anticuado.
finding-K09-it = Borre la parte «h=» del valor de { $relative }.
finding-K10-customer = La clave en { $owner } no está autorizada para correo electrónico.
finding-K10-it = Borre la parte «s=» del valor de { $relative }.
finding-K13-customer = La clave en { $owner } es la correcta, pero en una forma que algunos destinatarios no pueden leer.
finding-K13-it = Sustituya el valor de { $relative } por el que se muestra aquí, sin cambios.
finding-K16-customer = La clave en { $owner } está dañada: el error está en el carácter { $pos }, «{ $char }».
finding-K16-it = Pegue otra vez en { $relative } el valor que se muestra aquí, entero.
finding-K18-customer = El envío funciona con el alias { $first }, pero { $owner } todavía falta: el próximo cambio de claves fallará.
finding-K18-it = Añada un registro { $type } con el host { $relative } y el destino { $want }

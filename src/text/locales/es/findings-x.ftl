# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-X01-customer = Las comillas se guardaron como parte del texto en { $owner }.
finding-X01-it = Introduzca el valor de { $relative } sin las comillas.
finding-X09-customer = Hay un espacio antes o después del texto en { $owner }.
finding-X09-it = Quite el espacio del valor de { $relative }.
finding-X10-customer = El texto en { $owner } se acaba tras { $length } de { $full-length } caracteres.
finding-X10-it = El panel DNS cortó el valor de { $relative }. Introdúzcalo otra vez, en partes si el panel limita la longitud.
finding-X15-customer = En { $owner } hay otro texto: { $got }
finding-X15-it = Sustituya el valor de { $relative } por { $want }
finding-X18-customer = Hay tanto texto en { $owner } que algunos destinatarios no pueden obtenerlo.
finding-X18-it = Borre los registros TXT en { $relative } que ya nadie usa, y permita DNS sobre TCP en los servidores de nombres.
finding-X19-customer = Los servidores de nombres envían un registro dañado en { $owner }.
finding-X19-it = Borre el registro { $type } vacío o dañado en { $relative }, y avise a la empresa que gestiona el DNS.

# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-R01-customer = Todavía no hay nada en { $owner }, así que los rebotes se perderían.
finding-R01-it = Añada un registro { $type } con el host { $relative } y el destino { $want }
finding-R02-customer = El nombre { $owner } ya se usa para otra cosa ({ $types }), así que ahí no se puede crear el alias.
finding-R02-it = Borre los registros en { $relative } ({ $types }) si nadie los necesita, y cree un CNAME a { $want } Si hacen falta, pídanos otro nombre, como { $alternative }.
finding-R03-customer = El correo devuelto para { $owner } no nos llegaría: hay un registro de correo de otro ({ $got }).
finding-R03-it = Sustituya el registro MX en { $relative } por un CNAME a { $want }
finding-R04-customer = La ruta de retorno { $owner } cuenta como otra organización que { $domain }, así que SPF valida pero no cuenta para la política (DMARC).
finding-R04-it = La política en { $policy } contiene { $got }. Quite su parte “psd” para que { $owner } y { $domain } vayan juntos.

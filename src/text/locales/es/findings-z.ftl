# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-Z01-customer = { $domain } no existe. ¿Está bien escrito?
finding-Z01-it = Registre { $domain } o corrija el nombre.
finding-Z02-customer = { $domain } funcionaba antes y ya no se encuentra. Parece caducado o suspendido.
finding-Z02-it = Pregunte al registrador si { $domain } está pagado y si hay que confirmar los datos de contacto (clientHold, serverHold). Hasta que vuelva, nada más ayuda.
finding-Z03-customer = { $domain } está aparcado: sus servidores de nombres muestran la misma página para todos los nombres y no contienen sus registros.
finding-Z03-it = Active el alojamiento DNS de { $domain } en el registrador, o indique otros servidores de nombres que { $servers }. Después añada allí los registros.
finding-Z04-customer = Todos los servidores de nombres de { $domain } comunican un fallo propio.
finding-Z04-it = La zona no está cargada. Busque errores en ella, por ejemplo un alias junto a otros registros en el mismo nombre.
finding-Z05-customer = El servidor de nombres { $ns } no conoce su dominio.
finding-Z05-it = Cargue la zona { $zone } en { $ns } ({ $address }), o quite el servidor de la delegación en el registrador.
finding-Z06-customer = El servidor de nombres { $ns } no tiene ninguna dirección a la que se pueda preguntar.
finding-Z06-it = Corrija el nombre del servidor, o su dirección en el registrador.
finding-Z07-customer = El registrador y el propio dominio nombran servidores distintos, de modo que no todos ven los mismos registros.
finding-Z07-it = Iguale las dos listas de { $zone }. En el registrador: { $above }. En la zona: { $own }.
finding-Z08-customer = { $over ->
        [tcp] El servidor de nombres { $ns } no puede entregar respuestas largas.
        [udp] El servidor de nombres { $ns } no responde por la vía normal.
        [edns] El servidor de nombres { $ns } no entiende las preguntas en su forma actual.
       *[other] El servidor de nombres { $ns } no responde.
    }
finding-Z08-it = { $over ->
        [tcp] Abra el puerto 53 por TCP en { $ns } ({ $address }); UDP funciona.
        [udp] Abra el puerto 53 por UDP en { $ns } ({ $address }); TCP funciona.
        [edns] { $ns } ({ $address }) rechaza preguntas con EDNS. Actualice su software o deje pasar EDNS por el cortafuegos.
       *[other] Procure que { $ns } ({ $address }) responda en el puerto 53 por UDP y TCP.
    }
finding-Z09-customer = La firma (DNSSEC) de { $domain } está rota, de modo que la mayoría de los proveedores de correo no ven nada de él.
finding-Z09-it = { $cause ->
        [ds] Elimine o sustituya el registro DS { $keytags } en el registrador: el dominio no tiene esa clave.
        [expired] Las firmas de { $domain } han caducado. Firme la zona de nuevo y procure que esto ocurra automáticamente.
        [early] Las firmas de { $domain } aún no son válidas. Corrija el reloj del servidor que firma y firme de nuevo.
       *[other] Firme de nuevo la zona { $domain }, o elimine sus registros DS en el registrador.
    }
finding-Z10-customer = { $have } de { $servers } servidores de nombres muestran el registro en { $owner }. Seguimos mirando.
finding-Z10-it = Si sigue así, revise la transferencia de zona a { $lacking }; el registro está en { $having }.
finding-Z11-customer = El servidor de nombres { $ns } distingue mayúsculas de minúsculas, y no debe hacerlo.
finding-Z11-it = Actualice o sustituya el software DNS de { $ns } ({ $address }). Los nombres en DNS no distinguen mayúsculas (RFC 4343), y muchos resolutores las mezclan a propósito.
finding-Z12-customer = El traslado de { $domain } a otros servidores de nombres está en curso. Los antiguos se recuerdan como máximo { $unit ->
        [minutes] { $amount } minutos
        [hours] { $amount } horas
        [days] { $amount } días
       *[other] unas horas
    } más.
finding-Z12-it = Hasta entonces, mantenga los registros en ambos: los servidores nuevos { $new } y los antiguos { $old }.
finding-Z13-customer = Un resolutor bloquea este dominio por sus propias reglas: { $resolver }. Otros proveedores de correo no se ven afectados.
finding-Z13-it = Si le importa, pregunte a quien gestiona { $resolver } por qué { $domain } está en su lista. En el DNS no hay nada que cambiar.
finding-Z14-customer = El resolutor al que pregunta esta instalación inventa respuestas para nombres que no existen.
finding-Z14-it = Configure otro resolutor (dns.resolvers). Para { $name } respondió { $got }.
finding-Z15-customer = El servidor de nombres { $ns } envía respuestas que no se pueden leer.
finding-Z15-it = Avise a la empresa que gestiona { $ns } ({ $address }).

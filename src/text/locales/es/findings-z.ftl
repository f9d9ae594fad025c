# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-Z01-customer = { $domain } no existe. ¿Está bien escrito?
finding-Z01-it = Registre { $domain }, o corrija el nombre.
finding-Z04-customer = Todos los servidores de nombres de { $domain } avisan de un fallo propio.
finding-Z04-it = La zona no está cargada. Busque errores en ella, p. ej. un alias junto a otros registros en un mismo nombre.
finding-Z05-customer = El servidor de nombres { $ns } no conoce su dominio.
finding-Z05-it = Cargue la zona { $zone } en { $ns } ({ $address }), o quite el servidor de la delegación en el registrador.
finding-Z06-customer = El servidor de nombres { $ns } no tiene ninguna dirección que se pueda consultar.
finding-Z06-it = Corrija el nombre del servidor, o su dirección en el registrador.
finding-Z08-customer = El servidor de nombres { $ns } no responde.
finding-Z08-it = Procure que { $ns } ({ $address }) responda en el puerto 53 por UDP y TCP.
finding-Z09-customer = La firma (DNSSEC) de { $domain } parece rota, y la mayoría de los proveedores de correo no ven nada.
finding-Z09-it = Repare las firmas, o quite el registro DS de { $domain } en el registrador.
finding-Z10-customer = { $have } de { $servers } servidores de nombres muestran el registro en { $owner }. Seguimos mirando.
finding-Z10-it = Si sigue así, revise la transferencia de zona a { $lacking }; el registro está en { $having }.
finding-Z15-customer = El servidor de nombres { $ns } envía respuestas que no se pueden leer.
finding-Z15-it = Avise a la empresa que gestiona { $ns } ({ $address }).

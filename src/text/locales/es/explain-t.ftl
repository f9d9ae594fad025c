# Páginas de ayuda sobre errores: qué es, qué aspecto tiene, cómo se arregla.

explain-T01-title = Un CNAME se introdujo como registro TXT
explain-T01-what = El destino del alias se pegó en un registro de tipo TXT. Los receptores buscan ahí un alias o una clave, y encuentran un texto que no les dice nada.
explain-T01-looks = En DNS: s1._domainkey TXT "s1.abcd.dkim.mail.example" donde debería estar s1._domainkey CNAME s1.abcd.dkim.mail.example. El valor es correcto; el campo “Tipo” no.
explain-T01-mend = La mayoría de los paneles no pueden cambiar el tipo de un registro. Borre el registro TXT, pulse “Añadir registro”, elija el tipo CNAME e introduzca el mismo nombre y el mismo valor. Borre primero: muchos paneles rechazan un CNAME mientras haya otro registro en ese nombre.

explain-T02-title = Se copió la clave en lugar de enlazarla
explain-T02-what = Alguien buscó la clave y publicó su texto en lugar del alias. Hoy el correo se comprueba con ella; tras el próximo cambio de claves la copia quedará anticuada y las firmas fallarán.
explain-T02-looks = En DNS: s1._domainkey TXT "v=DKIM1; k=rsa; p=MIIB…" donde se pidió s1._domainkey CNAME s1.abcd.dkim.mail.example.
explain-T02-mend = Borre el registro TXT y añada enseguida un registro CNAME con el mismo nombre; el destino es el que muestra la página del dominio. Entre los dos pasos el correo puede quedar sin firma unos minutos, así que elija una hora tranquila. Desde entonces las claves se renuevan sin usted.

explain-T03-title = La lista de remitentes usa un tipo de registro retirado
explain-T03-what = SPF tuvo un tipo de registro propio, llamado SPF o tipo 99. Se abandonó en 2014; los receptores solo leen registros de tipo TXT.
explain-T03-looks = En DNS: acme.example SPF "v=spf1 mx -all" y ningún registro TXT que empiece por v=spf1. Algunos paneles todavía ofrecen el tipo “SPF”.
explain-T03-mend = Añada un registro de tipo TXT con el nombre @ (o un nombre vacío) y exactamente el mismo texto. Cuando esté, borre el registro de tipo SPF. Si su panel ofrece los dos tipos, elija TXT.

explain-T04-title = Un alias y otro registro están en el mismo nombre
explain-T04-what = Donde hay un alias (CNAME) no puede haber ningún otro registro. Algunos programas de DNS lo permiten de todos modos; entonces cada receptor ve uno u otro, y el correo falla en algunos.
explain-T04-looks = En DNS: s1._domainkey CNAME s1.abcd.dkim.mail.example. y, en el mismo nombre, s1._domainkey TXT "v=DKIM1; …".
explain-T04-mend = Guíese por lo que pide la página del dominio: si pide un CNAME, borre los registros TXT (y MX, A) de ese nombre; si pide un TXT, borre el CNAME. Guarde y vuelva a mirar pasados unos minutos.

explain-T05-title = El dominio mismo es un alias
explain-T05-what = En lo alto del dominio hay un CNAME. Un alias vale por todo lo que hay en su nombre, así que MX, TXT e incluso los registros de la propia zona quedan ocultos para muchos receptores.
explain-T05-looks = En DNS: acme.example CNAME shop.host.example. Suele crearse para una web en el dominio sin www.
explain-T05-mend = Pida a su empresa de DNS un registro ALIAS o ANAME, o “CNAME flattening”, y úselo para la web; si no lo hay, introduzca las direcciones de la web como registros A y AAAA. Después borre el CNAME y vuelva a añadir los registros MX y TXT.

explain-T06-title = Una redirección web o una dirección en lugar del alias
explain-T06-what = Se creó una redirección web (o un registro A) donde hace falta un alias. Las redirecciones solo sirven a los navegadores; el correo devuelto no nos llega y SPF no puede validar en su nombre.
explain-T06-looks = En DNS: bounce.acme.example A 192.0.2.80. En los paneles se llama “redirección de URL”, “web forwarding” o “reenvío de dominio”.
explain-T06-mend = Abra el lugar donde se gestionan las redirecciones (a menudo otro menú que el de DNS) y borre la de este nombre. Después añada en el menú de DNS un registro de tipo CNAME, con el nombre y el destino que muestra la página del dominio.

explain-T07-title = El servidor de correo de la ruta de retorno no es válido
explain-T07-what = Un registro de correo (MX) tiene que nombrar un servidor con dirección propia. Este nombra un alias, un número o un nombre al que se añadió su propio dominio, así que los rebotes no se pueden entregar.
explain-T07-looks = En DNS: bounce.acme.example MX 10 192.0.2.25, o MX 10 mx.mail.example.acme.example, o un MX cuyo servidor es un CNAME.
explain-T07-mend = Borre el registro MX. La página del dominio pide en este nombre un CNAME, que trae consigo el servidor de correo correcto. Si tiene que usar un MX en otro sitio, nombre un servidor y no una dirección, y termínelo con un punto donde el panel añada su dominio.

explain-T08-title = Esta parte del dominio está redirigida a otro lugar
explain-T08-what = Un registro de tipo DNAME redirige todo lo que está bajo un nombre a otro nombre. Lo que se publique por debajo en esta zona no lo ve nadie.
explain-T08-looks = En DNS: acme.example DNAME acme.host.example. hace que _dmarc.acme.example se busque en _dmarc.acme.host.example.
explain-T08-mend = Averigüe quién creó el registro DNAME y por qué. Si hace falta, añada el registro en la zona a la que lleva, con el nombre que se muestra aquí. Si quedó de una configuración anterior, bórrelo; entonces vuelven a contar los registros de esta zona.

explain-T09-title = Hay dos alias en el mismo nombre
explain-T09-what = Un alias solo puede tener un destino. Con dos, los receptores toman uno u otro, o ninguno, y el correo se comprueba al azar.
explain-T09-looks = En DNS: s1._domainkey CNAME s1.abcd.dkim.mail.example. y s1._domainkey CNAME s1.wxyz.dkim.old.example. El segundo suele quedar de un proveedor anterior.
explain-T09-mend = Busque en su panel todos los registros CNAME con este nombre, también con el nombre completo. Conserve el que tiene el destino que muestra la página del dominio y borre los demás.

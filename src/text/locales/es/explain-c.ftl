# Páginas de ayuda sobre errores: qué es, qué aspecto tiene, cómo se arregla.

explain-C01-title = Se añadió su propio dominio al destino
explain-C01-what = El panel tomó el destino por un nombre dentro de su dominio y le puso su dominio detrás. Por eso el alias lleva a un nombre que no existe.
explain-C01-looks = En DNS: bounce CNAME rp.mail.example.acme.example. donde debería estar bounce CNAME rp.mail.example.
explain-C01-mend = Edite el registro y escriba un punto al final del destino: rp.mail.example. (con el punto). Si el panel rechaza el punto, busque una opción “nombre absoluto” o “host externo”, o pregunte a su soporte cómo se introduce un destino fuera del dominio.

explain-C02-title = El destino es una dirección web
explain-C02-what = El destino del alias se introdujo como una dirección de navegador. En DNS solo puede ser un nombre de servidor: sin https://, sin barra, sin puerto.
explain-C02-looks = En DNS: bounce CNAME https://rp.mail.example/ donde debería estar bounce CNAME rp.mail.example.
explain-C02-mend = Edite el registro y borre todo lo que haya antes y después del nombre del servidor: ni “https://” delante ni “/” detrás. El botón de copiar de la página del dominio da el destino en la forma correcta.

explain-C03-title = El alias lleva a otro nombre
explain-C03-what = El alias tiene otro destino que el pedido: un error al teclear, o el destino de otra cosa. Los receptores lo siguen y no encuentran lo que debería estar ahí.
explain-C03-looks = En DNS: bounce CNAME rp.mial.example. donde debería estar bounce CNAME rp.mail.example. A menudo falta una letra, sobra o está cambiada de sitio.
explain-C03-mend = Edite el registro y pegue de nuevo el destino con el botón de copiar de la página del dominio; no lo teclee a mano. Si el nombre se usa para otra cosa, pregunte antes de cambiarlo.

explain-C04-title = El alias está oculto detrás de un proxy
explain-C04-what = Algunas empresas de DNS sustituyen un alias por las direcciones de su propio proxy, o por las del destino. Eso conviene a las webs; una clave o una ruta de retorno detrás ya no se puede encontrar.
explain-C04-looks = En DNS: bounce.acme.example A 104.16.0.1 y ningún CNAME, aunque el panel muestra un CNAME. En Cloudflare la nube junto al registro es naranja.
explain-C04-mend = En Cloudflare: abra DNS, edite el registro, ponga “Proxy status” en “DNS only” (nube gris) y guarde. En otros sitios busque “proxy”, “aceleración”, “flattening” o “ALIAS” y elija un CNAME normal para este registro.

explain-C05-title = Falta el registro de nuestro lado
explain-C05-what = Su alias es correcto. Lleva a un nombre de nuestra propia zona, y allí falta el registro o no es el correcto. Es un fallo nuestro, no suyo.
explain-C05-looks = En DNS: s1._domainkey CNAME s1.abcd.dkim.mail.example. está como debe, y s1.abcd.dkim.mail.example no responde nada, o responde otra clave.
explain-C05-mend = No hay nada que cambiar en su DNS. Deje el alias como está. Si el mensaje dura más de un día, avise a nuestro soporte; quien administra esta instalación publica los registros que “domain records --json” muestra en “behind”.

explain-C06-title = El alias da vueltas en círculo
explain-C06-what = El alias lleva a otro alias, y así sucesivamente, hasta que vuelve a sí mismo o los receptores se rinden. Nunca se alcanza lo que debería estar al final.
explain-C06-looks = En DNS: s1._domainkey CNAME a.acme.example. y a.acme.example CNAME s1._domainkey.acme.example. O más de ocho alias seguidos.
explain-C06-mend = Borre el alias y añada de nuevo el registro tal como lo muestra la página del dominio. Un alias tiene que llevar directamente al destino que figura ahí, nunca a un nombre de su propio dominio.

explain-C07-title = El alias pertenece a otra cuenta
explain-C07-what = El alias lleva a nuestra zona, pero a las claves de otra cuenta o de una configuración anterior de este dominio. Cada dominio tiene destinos propios, así que con estas no se puede comprobar el correo.
explain-C07-looks = En DNS: s1._domainkey CNAME s1.wxyz.dkim.mail.example. donde se pidió s1._domainkey CNAME s1.abcd.dkim.mail.example. La parte del medio es distinta.
explain-C07-mend = Copie el destino de la página de este mismo dominio y sustituya el antiguo. Si el dominio se borró y se añadió de nuevo, los destinos antiguos ya no valen. Si otra cuenta suya también usa el dominio, añada sus registros al lado: los nombres son distintos.

explain-C08-title = El destino se compuso a mano
explain-C08-what = El destino se hizo según un patrón que usan otras empresas, con el nombre del dominio dentro. Nuestros destinos contienen una parte al azar y no se pueden deducir del nombre del dominio.
explain-C08-looks = En DNS: s1._domainkey CNAME selector1-acme-example._domainkey.mail.example. donde se pidió s1._domainkey CNAME s1.abcd.dkim.mail.example.
explain-C08-mend = Abra la página del dominio, copie el destino con el botón y péguelo en el registro. Haga lo mismo con el segundo alias: su destino también es distinto.

explain-C09-title = El nombre y el destino están intercambiados
explain-C09-what = Lo que va en el campo del nombre se escribió en el del destino, y al revés. Así el alias está en un nombre donde nadie mira.
explain-C09-looks = En DNS: rp.mail.example.acme.example CNAME bounce.acme.example. donde debería estar bounce.acme.example CNAME rp.mail.example.
explain-C09-mend = Borre el registro y créelo de nuevo. El nombre corto (como bounce o s1._domainkey) va en “Host”, “Nombre” o “Alias”; el nombre largo que termina en nuestro dominio va en “Destino”, “Valor”, “Apunta a” u “Other host”.

explain-C10-title = Los dos alias están intercambiados
explain-C10-what = Hay dos alias para claves, y cada uno lleva al destino del otro. Los receptores comprueban entonces el correo con la clave equivocada de las dos, y la firma falla.
explain-C10-looks = En DNS: s1._domainkey CNAME s2.abcd.dkim.mail.example. y s2._domainkey CNAME s1.abcd.dkim.mail.example. El número del principio tiene que ser el mismo en los dos lados.
explain-C10-mend = Edite los dos registros: el nombre con 1 lleva al destino con 1, y el nombre con 2 al destino con 2. Copie cada destino de la fila de su propio nombre en la página del dominio.

explain-C11-title = Comillas alrededor del destino
explain-C11-what = El destino del alias se introdujo con comillas, y el panel las guardó como parte del nombre. Un nombre de servidor nunca las lleva, así que el alias no lleva a nada.
explain-C11-looks = En DNS: bounce CNAME "rp.mail.example" donde debería estar bounce CNAME rp.mail.example. Solo los registros TXT se escriben alguna vez entre comillas.
explain-C11-mend = Edite el registro y borre las comillas delante y detrás del destino, también las tipográficas. Copie el destino con el botón de la página del dominio: viene sin comillas.

# Ayuda sobre cada error: su nombre, qué es, cómo se ve, cómo se arregla.

explain-Z01-title = El dominio no existe
explain-Z01-what = Nadie ha registrado este nombre, o se escribe de otra manera. El correo con un nombre que no existe se rechaza en todas partes.
explain-Z01-looks = Los servidores de la terminación (como .com) responden NXDOMAIN al propio dominio, así que no hay lugar donde pueda estar un registro.
explain-Z01-mend = Compare la escritura letra por letra con su sitio web. Si el nombre es correcto, entre en la empresa donde lo compró: renuévelo, o regístrelo si nunca fue suyo. En Frankmark no hay que cambiar nada si el nombre era correcto.

explain-Z02-title = El dominio parece suspendido o caducado
explain-Z02-what = El dominio funcionaba y ahora ha desaparecido del registro, o sus servidores de nombres se han sustituido por los del registrador. Ocurre cuando se pasa por alto una factura o la confirmación de los datos de contacto. El correo y la web se detienen a la vez.
explain-Z02-looks = La terminación responde NXDOMAIN, o indica servidores de una página de espera del registrador, aunque en la última comprobación se indicaban otros. WHOIS muestra clientHold, serverHold o una fecha de caducidad pasada.
explain-Z02-mend = Entre en la empresa donde está registrado el dominio. Renuévelo, pague lo pendiente o confirme los datos de contacto en el correo enviado al titular. Después vuelven los servidores anteriores en unas horas, con los registros intactos.

explain-Z03-title = El dominio está aparcado
explain-Z03-what = Los servidores de nombres son de un servicio de aparcamiento. Muestran el mismo anuncio para cualquier nombre y no guardan registros propios, así que lo que añada en otro sitio no se ve.
explain-Z03-looks = Los servidores de nombres son de una empresa de aparcamiento, y cualquier nombre bajo el dominio, incluso uno inventado, recibe la misma respuesta.
explain-Z03-mend = En la empresa donde está registrado el dominio, active su alojamiento DNS o indique los servidores de nombres de la empresa que debe llevar su DNS. Después añada allí los registros.

explain-Z04-title = Todos los servidores de nombres indican un error
explain-Z04-what = Todos los servidores de nombres del dominio dicen que algo falló en ellos mismos. Los destinatarios no pueden consultar nada; el correo del dominio no supera las comprobaciones o espera.
explain-Z04-looks = Todos los servidores responden SERVFAIL. A menudo la zona no se pudo cargar por un error en ella, como un CNAME junto a otro registro con el mismo nombre.
explain-Z04-mend = Avise a su empresa de DNS, o mire el registro del servidor si es suyo. Deshaga el último cambio; busque un nombre que tenga un CNAME y otros registros, o un registro mal formado. En cuanto la zona se cargue, el dominio vuelve.

explain-Z05-title = Un servidor de nombres no conoce el dominio
explain-Z05-what = Uno de los servidores indicados para el dominio no lo sirve. Una parte de los destinatarios pregunta justo a ese servidor, así que el correo unas veces supera las comprobaciones y otras no.
explain-Z05-looks = El servidor responde REFUSED, remite a otro sitio o responde sin autoridad sobre la zona.
explain-Z05-mend = Cargue la zona en ese servidor, o quítelo de la lista de servidores de nombres en la empresa donde está registrado el dominio. Esa lista y los registros NS de la zona deben ser iguales.

explain-Z06-title = Un servidor de nombres no tiene una dirección utilizable
explain-Z06-what = Nadie puede alcanzar un servidor indicado para el dominio: su nombre no lleva a ninguna dirección, o a una que solo existe dentro de una red. Los demás tienen que hacer su trabajo.
explain-Z06-looks = El nombre del servidor no tiene registro A ni AAAA, es un alias, o su dirección es privada (como 192.168.0.1).
explain-Z06-mend = Corrija el nombre del servidor en la empresa donde está registrado el dominio, o publique una dirección para él. Si el servidor está dentro del propio dominio, su dirección debe indicarse también allí, como registro «glue».

explain-Z07-title = El registrador y la zona indican servidores distintos
explain-Z07-what = La lista de servidores de nombres del registrador no es la de la zona. Los destinatarios usan ambas, así que unos pueden ver un cambio y otros no, y un servidor olvidado mantiene vivos registros antiguos.
explain-Z07-looks = Los servidores de la terminación indican unos registros NS, y la propia zona otros.
explain-Z07-mend = Decida cuál de las listas es la correcta y cambie la otra: en la empresa donde está registrado el dominio, o los registros NS de la zona. Los servidores que no estén en ninguna de las dos no deberían seguir teniendo la zona.

explain-Z08-title = Un servidor de nombres no responde
explain-Z08-what = Un servidor no respondió a tiempo, o no de una de las dos maneras en que se pregunta al DNS (UDP y TCP). Mientras otro responda, el correo funciona; si no responde ninguno, no se puede comprobar nada y nada cambia.
explain-Z08-looks = Una pregunta por UDP queda sin respuesta, una conexión por TCP se rechaza, o las respuestas largas se cortan y no se pueden obtener.
explain-Z08-mend = Mire si el servidor está en marcha. Abra el puerto 53 para UDP y para TCP en todos los cortafuegos, y permita mensajes con EDNS. Si el servidor es de su empresa de DNS, envíeles el recibo de la comprobación.

explain-Z09-title = La firma del dominio no es válida
explain-Z09-what = El dominio está protegido con DNSSEC y la protección no encaja: los destinatarios que la comprueban lo tratan como si no existiera. Los demás no notan nada, y por eso cuesta verlo.
explain-Z09-looks = Un resolutor que valida responde SERVFAIL, y da los datos cuando se le pide que no valide. Causas habituales: el registro DS del registrador es de una empresa de DNS anterior, o las firmas han caducado.
explain-Z09-mend = En la empresa donde está registrado el dominio, mire los registros DS (a veces llamados DNSSEC). Si el DNS se trasladó, quite el DS antiguo e indique el de la nueva empresa. Si las firmas caducaron, su empresa de DNS debe firmar la zona de nuevo.

explain-Z10-title = Los servidores de nombres no coinciden
explain-Z10-what = Unos servidores de nombres del dominio tienen el registro nuevo y otros lo que había antes. A cuál pregunta cada destinatario depende del azar, así que unos correos pasan y otros no. Normalmente se arregla en una hora.
explain-Z10-looks = La misma pregunta recibe respuestas distintas; los servidores atrasados suelen tener un número de serie menor en su registro SOA.
explain-Z10-mend = Espere una hora. Si sigue igual, diga a su empresa de DNS qué servidor va atrasado, con los números de serie de la comprobación: la copia del servidor primario al secundario no funciona.

explain-Z11-title = Un servidor de nombres distingue mayúsculas
explain-Z11-what = En el DNS las mayúsculas y las minúsculas significan lo mismo. Este servidor las distingue. Muchos destinatarios mezclan las letras de sus preguntas como protección, y entonces oyen que no hay nada.
explain-Z11-looks = Una pregunta por _dmarc.example.com se responde; la misma como _dMaRc.eXample.com recibe NXDOMAIN o vuelve con otras letras.
explain-Z11-mend = Actualice el programa del servidor de nombres, o traslade el dominio a otra empresa de DNS. Los registros no necesitan cambios.

explain-Z12-title = El traslado a otros servidores de nombres está en curso
explain-Z12-what = El registro indica servidores nuevos, y otros recuerdan todavía los antiguos durante un tiempo. Hasta entonces se pregunta a ambos.
explain-Z12-looks = Los servidores de la terminación indican un grupo, y un resolutor público todavía otro, con un tiempo restante.
explain-Z12-mend = No hay nada que arreglar. Mantenga los registros en la empresa de DNS antigua y en la nueva hasta que pase la hora indicada; después puede dejar la antigua.

explain-Z13-title = Un resolutor bloquea el dominio
explain-Z13-what = Uno de los resolutores públicos se niega a responder sobre este dominio por sus propias reglas, como una lista de nombres dañinos. Los demás responden con normalidad.
explain-Z13-looks = El resolutor lo dice con un error DNS ampliado como Blocked, Censored o Filtered.
explain-Z13-mend = Pregunte a quien gestiona ese resolutor por qué el nombre está en su lista, y pida que lo quite si no corresponde. Sus registros no necesitan cambios.

explain-Z14-title = El resolutor de esta instalación inventa respuestas
explain-Z14-what = El resolutor al que pregunta esta instalación responde sobre nombres que no pueden existir. Lo que dice de dominios que faltan no vale nada. Esto es para el operador; los clientes no tienen que hacer nada.
explain-Z14-looks = Un nombre al azar bajo .invalid recibe una dirección, casi siempre la de una página de búsqueda.
explain-Z14-mend = Indique otros resolutores en dns.resolvers, a ser posible uno propio que valide, como Unbound en la misma máquina.

explain-Z15-title = Un servidor de nombres envía respuestas dañadas
explain-Z15-what = Lo que envía este servidor no se puede leer como respuesta a la pregunta. Los destinatarios tiran esas respuestas, y nosotros también.
explain-Z15-looks = El paquete tiene otro número u otra pregunta que la enviada, o sus registros terminan a la mitad.
explain-Z15-mend = Envíe el recibo de la comprobación a quien gestiona el servidor; contiene cada respuesta tal como llegó. A menudo la causa es un cortafuegos o un balanceador delante del servidor.

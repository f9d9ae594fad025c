# Ayuda sobre cada error: su nombre, qué es, cómo se ve, cómo se arregla.

explain-S01-title = No hay lista de remitentes
explain-S01-what = La lista de remitentes (SPF) dice qué servidores pueden enviar por un dominio. Donde no la hay, algunos destinatarios confían menos en el correo.
explain-S01-looks = Ningún registro TXT de este nombre empieza por v=spf1.
explain-S01-mend = Solo si esta página lo pide, añada el registro TXT que se muestra. Si ya hay una lista, se cambia y nunca se añade una segunda.

explain-S02-title = Dos listas de remitentes se anulan entre sí
explain-S02-what = Un dominio puede tener una sola lista de remitentes (SPF). Con dos o más, los destinatarios no usan ninguna, aunque sean iguales.
explain-S02-looks = Dos registros TXT en el mismo nombre empiezan por v=spf1.
explain-S02-mend = Bórrelos todos y añada el que se muestra; tiene las entradas de todos.

explain-S03-title = El principio de la lista está mal escrito
explain-S03-what = Los destinatarios reconocen la lista por su primera palabra, v=spf1, seguida de un espacio. Cualquier otra cosa se pasa por alto como texto desconocido.
explain-S03-looks = Por ejemplo v=spf, spf1, v=spf2, -v=spf1 o v=spf1;
explain-S03-mend = Corrija el principio y conserve el resto.

explain-S04-title = La lista de remitentes no nos nombra
explain-S04-what = El correo que sale de aquí no está en la lista, así que los destinatarios pueden tratarlo como falso.
explain-S04-looks = Ningún include: de nuestro servidor está en la lista ni en las que incluye.
explain-S04-mend = Cambie el registro por el valor que se muestra. Edítelo; no añada otro.

explain-S05-title = Nuestra entrada está detrás del final
explain-S05-what = Los destinatarios leen la lista desde la izquierda y se detienen en all. Lo que está detrás nunca se lee.
explain-S05-looks = La lista dice … ~all include:…
explain-S05-mend = Ponga la entrada delante de all, como en el valor que se muestra.

explain-S06-title = La lista necesita demasiadas consultas
explain-S06-what = Los destinatarios consultan como mucho diez nombres para una lista. Por encima, toda la lista cuenta como error, para el correo de todos.
explain-S06-looks = Muchas entradas include:, y cada una incluye otras.
explain-S06-mend = Quite las entradas de servicios que ya no use. Si todas hacen falta, use la ruta de retorno propia que se ofrece aquí, que no necesita entrada en esta lista.

explain-S07-title = Varias entradas no llevan a ninguna parte
explain-S07-what = Las entradas cuyos nombres no existen son señal de una lista descuidada. Con más de dos, los destinatarios estrictos tratan la lista como error.
explain-S07-looks = include:, a: o mx: con nombres que ya no existen.
explain-S07-mend = Borre las entradas que se nombran.

explain-S08-title = Una lista incluida no existe
explain-S08-what = Cuando una entrada incluye la lista de alguien que no la tiene, toda la lista se convierte en error para el correo de todos.
explain-S08-looks = include: con un nombre que no tiene texto que empiece por v=spf1.
explain-S08-mend = Quite esa entrada, o corrija el nombre si está mal escrito.

explain-S09-title = La lista se refiere a sí misma
explain-S09-what = Una entrada lleva de vuelta a la lista en la que está, directamente o en círculo. Los destinatarios lo tratan como error.
explain-S09-looks = include: o redirect= con el propio dominio, o dos dominios que se incluyen mutuamente.
explain-S09-mend = Quite la entrada que se nombra.

explain-S10-title = La lista deja enviar a todo el mundo
explain-S10-what = El final de la lista dice qué pasa con los demás servidores. Aquí se permiten, o no se dice nada, así que la lista no protege a nadie.
explain-S10-looks = La lista termina en +all, all o ?all, o no tiene final.
explain-S10-mend = Termine la lista con ~all. Más adelante, cuando estén todos sus servicios, -all es más estricto.

explain-S11-title = La entrada ptr es lenta y se desaconseja
explain-S11-what = Obliga a los destinatarios a consultar nombres al revés, lo que es lento y falla a menudo. Los grandes la pasan por alto.
explain-S11-looks = En la lista está la palabra ptr.
explain-S11-mend = Borre ptr. Si estaba por un servidor propio, nómbrelo con ip4: y su dirección.

explain-S12-title = Hay un signo igual en lugar de dos puntos
explain-S12-what = Una entrada con signo igual se pasa por alto sin ningún error, así que el servidor que debía nombrar no está permitido.
explain-S12-looks = Por ejemplo include=example.com o ip4=192.0.2.1.
explain-S12-mend = Escriba dos puntos en su lugar, como en include:example.com.

explain-S13-title = Una entrada no se puede leer
explain-S13-what = Una sola entrada no válida convierte toda la lista en error, para el correo de todos.
explain-S13-looks = Por ejemplo ip:192.0.2.1, ip4:192.0.2, un espacio después de dos puntos, o una coma entre entradas.
explain-S13-mend = Corrija la entrada que se nombra, o pegue el valor que se muestra.

explain-S14-title = La parte redirect está mal usada
explain-S14-what = redirect= pasa a la lista de otro dominio, y solo si la lista no tiene all. Junto a all se pasa por alto; dos veces es un error.
explain-S14-looks = redirect= está junto a all, o dos veces.
explain-S14-mend = Use include: para la otra lista, o quite all, o deje un solo redirect=.

explain-S15-title = La lista es inusualmente larga
explain-S15-what = Las respuestas largas no caben en mensajes pequeños, y algunos destinatarios no pueden obtenerlas.
explain-S15-looks = Más de 450 caracteres, o muchos otros textos en el mismo nombre.
explain-S15-mend = Quite entradas y textos antiguos del mismo nombre que ya no hagan falta.

explain-S16-title = Nuestra entrada está en otro nombre
explain-S16-what = Los destinatarios miran la dirección a la que van los rebotes, y está en otro nombre que la lista con nuestra entrada.
explain-S16-looks = Nuestro include: está en el propio dominio, mientras el correo sale con un nombre por debajo (o al revés).
explain-S16-mend = Añada el registro de la ruta de retorno que se muestra. La entrada en el propio dominio no hace daño; puede quitarse.

explain-S17-title = Un carácter que no está permitido
explain-S17-what = La lista solo puede tener letras, cifras y signos simples. Un carácter distinto convierte toda la lista en error.
explain-S17-looks = Un guion largo delante de all, un acento, o un signo de porcentaje que no es parte de una macro.
explain-S17-mend = Sustituya el carácter que se nombra por el simple, o pegue el valor que se muestra.

explain-S18-title = La lista tiene dos finales
explain-S18-what = Los destinatarios se detienen en el primer all. Lo que sigue nunca se lee, tampoco las entradas entre los dos.
explain-S18-looks = La lista dice … ~all include:… -all
explain-S18-mend = Deje un solo all, al final.

explain-S19-title = Una entrada no encuentra direcciones
explain-S19-what = Una entrada para las direcciones de un nombre no encuentra ninguna, o demasiadas. No permite a nadie y cuesta una consulta.
explain-S19-looks = a o mx en un nombre sin direcciones, o con más de diez servidores de correo.
explain-S19-mend = Borre la entrada que se nombra.

explain-S20-title = Un registro de un sistema abandonado
explain-S20-what = Sender ID fue un intento junto a SPF y ya nadie lo usa.
explain-S20-looks = Un texto que empieza por spf2.0/pra.
explain-S20-mend = Se puede borrar.

explain-S21-title = El dominio declara que nunca envía correo
explain-S21-what = La lista no nombra a nadie y rechaza a todos. Alguien quiso proteger un dominio que no envía nada, y su correo se rechaza.
explain-S21-looks = La lista entera es v=spf1 -all.
explain-S21-mend = Póngase de acuerdo con quien cuida el dominio y sustituya después la lista por el valor que se muestra.

explain-S22-title = Empresa correcta, nombre equivocado
explain-S22-what = La entrada era para nosotros y nombra otro servidor, como el de nuestra web, o está mal escrita. No permite los servidores que envían.
explain-S22-looks = include: con un nombre parecido al correcto.
explain-S22-mend = Cambie la entrada por el include: que se muestra.

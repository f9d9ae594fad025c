# Páginas de ayuda sobre errores: qué es, qué aspecto tiene, cómo se arregla.

explain-R01-title = Falta la ruta de retorno
explain-R01-what = El correo que no se puede entregar vuelve a la ruta de retorno. Sin ella los rebotes se pierden, y SPF valida en nuestro nombre y no en el suyo.
explain-R01-looks = En DNS: nada en bounce.acme.example, donde se pidió bounce.acme.example CNAME rp.mail.example.
explain-R01-mend = Añada en su panel un registro de tipo CNAME: como nombre, el nombre corto que muestra la página del dominio (como bounce); como destino, el servidor que figura ahí, con su punto final donde el panel lo quiera.

explain-R02-title = El nombre de la ruta de retorno está ocupado
explain-R02-what = Un alias tiene que ser el único registro de su nombre. En el nombre pedido ya hay otros registros, y los paneles rechazan el alias.
explain-R02-looks = En DNS: bounce.acme.example MX 10 mail.acme.example, donde se pidió bounce.acme.example CNAME rp.mail.example.
explain-R02-mend = Averigüe para qué sirven los registros de este nombre. Si quedaron de un proveedor anterior, bórrelos y añada el CNAME. Si se usan, pida a nuestro soporte otro nombre para la ruta de retorno, como send, rp o em.

explain-R03-title = Los rebotes van a otro, o a nadie
explain-R03-what = En el nombre de la ruta de retorno hay un registro de correo que lleva a otro servidor, o uno que dice “ningún correo”. Los rebotes se pierden o llegan a un extraño, y SPF no valida en su nombre.
explain-R03-looks = En DNS: bounce.acme.example MX 10 feedback.other.example, o bounce.acme.example MX 0 . (un solo punto: aquí nadie acepta correo).
explain-R03-mend = Si el registro quedó de un proveedor anterior, bórrelo y añada el CNAME que muestra la página del dominio. Si otro proveedor todavía usa este nombre, déjelo y pida a nuestro soporte otro nombre para el nuestro.

explain-R04-title = La ruta de retorno no cuenta para DMARC
explain-R04-what = Para DMARC la ruta de retorno y la dirección del remitente tienen que pertenecer a la misma organización. Una política con una parte “psd” traza la frontera entre las dos, así que SPF solo ya no ayuda; la firma (DKIM) sí.
explain-R04-looks = En DNS: _dmarc.acme.example TXT "v=DMARC1; p=none; psd=y".
explain-R04-mend = La parte “psd” es para registros que dan nombres a otros. Bórrela de la política del dominio, salvo que quien gestiona su DNS la pusiera ahí a propósito.

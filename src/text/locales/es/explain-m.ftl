# La página de ayuda de cada error: cómo se llama, qué hace, qué aspecto tiene, cómo se arregla.

explain-M01-title = No hay política DMARC
explain-M01-what = DMARC dice qué deben hacer los destinatarios con el correo en su nombre que no pasa las comprobaciones, y adónde envían informes. Sin ninguna política, los grandes proveedores como Gmail, Yahoo y Outlook.com frenan o rechazan el correo de quien envía mucho.
explain-M01-looks = En _dmarc.example.com no hay nada, ni tampoco en un nombre superior. Una política es un registro TXT con un texto como v=DMARC1; p=none; rua=mailto:reports@example.com
explain-M01-mend = En su panel DNS añada un registro TXT con el host _dmarc (la mayoría de los paneles añaden el dominio por sí mismos) y el valor que muestra la página. Con p=none no cambia nada para el correo de nadie. Una política en el dominio vale para todos los nombres inferiores.
explain-M02-title = Hay varias políticas DMARC
explain-M02-what = Un dominio puede tener una sola política DMARC. Donde hay varias en el mismo nombre, los destinatarios las descartan todas, y es como si no hubiera ninguna.
explain-M02-looks = Dos o más registros TXT en _dmarc.example.com empiezan por v=DMARC1, por ejemplo uno que pidió un servicio de correo y otro anterior.
explain-M02-mend = Bórrelos todos y añada un solo registro que diga lo que decían juntos; la página se lo escribe. Las direcciones de informes se unen con una coma: rua=mailto:a@example.com,mailto:b@example.com. Donde difieren, usted elige: p=none no cambia nada, p=reject rechaza lo que no pasa.
explain-M03-title = El texto no empieza por v=DMARC1
explain-M03-what = Los destinatarios reconocen una política por su primera palabra, v=DMARC1, escrita exactamente así. Con cualquier otro principio no ven ninguna política.
explain-M03-looks = Se ven v=dmarc1 en minúsculas, v=DMARC sin la cifra, una ele minúscula en lugar del 1, comillas delante, o un texto que empieza por p=none.
explain-M03-mend = Edite el registro TXT en _dmarc y haga que empiece por v=DMARC1; seguido de p=none, p=quarantine o p=reject. Copie el valor de la página en lugar de teclearlo, e introdúzcalo sin comillas.
explain-M04-title = Un separador de la política DMARC está mal
explain-M04-what = Una política consta de partes separadas por punto y coma, cada una con un signo igual. Donde falta uno o hay otro signo en su lugar, los destinatarios no pueden leer la política y no le hacen caso.
explain-M04-looks = Por ejemplo v=DMARC1, p=none con una coma, v=DMARC1 p=none sin nada, sp- reject con un guion, dos puntos y coma seguidos, o una barra invertida delante del punto y coma.
explain-M04-mend = Edite el registro TXT en _dmarc y escríbalo como v=DMARC1; p=none; rua=mailto:reports@example.com. Algunos programas muestran una barra invertida delante de cada punto y coma; en un panel DNS no hace falta.
explain-M05-title = La política falta o está mal escrita
explain-M05-what = La parte p= dice qué deben hacer los destinatarios: p=none nada, p=quarantine llevarlo a la carpeta de spam, p=reject rechazarlo. Donde falta o está mal escrita, no aplican ninguna política, y Gmail trata el dominio como uno sin DMARC.
explain-M05-looks = Se ven policy=none, p=quarentine, p=monitor, o p= sin nada detrás.
explain-M05-mend = Edite el registro TXT en _dmarc y ponga p=none, p=quarantine o p=reject justo detrás de v=DMARC1;. Quien no esté seguro toma p=none, que no cambia nada para su correo.
explain-M06-title = Una parte de la política está mal o está dos veces
explain-M06-what = Cada parte de una política puede estar una sola vez y tiene pocos valores posibles. Un valor erróneo se pasa por alto; una parte que está dos veces hace dudoso todo el registro.
explain-M06-looks = Por ejemplo adkim=x (solo existen r y s), fo=2, t=yes en lugar de t=y, sp=block, o p=none; p=reject en un mismo registro.
explain-M06-mend = Edite el registro TXT en _dmarc: corrija la parte que nombra la página, o bórrela, porque todas menos v y p pueden faltar. De dos partes iguales conserve una.
explain-M07-title = Una dirección de informes no está bien escrita
explain-M07-what = Los destinatarios envían informes a las direcciones que siguen a rua= y ruf=. Una dirección que no está escrita como debe no recibe nada, y entonces usted no sabe quién envía en su nombre. Su correo en sí no se ve afectado.
explain-M07-looks = Se ven rua=reports@example.com sin mailto:, solo un nombre o solo un dominio, un punto y coma o un espacio entre dos direcciones, una dirección web, o un tamaño como !10m, que ya no significa nada.
explain-M07-mend = Edite el registro TXT en _dmarc. Cada dirección se escribe como mailto:nombre@example.com, y varias se separan con una coma sin espacio: rua=mailto:a@example.com,mailto:b@example.com
explain-M08-title = La dirección de informes no ha aceptado recibirlos
explain-M08-what = Si los informes van al dominio de otra empresa, ese dominio debe aceptarlo en su propio DNS. Si no, los destinatarios no los envían, para que nadie pueda inundar de informes a un extraño.
explain-M08-looks = La política de example.com dice rua=mailto:reports@other.example, y en example.com._report._dmarc.other.example no hay ningún registro TXT.
explain-M08-mend = Quien administra el otro dominio añade en ese nombre un registro TXT con el valor v=DMARC1; los servicios de informes lo hacen al darse de alta, así que mire si su cuenta allí conoce el dominio. O ponga en rua una dirección de su propio dominio.
explain-M09-title = El dominio de los informes no acepta correo
explain-M09-what = Los informes son correos. Si el dominio de la dirección de informes no tiene servidor de correo, o dice que no acepta correo, se pierden. Su propio correo no se ve afectado.
explain-M09-looks = La política dice rua=mailto:reports@old-name.example, y ese dominio no tiene registro MX ni dirección, o tiene un registro MX «0 .», o ya no existe.
explain-M09-mend = Edite el registro TXT en _dmarc y ponga detrás de rua=mailto: una dirección en la que pueda leer correo. A menudo es solo un error al escribir el nombre del dominio.
explain-M10-title = Partes de otros tiempos
explain-M10-what = Desde 2026 la norma ya no tiene pct, rf ni ri. Los destinatarios las pasan por alto, así que una política con pct=20 vale para todo el correo. Por lo demás no hacen daño.
explain-M10-looks = Por ejemplo v=DMARC1; p=quarantine; pct=20; ri=86400
explain-M10-mend = Quite esas partes cuando vuelva a editar el registro TXT en _dmarc. Si usaba pct para probar una política con una parte de su correo, escriba t=y: entonces los destinatarios hacen lo que es un paso más suave.
explain-M11-title = La política exige nombres exactamente iguales
explain-M11-what = Los destinatarios comparan el dominio de su dirección From con el de la firma y con el de la dirección de retorno. Con aspf=s no cuenta una dirección de retorno por debajo de su dominio. La firma de nuestro correo lleva su propio dominio, así que su correo pasa gracias a ella.
explain-M11-looks = La política contiene aspf=s, y los rebotes vuelven a bounce.example.com mientras usted envía como example.com.
explain-M11-mend = No hay nada que hacer mientras el registro DKIM esté bien. Si también debe contar SPF, edite el registro TXT en _dmarc y cambie aspf=s por aspf=r, o borre esa parte: r es lo que vale sin ella.
explain-M12-title = Vale la política de un nombre superior
explain-M12-what = Un dominio sin política propia sigue la del nombre superior. Esta dice qué ocurre con el correo que no pasa: sp= si está, y si no p=.
explain-M12-looks = Usted envía como news.example.com, en _dmarc.news.example.com no hay nada, y en _dmarc.example.com está v=DMARC1; p=reject
explain-M12-mend = Si la regla le conviene, déjela. Procure que el registro DKIM esté bien antes de enviar, sobre todo si la regla es quarantine o reject. Si este nombre necesita otra regla, añada un registro TXT con el host _dmarc.news y una política propia.
explain-M13-title = Una parte pensada para los registros de dominios
explain-M13-what = Con psd un registro de dominios dice que los nombres inferiores son de dueños distintos. En un dominio corriente, psd=y separa sus propios nombres entre sí, de modo que una dirección de retorno por debajo de su dominio ya no cuenta como suya; psd=n separa este nombre de los superiores.
explain-M13-looks = La política dice v=DMARC1; p=none; psd=y
explain-M13-mend = Edite el registro TXT en _dmarc y borre la parte psd=y o psd=n con su punto y coma. El resto queda como está.
explain-M14-title = El servicio DMARC ya no responde
explain-M14-what = Su política la guarda un servicio: _dmarc es un alias a un nombre suyo. Ese nombre ya no existe, así que los destinatarios no encuentran ninguna política. Ocurre cuando se cierra una cuenta allí.
explain-M14-looks = _dmarc.example.com es un CNAME a algo como example.com.dmarc.service.example, y allí no hay nada.
explain-M14-mend = Borre el CNAME en _dmarc y añada allí un registro TXT con una política propia, por ejemplo v=DMARC1; p=none. O pregunte al servicio qué destino vale ahora. Los dos no pueden estar en el mismo nombre.
explain-M15-title = La política es estricta y nuestro correo aún no puede pasar
explain-M15-what = Su política pide a los destinatarios que rechacen el correo que no pasa las comprobaciones, o que lo lleven a la carpeta de spam. Mientras el registro DKIM de nuestro correo no esté bien, eso le ocurre también a nuestro correo.
explain-M15-looks = La política dice p=reject o p=quarantine, y el registro DKIM de la página falta o está mal.
explain-M15-mend = Publique el registro DKIM como lo muestra la página, espere a que se encuentre y envíe solo entonces. La política puede quedarse como está.
explain-M16-title = Hay otros textos junto a la política
explain-M16-what = En _dmarc no debería haber nada más que la política. Los destinatarios que siguen la norma pasan por alto otros textos, pero algunos comprobadores y servidores antiguos tropiezan con ellos.
explain-M16-looks = Junto a v=DMARC1; p=none hay un texto SPF, un código de verificación de otro servicio o una nota.
explain-M16-mend = Borre los demás registros TXT en _dmarc, o llévelos a su sitio: los códigos de verificación y SPF van en el dominio mismo (host @).

# Ayuda sobre cada error: su nombre, qué es, cómo se ve, cómo se arregla.

explain-N01-title = El dominio se añadió dos veces al nombre
explain-N01-what = La mayoría de los paneles de DNS ponen el dominio detrás de lo que se escribe. Si se escribió el nombre entero, el dominio está dos veces, y ahí no mira nadie.
explain-N01-looks = El registro existe en un nombre como _dmarc.example.com.example.com.
explain-N01-mend = Edite el nombre del registro y escriba solo el nombre corto que se muestra, sin el dominio.

explain-N02-title = El registro está en el propio dominio
explain-N02-what = El valor es correcto y está en el dominio, donde nadie lo busca. Debe estar en el nombre que se muestra.
explain-N02-looks = Un texto en el dominio (a menudo escrito @) contiene lo que corresponde a un nombre por debajo.
explain-N02-mend = Cree el registro con el nombre corto que se muestra y el mismo valor, y borre el del dominio. No toque los demás textos.

explain-N03-title = El registro se hizo para otro nivel
explain-N03-what = El registro está en el dominio principal, mientras el correo sale de una parte de él, o al revés. Los destinatarios miran exactamente el dominio que envía.
explain-N03-looks = El mismo registro un nivel más arriba o más abajo que el nombre que se muestra.
explain-N03-mend = Cree el registro en el nombre que se muestra. El otro puede quedarse si allí se usa.

explain-N04-title = Falta el guion bajo
explain-N04-what = Los nombres de estos registros empiezan por guion bajo para que no se confundan con servidores. Sin él nadie los encuentra.
explain-N04-looks = El registro está en dmarc o domainkey en vez de _dmarc o _domainkey.
explain-N04-mend = Cambie el nombre para que empiece por el guion bajo. Si el panel lo rechaza, pregunte a su soporte: en estos nombres está permitido.

explain-N05-title = Una parte fija del nombre está mal escrita
explain-N05-what = Partes como _dmarc y _domainkey son palabras fijas. Escritas de otro modo, nadie mira ahí.
explain-N05-looks = El registro está en _dmark, _domainkeys o __dmarc.
explain-N05-mend = Cambie el nombre por el que se muestra.

explain-N06-title = Dos partes del nombre cambiaron de lugar
explain-N06-what = Las partes de un nombre tienen un orden. Cambiadas, o unidas sin el punto, forman otro nombre.
explain-N06-looks = El registro está en _domainkey.fm1 o fm1_domainkey en vez de fm1._domainkey.
explain-N06-mend = Escriba el nombre de nuevo como se muestra, con el punto entre las partes.

explain-N07-title = El registro se añadió a otro dominio
explain-N07-what = El registro está en otro dominio suyo, o en el nombre con www. No demuestra nada sobre el dominio que se comprueba.
explain-N07-looks = El valor que corresponde aquí está en www o en un dominio hermano.
explain-N07-mend = Añada el registro en la zona del dominio que se comprueba.

explain-N08-title = Una @ pasó a formar parte del nombre
explain-N08-what = En muchos paneles la @ significa el propio dominio. Algunos la guardan como una letra del nombre si se escribe junto a otro texto.
explain-N08-looks = El registro está en un nombre como _dmarc.@.example.com.
explain-N08-mend = Escriba el nombre sin @.

explain-N09-title = Hay un espacio invisible en el nombre
explain-N09-what = Se copió un espacio en el campo del nombre. El nombre parece correcto y es otro.
explain-N09-looks = El nombre tiene un espacio normal o duro delante o detrás de una de sus partes.
explain-N09-mend = Borre el registro y escriba el nombre a mano.

explain-N10-title = Un nombre con letras especiales en forma equivocada
explain-N10-what = Los nombres con letras como ü se guardan en el DNS en una forma que empieza por xn--. En otra forma no se encuentran.
explain-N10-looks = El nombre se guardó con la propia letra, o se convirtió dos veces y empieza por xn--xn--.
explain-N10-mend = Use la zona del dominio como la muestra el panel, y escriba solo el nombre corto que se muestra.

explain-N11-title = Un carácter del nombre se parece a otro
explain-N11-what = Algunos caracteres se parecen, como l y 1 u O y 0. Uno de ellos en el nombre hace que sea otro.
explain-N11-looks = El registro está en un nombre que difiere en un carácter de igual aspecto.
explain-N11-mend = Copie el nombre con el botón y péguelo.

explain-N12-title = El panel cortó el nombre
explain-N12-what = Algunos paneles guardan solo una parte de un nombre largo, y no lo dicen.
explain-N12-looks = El registro está en un nombre que es el principio del que se muestra.
explain-N12-mend = Pida al soporte del panel que guarde el nombre entero, o pregunte si hay otro campo para él.

explain-N13-title = Esta parte del dominio se gestiona en otro sitio
explain-N13-what = Una parte del dominio se entregó a otros servidores de nombres. Los registros que se añaden para ella en la zona principal no los ve nadie.
explain-N13-looks = En el nombre o por encima, dentro del dominio, hay registros NS.
explain-N13-mend = Añada el registro en la empresa de DNS que lleva esa parte, que se nombra en el hallazgo.

explain-N14-title = El registro se añadió donde ya no cuenta
explain-N14-what = El registro está en servidores de nombres a los que (ya) no se pregunta por este dominio, como los de una empresa de DNS anterior.
explain-N14-looks = Los servidores anteriores muestran el registro, los actuales no.
explain-N14-mend = Entre en la empresa de los servidores que se muestran como actuales y añada allí el registro.

explain-N15-title = Quizá el registro solo existe dentro de su red
explain-N15-what = Algunas empresas tienen dos versiones de su DNS, una para dentro y otra para todos. Los destinatarios de fuera solo ven la segunda. La primera no podemos verla; esto es una suposición.
explain-N15-looks = Su ordenador encuentra el registro mientras los servidores públicos no lo tienen.
explain-N15-mend = Añada el registro también a la versión pública de la zona. Consúltelo desde fuera de la red de la empresa, por ejemplo con un teléfono con datos móviles.

explain-N16-title = El cambio se guardó pero no se publicó
explain-N16-what = El panel muestra el registro, pero sus servidores de nombres siguen dando la versión anterior de la zona. En algunos paneles los cambios esperan a un botón.
explain-N16-looks = El número de serie de la zona no ha cambiado desde antes del cambio.
explain-N16-mend = Pulse Guardar, Aplicar o Publicar en el panel. Si el número de serie que se muestra sigue igual, avise a la empresa de DNS.

explain-N17-title = Un registro comodín responde en su lugar
explain-N17-what = Un registro con asterisco responde por todo nombre que no tiene uno propio. Lo que se ve aquí viene de él, y el registro que se pide aún no existe.
explain-N17-looks = Cualquier nombre inventado bajo el dominio recibe la misma respuesta.
explain-N17-mend = Añada el registro en el nombre exacto que se muestra; tiene prioridad sobre el del asterisco.

explain-N18-title = El registro nuevo sustituirá aquí a un comodín
explain-N18-what = Un registro con asterisco sirve hoy este nombre, quizá con una web. En cuanto el nombre tenga un registro propio, el del asterisco ya no cuenta para él.
explain-N18-looks = El nombre solo tiene dirección por un registro con asterisco.
explain-N18-mend = Si el nombre se usa, añada también su dirección como registro propio, o elija otra etiqueta para el registro nuevo.

explain-N19-title = Encontrado con el segundo nombre
explain-N19-what = El registro de propiedad está en el nombre que se acepta para paneles que rechazan el guion bajo. Está bien.
explain-N19-looks = El código está en el segundo nombre, sin guion bajo.
explain-N19-mend = No hay que hacer nada.

explain-N20-title = El servidor de nombres se contradice
explain-N20-what = El servidor tiene el registro, y dice del nombre superior que ahí y por debajo no existe nada. Algunos destinatarios preguntan paso a paso, se detienen ahí y nunca ven el registro.
explain-N20-looks = _domainkey.example.com recibe NXDOMAIN aunque existe un selector por debajo.
explain-N20-mend = Avise a la empresa de DNS: un nombre que tiene otros por debajo no debe responderse con NXDOMAIN (RFC 8020). Mientras tanto ayuda cualquier registro pequeño en ese nombre, como un texto.

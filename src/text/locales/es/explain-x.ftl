# Ayuda sobre cada error: su nombre, qué es, cómo se ve, cómo se arregla.

explain-X01-title = Las comillas pasaron a formar parte del texto
explain-X01-what = El valor se introdujo entre comillas y el panel las guardó. Los destinatarios ven entonces un texto que empieza por comillas y no lo reconocen.
explain-X01-looks = En el panel el valor empieza y termina con comillas, a menudo porque se copió de una guía para archivos de zona.
explain-X01-mend = Edite el registro e introduzca el valor sin comillas. Los paneles que las necesitan las añaden por su cuenta.

explain-X02-title = Hay barras invertidas en el texto
explain-X02-what = Herramientas como dig muestran una barra invertida delante de los puntos y comas y las comillas. No pertenece al valor, y con ella los destinatarios no pueden leer el registro.
explain-X02-looks = El valor se ve como v=DKIM1\; k=rsa\; p=…
explain-X02-mend = Edite el registro y quite todas las barras invertidas.

explain-X03-title = Hay comillas tipográficas o guiones largos en el texto
explain-X03-what = Los procesadores de texto y los chats sustituyen los signos simples por otros más vistosos. Los textos del DNS necesitan los simples.
explain-X03-looks = Un guion delante de all es más largo de lo normal, o las comillas son curvas.
explain-X03-mend = Introduzca de nuevo el valor con el botón de copiar, o escriba el signo simple. No copie a través de un procesador de texto o un chat.

explain-X04-title = Hay caracteres invisibles en el texto
explain-X04-what = Al copiar de una página, un correo o un chat pueden venir caracteres que no ocupan sitio. Nadie los ve, y los destinatarios no pueden leer el registro.
explain-X04-looks = El valor parece correcto y es más largo de lo debido. La comprobación indica el carácter y su lugar.
explain-X04-mend = Borre el valor entero, cópielo con el botón y péguelo como texto sin formato.

explain-X05-title = El texto se dañó por un juego de caracteres equivocado
explain-X05-what = Un signo se guardó en un juego de caracteres y se leyó en otro, y se convirtió en dos o tres signos extraños.
explain-X05-looks = En el valor hay secuencias como â€œ o Â.
explain-X05-mend = Borre el valor entero y péguelo de nuevo con el botón de copiar. El valor solo tiene letras y signos simples.

explain-X06-title = El texto contiene código de página web
explain-X06-what = El valor se copió del código de una página o de una dirección, donde algunos signos se escriben como código.
explain-X06-looks = El valor contiene &quot;, &amp; o %3B.
explain-X06-mend = Copie el valor con el botón, o de lo que muestra la página, y péguelo de nuevo.

explain-X07-title = Se pegó una línea entera de un archivo de zona
explain-X07-what = El nombre, el tiempo de vida y el tipo van en sus propios campos. Pegados en el valor forman parte del texto y lo estropean.
explain-X07-looks = El valor empieza por el nombre, IN o TXT.
explain-X07-mend = Conserve solo lo que va detrás de TXT, sin las comillas que lo rodean.

explain-X08-title = Se pegó texto de más
explain-X08-what = Delante o detrás del valor hay una palabra como Valor o un signo de formato. Los destinatarios lo toman como parte de él.
explain-X08-looks = El valor empieza por Value:, un guion o un acento grave.
explain-X08-mend = Borre todo lo que no sea parte del valor que se muestra.

explain-X09-title = Hay un espacio delante o detrás del texto
explain-X09-what = Se copió un espacio en el borde. Los destinatarios que comparan con exactitud no encuentran lo que buscan.
explain-X09-looks = El valor empieza o termina con un espacio, un tabulador o un salto de línea.
explain-X09-mend = Edite el registro y quite el espacio del principio y del final.

explain-X10-title = El texto se cortó
explain-X10-what = El panel guardó solo el principio del valor, casi siempre por un límite de 255 caracteres por trozo de texto.
explain-X10-looks = El valor termina a la mitad, a menudo tras 255 caracteres exactos.
explain-X10-mend = Introduzca el valor en dos partes, cada una entre sus comillas y con un espacio en medio, si el panel lo permite; la página muestra las partes. Si no, pregunte a la empresa de DNS cómo se introducen los valores largos.

explain-X11-title = Se perdieron espacios entre trozos del texto
explain-X11-what = El proveedor guardó cada palabra como un trozo, y los destinatarios unen los trozos sin espacio, así que las palabras se pegan.
explain-X11-looks = Los trozos son v=spf1 e include:example.com, y juntos se leen v=spf1include:example.com.
explain-X11-mend = Ponga el valor entero entre un solo par de comillas y guárdelo de nuevo.

explain-X12-title = Los signos entre dos partes quedaron dentro
explain-X12-what = Un valor largo se escribe en dos partes con comillas entre ellas. El panel las guardó como texto.
explain-X12-looks = En medio del valor hay " " o "".
explain-X12-mend = Pegue el valor en una línea sin comillas, o use la forma de dos partes solo donde el panel la pida.

explain-X13-title = Un texto se repartió en varios registros
explain-X13-what = Las partes de un valor largo van en un solo registro. Como registros separados llegan en cualquier orden y ninguno significa nada.
explain-X13-looks = Dos o más registros TXT en el mismo nombre, cada uno con un trozo del valor.
explain-X13-mend = Bórrelos todos y añada un solo registro con el valor entero.

explain-X14-title = Solo se copió una vista abreviada
explain-X14-what = Una página o un correo mostró el valor abreviado con puntos, y se copió esa vista.
explain-X14-looks = Hay puntos donde deberían seguir letras y cifras.
explain-X14-mend = Use el botón de copiar, que siempre toma el valor entero.

explain-X15-title = Se publicó un ejemplo
explain-X15-what = El valor es el de un ejemplo de una guía, o un texto de relleno que había que sustituir.
explain-X15-looks = El valor contiene abc123, yourdomain.com o una palabra entre ángulos.
explain-X15-mend = Sustituya el valor por el que se muestra para este dominio.

explain-X16-title = Se cambiaron las mayúsculas
explain-X16-what = En claves y códigos las mayúsculas y las minúsculas significan cosas distintas. Un panel o un programa las puso todas en minúscula, así que el valor es otro.
explain-X16-looks = El valor se lee igual, pero todas las letras son minúsculas (o mayúsculas).
explain-X16-mend = Introduzca el valor de nuevo, exactamente como se muestra. Si el panel siempre cambia las letras, avise a la empresa de DNS.

explain-X17-title = El mismo texto está dos veces
explain-X17-what = El registro se añadió otra vez en lugar de cambiarlo. En algunos tipos de registro, dos textos iguales cuentan como error.
explain-X17-looks = Dos registros TXT con el mismo nombre y el mismo valor.
explain-X17-mend = Borre uno de los dos.

explain-X18-title = Demasiados textos en un nombre
explain-X18-what = La respuesta es tan larga que algunos destinatarios no pueden obtenerla.
explain-X18-looks = Hay muchos registros TXT en el mismo nombre, a menudo verificaciones antiguas de servicios.
explain-X18-mend = Borre los textos que ya no hagan falta, y permita DNS por TCP en el cortafuegos del servidor de nombres.

explain-X19-title = Un texto vacío o dañado
explain-X19-what = El registro está y no tiene contenido, o tiene uno que no se puede leer. Por eso algunos destinatarios tiran toda la respuesta.
explain-X19-looks = Un registro TXT sin valor, a menudo de un formulario guardado vacío.
explain-X19-mend = Borre el registro vacío. Si no hay ninguno en el panel, envíe el recibo de la comprobación a la empresa de DNS.

explain-X20-title = Una dirección de informes se sustituyó por un relleno
explain-X20-what = Algunas páginas ocultan las direcciones de correo a los robots. Lo que se copió es el relleno y no la dirección, así que los informes no llegan.
explain-X20-looks = El valor contiene [email protected], o una dirección entre ángulos o corchetes.
explain-X20-mend = Escriba la dirección de informes a mano, como en rua=mailto:nombre@example.com.

# Ayuda sobre cada error: su nombre, qué es, cómo se ve, cómo se arregla.

explain-K01-title = Aún no hay clave en este nombre
explain-K01-what = Cada correo lleva una firma, y los destinatarios buscan su clave en el DNS del dominio. Sin la clave, la firma no cuenta.
explain-K01-looks = El nombre del selector, como fmabc1._domainkey.example.com, no tiene registro TXT ni CNAME.
explain-K01-mend = Añada el registro que se muestra, con exactamente ese nombre y valor. En la mayoría de los paneles se escribe solo el nombre corto, porque el panel añade el dominio.

explain-K02-title = Está publicada otra clave
explain-K02-what = En este nombre hay una clave válida, pero no la que firma ahora el correo. Con ella no se pueden comprobar las firmas.
explain-K02-looks = El texto después de p= es distinto casi entero, a menudo porque es la clave de una configuración anterior.
explain-K02-mend = Sustituya el valor por el que se muestra. No añada un segundo registro con el mismo nombre.

explain-K03-title = La clave está declarada como retirada
explain-K03-what = Una clave vacía significa que ya no se debe confiar en ella. Los destinatarios rechazan toda firma que la nombre.
explain-K03-looks = El valor termina en p= sin nada después.
explain-K03-mend = Ponga en su lugar el valor completo que se muestra.

explain-K04-title = Varios textos en un selector
explain-K04-what = En un selector solo puede haber un texto. Si hay varios, los destinatarios toman cualquiera, y las firmas fallan al azar.
explain-K04-looks = Dos o más registros TXT con el mismo nombre bajo _domainkey.
explain-K04-mend = Borre todos menos el que se muestra.

explain-K05-title = La versión no va primero o está mal escrita
explain-K05-what = Un registro de clave empieza por v=DKIM1 con exactamente esas letras. Algunos destinatarios lo rechazan si esa parte va después o en minúsculas.
explain-K05-looks = Por ejemplo v=dkim1; k=rsa; p=… o k=rsa; v=DKIM1; p=…
explain-K05-mend = Haga que el valor empiece por v=DKIM1; y conserve el resto, o pegue el valor que se muestra.

explain-K06-title = Falta la parte p=
explain-K06-what = La clave está detrás de p=. Sin esa parte, o con otro nombre, no hay clave.
explain-K06-looks = El valor no tiene p=, o tiene P=, pk= o _p= en su lugar.
explain-K06-mend = Llame a esa parte p= en minúscula, o pegue el valor que se muestra.

explain-K07-title = Las partes no están separadas por punto y coma
explain-K07-what = Los destinatarios cortan el valor por los puntos y comas. Con comas o espacios en su lugar ven una sola parte sin sentido.
explain-K07-looks = Por ejemplo v=DKIM1, k=rsa, p=… o v=DKIM1 k=rsa p=…
explain-K07-mend = Ponga un punto y coma entre las partes, como en v=DKIM1; k=rsa; p=…, o pegue el valor que se muestra.

explain-K08-title = El tipo de clave no corresponde a la clave
explain-K08-what = La parte k= dice qué tipo de clave sigue. Si dice otra cosa que lo que hay detrás de p=, los destinatarios rechazan la clave.
explain-K08-looks = Por ejemplo k=rsa-sha256, o k=ed25519 delante de una clave RSA larga.
explain-K08-mend = Escriba k=rsa para la clave larga y k=ed25519 para la corta, o pegue el valor que se muestra.

explain-K09-title = Solo se permite un método anticuado
explain-K09-what = La parte h= limita los métodos con los que se puede firmar. Si el actual (sha256) no está en la lista, todas las firmas fallan.
explain-K09-looks = El valor contiene h=sha1.
explain-K09-mend = Borre la parte h= con su valor y su punto y coma.

explain-K10-title = La clave no está autorizada para el correo
explain-K10-what = La parte s= dice para qué servicio se puede usar la clave. El correo no está entre ellos, así que los destinatarios no la usan.
explain-K10-looks = El valor contiene s= con algo distinto de * o email.
explain-K10-mend = Borre la parte s= con su valor y su punto y coma.

explain-K11-title = La clave está marcada como prueba
explain-K11-what = La marca t=y dice a los destinatarios que traten el correo como si no estuviera firmado. Era para hacer pruebas.
explain-K11-looks = El valor contiene t=y.
explain-K11-mend = Borre la parte t= en cuanto el dominio esté en uso.

explain-K12-title = La clave tiene una longitud inadecuada
explain-K12-what = Una clave demasiado corta se puede romper, y los grandes destinatarios la rechazan por debajo de 1024 bits. Una muy larga la cortan algunos paneles y no aporta nada.
explain-K12-looks = Una clave RSA de 512 o 1024 bits tiene un texto corto detrás de p=; una de 4096 bits, más de 700 caracteres.
explain-K12-mend = Publique la clave de 2048 bits que se muestra.

explain-K13-title = La clave correcta en la forma equivocada
explain-K13-what = La clave está envuelta de un modo que algunos destinatarios no pueden leer, así que una parte del correo falla.
explain-K13-looks = Una clave Ed25519 que empieza por MCow tiene 60 caracteres en vez de 44; una clave RSA que empieza por MIIBCg carece de su envoltura exterior.
explain-K13-mend = Pegue el valor que se muestra sin cambiarlo. No convierta la clave con otras herramientas.

explain-K14-title = Una clave secreta es pública
explain-K14-what = Lo que hay detrás de p= es la mitad secreta de una clave. Quien la lea puede firmar correo como este dominio. No debe volver a usarse.
explain-K14-looks = El texto detrás de p= es mucho más largo que una clave pública y a menudo empieza por MIIE.
explain-K14-mend = Borre el registro enseguida y publique el valor que se muestra. Deseche el par de claves publicado, venga de donde venga.

explain-K15-title = Se copiaron también líneas del archivo de la clave
explain-K15-what = Las líneas con guiones pertenecen a un archivo, no al registro. Con ellas los destinatarios no pueden leer la clave.
explain-K15-looks = El valor contiene -----BEGIN PUBLIC KEY----- o saltos de línea.
explain-K15-mend = Conserve solo los caracteres entre las líneas BEGIN y END, en una línea, o pegue el valor que se muestra.

explain-K16-title = Algunos caracteres de la clave están mal
explain-K16-what = Una clave es correcta entera o no lo es. Un carácter cambiado, perdido o añadido hace fallar todas las firmas.
explain-K16-looks = Una letra escrita a mano en vez de copiada, un signo más convertido en espacio, un = que falta al final.
explain-K16-mend = Copie el valor entero con el botón y péguelo. No lo escriba a mano ni lo copie de una imagen o de un chat.

explain-K17-title = Una parte anticuada que no hace daño
explain-K17-what = El registro tiene una parte de una norma anterior, o una que nadie conoce. Los destinatarios la pasan por alto.
explain-K17-looks = Por ejemplo g=* o n=una nota.
explain-K17-mend = No hay que hacer nada. Esa parte se puede borrar.

explain-K18-title = Falta el segundo alias
explain-K18-what = Las claves se renuevan de vez en cuando por turnos. Falta el alias de la clave en reposo, así que en la próxima renovación fallarían las firmas.
explain-K18-looks = El primer selector responde, el segundo no existe.
explain-K18-mend = Añada también el segundo registro CNAME, con el nombre y el destino que se muestran.

explain-K19-title = Un resto de un sistema anterior
explain-K19-what = El registro pertenece a DomainKeys, anterior a DKIM y ya en desuso. No es una clave.
explain-K19-looks = Un registro TXT en _domainkey con o=~ o o=-.
explain-K19-mend = Se puede borrar. La clave se añade en su propio nombre, que se muestra.

explain-K20-title = La clave es conocida o fácil de romper
explain-K20-what = Otra persona puede tener o calcular la mitad secreta de esta clave y firmar correo como este dominio. Son ejemplos de documentos y claves de programas defectuosos.
explain-K20-looks = El texto detrás de p= es el de un ejemplo publicado, o la clave la hizo un programa con un fallo conocido.
explain-K20-mend = Publique la clave que se muestra y borre esta en todas partes.

explain-K21-title = Un servicio anterior todavía puede firmar
explain-K21-what = La clave de otro servicio sigue publicada. Mientras esté ahí, ese servicio puede firmar correo como este dominio.
explain-K21-looks = Un selector de una herramienta de boletines o de un alojamiento anterior bajo _domainkey todavía responde.
explain-K21-mend = Borre los selectores de servicios que ya no use. Deje los que aún use.

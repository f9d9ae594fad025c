# Ayuda sobre cada error: su nombre, qué es, cómo se ve, cómo se arregla.

explain-O01-title = Falta el registro de propiedad
explain-O01-what = Quien puede cambiar el DNS de un dominio es su dueño a ojos de internet. Un registro que solo se le dio a usted demuestra que puede. Hasta que se vea, nadie puede enviar como el dominio desde aquí.
explain-O01-looks = No hay registro TXT en _frankmark-challenge bajo el dominio.
explain-O01-mend = Añada el registro TXT que se muestra en la empresa que lleva su DNS. En la mayoría de los paneles se escribe solo el nombre corto. Después pulse Verificar; suele verse en minutos.

explain-O02-title = El código es de otra persona o de otra cosa
explain-O02-what = El registro tiene un código del tipo correcto que no se hizo para este dominio en esta cuenta.
explain-O02-looks = El valor se parece al que se muestra y es distinto casi entero.
explain-O02-mend = Publique el valor que se muestra. Si alguien necesita todavía el otro, déjelo al lado.

explain-O03-title = Está publicado un código anterior
explain-O03-what = El código se dio antes para este dominio y se sustituyó por otro más nuevo.
explain-O03-looks = El valor es el de un correo o una página anterior.
explain-O03-mend = Cambie el valor por el que se muestra ahora.

explain-O04-title = Un carácter del código está mal
explain-O04-what = El código tiene caracteres de control, y muestran que un carácter se cambió, se perdió o se añadió.
explain-O04-looks = El valor parece correcto a primera vista; la comprobación indica el carácter y su lugar.
explain-O04-mend = Copie el valor con el botón y péguelo. No lo escriba a mano.

explain-O05-title = Hay otro texto junto al código
explain-O05-what = El código tiene que ser el valor completo. Un código dentro de un texto más largo no se acepta, porque podría estar en textos de otras personas.
explain-O05-looks = En el mismo registro hay palabras delante o detrás del código.
explain-O05-mend = Deje en el valor solo lo que se muestra. Otros textos pueden estar en sus propios registros.

explain-O06-title = El registro no está aún en todos los servidores
explain-O06-what = Unos servidores de nombres del dominio muestran el registro y otros no. Se copian unos a otros, y eso tarda un rato.
explain-O06-looks = La misma pregunta la responde un servidor y la niega otro.
explain-O06-mend = Espere; volvemos a mirar por nuestra cuenta. Si sigue así una hora, diga a la empresa de DNS qué servidor va atrasado.

explain-O07-title = No se puede reclamar una terminación pública entera
explain-O07-what = Nombres como co.uk son terminaciones bajo las que todo el mundo puede registrar. No son de nadie en particular.
explain-O07-looks = El dominio introducido está en la lista pública de esas terminaciones.
explain-O07-mend = Introduzca el nombre que se registró, como example.co.uk.

explain-O08-title = El registro de propiedad ha desaparecido
explain-O08-what = El registro que demostraba el dominio estaba y ya no está en ningún servidor de nombres. Mientras sigan los demás registros del dominio, nada se detiene; sin ninguna prueba, el dominio se pierde pasado un tiempo.
explain-O08-looks = Las comprobaciones anteriores veían el registro, las dos últimas no.
explain-O08-mend = Añada de nuevo el registro con el valor que se muestra, o borre aquí el dominio si ya no lo usa.

explain-O09-title = El dominio parece haberse trasladado
explain-O09-what = Los servidores de nombres se sustituyeron y todos los registros desaparecieron a la vez. Ocurre cuando un dominio cambia de dueño o se traslada a otra empresa de DNS sin sus registros.
explain-O09-looks = Otros servidores de nombres que antes, y ninguno de los registros vistos antes.
explain-O09-mend = Si el dominio sigue siendo suyo, añada los registros en la nueva empresa de DNS. Si tiene otro dueño, este tiene que demostrarlo de nuevo.

explain-O10-title = Un registro comodín muestra el código
explain-O10-what = Un registro con asterisco responde por cualquier nombre del dominio. Un código que se ve en todas partes no demuestra nada sobre este nombre, y no se acepta.
explain-O10-looks = Cualquier nombre inventado bajo el dominio recibe el mismo texto.
explain-O10-mend = Añada un registro en el nombre exacto que se muestra. Tendrá prioridad sobre el del asterisco, que puede quedarse para otros fines.

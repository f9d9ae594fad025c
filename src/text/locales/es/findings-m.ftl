# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-M01-customer = No hay ninguna política DMARC para { $domain }. Los grandes proveedores de correo esperan una.
finding-M01-it = Añada un registro { $type } con el host { $relative } y el valor que se muestra aquí.
finding-M02-customer = En { $owner } hay { $count } políticas DMARC, y juntas cuentan como ninguna.
finding-M02-it = { $choice ->
    [two] Bórrelas todas y añada en { $relative } un solo registro TXT con el valor que se muestra aquí. Piden cosas distintas; si todo su correo pasa las comprobaciones, también vale esta más estricta: { $other }
   *[one] Bórrelas todas y añada en { $relative } un solo registro TXT con todo lo que dicen.
  }
finding-M03-customer = El texto en { $owner } no empieza exactamente por «v=DMARC1», así que los destinatarios no ven ninguna política.
finding-M03-it = Corrija el principio, en el carácter { $pos }; las mayúsculas cuentan y no puede haber nada delante. Ahora dice { $got }
finding-M04-customer = La política DMARC en { $owner } tiene un error en el carácter { $pos }, así que los destinatarios no le hacen caso.
finding-M04-it = Entre las partes debe haber un punto y coma, y en cada una un signo igual. En el carácter { $pos } de { $got } hay «{ $char }».
finding-M05-customer = El registro DMARC en { $owner } no dice con claridad qué deben hacer los destinatarios con el correo que no pasa las comprobaciones.
finding-M05-it = Escriba p=none, p=quarantine o p=reject justo después de v=DMARC1. Ahora dice { $got }
finding-M06-customer = { $why ->
    [twice] En la política DMARC en { $owner } una parte está dos veces, así que los destinatarios no saben cuál vale.
   *[value] La política DMARC en { $owner } tiene una parte que los destinatarios no pueden usar: { $part }
  }
finding-M06-it = { $why ->
    [twice] Conserve una de las dos; la segunda empieza en el carácter { $pos } de { $got }
   *[value] Corrija { $part } en el carácter { $pos }, o borre esa parte.
  }
finding-M07-customer = { $why ->
    [size] Una dirección de informes en la política DMARC en { $owner } lleva un límite de tamaño que ya no significa nada: { $part }
   *[other] Los informes sobre su correo no se pueden entregar: la dirección en la política DMARC en { $owner } no está escrita como debe.
  }
finding-M07-it = { $why ->
    [size] Borre el signo de exclamación y lo que le sigue en { $part }
    [semicolon] Varias direcciones se separan con comas, como en rua=mailto:a@x.example,mailto:b@x.example. Vea el carácter { $pos } de { $got }
    [blank] Ponga una coma, no un espacio, entre dos direcciones: { $part }
    [no-scheme] Escriba mailto: justo delante de la dirección: { $part }
    [scheme] Los informes solo se envían por correo: escriba mailto: y una dirección en lugar de { $part }
    [empty] Borre la coma que sobra en el carácter { $pos } de { $got }
   *[no-address] Escriba mailto: y una dirección completa, con algo antes y después de la @, en lugar de { $part }
  }
finding-M08-customer = Los informes sobre su correo van a { $report-domain }, pero ese dominio no ha aceptado recibirlos. No se enviarán.
finding-M08-it = Quien administra { $report-domain } publica un registro TXT «v=DMARC1» en { $report-name }. O elija una dirección de su propio dominio en lugar de { $part }
finding-M09-customer = Los informes sobre su correo van a { $report-domain }, que no acepta correo.
finding-M09-it = Corrija la dirección de informes en el registro DMARC en { $relative }: { $part }
finding-M10-customer = La política DMARC en { $owner } tiene una parte de otros tiempos que ya no tiene efecto: { $part }
finding-M10-it = Bórrela cuando vuelva a editar el registro. Quien solo quiere probar una política escribe t=y.
finding-M11-customer = Su política DMARC exige que todos los nombres sean exactamente iguales, pero los rebotes de nuestro correo vuelven a un nombre por debajo del suyo. Su correo cuenta entonces solo por su firma.
finding-M11-it = Nuestro correo va firmado como { $domain }, y eso encaja. Si también debe contar SPF, cambie { $part } por aspf=r: la dirección de retorno está en { $mail-from }.
finding-M12-customer = La regla de { $from } vale también para { $domain }: { $effect ->
    [reject] el correo que no pasa las comprobaciones se rechaza.
    [quarantine] el correo que no pasa las comprobaciones acaba en la carpeta de spam.
   *[none] al correo que no pasa las comprobaciones no le ocurre nada.
  }
finding-M12-it = Si le conviene, no hay nada que hacer. Si no, publique una política propia: un registro TXT con el host { $relative }. Arriba dice ahora { $got }
finding-M13-customer = La política DMARC en { $owner } tiene una parte pensada para los registros de dominios y que cambia qué nombres van juntos: { $part }
finding-M13-it = Borre { $part } del registro TXT en { $relative }.
finding-M14-customer = La política DMARC de { $domain } la guarda un servicio en { $got }, y este ya no tiene nada para usted.
finding-M14-it = Borre el CNAME en { $relative } y añada allí un registro TXT con la política, o pida al servicio su nuevo destino.
finding-M15-customer = Su política DMARC dice a los destinatarios que { $effect ->
    [reject] rechacen
   *[quarantine] lleven a la carpeta de spam
  } lo que no pasa las comprobaciones, y nuestro correo todavía no puede pasarlas.
finding-M15-it = Publique primero el registro DKIM, antes de que se envíe nada. La política puede quedarse: { $got }
finding-M16-customer = { $several ->
    [yes] Junto a la política DMARC en { $owner } hay { $count } textos que no corresponden ahí.
   *[no] Junto a la política DMARC en { $owner } hay un texto que no corresponde ahí.
  }
finding-M16-it = Bórrelo de { $relative }, o llévelo a donde corresponde: { $got }

# Prueba con un enlace enviado a una dirección del dominio: el formulario, el correo, la página tras el enlace.

mail-proof-other-ways = Otra forma: por correo
mail-proof-how = Podemos enviar un enlace a alguien de { $domain }. Cuando haya pulsado el botón de la página a la que lleva, usted podrá seguir con los registros. Para enviar, los registros hacen falta en todo caso.
mail-proof-address = Nombre antes de la @
mail-proof-address-hint = Solo direcciones de { $domain } exactamente, como postmaster, hostmaster, webmaster, admin o info.
mail-proof-language = Idioma del correo
mail-proof-send = Enviar el enlace
mail-proof-asked = Hay un enlace en camino a { $address }.
mail-proof-asked-until = Funciona hasta el { $time }, una sola vez. Uno nuevo lo sustituye.
mail-proof-other-domain = La dirección debe ser de { $domain } exactamente. Escriba solo lo que va antes de la @.
mail-proof-too-many = Por ahora se han enviado suficientes correos de estos. Podrá pedir otro { $time }. El registro de arriba funciona siempre.
mail-proof-stopped = { $address } no quiere correo nuestro. Elija otra dirección o añada el registro de arriba.
mail-proof-not-needed = No queda nada que demostrar por correo para { $domain }.
mail-proof-confirmed-heading = Confirmado por correo
mail-proof-confirmed = Alguien de { $domain } lo ha confirmado. Añada ahora los registros.
mail-proof-confirmed-more = Se podrá enviar en cuanto los registros estén en el DNS: demuestran ante todos que el dominio es suyo.
domain-ownership = Propiedad
domain-ownership-mailbox = confirmada por correo, aún no en el DNS
cli-owned-by-mail = La propiedad solo está confirmada por correo. Se podrá enviar en cuanto los registros estén en el DNS.

mail-proof-letter-subject = ¿Quiere { $domain } enviar correo con { $brand }?
mail-proof-letter-heading = { $domain } y { $brand }
mail-proof-letter-who = «{ $customer }» usa { $brand } y quiere enviar correo desde { $domain }. Usted recibe este correo porque su dirección es de { $domain }.
mail-proof-letter-does = Si está de acuerdo, abra la página de este enlace y pulse allí el botón. «{ $customer }» podrá ver entonces qué registros DNS necesita { $domain }, y nada más. No se envía correo desde { $domain } hasta que alguien añada esos registros a su DNS.
mail-proof-letter-look = Ver la solicitud
mail-proof-letter-until = El enlace funciona 24 horas y una sola vez. Abrir la página no cambia nada.
mail-proof-letter-ignore = Si no está de acuerdo, o no sabe de qué se trata, no haga nada: entonces no pasa nada.

proof-open-title = ¿Pueden preparar { $domain }?
proof-open-who = «{ $customer }» usa { $brand } y quiere enviar correo desde { $domain }.
proof-open-does = Si pulsa el botón
proof-open-does-records = «{ $customer }» podrá ver qué registros DNS necesita { $domain }.
proof-open-does-not-send = Todavía no se envía correo desde { $domain }: para eso alguien tiene que añadir esos registros a su DNS.
proof-open-does-not-change = No cambia nada en su web, su correo ni su DNS.
proof-open-button = Sí, pueden
proof-open-ignore = Si no está de acuerdo, cierre esta página. Entonces no pasa nada.
proof-confirmed-title = Confirmado, gracias
proof-confirmed-text = Ya pueden seguir con { $domain }. Puede cerrar esta página.
proof-go-on = Seguir
proof-expired-title = Este enlace ya no funciona
proof-expired-text = Era válido 24 horas, o uno más nuevo lo ha sustituido, o la solicitud para { $domain } se ha retirado. Si quiere confirmar { $domain }, busque un correo más nuevo o pida uno.
proof-unknown-title = No conocemos este enlace
proof-unknown-text = Quizá falte una parte. Copie el enlace entero del correo en el campo de la dirección. Si no ayuda, pida un correo nuevo.

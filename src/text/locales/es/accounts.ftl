# "Cuentas autorizadas": qué usuarios del servidor de correo pueden enviar en nombre de un dominio.

accounts-title = Cuentas autorizadas
accounts-lead = Elija qué buzones pueden enviar correo desde sus dominios. Todo lo demás que venga de estos dominios se rechaza.
accounts-domains = Sus dominios y sus cuentas
accounts-search = Buscar dominios
accounts-column = Cuentas
accounts-none-title = Todavía no hay dominios
accounts-none = Añada primero un dominio. Después podrá decir qué cuentas pueden enviar desde él.
domain-accounts-what = Los buzones que pueden enviar correo desde este dominio.
domain-accounts-link = Cuentas que pueden enviar

accounts-of-title = Cuentas que pueden enviar como { $domain }
accounts-to-domain = A la página de este dominio
accounts-who = Quién puede enviar
accounts-nobody = Ninguna cuenta puede enviar todavía como { $domain }.
accounts-column-one = Cuenta
accounts-column-as = Puede enviar como
accounts-column-since = Añadida
accounts-any = Cualquier dirección de { $domain }
accounts-and-below = también los nombres por debajo
accounts-disabled = Este buzón está desactivado
accounts-remove = Quitar
accounts-removed = { $login } ya no puede enviar como { $domain }.
accounts-add-again = Volver a añadirla

accounts-once-verified = Esto tendrá efecto cuando { $domain } esté verificado.
accounts-once-ready = Esto tendrá efecto cuando { $domain } esté listo.
accounts-once-more = Ya puede añadir cuentas. Hasta entonces, el servidor de correo rechaza lo que envíen desde este dominio.
accounts-known = Funciona ya: el servidor de correo conoce estas cuentas.
accounts-known-none = El servidor de correo sabe que ninguna cuenta puede enviar como este dominio.
accounts-known-at = Estaba al día a las { $time }.
accounts-known-not-yet = Funcionará en un momento: se está avisando al servidor de correo.
accounts-known-late = El servidor de correo todavía no lo ha recibido. Vuelva a mirar dentro de unos minutos; si sigue así, avise al servicio de ayuda.
accounts-known-nobody = Ningún servidor de correo pregunta todavía a Frankmark. Hasta entonces, esta lista no deja pasar ni detiene nada.
accounts-observing = Por ahora el servidor de correo solo observa: no rechaza nada y anota lo que habría rechazado.

accounts-add = Añadir cuentas
accounts-list = Cuentas, una por línea
accounts-list-hint = El usuario con el que se identifica el buzón, a menudo su dirección. También vale «Recepción <recepcion@acme.example>».
accounts-extent = ¿Como qué pueden enviar?
accounts-below = También los nombres por debajo
accounts-below-hint = Por ejemplo, cualquier cosa en news.{ $domain }. Sin esto, cada nombre así tiene que ser un dominio propio.
accounts-only = Solo como los remitentes que usted marque
accounts-which = Remitentes
accounts-no-senders = Para limitar las cuentas a algunas direcciones, añádalas primero como remitentes.
accounts-choose-a-sender = Marque al menos un remitente, o elija cualquier dirección.
accounts-check = Revisar la lista
accounts-check-again = Revisar otra vez
accounts-empty = Escriba al menos una cuenta.
accounts-too-many = { $count ->
    [one] Su lista tiene { $count } línea; caben { $most } a la vez. No se ha perdido nada: quite algunas.
   *[other] Su lista tiene { $count } líneas; caben { $most } a la vez. No se ha perdido nada: quite algunas.
}
accounts-outcome = Qué pasará con su lista
accounts-left = Lo que queda de su lista
accounts-use = Usar esa
accounts-save = { $count ->
    [one] Guardar { $count } cuenta
   *[other] Guardar { $count } cuentas
}
accounts-nothing-to-save = No hay nada que guardar.
accounts-saved = { $count ->
    [one] Se ha guardado { $count } cuenta.
   *[other] Se han guardado { $count } cuentas.
}
accounts-line-new = { $login } se añadirá
accounts-line-changed = { $login } ya está, con otra cosa; se cambiará a lo que usted ha elegido
accounts-line-saved = { $login } se ha guardado
accounts-line-here = { $login } ya está
accounts-line-twice = lo mismo que la línea { $line }
accounts-line-disabled = { $login } está desactivada y no puede enviar; quien administra sus buzones puede activarla
accounts-line-unknown = usted no tiene ninguna cuenta { $login }
accounts-line-meant = usted no tiene ninguna cuenta { $login }; ¿quería decir { $meant }?

accounts-program = Ponga esto en su programa de correo
accounts-program-host = Servidor
accounts-program-port = Puerto
accounts-program-encryption = Cifrado
accounts-program-tls = SSL/TLS
accounts-program-starttls = STARTTLS
accounts-program-none = ninguno
accounts-program-user = Usuario
accounts-program-user-any = la cuenta, tal como está en la lista
accounts-program-password = Contraseña
accounts-program-password-which = la del buzón
accounts-trouble = ¿Se rechaza su correo?
accounts-trouble-text = Pegue lo que dijo el servidor de correo. Le diremos qué pasó y qué ayuda.

delete-domain-accounts = Estas cuentas ya no podrán enviar desde él:
delete-sender-accounts = Estas cuentas ya no podrán enviar con esta dirección:
many-delete-accounts = { $count ->
    [one] { $count } cuenta ya no podrá enviar desde ellos:
   *[other] { $count } cuentas ya no podrán enviar desde ellos:
}
cli-delete-accounts = Después, estas cuentas ya no podrán enviar desde él:

history-done-account-added = { $login } puede enviar desde este dominio.
history-done-account-changed = Se cambió como qué puede enviar { $login }.
history-done-account-removed = { $login } ya no puede enviar desde este dominio.

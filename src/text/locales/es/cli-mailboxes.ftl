# Buzones, permisos, tokens y personal en la línea de órdenes.

cli-no-person = Nadie inicia sesión con { $email }.
cli-staff-operator = { $email } es ahora operador de esta instalación.
cli-staff-support = { $email } puede ver ahora todo lo del servidor de correo, para ayudar a otros.
cli-staff-none = { $email } trabaja ahora solo para sus clientes.

cli-column-login = Acceso
cli-column-hosted = Alojado
cli-column-active = Activo
cli-column-as = Puede enviar como

cli-mailbox-added = Se ha añadido { $login }.
cli-mailbox-disabled = { $login } ya no puede enviar.
cli-mailbox-enabled = { $login } puede enviar de nuevo.
cli-mailbox-changed = Se ha cambiado { $login }.
cli-no-mailbox = No hay ningún buzón con el nombre de acceso { $login }.
cli-no-mailboxes = Este cliente no tiene buzones.
cli-mailbox-active = { $login } está activo.
cli-mailbox-inactive = { $login } está desactivado y no puede enviar nada.
cli-mailbox-hosted = Está alojado aquí y puede enviar como { $login }.
cli-mailbox-grants = Puede enviar como:
cli-mailbox-no-grants = Ningún dominio le permite enviar.
cli-mailbox-would-remove = { $count ->
    [0] { $login } se eliminaría para siempre.
    [one] { $login } se eliminaría para siempre, con un permiso:
   *[other] { $login } se eliminaría para siempre, con { $count } permisos:
}
cli-mailbox-remove-yes = No se ha cambiado nada. Añada --yes para hacerlo de verdad.
cli-mailbox-removed = { $count ->
    [0] Se ha eliminado { $login }.
    [one] Se ha eliminado { $login }, con un permiso.
   *[other] Se ha eliminado { $login }, con { $count } permisos.
}

cli-mailbox-imported = Añadidos: { $added }. Cambiados: { $changed }. Sin cambios: { $same }.
cli-mailbox-import-would = Por añadir: { $added }. Por cambiar: { $changed }. Sin cambios: { $same }.
cli-mailbox-import-unreadable = No se ha desactivado nada: una línea no se pudo leer, y puede nombrar uno de los { $count } buzones que faltan en la lista.
cli-mailbox-disabled-missing = Desactivados porque la lista no los nombra: { $count }.
cli-mailbox-would-disable = Por desactivar porque la lista no los nombra: { $count }.
cli-mailbox-import-ignored = Estas columnas no significan nada aquí y se han pasado por alto: { $columns }.
cli-mailbox-import-twice = Ya está en la línea { $line }.
cli-mailbox-import-yes = No se ha cambiado nada. Añada --yes para desactivar lo que la lista no nombra.
cli-mailbox-import-ask = { $count ->
    [one] Se desactivará un buzón porque la lista no lo nombra. ¿Continuar? (sí/no)
   *[other] Se desactivarán { $count } buzones porque la lista no los nombra. ¿Continuar? (sí/no)
}
cli-mailbox-import-ask-yes = sí

cli-granted = { $login } puede enviar ahora como { $address }.
cli-granted-already = { $login } ya podía enviar como { $address }.
cli-no-grants = Nadie puede enviar como { $domain }.
cli-no-grant = { $login } no tiene tal permiso para { $address }.
cli-revoked = { $login } ya no puede enviar como { $address }.

cli-may-yes = Sí.
cli-may-no = No.
cli-may-observing = El servidor de correo solo observa (mta.mode), así que deja pasar este correo y lo cuenta.

cli-token-added = Este es el token para { $name }. Se muestra solo esta vez:
cli-token-ended = El token { $name } ya no sirve para nada.
cli-no-token = No hay ningún token válido { $name }.
cli-several-tokens = Hay varios tokens llamados { $name }. Nombre uno por su id: { $ids }.
cli-no-tokens = No hay tokens.
cli-token-live = válido
cli-token-expired = caducado
cli-token-revoked = revocado
cli-column-token = Token
cli-column-scopes = Sirve para
cli-column-state = Estado
cli-column-used = Último uso

cli-demo-operator = Inicie sesión como { $email } con la misma contraseña para ver la página sobre el servidor de correo.

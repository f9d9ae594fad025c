# Remitentes.

senders-title = Remitentes
senders-of-title = Remitentes de { $domain }
senders-lead = Los nombres y direcciones de los que sale su correo.
senders-column-state = Estado
senders-empty-title = Todavía no hay remitentes
senders-empty = Un remitente es un nombre y una dirección de los que sale su correo. Su dominio debe ser uno de sus dominios de envío.
senders-added = { $address } se ha guardado.
senders-deleted = { $address } se ha eliminado.
sender-add = Añadir remitente
sender-add-title = Añadir un remitente
sender-name = Nombre
sender-name-hint = Los destinatarios lo ven delante de la dirección.
sender-address = Dirección
sender-address-hint = En uno de sus dominios de envío.
sender-add-domain = Añadir primero { $domain }
sender-can-send = Puede enviar
sender-cannot-send = No puede enviar hasta que { $domain } esté listo
sender-see = Ver
senders-deleting = Eliminar { $domain }: { $count ->
    [one] queda un remitente
   *[other] quedan { $count } remitentes
}
senders-deleting-back = Volver a la pregunta

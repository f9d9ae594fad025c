# Lo que dice la línea de órdenes.

cli-not-found = Eso no existe, o ya no está.
cli-too-soon = Demasiado pronto. Inténtelo de nuevo a las { $time }.
cli-unavailable = La base de datos no responde ({ $why }). No se ha cambiado nada; inténtelo dentro de un momento.
cli-internal = Algo ha fallado dentro del programa ({ $why }). No se ha cambiado nada; comuníquelo, por favor.
cli-no-customer = No hay ningún cliente { $name }. “frankmark customer list” los muestra todos.
cli-no-domain = No hay ningún dominio { $domain }. “frankmark domain list” los muestra todos.
cli-no-domain-of-customer = { $customer } no tiene ningún dominio { $domain }. “frankmark domain list” los muestra todos.
cli-no-sender = No hay ningún remitente { $address }. “frankmark sender list” los muestra todos.
cli-several-domains = Varios clientes tienen un dominio { $domain }. Indique de quién es:
cli-add-yes = Para añadirlo, repita la orden con --yes.

cli-column-customer = Cliente
cli-column-id = Id
cli-column-added = Añadido
cli-column-domain = Dominio
cli-column-status = Estado
cli-column-senders = Remitentes
cli-column-address = Dirección
cli-column-name = Nombre
cli-column-can-send = Puede enviar
cli-yes = sí
cli-no = no

cli-customer-added = Se ha añadido { $name }. Su id es { $id }.
cli-no-customers = Todavía no hay clientes. “frankmark customer add NOMBRE” añade uno.
cli-person-added = { $email } ya puede iniciar sesión para { $customer }.
cli-sender-added = Se ha añadido { $address }.
cli-sender-deleted = Se ha eliminado { $address }.
cli-no-senders = Todavía no hay remitentes.
cli-no-domains = Todavía no hay dominios. “frankmark domain add NOMBRE --customer CLIENTE” añade uno.
cli-domain-added = Se ha añadido { $domain } para { $customer }.
cli-domain-added-next = Siguiente paso: “frankmark domain records { $domain }” muestra lo que hay que poner en el DNS, “frankmark domain check { $domain }” mira si está.
cli-domain-deleted = { $count ->
    [0] Se ha eliminado { $domain }.
    [one] Se han eliminado { $domain } y su remitente.
   *[other] Se han eliminado { $domain } y sus { $count } remitentes.
}
cli-delete-blocked = { $domain } todavía no se puede eliminar. Estos remitentes aún lo usan:
cli-delete-senders-too = No se ha cambiado nada. Elimínelos antes, o repita la orden con --senders-too --yes.
cli-delete-would = { $domain } se eliminaría para siempre, con sus claves, sus comprobaciones y estos remitentes, si los hay:
cli-delete-records = Después se pueden quitar estos registros del DNS:
cli-delete-yes = No se ha cambiado nada. Para hacerlo, repita la orden con --yes.
cli-nothing-to-publish = Nada que publicar
cli-full-name = Completo
cli-published-by-you = Publicado por usted, en su zona
cli-also-at = O en
cli-checked = Comprobado a las { $time } en { $seconds } s con { $queries } mensajes DNS.
cli-last-checked = Última comprobación: { $time }; la próxima: { $next }.
cli-never-checked = Sin comprobar todavía.
cli-belongs-to = { $count ->
    [one] Es de { $customer }; lo usa { $count } remitente.
   *[other] Es de { $customer }; lo usan { $count } remitentes.
}
cli-servers = Servidores de nombres
cli-server-serial = versión de zona { $serial }
cli-migrated = { $count ->
    [0] Las tablas están al día.
    [one] Las tablas se han puesto al día en { $count } paso:
   *[other] Las tablas se han puesto al día en { $count } pasos:
}
cli-listening = Frankmark está en { $url } (escucha en { $address }). Pulse Ctrl-C para pararlo.
cli-set-up = Todavía nadie puede iniciar sesión. Abra este enlace en las próximas 24 horas para crear la primera cuenta: { $link }
cli-demo =
    Abra { $url } en su navegador e inicie sesión:

      Dirección de correo  { $email }
      Contraseña           { $password }

    Después añada el dominio acme.example. La demo tiene sus propios servidores de nombres; nada sale de esta máquina.

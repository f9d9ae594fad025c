# Eliminar: qué pasa, con qué y si tiene vuelta atrás.

button-delete = Eliminar
button-back = Volver
keep-it = Conservar
delete-title = ¿Eliminar { $what }?
delete-button = Eliminar { $what }
delete-blocked-title = { $domain } todavía no se puede eliminar
delete-blocked-lead = { $count ->
    [one] { $count } remitente todavía lo usa:
   *[other] { $count } remitentes todavía lo usan:
}
delete-show-senders = Mostrar estos remitentes
delete-all-link = { $count ->
    [one] Eliminar el remitente y después el dominio …
    [2] Eliminar ambos remitentes y después el dominio …
   *[other] Eliminar los { $count } remitentes y después el dominio …
}
delete-all-title = { $count ->
    [one] ¿Eliminar { $count } remitente y { $domain }?
   *[other] ¿Eliminar { $count } remitentes y { $domain }?
}
delete-all-button = { $count ->
    [one] Eliminar { $count } remitente y { $domain }
   *[other] Eliminar { $count } remitentes y { $domain }
}
delete-all-first = Primero se eliminan estos remitentes:
delete-domain-then = Desde ese momento se rechaza el correo de este dominio.
delete-domain-dns = Los registros DNS siguen en su empresa de DNS; puede quitarlos allí.
delete-domain-final = Esto no se puede deshacer. Si vuelve a añadir el dominio, recibirá registros nuevos.
delete-domain-which = ¿Qué registros DNS?
delete-sender-then = Desde ese momento «{ $name }» ya no se puede elegir como remitente.
delete-sender-domain = El dominio { $domain } se conserva.
delete-sender-again = Puede volver a añadir el remitente más tarde.

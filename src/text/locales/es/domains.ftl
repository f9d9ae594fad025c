# Dominios de envío: lista, añadir, la página de un dominio.

domains-title = Dominios de envío
domains-lead = Dominios desde los que envía correo.
domains-column-domain = Dominio
domains-column-status = Estado
domains-column-next = Qué sigue
domains-empty-title = Añada el dominio desde el que envía
domains-empty = Usted demuestra que es suyo, añade unos registros a su DNS y nosotros le decimos enseguida si están bien. Alguien de informática puede encargarse de la parte de DNS.
domains-deleted = { $domain } se ha eliminado.

# La línea «Qué sigue» de la lista.
next-not_verified = Demuestre que es suyo
next-needs_records = Registros por añadir
next-waiting = Estamos mirando
next-record_problem = Algo no está bien en el DNS
next-ready = Comprobado{" "}
next-stopped_working = Estaba listo y ya no lo está
next-could_not_check = Los servidores de nombres no respondieron; lo intentaremos de nuevo
next-held-elsewhere = Demostrado, pero lo tiene otra cuenta

# La siguiente acción.
verify-this-domain = Verificar este dominio
authenticate-this-domain = Autenticar este dominio
see-what-is-wrong = Ver qué está mal
see-what-to-change = Ver qué hay que cambiar
see-what-changed = Ver qué ha cambiado
button-validate = Validar
button-later = Más tarde
to-the-domain = Ir al dominio
button-continue = Continuar
save-and-come-back = Guardar y volver más tarde
nothing-changes = Nada de lo que pedimos cambia su web ni su correo entrante.
domain-add = Añadir dominio
domain-add-title = Añadir un dominio de envío
domain-add-label = Dominio
domain-add-hint = La parte después de la @. También vale una dirección de correo o una dirección web.
domain-add-existing = Mostrar el dominio que ya tiene
today-title = { $domain } se ha añadido
today-typed = Usted escribió «{ $typed }». Hemos añadido { $domain }.
today-what = Qué hay hoy en el DNS
today-could-not-look = Ahora no hemos podido mirar el DNS. No importa: puede continuar.
today-does-not-exist = { $domain } no existe en el DNS. ¿Está mal escrito o aún no está registrado?
today-dns = El DNS se gestiona en
today-mail = El correo entrante va a
today-spf = Lista de remitentes (SPF)
today-dmarc = Política (DMARC)
today-dmarc-at = Encontrada en { $owner }
today-none = nada todavía
steps-label = Pasos
steps-done = hecho
step-add = Añadir
step-verify = Verificar
step-authenticate = Autenticar
step-ready = Listo
domain-right = { $all ->
    [one] { $right } de { $all } correcto
   *[other] { $right } de { $all } correctos
}
domain-about = Acerca de este dominio
domain-added = Añadido
domain-in-dns = En el DNS
domain-zone = Zona
domain-dns-at = DNS en
domain-delete = Eliminar este dominio
domain-senders-all = { $count ->
    [one] Mostrar { $count }
   *[other] Mostrar los { $count }
}
domain-senders-none = Nadie envía aún desde este dominio.

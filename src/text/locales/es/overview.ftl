# Where signed-in people begin.

menu-overview = Resumen
overview-morning = Buenos días, { $name }
overview-afternoon = Buenas tardes, { $name }
overview-evening = Buenas noches, { $name }

overview-first-title = Tres pasos para enviar correo con su propio nombre
overview-first-lead = Nada de lo que pedimos cambia su sitio web ni su correo entrante.
overview-step-add = Añada su primer dominio
overview-step-add-lasts = Tarda un minuto. Solo necesita el nombre.
overview-step-prove = Demuestre que es suyo
overview-step-prove-lasts = Un registro en el DNS. Tarda cinco minutos si usted mismo gestiona su DNS.
overview-step-publish = Pida a IT que añada los registros
overview-step-publish-lasts = IT tarda unos diez minutos; el DNS puede necesitar hasta una hora más. Lo comprobamos nosotros y le avisamos.
overview-go-on = Continuar

overview-needs-you = { $count ->
    [one] { $count } dominio le necesita
   *[other] { $count } dominios le necesitan
}
overview-needs-you-caption = Dominios que le necesitan; primero los peores
overview-column-what = Qué pasa
overview-sent-to-it = Enviado a IT
overview-remind = Recordárselo a IT
overview-more-label = Más dominios que le necesitan
overview-more = { $count ->
    [one] { $count } más que le necesita
   *[other] { $count } más que le necesitan
}

overview-all-ready = { $count ->
    [one] Su dominio está listo.
   *[other] Los { $count } dominios están listos.
}
overview-all-waiting = { $count ->
    [one] No hace falta que haga nada. { $count } dominio espera al DNS; lo comprobaremos de nuevo automáticamente.
   *[other] No hace falta que haga nada. { $count } dominios esperan al DNS; los comprobaremos de nuevo automáticamente.
}
overview-all-silent = { $count ->
    [one] No hace falta que haga nada. Los servidores de nombres de { $count } dominio no respondieron; sigue valiendo su último buen estado y lo intentaremos de nuevo.
   *[other] No hace falta que haga nada. Los servidores de nombres de { $count } dominios no respondieron; sigue valiendo su último buen estado y lo intentaremos de nuevo.
}
overview-last-check = Última comprobación

overview-number = { $count }
overview-chip-all = Todos
overview-chip-needs-you = Le necesitan
overview-chip-problem = Problema
overview-no-domains = Todavía ninguno.
overview-senders = { $count ->
    [0] Todavía ninguno.
    [one] { $count } remitente.
   *[other] { $count } remitentes.
}
overview-senders-not-ready = { $count ->
    [one] { $count } de ellos está en un dominio que no está listo y no puede enviar.
   *[other] { $count } de ellos están en dominios que no están listos y no pueden enviar.
}
overview-senders-many = Más de { $count } remitentes.

overview-lately = Últimos cambios
overview-lately-nothing = Todavía no ha pasado nada.
overview-happened-added = { $more ->
    [0] Se ha añadido { $what }.
    [one] Se han añadido { $what } y { $more } dominio más.
   *[other] Se han añadido { $what } y { $more } dominios más.
}
overview-happened-deleted = { $more ->
    [0] Se ha eliminado { $what }.
    [one] Se han eliminado { $what } y { $more } dominio más.
   *[other] Se han eliminado { $what } y { $more } dominios más.
}
overview-happened-handed-over = { $more ->
    [0] Se han entregado a IT los registros de { $what }.
    [one] Se han entregado a IT los registros de { $what } y { $more } dominio más.
   *[other] Se han entregado a IT los registros de { $what } y { $more } dominios más.
}
overview-happened-sender-added = { $more ->
    [0] Se ha añadido el remitente { $what }.
    [one] Se han añadido { $what } y { $more } remitente más.
   *[other] Se han añadido { $what } y { $more } remitentes más.
}
overview-happened-sender-deleted = { $more ->
    [0] Se ha eliminado el remitente { $what }.
    [one] Se han eliminado { $what } y { $more } remitente más.
   *[other] Se han eliminado { $what } y { $more } remitentes más.
}
overview-happened-proven = { $more ->
    [0] Está demostrado que { $what } es suyo.
    [one] Está demostrado que { $what } y { $more } dominio más son suyos.
   *[other] Está demostrado que { $what } y { $more } dominios más son suyos.
}
overview-happened-not_verified = { $more ->
    [0] { $what } ya no está verificado.
    [one] { $what } y { $more } dominio más ya no están verificados.
   *[other] { $what } y { $more } dominios más ya no están verificados.
}
overview-happened-needs_records = { $more ->
    [0] { $what } necesita registros.
    [one] { $what } y { $more } dominio más necesitan registros.
   *[other] { $what } y { $more } dominios más necesitan registros.
}
overview-happened-waiting = { $more ->
    [0] { $what } espera al DNS.
    [one] { $what } y { $more } dominio más esperan al DNS.
   *[other] { $what } y { $more } dominios más esperan al DNS.
}
overview-happened-record_problem = { $more ->
    [0] { $what } tiene un problema en un registro.
    [one] { $what } y { $more } dominio más tienen un problema en un registro.
   *[other] { $what } y { $more } dominios más tienen un problema en un registro.
}
overview-happened-ready = { $more ->
    [0] { $what } está listo.
    [one] { $what } y { $more } dominio más están listos.
   *[other] { $what } y { $more } dominios más están listos.
}
overview-happened-stopped_working = { $more ->
    [0] { $what } dejó de funcionar.
    [one] { $what } y { $more } dominio más dejaron de funcionar.
   *[other] { $what } y { $more } dominios más dejaron de funcionar.
}

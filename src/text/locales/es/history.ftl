# Qué le pasó a un dominio y cómo le fue.

history-title = Historial de { $domain }
history-link = Historial
history-health = Los últimos 90 días
history-health-share = { $whole },{ $tenth } % listo
history-health-always = Siempre listo
history-health-since = Contado desde que estuvo listo por primera vez.
history-health-not-yet = Todavía no ha estado listo. Cuando lo esté, aquí verá cuánto tiempo lo ha estado.
history-health-picture = { $incidents ->
    [0] Una barra por cada uno de los últimos 90 días. Ningún incidente.
    [one] Una barra por cada uno de los últimos 90 días. { $incidents } incidente, en la lista de abajo.
   *[other] Una barra por cada uno de los últimos 90 días. { $incidents } incidentes, en la lista de abajo.
}
history-health-today = Hoy
history-days = Día a día
history-day-run = del { $first } al { $last }
history-day-none = aún no estaba aquí
history-incidents = { $count ->
    [0] Ningún incidente
    [one] { $count } incidente
   *[other] { $count } incidentes
}
history-incident-until = del { $from } al { $until }
history-incident-lasts = desde el { $from }
history-incidents-more = { $count ->
    [one] Y { $count } más antiguo.
   *[other] Y { $count } más antiguos.
}
history-timeline = Qué pasó
history-nothing-yet = Todavía no ha pasado nada. En cuanto se pregunte a los servidores de nombres, cada cambio aparecerá aquí.
history-older = Mostrar anteriores
history-newest = Volver a lo más reciente
history-compare-before = Antes
history-compare-now = Ahora
history-compare-nothing = nada
history-compare-said-by = según
history-compare-good = Correcto por última vez
history-window = Cambió entre el { $from } y el { $until }.
history-serials = Versión de la zona { $before } → { $after }
history-by-person = por { $name }
history-by-somebody = por alguien que ya no está
history-by-operator = por quienes gestionan este servicio
history-by-recipient = por quien recibió el correo
history-by-itself = automáticamente
history-record-found = El registro es correcto.
history-record-other-words = El valor cambió; sigue siendo correcto.
history-record-missing = El registro ya no está.
history-record-different = El registro no es el que hace falta.
history-record-wrong-place = El registro está en otro lugar.
history-record-more-than-one = Hay más de un registro.
history-record-some-servers = Solo algunos servidores de nombres tienen el registro.
history-standing-not_verified = El dominio ya no está verificado.
history-standing-needs_records = Al dominio le faltan registros.
history-standing-waiting = Esperando a que el DNS muestre todos los registros.
history-standing-record_problem = Hay un problema en un registro.
history-standing-ready = El dominio está listo.
history-standing-stopped_working = El dominio dejó de funcionar.
history-silence-began = Los servidores de nombres no respondieron. Eso no cambia nada: cuenta el último estado bueno.
history-silence-ended = Los servidores de nombres vuelven a responder.
history-zone-moved = El dominio se gestiona ahora en la zona { $zone }.
history-zone-servers = El dominio tiene otros servidores de nombres.
history-proof-challenge = Propiedad demostrada: el registro de propiedad está ahí.
history-proof-own-records = Propiedad demostrada: el registro de la firma está ahí.
history-proof-lapsed = La prueba de propiedad caducó: sus registros faltan desde hace tres días.
history-proof-held-elsewhere = Demostrado, pero otra cuenta tiene el dominio.
history-proof-free = Ninguna otra cuenta tiene ya el dominio.
history-done-added = Se añadió el dominio.
history-done-challenge-renewed = Se creó un valor nuevo para el registro de propiedad.
history-done-validated = Validado.
history-done-key-made = Se creó la clave de firma.
history-done-key-renewed = Se creó una nueva clave de firma.
history-done-key-switched = El correo se firma con la clave nueva.
history-done-handed-over = Se entregaron los registros.
history-done-sent-to = Los registros se enviaron a { $recipient }.
history-done-mail-proof-asked = Se envió un enlace a { $recipient }.
history-done-proven-by-mail = Se confirmó el enlace que se envió a { $recipient }.
cli-history-nothing = Todavía no le ha pasado nada a { $domain }.
cli-history-older = Hay más: --before { $place }

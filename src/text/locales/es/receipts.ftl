# Los comprobantes de las comprobaciones como páginas. El archivo de texto está en `receipt-file.ftl`.

receipts-title = Comprobantes de { $domain }
receipts-link = Comprobantes de las comprobaciones
receipts-lead = Cada comprobación que alguien pidió, o que encontró algo nuevo, deja un comprobante con todas las preguntas y respuestas. Se guarda trece meses.
receipts-none = Todavía no hay ningún comprobante.
receipts-shared = hay un enlace a él
receipt-lead = Qué se preguntó y qué dijo cada servidor de nombres, palabra por palabra. Puede enviarlo a quien gestione los servidores de nombres.
receipt-domain = Dominio
receipt-checked = Comprobado
receipt-asked-by-person = a petición de una persona
receipt-asked-by-operator = a petición del operador
receipt-asked-by-schedule = según el reloj
receipt-kept-until = Se guarda hasta
receipt-outcome = El resultado
receipt-every = Cada pregunta y cada respuesta
receipt-sent = { $count ->
    [one] Se envió { $count } mensaje DNS. Los tiempos cuentan desde el comienzo de la comprobación.
   *[other] Se enviaron { $count } mensajes DNS. Los tiempos cuentan desde el comienzo de la comprobación.
}
receipt-as-text = Como texto
receipt-as-file = Como archivo para programas
receipt-share = Crear un enlace
receipt-shared = Quien tenga este enlace puede leer el comprobante sin iniciar sesión, hasta el { $until }.
receipt-shared-once = Cópielo ahora: no se puede mostrar otra vez. No nombra ni a usted ni a su empresa.
receipt-link = Enlace
receipt-links = { $count ->
    [one] Hay un enlace con el que cualquiera puede leer este comprobante.
   *[other] Hay { $count } enlaces con los que cualquiera puede leer este comprobante.
}
receipt-unshare = Anular todos los enlaces
receipt-shared-lead = Qué se preguntó sobre este dominio y qué dijo cada servidor de nombres, palabra por palabra. Alguien le envió el enlace para que lo vea por sí mismo.
receipt-number = Comprobante { $number }

# The mail that we send: what stands at its end, and what may be said about it.

notices-why-handover = Recibe este correo porque alguien que usa { $brand } indicó su dirección como la de quien gestiona el DNS de este dominio. Se ha enviado una sola vez; no hay ninguna lista.
notices-why-proof = Recibe este correo porque alguien pidió a { $brand } que enviara un enlace a esta dirección. Si no fue usted, no haga nada.
notices-why-bulk_check = Recibe este correo porque pidió a { $brand } que comprobara dominios.
notices-why-stopped = Recibe este correo porque puede actuar en nombre de un cliente de { $brand } al que pertenecen estos dominios.
notices-stop = No recibir más correo de { $brand }
notices-no-way-out = Desde aquí no se puede enviar correo: quienes gestionan este servicio no han configurado ninguna salida de correo.
notices-too-many = En las últimas 24 horas se han enviado desde aquí { $most } correos a { $address }, y por ahora no recibirá más. Vuelva a intentarlo mañana.
notices-too-many-handovers = Desde esta cuenta se han enviado { $most } entregas en las últimas 24 horas y de momento no se envían más. Inténtelo mañana o pase los registros usted mismo.
notices-stopped = { $address } no quiere correo de aquí, así que no se le envía nada.
notices-not-again = Este correo está en camino o ya se envió, así que no se envía de nuevo.
notices-trial-subject = Correo de prueba de { $brand }
notices-trial-text = Si puede leer esto, { $brand } puede enviar correo. No tiene que hacer nada.

mail-state-queued = Pendiente de envío
mail-state-handing_over = Enviándose
mail-state-sent = Enviado
mail-state-failed = No enviado
mail-state-unsure = Quizá enviado: el servidor de correo no lo confirmó
mail-send-again = Enviar de nuevo
mail-send-again-help = Podría llegar dos veces.

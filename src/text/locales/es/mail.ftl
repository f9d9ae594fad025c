# "Never mail me again", the mail of the demo, and what the command line says about mail.

no-mail-title = Detener este correo
no-mail-ask = ¿Quiere que { $brand } no envíe más correo a { $address }?
no-mail-ask-help = Entonces ya no se enviará nada desde aquí a esta dirección, lo pida quien lo pida.
no-mail-button = No enviar más correo a esta dirección
no-mail-done-title = No habrá más correo
no-mail-done = { $brand } no enviará nada más a { $address }.
no-mail-done-help = Puede cerrar esta página.
no-mail-unknown-title = Este enlace ya no funciona
no-mail-unknown = Está incompleto, o el correo es tan antiguo que ya se ha olvidado. Abra el enlace del correo más reciente que haya recibido de nosotros.
no-mail-unknown-support = Si eso no ayuda, pregunte aquí: { $support }

menu-mail-demo = Correo (demo)
playground-mail-title = Correo (demo)
playground-mail-lead = Esto es lo que { $brand } habría enviado. La demo no envía nada; guarda aquí el correo para que lo lea.
playground-mail-none = Todavía no hay correo. Envíe, por ejemplo, los registros de un dominio a IT.
playground-mail-to = Para { $address }
playground-mail-reply = Respuesta al enviar:
playground-mail-files = Archivos adjuntos
playground-mail-bytes = { $bytes ->
    [one] { $bytes } byte
   *[other] { $bytes } bytes
}
playground-mail-source = Código fuente

cli-mail-sent = El correo a { $address } fue aceptado: { $reply }
cli-mail-unsure = El correo se entregó, pero nadie confirmó que fuera aceptado; puede que llegue. { $reply }
cli-no-mails = Todavía no se ha enviado ningún correo.
cli-mail-allowed = Se puede volver a enviar correo a { $address }.
cli-mail-was-allowed = Nadie había detenido el correo a { $address }.
cli-column-time = Hora
cli-column-to = Para
cli-column-subject = Asunto
cli-column-reply = Respuesta

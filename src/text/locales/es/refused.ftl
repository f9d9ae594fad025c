# "¿Por qué se rechazó mi correo?", y lo que se rechazaría mientras los servidores de correo solo observan.

refused-title = ¿Por qué se rechazó mi correo?
refused-lead = Pegue lo que dijo el servidor de correo, o una parte del mensaje devuelto. Le diremos qué pasó y qué ayuda.
refused-reply = Lo que dijo el servidor de correo
refused-reply-hint = Todo, si puede. Bastan las ocho letras y cifras de «[id …]» al final.
refused-look = Dígame por qué
refused-empty = Pegue primero la respuesta del servidor de correo.
refused-answer = Qué pasó
refused-title-rejected = El servidor de correo rechazó un correo de { $login } como { $address }.
refused-title-deferred = El servidor de correo aplazó un correo de { $login } como { $address }.
refused-title-observed = Un correo de { $login } como { $address } se dejó pasar, y se rechazaría cuando esto se aplique.
refusal-other = La razón la anotó otra versión de Frankmark; esta no la conoce.
refused-now = Y ahora:
refused-now-accepted = Ahora se aceptaría.
refused-no-such-login = La respuesta trata del usuario { $login } y de la dirección { $address }. Usted no tiene ninguna cuenta con este usuario. Si otra persona se ocupa de ella, puede consultarlo.
refused-instead = Esta cuenta puede enviar como:
refused-instead-address = { $address }
refused-instead-domain = cualquier dirección de { $domain }

refused-do-again = Envíe el correo otra vez.
refused-do-again-by-itself = A su correo no le pasa nada. Los programas y servidores de correo lo intentan de nuevo por sí solos; si el suyo no lo hace, envíelo otra vez dentro de unos minutos.
refused-do-grant = Permítalo, o envíe desde una dirección que { $login } pueda usar, como aquella a la que llegó el correo que contesta.
refused-do-verify = Demuestre que el dominio es suyo. Después { $login } podrá enviar como { $address }, si se le permite.
refused-do-authenticate = Vea en la página del dominio qué registros faltan todavía.
refused-do-add = Si el dominio es suyo, añádalo. Si no, envíe desde una de sus direcciones.
refused-do-operator = Pregunte a quien administra sus buzones. Puede añadir el buzón { $login } o activarlo.
refused-do-program = Quien se ocupa del programa que escribió el correo tiene que cambiarlo: hace falta exactamente una línea From con exactamente una dirección.
refused-do-address = Envíe desde una de sus direcciones.
refused-button-domain = Permitir { $login } para { $what }
refused-button-sender = Permitir { $login } como { $what }
refused-button-verify = Verificar { $what }
refused-button-domain-page = A la página de { $what }
refused-button-add = Añadir { $what }

refused-facts = Detalles
refused-fact-id = Número
refused-fact-at = Cuándo
refused-fact-login = Cuenta
refused-fact-envelope = Dirección de retorno (MAIL FROM)
refused-fact-header = Línea From
refused-fact-client = Enviado desde

refused-unknown = No conocemos esta respuesta.
refused-unknown-final = Su código dice que el correo se rechazó para siempre: no sirve enviar lo mismo otra vez.
refused-unknown-later = Su código dice que es solo por ahora: el correo se intenta de nuevo.
refused-unknown-code = No encontramos en ella ningún código que diga si es para siempre.
refused-unknown-do = Probablemente viene del servidor del destinatario. Envíe la respuesta entera a su servicio de ayuda, o pregunte al del destinatario.
refused-unknown-id = No tenemos nada con el número { $id }.
refused-unknown-id-do = Mire si está completo: ocho letras y cifras. Los guardamos unas semanas y solo los mostramos al cliente de cuya cuenta se trata. Pegue la respuesta entera y leeremos el resto.

observed-title = Lo que se rechazaría
observed-lead = Por ahora el servidor de correo solo observa y deja pasar todo esto. Permita lo que esté bien antes de que se aplique.
observed-lead-enforced = Esto se vio mientras el servidor de correo solo observaba. Ahora se rechaza.
observed-none-title = No se rechazaría nada
observed-none = Por lo que hemos visto, cada cuenta envía como puede.
observed-column-login = Cuenta
observed-column-address = Enviado como
observed-column-times = Cuántas veces
observed-column-do = Qué hacer
observed-times = { $count ->
    [one] { $count } correo
   *[other] { $count } correos
}
observed-last = el último
observed-allow-sender = Permitir esta dirección
observed-allow-domain = Permitir todo { $domain }
observed-forget = Olvidar
observed-allowed = Ahora está permitido.
observed-forgotten = Quitado de la lista. Volverá cuando se vea otra vez.
observed-nothing-to-allow = No hay dónde permitir esto: la cuenta o el dominio ya no está, o está desactivado.

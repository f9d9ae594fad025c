# Buzones: los nombres de acceso del servidor de correo, y por qué este rechaza lo que envían.

mailboxes-login-taken = El nombre de acceso { $login } no se puede usar. Elija otro.
mailboxes-already-there = { $login } ya es uno de los buzones de este cliente.
mailboxes-import-no-header = El archivo necesita un encabezado: una primera línea con los nombres de sus columnas, entre ellos «login».
mailboxes-import-too-many = El archivo tiene { $count } líneas. Se pueden importar { $most } a la vez.
mailboxes-import-yes-or-no = «{ $text }» en la columna { $column } no es ni sí ni no (yes, no).

login-refused-empty = Escriba el nombre de acceso.
login-refused-too-long = Este nombre de acceso tiene { $length } caracteres. Puede tener 255 como máximo.
login-refused-character = Un nombre de acceso no puede contener «{ $character }». No se admiten espacios, comas, comillas ni paréntesis angulares.

# Por qué se rechazó un correo.
refusal-unknown_login = No hay ningún buzón con el nombre de acceso { $login }.
refusal-login_disabled = El buzón { $login } está desactivado, así que no puede enviar.
refusal-not_an_address = «{ $address }» no es una dirección de correo.
refusal-unknown_domain = { $address } no está en ninguno de sus dominios de envío.
refusal-domain_not_verified = El dominio de { $address } todavía no está verificado.
refusal-domain_not_ready = El dominio de { $address } está verificado, pero aún faltan registros DNS.
refusal-not_granted = El buzón { $login } no puede enviar como { $address }.
refusal-not_this_sender = El buzón { $login } puede enviar como algunos remitentes de este dominio, pero no como { $address }.
refusal-no_from = El mensaje no tiene línea From, así que nadie puede saber de quién es.
refusal-several_from = El mensaje tiene más de una línea From. Debe haber exactamente una.
refusal-several_authors = La línea From nombra más de una dirección. Debe haber exactamente una.
refusal-not_understood = Una línea que dice de quién es el mensaje está escrita de un modo que los programas de correo leen de forma distinta.
refusal-other_domain = { $address } está en un dominio distinto del de la dirección de retorno del mensaje. Ambas deben estar en el mismo.

# Por qué un correo tuvo que esperar: no hay nada malo en él.
refusal-not_loaded = Los permisos del servidor de correo aún no se han leído. El correo se puede enviar de nuevo enseguida.
refusal-no_mailboxes = El servidor de correo aún no conoce ningún buzón, así que no se juzga a nadie y el correo se aplaza. Quien administra el servidor de correo debe incorporar sus buzones.
refusal-too_old = El servidor de correo lleva demasiado tiempo sin noticias de la base de datos. El correo espera hasta que las tenga.
refusal-key_unusable = La clave que firma este correo no se pudo usar. El correo espera hasta que se pueda.
refusal-too_large = El mensaje es más grande de lo que aquí se puede firmar.
refusal-internal = Algo falló por nuestra parte. El correo se puede enviar de nuevo.

# Por qué un correo puede salir.
permit-null_sender = { $login } puede enviar con una dirección de retorno vacía.
permit-sender = { $login } tiene permiso para el remitente { $address }.
permit-plus_detail = { $login } tiene permiso para el remitente { $address } sin la parte tras el signo más.
permit-whole_domain = { $login } tiene permiso para todo el dominio de { $address }.
permit-subdomain = { $login } tiene permiso para un dominio superior al de { $address }, con todo lo que hay debajo.
permit-hosted_mailbox = { $login } está alojado aquí, y { $address } es su propia dirección.

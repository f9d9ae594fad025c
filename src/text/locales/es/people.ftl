# Inicio de sesión, enlace de puesta en marcha, idioma y colores.

sign-in = Iniciar sesión
sign-in-email = Dirección de correo
sign-in-password = Contraseña
busy-sign-in = Iniciando sesión …
sign-in-demo = Esto es la demostración.
sign-in-demo-how = Inicie sesión con:
sign-in-it = ¿Un compañero le pidió añadir registros DNS? No necesita iniciar sesión: los registros están en su mensaje.

set-up-title = Configurar la primera persona
set-up-lead = Usted será propietario. Este enlace funciona una sola vez.
set-up-name = Su nombre
set-up-organisation = Organización
set-up-password-hint = Al menos 12 caracteres. Valen unas cuantas palabras seguidas.
set-up-button = Crear e iniciar sesión

language-title = Idioma
language-hint = Se aplica enseguida, en todas las páginas.
colours-title = Colores
colours-hint = «Automático» sigue a su ordenador o teléfono.
colours-auto = Automático
colours-light = Claro
colours-dark = Oscuro

sign-in-kept = Su sesión terminó entretanto. Lo que escribió se conserva.
go-on-title = Ha vuelto a iniciar sesión
go-on-lead = Lo que había escrito aún no se envió, porque su sesión había terminado. No se ha perdido nada.
go-on-send = Enviarlo ahora
go-on-leave = No enviarlo

# Buzones, permisos, tokens y personal en la línea de órdenes.

cli-no-person = Nadie inicia sesión con { $email }.
cli-staff-operator = { $email } es ahora operador de esta instalación.
cli-staff-support = { $email } puede ver ahora todo lo del servidor de correo, para ayudar a otros.
cli-staff-none = { $email } trabaja ahora solo para sus clientes.

# Palabras que usan todas las pantallas.

shell-skip = Ir al contenido
shell-help = Ayuda
shell-time-zone = Las horas son de { $zone }

menu-label = Cuenta
menu-domains = Gestionar dominios de envío
menu-senders = Gestionar remitentes
menu-work-for = Usted trabaja para
menu-language = Idioma
menu-colours = Colores
menu-sign-out = Cerrar sesión

trouble-server = No hemos podido actualizar esta página: el servidor tuvo un problema. No se ha perdido nada. Inténtelo de nuevo en un momento.
trouble-slow = La respuesta tarda demasiado. Inténtelo de nuevo en un momento.
trouble-offline = No tiene conexión. Volveremos a mirar en cuanto se recupere.

copy-label = Copiar
copy-label-done = Copiado
copy-done = Copiado: { $what }
copy-failed = Pulse Ctrl+C

form-problem = Hay un problema
form-error = Error:{" "}

password-show = Mostrar

busy-save = Guardando …
busy-look = Mirando …
busy-delete = Eliminando …
button-save = Guardar
button-cancel = Cancelar

time-today = hoy a las { $time }
time-yesterday = ayer a las { $time }
time-tomorrow = mañana a las { $time }
time-just-now = ahora mismo
time-in-a-moment = en un momento
time-minutes-ago = { $count ->
    [one] hace { $count } minuto
   *[other] hace { $count } minutos
}
time-in-minutes = { $count ->
    [one] en { $count } minuto
   *[other] en { $count } minutos
}
time-exact = { $day } de { $month } de { $year }, { $time }
time-day = { $day } de { $month }
time-day-of-year = { $day } de { $month } de { $year }
time-month-1 = enero
time-month-2 = febrero
time-month-3 = marzo
time-month-4 = abril
time-month-5 = mayo
time-month-6 = junio
time-month-7 = julio
time-month-8 = agosto
time-month-9 = septiembre
time-month-10 = octubre
time-month-11 = noviembre
time-month-12 = diciembre

# Volver a comprobar muchos dominios.

bulk-page-title = Comprobar dominios de nuevo
bulk-title-running = { $count ->
    [one] Comprobando { $count } dominio
   *[other] Comprobando { $count } dominios
}
bulk-title-done = { $count ->
    [one] { $count } dominio comprobado
   *[other] { $count } dominios comprobados
}
bulk-title-stopped = Detenido: { $checked } de { $count } comprobados
bulk-leave = Puede salir de esta página, el trabajo continúa.
bulk-summary = { $left ->
    [0] Terminado: ahora listos: { $ready }; con problemas nuevos: { $broken }.
   *[other] Detenido: ahora listos: { $ready }; con problemas nuevos: { $broken }; sin comprobar: { $left }.
}
bulk-progress-label = Dominios comprobados
bulk-progress = { $checked } de { $all }
bulk-under-a-minute = queda menos de un minuto
bulk-about-minutes = { $count ->
    [one] queda alrededor de { $count } minuto
   *[other] quedan unos { $count } minutos
}
bulk-about-hours = { $count ->
    [one] queda alrededor de { $count } hora
   *[other] quedan unas { $count } horas
}
bulk-counts = Resultado
bulk-outcome-unchanged = sin cambios
bulk-outcome-now_ready = con todo listo ahora
bulk-outcome-newly_broken = con problemas nuevos
bulk-outcome-changed = con cambios
bulk-outcome-could_not_ask = sin respuesta
bulk-outcome-gone = fuera de la lista
bulk-slowed = El servidor de nombres { $host } responde despacio, por eso le preguntamos más despacio.
bulk-stop = Detener
bulk-stopping = Deteniendo …
bulk-refresh = Actualizar
bulk-hide = Ocultar
bulk-hiding = Ocultando …
bulk-nothing = Aquí no hay dominios que comprobar, así que no se inició nada.
bulk-which = Dominios: { $what }
bulk-which-none = Ninguno por ahora.
bulk-pages = Páginas
bulk-first = Desde el principio
bulk-next = Siguiente

cli-bulk-started = { $count ->
    [one] Comprobando { $count } dominio de { $customer }.
   *[other] Comprobando { $count } dominios de { $customer }.
}
cli-bulk-joined = { $count ->
    [one] Ya está en marcha una comprobación de { $count } dominio de { $customer }; se ayuda con ella.
   *[other] Ya está en marcha una comprobación de { $count } dominios de { $customer }; se ayuda con ella.
}
cli-bulk-progress = { $checked } de { $all } comprobados
cli-bulk-column-checked = Comprobados
cli-bulk-column-left = Sin comprobar
cli-bulk-interrupted = Se dejó de esperar: { $checked } de { $all } dominios están comprobados. Un “frankmark serve” en marcha continúa con el resto; “frankmark domain check --all” también. Para terminarla del todo, pulse Detener en su página.

bulk-mail-subject = { $count ->
    [one] Se ha comprobado { $count } dominio
   *[other] Se han comprobado { $count } dominios
}
bulk-mail-lead = { $count ->
    [one] Ha terminado la comprobación de { $count } dominio que usted pidió. Este es el resultado:
   *[other] Ha terminado la comprobación de { $count } dominios que usted pidió. Este es el resultado:
}
bulk-mail-link = Ver cuáles

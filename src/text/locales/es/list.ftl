# La lista de dominios de envío: filtros, búsqueda, páginas, y eliminar varios a la vez.

list-show = Filtrar por estado
list-show-all = Todos
list-show-needs_you = Le necesitan
list-show-problem = Problema
list-search-label = Buscar dominios y remitentes
list-search = Buscar
list-clear = Borrar la búsqueda
list-paste = Pegar una lista
list-added = Últimos añadidos primero
list-count = { $count ->
    [one] { $count } dominio
   *[other] { $count } dominios
}
list-found = { $count ->
    [one] { $count } dominio coincide con { $search }
   *[other] { $count } dominios coinciden con { $search }
}
list-found-many = Más de { $count } dominios coinciden con { $search }
list-found-by = encontrado por el remitente { $address }
list-none-match = Ningún dominio coincide con { $search }
list-meant = ¿Quería decir { $name }?
list-nothing = Aquí no hay nada.
list-nothing-good = Buena señal.
list-letters = Ir a la letra
list-pages = Páginas de la lista
list-first = Primera
list-previous = Anterior
list-next = Siguiente
list-last = Última
list-size = { $count } por página
list-with-chosen = Con los dominios elegidos
list-choose = Elegir
list-choose-one = Elegir { $domain }
list-choose-all = { $count ->
    [one] Elegir el { $count } que coincide
   *[other] Elegir los { $count } que coinciden
}
list-choose-all-many = Elegir todos los que coinciden
list-choose-none = Elija primero al menos un dominio.
list-check = Comprobar de nuevo
list-check-all = Comprobar todo de nuevo
list-export = Descargar como tabla
list-delete = Eliminar…

# Termina con una hora.
next-sent-to-it = Enviado a IT{" "}

many-delete-title = { $count ->
    [one] ¿Eliminar { $count } dominio?
   *[other] ¿Eliminar { $count } dominios?
}
many-delete-then = Desde ese momento se rechaza el correo de estos dominios.
many-delete-final = No se puede deshacer. Si añade un dominio de nuevo, recibirá registros nuevos.
many-delete-which = ¿Qué dominios se eliminan?
many-delete-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}
many-delete-number = { $count ->
    [one] Para confirmar, escriba el número { $count }
   *[other] Para confirmar, escriba el número { $count }
}
many-delete-keep = Conservarlos
many-delete-button = { $count ->
    [one] Eliminar { $count } dominio
   *[other] Eliminar { $count } dominios
}
many-delete-stay = { $count ->
    [one] { $count } dominio se queda: aún lo usan remitentes
   *[other] { $count } dominios se quedan: aún los usan remitentes
}
many-delete-none = Ninguno de estos dominios se puede eliminar ahora
many-delete-gone = Ya no están aquí.
many-delete-too-many = { $most ->
    [one] Se puede eliminar como máximo { $most } dominio a la vez
   *[other] Se pueden eliminar como máximo { $most } dominios a la vez
}
many-delete-narrow = Elija menos: busque una parte del nombre o filtre por estado.
many-deleted-title = { $count ->
    [one] Se ha eliminado { $count } dominio
   *[other] Se han eliminado { $count } dominios
}
many-deleted-before = { $count ->
    [one] { $count } ya no estaba.
   *[other] { $count } ya no estaban.
}
many-deleted-which = ¿Qué dominios se han eliminado?
many-deleted-back = Volver a la lista
domains-deletion-changed = Lo que se iba a eliminar ha cambiado entretanto. No se eliminó nada; mírelo de nuevo.
domains-deletion-number = { $count ->
    [one] Escriba { $count }, el número de dominios que se eliminan.
   *[other] Escriba { $count }, el número de dominios que se eliminan.
}

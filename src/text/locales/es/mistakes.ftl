# Las páginas sobre errores. Qué es cada uno está en `explain-….ftl`.

mistakes-title = Errores que conocemos por su nombre
mistakes-lead = Qué puede estar mal en los registros de un dominio, qué aspecto tiene y cómo se arregla. Todo lo que encuentra una comprobación lleva a una de estas páginas.
mistakes-link = Todos los errores que conocemos y cómo se arreglan
mistakes-search = Buscar
mistakes-search-hint = Palabras, o el código corto de un error, por ejemplo K16.
mistakes-search-button = Buscar
mistakes-found = { $count ->
    [0] No se encuentra nada para «{ $search }». Pruebe con otras palabras, o con menos.
    [one] Se encuentra { $count } error para «{ $search }».
   *[other] Se encuentran { $count } errores para «{ $search }».
}
mistakes-all = Mostrar todos
mistakes-family-n = El nombre del registro
mistakes-family-t = El tipo del registro
mistakes-family-c = El destino de un alias
mistakes-family-x = Texto que cambió de camino al DNS
mistakes-family-o = El registro de propiedad
mistakes-family-k = La firma (DKIM)
mistakes-family-s = La lista de remitentes (SPF)
mistakes-family-m = La política (DMARC)
mistakes-family-r = La ruta de retorno
mistakes-family-z = La zona y sus servidores de nombres
mistakes-family-h = Tiempo y memoria
mistakes-family-v = Extras
mistake-looks = Qué aspecto tiene
mistake-mend = Cómo se arregla
mistake-after = Cuando esté arreglado, pulse «Validar» en la página del dominio. También miramos por nuestra cuenta.
mistake-script = Lo mismo en la línea de órdenes: frankmark explain { $id }
mistake-others = Errores del mismo tipo

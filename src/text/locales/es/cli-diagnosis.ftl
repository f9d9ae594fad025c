# Lo que dice la línea de órdenes sobre un error y un comprobante.

cli-certainty-likely = probablemente
cli-certainty-possible = quizá
cli-for-it = Para informática:
cli-place = Lugar: carácter { $character } (byte { $byte } del valor, cadena { $string })
cli-should-be = Debe ser
cli-there-is = Hay
cli-signs = Lo que difiere ahí: { $signs }.
cli-more-differences = { $count ->
    [one] Hay { $count } diferencia más.
   *[other] Hay { $count } diferencias más.
}
cli-evidence = Visto en
cli-zone = Zona y servidores de nombres
cli-receipt = Comprobante { $number }: “frankmark domain receipt { $domain } { $number }” muestra cada pregunta y cada respuesta.
cli-no-receipts = Todavía no hay comprobantes. “frankmark domain check { $domain }” crea uno.
cli-column-receipt = Comprobante
cli-column-made = Creado
cli-column-shared = Compartido
cli-explain-what = Qué es
cli-explain-looks = Cómo se ve
cli-explain-mend = Cómo corregirlo
cli-explain-unknown = No existe el error { $id }. “frankmark explain” los muestra todos.
cli-explain-did-you-mean = No existe el error { $id }. ¿Quiso decir { $meant }?
cli-diagnose-right = No tiene nada mal.
cli-no-receipt = { $file } no es un comprobante legible: { $why }
cli-diagnose-as-stored = Por eso se muestra el informe tal como se escribió entonces.
cli-diagnose-differs = Esta versión juzga las mismas respuestas de otro modo que la que escribió el comprobante.
cli-views = Lo que recuerdan los servidores de resolución
cli-memory-found = como lo muestran los servidores de nombres
cli-memory-missing = no está
cli-memory-old_value = el valor anterior
cli-memory-bogus = no cree en la firma de la zona
cli-memory-filtered = su operador bloquea el dominio
cli-memory-failing = informa de un fallo
cli-memory-silent = sin respuesta
cli-memory-until = (como muy tarde hasta { $time })
cli-no-selector = «{ $selector }» no puede ser un selector: es un nombre como google o k1, sin _domainkey.

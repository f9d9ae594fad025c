# El correo sobre dominios que estaban listos y dejaron de funcionar.

stopped-mail-subject-one = { $domain } dejó de funcionar
stopped-mail-subject-several = { $count } dominios dejaron de funcionar
stopped-mail-what = { $count ->
    [one] Este dominio estaba listo y ya no lo está. Su correo puede ser rechazado o acabar en spam:
   *[other] Estos dominios estaban listos y ya no lo están. Su correo puede ser rechazado o acabar en spam:
}
stopped-mail-line = { $domain }: { $record }, { $status }
stopped-mail-more = { $count ->
    [one] y uno más
   *[other] y { $count } más
}
stopped-mail-link-one = Ver qué cambió
stopped-mail-link-several = Mostrar estos dominios
stopped-mail-how-certain = Miramos más de una vez antes de escribirle, y seguimos mirando. Cuando vuelva a estar bien, la página lo mostrará en un minuto; no tiene que avisar de nada.

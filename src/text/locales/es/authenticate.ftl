# «Autenticar este dominio», sus cuatro páginas.

authenticate-step-dns = Su DNS
authenticate-step-records = Añadir los registros
authenticate-step-looking = Miramos
authenticate-dns-title = ¿Quién gestiona el DNS de { $domain }?
authenticate-dns-lead = Su respuesta solo cambia cómo lo explicamos.
authenticate-dns-choose = Elija una de las tres.
authenticate-who-myself = Yo
authenticate-who-myself-hint = Puede iniciar sesión donde se gestiona el DNS.
authenticate-who-it = Alguien de informática
authenticate-who-it-hint = Usted pasa los registros a un compañero.
authenticate-who-unknown = No lo sé
authenticate-who-unknown-hint = Le ayudamos a averiguarlo.
authenticate-advice-myself = Inicie sesión en la empresa que gestiona el DNS de { $domain } y busque «DNS», «Zona» o «Registros».
authenticate-advice-it = Dé a su compañero el tipo, el nombre y el valor de cada registro de abajo. Puede enviarlos por correo: de todos modos serán públicos en el DNS.
authenticate-advice-unknown = Busque una factura anual por el nombre { $domain } o pregunte a quien hizo su web: la empresa de la factura suele gestionar también el DNS.
authenticate-records-title = { $count ->
    [0] Todos los registros están
    [one] Añada este { $count } registro
   *[other] Añada estos { $count } registros
}
authenticate-records-1 = Inicie sesión donde se gestiona el DNS de { $domain }.
authenticate-records-2 = Añada cada registro de abajo. Copie el nombre y el valor; no los teclee.
authenticate-records-3 = Vuelva y pulse «Validar».
authenticate-looking-title = Estamos mirando
authenticate-ready = Ahora los destinatarios pueden comprobar que el correo de { $domain } es realmente suyo. Deje los registros donde están: sin ellos el correo se detiene.
authenticate-ready-later = Recomendado, cuando tenga tiempo: { $record }.

# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-S01-customer = No hay ningún registro SPF en { $owner }.
finding-S01-it = Añada un registro { $type } con el host { $relative } y el valor que se muestra aquí.
finding-S02-customer = En { $owner } hay { $count } registros SPF, y se anulan entre sí.
finding-S02-it = Haga de ellos uno solo: todas sus entradas y un único «all» al final. Borre los demás.
finding-S03-customer = El registro SPF en { $owner } empieza mal, y los receptores no lo reconocen.
finding-S03-it = Debe empezar por «v=spf1» y un espacio; ahora empieza por «{ $start }». Corrija el principio y deje el resto.
finding-S04-customer = El registro SPF en { $owner } no nos nombra.
finding-S04-it = { $fits ->
    [yes] Ponga «{ $entry }» en el registro que hay. No añada un segundo.
   *[no] «{ $entry }» debe estar en el registro que hay, pero tal como está no cabe. Corrija o acorte antes el registro; no añada un segundo.
}
finding-S05-customer = En el registro SPF en { $owner } nuestra entrada está detrás de «all», donde nadie la lee.
finding-S05-it = Ponga «{ $entry }», en el carácter { $pos }, delante de «all».
finding-S06-customer = El registro SPF en { $owner } obliga a los receptores a hacer { $lookups } consultas. Se detienen en 10 y lo rechazan.
finding-S06-it = { $any ->
    [no] Quite entradas de servicios que ya no envían correo por el dominio, hasta que queden como mucho 10 consultas.
   *[yes] Quite lo que no hace falta: { $spare }. Pueden quedar como mucho 10 consultas.
}
finding-S07-customer = { $count } entradas del registro SPF en { $owner } no llevan a ninguna parte. Los receptores estrictos admiten dos y luego rechazan el registro.
finding-S07-it = Borre las entradas que no encuentran nada: { $entries }
finding-S08-customer = El registro SPF en { $owner } nombra a { $host }, donde no hay ningún registro SPF que se pueda leer. Eso estropea todo el registro.
finding-S08-it = Borre «{ $entry }», en el carácter { $pos }, o haga que se arregle el registro de { $host }.
finding-S09-customer = El registro SPF en { $owner } vuelve a sí mismo a través de { $host }. Los receptores lo rechazan.
finding-S09-it = Borre «{ $entry }», en el carácter { $pos }.
finding-S10-customer = { $kind ->
    [everybody] El registro SPF en { $owner } deja que cualquiera envíe correo en su nombre.
    [neutral] El registro SPF en { $owner } termina sin veredicto: no dice que otros remitentes no sean válidos.
   *[none] El registro SPF en { $owner } no tiene final: no dice que otros remitentes no sean válidos.
}
finding-S10-it = { $kind ->
    [none] Ponga «~all» al final del registro.
   *[other] Cambie «{ $all }» por «~all», al final del registro.
}
finding-S11-customer = El registro SPF en { $owner } usa «ptr», que es lento y que los receptores pueden pasar por alto.
finding-S11-it = Borre «{ $entry }», en el carácter { $pos }.
finding-S12-customer = Los receptores pasan por alto una entrada del registro SPF en { $owner }, sin ningún mensaje de error.
finding-S12-it = En «{ $entry }», en el carácter { $pos }, «=» debe ser «:». Escriba «{ $repaired }».
finding-S13-customer = Los receptores no pueden leer el registro SPF en { $owner }: hay un error en el carácter { $pos }.
finding-S13-it = «{ $term }»: { $reason ->
    [empty] hay un espacio donde debería empezar su valor
    [comma] las entradas se separan con espacios, no con comas ni puntos y comas
    [url] aquí va un nombre de host, no la dirección de una página web
    [port] aquí no puede ir un número de puerto
    [family] «ip4:» quiere una dirección IPv4, «ip6:» una dirección IPv6
    [address] no es una dirección completa
    [length] el número detrás de la barra no es posible
    [name] no es un nombre de host
    [rest] tiene algo que no le corresponde
    [twice] solo puede estar una vez
   *[word] SPF no tiene esa palabra
}. { $known ->
    [yes] Escriba «{ $repaired }».
   *[no] Corríjalo o bórrelo.
}
finding-S14-customer = { $kind ->
    [twice] El registro SPF en { $owner } remite dos veces a otro registro, y los receptores lo rechazan.
   *[with-all] En el registro SPF en { $owner } la parte «redirect» no cuenta, porque el registro también tiene «all».
}
finding-S14-it = { $kind ->
    [twice] Deje un solo «redirect=» y borre «{ $entry }», en el carácter { $pos }.
   *[with-all] En «{ $entry }» escriba «include:» en lugar de «redirect=», delante de «all»; o bórrelo si no hace falta.
}
finding-S15-customer = { $kind ->
    [record] El registro SPF en { $owner } es demasiado largo: { $bytes } bytes. No todos los receptores pueden obtenerlo.
   *[answer] Los textos en { $owner } suman { $bytes } bytes, y los receptores tienen que preguntar dos veces.
}
finding-S15-it = { $kind ->
    [record] Quite las entradas que ya no se usan, hasta que el registro tenga como mucho 450 bytes.
   *[answer] Borre los textos antiguos en { $owner } que ya no necesita ningún servicio, como pruebas de configuraciones anteriores.
}
finding-S16-customer = Nuestra entrada SPF está en { $got }, pero los receptores de este correo miran en { $mailfrom }.
finding-S16-it = Publique en { $mailfrom } el registro que se muestra aquí. La entrada en { $got } no sirve para nuestro correo.
finding-S17-customer = El registro SPF en { $owner } tiene un carácter que no corresponde: «{ $char }», en la posición { $pos }.
finding-S17-it = Bórrelo, o escríbalo de nuevo a mano.
finding-S18-customer = El registro SPF en { $owner } tiene dos finales. Todo lo que hay detrás del primero no cuenta.
finding-S18-it = Deje un solo «all», como última palabra. «{ $first }» va primero; «{ $entry }» está en el carácter { $pos }.
finding-S19-customer = { $kind ->
    [many] «{ $entry }», en el registro SPF en { $owner }, lleva a { $count } servidores de correo. Los receptores se detienen en 10 y rechazan el registro.
   *[empty] «{ $entry }», en el registro SPF en { $owner }, no encuentra ninguna dirección.
}
finding-S19-it = { $kind ->
    [many] Cambie «{ $entry }», en el carácter { $pos }, por las direcciones de los servidores que envían correo.
   *[empty] Borre «{ $entry }», en el carácter { $pos }; no deja enviar a nadie.
}
finding-S20-customer = En { $owner } hay un registro de un sistema abandonado hace mucho (Sender ID).
finding-S20-it = Borre el registro que empieza por «{ $start }». Nadie lo lee.
finding-S21-customer = El registro SPF en { $owner } dice que este dominio nunca envía correo.
finding-S21-it = { $fits ->
    [yes] Si el dueño del dominio está de acuerdo en que envíe correo, ponga «{ $entry }» delante de «-all».
   *[no] Si el dueño del dominio está de acuerdo en que envíe correo, ponga «{ $entry }» en el registro.
}
finding-S22-customer = El registro SPF en { $owner } nos nombra, pero con un nombre equivocado: «{ $entry }».
finding-S22-it = Escriba «{ $ours }» en lugar de «{ $entry }», en el carácter { $pos }.

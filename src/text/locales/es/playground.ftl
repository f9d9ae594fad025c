# El terreno de pruebas de la demo: el panel en el que quien empieza hace de colega de informática.

# Lo que el panel rechaza, dicho junto al campo.
playground-bad-type = Elija un tipo de la lista.
playground-bad-name-blank = Un nombre no puede contener espacios. Bórrelos, también los que no se ven.
playground-bad-name-letters = Un nombre de DNS se escribe con letras sin acento, cifras, guiones y guiones bajos. Los dominios con otras letras tienen una forma que empieza por xn--.
playground-bad-name-dots = Hay dos puntos seguidos, o un punto al principio. Cada parte entre puntos necesita al menos un carácter.
playground-bad-name-part-long = Una parte entre dos puntos tiene más de 63 caracteres.
playground-bad-name-long = Este nombre es demasiado largo: junto con su dominio puede tener 253 caracteres como máximo.
playground-bad-name-backslash = Después de una barra invertida, escriba un carácter, o tres cifras hasta 255.
playground-bad-name-outside = Un nombre con punto final se toma tal como está, y este no termina en { $zone }. Quite el punto final o use otro nombre.
playground-bad-value-empty = Escriba un valor.
playground-bad-value-long = El valor tiene más de { $most } caracteres.
playground-bad-value-lines = El valor contiene un salto de línea. Péguelo en una sola línea.
playground-bad-value-control = El valor contiene un carácter de control invisible. Bórrelo, o escriba el valor a mano.
playground-bad-value-a = Esto no es una dirección IPv4. Debería parecerse a 192.0.2.1.
playground-bad-value-aaaa = Esto no es una dirección IPv6. Debería parecerse a 2001:db8::1.
playground-bad-value-host = Escriba el nombre de un servidor, como bounces.mail.example.
playground-bad-value-mx = Escriba un número y el nombre de un servidor, como 10 mx.mail.example.
playground-bad-value-quotes = El valor empieza con comillas, pero las comillas no van por pares, o una parte entre ellas tiene más de 255 caracteres. Quite las comillas, o póngalas alrededor de cada parte.
playground-already-there = { $name } ya tiene exactamente este registro.
playground-cname-on-domain = Un CNAME no puede estar en el propio dominio { $domain }. Dé al registro un nombre propio.
playground-cname-not-alone = { $name } ya tiene otros registros, y un CNAME debe estar solo en su nombre. Borre antes los demás.
playground-beside-cname = { $name } tiene un CNAME, y junto a un CNAME no puede haber nada más. Borre antes el CNAME.
playground-too-many-records = Este dominio ya tiene { $most } registros. Borre antes algunos.
playground-too-much-at-name = { $name } ya tiene demasiado texto. Borre antes algunos de sus registros.
playground-too-many-domains = El terreno de pruebas ya tiene { $most } dominios.

# En cada página del panel.
playground-here = Terreno de pruebas.
playground-here-who = Aquí hace usted de colega de informática que gestiona el DNS. Nada sale de este ordenador.
playground-back = Volver a { $brand }

# Todos los dominios.
playground-title = Terreno de pruebas de DNS
playground-lead = { $servers ->
    [one] Cada dominio de la lista tiene su propio DNS, con un servidor de nombres.
   *[other] Cada dominio de la lista tiene su propio DNS, con { $servers } servidores de nombres.
}
playground-domains = Dominios
playground-dns-of = DNS de { $domain }
playground-count = { $count ->
    [0] ningún registro todavía
    [one] { $count } registro
   *[other] { $count } registros
}
playground-one-more = Un dominio más
playground-domain = Nombre de dominio
playground-domain-hint = Cualquier nombre que termine en .example o .test. Aquí no cuesta nada. Un dominio que añada en { $brand } aparece solo.
playground-create = Crear este dominio
playground-bad-domain = Escriba un nombre con un punto que termine en .example o .test, como mi-tienda.example.
playground-built-in = { $domain } pertenece al propio terreno de pruebas. Elija otro nombre.

# El DNS de un dominio.
playground-all = Todos los dominios
playground-see = Ver { $domain } en { $brand }
playground-records = Registros
playground-none = Ningún registro todavía. Nadie encuentra una web ni un servidor de correo en este dominio.
playground-column-name = Nombre
playground-column-type = Tipo
playground-column-value = Valor
playground-column-change = Cambiar
playground-edit = Editar
playground-delete = Borrar
playground-new = Registro nuevo
playground-name = Nombre
playground-name-hint = Corto, como en la mayoría de las empresas de DNS: «bounce» da bounce.{ $zone }. Vacío es el propio dominio.
playground-type = Tipo
playground-value = Valor
playground-edit-title = Editar el registro { $type } { $name }
playground-delete-title = ¿Borrar el registro { $type } { $name }?
playground-delete-lead = Desaparece al momento de todos los servidores de nombres que están al día.
playground-delete-button = Borrar este registro

# Lo que acaba de pasar.
playground-saved = El registro { $name } está guardado. Pulse «Validar» en { $brand } para ver qué dice.
playground-deleted = El registro está borrado.
playground-created = { $domain } ya existe, sin ningún registro.
playground-slip-done = Hecho: { $what }. Pulse «Validar» en { $brand } para ver qué dice.

# Los botones.
playground-slips = Los errores de siempre
playground-slips-lead = Cada botón comete un error que comete la gente real con los registros que pide { $brand }. Después pulse allí «Validar» y vea qué dice.
playground-slip-none = Añadir todos los registros, sin errores
playground-slip-doubled-name = Repetir el dominio en el nombre
playground-slip-on-the-domain = Poner el valor en el propio dominio
playground-slip-quotes-inside = Poner comillas dentro del valor
playground-slip-cut-at-255 = Cortar el valor tras 255 caracteres
playground-slip-wrong-letter = Cambiar una letra
playground-slip-only-one-server = Añadir los registros en un solo servidor de nombres
playground-slip-second-off = Apagar el segundo servidor de nombres
playground-slip-both-off = Apagar todos los servidores de nombres
playground-slip-all-on = Encenderlos todos y ponerlos al día
playground-slip-remove-all = Quitar estos registros
playground-slip-without-effect = Este error necesita un registro que { $brand } todavía no ha pedido. Siga allí primero: añada el dominio, verifíquelo, autentíquelo.
playground-slip-nothing-asked = { $brand } todavía no ha pedido ningún registro de este dominio. Añada allí el dominio primero.

# Los dos servidores de nombres.
playground-servers = Servidores de nombres
playground-server-on = al día, versión { $serial }
playground-server-behind = muestra la versión antigua { $serial }
playground-server-off = apagado

# El camino hasta aquí, solo en la demo.
playground-open-why = Esto es la demo: usted es también el colega de informática que gestiona este dominio.
playground-open = DNS de { $domain } (demo)

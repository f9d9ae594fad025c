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

# El camino hasta aquí, solo en la demo.
playground-open-why = Esto es la demo: usted es también el colega de informática que gestiona este dominio.
playground-open = DNS de { $domain } (demo)

# The buttons.
playground-slip-without-effect = Este error necesita un registro que { $brand } todavía no ha pedido. Siga allí primero: añada el dominio, verifíquelo, autentíquelo.
playground-slip-nothing-asked = { $brand } todavía no ha pedido ningún registro de este dominio. Añada allí el dominio primero.

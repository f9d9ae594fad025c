# Por qué un texto no es un dominio, una dirección o un nombre visible; qué se reparó en un dominio; qué conviene pensar.

domain-refused-empty = Escriba el dominio desde el que quiere enviar: la parte que sigue a la @.
domain-refused-several-names = Esto parece más de un dominio. Añádalos de uno en uno.
domain-refused-blank = Hay un espacio en medio del nombre, en el carácter { $position }. Los dominios no tienen espacios: quítelo.
domain-refused-control-character = En el carácter { $position } hay un carácter invisible ({ $code }) que no puede estar en un nombre. Escriba el dominio a mano en lugar de pegarlo.
domain-refused-bad-character = Los dominios no tienen el carácter “{ $character }”. Tienen letras, cifras, guiones y puntos.
domain-refused-ip-address = Esto es la dirección de un ordenador, no un dominio. Escriba la parte que sigue a la @ en su dirección de correo.
domain-refused-too-long = Este nombre es demasiado largo: { $length } bytes. Caben 180.
domain-refused-empty-label = Hay dos puntos seguidos o sobra un punto en un extremo. Quite el punto que sobra.
domain-refused-label-too-long = La parte “{ $label }” es demasiado larga. Cada parte entre dos puntos puede tener 63 caracteres.
domain-refused-too-many-labels = Este nombre tiene { $count } partes. Aceptamos diez como máximo.
domain-refused-hyphen = En “{ $label }” hay un guion donde un dominio no puede tenerlo (en un extremo, o dos seguidos como tercer y cuarto carácter).
domain-refused-not-international = “{ $label }” no es un nombre que pueda existir. Compruebe cómo se escribe.
domain-refused-mixed-script = “{ $label }” mezcla letras de alfabetos distintos que se parecen. Escríbalo otra vez a mano, con un solo teclado.
domain-refused-looks-like = Este nombre se parece a { $name }, pero está escrito con otras letras. No se puede añadir.
domain-refused-single-label = “{ $label }” es una sola palabra. Un dominio tiene también una terminación, como .com o .es.
domain-refused-unknown-ending = No hay dominios que terminen en “.{ $ending }”. Compruebe la terminación.
domain-refused-special-use = Los nombres que terminan en “{ $ending }” están reservados y no existen en el DNS público. Escriba el dominio desde el que envía de verdad.
domain-refused-public-suffix = { $suffix } no es un dominio, sino una terminación que comparten muchos. Escriba el nombre entero, con su parte delante.
domain-refused-private-suffix = { $suffix } es de una empresa que reparte nombres debajo de él. Escriba el nombre entero, con su parte delante.
domain-refused-free-mail = { $domain } es de { $provider }; nadie más puede enviar desde él aquí. Use un dominio propio.
domain-refused-own-name = { $name } es de este mismo servicio. Use un dominio propio.

domain-repair-blanks = Hemos quitado espacios.
domain-repair-punctuation = Hemos quitado los signos que rodeaban el nombre.
domain-repair-address = Hemos tomado la parte que sigue a la @.
domain-repair-web-address = Hemos sacado el dominio de la dirección web.
domain-repair-user-in-web-address = En esta dirección web hay una @: lo que está delante no es el dominio. Hemos tomado lo que sigue. Compruebe que es el que quiere.
domain-repair-wildcard = Hemos quitado el asterisco del principio.
domain-repair-leading-dot = Hemos quitado el punto del principio.
domain-repair-final-dot = Hemos quitado el punto del final.
domain-repair-comma-for-dot = Hemos cambiado la coma por un punto.
domain-repair-wide-dot = Hemos cambiado puntos anchos por puntos normales. Compruebe que es el dominio que quiere.
domain-repair-capitals = Hemos cambiado las mayúsculas por minúsculas; para los dominios es lo mismo.
domain-repair-characters = Algunos caracteres se han cambiado por los que usan los dominios, o eran invisibles y se han quitado. Compruebe que es el dominio que quiere.
domain-repair-international = El DNS escribe estas letras a su manera; por eso verá el nombre escrito de dos formas.

domain-hint-www = Las direcciones de correo casi nunca terminan en “www.…”. Si las suyas no lo hacen, añada { $name }.
domain-hint-subdomain = Esto es una parte de { $name }. Añádalo si es lo que sigue a la @.
domain-hint-looks-like = Este nombre se puede confundir con { $name }.

address-refused-empty = Escriba la dirección de correo que figura como remitente.
address-refused-no-at = En esta dirección no hay @. Una dirección es como noticias@example.com.
address-refused-no-local-part = No hay nada delante de la @. Una dirección es como noticias@example.com.
address-refused-local-part-too-long = La parte que precede a la @ tiene { $length } caracteres. Caben 64.
address-refused-too-long = Esta dirección tiene { $length } caracteres. Caben 254.
address-refused-character = La parte que precede a la @ no puede tener “{ $character }”. Use letras sin acentos, cifras, puntos, guiones y similares, sin espacios.
address-refused-dots = En la parte que precede a la @ hay un punto en un extremo o junto a otro punto. Quítelo.
address-refused-encoded-word = La parte que precede a la @ no puede tener “=?”.

display-name-refused-empty = Escriba el nombre que la gente ve como remitente.
display-name-refused-too-long = Este nombre tiene { $length } caracteres. Caben 64.
display-name-refused-control-character = En el carácter { $position } hay un carácter invisible ({ $code }) o un salto de línea. Escriba el nombre a mano en lugar de pegarlo.
display-name-refused-character = El nombre no puede tener “{ $character }”, para que nadie lo tome por una dirección.
display-name-refused-encoded-word = El nombre no puede tener “=?”.
display-name-refused-link = El nombre no puede contener una dirección web. Use el nombre de su organización.
address-refused-no-host = «{ $domain }», después de la @, no es el nombre de un dominio de correo. Revise la dirección.

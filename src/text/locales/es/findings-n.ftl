# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-N01-customer = Su registro existe, pero el dominio se añadió dos veces a su nombre. Está en { $got }.
finding-N01-it = Escriba solo { $relative } como host; el panel DNS añade { $zone } por sí mismo.
finding-N02-customer = Su registro existe, pero en { $got } mismo. Debe estar en { $owner }.
finding-N02-it = Mueva el registro { $type } de { $got } al host { $relative }.
finding-N03-customer = Su registro existe, pero se creó para { $other }. Usted envía desde { $domain }, así que debe estar en { $owner }.
finding-N03-it = En la zona { $zone }, añada el registro con el host { $relative }. Ahora está en { $got }.
finding-N04-customer = Su registro existe, pero falta el guion bajo (_) al principio de su nombre. Está en { $got }.
finding-N04-it = Cambie el host a { $relative }, con el guion bajo. Si el panel DNS no lo admite, consulte a la empresa de DNS: está permitido en los nombres de los registros { $type }.
finding-N05-customer = Su registro existe, pero su nombre está mal escrito: { $got } en lugar de { $owner }.
finding-N05-it = Cambie el host { $typed } por { $relative }.
finding-N06-customer = Su registro existe, pero algunas partes de su nombre cambiaron de lugar o se unieron. Está en { $got }.
finding-N06-it = El host debe ser exactamente { $relative }, con los puntos tal como están aquí. Ahora es { $typed }.
finding-N07-customer = Su registro existe, pero se añadió a { $other } en lugar de a { $domain }.
finding-N07-it = Añádalo de nuevo en la zona { $zone }, con el host { $relative }.
finding-N08-customer = Su registro existe, pero se guardó una @ como parte de su nombre. Está en { $got }.
finding-N08-it = Cree de nuevo el registro con el host { $relative }. Si este es solo una @ y el panel DNS la toma literalmente, deje el host vacío.
finding-N09-customer = Su registro existe, pero hay un espacio invisible en su nombre.
finding-N09-it = Elimine el registro y escriba el host { $relative } a mano en lugar de pegarlo. Ahora está guardado como { $typed }.
finding-N10-customer = Su registro existe, pero su dominio con letras especiales se introdujo en otra forma: { $got }.
finding-N10-it = Use { $zone } como zona y escriba solo { $relative } como host.
finding-N11-customer = Su registro existe, pero un carácter de su nombre fue sustituido por otro que se le parece: el carácter { $pos } es { $char } en lugar de { $wanted-char }.
finding-N11-it = Copie el host { $relative } desde aquí en lugar de escribirlo. Ahora está guardado como { $typed }.
finding-N12-customer = Su registro existe, pero su nombre se cortó después de { $length } caracteres. Está en { $got }.
finding-N12-it = Introduzca de nuevo el host { $relative } y compruebe que se haya guardado entero. Si el campo es demasiado corto, pida a la empresa de DNS que añada el registro.
finding-N13-customer = La parte { $child-zone } de su dominio se gestiona en otros servidores de nombres: { $servers }.
finding-N13-it = Añada el registro allí, con el host { $relative-there } en la zona { $child-zone }. Nadie lo busca en la zona { $zone }.
finding-N15-customer = Todos los servidores de nombres públicos dicen que este registro no existe. Una suposición: quizá se añadió a un servidor DNS que solo ve su propia red.
finding-N15-it = Si ve { $owner } desde su red, publíquelo también en la zona pública { $zone }.
finding-N17-customer = No se creó ningún registro para { $owner }. En su lugar responde allí un registro comodín (*): { $got }
finding-N17-it = Añada un registro { $type } con el host { $relative } y el valor indicado. En ese nombre ocupa el lugar del registro comodín.
finding-N18-customer = Un registro comodín (*) atiende ahora { $owner } ({ $got }). En cuanto su registro esté creado allí, dejará de hacerlo.
finding-N18-it = Si nadie usa { $owner }, siga adelante. Si alguien lo usa, trasládelo antes a otro nombre.
finding-N19-customer = Encontrado en { $got }, que también cuenta.
finding-N19-it = No hay nada que hacer.
finding-N20-customer = Su servidor de nombres { $ns } se contradice: muestra su registro, pero también dice que no hay nada en { $got } ni por debajo. Algunos proveedores de correo no encontrarán el registro.
finding-N20-it = Pida a la empresa de DNS que lo corrija: { $got } no debe responderse con NXDOMAIN mientras haya nombres por debajo (RFC 8020). Hasta entonces ayuda cualquier registro TXT en { $got }.
finding-N14-customer = Su registro existe, pero en un servidor al que nadie pregunta: { $got }. Su dominio está en { $servers }.
finding-N14-it = Añada el registro en el DNS de { $servers }, o cambie los servidores de nombres en el registrador. Si { $got } alimenta a estos servidores, revise la transferencia de zona.
finding-N16-customer = Su proveedor de DNS no ha publicado ningún cambio de este dominio desde hace { $unit ->
        [minutes] { $amount } minutos
        [hours] { $amount } horas
        [days] { $amount } días
       *[other] unas horas
    }.
finding-N16-it = Pulse Guardar, Aplicar o Publicar en la pantalla de DNS. Si el número de serie sigue en { $serial }, pregunte al proveedor de DNS por qué no se publica la zona { $zone }.

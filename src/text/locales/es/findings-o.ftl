# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-O01-customer = Ninguno de los servidores de nombres muestra todavía el registro de propiedad (consultados: { $servers }).
finding-O01-it = Añada un registro { $type } con el host { $relative } y el valor { $want }
finding-O02-customer = El valor en { $owner } pertenece a otra cuenta o a otro dominio.
finding-O02-it = Publique { $want } en { $relative }. Deje el otro registro TXT si otra persona lo necesita.
finding-O03-customer = El valor en { $owner } es uno anterior que ya no cuenta.
finding-O03-it = Cambie el valor de { $relative } a { $want }
finding-O04-customer = El valor en { $owner } es casi correcto: difiere a partir del carácter { $pos }.
finding-O04-it = Copie otra vez el valor en lugar de escribirlo: { $want }
finding-O05-customer = Hay otro texto antes o después del valor en { $owner }.
finding-O05-it = El valor de { $relative } debe ser solo { $want }
finding-O06-customer = { $have } de { $servers } servidores de nombres ya muestran el registro de propiedad. Seguimos mirando.
finding-O06-it = Si sigue así, revise la transferencia de zona a { $lacking }; el registro está en { $having }.
finding-O07-customer = { $domain } es una terminación pública bajo la que cualquiera puede registrar. No se puede reclamar entera.
finding-O07-it = Introduzca el nombre que se registró, como example.{ $domain }
finding-O10-customer = Su registro de propiedad responde en cualquier nombre de su dominio, porque se creó como registro comodín (*). Eso no cuenta como prueba.
finding-O10-it = Añada un registro { $type } con el host { $relative } y el valor { $want } y quite el valor del registro comodín.
finding-O08-customer = El registro de propiedad ha desaparecido. Se vio por última vez hace { $unit ->
        [minutes] { $amount } minutos
        [hours] { $amount } horas
        [days] { $amount } días
       *[other] unas horas
    }.
finding-O08-it = Publique de nuevo el registro { $type } { $relative }, con el valor { $want }. Si { $domain } ya no debe enviar correo, elimínelo aquí.
finding-O09-customer = Parece que { $domain } ha pasado a otro propietario o proveedor: sus servidores de nombres son otros y todos nuestros registros han desaparecido. Demuestre de nuevo que es suyo.
finding-O09-it = Publique { $want } como registro { $type } { $relative } en los nuevos servidores de nombres { $servers }. Antes el dominio estaba en { $old-servers }.

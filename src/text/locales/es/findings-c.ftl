# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-C01-customer = Su empresa de DNS puso su propio dominio detrás del destino de { $owner }: lleva a { $got }.
finding-C01-it = Termine el destino de { $relative } con un punto: { $want }.
finding-C02-customer = El alias en { $owner } lleva a una dirección web ({ $got }). Tiene que ser el nombre de un servidor.
finding-C02-it = Introduzca el destino de { $relative } sin “https://” y sin “/”: { $want }.
finding-C03-customer = El alias en { $owner } apunta a { $got }, no a { $want }.
finding-C03-it = Cambie el destino del registro { $type } { $relative } a { $want }.
finding-C04-customer = En { $owner } su empresa de DNS muestra direcciones ({ $got }) donde debería verse un alias: lo oculta detrás de su proxy.
finding-C04-it = Ponga el registro { $relative } en “DNS only”, sin proxy y sin flattening. Tiene que verse como CNAME a { $want }.
finding-C05-customer = El alias en { $owner } es correcto, pero el registro que hay detrás, en nuestro lado, no lo es. Estamos en ello; usted no tiene que hacer nada.
finding-C05-it = No hay que cambiar nada en { $zone }. Nosotros tenemos que publicar el registro correcto en { $target }.
finding-C06-customer = El alias en { $owner } da vueltas en círculo, o pasa por demasiados nombres.
finding-C06-it = Quite el alias en { $relative } y añada el registro que se pide aquí. El alias pasa por { $got }.
finding-C07-customer = El alias en { $owner } lleva a { $got }. Eso pertenece a otra cuenta o a una configuración anterior.
finding-C07-it = Sustituya el destino { $got } de { $relative } por { $want }.
finding-C08-customer = El destino { $got } del alias en { $owner } parece hecho a mano. El nuestro es distinto para cada dominio y no se puede adivinar.
finding-C08-it = Sustituya el destino de { $relative } por { $want }; cópielo en lugar de componerlo.
finding-C09-customer = El nombre y el destino están intercambiados: hay un alias en { $got } y nada en { $owner }.
finding-C09-it = El host es { $relative } y el destino es { $want } Borre el registro en { $got }.
finding-C10-customer = El alias en { $owner } lleva al destino que pertenece a { $other }.
finding-C10-it = Intercambie los destinos de { $relative } y { $other-relative }; { $relative } lleva a { $want }.
finding-C11-customer = Se guardaron comillas como parte del destino de { $owner }: { $got }.
finding-C11-it = Quite las comillas alrededor del destino de { $relative }. Es { $want }, sin ninguna.

# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-T01-customer = En { $owner } está el texto correcto, pero en un registro de tipo TXT. Tiene que ser de tipo CNAME.
finding-T01-it = Borre el registro TXT en { $relative } y cree un registro de tipo CNAME con el mismo valor: { $want }
finding-T02-customer = En { $owner } está la clave misma, donde se pidió un alias. Hoy funciona, pero dejará de funcionar cuando se renueve la clave.
finding-T02-it = Borre el registro TXT en { $relative } y cree un registro CNAME con el destino { $want }
finding-T03-customer = La lista de remitentes de { $domain } está en un registro de un tipo que se abandonó hace años, así que los receptores no la ven.
finding-T03-it = Publique el mismo texto en un registro de tipo TXT en { $relative } y borre el de tipo SPF: { $got }
finding-T04-customer = En { $owner } hay dos registros que se excluyen: un alias y otro registro. Los receptores ven uno u otro, al azar.
finding-T04-it = En { $relative } deje solo el registro { $type } que se muestra aquí; borre el registro { $other } que está a su lado.
finding-T05-customer = Todo el dominio { $domain } es un alias de { $got }, así que no se puede confiar en ningún otro registro suyo.
finding-T05-it = Sustituya el CNAME en { $domain } por lo que su empresa de DNS llama ALIAS, ANAME o flattening, o por registros A; entonces los demás registros pueden estar a su lado.
finding-T06-customer = En { $owner } hay una dirección ({ $got }) en lugar de un alias. Parece una redirección web; el correo devuelto se pierde ahí.
finding-T06-it = Borre la dirección o la redirección web en { $relative } y cree un registro CNAME con el destino { $want }
finding-T07-customer = El servidor de correo { $got } que figura en { $owner } no lo es: el correo devuelto no se puede entregar ahí.
finding-T07-it = Borre el registro MX en { $relative } y cree un registro CNAME con el destino { $want }
finding-T08-customer = Esta parte de su dominio, todo lo que está bajo { $got }, se responde desde { $target }. Un registro creado en { $owner } no se ve.
finding-T08-it = Publique el registro en { $there }, o quite el registro DNAME en { $got }.
finding-T09-customer = El alias en { $owner } tiene { $count } destinos, y solo puede tener uno.
finding-T09-it = Borre todos los registros { $type } en { $relative } menos el que apunta a { $want }

# Lo que dice la línea de comandos sobre las entradas para servidores de correo.

cli-mta-listening = Los servidores de correo pueden preguntar: { $what } en { $place }.
cli-mta-waiting = Los servidores de correo aún no pueden preguntar: la base de datos no responde. Se intenta de nuevo; consulte el registro.
cli-demo-mail-server =
    Los servidores de correo también pueden preguntar a la demo. { $robin } es un buzón que puede enviar como él mismo;
    { $website } es un sitio web que puede enviar como { $domain } en cuanto ese dominio esté demostrado.

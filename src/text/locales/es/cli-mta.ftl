# Lo que dice la línea de comandos sobre las entradas para servidores de correo.

cli-mta-listening = Los servidores de correo pueden preguntar: { $what } en { $place }.
cli-mta-waiting = Los servidores de correo aún no pueden preguntar: la base de datos no responde. Se intenta de nuevo; consulte el registro.

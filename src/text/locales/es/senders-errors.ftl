# Lo que impide añadir un remitente.

senders-unknown-domain = { $domain } todavía no es uno de sus dominios. Añádalo primero o use una dirección de uno de sus dominios.
senders-already-there = { $address } ya es uno de sus remitentes.

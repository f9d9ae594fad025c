# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-T09-customer = El alias en { $owner } tiene { $count } destinos, y solo puede tener uno.
finding-T09-it = Borre todos los registros { $type } en { $relative } menos el que apunta a { $want }

# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-R01-customer = Todavía no hay nada en { $owner }, así que los rebotes se perderían.
finding-R01-it = Añada un registro { $type } con el host { $relative } y el destino { $want }

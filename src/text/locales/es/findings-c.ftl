# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-C03-customer = El alias en { $owner } apunta a { $got }, no a { $want }.
finding-C03-it = Cambie el destino del registro { $type } { $relative } a { $want }.
finding-C06-customer = El alias en { $owner } da vueltas en círculo, o pasa por demasiados nombres.
finding-C06-it = Quite el alias en { $relative } y añada el registro que se pide aquí. El alias pasa por { $got }.

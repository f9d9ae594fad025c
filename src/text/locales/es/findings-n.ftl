# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-N01-customer = Su registro existe, pero el dominio se añadió dos veces a su nombre. Está en { $got }.
finding-N01-it = Escriba solo { $relative } como host; el panel DNS añade { $zone } por sí mismo.
finding-N02-customer = Su registro existe, pero en { $got } mismo. Debe estar en { $owner }.
finding-N02-it = Mueva el registro { $type } de { $got } al host { $relative }.
finding-N13-customer = La parte { $child-zone } de su dominio se gestiona en otros servidores de nombres: { $servers }.
finding-N13-it = Añada el registro allí, con el host { $relative-there } en la zona { $child-zone }. Nadie lo busca en la zona { $zone }.
finding-N19-customer = Encontrado en { $got }, que también cuenta.
finding-N19-it = No hay nada que hacer.

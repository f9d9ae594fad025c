# Lo que falla en un nombre o en la elección de un cliente.

customers-name-missing = Escriba un nombre.
customers-name-too-long = El nombre es demasiado largo. Use { $most } caracteres como máximo.
customers-name-hidden-characters = El nombre contiene caracteres que no se ven o que dan la vuelta al texto. Escríbalo de nuevo a mano.
customers-several-of-that-name = Hay varios clientes que se llaman { $name }. Indique cuál con su id: { $ids }.

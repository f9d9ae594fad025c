# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-S01-customer = No hay ningún registro SPF en { $owner }.
finding-S01-it = Añada un registro { $type } con el host { $relative } y el valor que se muestra aquí.
finding-S02-customer = En { $owner } hay { $count } registros SPF, y se anulan entre sí.
finding-S02-it = Haga de ellos uno solo: todas sus entradas y un único «all» al final.
finding-S04-customer = El registro SPF en { $owner } no nos nombra.
finding-S04-it = Cambie el registro que hay, como se muestra aquí. No añada un segundo.
finding-S05-customer = En el registro SPF en { $owner } nuestra entrada está detrás de «all», donde nadie la lee.
finding-S05-it = Ponga la entrada del carácter { $pos } delante de «all».
finding-S13-customer = Los destinatarios no pueden leer el registro SPF en { $owner }: hay un error en el carácter { $pos }.
finding-S13-it = Corrija la entrada que empieza en el carácter { $pos } de { $got }
finding-S17-customer = El registro SPF en { $owner } tiene un carácter que no corresponde: «{ $char }», en la posición { $pos }.
finding-S17-it = Bórrelo, o escríbalo de nuevo a mano.

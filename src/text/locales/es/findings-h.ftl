# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-H01-customer = El registro está publicado. Algunos proveedores preguntaron antes y lo verán como máximo en { $unit ->
        [minutes] { $amount } minutos
        [hours] { $amount } horas
        [days] { $amount } días
       *[other] unas horas
    }.
finding-H01-it = No hay que hacer nada. { $resolver } aún recuerda que { $owner } no existía. Un último número (mínimo) menor en el registro SOA acorta esta espera.
finding-H02-customer = El registro es correcto. Algunos proveedores aún recuerdan el texto antiguo, como máximo { $unit ->
        [minutes] { $amount } minutos
        [hours] { $amount } horas
        [days] { $amount } días
       *[other] unas horas
    }.
finding-H02-it = Solo hay que esperar: { $resolver } aún responde { $got }. Reduzca el TTL un día antes del próximo cambio.
finding-H03-customer = Otros pueden recordar este registro durante { $unit ->
        [minutes] { $amount } minutos
        [hours] { $amount } horas
        [days] { $amount } días
       *[other] unas horas
    }, así que cada corrección tarda ese tiempo.
finding-H03-it = Ponga el TTL de { $relative } en 3600; ahora es { $ttl }.
finding-H04-customer = El registro tiene una duración poco habitual ({ $ttl } segundos). Funciona, pero se consulta más de lo necesario.
finding-H04-it = Ponga el TTL de { $relative } en 3600.
finding-H05-customer = El dominio vuelve a verse. Algunos proveedores necesitan hasta { $unit ->
        [minutes] { $amount } minutos
        [hours] { $amount } horas
        [days] { $amount } días
       *[other] unas horas
    } para notarlo.
finding-H05-it = No hay que hacer nada. { $resolver } aún recuerda que los servidores de nombres fallaban.
finding-H06-customer = El registro acaba de llegar a { $having }. Volvemos a mirar en unos minutos.
finding-H06-it = No hay que hacer nada. { $lacking } aún no lo ha copiado.

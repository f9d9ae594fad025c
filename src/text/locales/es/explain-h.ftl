# Ayuda sobre cada error: su nombre, qué es, cómo se ve, cómo se arregla.

explain-H01-title = Publicado; otros recuerdan aún que faltaba
explain-H01-what = El registro está. Un resolutor que preguntó antes de que existiera recuerda que no había nada, y solo vuelve a preguntar cuando ese recuerdo termina.
explain-H01-looks = Los servidores del dominio tienen el registro, un resolutor público dice todavía que no existe, con un tiempo que va bajando.
explain-H01-mend = No hay que hacer nada más que esperar hasta la hora indicada. Si cambia el DNS a menudo, baje el último número del registro SOA (minimum) a 300 segundos.

explain-H02-title = Otros recuerdan aún el texto antiguo
explain-H02-what = El registro se corrigió. Los resolutores pueden dar el texto anterior hasta que termine su tiempo de vida.
explain-H02-looks = Los servidores del dominio tienen el texto nuevo y un resolutor público el antiguo, con un tiempo restante.
explain-H02-mend = Espere hasta la hora indicada. Antes del próximo cambio, baje el tiempo de vida (TTL) del registro a 300 segundos con un día de antelación.

explain-H03-title = El registro puede recordarse mucho tiempo
explain-H03-what = El tiempo de vida del registro es de más de un día. Quien haya preguntado guarda la respuesta todo ese tiempo, así que un error o un cambio de claves tarda eso en verse.
explain-H03-looks = Un TTL superior a 86400 segundos, como 604800 (una semana).
explain-H03-mend = Ponga el TTL del registro en 3600 segundos. Muchos paneles lo ofrecen como 1 hora o Auto.

explain-H04-title = Un tiempo de vida poco habitual
explain-H04-what = El tiempo de vida del registro es cero, o tan grande que no significa nada. Funciona, pero los destinatarios preguntan de nuevo con cada correo, o leen el número de otra manera.
explain-H04-looks = Un TTL de 0, o de 2147483648 o más.
explain-H04-mend = Ponga el TTL del registro en 3600 segundos.

explain-H05-title = Reparado; algunos resolutores recuerdan aún el fallo
explain-H05-what = Los servidores de nombres vuelven a responder. Los resolutores pueden recordar un fallo hasta cinco minutos antes de volver a intentarlo.
explain-H05-looks = Los servidores del dominio responden, un resolutor público dice todavía SERVFAIL.
explain-H05-mend = No hay que hacer nada. Compruebe de nuevo dentro de cinco minutos.

explain-H06-title = El registro acaba de llegar
explain-H06-what = El registro se ha visto por primera vez hace un momento, y aún no en todos los servidores de nombres. Se copian unos a otros; tarda de segundos a minutos.
explain-H06-looks = Un servidor de nombres muestra el registro y otro todavía no.
explain-H06-mend = No hay que hacer nada. Volvemos a mirar por nuestra cuenta.

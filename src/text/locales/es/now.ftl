# El cuadro «Qué hacer ahora».

now-title = Qué hacer ahora
now-title-ready = Todo en orden
now-checked = Comprobado a las { $time }
now-looking-on = · volvemos a mirar solos
now-not-verified = Demuestre que { $domain } es suyo.
now-not-verified-more = Añada un registro donde se gestiona el DNS de este dominio. Se tarda unos cinco minutos; alguien de informática puede hacerlo por usted.
now-held-elsewhere = Ha demostrado que { $domain } es suyo, pero lo tiene otra cuenta.
now-held-elsewhere-more = Todavía no puede enviar desde él. Pida a quienes gestionan este servicio que se lo pasen; vea Ayuda.
now-needs-records = { $count ->
    [one] Añada { $count } registro al DNS de { $domain }.
   *[other] Añada { $count } registros al DNS de { $domain }.
}
now-needs-signature = Permita a los destinatarios comprobar que el correo de { $domain } es realmente suyo.
now-needs-records-more = Con ellos los destinatarios pueden comprobar que el correo es realmente suyo. Nada de lo que pedimos cambia su web ni su correo entrante.
now-waiting = { $all ->
    [one] Estamos mirando: { $right } de { $all } registro está bien.
   *[other] Estamos mirando: { $right } de { $all } registros están bien.
}
now-waiting-more = Suele tardar entre 5 minutos y 1 hora. Puede cerrar esta página: seguimos mirando.
now-waiting-long = Esta página ha dejado de mirar por sí sola. Seguimos mirando en segundo plano; pulse «Validar» para mirar ahora.
now-record-problem = Algo no está bien en el DNS de { $domain }.
now-ready = { $domain } está listo.
now-ready-more = Lo comprobamos cada día. Deje los registros donde están: sin ellos el correo se detiene.
now-could-not-check = Los servidores de nombres no respondieron la última vez. Eso no cambia nada: cuenta el último estado bueno y lo volvemos a intentar solos.
standing-not_verified = Sin verificar
standing-needs_records = Faltan registros
standing-waiting = Esperando al DNS
standing-record_problem = Problema en un registro
standing-ready = Listo
standing-stopped_working = Dejó de funcionar
standing-could_not_check = No se pudo comprobar

# Lo que lee la persona de informática: correo, texto, archivos, impresión. En el idioma de quien lo lee.

handover-mail-subject = { $count ->
    [0] Corregir el registro SPF de { $domain }
    [one] Añadir { $count } registro DNS para { $domain }
   *[other] Añadir { $count } registros DNS para { $domain }
}
handover-mail-subject-by = { $count ->
    [0] Corregir el registro SPF de { $domain }, a más tardar el { $day }
    [one] Añadir { $count } registro DNS para { $domain }, a más tardar el { $day }
   *[other] Añadir { $count } registros DNS para { $domain }, a más tardar el { $day }
}
# Una persona y para quién trabaja.
handover-mail-person = { $name } ({ $customer })
handover-mail-asks = { $count ->
    [0] { $who } le pide que corrija un registro DNS de { $domain }.
    [one] { $who } le pide que añada { $count } registro DNS para { $domain }.
   *[other] { $who } le pide que añada { $count } registros DNS para { $domain }.
}
handover-mail-why = { $brand } envía correo para { $customer }. Con lo que se pide aquí, los destinatarios pueden comprobar que el correo de { $domain } viene realmente de ahí.
handover-mail-by = Se necesita a más tardar el { $day }.
handover-mail-note = Mensaje de quien lo pide:
handover-mail-nothing-else = No cambia nada más: la web y el correo entrante siguen igual.
handover-mail-short-names = La mayoría de los paneles añaden { $zone } al nombre por sí solos: escriba solo el nombre corto.
handover-mail-record = { $number }. { $purpose }
handover-mail-what-for = Para qué
handover-mail-asked = Necesario
handover-mail-now = Estado actual
handover-mail-short-name = Nombre corto
handover-mail-full-name = Nombre completo
handover-mail-parts = Lo mismo en partes, para paneles que aceptan como mucho 255 caracteres
handover-mail-change = Modifique el registro SPF existente. No añada otro.
handover-mail-trap = Va bajo el nombre { $name }, no en { $domain } mismo.
handover-mail-by-hand = Para corregir a mano
handover-mail-check = Cómo comprobarlo usted mismo
handover-mail-check-how = Cada línea pregunta por un registro a un servidor de nombres.
handover-mail-mistakes = Si un registro no funciona: errores y cómo se arreglan
handover-mail-done = Cuando esté hecho
handover-mail-done-how = No hace falta avisar: lo detectamos automáticamente. Por favor, deje los registros en su sitio; sin ellos el correo se detiene.
handover-mail-contact = ¿Preguntas?
handover-mail-contact-name = Quién lo pide
handover-mail-contact-email = Correo
handover-mail-contact-phone = Teléfono
handover-mail-contact-support = Soporte
handover-mail-real = ¿Es auténtico? Los nombres de arriba son los que dio quien lo pide; { $brand } no los ha comprobado. Los registros no dan acceso a nada a nadie, y nunca pedimos contraseñas. En caso de duda, llame a { $customer } a un número que ya conozca.
handover-mail-files = Los mismos registros van adjuntos como archivo de zona y como tabla.
handover-mail-file = Los registros con sus valores están en el archivo { $file }, que acompaña a este correo.
handover-mail-made-by-us = Preparado con { $brand } para { $who }.

handover-why-ownership = Demuestra que { $customer } puede usar este dominio.
handover-why-dkim = Permite a los destinatarios comprobar que un correo no se ha cambiado por el camino.
handover-why-return_path = Permite que vuelva el correo que no se puede entregar.
handover-why-spf = Dice quién puede enviar correo de este dominio.
handover-why-dmarc = Dice qué deben hacer los destinatarios con el correo que solo finge ser de este dominio.

handover-table-yes = sí
handover-table-no = no
handover-file-made = Preparado con { $brand }.

handover-day = { $weekday } { $day } de { $month }
handover-day-of-year = { $weekday } { $day } de { $month } de { $year }
handover-weekday-1 = lunes
handover-weekday-2 = martes
handover-weekday-3 = miércoles
handover-weekday-4 = jueves
handover-weekday-5 = viernes
handover-weekday-6 = sábado
handover-weekday-7 = domingo

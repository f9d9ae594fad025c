# Qué está mal: una frase para el cliente, otra para el colega de TI. Los códigos son los del catálogo de errores.

finding-V01-customer = El registro en { $owner } que protege el correo dirigido a usted (MTA-STS) no es válido, así que los demás servidores no le hacen caso. Sus envíos no dependen de él.
finding-V01-it = { $why ->
    [several] Conserve exactamente uno de los { $count } registros TXT en { $relative }.
    [version] El texto debe empezar exactamente por v=STSv1; y ahora dice { $got }
    [no-id] Añada id= con letras y cifras, como en v=STSv1; id=20260101; ahora dice { $got }
    [bad-id] Detrás de id= puede haber de 1 a 32 letras y cifras, nada más; ahora dice { $got }
   *[form] Escríbalo como v=STSv1; id=20260101; ahora dice { $got }
  }
finding-V02-customer = { $domain } anuncia la entrega protegida del correo dirigido a usted (MTA-STS), pero el servidor web que debería dar las reglas no existe. Sus envíos no dependen de él.
finding-V02-it = Dé una dirección a { $relative } y publique allí la política, o borre el registro TXT en _mta-sts.{ $domain }.
finding-V03-customer = Los informes sobre la entrega cifrada no se pueden enviar: el registro en { $owner } no es como debe. Sus envíos no dependen de él.
finding-V03-it = { $why ->
    [several] Conserve exactamente uno de los { $count } registros TXT en { $relative }.
    [version] El texto debe empezar exactamente por v=TLSRPTv1; y ahora dice { $got }
    [no-rua] Añada rua=mailto: y una dirección; ahora dice { $got }
    [bad-rua] Detrás de rua= debe haber mailto: con una dirección, o https: con una dirección web; ahora dice { $got }
   *[form] Escríbalo como v=TLSRPTv1; rua=mailto:reports@example.com; ahora dice { $got }
  }
finding-V04-customer = { $why ->
    [place] El registro de su logotipo (BIMI) está en { $domain } mismo, donde nadie lo busca.
   *[policy] Su logotipo (BIMI) no se muestra mientras su política DMARC no pida nada.
  }
finding-V04-it = { $why ->
    [place] Lleve el registro TXT al host { $relative }.
   *[policy] Cuando los informes DMARC muestren que todo su correo pasa, cambie p=none por p=quarantine o p=reject.
  }
finding-V05-customer = { $domain } dice que no acepta correo. Nadie puede responderle allí, y algunos destinatarios rechazan el correo de un dominio así.
finding-V05-it = Sustituya el registro MX «0 .» en { $relative } por uno que nombre un servidor de correo, o envíe desde un dominio que tenga uno.

# La página de ayuda de cada error: cómo se llama, qué hace, qué aspecto tiene, cómo se arregla.

explain-V01-title = El registro MTA-STS no es válido
explain-V01-what = MTA-STS dice a los demás servidores que le entreguen el correo solo por una conexión protegida. El registro que lo anuncia no es válido, así que nadie le hace caso. Se trata del correo que usted recibe; sus envíos no dependen de él.
explain-V01-looks = En _mta-sts.example.com hay un registro TXT sin id=, con otro principio que v=STSv1;, o hay dos.
explain-V01-mend = Conserve exactamente un registro TXT con el host _mta-sts y un texto como v=STSv1; id=20260101, donde el id cambia cuando cambia la política. Si no usa MTA-STS, bórrelo.
explain-V02-title = No se puede llegar a la política MTA-STS
explain-V02-what = El registro en _mta-sts anuncia reglas para la entrega protegida a usted, y los demás las leen en el servidor web mta-sts.example.com. Ese nombre no tiene dirección, así que no hay reglas. Sus envíos no dependen de ello.
explain-V02-looks = Hay un registro TXT v=STSv1; id=…, pero mta-sts.example.com no tiene registro A ni un CNAME que lleve a algún sitio.
explain-V02-mend = Dé a mta-sts un registro A, AAAA o CNAME hacia un servidor web que ofrezca https://mta-sts.example.com/.well-known/mta-sts.txt, o borre el registro TXT en _mta-sts.
explain-V03-title = La dirección para informes TLS está mal
explain-V03-what = Los demás servidores de correo pueden avisarle de problemas con la entrega cifrada. El registro que dice adónde no es como debe, así que no llega ningún informe. Sus envíos no dependen de él.
explain-V03-looks = En _smtp._tls.example.com hay un registro TXT sin rua=, con una dirección sin mailto:, o hay dos.
explain-V03-mend = Conserve exactamente un registro TXT con el host _smtp._tls y un texto como v=TLSRPTv1; rua=mailto:reports@example.com. Si no quiere informes, bórrelo.
explain-V04-title = El logotipo todavía no se muestra
explain-V04-what = BIMI permite que los programas de correo muestren su logotipo junto a su correo. Lo hacen solo si la política DMARC pide a los destinatarios que actúen con el correo que falla, y buscan el registro solo en default._bimi.
explain-V04-looks = Hay un registro BIMI, pero la política dice p=none; o el texto v=BIMI1 está en el dominio mismo.
explain-V04-mend = Espere a que los informes DMARC muestren que todo su correo pasa, y cambie entonces p=none por p=quarantine o p=reject. Un registro en el dominio mismo se lleva al host default._bimi.
explain-V05-title = El dominio dice que no acepta correo
explain-V05-what = Un registro MX «0 .» dice que un dominio no acepta correo. A quien responde a su correo se le devuelve la respuesta, y algunos destinatarios rechazan el correo al que no se puede responder.
explain-V05-looks = El dominio tiene exactamente un registro MX: preferencia 0 y un solo punto como host.
explain-V05-mend = Si la gente debe poder responder, sustituya el registro MX por el de su proveedor de correo. Si no, envíe desde un dominio que acepte correo, por ejemplo el dominio principal.

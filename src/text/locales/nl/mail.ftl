# "Never mail me again", the mail of the demo, and what the command line says about mail.

no-mail-title = Deze mail stoppen
no-mail-ask = Wilt u dat { $brand } geen mail meer stuurt naar { $address }?
no-mail-ask-help = Dan gaat er van hieruit niets meer naar dit adres, wie er ook om vraagt.
no-mail-button = Geen mail meer naar dit adres sturen
no-mail-done-title = Geen mail meer
no-mail-done = { $brand } stuurt niets meer naar { $address }.
no-mail-done-help = U kunt deze pagina sluiten.
no-mail-unknown-title = Deze link werkt niet meer
no-mail-unknown = De link is onvolledig, of de mail is zo oud dat hij vergeten is. Open de link in de nieuwste mail die u van ons hebt gekregen.
no-mail-unknown-support = Als dat niet helpt, vraag het dan hier: { $support }

menu-mail-demo = Mail (demo)
playground-mail-title = Mail (demo)
playground-mail-lead = Dit is wat { $brand } zou hebben verstuurd. De demo verstuurt niets; de mail blijft hier om te lezen.
playground-mail-none = Nog geen mail. Stuur bijvoorbeeld de records van een domein naar IT.
playground-mail-to = Aan { $address }
playground-mail-reply = Antwoord bij het versturen:
playground-mail-files = Bijlagen
playground-mail-bytes = { $bytes ->
    [one] { $bytes } byte
   *[other] { $bytes } bytes
}
playground-mail-source = Bron

cli-mail-sent = De mail aan { $address } is aangenomen: { $reply }
cli-mail-unsure = De mail is overgedragen, maar niemand heeft gezegd dat hij is aangenomen; hij kan aankomen. { $reply }
cli-no-mails = Er is nog geen mail verstuurd.
cli-mail-allowed = Er mag weer mail naar { $address }.
cli-mail-was-allowed = Niemand had mail naar { $address } gestopt.
cli-column-time = Tijd
cli-column-to = Aan
cli-column-subject = Onderwerp
cli-column-reply = Antwoord

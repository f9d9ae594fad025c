# "Waarom is mijn mail geweigerd?", en wat er geweigerd zou worden zolang mailservers alleen kijken.

refused-title = Waarom is mijn mail geweigerd?
refused-lead = Plak wat de mailserver zei, of een deel van het bericht dat terugkwam. Wij vertellen wat er gebeurde en wat helpt.
refused-reply = Wat de mailserver zei
refused-reply-hint = Alles, als het kan. De acht letters en cijfers in “[id …]” aan het eind zijn genoeg.
refused-look = Vertel mij waarom
refused-empty = Plak eerst het antwoord van de mailserver.
refused-answer = Wat er gebeurde
refused-title-rejected = De mailserver weigerde mail van { $login } als { $address }.
refused-title-deferred = De mailserver stelde mail van { $login } als { $address } uit.
refused-title-observed = Mail van { $login } als { $address } werd doorgelaten, en zou worden geweigerd zodra dit wordt afgedwongen.
refusal-other = De reden is genoteerd door een andere versie van Frankmark; deze kent haar niet.
refused-now = En nu:
refused-now-accepted = Nu zou het worden aangenomen.
refused-no-such-login = Het antwoord gaat over de login { $login } en het adres { $address }. U hebt geen account met deze login. Zorgt iemand anders ervoor, dan kan die dit opzoeken.
refused-instead = Dit account mag versturen als:
refused-instead-address = { $address }
refused-instead-domain = elk adres op { $domain }

refused-do-again = Verstuur de mail nog eens.
refused-do-again-by-itself = Er is niets mis met uw mail. Mailprogramma’s en servers proberen het vanzelf opnieuw; doet het uwe dat niet, verstuur de mail dan over een paar minuten nog eens.
refused-do-grant = Sta het toe, of verstuur vanaf een adres dat { $login } mag gebruiken, zoals dat waarop de mail binnenkwam die u beantwoordt.
refused-do-verify = Bewijs dat het domein van u is. Daarna kan { $login } versturen als { $address }, als dat is toegestaan.
refused-do-authenticate = Bekijk op de pagina van het domein welke records nog ontbreken.
refused-do-add = Is het domein van u, voeg het dan toe. Verstuur anders vanaf een van uw eigen adressen.
refused-do-operator = Vraag het wie uw mailboxen beheert. Die kan de mailbox { $login } toevoegen of inschakelen.
refused-do-program = Wie het programma onderhoudt dat de mail schreef, moet het aanpassen: er hoort precies één From-regel in met precies één adres.
refused-do-address = Verstuur vanaf een van uw eigen adressen.
refused-button-domain = { $login } toestaan voor { $what }
refused-button-sender = { $login } toestaan als { $what }
refused-button-verify = { $what } verifiëren
refused-button-domain-page = Naar de pagina van { $what }
refused-button-add = { $what } toevoegen

refused-facts = Bijzonderheden
refused-fact-id = Nummer
refused-fact-at = Wanneer
refused-fact-login = Account
refused-fact-envelope = Retouradres (MAIL FROM)
refused-fact-header = From-regel
refused-fact-client = Verstuurd vanaf

refused-unknown = Dit antwoord kennen wij niet.
refused-unknown-final = De code zegt dat de mail voorgoed is geweigerd: hetzelfde nog eens versturen helpt niet.
refused-unknown-later = De code zegt dat het maar voor even is: de mail wordt opnieuw geprobeerd.
refused-unknown-code = Wij vinden er geen code in die zegt of het voorgoed is.
refused-unknown-do = Het komt waarschijnlijk van de server van de ontvanger. Stuur het hele antwoord naar uw helpdesk, of vraag het die van de ontvanger.
refused-unknown-id = Wij hebben niets met het nummer { $id }.
refused-unknown-id-do = Kijk of het compleet is: acht letters en cijfers. Wij bewaren ze enkele weken en tonen ze alleen aan de klant van wie het account was. Plak het hele antwoord, dan lezen wij de rest.

observed-title = Wat er geweigerd zou worden
observed-lead = De mailserver kijkt nu alleen en laat dit allemaal door. Sta toe wat goed is, voordat het wordt afgedwongen.
observed-lead-enforced = Dit is gezien toen de mailserver alleen keek. Nu wordt het geweigerd.
observed-none-title = Er zou niets worden geweigerd
observed-none = Voor zover wij hebben gezien, verstuurt elk account zoals het mag.
observed-column-login = Account
observed-column-address = Verstuurd als
observed-column-times = Hoe vaak
observed-column-do = Wat te doen
observed-times = { $count ->
    [one] { $count } mail
   *[other] { $count } mails
}
observed-last = de laatste
observed-allow-sender = Dit adres toestaan
observed-allow-domain = Heel { $domain } toestaan
observed-forget = Vergeten
observed-allowed = Dat is nu toegestaan.
observed-forgotten = Van de lijst gehaald. Het komt terug als het weer wordt gezien.
observed-nothing-to-allow = Er is niets waarop dit kan worden toegestaan: het account of het domein is weg, of uitgeschakeld.

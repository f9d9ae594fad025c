# "Gemachtigde accounts": welke logins van de mailserver namens een domein mogen versturen.

accounts-title = Gemachtigde accounts
accounts-lead = Kies welke mailboxen mail mogen versturen vanaf uw domeinen. Al het andere vanaf deze domeinen wordt geweigerd.
accounts-domains = Uw domeinen en hun accounts
accounts-search = Domeinen zoeken
accounts-column = Accounts
accounts-none-title = Nog geen domeinen
accounts-none = Voeg eerst een domein toe. Daarna kunt u zeggen welke accounts ervandaan mogen versturen.
domain-accounts-what = De mailboxen die mail vanaf dit domein mogen versturen.
domain-accounts-link = Accounts die mogen versturen

accounts-of-title = Accounts die mogen versturen als { $domain }
accounts-to-domain = Naar de pagina van dit domein
accounts-who = Wie mag versturen
accounts-nobody = Nog geen account mag versturen als { $domain }.
accounts-column-one = Account
accounts-column-as = Mag versturen als
accounts-column-since = Toegevoegd
accounts-any = Elk adres op { $domain }
accounts-and-below = ook op namen eronder
accounts-disabled = Deze mailbox is uitgeschakeld
accounts-remove = Weghalen
accounts-removed = { $login } mag niet meer versturen als { $domain }.
accounts-add-again = Weer toevoegen

accounts-once-verified = Dit werkt zodra { $domain } geverifieerd is.
accounts-once-ready = Dit werkt zodra { $domain } klaar is.
accounts-once-more = U kunt nu al accounts toevoegen. Tot die tijd weigert de mailserver wat zij vanaf dit domein versturen.
accounts-known = Werkt nu: de mailserver kent deze accounts.
accounts-known-none = De mailserver weet dat geen enkel account als dit domein mag versturen.
accounts-known-at = Hij was bij om { $time }.
accounts-known-not-yet = Werkt zo meteen: de mailserver wordt ingelicht.
accounts-known-late = De mailserver heeft dit nog niet overgenomen. Kijk over een paar minuten nog eens; blijft het zo, meld het dan aan de helpdesk.
accounts-known-nobody = Er is nog geen mailserver die Frankmark iets vraagt. Tot dan laat deze lijst niets door en houdt zij niets tegen.
accounts-observing = De mailserver kijkt nu alleen: hij weigert nog niets en noteert wat hij zou hebben geweigerd.

accounts-add = Accounts toevoegen
accounts-list = Accounts, één per regel
accounts-list-hint = De login waarmee de mailbox zich aanmeldt, vaak het adres. “Balie <balie@acme.example>” mag ook.
accounts-extent = Als wat mogen zij versturen?
accounts-below = Ook namen eronder
accounts-below-hint = Bijvoorbeeld alles op news.{ $domain }. Zonder dit moet elke naam eronder een eigen domein zijn.
accounts-only = Alleen als de afzenders die u aanvinkt
accounts-which = Afzenders
accounts-no-senders = Wilt u accounts tot enkele adressen beperken, voeg die dan eerst toe als afzenders.
accounts-choose-a-sender = Vink minstens één afzender aan, of kies elk adres.
accounts-check = Lijst nakijken
accounts-check-again = Opnieuw nakijken
accounts-empty = Vul minstens één account in.
accounts-too-many = { $count ->
    [one] Uw lijst heeft { $count } regel; { $most } kunnen er in één keer. Er is niets verloren: haal er een paar uit.
   *[other] Uw lijst heeft { $count } regels; { $most } kunnen er in één keer. Er is niets verloren: haal er een paar uit.
}
accounts-outcome = Wat er van uw lijst wordt
accounts-left = Wat er van uw lijst over is
accounts-use = Gebruik dat
accounts-save = { $count ->
    [one] { $count } account opslaan
   *[other] { $count } accounts opslaan
}
accounts-nothing-to-save = Er is niets om op te slaan.
accounts-saved = { $count ->
    [one] { $count } account is opgeslagen.
   *[other] { $count } accounts zijn opgeslagen.
}
accounts-line-new = { $login } wordt toegevoegd
accounts-line-changed = { $login } staat er al met iets anders; het wordt wat u hebt gekozen
accounts-line-saved = { $login } is opgeslagen
accounts-line-here = { $login } staat er al
accounts-line-twice = hetzelfde als regel { $line }
accounts-line-disabled = { $login } is uitgeschakeld en kan dus niet versturen; wie uw mailboxen beheert kan het inschakelen
accounts-line-unknown = u hebt geen account { $login }
accounts-line-meant = u hebt geen account { $login }; bedoelt u { $meant }?

accounts-program = Vul dit in uw mailprogramma in
accounts-program-host = Server
accounts-program-port = Poort
accounts-program-encryption = Versleuteling
accounts-program-tls = SSL/TLS
accounts-program-starttls = STARTTLS
accounts-program-none = geen
accounts-program-user = Gebruikersnaam
accounts-program-user-any = het account, zoals het in de lijst staat
accounts-program-password = Wachtwoord
accounts-program-password-which = dat van de mailbox
accounts-trouble = Wordt mail geweigerd?
accounts-trouble-text = Plak wat de mailserver zei. Wij vertellen wat er gebeurde en wat helpt.

delete-domain-accounts = Deze accounts mogen er niet meer vandaan versturen:
delete-sender-accounts = Deze accounts mogen niet meer met dit adres versturen:
many-delete-accounts = { $count ->
    [one] { $count } account mag er niet meer vandaan versturen:
   *[other] { $count } accounts mogen er niet meer vandaan versturen:
}
cli-delete-accounts = Deze accounts mogen er dan niet meer vandaan versturen:

history-done-account-added = { $login } mag vanaf dit domein versturen.
history-done-account-changed = Er is veranderd als wat { $login } mag versturen.
history-done-account-removed = { $login } mag niet meer vanaf dit domein versturen.

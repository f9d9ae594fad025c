# Wat de opdrachtregel zegt.

cli-not-found = Dat bestaat niet, of het is inmiddels weg.
cli-too-soon = Te vroeg. Probeer het opnieuw om { $time }.
cli-unavailable = De database antwoordt niet ({ $why }). Er is niets veranderd; probeer het zo nog eens.
cli-internal = Er ging iets mis in het programma ({ $why }). Er is niets veranderd; meld dit alstublieft.
cli-no-customer = Er is geen klant { $name }. “frankmark customer list” toont ze allemaal.
cli-no-domain = Er is geen domein { $domain }. “frankmark domain list” toont ze allemaal.
cli-no-domain-of-customer = { $customer } heeft geen domein { $domain }. “frankmark domain list” toont ze allemaal.
cli-no-sender = Er is geen afzender { $address }. “frankmark sender list” toont ze allemaal.
cli-several-domains = Meer dan een klant heeft een domein { $domain }. Zeg van wie:
cli-add-yes = Herhaal de opdracht met --yes om het toe te voegen.

cli-column-customer = Klant
cli-column-id = Id
cli-column-added = Toegevoegd
cli-column-domain = Domein
cli-column-status = Status
cli-column-senders = Afzenders
cli-column-address = Adres
cli-column-name = Naam
cli-column-can-send = Kan verzenden
cli-yes = ja
cli-no = nee

cli-customer-added = { $name } is toegevoegd. Het id is { $id }.
cli-no-customers = Er zijn nog geen klanten. “frankmark customer add NAAM” voegt er een toe.
cli-person-added = { $email } kan nu inloggen voor { $customer }.
cli-sender-added = { $address } is toegevoegd.
cli-sender-deleted = { $address } is verwijderd.
cli-no-senders = Er zijn nog geen afzenders.
cli-no-domains = Er zijn nog geen domeinen. “frankmark domain add NAAM --customer KLANT” voegt er een toe.
cli-domain-added = { $domain } is toegevoegd voor { $customer }.
cli-domain-added-next = Nu verder: “frankmark domain records { $domain }” toont wat er in DNS moet, “frankmark domain check { $domain }” kijkt of het er staat.
cli-domain-deleted = { $count ->
    [0] { $domain } is verwijderd.
    [one] { $domain } en de afzender zijn verwijderd.
   *[other] { $domain } en de { $count } afzenders zijn verwijderd.
}
cli-delete-blocked = { $domain } kan nog niet worden verwijderd. Deze afzenders gebruiken het nog:
cli-delete-senders-too = Er is niets veranderd. Verwijder ze eerst, of herhaal de opdracht met --senders-too --yes.
cli-delete-would = { $domain } zou voorgoed worden verwijderd, met de sleutels, de controles en deze afzenders, als die er zijn:
cli-delete-records = Deze records mogen daarna uit DNS:
cli-delete-yes = Er is niets veranderd. Herhaal de opdracht met --yes om het te doen.
cli-nothing-to-publish = Niets te publiceren
cli-full-name = Voluit
cli-published-by-you = Door u gepubliceerd, in uw zone
cli-also-at = Of op
cli-checked = Gecontroleerd om { $time } in { $seconds } s met { $queries } DNS-berichten.
cli-last-checked = Laatst gecontroleerd om { $time }, de volgende keer om { $next }.
cli-never-checked = Nog niet gecontroleerd.
cli-belongs-to = { $count ->
    [one] Hoort bij { $customer }; { $count } afzender gebruikt het.
   *[other] Hoort bij { $customer }; { $count } afzenders gebruiken het.
}
cli-servers = Naamservers
cli-server-serial = zoneversie { $serial }
cli-migrated = { $count ->
    [0] De tabellen zijn bij.
    [one] De tabellen zijn bijgewerkt in { $count } stap:
   *[other] De tabellen zijn bijgewerkt in { $count } stappen:
}
cli-listening = Frankmark staat op { $url } (luistert op { $address }). Stop met Ctrl-C.
cli-set-up = Er kan nog niemand inloggen. Open deze link binnen 24 uur om het eerste account te maken: { $link }
cli-demo =
    Open { $url } in uw browser en log in:

      E-mailadres  { $email }
      Wachtwoord   { $password }

    Voeg dan het domein acme.example toe. De demo heeft eigen naamservers; er gaat niets naar buiten.

# Mailboxen, toestemmingen, tokens en medewerkers op de opdrachtregel.

cli-no-person = Er is niemand die inlogt met { $email }.
cli-staff-operator = { $email } is nu beheerder van deze installatie.
cli-staff-support = { $email } mag nu alles van de mailserver bekijken, om anderen te helpen.
cli-staff-none = { $email } werkt nu alleen voor de eigen klanten.

cli-column-login = Login
cli-column-hosted = Gehost
cli-column-active = Actief
cli-column-as = Mag verzenden als

cli-mailbox-added = { $login } is toegevoegd.
cli-mailbox-disabled = { $login } mag niet meer verzenden.
cli-mailbox-enabled = { $login } mag weer verzenden.
cli-mailbox-changed = { $login } is gewijzigd.
cli-no-mailbox = Er is geen mailbox met de login { $login }.
cli-no-mailboxes = Deze klant heeft geen mailboxen.
cli-mailbox-active = { $login } is actief.
cli-mailbox-inactive = { $login } is uitgeschakeld en mag niets verzenden.
cli-mailbox-hosted = Deze mailbox wordt hier gehost en mag verzenden als { $login }.
cli-mailbox-grants = Deze mailbox mag verzenden als:
cli-mailbox-no-grants = Geen enkel domein laat deze mailbox verzenden.
cli-mailbox-would-remove = { $count ->
    [0] { $login } zou voorgoed worden verwijderd.
    [one] { $login } zou voorgoed worden verwijderd, met één toestemming:
   *[other] { $login } zou voorgoed worden verwijderd, met { $count } toestemmingen:
}
cli-mailbox-remove-yes = Er is niets veranderd. Voeg --yes toe om het echt te doen.
cli-mailbox-removed = { $count ->
    [0] { $login } is verwijderd.
    [one] { $login } is verwijderd, met één toestemming.
   *[other] { $login } is verwijderd, met { $count } toestemmingen.
}

cli-mailbox-imported = Toegevoegd: { $added }. Gewijzigd: { $changed }. Ongewijzigd: { $same }.
cli-mailbox-import-would = Toe te voegen: { $added }. Te wijzigen: { $changed }. Ongewijzigd: { $same }.
cli-mailbox-import-unreadable = Er is niets uitgeschakeld: een regel was niet te lezen, en die kan een van de { $count } mailboxen noemen die in de lijst ontbreken.
cli-mailbox-disabled-missing = Uitgeschakeld omdat de lijst ze niet noemt: { $count }.
cli-mailbox-would-disable = Uit te schakelen omdat de lijst ze niet noemt: { $count }.
cli-mailbox-import-ignored = Deze kolommen betekenen hier niets en zijn overgeslagen: { $columns }.
cli-mailbox-import-twice = Staat al in regel { $line }.
cli-mailbox-import-yes = Er is niets veranderd. Voeg --yes toe om uit te schakelen wat de lijst niet noemt.
cli-mailbox-import-ask = { $count ->
    [one] Eén mailbox wordt uitgeschakeld, omdat de lijst die niet noemt. Doorgaan? (ja/nee)
   *[other] { $count } mailboxen worden uitgeschakeld, omdat de lijst ze niet noemt. Doorgaan? (ja/nee)
}
cli-mailbox-import-ask-yes = ja

cli-granted = { $login } mag nu verzenden als { $address }.
cli-granted-already = { $login } mocht al verzenden als { $address }.
cli-no-grants = Niemand mag verzenden als { $domain }.
cli-no-grant = { $login } heeft niet zo’n toestemming voor { $address }.
cli-revoked = { $login } mag niet meer verzenden als { $address }.

cli-may-yes = Ja.
cli-may-no = Nee.
cli-may-observing = De mailserver kijkt alleen toe (mta.mode), laat deze mail dus door en telt hem.

cli-token-added = Dit is het token voor { $name }. Het wordt alleen deze keer getoond:
cli-token-ended = Het token { $name } is nu nergens meer goed voor.
cli-no-token = Er is geen geldig token { $name }.
cli-several-tokens = Meer dan één token heet { $name }. Noem het met zijn id: { $ids }.
cli-no-tokens = Er zijn geen tokens.
cli-token-live = geldig
cli-token-expired = verlopen
cli-token-revoked = ingetrokken
cli-column-token = Token
cli-column-scopes = Goed voor
cli-column-state = Staat
cli-column-used = Laatst gebruikt

cli-demo-operator = Log in als { $email } met hetzelfde wachtwoord om de pagina over de mailserver te zien.

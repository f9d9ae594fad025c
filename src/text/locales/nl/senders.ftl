# Afzenders.

senders-title = Afzenders
senders-of-title = Afzenders op { $domain }
senders-lead = De namen en adressen waar uw mail vandaan komt.
senders-column-state = Stand
senders-empty-title = Nog geen afzenders
senders-empty = Een afzender is een naam en een adres waar uw mail vandaan komt. Het domein moet een van uw verzenddomeinen zijn.
senders-added = { $address } is opgeslagen.
senders-deleted = { $address } is verwijderd.
sender-add = Afzender toevoegen
sender-add-title = Een afzender toevoegen
sender-name = Naam
sender-name-hint = Ontvangers zien dit vóór het adres.
sender-address = Adres
sender-address-hint = Op een van uw verzenddomeinen.
sender-add-domain = Voeg eerst { $domain } toe
sender-can-send = Kan versturen
sender-cannot-send = Kan niet versturen tot { $domain } klaar is
sender-see = Bekijk
senders-deleting = { $domain } verwijderen: { $count ->
    [one] er is nog één afzender
   *[other] er zijn nog { $count } afzenders
}
senders-deleting-back = Terug naar de vraag

# De lijst van verzenddomeinen: filters, zoeken, bladeren, en meer domeinen tegelijk verwijderen.

list-show = Filteren op status
list-show-all = Alle
list-show-needs_you = Heeft u nodig
list-show-problem = Probleem
list-search-label = Zoek domeinen en afzenders
list-search = Zoeken
list-clear = Zoekopdracht wissen
list-paste = Lijst plakken
list-added = Laatst toegevoegd eerst
list-count = { $count ->
    [one] { $count } domein
   *[other] { $count } domeinen
}
list-found = { $count ->
    [one] { $count } domein gevonden voor { $search }
   *[other] { $count } domeinen gevonden voor { $search }
}
list-found-many = Meer dan { $count } domeinen gevonden voor { $search }
list-found-by = gevonden via afzender { $address }
list-none-match = Geen domein gevonden voor { $search }
list-meant = Bedoelde u { $name }?
list-nothing = Hier staat niets.
list-nothing-good = Dat is goed nieuws.
list-letters = Naar letter
list-pages = Pagina’s van de lijst
list-first = Eerste
list-previous = Vorige
list-next = Volgende
list-last = Laatste
list-size = { $count } per pagina
list-with-chosen = Met de gekozen domeinen
list-choose = Kiezen
list-choose-one = Kies { $domain }
list-choose-all = { $count ->
    [one] Kies het gevonden domein
   *[other] Kies alle { $count } gevonden domeinen
}
list-choose-all-many = Kies alle gevonden domeinen
list-choose-none = Kies eerst minstens één domein.
list-check = Opnieuw controleren
list-check-all = Alles opnieuw controleren
list-export = Downloaden als tabel
list-delete = Verwijderen …

# Eindigt met een tijd.
next-sent-to-it = Naar IT gestuurd:{" "}

many-delete-title = { $count ->
    [one] { $count } domein verwijderen?
   *[other] { $count } domeinen verwijderen?
}
many-delete-then = Vanaf dat moment wordt mail vanaf deze domeinen geweigerd.
many-delete-final = Dit kan niet ongedaan worden gemaakt. Een domein opnieuw toevoegen geeft nieuwe records.
many-delete-which = Welke domeinen gaan weg?
many-delete-more = { $count ->
    [one] en nog { $count }
   *[other] en nog { $count }
}
many-delete-number = { $count ->
    [one] Typ ter bevestiging het getal { $count }
   *[other] Typ ter bevestiging het getal { $count }
}
many-delete-keep = Laat ze staan
many-delete-button = { $count ->
    [one] { $count } domein verwijderen
   *[other] { $count } domeinen verwijderen
}
many-delete-stay = { $count ->
    [one] { $count } domein blijft: afzenders gebruiken het nog
   *[other] { $count } domeinen blijven: afzenders gebruiken ze nog
}
many-delete-none = Geen van deze domeinen kan nu worden verwijderd
many-delete-gone = Ze zijn er niet meer.
many-delete-too-many = { $most ->
    [one] Er kan hoogstens { $most } domein tegelijk worden verwijderd
   *[other] Er kunnen hoogstens { $most } domeinen tegelijk worden verwijderd
}
many-delete-narrow = Kies er minder: zoek op een deel van de naam, of filter op status.
many-deleted-title = { $count ->
    [one] { $count } domein is verwijderd
   *[other] { $count } domeinen zijn verwijderd
}
many-deleted-before = { $count ->
    [one] { $count } was al weg.
   *[other] { $count } waren al weg.
}
many-deleted-which = Welke domeinen zijn weg?
many-deleted-back = Terug naar de lijst
domains-deletion-changed = Wat verwijderd zou worden is intussen veranderd. Er is niets verwijderd; bekijk het opnieuw.
domains-deletion-number = { $count ->
    [one] Typ { $count }, het aantal domeinen dat weggaat.
   *[other] Typ { $count }, het aantal domeinen dat weggaat.
}

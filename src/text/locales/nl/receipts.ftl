# Bewijzen van controles als pagina’s. Het tekstbestand staat in `receipt-file.ftl`.

receipts-title = Bewijzen van { $domain }
receipts-link = Bewijzen van de controles
receipts-lead = Elke controle waar iemand om vroeg, of die iets nieuws vond, laat een bewijs na met alle vragen en antwoorden. Dat blijft dertien maanden bewaard.
receipts-none = Er is nog geen bewijs.
receipts-shared = er is een link naar
receipt-lead = Wat er is gevraagd en wat elke naamserver zei, woord voor woord. U kunt dit sturen aan wie de naamservers beheert.
receipt-domain = Domein
receipt-checked = Gecontroleerd
receipt-asked-by-person = op verzoek van een persoon
receipt-asked-by-operator = op verzoek van de beheerder
receipt-asked-by-schedule = volgens de klok
receipt-kept-until = Bewaard tot
receipt-outcome = Wat eruit kwam
receipt-every = Elke vraag en elk antwoord
receipt-sent = { $count ->
    [one] Er is { $count } DNS-bericht verstuurd. De tijden tellen vanaf het begin van de controle.
   *[other] Er zijn { $count } DNS-berichten verstuurd. De tijden tellen vanaf het begin van de controle.
}
receipt-as-text = Als tekst
receipt-as-file = Als bestand voor programma’s
receipt-share = Maak er een link naartoe
receipt-shared = Wie deze link heeft kan het bewijs zonder inloggen lezen, tot { $until }.
receipt-shared-once = Kopieer hem nu: hij kan niet nog eens worden getoond. U en uw bedrijf worden er niet in genoemd.
receipt-link = Link
receipt-links = { $count ->
    [one] Er is een link waarmee iedereen dit bewijs kan lezen.
   *[other] Er zijn { $count } links waarmee iedereen dit bewijs kan lezen.
}
receipt-unshare = Trek alle links in
receipt-shared-lead = Wat er over dit domein is gevraagd en wat elke naamserver zei, woord voor woord. Iemand stuurde u de link, zodat u het zelf kunt zien.
receipt-number = Bewijs { $number }

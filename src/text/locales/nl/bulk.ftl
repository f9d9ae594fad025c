# Veel domeinen opnieuw controleren.

bulk-page-title = Domeinen opnieuw controleren
bulk-title-running = { $count ->
    [one] { $count } domein wordt gecontroleerd
   *[other] { $count } domeinen worden gecontroleerd
}
bulk-title-done = { $count ->
    [one] { $count } domein gecontroleerd
   *[other] { $count } domeinen gecontroleerd
}
bulk-title-stopped = Gestopt: { $checked } van { $count } gecontroleerd
bulk-leave = U kunt deze pagina verlaten, het werk gaat door.
bulk-summary = { $left ->
    [0] Afgerond: { $ready } nu klaar, { $broken } nu met problemen.
   *[other] Gestopt: { $ready } nu klaar, { $broken } nu met problemen, { $left } niet gecontroleerd.
}
bulk-progress-label = Gecontroleerde domeinen
bulk-progress = { $checked } van { $all }
bulk-under-a-minute = nog minder dan een minuut
bulk-about-minutes = { $count ->
    [one] nog ongeveer { $count } minuut
   *[other] nog ongeveer { $count } minuten
}
bulk-about-hours = { $count ->
    [one] nog ongeveer { $count } uur
   *[other] nog ongeveer { $count } uur
}
bulk-counts = Resultaat
bulk-outcome-unchanged = onveranderd
bulk-outcome-now_ready = nu klaar
bulk-outcome-newly_broken = nu met problemen
bulk-outcome-changed = veranderd
bulk-outcome-could_not_ask = niet te controleren
bulk-outcome-gone = intussen verwijderd
bulk-slowed = Naamserver { $host } antwoordt traag, daarom vragen we die minder snel.
bulk-stop = Stoppen
bulk-stopping = Wordt gestopt …
bulk-refresh = Vernieuwen
bulk-hide = Verbergen
bulk-hiding = Wordt verborgen …
bulk-nothing = Er zijn hier geen domeinen om te controleren, dus er is niets gestart.
bulk-which = Domeinen: { $what }
bulk-which-none = Nog geen.
bulk-pages = Pagina’s
bulk-first = Vanaf het begin
bulk-next = Volgende

cli-bulk-started = { $count ->
    [one] { $count } domein van { $customer } wordt gecontroleerd.
   *[other] { $count } domeinen van { $customer } worden gecontroleerd.
}
cli-bulk-joined = { $count ->
    [one] Er loopt al een controle van { $count } domein van { $customer }; we helpen mee.
   *[other] Er loopt al een controle van { $count } domeinen van { $customer }; we helpen mee.
}
cli-bulk-progress = { $checked } van { $all } gecontroleerd
cli-bulk-column-checked = Gecontroleerd
cli-bulk-column-left = Niet gecontroleerd
cli-bulk-interrupted = Niet langer gewacht: { $checked } van { $all } domeinen zijn gecontroleerd. Een lopende “frankmark serve” gaat verder met de rest; “frankmark domain check --all” doet dat ook. Om het voorgoed te beëindigen, klik op Stoppen op de pagina ervan.

bulk-mail-subject = { $count ->
    [one] { $count } domein is gecontroleerd
   *[other] { $count } domeinen zijn gecontroleerd
}
bulk-mail-lead = { $count ->
    [one] De controle van { $count } domein waar u om vroeg is klaar. Dit kwam eruit:
   *[other] De controle van { $count } domeinen waar u om vroeg is klaar. Dit kwam eruit:
}
bulk-mail-link = Bekijk welke

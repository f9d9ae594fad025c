# Where signed-in people begin.

menu-overview = Overzicht
overview-morning = Goedemorgen, { $name }
overview-afternoon = Goedemiddag, { $name }
overview-evening = Goedenavond, { $name }

overview-first-title = Drie stappen naar mail onder uw eigen naam
overview-first-lead = Niets van wat wij vragen verandert uw website of uw inkomende mail.
overview-step-add = Voeg uw eerste domein toe
overview-step-add-lasts = Duurt een minuut. U heeft alleen de naam nodig.
overview-step-prove = Bewijs dat het van u is
overview-step-prove-lasts = Eén record in de DNS. Duurt vijf minuten als u uw DNS zelf beheert.
overview-step-publish = Laat uw IT de records toevoegen
overview-step-publish-lasts = Kost uw IT ongeveer tien minuten; de DNS heeft soms nog een uur nodig. Wij kijken vanzelf en laten het u weten.
overview-go-on = Verder

overview-needs-you = { $count ->
    [one] { $count } domein heeft u nodig
   *[other] { $count } domeinen hebben u nodig
}
overview-needs-you-caption = Domeinen die u nodig hebben, het ergste eerst
overview-column-what = Wat er aan de hand is
overview-sent-to-it = Naar IT gestuurd
overview-remind = IT herinneren
overview-more-label = Meer domeinen die u nodig hebben
overview-more = { $count ->
    [one] Nog { $count } die u nodig heeft
   *[other] Nog { $count } die u nodig hebben
}

overview-all-ready = { $count ->
    [one] Uw domein is klaar.
   *[other] Alle { $count } domeinen zijn klaar.
}
overview-all-waiting = { $count ->
    [one] U hoeft niets te doen. { $count } domein wacht op DNS; we kijken vanzelf opnieuw.
   *[other] U hoeft niets te doen. { $count } domeinen wachten op DNS; we kijken vanzelf opnieuw.
}
overview-all-silent = { $count ->
    [one] U hoeft niets te doen. De naamservers van { $count } domein gaven geen antwoord; de laatste goede toestand blijft gelden, en we proberen het opnieuw.
   *[other] U hoeft niets te doen. De naamservers van { $count } domeinen gaven geen antwoord; hun laatste goede toestand blijft gelden, en we proberen het opnieuw.
}
overview-last-check = Laatste controle

overview-number = { $count }
overview-chip-all = Alle
overview-chip-needs-you = Heeft u nodig
overview-chip-problem = Probleem
overview-no-domains = Nog geen.
overview-senders = { $count ->
    [0] Nog geen.
    [one] { $count } afzender.
   *[other] { $count } afzenders.
}
overview-senders-not-ready = { $count ->
    [one] { $count } daarvan staat op een domein dat niet klaar is, en kan niet verzenden.
   *[other] { $count } daarvan staan op domeinen die niet klaar zijn, en kunnen niet verzenden.
}
overview-senders-many = Meer dan { $count } afzenders.

overview-lately = Laatste wijzigingen
overview-lately-nothing = Er is nog niets gebeurd.
overview-happened-added = { $more ->
    [0] { $what } is toegevoegd.
    [one] { $what } en nog { $more } domein zijn toegevoegd.
   *[other] { $what } en nog { $more } domeinen zijn toegevoegd.
}
overview-happened-deleted = { $more ->
    [0] { $what } is verwijderd.
    [one] { $what } en nog { $more } domein zijn verwijderd.
   *[other] { $what } en nog { $more } domeinen zijn verwijderd.
}
overview-happened-handed-over = { $more ->
    [0] De records van { $what } zijn aan IT gegeven.
    [one] De records van { $what } en nog { $more } domein zijn aan IT gegeven.
   *[other] De records van { $what } en nog { $more } domeinen zijn aan IT gegeven.
}
overview-happened-sender-added = { $more ->
    [0] De afzender { $what } is toegevoegd.
    [one] { $what } en nog { $more } afzender zijn toegevoegd.
   *[other] { $what } en nog { $more } afzenders zijn toegevoegd.
}
overview-happened-sender-deleted = { $more ->
    [0] De afzender { $what } is verwijderd.
    [one] { $what } en nog { $more } afzender zijn verwijderd.
   *[other] { $what } en nog { $more } afzenders zijn verwijderd.
}
overview-happened-proven = { $more ->
    [0] Bewezen: { $what } is van u.
    [one] Bewezen: { $what } en nog { $more } domein zijn van u.
   *[other] Bewezen: { $what } en nog { $more } domeinen zijn van u.
}
overview-happened-not_verified = { $more ->
    [0] { $what } is niet meer geverifieerd.
    [one] { $what } en nog { $more } domein zijn niet meer geverifieerd.
   *[other] { $what } en nog { $more } domeinen zijn niet meer geverifieerd.
}
overview-happened-needs_records = { $more ->
    [0] { $what } heeft records nodig.
    [one] { $what } en nog { $more } domein hebben records nodig.
   *[other] { $what } en nog { $more } domeinen hebben records nodig.
}
overview-happened-waiting = { $more ->
    [0] { $what } wacht op DNS.
    [one] { $what } en nog { $more } domein wachten op DNS.
   *[other] { $what } en nog { $more } domeinen wachten op DNS.
}
overview-happened-record_problem = { $more ->
    [0] { $what } heeft een probleem met een record.
    [one] { $what } en nog { $more } domein hebben een probleem met een record.
   *[other] { $what } en nog { $more } domeinen hebben een probleem met een record.
}
overview-happened-ready = { $more ->
    [0] { $what } is klaar.
    [one] { $what } en nog { $more } domein zijn klaar.
   *[other] { $what } en nog { $more } domeinen zijn klaar.
}
overview-happened-stopped_working = { $more ->
    [0] { $what } werkt niet meer.
    [one] { $what } en nog { $more } domein werken niet meer.
   *[other] { $what } en nog { $more } domeinen werken niet meer.
}

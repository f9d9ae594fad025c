# Wat de IT-collega leest: mail, platte tekst, bestanden, print. In de taal van de lezer, ongeacht die van de afzender.

handover-mail-subject = { $count ->
    [0] SPF-record van { $domain } corrigeren
    [one] { $count } DNS-record toevoegen voor { $domain }
   *[other] { $count } DNS-records toevoegen voor { $domain }
}
handover-mail-subject-by = { $count ->
    [0] SPF-record van { $domain } corrigeren, uiterlijk { $day }
    [one] { $count } DNS-record toevoegen voor { $domain }, uiterlijk { $day }
   *[other] { $count } DNS-records toevoegen voor { $domain }, uiterlijk { $day }
}
# Een persoon en voor wie die werkt.
handover-mail-person = { $name } ({ $customer })
handover-mail-asks = { $count ->
    [0] { $who } vraagt u een DNS-record van { $domain } te corrigeren.
    [one] { $who } vraagt u { $count } DNS-record toe te voegen voor { $domain }.
   *[other] { $who } vraagt u { $count } DNS-records toe te voegen voor { $domain }.
}
handover-mail-why = { $brand } verstuurt mail voor { $customer }. Met wat hier gevraagd wordt, kunnen ontvangers controleren of mail van { $domain } echt daarvandaan komt.
handover-mail-by = Het is uiterlijk { $day } nodig.
handover-mail-note = Hun bericht:
handover-mail-nothing-else = Verder verandert er niets: website en inkomende mail blijven zoals ze zijn.
handover-mail-short-names = De meeste DNS-schermen vullen { $zone } zelf aan achter een naam: typ alleen de korte naam.
handover-mail-record = { $number }. { $purpose }
handover-mail-what-for = Waarvoor
handover-mail-asked = Nodig
handover-mail-now = Stand nu
handover-mail-short-name = Korte naam
handover-mail-full-name = Volledige naam
handover-mail-parts = Hetzelfde in delen, voor DNS-schermen die hooguit 255 tekens aannemen
handover-mail-change = Pas het bestaande SPF-record aan. Voeg geen tweede toe.
handover-mail-trap = Het staat onder de naam { $name }, niet op { $domain } zelf.
handover-mail-by-hand = Met de hand te corrigeren
handover-mail-check = Zelf controleren
handover-mail-check-how = Elke regel vraagt een naamserver om een record.
handover-mail-mistakes = Werkt een record niet: fouten en hoe u ze herstelt
handover-mail-done = Als het klaar is
handover-mail-done-how = U hoeft niets te melden: wij zien het vanzelf. Laat de records alstublieft staan; zonder de records stopt de mail.
handover-mail-contact = Vragen?
handover-mail-contact-name = Wie vraagt
handover-mail-contact-email = E-mail
handover-mail-contact-phone = Telefoon
handover-mail-contact-support = Helpdesk
handover-mail-real = Is dit echt? De namen hierboven zijn zoals de vrager ze opgaf; { $brand } heeft ze niet gecontroleerd. De records geven niemand ergens toegang toe, en wij vragen nooit om een wachtwoord. Bel bij twijfel { $customer } op een nummer dat u al kent.
handover-mail-files = Dezelfde records zijn bijgevoegd als zonebestand en als tabel.
handover-mail-file = De records met hun waarden staan in het bestand { $file }, dat bij deze mail zit.
handover-mail-made-by-us = Samengesteld met { $brand } voor { $who }.

handover-why-ownership = Bewijst dat { $customer } dit domein mag gebruiken.
handover-why-dkim = Hiermee controleren ontvangers dat een mail onderweg niet is veranderd.
handover-why-return_path = Hiermee komt mail terug die niet kan worden bezorgd.
handover-why-spf = Zegt wie mail voor dit domein mag versturen.
handover-why-dmarc = Zegt wat ontvangers moeten doen met mail die alleen doet alsof hij van dit domein is.

handover-table-yes = ja
handover-table-no = nee
handover-file-made = Samengesteld met { $brand }.

handover-day = { $weekday } { $day } { $month }
handover-day-of-year = { $weekday } { $day } { $month } { $year }
handover-weekday-1 = maandag
handover-weekday-2 = dinsdag
handover-weekday-3 = woensdag
handover-weekday-4 = donderdag
handover-weekday-5 = vrijdag
handover-weekday-6 = zaterdag
handover-weekday-7 = zondag

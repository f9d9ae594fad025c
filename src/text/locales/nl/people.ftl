# Inloggen, de eerste-keer-link, taal en kleuren.

sign-in = Inloggen
sign-in-email = E-mailadres
sign-in-password = Wachtwoord
busy-sign-in = Inloggen …
sign-in-demo = Dit is de demo.
sign-in-demo-how = Log in met:
sign-in-it = Vroeg een collega u om DNS-records toe te voegen? U hoeft niet in te loggen: de records staan in dat bericht.

set-up-title = De eerste persoon instellen
set-up-lead = U wordt eigenaar. Deze link werkt één keer.
set-up-name = Uw naam
set-up-organisation = Organisatie
set-up-password-hint = Minstens 12 tekens. Een paar woorden achter elkaar is prima.
set-up-button = Aanmaken en inloggen

language-title = Taal
language-hint = Geldt meteen, op elke pagina.
colours-title = Kleuren
colours-hint = “Automatisch” volgt uw computer of telefoon.
colours-auto = Automatisch
colours-light = Licht
colours-dark = Donker

sign-in-kept = U was intussen uitgelogd. Wat u hebt getypt, is bewaard.
go-on-title = U bent weer ingelogd
go-on-lead = Wat u had getypt, is nog niet verzonden, omdat uw sessie was afgelopen. Er is niets verloren.
go-on-send = Nu verzenden
go-on-leave = Niet verzenden

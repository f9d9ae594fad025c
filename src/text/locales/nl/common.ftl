# Woorden die elk scherm gebruikt.

shell-skip = Naar de inhoud
shell-help = Hulp
shell-time-zone = Tijden zijn in { $zone }

menu-label = Account
menu-domains = Verzenddomeinen beheren
menu-senders = Afzenders beheren
menu-work-for = U werkt voor
menu-language = Taal
menu-colours = Kleuren
menu-sign-out = Uitloggen

trouble-server = We konden deze pagina niet verversen: de server had een probleem. Er is niets verloren. Probeer het zo opnieuw.
trouble-slow = Het antwoord duurt te lang. Probeer het zo opnieuw.
trouble-offline = U bent offline. We kijken weer zodra de verbinding terug is.

copy-label = Kopiëren
copy-label-done = Gekopieerd
copy-done = { $what } gekopieerd
copy-failed = Druk op Ctrl+C

form-problem = Er is een probleem
form-error = Fout:{" "}

password-show = Tonen

busy-save = Opslaan …
busy-look = We kijken …
busy-delete = Verwijderen …
button-save = Opslaan
button-cancel = Annuleren

time-today = vandaag om { $time }
time-yesterday = gisteren om { $time }
time-tomorrow = morgen om { $time }
time-just-now = zojuist
time-in-a-moment = zo meteen
time-minutes-ago = { $count ->
    [one] { $count } minuut geleden
   *[other] { $count } minuten geleden
}
time-in-minutes = { $count ->
    [one] over { $count } minuut
   *[other] over { $count } minuten
}
time-exact = { $day } { $month } { $year }, { $time }
time-day = { $day } { $month }
time-day-of-year = { $day } { $month } { $year }
time-month-1 = januari
time-month-2 = februari
time-month-3 = maart
time-month-4 = april
time-month-5 = mei
time-month-6 = juni
time-month-7 = juli
time-month-8 = augustus
time-month-9 = september
time-month-10 = oktober
time-month-11 = november
time-month-12 = december

# Pagina's die zeggen wat er misging.

error-number = Fout { $number }
error-code = Blijft het zo, geef dan de code { $code } door aan de beheerders van deze dienst.
error-home = Naar uw verzenddomeinen

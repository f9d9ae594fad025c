# Verwijderen: wat er gebeurt, waarmee, en of het terug te draaien is.

button-delete = Verwijderen
button-back = Terug
keep-it = Behouden
delete-title = { $what } verwijderen?
delete-button = { $what } verwijderen
delete-blocked-title = { $domain } kan nog niet worden verwijderd
delete-blocked-lead = { $count ->
    [one] { $count } afzender gebruikt het nog:
   *[other] { $count } afzenders gebruiken het nog:
}
delete-show-senders = Toon deze afzenders
delete-all-link = { $count ->
    [one] Verwijder de afzender, daarna het domein …
    [2] Verwijder beide afzenders, daarna het domein …
   *[other] Verwijder alle { $count } afzenders, daarna het domein …
}
delete-all-title = { $count ->
    [one] { $count } afzender en { $domain } verwijderen?
   *[other] { $count } afzenders en { $domain } verwijderen?
}
delete-all-button = { $count ->
    [one] { $count } afzender en { $domain } verwijderen
   *[other] { $count } afzenders en { $domain } verwijderen
}
delete-all-first = Deze afzenders gaan eerst:
delete-domain-then = Vanaf dat moment wordt mail van dit domein geweigerd.
delete-domain-dns = De DNS-records blijven bij uw DNS-bedrijf staan; u mag ze daar weghalen.
delete-domain-final = Dit kan niet ongedaan worden gemaakt. Voegt u het domein opnieuw toe, dan krijgt u nieuwe records.
delete-domain-which = Welke DNS-records?
delete-sender-then = Vanaf dat moment is “{ $name }” niet meer als afzender te kiezen.
delete-sender-domain = Het domein { $domain } blijft.
delete-sender-again = U kunt de afzender later opnieuw toevoegen.

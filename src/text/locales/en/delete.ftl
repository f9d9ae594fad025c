# Deleting: what happens, to what, and whether it can be undone.

button-delete = Delete
button-back = Back
keep-it = Keep it
delete-title = Delete { $what }?
delete-button = Delete { $what }
delete-blocked-title = { $domain } cannot be deleted yet
delete-blocked-lead = { $count ->
    [one] { $count } sender still uses it:
   *[other] { $count } senders still use it:
}
delete-show-senders = Show these senders
delete-all-link = { $count ->
    [one] Delete the sender, then the domain …
    [2] Delete both senders, then the domain …
   *[other] Delete all { $count } senders, then the domain …
}
delete-all-title = { $count ->
    [one] Delete { $count } sender and { $domain }?
   *[other] Delete { $count } senders and { $domain }?
}
delete-all-button = { $count ->
    [one] Delete { $count } sender and { $domain }
   *[other] Delete { $count } senders and { $domain }
}
delete-all-first = These senders go first:
delete-domain-then = From that moment mail from this domain is refused.
delete-domain-dns = The DNS records stay at your DNS company; you may remove them there.
delete-domain-final = This cannot be undone. Adding the domain again gives new records.
delete-domain-which = Which DNS records?
delete-sender-then = From that moment “{ $name }” cannot be chosen as a sender.
delete-sender-domain = The domain { $domain } stays.
delete-sender-again = You can add the sender again later.

# Mailboxes: the logins of the mail server, and why the mail server refuses what they send.

mailboxes-login-taken = The login { $login } cannot be used. Choose another one.
mailboxes-already-there = { $login } is one of this customer’s mailboxes already.
mailboxes-import-no-header = The file needs a header: a first line with the names of its columns, one of which is “login”.
mailboxes-import-too-many = The file has { $count } lines. { $most } can be imported at one time.
mailboxes-import-yes-or-no = “{ $text }” in the column { $column } is neither yes nor no.

login-refused-empty = Type the login.
login-refused-too-long = This login has { $length } characters. A login can have 255 at most.
login-refused-character = A login cannot contain “{ $character }”. Blanks, commas, quotes and angle brackets are not possible.

# Why a mail was refused.
refusal-unknown_login = There is no mailbox with the login { $login }.
refusal-login_disabled = The mailbox { $login } is disabled, so it cannot send.
refusal-not_an_address = “{ $address }” is not an e-mail address.
refusal-unknown_domain = { $address } is not on one of your sending domains.
refusal-domain_not_verified = The domain of { $address } is not verified yet.
refusal-domain_not_ready = The domain of { $address } is verified, but its DNS records are not all there yet.
refusal-not_granted = The mailbox { $login } is not allowed to send as { $address }.
refusal-not_this_sender = The mailbox { $login } may send as some senders of this domain, but not as { $address }.
refusal-no_from = The message has no From line, so nobody can tell who it is from.
refusal-several_from = The message has more than one From line. Exactly one is needed.
refusal-several_authors = The From line names more than one address. Exactly one is needed.
refusal-not_understood = A line that says who the message is from is written in a way that mail programs read differently.
refusal-other_domain = { $address } is on another domain than the return address of the message. Both have to be on the same one.

# Why a mail was put off: nothing is wrong with it.
refusal-not_loaded = The mail server’s permissions are not read yet. The mail can be sent again in a moment.
refusal-no_mailboxes = The mail server knows no mailboxes yet, so nobody is judged and the mail is put off. Whoever runs the mail server has to bring in its mailboxes.
refusal-too_old = The mail server has had no news from the database for too long. Mail waits until it has.
refusal-key_unusable = The key that signs this mail could not be used. Mail waits until it can.
refusal-too_large = The message is larger than what can be signed here.
refusal-internal = Something went wrong on our side. The mail can be sent again.

# Why a mail may leave.
permit-null_sender = { $login } may send with an empty return address.
permit-sender = { $address } is granted to { $login } as a sender.
permit-plus_detail = { $address } without its detail is granted to { $login } as a sender.
permit-whole_domain = The whole domain of { $address } is granted to { $login }.
permit-subdomain = A domain above that of { $address } is granted to { $login }, with everything below it.
permit-hosted_mailbox = { $login } is hosted here, and { $address } is its own address.

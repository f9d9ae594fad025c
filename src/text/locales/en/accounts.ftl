# "Authorized accounts": which logins of the mail server may send as a domain.

accounts-title = Authorized accounts
accounts-lead = Choose which mailboxes may send mail from your domains. Everything else from these domains is refused.
accounts-domains = Your domains and their accounts
accounts-search = Search domains
accounts-column = Accounts
accounts-none-title = No domains yet
accounts-none = Add a domain first. Then you can say which accounts may send from it.
domain-accounts-what = The mailboxes that may send mail from this domain.
domain-accounts-link = Accounts that may send

accounts-of-title = Accounts that may send as { $domain }
accounts-to-domain = To the page of this domain
accounts-who = Who may send
accounts-nobody = No account may send as { $domain } yet.
accounts-column-one = Account
accounts-column-as = May send as
accounts-column-since = Added
accounts-any = Any address at { $domain }
accounts-and-below = also on names below it
accounts-disabled = This mailbox is disabled
accounts-remove = Remove
accounts-removed = { $login } may not send as { $domain } any more.
accounts-add-again = Add it again

accounts-once-verified = This takes effect once { $domain } is verified.
accounts-once-ready = This takes effect once { $domain } is ready.
accounts-once-more = You can add accounts already. Until then the mail server refuses what they send from this domain.
accounts-known = Works now: the mail server knows these accounts.
accounts-known-none = The mail server knows that no account may send as this domain.
accounts-known-at = It was up to date at { $time }.
accounts-known-not-yet = Works in a moment: the mail server is being told.
accounts-known-late = The mail server has not taken this in yet. Look again in a few minutes; if it stays like this, tell support.
accounts-known-nobody = No mail server asks Frankmark yet. Until one does, this list lets nothing through and stops nothing.
accounts-observing = The mail server only looks at the moment: it refuses nothing yet, and writes down what it would have refused.

accounts-add = Add accounts
accounts-list = Accounts, one per line
accounts-list-hint = The login with which the mailbox signs in, often its address. “Front desk <desk@acme.example>” is fine too.
accounts-extent = What may they send as?
accounts-below = Also names below it
accounts-below-hint = For example anything at news.{ $domain }. Without this, every such name needs to be a domain of its own.
accounts-only = Only as the senders that you tick
accounts-which = Senders
accounts-no-senders = To limit accounts to some addresses, add these as senders first.
accounts-choose-a-sender = Tick at least one sender, or choose any address.
accounts-check = Check the list
accounts-check-again = Check again
accounts-empty = Type at least one account.
accounts-too-many = { $count ->
    [one] Your list has { $count } line; { $most } are possible at one time. Nothing was lost: take out some.
   *[other] Your list has { $count } lines; { $most } are possible at one time. Nothing was lost: take out some.
}
accounts-outcome = What becomes of your list
accounts-left = What is left of your list
accounts-use = Use that
accounts-save = { $count ->
    [one] Save { $count } account
   *[other] Save { $count } accounts
}
accounts-nothing-to-save = There is nothing to save.
accounts-saved = { $count ->
    [one] { $count } account is saved.
   *[other] { $count } accounts are saved.
}
accounts-line-new = { $login } will be added
accounts-line-changed = { $login } is here already, with something else; it will be changed to what you chose
accounts-line-saved = { $login } is saved
accounts-line-here = { $login } is there already
accounts-line-twice = the same as line { $line }
accounts-line-disabled = { $login } is disabled, so it cannot send; whoever keeps your mailboxes can enable it
accounts-line-unknown = you have no account { $login }
accounts-line-meant = you have no account { $login }; did you mean { $meant }?

accounts-program = Use these in your mail program
accounts-program-host = Server
accounts-program-port = Port
accounts-program-encryption = Encryption
accounts-program-tls = SSL/TLS
accounts-program-starttls = STARTTLS
accounts-program-none = none
accounts-program-user = User name
accounts-program-user-any = the account, as it stands in the list
accounts-program-password = Password
accounts-program-password-which = that of the mailbox
accounts-trouble = Mail is refused?
accounts-trouble-text = Paste what the mail server said. We tell you what happened and what helps.

delete-domain-accounts = These accounts may not send from it any more:
delete-sender-accounts = These accounts may not send with this address any more:
many-delete-accounts = { $count ->
    [one] { $count } account may not send from them any more:
   *[other] { $count } accounts may not send from them any more:
}
cli-delete-accounts = These accounts may then not send from it any more:

history-done-account-added = { $login } may send from this domain.
history-done-account-changed = What { $login } may send as was changed.
history-done-account-removed = { $login } may not send from this domain any more.

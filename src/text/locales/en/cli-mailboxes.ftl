# Mailboxes, grants, tokens and staff on the command line.

cli-no-person = There is nobody who signs in with { $email }.
cli-staff-operator = { $email } is an operator of this installation now.
cli-staff-support = { $email } may look at everything of the mail server now, to help others.
cli-staff-none = { $email } only works for their customers now.

cli-column-login = Login
cli-column-hosted = Hosted
cli-column-active = Active
cli-column-as = May send as

cli-mailbox-added = { $login } was added.
cli-mailbox-disabled = { $login } may not send any more.
cli-mailbox-enabled = { $login } may send again.
cli-mailbox-changed = { $login } was changed.
cli-no-mailbox = There is no mailbox with the login { $login }.
cli-no-mailboxes = This customer has no mailboxes.
cli-mailbox-active = { $login } is active.
cli-mailbox-inactive = { $login } is disabled and may send nothing.
cli-mailbox-hosted = It is hosted here and may send as { $login }.
cli-mailbox-grants = It may send as:
cli-mailbox-no-grants = No domain lets it send.
cli-mailbox-would-remove = { $count ->
    [0] { $login } would be removed for good.
    [one] { $login } would be removed for good, with one grant:
   *[other] { $login } would be removed for good, with { $count } grants:
}
cli-mailbox-remove-yes = Nothing was changed. Add --yes to really do it.
cli-mailbox-removed = { $count ->
    [0] { $login } was removed.
    [one] { $login } was removed, with one grant.
   *[other] { $login } was removed, with { $count } grants.
}

cli-mailbox-imported = Added: { $added }. Changed: { $changed }. Unchanged: { $same }.
cli-mailbox-import-would = To be added: { $added }. To be changed: { $changed }. Unchanged: { $same }.
cli-mailbox-import-unreadable = Nothing was disabled: a line could not be read, and it may name one of the { $count } mailboxes that are missing from the list.
cli-mailbox-disabled-missing = Disabled, because the list does not name them: { $count }.
cli-mailbox-would-disable = To be disabled, because the list does not name them: { $count }.
cli-mailbox-import-ignored = These columns mean nothing here and were ignored: { $columns }.
cli-mailbox-import-twice = It stands in line { $line } already.
cli-mailbox-import-yes = Nothing was changed. Add --yes to disable what the list does not name.
cli-mailbox-import-ask = { $count ->
    [one] One mailbox will be disabled, because the list does not name it. Go on? (yes/no)
   *[other] { $count } mailboxes will be disabled, because the list does not name them. Go on? (yes/no)
}
cli-mailbox-import-ask-yes = yes

cli-granted = { $login } may send as { $address } now.
cli-granted-already = { $login } could send as { $address } before.
cli-no-grants = Nobody may send as { $domain }.
cli-no-grant = { $login } has no such grant for { $address }.
cli-revoked = { $login } may not send as { $address } any more.

cli-may-yes = Yes.
cli-may-no = No.
cli-may-observing = The mail server only observes (mta.mode), so it lets this mail through and counts it.

cli-token-added = This is the token for { $name }. It is shown this one time:
cli-token-ended = The token { $name } is good for nothing now.
cli-no-token = There is no live token { $name }.
cli-several-tokens = Several tokens are called { $name }. Name one by its id: { $ids }.
cli-no-tokens = There are no tokens.
cli-token-live = live
cli-token-expired = expired
cli-token-revoked = revoked
cli-column-token = Token
cli-column-scopes = Good for
cli-column-state = State
cli-column-used = Last used

cli-demo-operator = Sign in as { $email } with the same password to see the page about the mail server.

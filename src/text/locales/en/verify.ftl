# "Verify this domain".

button-verify = Verify
verify-title = Verify that { $domain } is yours
verify-lead = Add this one record where the DNS of { $domain } is managed.
verify-servers = Its name servers are
verify-name-matters = The name matters.
verify-name-matters-how = The record must stand under { $name }, not on { $domain } itself.
verify-alias = My DNS screen refuses a name that begins with an underscore
verify-alias-how = Then use this name instead. The value stays the same.
verify-we-look = We look by ourselves too. You may close this page.
verify-new = Make a new value
verify-new-warning = The value above stops counting at once. Only do this if somebody should not have seen it.
verify-new-button = Make a new one
verify-nothing = There is nothing to add for this domain.
verify-done = { $domain } is yours.
verify-keep = Leave the record where it is: it keeps the proof alive.
step-verified = Verified

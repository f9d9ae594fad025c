# Mailboxes, grants, tokens and staff on the command line.

cli-no-person = There is nobody who signs in with { $email }.
cli-staff-operator = { $email } is an operator of this installation now.
cli-staff-support = { $email } may look at everything of the mail server now, to help others.
cli-staff-none = { $email } only works for their customers now.

# "Never mail me again", the mail of the demo, and what the command line says about mail.

no-mail-title = Stop this mail
no-mail-ask = Shall { $brand } send no more mail to { $address }?
no-mail-ask-help = Then nothing is sent to this address from here any more, whoever asks for it.
no-mail-button = Send no more mail to this address
no-mail-done-title = No more mail
no-mail-done = { $brand } sends nothing more to { $address }.
no-mail-done-help = You can close this page.
no-mail-unknown-title = This link does not work any more
no-mail-unknown = It is incomplete, or the mail is so old that it is forgotten. Open the link in the newest mail that you got from us.
no-mail-unknown-support = If that does not help, ask here: { $support }

menu-mail-demo = Mail (demo)
playground-mail-title = Mail (demo)
playground-mail-lead = This is what { $brand } would have sent. The demo sends nothing; it keeps the mail here for you to read.
playground-mail-none = No mail yet. Send the records of a domain to IT, for example.
playground-mail-to = To { $address }
playground-mail-reply = The mail server answered:
playground-mail-files = Attachments
playground-mail-bytes = { $bytes ->
    [one] { $bytes } byte
   *[other] { $bytes } bytes
}
playground-mail-source = Source

cli-mail-sent = The mail to { $address } was taken: { $reply }
cli-mail-unsure = The mail was handed over, but nobody said that it was taken; it may arrive. { $reply }
cli-no-mails = No mail was sent yet.
cli-mail-allowed = Mail may go to { $address } again.
cli-mail-was-allowed = Nobody had stopped mail to { $address }.
cli-column-time = Time
cli-column-to = To
cli-column-subject = Subject
cli-column-reply = Answer

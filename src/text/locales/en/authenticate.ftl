# "Authenticate this domain", its four pages.

authenticate-step-dns = Your DNS
authenticate-step-records = Add the records
authenticate-step-looking = We look
authenticate-dns-title = Who manages the DNS of { $domain }?
authenticate-dns-lead = Your answer only changes how we explain it.
authenticate-dns-choose = Choose one of the three.
authenticate-who-myself = I do
authenticate-who-myself-hint = You can sign in where the DNS is managed.
authenticate-who-it = Someone in IT
authenticate-who-it-hint = You pass the records on to a colleague.
authenticate-who-unknown = I do not know
authenticate-who-unknown-hint = We help you to find out.
authenticate-advice-myself = Sign in at the company that manages the DNS of { $domain }, and look for “DNS”, “Zone” or “Records”.
authenticate-advice-it = Give your colleague the type, the name and the value of each record below. They are safe to send by mail: all of it becomes public in DNS anyway.
authenticate-advice-unknown = Look for a yearly bill for the name { $domain }, or ask whoever made your website: the company on the bill usually manages the DNS too.
authenticate-records-title = { $count ->
    [0] All records are there
    [one] Add this { $count } record
   *[other] Add these { $count } records
}
authenticate-records-1 = Sign in where the DNS of { $domain } is managed.
authenticate-records-2 = Add each record below. Copy name and value; do not type them.
authenticate-records-3 = Come back and press “Validate”.
authenticate-looking-title = We are looking
authenticate-ready = Receivers can now check that mail from { $domain } is really from you. Leave the records where they are: without them the mail stops.
authenticate-ready-later = Recommended, when you have time: { $record }.

# Mailboxen: de logins van de mailserver, en waarom de mailserver weigert wat zij versturen.

mailboxes-login-taken = De login { $login } kan niet worden gebruikt. Kies een andere.
mailboxes-already-there = { $login } is al een van de mailboxen van deze klant.
mailboxes-import-no-header = Het bestand heeft een kopregel nodig: een eerste regel met de namen van de kolommen, waaronder “login”.
mailboxes-import-too-many = Het bestand heeft { $count } regels. Er kunnen er { $most } tegelijk worden geïmporteerd.
mailboxes-import-yes-or-no = “{ $text }” in de kolom { $column } is geen ja of nee (yes, no).

login-refused-empty = Typ de login.
login-refused-too-long = Deze login heeft { $length } tekens. Een login kan er hoogstens 255 hebben.
login-refused-character = Een login kan geen “{ $character }” bevatten. Spaties, komma’s, aanhalingstekens en punthaken zijn niet mogelijk.

# Waarom een mail is geweigerd.
refusal-unknown_login = Er is geen mailbox met de login { $login }.
refusal-login_disabled = De mailbox { $login } is uitgeschakeld en kan dus niet verzenden.
refusal-not_an_address = “{ $address }” is geen e-mailadres.
refusal-unknown_domain = { $address } staat niet op een van uw verzenddomeinen.
refusal-domain_not_verified = Het domein van { $address } is nog niet bewezen.
refusal-domain_not_ready = Het domein van { $address } is bewezen, maar nog niet alle DNS-records zijn er.
refusal-not_granted = De mailbox { $login } mag niet verzenden als { $address }.
refusal-not_this_sender = De mailbox { $login } mag verzenden als sommige afzenders van dit domein, maar niet als { $address }.
refusal-no_from = Het bericht heeft geen From-regel, dus niemand kan zien van wie het is.
refusal-several_from = Het bericht heeft meer dan één From-regel. Er moet er precies één zijn.
refusal-several_authors = De From-regel noemt meer dan één adres. Er moet er precies één zijn.
refusal-not_understood = Een regel die zegt van wie het bericht is, is zo geschreven dat mailprogramma’s hem verschillend lezen.
refusal-other_domain = { $address } staat op een ander domein dan het retouradres van het bericht. Beide moeten op hetzelfde staan.

# Waarom een mail moest wachten: er is niets mis mee.
refusal-not_loaded = De toestemmingen van de mailserver zijn nog niet gelezen. De mail kan zo opnieuw worden verzonden.
refusal-no_mailboxes = De mailserver kent nog geen mailboxen, dus niemand wordt beoordeeld en de mail wordt uitgesteld. Wie de mailserver beheert, moet de mailboxen inlezen.
refusal-too_old = De mailserver heeft te lang niets van de database gehoord. Mail wacht tot dat weer zo is.
refusal-key_unusable = De sleutel waarmee deze mail wordt ondertekend, kon niet worden gebruikt. Mail wacht tot dat weer kan.
refusal-too_large = Het bericht is groter dan wat hier ondertekend kan worden.
refusal-internal = Er ging bij ons iets mis. De mail kan opnieuw worden verzonden.

# Waarom een mail weg mag.
permit-null_sender = { $login } mag verzenden met een leeg retouradres.
permit-sender = { $login } heeft toestemming voor de afzender { $address }.
permit-plus_detail = { $login } heeft toestemming voor de afzender { $address } zonder het deel achter de plus.
permit-whole_domain = { $login } heeft toestemming voor het hele domein van { $address }.
permit-subdomain = { $login } heeft toestemming voor een domein boven dat van { $address }, met alles daaronder.
permit-hosted_mailbox = { $login } wordt hier gehost, en { $address } is het eigen adres.

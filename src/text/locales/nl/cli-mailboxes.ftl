# Mailboxen, toestemmingen, tokens en medewerkers op de opdrachtregel.

cli-no-person = Er is niemand die inlogt met { $email }.
cli-staff-operator = { $email } is nu beheerder van deze installatie.
cli-staff-support = { $email } mag nu alles van de mailserver bekijken, om anderen te helpen.
cli-staff-none = { $email } werkt nu alleen voor de eigen klanten.

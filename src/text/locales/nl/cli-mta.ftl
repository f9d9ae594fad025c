# Wat de opdrachtregel zegt over de ingangen voor mailservers.

cli-mta-listening = Mailservers kunnen vragen: { $what } op { $place }.
cli-mta-waiting = Mailservers kunnen nog niets vragen: de database is weg. Er wordt opnieuw geprobeerd; zie het logboek.
cli-demo-mail-server =
    Mailservers kunnen de demo ook iets vragen. { $robin } is een mailbox die als zichzelf mag verzenden; { $website } is
    een website die als { $domain } mag verzenden zodra dat domein bewezen is.

# Wat de opdrachtregel zegt over de ingangen voor mailservers.

cli-mta-listening = Mailservers kunnen vragen: { $what } op { $place }.
cli-mta-waiting = Mailservers kunnen nog niets vragen: de database is weg. Er wordt opnieuw geprobeerd; zie het logboek.

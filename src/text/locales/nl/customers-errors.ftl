# Wat er niet klopt aan een naam of aan de keuze van een klant.

customers-name-missing = Typ een naam.
customers-name-too-long = Deze naam is te lang. Gebruik hoogstens { $most } tekens.
customers-name-hidden-characters = Deze naam bevat tekens die u niet ziet of die de tekst eromheen omdraaien. Typ hem opnieuw met de hand.
customers-several-of-that-name = Er zijn meer klanten die { $name } heten. Kies er een met het id: { $ids }.

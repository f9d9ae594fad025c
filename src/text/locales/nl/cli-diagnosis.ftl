# Wat de opdrachtregel over een fout en een bewijs zegt.

cli-certainty-likely = waarschijnlijk
cli-certainty-possible = misschien
cli-for-it = Voor IT:
cli-place = Plaats: teken { $character } (byte { $byte } van de waarde, tekenreeks { $string })
cli-should-be = Moet zijn
cli-there-is = Er staat
cli-signs = Wat daar anders is: { $signs }.
cli-more-differences = { $count ->
    [one] Er is nog { $count } verschil.
   *[other] Er zijn nog { $count } verschillen.
}
cli-evidence = Gezien bij
cli-zone = Zone en naamservers
cli-receipt = Bewijs { $number }: “frankmark domain receipt { $domain } { $number }” toont elke vraag en elk antwoord.
cli-no-receipts = Er zijn nog geen bewijzen. “frankmark domain check { $domain }” maakt er een.
cli-column-receipt = Bewijs
cli-column-made = Gemaakt
cli-column-shared = Gedeeld
cli-explain-what = Wat het is
cli-explain-looks = Hoe het eruitziet
cli-explain-mend = Hoe u het herstelt
cli-explain-unknown = Er is geen fout { $id }. “frankmark explain” toont ze allemaal.
cli-explain-did-you-mean = Er is geen fout { $id }. Bedoelde u { $meant }?
cli-diagnose-right = Er is niets mis mee.
cli-no-receipt = { $file } is geen leesbaar bewijs: { $why }
cli-diagnose-as-stored = Daarom ziet u het verslag zoals het toen is geschreven.
cli-diagnose-differs = Deze versie beoordeelt dezelfde antwoorden anders dan de versie die het bewijs schreef.
cli-views = Wat resolvers onthouden
cli-memory-found = zoals de naamservers het tonen
cli-memory-missing = niet daar
cli-memory-old_value = de vorige waarde
cli-memory-bogus = hij gelooft de handtekening van de zone niet
cli-memory-filtered = zijn beheerder blokkeert het domein
cli-memory-failing = hij meldt een storing
cli-memory-silent = geen antwoord
cli-memory-until = (uiterlijk tot { $time })
cli-no-selector = “{ $selector }” kan geen selector zijn: dat is een naam zoals google of k1, zonder _domainkey.

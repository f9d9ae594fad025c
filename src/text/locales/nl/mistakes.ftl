# De pagina’s over fouten. Wat elke fout is staat in `explain-….ftl`.

mistakes-title = Fouten die wij bij naam kennen
mistakes-lead = Wat er mis kan zijn met de records van een domein, hoe het eruitziet en hoe u het herstelt. Alles wat een controle vindt, leidt naar een van deze pagina’s.
mistakes-link = Alle fouten die wij kennen, en hoe u ze herstelt
mistakes-search = Zoeken
mistakes-search-hint = Woorden, of de korte code van een fout, zoals K16.
mistakes-search-button = Zoeken
mistakes-found = { $count ->
    [0] Niets gevonden voor “{ $search }”. Probeer andere woorden, of minder.
    [one] { $count } fout gevonden voor “{ $search }”.
   *[other] { $count } fouten gevonden voor “{ $search }”.
}
mistakes-all = Toon alles
mistakes-family-n = De naam van het record
mistakes-family-t = Het type van het record
mistakes-family-c = Het doel van een alias
mistakes-family-x = Tekst die onderweg naar de DNS veranderde
mistakes-family-o = Het eigendomsrecord
mistakes-family-k = De handtekening (DKIM)
mistakes-family-s = De afzenderlijst (SPF)
mistakes-family-m = Het beleid (DMARC)
mistakes-family-r = Het retouradres
mistakes-family-z = De zone en haar naamservers
mistakes-family-h = Tijd en geheugen
mistakes-family-v = Extra’s
mistake-looks = Hoe het eruitziet
mistake-mend = Hoe u het herstelt
mistake-after = Druk na het herstellen op “Valideren” op de pagina van het domein. We kijken ook vanzelf.
mistake-script = Hetzelfde op de opdrachtregel: frankmark explain { $id }
mistake-others = Fouten van dezelfde soort

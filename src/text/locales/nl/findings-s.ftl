# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-S01-customer = Op { $owner } staat geen SPF-record.
finding-S01-it = Voeg een { $type }-record toe met de host { $relative } en de waarde die hier staat.
finding-S02-customer = Op { $owner } staan { $count } SPF-records, en die heffen elkaar op.
finding-S02-it = Maak er één record van: alle onderdelen, met één “all” aan het eind. Verwijder de andere.
finding-S03-customer = Het SPF-record op { $owner } begint verkeerd, zodat ontvangers het niet herkennen.
finding-S03-it = Het moet beginnen met “v=spf1” en een spatie; nu begint het met “{ $start }”. Verbeter het begin en laat de rest staan.
finding-S04-customer = Het SPF-record op { $owner } noemt ons niet.
finding-S04-it = { $fits ->
    [yes] Zet “{ $entry }” in het record dat er staat. Voeg geen tweede toe.
   *[no] “{ $entry }” moet in het record dat er staat, maar daar is zo geen plaats voor. Verbeter of verkort het record eerst; voeg geen tweede toe.
}
finding-S05-customer = In het SPF-record op { $owner } staat ons onderdeel achter “all”, waar niemand het leest.
finding-S05-it = Zet “{ $entry }”, bij teken { $pos }, vóór “all”.
finding-S06-customer = Voor het SPF-record op { $owner } moeten ontvangers { $lookups } keer iets opzoeken. Ze stoppen bij 10 en wijzen het record af.
finding-S06-it = { $any ->
    [no] Haal onderdelen weg van diensten die niet meer voor het domein versturen, tot er hoogstens 10 opzoekingen over zijn.
   *[yes] Haal weg wat niet nodig is: { $spare }. Er mogen hoogstens 10 opzoekingen overblijven.
}
finding-S07-customer = { $count } onderdelen van het SPF-record op { $owner } leiden nergens heen. Strenge ontvangers staan er twee toe en wijzen het record dan af.
finding-S07-it = Verwijder de onderdelen die niets vinden: { $entries }
finding-S08-customer = Het SPF-record op { $owner } noemt { $host }, waar geen leesbaar SPF-record staat. Dat maakt het hele record onbruikbaar.
finding-S08-it = Verwijder “{ $entry }”, bij teken { $pos }, of laat het record op { $host } in orde maken.
finding-S09-customer = Het SPF-record op { $owner } leidt via { $host } naar zichzelf terug. Ontvangers wijzen het af.
finding-S09-it = Verwijder “{ $entry }”, bij teken { $pos }.
finding-S10-customer = { $kind ->
    [everybody] Het SPF-record op { $owner } laat iedereen mail versturen uit uw naam.
    [neutral] Het SPF-record op { $owner } eindigt zonder oordeel: het zegt niet dat andere afzenders niet kloppen.
   *[none] Het SPF-record op { $owner } heeft geen einde: het zegt niet dat andere afzenders niet kloppen.
}
finding-S10-it = { $kind ->
    [none] Zet “~all” aan het eind van het record.
   *[other] Vervang “{ $all }” door “~all”, aan het eind van het record.
}
finding-S11-customer = Het SPF-record op { $owner } gebruikt “ptr”; dat is traag, en ontvangers mogen het overslaan.
finding-S11-it = Verwijder “{ $entry }”, bij teken { $pos }.
finding-S12-customer = Eén onderdeel van het SPF-record op { $owner } wordt door ontvangers overgeslagen, zonder foutmelding.
finding-S12-it = In “{ $entry }”, bij teken { $pos }, moet “=” een “:” zijn. Schrijf “{ $repaired }”.
finding-S13-customer = Ontvangers kunnen het SPF-record op { $owner } niet lezen: er zit een fout bij teken { $pos }.
finding-S13-it = “{ $term }”: { $reason ->
    [empty] er staat een spatie waar de waarde zou moeten beginnen
    [comma] tussen onderdelen staan spaties, geen komma’s of puntkomma’s
    [url] hier hoort een hostnaam, niet het adres van een webpagina
    [port] een poortnummer hoort hier niet
    [family] “ip4:” wil een IPv4-adres, “ip6:” een IPv6-adres
    [address] dit is geen volledig adres
    [length] het getal achter de schuine streep kan niet
    [name] dit is geen hostnaam
    [rest] er staat iets bij wat er niet hoort
    [twice] dit mag er maar één keer staan
   *[word] SPF kent dit woord niet
}. { $known ->
    [yes] Schrijf “{ $repaired }”.
   *[no] Verbeter of verwijder het.
}
finding-S14-customer = { $kind ->
    [twice] Het SPF-record op { $owner } verwijst twee keer door naar een ander record, zodat ontvangers het afwijzen.
   *[with-all] In het SPF-record op { $owner } wordt het deel “redirect” overgeslagen, omdat het record ook “all” heeft.
}
finding-S14-it = { $kind ->
    [twice] Houd één “redirect=” en verwijder “{ $entry }”, bij teken { $pos }.
   *[with-all] Schrijf in “{ $entry }” “include:” in plaats van “redirect=”, vóór “all”; of verwijder het als het niet nodig is.
}
finding-S15-customer = { $kind ->
    [record] Het SPF-record op { $owner } is ongewoon lang: { $bytes } bytes. Niet elke ontvanger kan het ophalen.
   *[answer] De teksten op { $owner } zijn samen { $bytes } bytes, zodat ontvangers twee keer moeten vragen.
}
finding-S15-it = { $kind ->
    [record] Haal onderdelen weg die niet meer worden gebruikt, tot het record hoogstens 450 bytes heeft.
   *[answer] Verwijder oude teksten op { $owner } die geen dienst meer nodig heeft, zoals bewijzen van eerdere instellingen.
}
finding-S16-customer = Ons SPF-onderdeel staat op { $got }, maar ontvangers van deze mail kijken op { $mailfrom }.
finding-S16-it = Publiceer het record dat hier staat op { $mailfrom }. Het onderdeel op { $got } doet niets voor onze mail.
finding-S17-customer = In het SPF-record op { $owner } staat een teken dat daar niet hoort: “{ $char }”, bij teken { $pos }.
finding-S17-it = Verwijder het, of typ het met de hand opnieuw.
finding-S18-customer = Het SPF-record op { $owner } heeft twee eindes. Alles achter het eerste wordt overgeslagen.
finding-S18-it = Houd één “all”, als laatste woord. “{ $first }” komt eerst; “{ $entry }” staat bij teken { $pos }.
finding-S19-customer = { $kind ->
    [many] “{ $entry }” in het SPF-record op { $owner } leidt naar { $count } mailservers. Ontvangers stoppen bij 10 en wijzen het record af.
   *[empty] “{ $entry }” in het SPF-record op { $owner } vindt geen adres.
}
finding-S19-it = { $kind ->
    [many] Vervang “{ $entry }”, bij teken { $pos }, door de adressen van de servers die mail versturen.
   *[empty] Verwijder “{ $entry }”, bij teken { $pos }; het laat niemand versturen.
}
finding-S20-customer = Op { $owner } staat een record van een systeem dat al lang is opgegeven (Sender ID).
finding-S20-it = Verwijder het record dat begint met “{ $start }”. Niemand leest het.
finding-S21-customer = Het SPF-record op { $owner } zegt dat dit domein nooit mail verstuurt.
finding-S21-it = { $fits ->
    [yes] Als de eigenaar van het domein het ermee eens is dat er mail wordt verstuurd, zet dan “{ $entry }” vóór “-all”.
   *[no] Als de eigenaar van het domein het ermee eens is dat er mail wordt verstuurd, zet dan “{ $entry }” in het record.
}
finding-S22-customer = Het SPF-record op { $owner } noemt ons, maar met een verkeerde naam: “{ $entry }”.
finding-S22-it = Schrijf “{ $ours }” in plaats van “{ $entry }”, bij teken { $pos }.

# Recordkaarten en naamservers.

records-title = DNS-records
purpose-ownership = Eigendom
purpose-dkim = Handtekening (DKIM)
purpose-return_path = Retouradres
purpose-spf = Afzenderlijst (SPF)
purpose-dmarc = Beleid (DMARC)
purpose-why-ownership = Bewijst dat het domein van u is.
purpose-why-dkim = Hiermee controleren ontvangers dat een mail van u onderweg niet is veranderd.
purpose-why-return_path = Mail die niet kan worden bezorgd komt bij ons terug, zodat we het u kunnen zeggen.
purpose-why-spf = Zegt wie mail voor uw domein mag versturen.
purpose-why-dmarc = Zegt wat ontvangers moeten doen met mail die alleen doet alsof hij van u is.
record-needed = Nodig
record-recommended = Aanbevolen
status-found = Gevonden
status-missing = Ontbreekt
status-different = Wijkt af
status-wrong_place = Verkeerde plek
status-more_than_one = Meer dan een
status-some_servers = Niet op alle naamservers
status-no_answer = Geen antwoord
status-not_checked = Nog niet gecontroleerd
record-type = Type
record-name = Naam
record-value = Waarde
record-new-value = Verander het in
record-today = Staat er nu
record-ttl = TTL
record-ttl-any = 3600, of wat wordt aangeboden
record-makes = Dit wordt { $owner }
record-show = Toon het record
record-paste-this = Plak in plaats daarvan dit
record-what-we-saw = Wat we zagen, en waar
record-parts = { $count ->
    [one] In { $count } deel
   *[other] In { $count } delen, voor DNS-schermen die hoogstens 255 tekens aannemen
}
record-part = Deel { $number }
record-parts-how = Zet elk deel tussen eigen aanhalingstekens, met één spatie ertussen.
names-how = Hoe namen worden geschreven
names-short = Korte namen
names-full = Volledige namen
names-hint = De meeste DNS-schermen vullen het domein zelf aan: zij willen de korte naam.
servers-title = Wie zegt wat
servers-region = Antwoorden van de naamservers
servers-name = Naamserver
servers-serial = Zoneversie
servers-older = ouder
server-no_address = Hij heeft geen adres.
server-timed_out = Hij antwoordde niet op tijd.
server-unreachable = Hij is niet bereikbaar.
server-refused = Hij weigert te antwoorden voor dit domein.
server-serv_fail = Hij meldt een eigen storing.
server-not_authoritative = Hij is niet verantwoordelijk voor dit domein.
server-truncated = Zijn antwoord kwam niet volledig door.
server-not_asked = We hebben hem deze keer niet gevraagd.
server-malformed = Zijn antwoord is niet te lezen.
server-forbidden_address = Hij heeft een privéadres; dat vragen we niet.
finding-todo = Te doen:
finding-also = Ook:
finding-likely = Waarschijnlijk
finding-possible = Misschien
finding-at = bij teken { $char }
finding-at-string = bij teken { $char }, in deel { $string } van de tekst
finding-copy-value = Kopieer wat er hoort te staan
finding-copy-name = Kopieer de juiste naam
compare-label = Vergelijking, teken voor teken
compare-want = Hoort te zijn
compare-got = Staat er
compare-server-says = { $server } zegt
compare-ends = (houdt hier op)
compare-too-much = Te veel: “{ $got }”
compare-lacks = Ontbreekt: “{ $want }”
compare-instead = “{ $got }” staat waar “{ $want }” hoort.
compare-more = { $count ->
    [one] En nog { $count } plek. Vervang liever de hele waarde.
   *[other] En nog { $count } plekken. Dit lijkt een andere tekst: vervang de hele waarde.
}
compare-all = Toon alle tekens
record-all-servers = Wat elke naamserver zegt
zone-title = De zone en haar naamservers
servers-agree = { $count ->
    [one] Er is één naamserver, en die antwoordt.
   *[other] Alle { $count } naamservers zeggen hetzelfde.
}
servers-behind = { $count ->
    [one] { $names } loopt achter. Die heeft een oudere versie van de zone.
   *[other] { $names } lopen achter. Die hebben een oudere versie van de zone.
}
servers-behind-more = Dat komt meestal vanzelf goed, binnen een uur.
servers-disagree = De naamservers zeggen niet hetzelfde.
servers-disagree-more = Ontvangers vragen het aan een willekeurige naamserver. Zolang ze niet gelijk zijn, werkt het record dus maar af en toe.
servers-silent = { $count ->
    [one] { $names } geeft geen antwoord.
   *[other] { $names } geven geen antwoord.
}
servers-silent-more = De andere beslissen. Voor ontvangers is het wel traag.
servers-none-answers = Geen van de naamservers geeft antwoord.
servers-none-answers-more = Dat is niet uw schuld en verandert niets: de laatste goede toestand telt, en we proberen het opnieuw.
servers-since = Dat is zo sinds { $time }.
servers-tell = Blijft het zo: een zin voor uw DNS-bedrijf
servers-tell-what = Zin
servers-tell-behind = De naamserver { $behind } geeft versie { $old } van de zone { $zone }, terwijl { $ahead } versie { $new } geeft. Kijkt u alstublieft naar de zoneoverdracht naar { $behind }.
servers-tell-silent = De naamserver { $name } ({ $address }) geeft geen bruikbaar antwoord voor de zone { $zone }. Kijkt u er alstublieft naar, of haal hem uit de delegatie.
servers-details = Technische details
finding-count = { $count ->
    [one] Eén fout gevonden
   *[other] { $count } fouten gevonden
}
record-inserted = Wat is gemarkeerd, is nieuw. De rest blijft zoals het is.
record-delete-too = Verwijder deze
memory-title = Wat de wereld nog kan onthouden
memory-lead = Anderen vragen het via resolvers, en die onthouden een antwoord een tijdje. Daar is niets aan te doen, en dat hoeft ook niet.
memory-found = Kent het
memory-missing = Nog “bestaat niet”
memory-old_value = Nog de oude waarde
memory-bogus = Gelooft het niet
memory-filtered = Blokkeert het domein
memory-failing = Meldt een storing
memory-silent = Geen antwoord
memory-until = uiterlijk tot { $time }
memory-resolver = Resolver
memory-region = Geheugen van de resolvers
provider-at = De DNS van dit domein staat bij { $provider }.
provider-checked = Zoals het was op { $day }:

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
servers-lead = Elke naamserver van het domein hoort hetzelfde te zeggen.
servers-region = Antwoorden van de naamservers
servers-name = Naamserver
servers-serial = Zoneversie
servers-older = ouder
server-no-address = Hij heeft geen adres.
server-timed-out = Hij antwoordde niet op tijd.
server-unreachable = Hij is niet bereikbaar.
server-refused = Hij weigert te antwoorden voor dit domein.
server-failed = Hij meldt een eigen storing.
server-not-authoritative = Hij is niet verantwoordelijk voor dit domein.
server-malformed = Zijn antwoord is niet te lezen.
server-forbidden-address = Hij heeft een privéadres; dat vragen we niet.

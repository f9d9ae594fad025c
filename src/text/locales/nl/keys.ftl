# Sleutels die ondertekenen: welke, sinds wanneer, tot wanneer; en bestanden voor andere programma's.

signing-title = Ondertekensleutel
signing-with = Ondertekent met
signing-since = Sinds
signing-not-yet = nog niet: het record is niet gezien
signing-next = Volgende wissel
signing-changing = Een nieuwe sleutel is gepubliceerd en wacht tot hij gezien is.
signing-old = { $selector } blijft gepubliceerd tot
signing-by-you = U publiceert deze sleutel zelf, dus hij blijft zoals hij is.

cli-signs-with = Ondertekent met { $selector } sinds { $time }.
cli-signs-not-yet = Gaat ondertekenen met { $selector } zodra het record gezien is.
cli-key-changes = Op { $time } wordt een nieuwe sleutel gemaakt.
cli-key-old = { $selector }, die hiervoor ondertekende, blijft gepubliceerd tot { $time }.
cli-rotation-begun = Onder { $selector } is een nieuwe sleutel gemaakt. Hij ondertekent zodra hij in DNS gezien is, over ongeveer een kwartier; niemand hoeft iets te doen.

rotation-not-ours = De klant publiceert deze sleutel, dus alleen de klant kan hem vervangen. Met keys.zone publiceert en wisselt u de sleutels zelf.
rotation-under-way = Onder { $selector } is al een nieuwe sleutel gemaakt; die wacht tot hij in DNS gezien is.
rotation-old-key = { $selector } ondertekende tot kort geleden, en e-mail die ermee ondertekend is kan nog onderweg zijn. Een nieuwe sleutel kan vanaf { $time }.
rotation-no-alias = De alias { $selector } is niet gezien, dus een nieuwe sleutel erachter zou niemand kunnen lezen. Vraag de klant hem toe te voegen en controleer het domein.

export-no-zone = Er is geen sleutelzone: keys.zone is niet ingesteld, dus klanten publiceren hun sleutels zelf.
export-no-name-servers = Het is niet bekend wie de zone bedient. Zet in keys.name_servers de namen van de naamservers.
export-zone-written = De zone is geschreven naar { $path }.
export-opendkim-written = { $count ->
    [one] { $count } sleutel is geschreven naar { $path }. Zet KeyTable op file:{ $path }/KeyTable en SigningTable op refile:{ $path }/SigningTable. Sleutels van de soort Ed25519 blijven erbuiten, omdat OpenDKIM met één soort ondertekent.
   *[other] { $count } sleutels zijn geschreven naar { $path }. Zet KeyTable op file:{ $path }/KeyTable en SigningTable op refile:{ $path }/SigningTable. Sleutels van de soort Ed25519 blijven erbuiten, omdat OpenDKIM met één soort ondertekent.
}
export-rspamd-written = { $count ->
    [one] { $count } sleutel is geschreven naar { $path }. Neem { $path }/dkim_signing.conf op in local.d/dkim_signing.conf.
   *[other] { $count } sleutels zijn geschreven naar { $path }. Neem { $path }/dkim_signing.conf op in local.d/dkim_signing.conf.
}
export-exists = { $path } bestaat al. Noem een andere map, of herhaal het commando met --replace.
export-not-ours = { $path } bevat iets dat niet door een export geschreven is en wordt dus niet vervangen.
export-no-folder = { $path } noemt geen map.
export-odd-path = { $path } bevat tekens die in instellingenbestanden iets betekenen. Kies een pad van letters, cijfers, punten, streepjes en onderstrepingstekens.

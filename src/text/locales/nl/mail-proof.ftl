# Bewijs met een link die naar een adres op het domein wordt gemaild: het formulier, de mail, de pagina achter de link.

mail-proof-other-ways = Een andere manier: per mail
mail-proof-how = We kunnen een link mailen naar iemand bij { $domain }. Als die op de knop heeft gedrukt, kunt u door naar de records. Voor verzenden zijn de records in elk geval nodig.
mail-proof-address = Naam voor de @
mail-proof-address-hint = Alleen adressen op precies { $domain }, zoals postmaster, hostmaster, webmaster, admin of info.
mail-proof-language = Taal van de mail
mail-proof-send = Mail de link
mail-proof-asked = Er is een link onderweg naar { $address }.
mail-proof-asked-until = Hij werkt tot { $time }, één keer. Een nieuwe vervangt hem.
mail-proof-other-domain = Het adres moet op precies { $domain } zijn. Typ alleen wat voor de @ staat.
mail-proof-too-many = Er zijn voorlopig genoeg van deze mails gestuurd. U kunt er { $time } weer een vragen. Het record hierboven werkt altijd.
mail-proof-stopped = { $address } wil geen mail van ons. Kies een ander adres, of voeg het record hierboven toe.
mail-proof-not-needed = Er is voor { $domain } niets meer per mail te bewijzen.
mail-proof-confirmed-heading = Per mail bevestigd
mail-proof-confirmed = Iemand bij { $domain } heeft het bevestigd. Voeg nu de records toe.
mail-proof-confirmed-more = Verzenden kan zodra de records in DNS staan: daarmee is voor iedereen bewezen dat het domein van u is.
domain-ownership = Eigendom
domain-ownership-mailbox = per mail bevestigd, nog niet in DNS
cli-owned-by-mail = Het eigendom is alleen per mail bevestigd. Verzenden kan zodra de records in DNS staan.

mail-proof-letter-subject = Wil { $domain } mail verzenden met { $brand }?
mail-proof-letter-heading = { $domain } en { $brand }
mail-proof-letter-who = “{ $customer }” gebruikt { $brand } en wil mail verzenden vanaf { $domain }. U krijgt deze mail omdat uw adres op { $domain } is.
mail-proof-letter-does = Als u het daarmee eens bent, open dan de pagina achter deze link en druk daar op de knop. “{ $customer }” kan dan zien welke DNS-records { $domain } nodig heeft, en verder niets. Er wordt geen mail verzonden vanaf { $domain } voordat iemand deze records aan de DNS toevoegt.
mail-proof-letter-look = Bekijk het verzoek
mail-proof-letter-until = De link werkt 24 uur, en één keer. De pagina openen verandert niets.
mail-proof-letter-ignore = Bent u het er niet mee eens, of weet u niet waar dit over gaat? Doe dan niets: dan gebeurt er niets.

proof-open-title = Mogen zij { $domain } voorbereiden?
proof-open-who = “{ $customer }” gebruikt { $brand } en wil mail verzenden vanaf { $domain }.
proof-open-does = Als u op de knop drukt
proof-open-does-records = “{ $customer }” kan zien welke DNS-records { $domain } nodig heeft.
proof-open-does-not-send = Er wordt nog geen mail verzonden vanaf { $domain }: daarvoor moet iemand deze records aan de DNS toevoegen.
proof-open-does-not-change = Er verandert niets aan uw website, uw mail of uw DNS.
proof-open-button = Ja, dat mag
proof-open-ignore = Bent u het er niet mee eens, sluit dan deze pagina. Dan gebeurt er niets.
proof-confirmed-title = Bevestigd, dank u
proof-confirmed-text = Zij kunnen nu verder met { $domain }. U mag deze pagina sluiten.
proof-go-on = Verder
proof-expired-title = Deze link werkt niet meer
proof-expired-text = Hij was 24 uur geldig, of een nieuwere heeft hem vervangen, of het verzoek voor { $domain } is ingetrokken. Wilt u { $domain } wel bevestigen, zoek dan een nieuwere mail of vraag erom.
proof-unknown-title = Deze link kennen we niet
proof-unknown-text = Misschien ontbreekt er een stuk. Kopieer de hele link uit de mail naar het adresveld. Helpt dat niet, vraag dan een nieuwe mail.

# The mail that we send: what stands at its end, and what may be said about it.

notices-why-handover = U krijgt deze mail omdat iemand die { $brand } gebruikt, uw adres heeft opgegeven als dat van de beheerder van de DNS van dit domein. Deze mail is één keer verstuurd; er is geen lijst.
notices-why-proof = U krijgt deze mail omdat iemand { $brand } heeft gevraagd een link naar dit adres te sturen. Was u dat niet, doe dan niets.
notices-why-bulk_check = U krijgt deze mail omdat u { $brand } hebt gevraagd domeinen te controleren.
notices-why-stopped = U krijgt deze mail omdat u mag handelen voor een klant van { $brand } van wie deze domeinen zijn.
notices-stop = Geen mail meer krijgen van { $brand }
notices-no-way-out = Van hieruit kan geen mail worden verstuurd: de beheerders van deze dienst hebben geen uitgaande mail ingesteld.
notices-too-many = Aan { $address } zijn in de laatste 24 uur van hieruit { $most } mails gestuurd, en voorlopig gaan er geen meer heen. Probeer het morgen opnieuw.
notices-too-many-handovers = Vanuit dit account zijn in de afgelopen 24 uur { $most } overdrachten gemaild; meer gaat nu niet. Probeer het morgen opnieuw, of geef de records zelf door.
notices-stopped = { $address } wil geen mail van hier, dus er wordt niets naartoe gestuurd.
notices-not-again = Deze mail is onderweg of verstuurd, en wordt daarom niet opnieuw verstuurd.
notices-trial-subject = Testmail van { $brand }
notices-trial-text = Als u dit kunt lezen, kan { $brand } mail versturen. U hoeft niets te doen.

mail-state-queued = Wacht op verzending
mail-state-handing_over = Wordt verstuurd
mail-state-sent = Verstuurd
mail-state-failed = Niet verstuurd
mail-state-unsure = Misschien verstuurd: de mailserver heeft het niet bevestigd
mail-send-again = Opnieuw versturen
mail-send-again-help = De mail kan twee keer aankomen.

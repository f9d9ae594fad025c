# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-X01-customer = Bij de tekst op { $owner } zijn de aanhalingstekens mee opgeslagen.
finding-X01-it = Voer de waarde van { $relative } in zonder de aanhalingstekens.
finding-X09-customer = Voor of achter de tekst op { $owner } staat een spatie.
finding-X09-it = Haal de spatie weg uit de waarde van { $relative }.
finding-X10-customer = De tekst op { $owner } houdt op na { $length } van de { $full-length } tekens.
finding-X10-it = Het DNS-scherm heeft de waarde van { $relative } afgekapt. Voer die opnieuw in, in delen als het scherm de lengte beperkt.
finding-X15-customer = Op { $owner } staat een andere tekst: { $got }
finding-X15-it = Vervang de waarde van { $relative } door { $want }
finding-X18-customer = Er staat zo veel tekst op { $owner } dat sommige ontvangers die niet kunnen ophalen.
finding-X18-it = Verwijder de TXT-records op { $relative } die niemand meer gebruikt, en sta DNS over TCP toe op de naamservers.
finding-X19-customer = De naamservers sturen een beschadigd record op { $owner }.
finding-X19-it = Verwijder het lege of beschadigde { $type }-record op { $relative }, en meld het bij het bedrijf dat de DNS beheert.

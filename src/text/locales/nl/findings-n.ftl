# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-N01-customer = Uw record bestaat, maar de naam van het domein is er twee keer achter gezet. Het staat op { $got }.
finding-N01-it = Typ als host alleen { $relative }; het DNS-scherm voegt { $zone } zelf toe.
finding-N02-customer = Uw record bestaat, maar op { $got } zelf. Het moet op { $owner } staan.
finding-N02-it = Verplaats het { $type }-record van { $got } naar de host { $relative }.
finding-N13-customer = Het deel { $child-zone } van uw domein wordt op andere naamservers beheerd: { $servers }.
finding-N13-it = Voeg het record daar toe, met de host { $relative-there } in de zone { $child-zone }. In de zone { $zone } zoekt niemand het.
finding-N19-customer = Gevonden op { $got }; dat telt ook.
finding-N19-it = Er is niets te doen.

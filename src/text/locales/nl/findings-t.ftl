# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-T09-customer = De alias op { $owner } heeft { $count } doelen, en mag er maar één hebben.
finding-T09-it = Verwijder alle { $type }-records op { $relative } behalve dat naar { $want }

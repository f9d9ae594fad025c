# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-C03-customer = De alias op { $owner } wijst naar { $got }, niet naar { $want }.
finding-C03-it = Verander het doel van het { $type }-record { $relative } in { $want }.
finding-C06-customer = De alias op { $owner } loopt in een kring, of langs te veel namen.
finding-C06-it = Verwijder de alias op { $relative } en voeg het record toe dat hier wordt gevraagd. De alias loopt { $got }.

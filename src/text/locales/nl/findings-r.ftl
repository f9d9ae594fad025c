# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-R01-customer = Op { $owner } staat nog niets; mail die niet aankomt zou verloren gaan.
finding-R01-it = Voeg een { $type }-record toe met de host { $relative } en het doel { $want }

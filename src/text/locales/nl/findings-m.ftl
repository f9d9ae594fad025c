# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-M01-customer = Er is geen DMARC-beleid voor { $domain }.
finding-M01-it = Voeg een { $type }-record toe met de host { $relative } en de waarde die hier staat.
finding-M02-customer = Op { $owner } staan { $count } keer een DMARC-beleid; samen tellen ze als geen enkel.
finding-M02-it = Houd één van de TXT-records op { $relative } die met “v=DMARC1” beginnen en verwijder de andere.
finding-M04-customer = In het DMARC-beleid op { $owner } zit een fout bij teken { $pos }, dus ontvangers negeren het.
finding-M04-it = Tussen de delen horen puntkomma’s, en elk deel mag er één keer staan. Nu staat er { $got }
finding-M05-customer = Het DMARC-record op { $owner } zegt niet wat ontvangers moeten doen.
finding-M05-it = Schrijf er p=none, p=quarantine of p=reject in, direct na v=DMARC1; nu staat er { $got }

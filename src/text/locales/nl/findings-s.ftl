# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-S01-customer = Op { $owner } staat geen SPF-record.
finding-S01-it = Voeg een { $type }-record toe met de host { $relative } en de waarde die hier staat.
finding-S02-customer = Op { $owner } staan { $count } SPF-records, en die heffen elkaar op.
finding-S02-it = Maak er één record van: alle onderdelen, met één “all” aan het eind.
finding-S04-customer = Het SPF-record op { $owner } noemt ons niet.
finding-S04-it = Verander het record dat er staat, zoals hier te zien is. Voeg geen tweede toe.
finding-S05-customer = In het SPF-record op { $owner } staat ons onderdeel achter “all”, waar niemand het leest.
finding-S05-it = Zet het onderdeel bij teken { $pos } vóór “all”.
finding-S13-customer = Ontvangers kunnen het SPF-record op { $owner } niet lezen: er zit een fout bij teken { $pos }.
finding-S13-it = Verbeter het onderdeel dat begint bij teken { $pos } van { $got }
finding-S17-customer = In het SPF-record op { $owner } staat een teken dat daar niet hoort: “{ $char }”, bij teken { $pos }.
finding-S17-it = Verwijder het, of typ het met de hand opnieuw.

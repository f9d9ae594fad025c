# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-R01-customer = Op { $owner } staat nog niets; mail die niet aankomt zou verloren gaan.
finding-R01-it = Voeg een { $type }-record toe met de host { $relative } en het doel { $want }
finding-R02-customer = De naam { $owner } wordt al voor iets anders gebruikt ({ $types }), dus de alias kan daar niet worden gemaakt.
finding-R02-it = Verwijder de records op { $relative } ({ $types }) als niemand ze nodig heeft, en maak een CNAME naar { $want } Zijn ze nodig, vraag ons dan om een andere naam, zoals { $alternative }.
finding-R03-customer = Mail die voor { $owner } terugkomt, zou ons niet bereiken: er staat een mailrecord van iemand anders ({ $got }).
finding-R03-it = Vervang het MX-record op { $relative } door een CNAME naar { $want }
finding-R04-customer = Het retourpad { $owner } telt als een andere organisatie dan { $domain }; SPF slaagt dan, maar telt niet voor het beleid (DMARC).
finding-R04-it = Het beleid op { $policy } bevat { $got }. Haal het deel “psd” eruit, zodat { $owner } en { $domain } bij elkaar horen.

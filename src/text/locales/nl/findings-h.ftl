# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-H01-customer = Het record is gepubliceerd. Sommige providers vroegen het voordien op en merken het binnen ten hoogste { $unit ->
        [minutes] { $amount } minuten
        [hours] { $amount } uur
        [days] { $amount } dagen
       *[other] enkele uren
    }.
finding-H01-it = U hoeft niets te doen. { $resolver } onthoudt nog dat { $owner } niet bestond. Een kleiner laatste getal (minimum) in het SOA-record maakt dit korter.
finding-H02-customer = Het record klopt. Sommige providers onthouden de oude tekst nog ten hoogste { $unit ->
        [minutes] { $amount } minuten
        [hours] { $amount } uur
        [days] { $amount } dagen
       *[other] enkele uren
    }.
finding-H02-it = U hoeft alleen te wachten: { $resolver } antwoordt nog { $got }. Verlaag de TTL een dag vóór de volgende wijziging.
finding-H03-customer = Anderen mogen dit record { $unit ->
        [minutes] { $amount } minuten
        [hours] { $amount } uur
        [days] { $amount } dagen
       *[other] enkele uren
    } onthouden, dus elke verbetering duurt zo lang.
finding-H03-it = Zet de TTL van { $relative } op 3600; die is nu { $ttl }.
finding-H04-customer = Het record heeft een ongewone levensduur ({ $ttl } seconden). Het werkt, maar wordt vaker opgevraagd dan nodig.
finding-H04-it = Zet de TTL van { $relative } op 3600.
finding-H05-customer = Het domein is weer te zien. Sommige providers hebben ten hoogste { $unit ->
        [minutes] { $amount } minuten
        [hours] { $amount } uur
        [days] { $amount } dagen
       *[other] enkele uren
    } nodig om dat te merken.
finding-H05-it = U hoeft niets te doen. { $resolver } onthoudt nog dat de naamservers een storing hadden.
finding-H06-customer = Het record is net aangekomen bij { $having }. Wij kijken binnen enkele minuten opnieuw.
finding-H06-it = U hoeft niets te doen. { $lacking } heeft het nog niet overgenomen.

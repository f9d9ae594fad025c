# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-M01-customer = Er is geen DMARC-beleid voor { $domain }. Grote mailaanbieders verwachten er een.
finding-M01-it = Voeg een { $type }-record toe met de host { $relative } en de waarde die hier staat.
finding-M02-customer = Op { $owner } staan { $count } keer een DMARC-beleid; samen tellen ze als geen enkel.
finding-M02-it = { $choice ->
    [two] Verwijder ze allemaal en voeg op { $relative } één TXT-record toe met de waarde die hier staat. Ze vragen verschillende dingen; als al uw mail door de controles komt, kan ook dit strengere beleid: { $other }
   *[one] Verwijder ze allemaal en voeg op { $relative } één TXT-record toe met alles wat ze samen zeggen.
  }
finding-M03-customer = De tekst op { $owner } begint niet precies met “v=DMARC1”, dus ontvangers zien geen beleid.
finding-M03-it = Verbeter het begin, bij teken { $pos }; hoofdletters tellen en er mag niets voor staan. Nu staat er { $got }
finding-M04-customer = In het DMARC-beleid op { $owner } zit een fout bij teken { $pos }, dus ontvangers negeren het.
finding-M04-it = Tussen de delen hoort een puntkomma en in elk deel een isgelijkteken. Bij teken { $pos } van { $got } staat “{ $char }”.
finding-M05-customer = Het DMARC-record op { $owner } zegt niet duidelijk wat ontvangers moeten doen met mail die niet door de controles komt.
finding-M05-it = Schrijf p=none, p=quarantine of p=reject direct na v=DMARC1. Nu staat er { $got }
finding-M06-customer = { $why ->
    [twice] In het DMARC-beleid op { $owner } staat een deel dubbel, dus ontvangers weten niet wat geldt.
   *[value] Het DMARC-beleid op { $owner } heeft een deel waar ontvangers niets mee kunnen: { $part }
  }
finding-M06-it = { $why ->
    [twice] Houd één van de twee; het tweede begint bij teken { $pos } van { $got }
   *[value] Verbeter { $part } bij teken { $pos }, of verwijder dat deel.
  }
finding-M07-customer = { $why ->
    [size] Bij een rapportadres in het DMARC-beleid op { $owner } staat een maximumgrootte die geen betekenis meer heeft: { $part }
   *[other] Rapporten over uw mail kunnen niet worden bezorgd: het adres in het DMARC-beleid op { $owner } is niet geschreven zoals het moet.
  }
finding-M07-it = { $why ->
    [size] Verwijder het uitroepteken en wat erachter staat in { $part }
    [semicolon] Tussen adressen horen komma’s, zoals in rua=mailto:a@x.example,mailto:b@x.example. Zie teken { $pos } van { $got }
    [blank] Zet een komma in plaats van een spatie tussen twee adressen: { $part }
    [no-scheme] Schrijf mailto: direct voor het adres: { $part }
    [scheme] Rapporten komen alleen per mail: schrijf mailto: en een adres in plaats van { $part }
    [empty] Verwijder de komma te veel bij teken { $pos } van { $got }
   *[no-address] Schrijf mailto: en een volledig adres, met iets voor en na de @, in plaats van { $part }
  }
finding-M08-customer = Rapporten over uw mail gaan naar { $report-domain }, maar dat domein heeft daar niet mee ingestemd. Ze worden niet verstuurd.
finding-M08-it = Wie { $report-domain } beheert, publiceert een TXT-record “v=DMARC1” op { $report-name }. Of kies een adres in uw eigen domein in plaats van { $part }
finding-M09-customer = Rapporten over uw mail gaan naar { $report-domain }, en dat neemt geen mail aan.
finding-M09-it = Verbeter het rapportadres in het DMARC-record op { $relative }: { $part }
finding-M10-customer = Het DMARC-beleid op { $owner } heeft een deel van vroeger dat geen effect meer heeft: { $part }
finding-M10-it = Verwijder het als u het record toch eens wijzigt. Wie een beleid alleen wil uitproberen, schrijft t=y.
finding-M11-customer = Uw DMARC-beleid wil dat alle namen precies gelijk zijn, maar bounces van onze mail komen terug op een naam onder die van u. Uw mail telt dan alleen door haar handtekening.
finding-M11-it = Onze mail is ondertekend als { $domain }, en dat past. Moet SPF ook tellen, verander { $part } dan in aspf=r: het retouradres ligt in { $mail-from }.
finding-M12-customer = De regel van { $from } geldt ook voor { $domain }: { $effect ->
    [reject] mail die niet door de controles komt, wordt geweigerd.
    [quarantine] mail die niet door de controles komt, belandt bij de spam.
   *[none] met mail die niet door de controles komt, gebeurt niets.
  }
finding-M12-it = Past dat, dan hoeft u niets te doen. Publiceer anders een eigen beleid: een TXT-record met de host { $relative }. Daarboven staat nu { $got }
finding-M13-customer = Het DMARC-beleid op { $owner } heeft een deel dat voor registers bedoeld is en verandert welke namen bij elkaar horen: { $part }
finding-M13-it = Verwijder { $part } uit het TXT-record op { $relative }.
finding-M14-customer = Het DMARC-beleid voor { $domain } staat bij een dienst op { $got }, en die heeft niets meer voor u.
finding-M14-it = Verwijder het CNAME-record op { $relative } en voeg daar een TXT-record met het beleid toe, of vraag de dienst naar het nieuwe doel.
finding-M15-customer = Uw DMARC-beleid zegt ontvangers dat ze alles wat niet door de controles komt, { $effect ->
    [reject] moeten weigeren
   *[quarantine] bij de spam moeten leggen
  }, en onze mail komt er nog niet door.
finding-M15-it = Publiceer eerst het DKIM-record, voordat er iets wordt verstuurd. Het beleid zelf kan blijven: { $got }
finding-M16-customer = { $several ->
    [yes] Naast het DMARC-beleid op { $owner } staan { $count } teksten die daar niet horen.
   *[no] Naast het DMARC-beleid op { $owner } staat een tekst die daar niet hoort.
  }
finding-M16-it = Verwijder die van { $relative }, of zet die waar die hoort: { $got }

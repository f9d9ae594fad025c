# Wat er mis is: een zin voor de klant, een voor de IT-collega. De nummers zijn die van de catalogus van fouten.

finding-V01-customer = Het record op { $owner } dat mail aan u beschermt (MTA-STS), is niet geldig, dus andere servers letten er niet op. Voor uw eigen verzending maakt het niet uit.
finding-V01-it = { $why ->
    [several] Houd precies één van de { $count } TXT-records op { $relative }.
    [version] De tekst moet precies met v=STSv1; beginnen, en nu staat er { $got }
    [no-id] Voeg id= met letters en cijfers toe, zoals in v=STSv1; id=20260101; nu staat er { $got }
    [bad-id] Achter id= mogen 1 tot 32 letters en cijfers staan en niets anders; nu staat er { $got }
   *[form] Schrijf het als v=STSv1; id=20260101; nu staat er { $got }
  }
finding-V02-customer = { $domain } kondigt beschermde bezorging van mail aan u aan (MTA-STS), maar de webserver die de regels zou geven, bestaat niet. Voor uw eigen verzending maakt het niet uit.
finding-V02-it = Geef { $relative } een adres en publiceer het beleid daar, of verwijder het TXT-record op _mta-sts.{ $domain }.
finding-V03-customer = Rapporten over versleutelde bezorging kunnen niet worden verstuurd: het record op { $owner } is niet zoals het moet. Voor uw eigen verzending maakt het niet uit.
finding-V03-it = { $why ->
    [several] Houd precies één van de { $count } TXT-records op { $relative }.
    [version] De tekst moet precies met v=TLSRPTv1; beginnen, en nu staat er { $got }
    [no-rua] Voeg rua=mailto: en een adres toe; nu staat er { $got }
    [bad-rua] Achter rua= hoort mailto: met een adres, of https: met een webadres; nu staat er { $got }
   *[form] Schrijf het als v=TLSRPTv1; rua=mailto:reports@example.com; nu staat er { $got }
  }
finding-V04-customer = { $why ->
    [place] Het record voor uw logo (BIMI) staat op { $domain } zelf, waar niemand het zoekt.
   *[policy] Uw logo (BIMI) wordt niet getoond zolang uw DMARC-beleid niets vraagt.
  }
finding-V04-it = { $why ->
    [place] Verplaats het TXT-record naar de host { $relative }.
   *[policy] Laten de DMARC-rapporten zien dat al uw mail goed doorkomt, verander p=none dan in p=quarantine of p=reject.
  }
finding-V05-customer = { $domain } zegt dat het geen mail aanneemt. Niemand kan u daar antwoorden, en sommige ontvangers weigeren mail van zo’n domein.
finding-V05-it = Vervang het MX-record “0 .” op { $relative } door een dat een mailserver noemt, of verstuur vanaf een domein dat er een heeft.

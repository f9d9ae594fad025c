# Wat er mis is met een overdracht.

handover-nothing = Er is voor { $domain } niets meer over te dragen: intussen klopt elk record.
handover-refused-no-name = Typ de naam van wie het vraagt, zodat uw collega weet van wie het verzoek komt.
handover-refused-no-contact = Geef een e-mailadres of een telefoonnummer waar uw collega iets kan navragen.
handover-refused-recipient = Typ het e-mailadres van uw collega. Daar sturen we de records heen.
handover-refused-date = Dit is geen datum. Schrijf hem als jaar-maand-dag, bijvoorbeeld 2026-12-06.
handover-refused-date-past = Deze dag is voorbij. Kies vandaag of een latere dag, of laat het leeg.
handover-refused-date-far = Dit is meer dan een jaar vooruit. Kies een eerdere dag, of laat het leeg.
handover-refused-note-long = Uw toelichting heeft { $length } tekens. Er kunnen er { $most }: maak die korter.
handover-refused-note-hidden = In regel { $line } van uw toelichting staat bij teken { $position } een onzichtbaar teken ({ $code }). Haal het weg, of typ die regel met de hand.
handover-refused-phone = Dit is geen telefoonnummer. Gebruik alleen cijfers, spaties en + ( ) - . /, hooguit 30 tekens.

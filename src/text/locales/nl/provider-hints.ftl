# Waar u op let als een record bij een bekend DNS-bedrijf wordt ingevoerd.

provider-hint-short-name = Typ als host alleen de korte naam; { $provider } voegt het domein zelf toe.
provider-hint-full-name = Typ als host de hele naam; { $provider } voegt niets toe.
provider-hint-no-quotes = Voer de waarde bij { $provider } zonder aanhalingstekens in.
provider-hint-quotes = Zet de waarde bij { $provider } tussen aanhalingstekens.
provider-hint-parts = { $provider } wil waarden van meer dan 255 tekens in delen, elk tussen eigen aanhalingstekens.
provider-hint-whole = Voer de waarde in een keer in; { $provider } verdeelt haar zelf.
provider-hint-too-long = { $provider } neemt hoogstens { $number } tekens tekst aan.
provider-hint-final-dot = Laat het doel op een punt eindigen; anders zet { $provider } uw domein erachter.
provider-hint-proxy = Zet bij { $provider } de proxy voor dit record uit, zodat de alias zelf wordt beantwoord.
provider-hint-underscore = { $provider } weigert misschien het liggende streepje in de naam van een alias; vraag het dan aan de helpdesk.

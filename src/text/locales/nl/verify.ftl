# “Verifieer dit domein”.

button-verify = Verifiëren
verify-title = Verifieer dat { $domain } van u is
verify-lead = Voeg dit ene record toe waar de DNS van { $domain } wordt beheerd.
verify-servers = De naamservers zijn
verify-name-matters = De naam is belangrijk.
verify-name-matters-how = Het record moet onder { $name } staan, niet op { $domain } zelf.
verify-alias = Mijn DNS-scherm weigert een naam die met een laag streepje begint
verify-alias-how = Gebruik dan deze naam. De waarde blijft hetzelfde.
verify-we-look = We kijken ook vanzelf. U mag deze pagina sluiten.
verify-new = Een nieuwe waarde maken
verify-new-warning = De waarde hierboven telt dan meteen niet meer. Doe dit alleen als iemand hem niet had mogen zien.
verify-new-button = Maak een nieuwe
verify-nothing = Voor dit domein hoeft niets te worden toegevoegd.
verify-done = { $domain } is van u.
verify-keep = Laat het record staan: het houdt het bewijs in stand.
step-verified = Geverifieerd

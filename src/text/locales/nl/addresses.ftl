# Waarom een tekst geen domein, adres of weergavenaam is; wat aan een domein is hersteld; wat het overdenken waard is.

domain-refused-empty = Typ het domein waarmee u wilt verzenden: het deel na de @.
domain-refused-several-names = Dit lijkt op meer dan één domein. Voeg ze één voor één toe.
domain-refused-blank = Midden in de naam staat een spatie, bij teken { $position }. Domeinen hebben geen spaties: haal die weg.
domain-refused-control-character = Bij teken { $position } staat een onzichtbaar teken ({ $code }) dat niet in een naam thuishoort. Typ het domein zelf in plaats van het te plakken.
domain-refused-bad-character = Domeinen hebben het teken “{ $character }” niet. Ze bestaan uit letters, cijfers, streepjes en punten.
domain-refused-ip-address = Dit is het adres van een computer, geen domein. Typ het deel na de @ van uw e-mailadres.
domain-refused-too-long = Deze naam is te lang: { $length } bytes. Er passen er 180.
domain-refused-empty-label = Er staan twee punten naast elkaar, of er staat een punt te veel aan een eind. Haal de overbodige punt weg.
domain-refused-label-too-long = Het deel “{ $label }” is te lang. Elk deel tussen twee punten mag 63 tekens hebben.
domain-refused-too-many-labels = Deze naam heeft { $count } delen. Wij nemen er hoogstens tien.
domain-refused-hyphen = In “{ $label }” staat een streepje waar dat in domeinen niet kan (aan een eind, of twee achter elkaar als derde en vierde teken).
domain-refused-not-international = “{ $label }” is geen naam die kan bestaan. Controleer de spelling.
domain-refused-mixed-script = In “{ $label }” staan letters uit verschillende alfabetten die op elkaar lijken. Typ de naam opnieuw, met één toetsenbordindeling.
domain-refused-looks-like = Deze naam lijkt op { $name }, maar is met andere letters geschreven. Hij kan niet worden toegevoegd.
domain-refused-single-label = “{ $label }” is maar één woord. Een domein heeft ook een uitgang, zoals .com of .nl.
domain-refused-unknown-ending = Er zijn geen domeinen die op “.{ $ending }” eindigen. Controleer de uitgang.
domain-refused-special-use = Namen die op “{ $ending }” eindigen zijn gereserveerd en bestaan niet in het openbare DNS. Typ het domein waarmee u echt verzendt.
domain-refused-public-suffix = { $suffix } is niet één domein maar een uitgang die velen delen. Typ de hele naam, met uw deel ervoor.
domain-refused-private-suffix = { $suffix } is van een bedrijf dat daaronder namen uitgeeft. Typ de hele naam, met uw deel ervoor.
domain-refused-free-mail = { $domain } is van { $provider }; niemand anders kan er hier mee verzenden. Gebruik een eigen domein.
domain-refused-own-name = { $name } is van deze dienst zelf. Gebruik een eigen domein.

domain-repair-blanks = We hebben spaties weggehaald.
domain-repair-punctuation = We hebben de tekens om de naam heen weggehaald.
domain-repair-address = We hebben het deel na de @ genomen.
domain-repair-web-address = We hebben het domein uit het webadres gehaald.
domain-repair-user-in-web-address = In dit webadres staat een @: het deel ervoor is niet het domein. We hebben het deel erna genomen. Controleer of u dat bedoelt.
domain-repair-wildcard = We hebben het sterretje aan het begin weggehaald.
domain-repair-leading-dot = We hebben de punt aan het begin weggehaald.
domain-repair-final-dot = We hebben de punt aan het eind weggehaald.
domain-repair-comma-for-dot = We hebben van de komma een punt gemaakt.
domain-repair-wide-dot = We hebben van brede punten gewone gemaakt. Controleer of dit het domein is dat u bedoelt.
domain-repair-capitals = We hebben van hoofdletters kleine letters gemaakt; voor domeinen is dat hetzelfde.
domain-repair-characters = Sommige tekens zijn vervangen door de tekens die domeinen gebruiken, of waren onzichtbaar en zijn weggehaald. Controleer of dit het domein is dat u bedoelt.
domain-repair-international = DNS schrijft zulke letters op een eigen manier; daarom ziet u de naam in twee schrijfwijzen.

domain-hint-www = E-mailadressen eindigen zelden op “www.…”. Doen die van u dat niet, voeg dan { $name } toe.
domain-hint-subdomain = Dit is een deel van { $name }. Voeg het toe als dit na de @ staat.
domain-hint-looks-like = Mensen kunnen deze naam aanzien voor { $name }.

address-refused-empty = Typ het e-mailadres dat als afzender staat.
address-refused-no-at = Er staat geen @ in dit adres. Het ziet eruit als nieuws@example.com.
address-refused-no-local-part = Er staat niets voor de @. Een adres ziet eruit als nieuws@example.com.
address-refused-local-part-too-long = Het deel voor de @ heeft { $length } tekens. Er passen er 64.
address-refused-too-long = Dit adres heeft { $length } tekens. Er passen er 254.
address-refused-character = Het deel voor de @ kan “{ $character }” niet bevatten. Gebruik letters zonder accenten, cijfers, punten, streepjes en dergelijke, en geen spaties.
address-refused-dots = In het deel voor de @ staat een punt aan een eind of naast een andere punt. Haal die weg.
address-refused-encoded-word = Het deel voor de @ kan “=?” niet bevatten.

display-name-refused-empty = Typ de naam die mensen als afzender zien.
display-name-refused-too-long = Deze naam heeft { $length } tekens. Er passen er 64.
display-name-refused-control-character = Bij teken { $position } staat een onzichtbaar teken ({ $code }) of een regeleinde. Typ de naam zelf in plaats van hem te plakken.
display-name-refused-character = De naam kan “{ $character }” niet bevatten, zodat niemand hem voor een adres aanziet.
display-name-refused-encoded-word = De naam kan “=?” niet bevatten.
display-name-refused-link = De naam kan geen webadres bevatten. Gebruik de naam van uw organisatie.
address-refused-no-host = “{ $domain }”, na de @, is geen naam van een maildomein. Controleer het adres.

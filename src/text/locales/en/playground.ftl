# The playground of the demo: the panel in which the newcomer plays the IT colleague.

# What the panel refuses, said at the field.
playground-bad-type = Choose a type from the list.
playground-bad-name-blank = A name cannot contain blanks. Delete them, also those that you cannot see.
playground-bad-name-letters = A name in DNS is written with plain letters, digits, hyphens and underscores. Domains with other letters have a form that begins with xn--.
playground-bad-name-dots = There are two dots in a row, or a dot at the start. Each part between dots needs at least one character.
playground-bad-name-part-long = A part between two dots is longer than 63 characters.
playground-bad-name-long = This name is too long: together with your domain it may have at most 253 characters.
playground-bad-name-backslash = After a backslash, write one character, or three digits up to 255.
playground-bad-name-outside = A name with a dot at the end is taken as it is, and this one does not end in { $zone }. Remove the dot at the end, or use another name.
playground-bad-value-empty = Enter a value.
playground-bad-value-long = The value is longer than { $most } characters.
playground-bad-value-lines = The value contains a line break. Paste it on one line.
playground-bad-value-control = The value contains an invisible control character. Delete it, or type the value by hand.
playground-bad-value-a = This is not an IPv4 address. It should look like 192.0.2.1.
playground-bad-value-aaaa = This is not an IPv6 address. It should look like 2001:db8::1.
playground-bad-value-host = Enter the name of a host, such as bounces.mail.example.
playground-bad-value-mx = Enter a number and the name of a host, such as 10 mx.mail.example.
playground-bad-value-quotes = The value begins with a quotation mark, but the quotation marks do not come in pairs, or a part between them is longer than 255 characters. Leave the quotation marks out, or put them around each part.
playground-already-there = { $name } has exactly this record already.
playground-cname-on-domain = A CNAME cannot stand on the domain { $domain } itself. Give the record a name of its own.
playground-cname-not-alone = { $name } has other records already, and a CNAME must be alone at its name. Delete the others first.
playground-beside-cname = { $name } has a CNAME, and nothing else can stand beside a CNAME. Delete the CNAME first.
playground-too-many-records = This domain has { $most } records already. Delete some first.
playground-too-much-at-name = { $name } has too much text already. Delete some of its records first.
playground-too-many-domains = The playground has { $most } domains already.

# The way here, in the demo only.
playground-open-why = This is the demo: you are also the IT colleague who manages this domain.
playground-open = DNS of { $domain } (demo)

# The buttons.
playground-slip-without-effect = This slip needs a record that { $brand } has not asked for yet. Go on there first: add the domain, verify it, authenticate it.
playground-slip-nothing-asked = { $brand } has not asked for any record of this domain yet. Add the domain there first.

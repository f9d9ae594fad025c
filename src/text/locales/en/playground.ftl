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

# On every page of the panel.
playground-here = Playground.
playground-here-who = Here you play the IT colleague who manages DNS. Nothing leaves this computer.
playground-back = Back to { $brand }

# All domains.
playground-title = DNS playground
playground-lead = { $servers ->
    [one] Every domain below has a DNS of its own, with one name server.
   *[other] Every domain below has a DNS of its own, with { $servers } name servers.
}
playground-domains = Domains
playground-dns-of = DNS of { $domain }
playground-count = { $count ->
    [0] no records yet
    [one] { $count } record
   *[other] { $count } records
}
playground-one-more = One domain more
playground-domain = Domain name
playground-domain-hint = Any name that ends in .example or .test. It costs nothing here. A domain that you add in { $brand } appears by itself.
playground-create = Create this domain
playground-bad-domain = Type a name with one dot that ends in .example or .test, such as my-shop.example.
playground-built-in = { $domain } belongs to the playground itself. Take another name.

# The DNS of one domain.
playground-all = All domains
playground-see = See { $domain } in { $brand }
playground-records = Records
playground-none = No records yet. Nobody finds a website or a mail server under this domain.
playground-column-name = Name
playground-column-type = Type
playground-column-value = Value
playground-column-change = Change
playground-edit = Edit
playground-delete = Delete
playground-new = New record
playground-name = Name
playground-name-hint = Short, as at most DNS companies: “bounce” makes bounce.{ $zone }. Empty means the domain itself.
playground-type = Type
playground-value = Value
playground-edit-title = Edit the { $type } record { $name }
playground-delete-title = Delete the { $type } record { $name }?
playground-delete-lead = It goes at once, from all name servers that are up to date.
playground-delete-button = Delete this record

# What has just happened.
playground-saved = The record { $name } is saved. Press “Validate” in { $brand } to see what it says.
playground-deleted = The record is deleted.
playground-created = { $domain } exists now, without any record.
playground-slip-done = Done: { $what }. Press “Validate” in { $brand } to see what it says.

# The buttons.
playground-slips = The usual slips
playground-slips-lead = Each button makes a mistake that real people make with the records that { $brand } asks for. Then press “Validate” there and see what it says.
playground-slip-none = Add all records, without a mistake
playground-slip-doubled-name = Double the domain in the name
playground-slip-on-the-domain = Put the value on the domain itself
playground-slip-quotes-inside = Put quotation marks inside the value
playground-slip-cut-at-255 = Cut the value after 255 characters
playground-slip-wrong-letter = Change one letter
playground-slip-only-one-server = Add the records on one name server only
playground-slip-second-off = Switch the second name server off
playground-slip-both-off = Switch all name servers off
playground-slip-all-on = Switch all on and bring them up to date
playground-slip-remove-all = Remove these records
playground-slip-without-effect = This slip needs a record that { $brand } has not asked for yet. Go on there first: add the domain, verify it, authenticate it.
playground-slip-nothing-asked = { $brand } has not asked for any record of this domain yet. Add the domain there first.

# The two name servers.
playground-servers = Name servers
playground-server-on = up to date, version { $serial }
playground-server-behind = shows the old version { $serial }
playground-server-off = switched off

# The way here, in the demo only.
playground-open-why = This is the demo: you are also the IT colleague who manages this domain.
playground-open = DNS of { $domain } (demo)

# Why a text is no domain, address or display name; what was repaired in a domain; what may be worth a thought.

domain-refused-empty = Type the domain that you want to send from: the part after the @.
domain-refused-several-names = This looks like more than one domain. Add them one at a time.
domain-refused-blank = There is a blank in the middle of the name, at character { $position }. Domains have no blanks: take it out.
domain-refused-control-character = At character { $position } there is an invisible character ({ $code }) that does not belong into a name. Type the domain by hand instead of pasting it.
domain-refused-bad-character = Domains do not have the character “{ $character }”. They have letters, digits, hyphens and dots.
domain-refused-ip-address = This is the address of a computer, not a domain. Type the part after the @ of your e-mail address.
domain-refused-too-long = This name is too long: { $length } bytes. 180 are possible.
domain-refused-empty-label = Two dots stand side by side, or a dot too many stands at an end. Take out the dot that is too many.
domain-refused-label-too-long = The part “{ $label }” is too long. Each part between two dots can have 63 characters.
domain-refused-too-many-labels = This name has { $count } parts. Ten are the most that we take.
domain-refused-hyphen = In “{ $label }” a hyphen stands where domains cannot have one (at an end, or two in a row as the third and fourth character).
domain-refused-not-international = “{ $label }” is not a name that can exist. Check how it is spelled.
domain-refused-mixed-script = “{ $label }” mixes letters of different alphabets that look alike. Type it again by hand, on one keyboard layout.
domain-refused-looks-like = This name looks like { $name } but is written with other letters. It cannot be added.
domain-refused-single-label = “{ $label }” is only one word. A domain has an ending too, such as .com or .nl.
domain-refused-unknown-ending = There are no domains that end in “.{ $ending }”. Check the ending.
domain-refused-special-use = Names that end in “{ $ending }” are reserved and do not exist in public DNS. Type the domain that you really send from.
domain-refused-public-suffix = { $suffix } is not one domain but an ending that many share. Type the whole name, with your part before it.
domain-refused-private-suffix = { $suffix } belongs to a company that gives out names below it. Type the whole name, with your part before it.
domain-refused-free-mail = { $domain } belongs to { $provider }, so nobody else can send from it here. Use a domain of your own.
domain-refused-own-name = { $name } belongs to this service itself. Use a domain of your own.

domain-repair-blanks = We took out blanks.
domain-repair-punctuation = We took off the marks around the name.
domain-repair-address = We took the part after the @.
domain-repair-web-address = We took the domain out of the web address.
domain-repair-user-in-web-address = This web address has an @ in it: the part before the @ is not the domain. We took the part after it. Check that it is the one you mean.
domain-repair-wildcard = We took off the asterisk at the start.
domain-repair-leading-dot = We took off the dot at the start.
domain-repair-final-dot = We took off the dot at the end.
domain-repair-comma-for-dot = We turned the comma into a dot.
domain-repair-wide-dot = We turned wide dots into ordinary ones. Check that this is the domain you mean.
domain-repair-capitals = We turned capitals into small letters; domains make no difference between them.
domain-repair-characters = Some characters were replaced by the ones that domains use, or were invisible and taken out. Check that this is the domain you mean.
domain-repair-international = DNS has its own spelling for letters such as these; that is why you will see the name in two spellings.

domain-hint-www = Mail addresses seldom end in “www.…”. If yours do not, add { $name } instead.
domain-hint-subdomain = This is a part of { $name }. Add it if this is what stands after the @.
domain-hint-looks-like = People can take this name for { $name }.

address-refused-empty = Type the e-mail address that stands as sender.
address-refused-no-at = There is no @ in this address. It looks like news@example.com.
address-refused-no-local-part = Nothing stands before the @. An address looks like news@example.com.
address-refused-local-part-too-long = The part before the @ has { $length } characters. 64 are possible.
address-refused-too-long = This address has { $length } characters. 254 are possible.
address-refused-character = The part before the @ cannot have “{ $character }”. Use letters without accents, digits, dots, hyphens and the like, and no blanks.
address-refused-dots = In the part before the @, a dot stands at an end or beside another dot. Take it out.
address-refused-encoded-word = The part before the @ cannot have “=?”.

display-name-refused-empty = Type the name that people see as sender.
display-name-refused-too-long = This name has { $length } characters. 64 are possible.
display-name-refused-control-character = At character { $position } there is an invisible character ({ $code }) or a line break. Type the name by hand instead of pasting it.
display-name-refused-character = The name cannot have “{ $character }”, so that nobody takes it for an address.
display-name-refused-encoded-word = The name cannot have “=?”.
display-name-refused-link = The name cannot have a web address in it. Use the name of your organisation.
address-refused-no-host = “{ $domain }”, after the @, is not the name of a mail domain. Check the address.

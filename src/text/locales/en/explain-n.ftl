# Help about each mistake: its name, what it is, how it looks, how to mend it.

explain-N01-title = The domain was added twice to the name
explain-N01-what = Most DNS panels put the domain behind what is typed. Where the whole name was typed, the domain stands there twice, and nobody looks at such a name.
explain-N01-looks = The record exists at a name such as _dmarc.example.com.example.com.
explain-N01-mend = Edit the name of the record and type only the short name that is shown, without the domain.

explain-N02-title = The record sits on the domain itself
explain-N02-what = The value is right and stands at the domain, where nobody looks for it. It must stand at the name that is shown.
explain-N02-looks = A text at the domain (often written @) holds what belongs to a name below it.
explain-N02-mend = Create the record with the short name that is shown and the same value, and delete the one at the domain. Leave other texts there alone.

explain-N03-title = The record was made for another level
explain-N03-what = The record stands at the main domain, while mail is sent from a part of it, or the reverse. Receivers look at exactly the domain that sends.
explain-N03-looks = The same record at one level higher or lower than the name that is shown.
explain-N03-mend = Create the record at the name that is shown. The other one may stay if it is used there.

explain-N04-title = The underscore is missing
explain-N04-what = The names of these records begin with an underscore so that they cannot be mistaken for hosts. Without it nobody finds them.
explain-N04-looks = The record stands at dmarc or domainkey instead of _dmarc or _domainkey.
explain-N04-mend = Change the name so that it begins with the underscore. If the panel refuses it, ask its support: underscores are allowed in these names.

explain-N05-title = A fixed part of the name is misspelt
explain-N05-what = Parts such as _dmarc and _domainkey are fixed words. With another spelling nobody looks there.
explain-N05-looks = The record stands at _dmark, _domainkeys or __dmarc.
explain-N05-mend = Change the name to the one that is shown.

explain-N06-title = Two parts of the name changed places
explain-N06-what = The parts of a name have an order. Exchanged, or joined without the dot, they make another name.
explain-N06-looks = The record stands at _domainkey.fm1 or fm1_domainkey instead of fm1._domainkey.
explain-N06-mend = Type the name again as it is shown, with the dot between the parts.

explain-N07-title = The record was added to another domain
explain-N07-what = The record stands in another domain of yours, or at the name with www. It proves nothing about the domain that is checked.
explain-N07-looks = The value that belongs here is found at www or at a sister domain.
explain-N07-mend = Add the record in the zone of the domain that is checked.

explain-N08-title = An @ became part of the name
explain-N08-what = In many panels @ stands for the domain itself. Some store it as a letter of the name when it is typed together with other text.
explain-N08-looks = The record stands at a name such as _dmarc.@.example.com.
explain-N08-mend = Type the name without @.

explain-N09-title = An invisible blank stands in the name
explain-N09-what = A blank was copied along into the field for the name. The name looks right and is another one.
explain-N09-looks = The name has a blank or a no-break space before or after one of its parts.
explain-N09-mend = Delete the record and type the name by hand.

explain-N10-title = A name with special letters in the wrong form
explain-N10-what = Names with letters such as ü are stored in DNS in a form that begins with xn--. In any other form they are not found.
explain-N10-looks = The name was stored with the letter itself, or was converted twice and begins with xn--xn--.
explain-N10-mend = Use the zone of the domain as the panel lists it, and type only the short name that is shown.

explain-N11-title = A character of the name looks like another
explain-N11-what = Some characters look alike, such as l and 1 or O and 0. One of them in the name makes another name.
explain-N11-looks = The record stands at a name that differs in one character which looks the same.
explain-N11-mend = Copy the name with the button and paste it.

explain-N12-title = The panel cut the name off
explain-N12-what = Some panels store only a part of a long name, and say nothing about it.
explain-N12-looks = The record stands at a name that is the beginning of the one that is shown.
explain-N12-mend = Ask the support of the panel to store the whole name, or whether there is another field for it.

explain-N13-title = This part of the domain is managed elsewhere
explain-N13-what = A part of the domain was handed over to other name servers. Records that are added for it in the main zone are not seen by anybody.
explain-N13-looks = NS records stand at the name or above it, inside the domain.
explain-N13-mend = Add the record at the DNS company that runs that part, which is named in the finding.

explain-N14-title = The record was added at a company that no longer counts
explain-N14-what = The record stands at name servers that are not (or no longer) asked for this domain, such as those of an earlier DNS company.
explain-N14-looks = The former name servers show the record, the present ones do not.
explain-N14-mend = Log in at the company whose name servers are shown as the present ones and add the record there.

explain-N15-title = Perhaps the record exists only inside your network
explain-N15-what = Some companies run two versions of their DNS, one for inside and one for everybody else. Receivers outside see the second one only. We cannot see the first; this is a guess.
explain-N15-looks = Your own computer finds the record while the public name servers do not have it.
explain-N15-mend = Add the record to the public version of the zone as well. Look it up from outside the company network, for example with a phone on mobile data.

explain-N16-title = The change was saved but not published
explain-N16-what = The panel shows the record, but its name servers still serve the version of the zone from before. In some panels changes wait for a button.
explain-N16-looks = The serial number of the zone has not moved since before the change.
explain-N16-mend = Press Save, Apply or Publish in the panel. If the serial number that is shown stays the same, tell the DNS company.

explain-N17-title = A catch-all record answers in its place
explain-N17-what = A record with a star answers for every name that has none of its own. What is seen here comes from it, and the record that is asked for does not exist yet.
explain-N17-looks = Any invented name below the domain gets the same answer.
explain-N17-mend = Add the record at exactly the name that is shown; it takes precedence over the one with the star.

explain-N18-title = The new record will replace a catch-all at this name
explain-N18-what = A record with a star serves this name today, perhaps with a website. As soon as the name has a record of its own, the one with the star no longer counts for it.
explain-N18-looks = The name has an address only through a record with a star.
explain-N18-mend = If the name is in use, add its address as a record of its own too, or choose another label for the new record.

explain-N19-title = Found under the second name
explain-N19-what = The ownership record stands at the name that is accepted for panels which refuse underscores. That is fine.
explain-N19-looks = The code is found at the second name, without an underscore.
explain-N19-mend = Nothing has to be done.

explain-N20-title = The name server contradicts itself
explain-N20-what = The server has the record, and says of the name above it that nothing exists there or below. Some receivers ask step by step, stop at that, and never see the record.
explain-N20-looks = _domainkey.example.com gets NXDOMAIN although a selector below it exists.
explain-N20-mend = Tell the DNS company: a name with names below it must not be answered with NXDOMAIN (RFC 8020). Until then any small record at that name helps, such as a text.

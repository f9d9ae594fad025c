# Help about each mistake: its name, what it is, how it looks, how to mend it.

explain-K01-title = No key at this name yet
explain-K01-what = Every mail carries a signature, and receivers look for the key to it in the DNS of the domain. Without the key the signature counts for nothing.
explain-K01-looks = The name of the selector, such as fmabc1._domainkey.example.com, has neither a TXT nor a CNAME record.
explain-K01-mend = Add the record that is shown, with exactly this name and value. In most panels only the short name is typed, because the panel adds the domain itself.

explain-K02-title = Another key is published
explain-K02-what = There is a good key at this name, but not the one with which mail is signed now. Signatures cannot be checked with it.
explain-K02-looks = The text after p= differs in most places, often because it is the key of an earlier set-up.
explain-K02-mend = Replace the value by the one that is shown. Do not add a second record at the same name.

explain-K03-title = The key is declared withdrawn
explain-K03-what = An empty key means that it must no longer be trusted. Receivers refuse every signature that names it.
explain-K03-looks = The value ends with p= and nothing after it.
explain-K03-mend = Put the whole value that is shown in its place.

explain-K04-title = Several texts at one selector
explain-K04-what = Only one text may stand at a selector. Where there are several, receivers take any of them, so signatures fail by chance.
explain-K04-looks = Two or more TXT records with the same name below _domainkey.
explain-K04-mend = Delete all of them but the one that is shown.

explain-K05-title = The version does not come first, or is misspelt
explain-K05-what = A key record begins with v=DKIM1 in exactly these letters. Some receivers refuse it when the part comes later or is written in small letters.
explain-K05-looks = For example v=dkim1; k=rsa; p=… or k=rsa; v=DKIM1; p=…
explain-K05-mend = Make the value begin with v=DKIM1; and keep the rest, or paste the value that is shown.

explain-K06-title = The part p= is missing
explain-K06-what = The key itself stands behind p=. Without that part, or with another name for it, there is no key.
explain-K06-looks = The value has no p=, or it has P=, pk= or _p= instead.
explain-K06-mend = Rename the part to p= with a small letter, or paste the value that is shown.

explain-K07-title = The parts are not separated by semicolons
explain-K07-what = Receivers cut the value at its semicolons. With commas or blanks instead they see one long part that means nothing.
explain-K07-looks = For example v=DKIM1, k=rsa, p=… or v=DKIM1 k=rsa p=…
explain-K07-mend = Put a semicolon between the parts, as in v=DKIM1; k=rsa; p=…, or paste the value that is shown.

explain-K08-title = The kind of key does not fit the key
explain-K08-what = The part k= says which kind of key follows. Where it says something else than what stands behind p=, receivers refuse the key.
explain-K08-looks = For example k=rsa-sha256, or k=ed25519 before a long RSA key.
explain-K08-mend = Write k=rsa for the long key and k=ed25519 for the short one, or paste the value that is shown.

explain-K09-title = Only an outdated method is allowed
explain-K09-what = The part h= limits the methods with which a signature may be made. Where the present one (sha256) is not listed, every signature fails.
explain-K09-looks = The value contains h=sha1.
explain-K09-mend = Delete the part h= with its value and semicolon.

explain-K10-title = The key is not released for e-mail
explain-K10-what = The part s= says for which service the key may be used. E-mail is not among them, so receivers do not use it.
explain-K10-looks = The value contains s= with something else than * or email.
explain-K10-mend = Delete the part s= with its value and semicolon.

explain-K11-title = The key is marked as a test
explain-K11-what = The mark t=y tells receivers to treat the mail as if it were not signed. It was meant for trying things out.
explain-K11-looks = The value contains t=y.
explain-K11-mend = Delete the part t= once the domain is in use.

explain-K12-title = The key has an unsuitable length
explain-K12-what = A key that is too short can be broken, and large receivers refuse it below 1024 bits. A very long key is cut off by some panels and brings nothing.
explain-K12-looks = An RSA key of 512 or 1024 bits has a short text behind p=; one of 4096 bits has more than 700 characters.
explain-K12-mend = Publish the key of 2048 bits that is shown.

explain-K13-title = The right key in the wrong form
explain-K13-what = The key is wrapped in a way that some receivers cannot read, so a part of the mail fails.
explain-K13-looks = An Ed25519 key that begins with MCow has 60 characters instead of 44; an RSA key that begins with MIIBCg lacks its outer wrapping.
explain-K13-mend = Paste the value that is shown, unchanged. Do not convert the key with other tools.

explain-K14-title = A secret key is public
explain-K14-what = What stands behind p= is the secret half of a key. Whoever reads it can sign mail as this domain. It must never be used again.
explain-K14-looks = The text behind p= is much longer than a public key and often begins with MIIE.
explain-K14-mend = Delete the record at once and publish the value that is shown. Throw away the key pair that was published, wherever it came from.

explain-K15-title = Lines of the key file were copied too
explain-K15-what = The lines with dashes belong to a file, not to the record. Receivers cannot read the key with them.
explain-K15-looks = The value contains -----BEGIN PUBLIC KEY----- or line breaks.
explain-K15-mend = Keep only the characters between the BEGIN and END lines, in one line, or paste the value that is shown.

explain-K16-title = Some characters of the key are wrong
explain-K16-what = A key is right as a whole or not at all. One changed, lost or added character makes every signature fail.
explain-K16-looks = A letter that was typed instead of copied, a plus sign that became a blank, a missing = at the end.
explain-K16-mend = Copy the whole value with the button and paste it. Do not type it and do not copy it from a picture or a chat.

explain-K17-title = An outdated part that does no harm
explain-K17-what = The record has a part of an older standard, or one that nobody knows. Receivers pass over it.
explain-K17-looks = For example g=* or n=a note.
explain-K17-mend = Nothing has to be done. The part may be deleted.

explain-K18-title = The second alias is missing
explain-K18-what = Keys are renewed from time to time by turns. The alias for the key that rests is missing, so the next renewal would make signatures fail.
explain-K18-looks = The first selector answers, the second one does not exist.
explain-K18-mend = Add the second CNAME record as well, with the name and target that are shown.

explain-K19-title = A leftover of an older system
explain-K19-what = The record belongs to DomainKeys, which came before DKIM and is no longer used. It is not a key.
explain-K19-looks = A TXT record at _domainkey with o=~ or o=-.
explain-K19-mend = It may be deleted. The key is added at its own name, which is shown.

explain-K20-title = The key is publicly known or easy to break
explain-K20-what = Somebody else can have, or compute, the secret half of this key and sign mail as this domain. Examples in documents and keys of faulty programs are of this kind.
explain-K20-looks = The text behind p= is that of a published example, or the key was made by a program with a known fault.
explain-K20-mend = Publish the key that is shown, and delete this one everywhere.

explain-K21-title = A former service can still sign
explain-K21-what = The key of another service is still published. As long as it stands there, that service can sign mail as this domain.
explain-K21-looks = A selector of a former newsletter tool or mail host below _domainkey still answers.
explain-K21-mend = Delete selectors of services that you no longer use. Leave those that you still use.

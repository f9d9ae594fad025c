# Help about each mistake: its name, what it is, how it looks, how to mend it.

explain-X01-title = Quotation marks became part of the text
explain-X01-what = The value was entered with quotation marks around it, and the panel stored them. Receivers then see a text that begins with a quotation mark and do not know it.
explain-X01-looks = In the panel the value begins and ends with a quotation mark, often because it was copied from a guide for zone files.
explain-X01-mend = Edit the record and enter the value without the marks. Panels that need quotation marks add them by themselves.

explain-X02-title = Backslashes stand in the text
explain-X02-what = Tools such as dig print a backslash before semicolons and quotation marks. It does not belong to the value, and receivers cannot read the record with it.
explain-X02-looks = The value looks like v=DKIM1\; k=rsa\; p=…
explain-X02-mend = Edit the record and remove every backslash.

explain-X03-title = Curly quotes or long dashes stand in the text
explain-X03-what = Word processors and chats replace plain signs by nicer ones. DNS texts need the plain ones.
explain-X03-looks = A dash before all is longer than usual, or quotation marks are curly.
explain-X03-mend = Enter the value again from the copy button, or type the plain sign in its place. Do not copy through a word processor or chat.

explain-X04-title = Invisible characters stand in the text
explain-X04-what = Copying from a web page, a mail or a chat can bring along characters that take no room. Nobody sees them, and receivers cannot read the record.
explain-X04-looks = The value looks right and is longer than it should be. The check names the character and its place.
explain-X04-mend = Delete the value completely, copy it with the button and paste it as plain text.

explain-X05-title = The text was damaged by a wrong character set
explain-X05-what = A sign was stored in one character set and read in another, so it became two or three odd signs.
explain-X05-looks = Sequences such as â€œ or Â stand in the value.
explain-X05-mend = Delete the value completely and paste it again from the copy button. The value has plain letters and signs only.

explain-X06-title = The text contains web-page code
explain-X06-what = The value was copied from the source of a page or from an address, where some signs are written as code.
explain-X06-looks = The value contains &quot;, &amp; or %3B.
explain-X06-mend = Copy the value with the button, or from what the page shows, and paste it again.

explain-X07-title = A whole line of a zone file was pasted
explain-X07-what = Name, lifetime and type belong into fields of their own. Pasted into the value, they are part of the text and spoil it.
explain-X07-looks = The value begins with the name, IN or TXT.
explain-X07-mend = Keep only what stands behind TXT, without the quotation marks around it.

explain-X08-title = Extra text was pasted along
explain-X08-what = A word such as Value or a mark of a text format stands before or after the value. Receivers take it for a part of it.
explain-X08-looks = The value begins with Value:, a dash, or a backquote.
explain-X08-mend = Delete everything that is not part of the value that is shown.

explain-X09-title = A blank stands before or after the text
explain-X09-what = A blank at the edge was copied along. Receivers that compare exactly do not find what they look for.
explain-X09-looks = The value begins or ends with a blank, a tab or a line break.
explain-X09-mend = Edit the record and remove the blank at the beginning and at the end.

explain-X10-title = The text was cut off
explain-X10-what = The panel stored only the beginning of the value, mostly because of a limit of 255 characters for one piece of text.
explain-X10-looks = The value ends in the middle, often after exactly 255 characters.
explain-X10-mend = Enter the value in two parts, each between its own quotation marks with a blank between them, where the panel allows it; the page shows the parts. Otherwise ask the DNS company how long values are entered.

explain-X11-title = Blanks were lost between pieces of the text
explain-X11-what = The provider stored each word as a piece of its own, and receivers join pieces without a blank, so words run into each other.
explain-X11-looks = The pieces are v=spf1 and include:example.com, and together they read v=spf1include:example.com.
explain-X11-mend = Put the whole value into one pair of quotation marks and save it again.

explain-X12-title = The marks between two parts ended up inside
explain-X12-what = A long value is written in two parts with quotation marks between them. The panel took these marks as text.
explain-X12-looks = In the middle of the value stands " " or "".
explain-X12-mend = Paste the value as one line without any quotation marks, or use the two-part form only where the panel asks for it.

explain-X13-title = One text was divided into several records
explain-X13-what = The parts of a long value belong into one record. As records of their own they come in any order, and none of them means anything.
explain-X13-looks = Two or more TXT records at the same name, each with a piece of the value.
explain-X13-mend = Delete all of them and add one record with the whole value.

explain-X14-title = Only a shortened preview was copied
explain-X14-what = A page or mail showed the value shortened with dots, and that preview was copied.
explain-X14-looks = Dots stand where letters and digits should go on.
explain-X14-mend = Use the copy button, which always takes the whole value.

explain-X15-title = An example was published
explain-X15-what = The value is that of an example in a guide, or a placeholder that was to be replaced.
explain-X15-looks = The value contains abc123, yourdomain.com, or a word in angle brackets.
explain-X15-mend = Replace the value by the one that is shown for this domain.

explain-X16-title = Capital letters were changed
explain-X16-what = In keys and tokens capital and small letters mean different things. A panel or a program turned them all into small ones, so the value is another one.
explain-X16-looks = The value reads the same, but every letter is small (or capital).
explain-X16-mend = Enter the value again, exactly as it is shown. If the panel always changes letters, tell the DNS company.

explain-X17-title = The same text stands there twice
explain-X17-what = The record was added once more instead of being changed. For some kinds of record two equal texts count as a mistake.
explain-X17-looks = Two TXT records with the same name and the same value.
explain-X17-mend = Delete one of the two.

explain-X18-title = Too many texts at one name
explain-X18-what = The answer is so long that some receivers cannot fetch it.
explain-X18-looks = Many TXT records stand at the same name, often old verifications of services.
explain-X18-mend = Delete texts that are no longer needed, and let DNS over TCP through the firewall of the name server.

explain-X19-title = An empty or damaged text
explain-X19-what = The record is there and has no content, or content that cannot be read. Some receivers throw the whole answer away because of it.
explain-X19-looks = A TXT record without a value, often left by a form that was saved empty.
explain-X19-mend = Delete the empty record. If there is none in the panel, send the receipt of the check to the DNS company.

explain-X20-title = A report address was replaced by a placeholder
explain-X20-what = Some web pages hide e-mail addresses from robots. What was copied is the placeholder and not the address, so reports go nowhere.
explain-X20-looks = The value contains [email protected], or an address in angle or square brackets.
explain-X20-mend = Type the report address by hand, as in rua=mailto:name@example.com.

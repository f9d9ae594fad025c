# The help page of each mistake: its name, what it does, how it looks, how to mend it.

explain-M01-title = No DMARC policy
explain-M01-what = DMARC says what receivers should do with mail in your name that does not pass the checks, and where they send reports about it. Without any policy, large providers such as Gmail, Yahoo and Outlook.com slow down or refuse mail from whoever sends much.
explain-M01-looks = Nothing stands at _dmarc.example.com, nor at a name above it. A policy is a TXT record with a text such as v=DMARC1; p=none; rua=mailto:reports@example.com
explain-M01-mend = In your DNS panel add a TXT record with the host _dmarc (most panels add the domain themselves) and the value that the page shows. With p=none nothing changes for anybody’s mail. One policy at the domain holds for all names below it.
explain-M02-title = Several DMARC policies
explain-M02-what = A domain may have one DMARC policy. Where several stand at the same name, receivers throw all of them away, and it is as if there were none.
explain-M02-looks = Two or more TXT records at _dmarc.example.com begin with v=DMARC1, for instance one that a mail service asked for and one from before.
explain-M02-mend = Delete all of them and add one record that says what they said together; the page writes it for you. Report addresses are joined with a comma: rua=mailto:a@example.com,mailto:b@example.com. Where the policies differ you choose: p=none changes nothing, p=reject refuses what does not pass.
explain-M03-title = The text does not begin with v=DMARC1
explain-M03-what = Receivers know a policy by its first word, v=DMARC1, written in exactly these letters. With any other beginning they do not see a policy at all.
explain-M03-looks = Seen are v=dmarc1 in small letters, v=DMARC without the figure, a small L in place of the 1, quotation marks before it, or a text that begins with p=none.
explain-M03-mend = Edit the TXT record at _dmarc and let it begin with v=DMARC1; followed by p=none, p=quarantine or p=reject. Copy the value from the page rather than typing it, and enter it without quotation marks.
explain-M04-title = A separator in the DMARC policy is wrong
explain-M04-what = A policy consists of parts with semicolons between them, each with an equals sign. Where one is missing or another sign stands in its place, receivers cannot read the policy and ignore it.
explain-M04-looks = For example v=DMARC1, p=none with a comma, v=DMARC1 p=none without anything, sp- reject with a dash, two semicolons in a row, or a backslash before the semicolon.
explain-M04-mend = Edit the TXT record at _dmarc and write it as v=DMARC1; p=none; rua=mailto:reports@example.com. Some programs print a backslash before each semicolon; in a DNS panel none is needed.
explain-M05-title = The policy is missing or misspelt
explain-M05-what = The part p= says what receivers should do: p=none nothing, p=quarantine put it into the spam folder, p=reject refuse it. Where it is missing or misspelt, receivers apply no policy, and Gmail treats the domain as one without DMARC.
explain-M05-looks = Seen are policy=none, p=quarentine, p=monitor, or p= with nothing behind it.
explain-M05-mend = Edit the TXT record at _dmarc and put p=none, p=quarantine or p=reject directly behind v=DMARC1;. Whoever is not sure takes p=none, which changes nothing for your mail.
explain-M06-title = A part of the policy is wrong or stands twice
explain-M06-what = Each part of a policy may stand there once and has few values that it can have. A wrong value is passed over; a part that stands twice makes the whole record doubtful.
explain-M06-looks = For example adkim=x (only r and s exist), fo=2, t=yes instead of t=y, sp=block, or p=none; p=reject in one record.
explain-M06-mend = Edit the TXT record at _dmarc: correct the part that the page names, or delete it, because every part except v and p may be left out. Of two equal parts keep one.
explain-M07-title = A report address is not written correctly
explain-M07-what = Receivers send reports to the addresses behind rua= and ruf=. An address that is not written as it must be gets nothing, so you do not learn who sends in your name. Your mail itself is not affected.
explain-M07-looks = Seen are rua=reports@example.com without mailto:, only a name or only a domain, a semicolon or a blank between two addresses, a web address, or a size such as !10m, which no longer has a meaning.
explain-M07-mend = Edit the TXT record at _dmarc. Each address is written as mailto:name@example.com, and several are separated by a comma without a blank: rua=mailto:a@example.com,mailto:b@example.com
explain-M08-title = The report address has not agreed to get reports
explain-M08-what = If reports are to go to another company’s domain, that domain must agree in its own DNS. Otherwise receivers do not send them, so that nobody can flood a stranger with reports.
explain-M08-looks = The policy of example.com says rua=mailto:reports@other.example, and at example.com._report._dmarc.other.example there is no TXT record.
explain-M08-mend = Whoever runs the other domain adds a TXT record with the value v=DMARC1 at that name; report services do this when you sign up, so check that your account there knows the domain. Or change rua to an address in your own domain.
explain-M09-title = The report domain takes no mail
explain-M09-what = Reports are mails. Where the domain of the report address has no mail server, or says that it takes no mail, they are lost. Your own mail is not affected.
explain-M09-looks = The policy says rua=mailto:reports@old-name.example, and that domain has no MX record and no address, or an MX record “0 .”, or does not exist any more.
explain-M09-mend = Edit the TXT record at _dmarc and put an address behind rua=mailto: at which you can read mail. Often it is only a slip in the name of the domain.
explain-M10-title = Parts from former times
explain-M10-what = Since 2026 the standard no longer has pct, rf and ri. Receivers pass them over, so a policy with pct=20 holds for all mail. They do no harm otherwise.
explain-M10-looks = For example v=DMARC1; p=quarantine; pct=20; ri=86400
explain-M10-mend = Leave the parts out when you next edit the TXT record at _dmarc. If you used pct to try a policy on a part of your mail, write t=y instead: then receivers do what is one step milder.
explain-M11-title = The policy wants exactly equal names
explain-M11-what = Receivers compare the domain in your From address with the one in the signature and with the return address. With aspf=s a return address below your domain does not count. The signature of our mail carries your domain itself, so your mail still passes through it.
explain-M11-looks = The policy contains aspf=s, and bounces come back to bounce.example.com while you send as example.com.
explain-M11-mend = There is nothing to do as long as the DKIM record is right. If SPF shall count as well, edit the TXT record at _dmarc and change aspf=s to aspf=r, or delete that part: r is what holds without it.
explain-M12-title = The policy of a name above applies
explain-M12-what = A domain without a policy of its own takes the one of the name above. It says what happens to mail that does not pass: sp= if it is there, otherwise p=.
explain-M12-looks = You send as news.example.com, at _dmarc.news.example.com nothing stands, and at _dmarc.example.com there is v=DMARC1; p=reject
explain-M12-mend = If the rule suits you, leave it. Make sure that the DKIM record is right before you send, above all where the rule is quarantine or reject. If this name needs another rule, add a TXT record with the host _dmarc.news and a policy of its own.
explain-M13-title = A part meant for registries
explain-M13-what = With psd a registry says that the names below it belong to different owners. On an ordinary domain psd=y parts your own names from each other, so that a return address below your domain no longer counts as yours; psd=n parts this name from those above it.
explain-M13-looks = The policy reads v=DMARC1; p=none; psd=y
explain-M13-mend = Edit the TXT record at _dmarc and delete the part psd=y or psd=n with its semicolon. The rest stays as it is.
explain-M14-title = The DMARC service no longer answers
explain-M14-what = Your policy is kept by a service: _dmarc is an alias to a name of theirs. That name does not exist any more, so receivers find no policy. This happens when an account there was closed.
explain-M14-looks = _dmarc.example.com is a CNAME to something like example.com.dmarc.service.example, and there is nothing.
explain-M14-mend = Delete the CNAME at _dmarc and add a TXT record there with a policy of your own, for instance v=DMARC1; p=none. Or ask the service for the target that holds now. Both cannot stand at the same name.
explain-M15-title = The policy is strict and our mail cannot pass yet
explain-M15-what = Your policy asks receivers to refuse mail that does not pass the checks, or to put it into the spam folder. As long as the DKIM record for our mail is not right, that happens to our mail as well.
explain-M15-looks = The policy says p=reject or p=quarantine, and the DKIM record on the page is missing or wrong.
explain-M15-mend = Publish the DKIM record as the page shows it, wait until it is found, and send only then. The policy can stay as it is.
explain-M16-title = Other texts stand beside the policy
explain-M16-what = At _dmarc there should be nothing but the policy. Receivers that keep to the standard pass over other texts, but some checkers and older mail servers stumble over them.
explain-M16-looks = Beside v=DMARC1; p=none there is an SPF text, a verification code of another service or a note.
explain-M16-mend = Delete the other TXT records at _dmarc, or move them: verification codes and SPF belong at the domain itself (host @).

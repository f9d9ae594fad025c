# The help page of each mistake: its name, what it does, how it looks, how to mend it.

explain-V01-title = The MTA-STS record is not valid
explain-V01-what = MTA-STS tells other mail servers to deliver mail to you only over a protected connection. The record that announces it is not valid, so nobody takes notice. This is about mail that you receive; your own sending does not depend on it.
explain-V01-looks = At _mta-sts.example.com there is a TXT record without id=, with another beginning than v=STSv1;, or there are two.
explain-V01-mend = Keep exactly one TXT record with the host _mta-sts and a text such as v=STSv1; id=20260101, where the id changes whenever the policy changes. If you do not use MTA-STS, delete it.
explain-V02-title = The MTA-STS policy cannot be reached
explain-V02-what = The record at _mta-sts announces rules for protected delivery to you, and others read the rules from the web server mta-sts.example.com. That name has no address, so there are no rules. Your own sending does not depend on it.
explain-V02-looks = A TXT record v=STSv1; id=… exists, but mta-sts.example.com has neither an A record nor a CNAME that leads anywhere.
explain-V02-mend = Give mta-sts an A, AAAA or CNAME record to a web server that serves https://mta-sts.example.com/.well-known/mta-sts.txt, or delete the TXT record at _mta-sts.
explain-V03-title = The address for TLS reports is wrong
explain-V03-what = Other mail servers can report problems with encrypted delivery to you. The record that says where to is not as it must be, so no report comes. Your own sending does not depend on it.
explain-V03-looks = At _smtp._tls.example.com there is a TXT record without rua=, with an address without mailto:, or there are two.
explain-V03-mend = Keep exactly one TXT record with the host _smtp._tls and a text such as v=TLSRPTv1; rua=mailto:reports@example.com. If you do not want reports, delete it.
explain-V04-title = The logo is not shown yet
explain-V04-what = BIMI lets mail programs show your logo beside your mail. They do that only if the DMARC policy asks receivers to act on mail that fails, and they look for the record only at default._bimi.
explain-V04-looks = There is a BIMI record, but the policy says p=none; or the text v=BIMI1 stands at the domain itself.
explain-V04-mend = Wait until the DMARC reports show that all your mail passes, then change p=none to p=quarantine or p=reject. A record at the domain itself is moved to the host default._bimi.
explain-V05-title = The domain says that it takes no mail
explain-V05-what = An MX record “0 .” says that a domain takes no mail. Whoever answers your mail gets it back, and some receivers refuse mail whose sender cannot be answered.
explain-V05-looks = The domain has exactly one MX record: preference 0 and a single dot as the host.
explain-V05-mend = If people shall be able to answer, replace the MX record by the one of your mail provider. If not, send from a domain that takes mail, for instance the main domain.

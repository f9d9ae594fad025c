# Help about each mistake: its name, what it is, how it looks, how to mend it.

explain-H01-title = Published; others still remember that it was missing
explain-H01-what = The record is there. A resolver that asked before it existed remembers that there was nothing, and asks again only when that memory ends.
explain-H01-looks = The domain's own servers have the record, a public resolver still says that there is none, with a time that counts down.
explain-H01-mend = Nothing to do but wait until the time that is shown. If you change DNS often, lower the last number of the SOA record (minimum) to 300 seconds.

explain-H02-title = Others still remember the old text
explain-H02-what = The record was corrected. Resolvers may give out the earlier text until its lifetime ends.
explain-H02-looks = The domain's own servers have the new text, a public resolver the old one, with a remaining lifetime.
explain-H02-mend = Wait until the time that is shown. Before the next change, lower the lifetime (TTL) of the record to 300 seconds a day ahead.

explain-H03-title = The record may be remembered for very long
explain-H03-what = The lifetime of the record is longer than a day. Whoever has asked keeps the answer for so long, so a mistake or a change of keys takes that long to be seen.
explain-H03-looks = A TTL above 86400 seconds, such as 604800 (a week).
explain-H03-mend = Set the TTL of the record to 3600 seconds. Many panels offer it as 1 hour or Auto.

explain-H04-title = An unusual lifetime
explain-H04-what = The lifetime of the record is zero, or so large that it means nothing. It works, but receivers ask again for every mail, or read the number differently.
explain-H04-looks = A TTL of 0, or of 2147483648 and more.
explain-H04-mend = Set the TTL of the record to 3600 seconds.

explain-H05-title = Repaired; some resolvers still remember the failure
explain-H05-what = The name servers answer again. Resolvers may remember a failure for up to five minutes before they try again.
explain-H05-looks = The domain's own servers answer, a public resolver still says SERVFAIL.
explain-H05-mend = Nothing to do. Check again after five minutes.

explain-H06-title = The record has just arrived
explain-H06-what = The record was seen for the first time a moment ago, and not yet at all name servers. They copy from each other; that takes seconds to minutes.
explain-H06-looks = One name server shows the record, another does not yet.
explain-H06-mend = Nothing to do. We look again by ourselves.

# Help about each mistake: its name, what it is, how it looks, how to mend it.

explain-Z01-title = The domain does not exist
explain-Z01-what = Nobody has registered this name, or it is spelled differently from the one that is. Mail under a name that does not exist is refused everywhere.
explain-Z01-looks = The servers of the ending (such as .com) answer NXDOMAIN for the domain itself, so there is no place where a record could stand.
explain-Z01-mend = Compare the spelling letter by letter with your website. If the name is right, log in at the company where you bought it: renew it, or register it if it was never yours. Nothing has to be changed in Frankmark when the name was right.

explain-Z02-title = The domain looks suspended or expired
explain-Z02-what = The domain worked before and is now gone from the registry, or its name servers were replaced by those of the registrar. This happens when a bill or a confirmation of contact data was missed. Mail and website stop together.
explain-Z02-looks = The ending answers NXDOMAIN, or names servers such as those of a registrar's holding page, although other servers were named at the last check. A WHOIS search shows clientHold, serverHold or an expiry date in the past.
explain-Z02-mend = Log in at the company where the domain is registered. Renew it, pay what is open, or confirm the contact data in the mail that was sent to the owner. After that the old name servers come back within hours, and the records are still there.

explain-Z03-title = The domain is parked
explain-Z03-what = The name servers belong to a parking service. They show the same advertisement for every name and do not hold records of your own, so nothing that you add elsewhere can be seen.
explain-Z03-looks = The name servers are those of a parking company, and any name below the domain, even an invented one, gets the same answer.
explain-Z03-mend = At the company where the domain is registered, switch on its DNS hosting or enter the name servers of the company that should serve your DNS. Then add the records there.

explain-Z04-title = All name servers report an error
explain-Z04-what = Every name server of the domain says that something went wrong on its own side. Receivers cannot look up anything, so mail from the domain fails its checks or waits.
explain-Z04-looks = Every server answers SERVFAIL. Often the zone could not be loaded because of a mistake in it, such as a CNAME beside another record of the same name.
explain-Z04-mend = Tell your DNS company, or look into the log of the name server if it is yours. Undo the last change to the zone; look for a name that has a CNAME and other records, or a record with a mistake in its form. The domain comes back as soon as the zone loads.

explain-Z05-title = A name server does not know the domain
explain-Z05-what = One of the servers that are named for the domain does not serve it. A part of all receivers asks exactly that server, so mail passes its checks at one time and fails at another.
explain-Z05-looks = The server answers REFUSED, sends the asker elsewhere, or answers without authority.
explain-Z05-mend = Either load the zone on that server, or remove the server from the list of name servers at the company where the domain is registered. The list there and the NS records inside the zone should be the same.

explain-Z06-title = A name server has no usable address
explain-Z06-what = A server that is named for the domain cannot be reached by anybody, because its name leads to no address, or to one that only exists inside a network. The other servers have to do its work.
explain-Z06-looks = The name of the server has no A or AAAA record, is an alias, or its address is private (such as 192.168.0.1).
explain-Z06-mend = Correct the name of the server at the company where the domain is registered, or publish an address for it. Where the server lies inside the domain itself, its address must be entered there too, as a so-called glue record.

explain-Z07-title = Registrar and zone name different servers
explain-Z07-what = The list of name servers at the registrar is not the list inside the zone. Receivers use both, so a change may be seen by some and not by others, and a server that is forgotten can keep old records alive.
explain-Z07-looks = The servers of the ending name one set of NS records, the zone itself another.
explain-Z07-mend = Decide which list is right. Change the other one: at the company where the domain is registered, or the NS records in the zone. Servers that are on neither list should no longer hold the zone.

explain-Z08-title = A name server does not answer
explain-Z08-what = A server did not answer in time, or not in one of the two ways in which DNS is asked (UDP and TCP). While another server answers, mail works; where none does, nothing can be checked and nothing is changed.
explain-Z08-looks = A question by UDP stays without answer, a connection by TCP is refused, or long answers are cut and cannot be fetched.
explain-Z08-mend = Look whether the server runs. Open port 53 for UDP and for TCP in every firewall before it, and allow messages with EDNS. If the server belongs to your DNS company, send them the receipt of the check.

explain-Z09-title = The signature of the domain is broken
explain-Z09-what = The domain is protected by DNSSEC, and the protection does not fit: receivers that check it treat the domain as if it were not there. Other receivers notice nothing, which makes it hard to see.
explain-Z09-looks = A validating resolver answers SERVFAIL, and gives the data when it is told not to validate. Usual reasons: the DS record at the registrar belongs to an earlier DNS company, or the signatures have run out.
explain-Z09-mend = At the company where the domain is registered, look at the DS records (sometimes called DNSSEC). If the DNS moved to another company, remove the old DS record and enter the one of the new company. If the signatures ran out, your DNS company must sign the zone again.

explain-Z10-title = The name servers disagree
explain-Z10-what = Some name servers of the domain have the new record, others still have what was there before. Which one a receiver asks is chance, so some mail passes and some does not. Usually it settles within an hour.
explain-Z10-looks = The same question gets different answers; the servers that are behind often have a lower serial number in their SOA record.
explain-Z10-mend = Wait an hour. If it stays so, tell your DNS company which server is behind, with the serial numbers from the check: the copy from the primary to the secondary server does not work.

explain-Z11-title = A name server minds capital letters
explain-Z11-what = In DNS capital and small letters mean the same. This server treats them as different. Many receivers mix the letters of their questions as a protection, and then hear that there is nothing.
explain-Z11-looks = A question for _dmarc.example.com is answered, the same question as _dMaRc.eXample.com gets NXDOMAIN or comes back in other letters.
explain-Z11-mend = Update the software of the name server, or move the domain to another DNS company. The records themselves need no change.

explain-Z12-title = The move to other name servers is under way
explain-Z12-what = The registry names new name servers, and others still remember the old ones for a while. Until then both sets are asked.
explain-Z12-looks = The servers of the ending name one set, a public resolver still another, with a remaining lifetime.
explain-Z12-mend = Nothing has to be mended. Keep the records at the old and at the new DNS company until the time that is shown has passed; then the old company can be left.

explain-Z13-title = One resolver blocks the domain
explain-Z13-what = One of the public resolvers refuses to answer for this domain because of its own rules, such as a list of harmful names. Others answer normally.
explain-Z13-looks = The resolver says so with an extended DNS error such as Blocked, Censored or Filtered.
explain-Z13-mend = Ask whoever runs that resolver why the name is on its list, and have it removed if it does not belong there. Your records need no change.

explain-Z14-title = The resolver of this installation invents answers
explain-Z14-what = The resolver that this installation asks answers for names that cannot exist. What it says about domains that are missing is worth nothing. This is for the operator; customers have nothing to do.
explain-Z14-looks = A random name below .invalid gets an address, mostly that of a search page.
explain-Z14-mend = Set other resolvers in dns.resolvers, best a validating resolver of your own such as Unbound on the same machine.

explain-Z15-title = A name server sends damaged answers
explain-Z15-what = What this server sends cannot be read as an answer to the question. Receivers throw such answers away, as we do.
explain-Z15-looks = The packet has another number or another question than the one that was sent, or its records end in the middle.
explain-Z15-mend = Send the receipt of the check to whoever runs the server; it has every answer as it came. Often a firewall or load balancer before the server is the reason.

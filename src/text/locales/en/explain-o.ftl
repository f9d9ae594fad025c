# Help about each mistake: its name, what it is, how it looks, how to mend it.

explain-O01-title = The ownership record is missing
explain-O01-what = Whoever can change the DNS of a domain owns it in the eyes of the internet. A record that only you were given proves that you can. Until it is seen, nobody can send as the domain from here.
explain-O01-looks = No TXT record at _frankmark-challenge below the domain.
explain-O01-mend = Add the TXT record that is shown at the company that runs your DNS. In most panels only the short name is typed. Then press Verify; it usually shows within minutes.

explain-O02-title = The code belongs to somebody or something else
explain-O02-what = The record has a code of the right kind that was not made for this domain in this account.
explain-O02-looks = The value looks like the one that is shown, and differs in most places.
explain-O02-mend = Publish the value that is shown. If the other one is still needed by somebody, leave it beside it.

explain-O03-title = An earlier code is published
explain-O03-what = The code was given out for this domain before and has been replaced by a newer one.
explain-O03-looks = The value is that of an older mail or page.
explain-O03-mend = Change the value to the one that is shown now.

explain-O04-title = A character of the code is wrong
explain-O04-what = The code has check characters, and they show that a character was changed, lost or added.
explain-O04-looks = The value looks right at first sight; the check names the character and its place.
explain-O04-mend = Copy the value with the button and paste it. Do not type it.

explain-O05-title = Other text stands beside the code
explain-O05-what = The code must be the whole value. A code inside a longer text is not accepted, because texts of other people could contain it.
explain-O05-looks = There are words before or after the code in the same record.
explain-O05-mend = Make the value only what is shown. Other texts may stand in records of their own.

explain-O06-title = The record is not at all name servers yet
explain-O06-what = Some name servers of the domain show the record, others do not. They copy from each other, which takes a while.
explain-O06-looks = The same question is answered by one server and denied by another.
explain-O06-mend = Wait; we look again by ourselves. If it stays so for an hour, tell the DNS company which server is behind.

explain-O07-title = A whole public ending cannot be claimed
explain-O07-what = Names such as co.uk are endings under which everybody can register. They belong to nobody in particular.
explain-O07-looks = The domain that was entered is on the public list of such endings.
explain-O07-mend = Enter the name that was registered, such as example.co.uk.

explain-O08-title = The ownership record has disappeared
explain-O08-what = The record that proved the domain was there and is gone at all name servers. While the other records of the domain stay, nothing stops; without any proof the domain is given up after a while.
explain-O08-looks = Earlier checks saw the record, the last two did not.
explain-O08-mend = Add the record again with the value that is shown, or delete the domain here if you do not use it any more.

explain-O09-title = The domain seems to have moved
explain-O09-what = The name servers were replaced and all records went at the same time. That happens when a domain gets a new owner, or moves to another DNS company without its records.
explain-O09-looks = Other name servers than before, and none of the records that were seen before.
explain-O09-mend = If the domain is still yours, add the records at the new DNS company. If it has a new owner, that owner has to prove it again.

explain-O10-title = A catch-all record shows the code
explain-O10-what = A record with a star answers for every name of the domain. A code that is seen everywhere proves nothing about this one name, and is not accepted.
explain-O10-looks = Any invented name below the domain gets the same text.
explain-O10-mend = Add a record at exactly the name that is shown. It then takes precedence over the one with the star, which may stay for other purposes.

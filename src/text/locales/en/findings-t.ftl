# What is wrong: one sentence for the customer, one for the IT colleague. The ids are those of the catalogue of mistakes.

finding-T01-customer = At { $owner } stands the right text, but as a record of type TXT. It must be of type CNAME.
finding-T01-it = Delete the TXT record at { $relative } and make a record of type CNAME with the same value: { $want }
finding-T02-customer = The key itself stands at { $owner }, where an alias to it was asked for. That works today, but will stop when the key is renewed.
finding-T02-it = Delete the TXT record at { $relative } and make a CNAME record with the target { $want }
finding-T03-customer = The list of senders of { $domain } stands in a record of a type that was given up years ago, so receivers do not see it.
finding-T03-it = Publish the same text as a record of type TXT at { $relative }, and delete the one of type SPF: { $got }
finding-T04-customer = Two records exclude each other at { $owner }: an alias and another record. Receivers see the one or the other, by chance.
finding-T04-it = At { $relative } keep only the { $type } record shown here; delete the { $other } record beside it.
finding-T05-customer = The whole domain { $domain } is an alias of { $got }, so no other record at it can be relied on.
finding-T05-it = Replace the CNAME at { $domain } by what your DNS company calls ALIAS, ANAME or flattening, or by A records; then the other records can stand beside it.
finding-T06-customer = At { $owner } stands an address ({ $got }) instead of an alias. It looks like a web forward, and bounces get lost there.
finding-T06-it = Delete the address or the web forward at { $relative } and make a CNAME record with the target { $want }
finding-T07-customer = The mail host { $got } that stands at { $owner } is none: mail that comes back cannot be delivered there.
finding-T07-it = Delete the MX record at { $relative } and make a CNAME record with the target { $want }
finding-T08-customer = This part of your domain, everything below { $got }, is answered from { $target }. A record made at { $owner } is not seen.
finding-T08-it = Publish the record at { $there } instead, or remove the DNAME record at { $got }.
finding-T09-customer = The alias at { $owner } has { $count } targets, and it may have only one.
finding-T09-it = Delete all { $type } records at { $relative } but the one to { $want }

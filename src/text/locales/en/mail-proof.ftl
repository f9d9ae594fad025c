# Proof by a link that is mailed to an address at the domain: the form, the mail, the page behind its link.

mail-proof-other-ways = Another way: by mail
mail-proof-how = We can mail a link to somebody at { $domain }. Once they have pressed its button, you can go on to the records. Sending needs the records in any case.
mail-proof-address = Name before the @
mail-proof-address-hint = Only addresses at exactly { $domain }, such as postmaster, hostmaster, webmaster, admin or info.
mail-proof-language = Language of the mail
mail-proof-send = Mail the link
mail-proof-asked = A link is on its way to { $address }.
mail-proof-asked-until = It works until { $time }, once. A new one replaces it.
mail-proof-other-domain = The address must be at exactly { $domain }. Type only what stands before the @.
mail-proof-too-many = Enough of these mails were sent for now. You can ask for one again { $time }. The record above works at any time.
mail-proof-stopped = { $address } wants no mail from us. Choose another address, or add the record above.
mail-proof-not-needed = There is nothing left to prove by mail for { $domain }.
mail-proof-confirmed-heading = Confirmed by mail
mail-proof-confirmed = Somebody at { $domain } confirmed it. Add the records now.
mail-proof-confirmed-more = Mail can be sent once the records are in DNS: they prove to everybody that the domain is yours.
domain-ownership = Ownership
domain-ownership-mailbox = confirmed by mail, not yet in DNS
cli-owned-by-mail = Ownership is confirmed by mail only. Mail can be sent once the records are in DNS.

mail-proof-letter-subject = Does { $domain } want to send mail with { $brand }?
mail-proof-letter-heading = { $domain } and { $brand }
mail-proof-letter-who = “{ $customer }” uses { $brand } and wants to send mail from { $domain }. You get this mail because your address is at { $domain }.
mail-proof-letter-does = If you agree, open the page behind this link and press the button there. “{ $customer }” can then see which DNS records { $domain } needs, and nothing more. No mail is sent from { $domain } until somebody adds these records to its DNS.
mail-proof-letter-look = Look at the request
mail-proof-letter-until = The link works for 24 hours, and once. Opening the page changes nothing.
mail-proof-letter-ignore = If you do not agree, or do not know what this is about, do nothing: then nothing happens.

proof-open-title = May they prepare { $domain }?
proof-open-who = “{ $customer }” uses { $brand } and wants to send mail from { $domain }.
proof-open-does = If you press the button
proof-open-does-records = “{ $customer }” can see which DNS records { $domain } needs.
proof-open-does-not-send = No mail is sent from { $domain } yet: for that, somebody has to add these records to its DNS.
proof-open-does-not-change = Nothing changes about your website, your mail or your DNS.
proof-open-button = Yes, they may
proof-open-ignore = If you do not agree, just close this page. Then nothing happens.
proof-confirmed-title = Confirmed, thank you
proof-confirmed-text = They can go on with { $domain } now. You may close this page.
proof-go-on = Go on
proof-expired-title = This link does not work any more
proof-expired-text = It was valid for 24 hours, or a newer one has replaced it, or the request for { $domain } was withdrawn. If you do want to confirm { $domain }, look for a newer mail, or ask for one.
proof-unknown-title = We do not know this link
proof-unknown-text = Perhaps a part of it is missing. Copy the whole link from the mail into the address field. If that does not help, ask for a new mail.

# "Why was my mail refused?", and what would be refused while mail servers only look.

refused-title = Why was my mail refused?
refused-lead = Paste what the mail server said, or a part of the message that came back. We tell you what happened and what helps.
refused-reply = What the mail server said
refused-reply-hint = All of it, if you can. The eight letters and digits in “[id …]” at its end are enough.
refused-look = Tell me why
refused-empty = Paste the reply of the mail server first.
refused-answer = What happened
refused-title-rejected = The mail server refused mail of { $login } as { $address }.
refused-title-deferred = The mail server put off mail of { $login } as { $address }.
refused-title-observed = Mail of { $login } as { $address } was let through, and would be refused once this is enforced.
refusal-other = The reason was written down by another version of Frankmark; this one does not know it.
refused-now = And now:
refused-now-accepted = It would be accepted now.
refused-no-such-login = The reply is about the login { $login } and the address { $address }. You have no account with this login. If somebody else looks after it, they can look this up.
refused-instead = This account may send as:
refused-instead-address = { $address }
refused-instead-domain = any address at { $domain }

refused-do-again = Send the mail again.
refused-do-again-by-itself = Nothing is wrong with your mail. Mail programs and servers try again by themselves; if yours does not, send it again in a few minutes.
refused-do-grant = Either allow it, or send from an address that { $login } may use, such as the one to which the mail came that you answer.
refused-do-verify = Prove that the domain is yours. Then { $login } can send as { $address }, if it is allowed to.
refused-do-authenticate = See on the page of the domain which records are still missing.
refused-do-add = If the domain is yours, add it. Else send from one of your own addresses.
refused-do-operator = Ask whoever keeps your mailboxes. They can add the mailbox { $login } or enable it.
refused-do-program = Whoever looks after the program that wrote the mail has to change it: it needs exactly one From line with exactly one address.
refused-do-address = Send from one of your own addresses.
refused-button-domain = Allow { $login } for { $what }
refused-button-sender = Allow { $login } as { $what }
refused-button-verify = Verify { $what }
refused-button-domain-page = To the page of { $what }
refused-button-add = Add { $what }

refused-facts = Details
refused-fact-id = Number
refused-fact-at = When
refused-fact-login = Account
refused-fact-envelope = Return address (MAIL FROM)
refused-fact-header = From line
refused-fact-client = Sent from

refused-unknown = We do not know this reply.
refused-unknown-final = Its code says that the mail was refused for good: sending the same again will not help.
refused-unknown-later = Its code says that it is for now only: the mail is tried again.
refused-unknown-code = We find no code in it that tells whether it is for good.
refused-unknown-do = It probably comes from the server of the receiver. Send the whole reply to your support, or ask the receiver’s.
refused-unknown-id = We have nothing with the number { $id }.
refused-unknown-id-do = Look whether it is complete: eight letters and digits. We keep them for some weeks, and show them only to the customer whose account it was. Paste the whole reply and we read the rest of it.

observed-title = What would be refused
observed-lead = The mail server only looks at the moment and lets all of this through. Allow what is right, before it is enforced.
observed-lead-enforced = This was seen while the mail server only looked. It is refused now.
observed-none-title = Nothing would be refused
observed-none = As far as we have seen, every account sends as it may.
observed-column-login = Account
observed-column-address = Sent as
observed-column-times = How often
observed-column-do = What to do
observed-times = { $count ->
    [one] { $count } mail
   *[other] { $count } mails
}
observed-last = the last
observed-allow-sender = Allow this address
observed-allow-domain = Allow all of { $domain }
observed-forget = Forget
observed-allowed = That is allowed now.
observed-forgotten = Taken off the list. It comes back when it is seen again.
observed-nothing-to-allow = There is nothing to allow this on: the account or the domain is gone, or disabled.

# What keeps a sender from being added.

senders-unknown-domain = { $domain } is not one of your domains yet. Add it first, or use an address on one of your domains.
senders-already-there = { $address } is one of your senders already.

# What keeps a domain from being added or changed.

domains-add-confirm = You may not have meant this domain: { $shown }. In DNS it is written { $domain }. Press the button again if it is the right one.
domains-already-there = { $domain } is one of your domains already.
domains-changed-meanwhile = Somebody changed this domain at the same moment. Look at it again, then repeat what you wanted to do.
domains-enough-links = There are ten links to this receipt already. Take them back first; then make a new one.

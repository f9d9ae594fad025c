# Senders.

senders-title = Senders
senders-of-title = Senders on { $domain }
senders-lead = The names and addresses that your mail comes from.
senders-column-state = State
senders-empty-title = No senders yet
senders-empty = A sender is a name and an address that your mail comes from. Its domain must be one of your sending domains.
senders-added = { $address } is saved.
senders-deleted = { $address } is deleted.
sender-add = Add sender
sender-add-title = Add a sender
sender-name = Name
sender-name-hint = Receivers see it in front of the address.
sender-address = Address
sender-address-hint = On one of your sending domains.
sender-add-domain = Add { $domain } first
sender-can-send = Can send
sender-cannot-send = Cannot send until { $domain } is ready
sender-see = See
senders-deleting = Deleting { $domain }: { $count ->
    [one] one sender is left
   *[other] { $count } senders are left
}
senders-deleting-back = Back to the question

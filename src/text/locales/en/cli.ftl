# What the command line says.

cli-not-found = There is no such thing, or it is gone by now.
cli-too-soon = Too soon. Try again at { $time }.
cli-unavailable = The database does not answer ({ $why }). Nothing was changed; try again in a moment.
cli-internal = Something went wrong inside the program ({ $why }). Nothing was changed; please report it.
cli-no-customer = There is no customer { $name }. “frankmark customer list” shows all.
cli-no-domain = There is no domain { $domain }. “frankmark domain list” shows all.
cli-no-domain-of-customer = { $customer } has no domain { $domain }. “frankmark domain list” shows all.
cli-no-sender = There is no sender { $address }. “frankmark sender list” shows all.
cli-several-domains = Several customers have a domain { $domain }. Say whose you mean:
cli-add-yes = To add it, repeat the command with --yes.

cli-column-customer = Customer
cli-column-id = Id
cli-column-added = Added
cli-column-domain = Domain
cli-column-status = Status
cli-column-senders = Senders
cli-column-address = Address
cli-column-name = Name
cli-column-can-send = Can send
cli-yes = yes
cli-no = no

cli-customer-added = { $name } was added. Its id is { $id }.
cli-no-customers = There are no customers yet. “frankmark customer add NAME” adds one.
cli-person-added = { $email } may sign in for { $customer } now.
cli-sender-added = { $address } was added.
cli-sender-deleted = { $address } was deleted.
cli-no-senders = There are no senders yet.
cli-no-domains = There are no domains yet. “frankmark domain add NAME --customer CUSTOMER” adds one.
cli-domain-added = { $domain } was added for { $customer }.
cli-domain-added-next = Next: “frankmark domain records { $domain }” shows what to put into DNS, “frankmark domain check { $domain }” looks whether it is there.
cli-domain-deleted = { $count ->
    [0] { $domain } was deleted.
    [one] { $domain } and its sender were deleted.
   *[other] { $domain } and its { $count } senders were deleted.
}
cli-delete-blocked = { $domain } cannot be deleted yet. These senders still use it:
cli-delete-senders-too = Nothing was changed. Delete them first, or repeat the command with --senders-too --yes.
cli-delete-would = { $domain } would be deleted for good, with its keys, its checks and these senders, if any:
cli-delete-records = These records may then be removed from DNS:
cli-delete-yes = Nothing was changed. To do it, repeat the command with --yes.
cli-nothing-to-publish = Nothing to publish
cli-full-name = In full
cli-published-by-you = Published by you, in your zone
cli-also-at = Or at
cli-checked = Checked at { $time } in { $seconds } s with { $queries } DNS messages.
cli-last-checked = Last checked at { $time }, next time at { $next }.
cli-never-checked = Not checked yet.
cli-belongs-to = { $count ->
    [one] Belongs to { $customer }; { $count } sender uses it.
   *[other] Belongs to { $customer }; { $count } senders use it.
}
cli-servers = Name servers
cli-server-serial = zone version { $serial }
cli-migrated = { $count ->
    [0] The tables are up to date.
    [one] The tables were brought up to date with { $count } step:
   *[other] The tables were brought up to date with { $count } steps:
}
cli-listening = Frankmark is at { $url } (listening on { $address }). Press Ctrl-C to stop.
cli-set-up = Nobody can sign in yet. Open this link within 24 hours to make the first account: { $link }
cli-demo =
    Open { $url } in your browser and sign in:

      E-mail address  { $email }
      Password        { $password }

    Then add the domain acme.example. The demo has name servers of its own; nothing leaves this machine.

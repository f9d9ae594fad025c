# Keys that sign: which, since when, until when; and files for other programs.

signing-title = Signing key
signing-with = Signs with
signing-since = Since
signing-not-yet = not yet: its record was not seen
signing-next = Next change
signing-changing = A new key is published and waits to be seen.
signing-old = { $selector } stays published until
signing-by-you = You publish this key yourself, so it stays as it is.

cli-signs-with = Signs with { $selector } since { $time }.
cli-signs-not-yet = Will sign with { $selector } once its record is seen.
cli-key-changes = A new key is made at { $time }.
cli-key-old = { $selector }, which signed before, stays published until { $time }.
cli-rotation-begun = A new key was made under { $selector }. It signs once it was seen in DNS, in about a quarter of an hour; nobody has to do anything.

rotation-not-ours = The customer publishes this key, so only the customer can replace it. With keys.zone set, keys are published and changed by you.
rotation-under-way = A new key was already made under { $selector } and waits to be seen in DNS.
rotation-old-key = { $selector } signed until lately, and mail that it signed may still be on its way. A new key can be made from { $time } on.
rotation-no-alias = The alias { $selector } was not seen, so a new key behind it could not be read. Ask the customer to add it, and check the domain.

export-no-zone = There is no key zone: keys.zone is not set, so customers publish their keys themselves.
export-no-name-servers = It is not known who serves the zone. Set keys.name_servers to the names of its name servers.
export-zone-written = The zone was written to { $path }.
export-opendkim-written = { $count ->
    [one] { $count } key was written to { $path }. Set KeyTable to file:{ $path }/KeyTable, and SigningTable to refile:{ $path }/SigningTable. Keys of the kind Ed25519 stay out, since OpenDKIM signs with one kind only.
   *[other] { $count } keys were written to { $path }. Set KeyTable to file:{ $path }/KeyTable, and SigningTable to refile:{ $path }/SigningTable. Keys of the kind Ed25519 stay out, since OpenDKIM signs with one kind only.
}
export-rspamd-written = { $count ->
    [one] { $count } key was written to { $path }. Include { $path }/dkim_signing.conf in local.d/dkim_signing.conf.
   *[other] { $count } keys were written to { $path }. Include { $path }/dkim_signing.conf in local.d/dkim_signing.conf.
}
export-exists = { $path } is there already. Name another folder, or repeat the command with --replace.
export-not-ours = { $path } holds something that no export wrote, so it is not replaced.
export-no-folder = { $path } names no folder.
export-odd-path = { $path } holds characters that mean something in files of settings. Choose a path of letters, digits, dots, dashes and underscores.

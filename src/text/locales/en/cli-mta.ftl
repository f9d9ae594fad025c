# What the command line says about the doors for mail servers.

cli-mta-listening = Mail servers can ask: { $what } at { $place }.
cli-mta-waiting = Mail servers cannot ask yet: the database is away. Trying again; see the log.
cli-demo-mail-server =
    Mail servers can ask the demo, too. { $robin } is a mailbox that may send as itself; { $website } is a website that
    may send as { $domain } once that is proven.

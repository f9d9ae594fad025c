# What the command line says about the doors for mail servers.

cli-mta-listening = Mail servers can ask: { $what } at { $place }.
cli-mta-waiting = Mail servers cannot ask yet: the database is away. Trying again; see the log.

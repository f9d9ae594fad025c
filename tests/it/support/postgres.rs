//! One private PostgreSQL server for the whole test run: started when the first test wants it, reached only through a
//! UNIX socket in its own folder, ended and removed with the run. Each test works in a schema of its own.
//!
//! It sorts by English rules, so that whoever relies on the server's default sees another order than on SQLite.
//! Durability is switched off.

use std::{
    os::unix::fs::MetadataExt,
    path::Path,
    process::{Command, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use diesel::{Connection, PgConnection, connection::SimpleConnection};

use super::{
    processes::{Folder, Running, Signal, wait_for},
    tools,
};

#[derive(Debug)]
pub struct Postgres {
    socket_folder: String,
    server: Running,
    _folder: Folder,
}

const SETTINGS: &str = "
listen_addresses = ''
max_connections = 300
shared_buffers = 64MB
dynamic_shared_memory_type = mmap
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
log_min_messages = warning
log_statement = none
";

/// The `database_url` of a new, empty schema. `None`, and a line that says so, without PostgreSQL on the machine.
pub fn fresh() -> Option<String> {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    let postgres = shared()?;
    let schema = format!("test_{}", NEXT.fetch_add(1, Ordering::Relaxed));
    postgres.execute(&format!("CREATE SCHEMA {schema}"));
    Some(format!("{}&options=-csearch_path%3D{schema}", postgres.url()))
}

fn shared() -> Option<&'static Postgres> {
    static SHARED: OnceLock<Option<Postgres>> = OnceLock::new();
    let shared = SHARED.get_or_init(|| tools::postgres_folder().map(|bin| Postgres::start(&bin))).as_ref();
    if shared.is_none() {
        tools::skip("without PostgreSQL"); // the first one told why; every other test says that it was skipped too
    }
    shared
}

impl Postgres {
    /// A server of one's own, for tests that stop or freeze it.
    pub fn own() -> Option<Self> {
        tools::postgres_folder().map(|bin| Self::start(&bin))
    }

    /// A `database_url` without a schema: everything goes to `public`.
    pub fn url(&self) -> String {
        format!("postgres://frankmark@/postgres?host={}", self.socket_folder)
    }

    /// To the server and all its processes.
    pub fn signal(&self, signal: Signal) {
        self.server.signal(signal);
        self.server.signal_children(signal);
    }

    pub fn execute(&self, sql: &str) {
        let mut connection = PgConnection::establish(&self.url()).expect("the server that we started");
        connection.batch_execute(sql).unwrap_or_else(|e| panic!("{sql}: {e}"));
    }

    fn start(bin: &Path) -> Self {
        let folder = Folder::new("postgres");
        let account = Account::for_folder(&folder);
        let data = folder.join("data");
        let mut initdb = account.command(bin, "initdb");
        initdb.arg("-D").arg(&data).args(["--username=frankmark", "--auth=trust", "--encoding=UTF8", "--no-sync"]);
        initdb.args(["--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=en-US", "--no-instructions"]);
        let said = initdb.output().expect("initdb");
        assert!(said.status.success(), "initdb: {}", String::from_utf8_lossy(&said.stderr));

        let socket_folder = folder.path().display().to_string();
        std::fs::write(data.join("postgresql.auto.conf"), SETTINGS).expect("its settings");
        let mut postgres = account.command(bin, "postgres");
        postgres.arg("-D").arg(&data).arg("-k").arg(&socket_folder);
        let log = folder.join("log");
        let server = Running::start(postgres, &log, Signal::Quit);
        let mut postgres = Self { socket_folder, server, _folder: folder };
        let answers = wait_for(Duration::from_secs(30), || {
            postgres.server.has_ended().is_some() || PgConnection::establish(&postgres.url()).is_ok()
        });
        let ended = postgres.server.has_ended().is_some();
        assert!(answers && !ended, "PostgreSQL did not start: {}", std::fs::read_to_string(log).unwrap_or_default());
        // For all schemas: made by the first migration that wants it, it would go with that test's schema.
        postgres.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
        postgres
    }
}

/// Whose name the server runs under: our own, unless that is root, which it refuses.
#[derive(Debug)]
struct Account {
    instead_of_root: Option<&'static str>,
}

impl Account {
    /// Also hands the folder over, to which the server's socket and data go.
    fn for_folder(folder: &Folder) -> Self {
        let we_are_root = folder.path().metadata().expect("a folder we made").uid() == 0;
        if !we_are_root {
            return Self { instead_of_root: None };
        }
        let exists = |user: &&str| Command::new("id").arg(user).output().is_ok_and(|it| it.status.success());
        let user = ["postgres", "nobody"].into_iter().find(exists).expect("an account that is not root");
        let given = Command::new("chown").arg(user).arg(folder.path()).status();
        assert!(given.is_ok_and(|it| it.success()), "the folder could not be given to {user}");
        Self { instead_of_root: Some(user) }
    }

    fn command(&self, bin: &Path, program: &str) -> Command {
        let program = bin.join(program);
        let mut command = match self.instead_of_root {
            None => Command::new(program),
            Some(user) => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid", user, "--regid", user, "--clear-groups", "--"]).arg(program);
                command
            }
        };
        command.current_dir("/").stdin(Stdio::null());
        tools::with_libraries(command)
    }
}

#[cfg(test)]
mod tests {
    use diesel::{QueryableByName, RunQueryDsl, sql_query, sql_types::Text};

    use super::*;

    #[derive(QueryableByName)]
    struct Line {
        #[diesel(sql_type = Text)]
        line: String,
    }

    fn ask(url: &str, sql: &str) -> Vec<String> {
        let mut connection = PgConnection::establish(url).unwrap();
        let lines = sql_query(sql).load::<Line>(&mut connection).unwrap_or_else(|e| panic!("{sql}: {e}"));
        lines.into_iter().map(|it| it.line).collect()
    }

    #[test]
    fn each_test_has_tables_of_its_own() {
        let (Some(one), Some(two)) = (fresh(), fresh()) else { return };
        for (url, word) in [(&one, "one"), (&two, "two")] {
            let mut connection = PgConnection::establish(url).unwrap();
            connection.batch_execute("CREATE TABLE words (line TEXT)").unwrap();
            connection.batch_execute(&format!("INSERT INTO words VALUES ('{word}')")).unwrap();
        }
        assert_eq!(ask(&one, "SELECT line FROM words"), ["one"]);
        assert_eq!(ask(&two, "SELECT line FROM words"), ["two"]);
    }

    #[test]
    fn it_does_not_sort_like_sqlite_by_default() {
        let Some(url) = fresh() else { return };
        let sorted = ask(&url, "SELECT line FROM (VALUES ('B'), ('a'), ('_c')) AS t(line) ORDER BY line");
        assert_eq!(sorted, ["_c", "a", "B"], "bytewise would be B, _c, a");
        assert_eq!(ask(&url, "SELECT current_setting('fsync') AS line"), ["off"], "the settings are read");
    }

    #[test]
    fn a_server_of_ones_own_can_be_stopped() {
        let Some(mut own) = Postgres::own() else { return };
        own.execute("CREATE TABLE words (line TEXT)");
        own.server.end();
        assert!(PgConnection::establish(&own.url()).is_err());
    }
}

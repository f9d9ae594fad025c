//! Opening one connection. The URL's scheme decides about the database: tried in turn, a PostgreSQL address whose
//! server is down would open a new SQLite file of that name.

use super::Failure;
use diesel::connection::SimpleConnection;
use diesel::pg::PgConnection;
use diesel::r2d2::{ManageConnection, R2D2Connection};
use diesel::sqlite::SqliteConnection;
use diesel::{Connection, MultiConnection};
use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;

/// A connection to either database; queries are written once for both.
#[derive(MultiConnection)]
#[expect(missing_debug_implementations, reason = "the inner connections have none")]
pub enum Conn {
    Postgres(PgConnection),
    Sqlite(SqliteConnection),
}

#[derive(Debug, Clone)]
pub(super) enum Opener {
    Postgres(String),
    Sqlite(String),
}

/// Every connection needs these: keys are enforced, readers never block, what was told as saved survives a power cut.
const SQLITE: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
                      PRAGMA foreign_keys = ON;";

/// A statement that hangs must not hold a click for ever; a lock is waited for as long as on SQLite.
const POSTGRES: &str = "SET statement_timeout = '15s'; SET lock_timeout = '5s'; \
                        SET idle_in_transaction_session_timeout = '30s'; SET client_min_messages = warning;";

impl Opener {
    pub(super) fn from_url(url: &str) -> Result<Self, Failure> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            return Ok(Self::Sqlite(path.strip_prefix("//").unwrap_or(path).to_owned()));
        }
        if !(url.starts_with("postgres://") || url.starts_with("postgresql://")) {
            return Err(Failure::Other("database_url must begin with sqlite: or postgres://".into()));
        }
        let joint = if url.contains('?') { '&' } else { '?' };
        let timeout =
            if url.contains("connect_timeout=") { String::new() } else { format!("{joint}connect_timeout=2") };
        Ok(Self::Postgres(format!("{url}{timeout}")))
    }

    pub(super) fn open(&self) -> Result<Conn, Failure> {
        let away = |error: diesel::ConnectionError| Failure::Away(error.to_string());
        match self {
            Self::Postgres(url) => {
                let mut conn = PgConnection::establish(url).map_err(away)?;
                conn.batch_execute(POSTGRES)?;
                Ok(Conn::Postgres(conn))
            }
            Self::Sqlite(path) => {
                make_private(path).map_err(|error| Failure::Away(format!("{path}: {error}")))?;
                let mut conn = SqliteConnection::establish(path).map_err(away)?;
                conn.batch_execute(SQLITE)?;
                Ok(Conn::Sqlite(conn))
            }
        }
    }
}

/// A file that is not there yet is made for nobody else to read; SQLite gives its other files the same rights.
fn make_private(path: &str) -> std::io::Result<()> {
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

impl ManageConnection for Opener {
    type Connection = Conn;
    type Error = Failure;

    fn connect(&self) -> Result<Conn, Failure> {
        self.open()
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), Failure> {
        match conn {
            Conn::Postgres(inner) => inner.ping().map_err(Failure::from),
            Conn::Sqlite(inner) => inner.ping().map_err(Failure::from),
        }
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        match conn {
            Conn::Postgres(inner) => inner.is_broken(),
            Conn::Sqlite(inner) => inner.is_broken(),
        }
    }
}

//! "Has anything been written since I last asked?" A connection of its own that is told so by the database.
//!
//! SQLite: `PRAGMA data_version`, which moves when any other connection commits. PostgreSQL: LISTEN on the channel that the
//! triggers of `permission_changes` notify; asking costs no round trip. Neither says what was written, and a notice can
//! be missed with a connection that broke: whoever follows reads the journal now and then all the same.

use super::connection::{Conn, Opener};
use super::{Db, Failure, Result};
use diesel::RunQueryDsl;
use diesel::connection::SimpleConnection;
use diesel::sql_types::{BigInt, Text};
use std::os::unix::fs::MetadataExt;

/// One follower's connection. After a failure the next call opens another one, and says that something was written.
#[derive(Debug)]
pub struct Watch {
    opener: Opener,
    open: Option<Open>,
}

struct Open {
    conn: Conn,
    version: i64,
    /// Which file it is, on SQLite: a file that was moved away still reads well, and nobody writes there any more.
    file: Option<u64>,
}

impl std::fmt::Debug for Open {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Open({})", self.version)
    }
}

#[derive(diesel::QueryableByName)]
struct Version {
    #[diesel(sql_type = BigInt)]
    data_version: i64,
}

#[derive(diesel::QueryableByName)]
struct Schema {
    #[diesel(sql_type = Text)]
    name: String,
}

impl Db {
    /// A connection beside the pool, for whoever follows what is written.
    pub fn watch(&self) -> Watch {
        Watch { opener: self.opener.clone(), open: None }
    }
}

impl Watch {
    /// Whether somebody wrote since the last call. Blocks shortly; call it off the async threads.
    pub fn has_changed(&mut self) -> Result<bool> {
        let asked = match &mut self.open {
            Some(open) => is_in_place(&self.opener, open).and_then(|()| ask(open)),
            None => open(&self.opener).map(|it| {
                self.open = Some(it);
                true
            }),
        };
        if asked.is_err() {
            self.open = None;
        }
        asked
    }

    /// Reads on this connection, in one transaction: a whole picture of one moment.
    pub fn read<T>(&mut self, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
        if self.open.is_none() {
            self.open = Some(open(&self.opener)?);
        }
        let Some(it) = &mut self.open else { return Err(Failure::Away("no connection".into())) };
        let begin = match &it.conn {
            Conn::Postgres(_) => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            Conn::Sqlite(_) => "BEGIN",
        };
        let done = execute(&mut it.conn, begin).and_then(|()| work(&mut it.conn));
        let ended = execute(&mut it.conn, "COMMIT");
        if done.is_err() || ended.is_err() {
            self.open = None;
        }
        let value = done?;
        ended?;
        Ok(value)
    }
}

fn execute(conn: &mut Conn, sql: &str) -> Result<()> {
    match conn {
        Conn::Postgres(inner) => inner.batch_execute(sql)?,
        Conn::Sqlite(inner) => inner.batch_execute(sql)?,
    }
    Ok(())
}

/// The file's number; nothing on PostgreSQL. A file that is gone is not made anew here.
fn file(opener: &Opener) -> Result<Option<u64>> {
    match opener {
        Opener::Postgres(_) => Ok(None),
        Opener::Sqlite(path) => match std::fs::metadata(path) {
            Ok(about) => Ok(Some(about.ino())),
            Err(error) => Err(Failure::Away(format!("{path}: {error}"))),
        },
    }
}

fn is_in_place(opener: &Opener, open: &Open) -> Result<()> {
    if file(opener)? == open.file { Ok(()) } else { Err(Failure::Away("another file is in its place".into())) }
}

fn open(opener: &Opener) -> Result<Open> {
    let file = file(opener)?;
    let mut conn = opener.open()?;
    if let Conn::Postgres(inner) = &mut conn {
        let schema: Schema = diesel::sql_query("SELECT current_schema()::text AS name").get_result(inner)?;
        inner.batch_execute(&format!("LISTEN \"permissions_{}\"", schema.name.replace('"', "\"\"")))?;
        // Reading everything anew takes as long as it takes.
        inner.batch_execute("SET statement_timeout = '60s'; SET idle_in_transaction_session_timeout = 0")?;
    }
    let version = version(&mut conn)?;
    Ok(Open { conn, version, file })
}

fn ask(open: &mut Open) -> Result<bool> {
    if let Conn::Postgres(inner) = &mut open.conn {
        let mut told = false;
        for notice in inner.notifications_iter() {
            notice?;
            told = true;
        }
        return Ok(told);
    }
    let now = version(&mut open.conn)?;
    Ok(std::mem::replace(&mut open.version, now) != now)
}

fn version(conn: &mut Conn) -> Result<i64> {
    match conn {
        Conn::Postgres(_) => Ok(0),
        Conn::Sqlite(inner) => {
            let version: Version = diesel::sql_query("PRAGMA data_version").get_result(inner)?;
            Ok(version.data_version)
        }
    }
}

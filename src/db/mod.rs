//! The database: SQLite or PostgreSQL, chosen by the scheme of `database_url`, behind [`Db::read`] and [`Db::write`].
//!
//! Deliberately knows no table but through `schema.rs`; queries live in the `store.rs` of each feature. Work runs on
//! the blocking pool. A database that is away or locked for longer than five seconds answers [`Failure::Away`], and
//! nothing of the work was written.

mod connection;
mod failure;
pub mod like;
mod migrate;
pub mod schema;
mod turns;
mod watch;

pub use connection::Conn;
pub use failure::{Failure, Result};
pub use migrate::Migrated;
pub use turns::{Line, take_turn};
pub use watch::Watch;

use connection::Opener;
use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::r2d2::{Pool, PooledConnection};
use diesel::{Connection, connection::TransactionManagerStatus};
use std::time::Duration;

/// A pool of connections; cheap to clone.
#[derive(Debug, Clone)]
pub struct Db {
    pool: Pool<Opener>,
    opener: Opener,
}

/// How long a request waits for a free connection before it is told that the database is away.
const WAIT: Duration = Duration::from_secs(2);

impl Db {
    /// Connects, and brings the tables up to date.
    pub fn open(url: &str) -> std::result::Result<Self, Failure> {
        let db = Self::connect(url)?;
        db.migrate()?;
        Ok(db)
    }

    /// Connects without touching the tables.
    pub fn connect(url: &str) -> std::result::Result<Self, Failure> {
        let opener = Opener::from_url(url)?;
        // One try now, so that a wrong address is told as such instead of as "timed out waiting for connection".
        drop(opener.open()?);
        let pool = Pool::builder()
            .max_size(8)
            .min_idle(Some(1))
            .connection_timeout(WAIT)
            .test_on_check_out(true)
            .build(opener.clone())
            .map_err(|error| Failure::Away(error.to_string()))?;
        Ok(Self { pool, opener })
    }

    /// Runs what is missing of the migrations; refuses tables that a newer program made.
    pub fn migrate(&self) -> std::result::Result<Migrated, Failure> {
        migrate::run(&mut *self.connection()?)
    }

    /// Whether the database answers now. Waits for a free connection; the caller sets its own limit.
    pub async fn answers(&self) -> bool {
        // A connection is tried before it is handed out.
        self.read(|_| Ok::<_, Failure>(())).await.is_ok()
    }

    /// Runs `work` without a transaction: for reading.
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<Failure> + Send + 'static,
    {
        let db = self.clone();
        blocking(move || work(&mut *db.connection()?)).await
    }

    /// Runs `work` in one transaction: all of it is written, or nothing when it answers an error.
    ///
    /// On SQLite the transaction takes the write lock at once; begun lazily, a transaction that reads and then
    /// writes fails under WAL as soon as somebody else wrote meanwhile, without any waiting.
    pub async fn write<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> std::result::Result<T, E> + Send + 'static,
    ) -> std::result::Result<T, E>
    where
        T: Send + 'static,
        E: From<Failure> + Send + 'static,
    {
        let db = self.clone();
        blocking(move || transaction(&mut *db.connection()?, work)).await
    }

    fn connection(&self) -> std::result::Result<PooledConnection<Opener>, Failure> {
        self.pool.get().map_err(|error| Failure::Away(error.to_string()))
    }
}

async fn blocking<T, E>(work: impl FnOnce() -> std::result::Result<T, E> + Send + 'static) -> std::result::Result<T, E>
where
    T: Send + 'static,
    E: From<Failure> + Send + 'static,
{
    match tokio::task::spawn_blocking(work).await {
        Ok(outcome) => outcome,
        Err(broken) => Err(Failure::Other(format!("database work broke off: {broken}")).into()),
    }
}

fn transaction<T, E: From<Failure>>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> std::result::Result<T, E>,
) -> std::result::Result<T, E> {
    begin(conn).map_err(Failure::from)?;
    match work(conn) {
        Ok(value) => {
            <Conn as Connection>::TransactionManager::commit_transaction(conn).map_err(Failure::from)?;
            Ok(value)
        }
        Err(error) => {
            // A rollback that fails leaves a broken connection, which the pool throws away at its next check.
            let _rolled_back = <Conn as Connection>::TransactionManager::rollback_transaction(conn);
            Err(error)
        }
    }
}

fn begin(conn: &mut Conn) -> diesel::QueryResult<()> {
    match conn {
        Conn::Postgres(inner) => AnsiTransactionManager::begin_transaction_sql(inner, "BEGIN"),
        Conn::Sqlite(inner) => AnsiTransactionManager::begin_transaction_sql(inner, "BEGIN IMMEDIATE"),
    }
}

/// Runs `work` so that its failure undoes only its own writes; the transaction around it goes on.
///
/// PostgreSQL forbids everything after a failed statement until the savepoint is rolled back, which is why a unique
/// violation that is an answer (and not a fault) must happen in here.
pub fn savepoint<T>(tx: &mut Conn, work: impl FnOnce(&mut Conn) -> Result<T>) -> Result<T> {
    debug_assert!(!matches!(
        <Conn as Connection>::TransactionManager::transaction_manager_status_mut(tx),
        TransactionManagerStatus::InError
    ));
    tx.transaction(work)
}

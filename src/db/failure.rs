//! What can go wrong with the database, sorted by what the caller can do about it.

use diesel::result::{DatabaseErrorKind, Error as Diesel};

pub type Result<T> = std::result::Result<T, Failure>;

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// Not reachable, full, locked for too long, or shutting down. Nothing was written; trying later helps.
    #[error("the database is away: {0}")]
    Away(String),
    /// A row with that key exists already (name of the constraint, or of its columns on SQLite).
    #[error("already exists: {0}")]
    Unique(String),
    /// Other rows still point at the row that was to go.
    #[error("still used: {0}")]
    StillUsed(String),
    #[error("database: {0}")]
    Other(String),
}

impl From<Diesel> for Failure {
    fn from(error: Diesel) -> Self {
        match error {
            Diesel::DatabaseError(kind, info) => {
                let message = info.message().to_owned();
                let name = info.constraint_name().map_or_else(|| message.clone(), str::to_owned);
                match kind {
                    DatabaseErrorKind::UniqueViolation => Self::Unique(name),
                    DatabaseErrorKind::ForeignKeyViolation => Self::StillUsed(name),
                    DatabaseErrorKind::ClosedConnection
                    | DatabaseErrorKind::SerializationFailure
                    | DatabaseErrorKind::ReadOnlyTransaction
                    | DatabaseErrorKind::UnableToSendCommand => Self::Away(message),
                    _ if is_passing(&message) => Self::Away(message),
                    _ => Self::Other(message),
                }
            }
            Diesel::BrokenTransactionManager => Self::Away("the connection broke".into()),
            Diesel::RollbackErrorOnCommit { commit_error, .. } => Self::from(*commit_error),
            other => Self::Other(other.to_string()),
        }
    }
}

/// Diesel has no kind of its own for these, so their words have to do (SQLite's `sqlite3_errstr`, PostgreSQL's and
/// libpq's messages).
fn is_passing(message: &str) -> bool {
    [
        "database is locked",
        "database table is locked",
        "database or disk is full",
        "disk I/O error",
        "attempt to write a readonly database",
        "unable to open database file",
        "canceling statement due to",
        "deadlock detected",
        "server closed the connection",
        "terminating connection",
        "the database system is",
        "could not connect",
        "connection to server",
        "no connection to the server",
        "SSL connection has been closed",
    ]
    .iter()
    .any(|it| message.contains(it))
}

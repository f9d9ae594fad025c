//! Standing in line: for decisions that rest on counting rows, which no guard on a single row can protect.

use super::{Conn, Result};
use diesel::connection::SimpleConnection;

/// What is decided one after another. The numbers are keys of advisory locks on PostgreSQL.
#[derive(Debug, Clone, Copy)]
pub enum Line {
    /// How many links have been mailed to prove domains.
    MailedProofs,
}

impl Line {
    const fn key(self) -> i64 {
        match self {
            Self::MailedProofs => 0x66_6d61_726c,
        }
    }
}

/// Waits until everybody who came earlier has ended their transaction, and keeps the place until the end of this one. On
/// SQLite all who write stand in one line already.
pub fn take_turn(tx: &mut Conn, line: Line) -> Result<()> {
    if let Conn::Postgres(pg) = tx {
        pg.batch_execute(&format!("SELECT pg_advisory_xact_lock({})", line.key()))?;
    }
    Ok(())
}

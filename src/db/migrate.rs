//! Bringing the tables up to date at start: all missing migrations in one transaction, one process at a time.
//!
//! Tables that a newer program made are refused, since an older program would not know what they mean. Migrations
//! add; a migration that is on main is never edited.

use super::{Conn, Failure, transaction};
use diesel::connection::SimpleConnection;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::collections::BTreeSet;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations/all");

/// The key of the advisory lock that migrating processes take on PostgreSQL ("fmark").
const LOCK: i64 = 0x66_6d61_726b;

/// Names of the migrations that were run now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migrated(pub Vec<String>);

pub(super) fn run(conn: &mut Conn) -> Result<Migrated, Failure> {
    transaction(conn, |tx| {
        if let Conn::Postgres(pg) = tx {
            pg.batch_execute(&format!("SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock({LOCK})"))?;
        }
        let known = known_versions(tx)?;
        let applied = tx.applied_migrations().map_err(told)?;
        if let Some(newer) = applied.iter().map(ToString::to_string).find(|it| !known.contains(it)) {
            return Err(Failure::Other(format!(
                "the tables were made by a newer version of Frankmark (migration {newer}); start that version instead"
            )));
        }
        let run = tx.run_pending_migrations(MIGRATIONS).map_err(told)?;
        Ok(Migrated(run.iter().map(ToString::to_string).collect()))
    })
}

fn known_versions(_: &Conn) -> Result<BTreeSet<String>, Failure> {
    use diesel::migration::MigrationSource;
    let all = MigrationSource::<diesel::sqlite::Sqlite>::migrations(&MIGRATIONS).map_err(told)?;
    Ok(all.iter().map(|it| it.name().version().to_string()).collect())
}

fn told(error: Box<dyn std::error::Error + Send + Sync>) -> Failure {
    Failure::Other(format!("migrating: {error}"))
}

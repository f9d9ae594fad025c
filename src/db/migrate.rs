//! Bringing the tables up to date at start: all missing migrations in one transaction, one process at a time.
//!
//! `migrations/all` is portable SQL for both databases; `migrations/postgres` holds the little that only PostgreSQL has
//! (order of names, indexes for searching by a part), and where the two say the same thing differently (triggers),
//! `migrations/sqlite` has its half under the same name. Their versions are joined into one sequence.
//!
//! Tables that a newer program made are refused, since an older program would not know what they mean. Migrations
//! add; a migration that is on main is never edited.

use super::{Conn, Failure, transaction};
use diesel::backend::Backend;
use diesel::connection::SimpleConnection;
use diesel::migration::{Migration, MigrationSource};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
use std::collections::BTreeSet;

const PORTABLE: EmbeddedMigrations = embed_migrations!("migrations/all");
const ONLY_POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");
const ONLY_SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");

/// The migrations of one database, which the harness sorts by version.
struct Joined(&'static [EmbeddedMigrations]);

impl Joined {
    const SQLITE: Self = Self(&[PORTABLE, ONLY_SQLITE]);
    const POSTGRES: Self = Self(&[PORTABLE, ONLY_POSTGRES]);
}

impl<DB: Backend> MigrationSource<DB> for Joined {
    fn migrations(&self) -> diesel::migration::Result<Vec<Box<dyn Migration<DB>>>> {
        let each = self.0.iter().map(MigrationSource::<DB>::migrations);
        Ok(each.collect::<diesel::migration::Result<Vec<_>>>()?.into_iter().flatten().collect())
    }
}

/// The key of the advisory lock that migrating processes take on PostgreSQL ("fmark").
const LOCK: i64 = 0x66_6d61_726b;

/// Names of the migrations that were run now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migrated(pub Vec<String>);

pub(super) fn run(conn: &mut Conn) -> Result<Migrated, Failure> {
    transaction(conn, |tx| {
        if let Conn::Postgres(pg) = tx {
            // A large table takes as long as it takes.
            pg.batch_execute(&format!(
                "SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock({LOCK})"
            ))?;
        }
        let known = known_versions()?;
        let applied = tx.applied_migrations().map_err(told)?;
        if let Some(newer) = applied.iter().map(ToString::to_string).find(|it| !known.contains(it)) {
            return Err(Failure::Other(format!(
                "the tables were made by a newer version of Frankmark (migration {newer}); start that version instead"
            )));
        }
        let wanted = match tx {
            Conn::Postgres(_) => Joined::POSTGRES,
            Conn::Sqlite(_) => Joined::SQLITE,
        };
        let run = tx.run_pending_migrations(wanted).map_err(told)?;
        Ok(Migrated(run.iter().map(ToString::to_string).collect()))
    })
}

fn known_versions() -> Result<BTreeSet<String>, Failure> {
    let all = MigrationSource::<diesel::pg::Pg>::migrations(&Joined::POSTGRES).map_err(told)?;
    Ok(all.iter().map(|it| it.name().version().to_string()).collect())
}

fn told(error: Box<dyn std::error::Error + Send + Sync>) -> Failure {
    Failure::Other(format!("migrating: {error}"))
}

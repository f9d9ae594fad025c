//! Bringing the tables up to date: once, by one process, and never backwards.

use crate::cli::installed;
use crate::support::app::both_databases;
use crate::support::processes::Folder;
use diesel::connection::SimpleConnection;
use frankmark::db::{Conn, Db, Failure};

both_databases! {
    async fn five_processes_that_start_at_one_time_make_the_tables_once(database: Database) {
        let Some(here) = installed(database, "") else { return };
        let migrated = std::thread::scope(|threads| {
            let starts: Vec<_> = (0..5)
                .map(|_| threads.spawn(|| here.json(&["migrate"])["migrated"].as_array().unwrap().len()))
                .collect();
            starts.into_iter().map(|it| it.join().unwrap()).collect::<Vec<_>>()
        });
        assert_eq!(migrated.iter().filter(|it| **it > 0).count(), 1, "{migrated:?}");
        here.json(&["customer", "list"]);
    }

    async fn tables_of_a_newer_program_are_refused(database: Database) {
        let folder = Folder::new("newer");
        let Some(url) = database.fresh(&folder) else { return };
        let (db, again) = tokio::task::spawn_blocking(move || (Db::open(&url).unwrap(), url)).await.unwrap();
        let newer = "INSERT INTO __diesel_schema_migrations (version, run_on) VALUES ('29991231000000', CURRENT_TIMESTAMP)";
        let write = db.write(move |tx| {
            match tx {
                Conn::Sqlite(inner) => inner.batch_execute(newer)?,
                Conn::Postgres(inner) => inner.batch_execute(newer)?,
            }
            Ok::<_, Failure>(())
        });
        write.await.unwrap();
        let refused = tokio::task::spawn_blocking(move || Db::open(&again)).await.unwrap().unwrap_err().to_string();
        assert!(refused.contains("newer version") && refused.contains("29991231000000"), "{refused}");
    }
}

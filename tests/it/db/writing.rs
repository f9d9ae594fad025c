//! Transactions: all or nothing, and nobody loses an update.

use crate::ground::Ground;
use crate::support::app::both_databases;
use diesel::prelude::*;
use frankmark::audit::Actor;
use frankmark::customers;
use frankmark::db::{Db, Failure, savepoint, schema::customers as table};
use frankmark::error::Error;
use frankmark::ids::CustomerId;

async fn count(db: &Db) -> i64 {
    db.read(|conn| Ok::<_, Failure>(table::table.count().get_result(conn)?)).await.unwrap()
}

fn insert(tx: &mut frankmark::db::Conn, id: &CustomerId, name: &str) -> Result<(), Failure> {
    let row = (table::id.eq(id), table::name.eq(name), table::created_at.eq(0_i64));
    diesel::insert_into(table::table).values(row).execute(tx)?;
    Ok(())
}

both_databases! {
    async fn an_error_leaves_nothing_behind(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let outcome = ground.app.db.write(|tx| {
            insert(tx, &CustomerId::new(), "half")?;
            Err::<(), Error>(Error::NotFound)
        });
        assert!(matches!(outcome.await, Err(Error::NotFound)));
        assert_eq!(count(&ground.app.db).await, 0);
    }

    async fn a_duplicate_within_a_savepoint_is_an_answer(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let id = CustomerId::new();
        let outcome = ground.app.db.write(move |tx| {
            insert(tx, &id, "first")?;
            let again = savepoint(tx, |tx| insert(tx, &id, "second"));
            assert!(matches!(again, Err(Failure::Unique(_))), "{again:?}");
            insert(tx, &CustomerId::new(), "third")
        });
        outcome.await.unwrap();
        assert_eq!(count(&ground.app.db).await, 2);
    }

    async fn many_who_write_at_one_time_all_get_their_turn(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let writers: Vec<_> = (0..40)
            .map(|number| {
                let app = if number % 2 == 0 { ground.app.clone() } else { ground.another_process() };
                tokio::spawn(async move { customers::add(&app, &Actor::Operator, &format!("C{number}")).await })
            })
            .collect();
        for it in writers {
            it.await.unwrap().unwrap();
        }
        assert_eq!(count(&ground.app.db).await, 40);
    }
}

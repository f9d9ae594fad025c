//! Deleting many domains: never below their senders, never others than were shown, and as often as somebody presses.

use super::listing::same_as_recounted;
use super::many::{execute, many};
use crate::ground::Ground;
use crate::support::app::both_databases;
use diesel::prelude::*;
use frankmark::audit::Actor;
use frankmark::customers::Customer;
use frankmark::db::{Failure, schema};
use frankmark::domains::{self, Confirmed, Filter, MOST_DELETED, ManyDeleted, Show, Which};
use frankmark::error::Error;
use frankmark::ids::DomainId;
use frankmark::senders;

async fn delete(ground: &Ground, customer: &Customer, which: &Which, said: Confirmed) -> Result<ManyDeleted, Error> {
    domains::delete_many(&ground.app, &Actor::Operator, &customer.id, which, &said).await
}

async fn fingerprint(ground: &Ground, customer: &Customer, which: &Which) -> Confirmed {
    let before = domains::before_deleting(&ground.app, &customer.id, which).await.unwrap();
    Confirmed { fingerprint: before.fingerprint(), number: String::new() }
}

fn problems(outcome: Result<ManyDeleted, Error>) -> Vec<&'static str> {
    match outcome {
        Err(Error::Invalid(problems)) => problems.into_iter().map(|it| it.field).collect(),
        other => panic!("{other:?}"),
    }
}

async fn sender(ground: &Ground, customer: &Customer, address: &str) {
    senders::add(&ground.app, &Actor::Operator, &customer.id, "Acme", address).await.unwrap();
}

fn matching(search: &str) -> Which {
    Which::Matching(Filter { search: search.into(), show: Show::All })
}

async fn count(ground: &Ground, customer: &Customer) -> u32 {
    same_as_recounted(ground, &customer.id).await.of(&Show::All)
}

both_databases! {
    async fn what_can_go_goes_and_the_rest_is_named(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, other) = (ground.customer("Acme").await, ground.customer("Other").await);
        let mut ids = Vec::new();
        for name in ["a.test", "b.test", "c.test", "d.test"] {
            ids.push(ground.added(&acme, name).await.id);
        }
        let foreign = ground.added(&other, "strange.test").await.id;
        sender(&ground, &acme, "ann@b.test").await;
        let which = Which::These([ids[0].clone(), ids[1].clone(), ids[2].clone(), foreign, DomainId::new()].into());

        let before = domains::before_deleting(&ground.app, &acme.id, &which).await.unwrap();
        assert_eq!(before.names.iter().map(|it| it.as_str()).collect::<Vec<_>>(), ["a.test", "c.test"]);
        assert_eq!((before.blocked.all, before.blocked.named[0].some[0].1.as_str()), (1, "ann@b.test"));
        assert!(!before.wants_number());
        assert_eq!(count(&ground, &acme).await, 4, "looking changes nothing");

        // Somebody adds a sender after the question.
        sender(&ground, &acme, "late@c.test").await;
        let done = delete(&ground, &acme, &which, Confirmed::default()).await.unwrap();
        assert_eq!((done.gone, done.blocked.all), (1, 2));
        assert_eq!(done.names[0].as_str(), "a.test");
        let stay: Vec<&str> = done.blocked.named.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(stay, ["b.test", "c.test"]);
        assert_eq!((count(&ground, &acme).await, count(&ground, &other).await), (3, 1));

        // Once more: nothing is left of it, and nothing else goes.
        let again = delete(&ground, &acme, &which, Confirmed::default()).await.unwrap();
        assert_eq!((again.gone, again.blocked.all, again.were_gone), (0, 2, 3));
        assert_eq!(count(&ground, &acme).await, 3);

        let (told, retired): (Vec<String>, i64) = ground
            .app
            .db
            .read(|conn| {
                use schema::audit_log::dsl::{action, audit_log, details};
                let told = audit_log.filter(action.eq("domain.deleted")).select(details).load(conn)?;
                Ok::<_, Failure>((told, schema::retired_names::table.count().get_result(conn)?))
            })
            .await
            .unwrap();
        assert!(told.len() == 1 && told[0].contains("a.test"), "{told:?}");
        assert_eq!(retired, 1, "its selector is never given out again");
    }

    async fn only_the_domains_that_the_question_showed_go(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        for name in ["one-x.test", "two-x.test", "kept.test"] {
            ground.added(&acme, name).await;
        }
        let which = matching("-x");
        let shown = fingerprint(&ground, &acme, &which).await;
        ground.added(&acme, "three-x.test").await;
        assert_eq!(problems(delete(&ground, &acme, &which, shown).await), ["domains"]);
        assert_eq!(problems(delete(&ground, &acme, &which, Confirmed::default()).await), ["domains"]);
        assert_eq!(count(&ground, &acme).await, 4, "nothing was deleted");
        let shown = fingerprint(&ground, &acme, &which).await;
        let (one, two) = tokio::join!(
            delete(&ground, &acme, &which, shown.clone()),
            delete(&ground, &acme, &which, shown.clone())
        );
        let gone: usize = [one, two].into_iter().filter_map(Result::ok).map(|it| it.gone).sum();
        assert_eq!(gone, 3, "pressed twice at one moment, each goes once");
        assert_eq!(count(&ground, &acme).await, 1);
        assert_eq!(delete(&ground, &acme, &which, shown).await.unwrap().gone, 0, "there is nothing left to ask about");
    }

    async fn many_want_their_number_typed_and_too_many_are_refused(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, huge) = (ground.customer("Acme").await, ground.customer("Huge").await);
        execute(&ground.app, many(&acme.id, 260).1).await;
        execute(&ground.app, many(&huge.id, u32::try_from(MOST_DELETED).unwrap() + 1).1).await;
        let which = matching("");
        let shown = fingerprint(&ground, &acme, &which).await;
        for number in ["", "25", "two hundred", "0260x"] {
            let said = Confirmed { number: number.into(), ..shown.clone() };
            assert_eq!(problems(delete(&ground, &acme, &which, said).await), ["number"], "{number}");
        }
        assert_eq!(count(&ground, &acme).await, 260);
        let said = Confirmed { number: " 260 ".into(), ..shown };
        let done = delete(&ground, &acme, &which, said).await.unwrap();
        assert_eq!((done.gone, done.names.len()), (260, 50));
        assert_eq!(count(&ground, &acme).await, 0);

        let before = domains::before_deleting(&ground.app, &huge.id, &which).await.unwrap();
        assert!(before.too_many && before.free.is_empty());
        let said = Confirmed { fingerprint: before.fingerprint(), number: "10001".into() };
        assert_eq!(problems(delete(&ground, &huge, &which, said).await), ["domains"]);
        assert_eq!(count(&ground, &huge).await, 10_001);
    }

    async fn a_sender_that_comes_at_the_same_moment_keeps_its_domain(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        for round in 0..8 {
            let mut ids = Vec::new();
            for at in 0..5 {
                ids.push(ground.added(&acme, &format!("race{round}-{at}.test")).await.id);
            }
            let (other, customer) = (ground.another_process(), acme.id.clone());
            let address = format!("ann@race{round}-3.test");
            let coming =
                tokio::spawn(async move { senders::add(&other, &Actor::Operator, &customer, "Ann", &address).await });
            let done = delete(&ground, &acme, &Which::These(ids), Confirmed::default()).await.unwrap();
            match coming.await.unwrap() {
                Ok(_) => assert_eq!((done.gone, done.blocked.all), (4, 1)),
                Err(Error::Invalid(_)) => assert_eq!((done.gone, done.blocked.all), (5, 0)),
                Err(other) => panic!("{other:?}"),
            }
        }
        assert!(count(&ground, &acme).await <= 8);
    }
}

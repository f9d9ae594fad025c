//! Deleting a domain: never below its senders, and for good.

use crate::ground::Ground;
use crate::support::app::both_databases;
use diesel::prelude::*;
use frankmark::audit::Actor;
use frankmark::customers::Customer;
use frankmark::db::{Failure, schema};
use frankmark::domains::{self, Deleted, Domain};
use frankmark::error::Error;
use frankmark::ids::SenderId;
use frankmark::rules::records::Purpose;
use frankmark::senders::{self, Sender};

async fn sender(ground: &Ground, customer: &Customer, address: &str) -> Sender {
    senders::add(&ground.app, &Actor::Operator, &customer.id, "Acme", address).await.unwrap()
}

async fn delete(ground: &Ground, domain: &Domain, too: &[SenderId]) -> Deleted {
    domains::delete(&ground.app, &Actor::Operator, &domain.customer, &domain.id, too).await.unwrap()
}

fn blocked_by(deleted: Deleted) -> Vec<String> {
    match deleted {
        Deleted::Blocked(it) => it.senders.into_iter().map(|it| it.1).collect(),
        Deleted::Gone(name) => panic!("{name} is gone"),
    }
}

both_databases! {
    async fn a_domain_with_senders_stays_until_exactly_those_go_too(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        let domain = ground.added(&acme, "acme.test").await;
        let (bob, ann) = (sender(&ground, &acme, "bob@acme.test").await, sender(&ground, &acme, "ann@acme.test").await);
        assert_eq!(blocked_by(delete(&ground, &domain, &[]).await), ["ann@acme.test", "bob@acme.test"]);
        assert_eq!(blocked_by(delete(&ground, &domain, std::slice::from_ref(&ann.id)).await).len(), 2);
        assert_eq!(senders::list(&ground.app, &acme.id, None).await.unwrap().len(), 2, "nothing half done");

        ground.added(&zeta, "zeta.test").await;
        let stranger = sender(&ground, &zeta, "eve@zeta.test").await;
        let late = sender(&ground, &acme, "late@acme.test").await;
        let too = [ann.id.clone(), bob.id.clone(), stranger.id.clone()];
        assert_eq!(blocked_by(delete(&ground, &domain, &too).await).len(), 3, "one came meanwhile");
        let too = [ann.id, bob.id, late.id, stranger.id];
        let Deleted::Gone(name) = delete(&ground, &domain, &too).await else { panic!("must be gone") };
        assert_eq!(name.as_str(), "acme.test");
        assert!(senders::list(&ground.app, &acme.id, None).await.unwrap().is_empty());
        assert_eq!(senders::list(&ground.app, &zeta.id, None).await.unwrap().len(), 1, "a stranger's sender stays");
        let again = domains::delete(&ground.app, &Actor::Operator, &acme.id, &domain.id, &[]).await;
        assert!(matches!(again, Err(Error::NotFound)));
    }

    async fn a_deleted_domain_comes_back_as_a_new_one(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let app = &ground.app;
        let before = domains::records(app, &Actor::Operator, &acme.id, &domain.id).await.unwrap();
        delete(&ground, &domain, &[]).await;

        let again = ground.added(&acme, "acme.test").await;
        assert_ne!(again.id, domain.id);
        let after = domains::records(app, &Actor::Operator, &acme.id, &again.id).await.unwrap();
        let of = |records: &[domains::RecordToPublish], purpose| {
            let it = records.iter().find(|it| it.purpose == purpose).unwrap();
            (it.owner.to_string(), it.value.clone())
        };
        assert_ne!(of(&before, Purpose::Ownership).1, of(&after, Purpose::Ownership).1);
        let ((old, old_key), (new, new_key)) = (of(&before, Purpose::Dkim), of(&after, Purpose::Dkim));
        assert_ne!(old, new, "a selector is given out once");
        assert_ne!(old_key, new_key);

        let (keys, retired): (i64, Vec<String>) = app
            .db
            .read(|conn| {
                let keys = schema::dkim_keys::table.count().get_result(conn)?;
                let names = schema::retired_names::table.select(schema::retired_names::name).load(conn)?;
                Ok::<_, Failure>((keys, names))
            })
            .await
            .unwrap();
        assert_eq!(keys, 1, "the old key is erased");
        assert!(retired.len() == 1 && old.starts_with(&retired[0]), "{retired:?} {old}");
    }

    async fn the_log_outlives_the_domain(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let ann = sender(&ground, &acme, "ann@acme.test").await;
        delete(&ground, &domain, &[ann.id]).await;
        let told: Vec<(String, String)> = ground
            .app
            .db
            .read(|conn| {
                use schema::audit_log::dsl::{action, audit_log, details, id};
                Ok::<_, Failure>(audit_log.order(id).select((action, details)).load(conn)?)
            })
            .await
            .unwrap();
        let actions: Vec<&str> = told.iter().map(|it| it.0.as_str()).collect();
        assert_eq!(actions, ["customer.added", "domain.added", "sender.added", "sender.deleted", "domain.deleted"]);
        assert!(told[4].1.contains("acme.test") && told[4].1.contains("ann@acme.test"), "{}", told[4].1);
    }

    async fn a_sender_that_comes_at_the_same_moment_either_stays_with_its_domain_or_is_refused(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        for round in 0..12 {
            let name = format!("race{round}.test");
            let domain = ground.added(&acme, &name).await;
            let (one, two) = (ground.app.clone(), ground.another_process());
            let (id, customer, address) = (domain.id.clone(), acme.id.clone(), format!("ann@{name}"));
            let going = tokio::spawn(async move { domains::delete(&one, &Actor::Operator, &customer, &id, &[]).await });
            let customer = acme.id.clone();
            let coming =
                tokio::spawn(async move { senders::add(&two, &Actor::Operator, &customer, "Ann", &address).await });
            let (gone, came) = (going.await.unwrap().unwrap(), coming.await.unwrap());
            match (&gone, &came) {
                (Deleted::Gone(_), Err(Error::Invalid(problems))) => {
                    assert_eq!(problems[0].say.key, "senders-unknown-domain");
                }
                (Deleted::Blocked(it), Ok(sender)) => assert_eq!(it.senders[0].0, sender.id),
                other => panic!("{other:?}"),
            }
        }
    }
}

//! Senders on both databases.

use super::ground::Ground;
use crate::support::app::both_databases;
use frankmark::audit::Actor;
use frankmark::error::Error;
use frankmark::ids::SenderId;
use frankmark::senders;

both_databases! {
    async fn a_sender_stands_on_exactly_its_domain(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let domain = ground.added(&acme, "acme.test").await;
        let ann = senders::add(app, &Actor::Operator, &acme.id, " Ann ", " Ann.B@ACME.test ").await.unwrap();
        assert_eq!((ann.display_name.as_str(), ann.address.as_str()), ("Ann", "Ann.B@acme.test"));
        assert_eq!((&ann.domain, &ann.domain_name), (&domain.id, &domain.name));
        assert!(!ann.can_send(), "the domain is not ready");
        assert_eq!(senders::show(app, &acme.id, &ann.id).await.unwrap().address, ann.address);

        for address in ["ann@news.acme.test", "ann@test-acme.test", "ann@other.test"] {
            let Err(Error::Invalid(problems)) = senders::add(app, &Actor::Operator, &acme.id, "Ann", address).await
            else {
                panic!("{address}: a parent's domain says nothing")
            };
            assert_eq!((problems[0].field, problems[0].say.key.as_str()), ("address", "senders-unknown-domain"));
        }
        let twice = senders::add(app, &Actor::Operator, &acme.id, "Ann", "ann.b@acme.test").await;
        assert!(matches!(&twice, Err(Error::Conflict(say)) if say.key == "senders-already-there"), "{twice:?}");
    }

    async fn both_fields_are_told_at_one_time(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let bad = senders::add(app, &Actor::Operator, &acme.id, "Ann <x>", "ann").await;
        let Err(Error::Invalid(problems)) = bad else { panic!("must be refused") };
        let fields: Vec<_> = problems.iter().map(|it| (it.field, it.say.key.as_str())).collect();
        assert_eq!(fields, [("name", "display-name-refused-character"), ("address", "address-refused-no-at")]);
    }

    async fn a_stranger_sees_and_deletes_nothing(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        ground.added(&acme, "acme.test").await;
        let ann = senders::add(app, &Actor::Operator, &acme.id, "Ann", "ann@acme.test").await.unwrap();
        let other = senders::add(app, &Actor::Operator, &zeta.id, "Eve", "eve@acme.test").await;
        assert!(matches!(other, Err(Error::Invalid(_))), "another customer's domain is an unknown one");
        for id in [&ann.id, &SenderId::new()] {
            assert!(matches!(senders::show(app, &zeta.id, id).await, Err(Error::NotFound)));
            assert!(matches!(senders::delete(app, &Actor::Operator, &zeta.id, id).await, Err(Error::NotFound)));
        }
        assert!(senders::list(app, &zeta.id, None).await.unwrap().is_empty());
        assert_eq!(senders::delete(app, &Actor::Operator, &acme.id, &ann.id).await.unwrap().address, "ann@acme.test");
        assert!(matches!(senders::delete(app, &Actor::Operator, &acme.id, &ann.id).await, Err(Error::NotFound)));
    }

    async fn the_list_is_by_domain_then_address(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let b = ground.added(&acme, "b.test").await;
        ground.added(&acme, "a.test").await;
        for address in ["zoe@b.test", "Ann@b.test", "m-x@a.test", "mx@a.test"] {
            senders::add(app, &Actor::Operator, &acme.id, "Name", address).await.unwrap();
        }
        let addresses = async |domain| -> Vec<String> {
            senders::list(app, &acme.id, domain).await.unwrap().into_iter().map(|it| it.address).collect()
        };
        assert_eq!(addresses(None).await, ["m-x@a.test", "mx@a.test", "Ann@b.test", "zoe@b.test"]);
        assert_eq!(addresses(Some(&b.id)).await, ["Ann@b.test", "zoe@b.test"]);
    }
}

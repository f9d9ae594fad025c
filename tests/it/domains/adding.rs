//! Adding a domain: repaired, refused, there already, and nobody else's business.

use crate::ground::Ground;
use crate::support::app::both_databases;
use frankmark::audit::Actor;
use frankmark::domains::{self, Ownership};
use frankmark::error::Error;
use frankmark::ids::{CustomerId, DomainId};
use frankmark::rules::diagnosis::Standing;
use frankmark::text::{Arg, Say};

fn argument(say: &Say, name: &str) -> String {
    let found = say.args.iter().find(|it| it.0 == name).unwrap_or_else(|| panic!("{say:?} has no {name}"));
    match &found.1 {
        Arg::Text(text) => text.clone(),
        Arg::Number(number) => number.to_string(),
    }
}

both_databases! {
    async fn what_was_typed_is_repaired_and_told(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        let added = domains::add(&ground.app, &Actor::Operator, &acme.id, " Ann@News.ACME.test. ").await.unwrap();
        assert_eq!(added.domain.name.as_str(), "news.acme.test");
        let repairs: Vec<&str> = added.repairs.iter().map(|it| it.key.as_str()).collect();
        assert!(repairs.contains(&"domain-repair-address"), "{repairs:?}");
        assert_eq!(added.hints[0].key, "domain-hint-subdomain");
        let domain = added.domain;
        assert_eq!((domain.ownership, domain.standing), (Ownership::None, Standing::NotVerified));
        assert!(!domain.held_elsewhere && !domain.checking && domain.checked_at.is_none());
        assert!(domain.next_check_at > ground.app.clock.now());
    }

    async fn what_cannot_be_a_sending_domain_is_refused_with_its_reason(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        for (typed, key) in [
            ("gmail.com", "domain-refused-free-mail"),
            ("co.uk", "domain-refused-public-suffix"),
            ("1.2.3.4", "domain-refused-ip-address"),
            ("", "domain-refused-empty"),
            ("acme.test\r\nx", "domain-refused-control-character"),
        ] {
            match domains::add(&ground.app, &Actor::Operator, &acme.id, typed).await {
                Err(Error::Invalid(problems)) => {
                    assert_eq!((problems[0].field, problems[0].say.key.as_str()), ("domain", key), "{typed:?}");
                }
                other => panic!("{typed:?}: {other:?}"),
            }
        }
        assert!(domains::list(&ground.app, &acme.id, &domains::View::default()).await.unwrap().lines.is_empty());
    }

    async fn a_name_that_may_surprise_is_asked_back_first(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let Err(Error::Invalid(problems)) = domains::add(app, &Actor::Operator, &acme.id, "аррӏе.com").await
        else {
            panic!("must be asked back")
        };
        assert_eq!(problems[0].say.key, "domains-add-confirm");
        let shown = argument(&problems[0].say, "domain");
        assert_eq!(shown, "xn--80ak6aa92e.com");
        let other = domains::add_as_shown(app, &Actor::Operator, &acme.id, "аррӏе.com", "apple.com").await;
        assert!(matches!(other, Err(Error::Invalid(_))), "another name was shown: {other:?}");
        let added = domains::add_as_shown(app, &Actor::Operator, &acme.id, "аррӏе.com", &shown).await.unwrap();
        assert_eq!(added.domain.name.as_str(), shown);
    }

    async fn the_same_name_twice_leads_to_the_first(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let first = ground.added(&acme, "acme.test").await;
        let Err(Error::Conflict(say)) = domains::add(app, &Actor::Operator, &acme.id, "https://ACME.test/").await
        else {
            panic!("must be there already")
        };
        assert_eq!((say.key.as_str(), argument(&say, "id")), ("domains-already-there", first.id.to_string()));

        let tries: Vec<_> = (0..12)
            .map(|_| {
                let (app, id) = (app.clone(), acme.id.clone());
                tokio::spawn(async move { domains::add(&app, &Actor::Operator, &id, "race.test").await })
            })
            .collect();
        let mut made = 0;
        for tried in tries {
            match tried.await.unwrap() {
                Ok(_) => made += 1,
                Err(Error::Conflict(_)) => {}
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!(made, 1);
    }

    async fn nobody_is_blocked_by_anothers_unproven_claim_and_nothing_of_it_is_seen(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        let theirs = ground.added(&acme, "shared.test").await;
        let ours = ground.added(&zeta, "shared.test").await;
        assert_ne!(theirs.id, ours.id);
        let tokens = [&theirs, &ours].map(|it| {
            let app = app.clone();
            let (customer, id) = (it.customer.clone(), it.id.clone());
            async move { domains::show(&app, &customer, &id).await.unwrap().records[0].value.clone().unwrap() }
        });
        let [one, other] = tokens;
        assert_ne!(one.await, other.await, "the challenge is made for one customer");

        let strangers = DomainId::new();
        for id in [&theirs.id, &strangers, &DomainId::given("x\0y")] {
            assert!(matches!(domains::show(app, &zeta.id, id).await, Err(Error::NotFound)));
            assert!(matches!(domains::records(app, &Actor::Operator, &zeta.id, id).await, Err(Error::NotFound)));
            assert!(matches!(domains::before_deletion(app, &zeta.id, id).await, Err(Error::NotFound)));
            assert!(matches!(domains::delete(app, &Actor::Operator, &zeta.id, id, &[]).await, Err(Error::NotFound)));
            assert!(matches!(domains::choose_names(app, &zeta.id, id, true).await, Err(Error::NotFound)));
            assert!(matches!(domains::find_today(app, &zeta.id, id).await, Err(Error::NotFound)));
            assert!(matches!(domains::validate(app, &Actor::Operator, &zeta.id, id).await, Err(Error::NotFound)));
            let renewed = domains::renew_challenge(app, &Actor::Operator, &zeta.id, id).await;
            assert!(matches!(renewed, Err(Error::NotFound)));
        }
        assert_eq!(domains::list(app, &zeta.id, &domains::View::default()).await.unwrap().lines.len(), 1);
        assert_eq!(domains::find(app, "shared.test", None).await.unwrap().len(), 2);
        assert_eq!(domains::find(app, "SHARED.test", Some(&zeta.id)).await.unwrap()[0].id, ours.id);
        assert!(domains::find(app, "nobody.test", None).await.unwrap().is_empty());
        let nobody = domains::add(app, &Actor::Operator, &CustomerId::new(), "acme.test").await;
        assert!(matches!(nobody, Err(Error::NotFound)));
    }

    async fn the_list_is_by_name_alike_on_both_databases(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        for name in ["zeta.test", "a-b.test", "ab.test", "a.b.test", "bücher.test"] {
            ground.added(&acme, name).await;
        }
        let lines = domains::list(&ground.app, &acme.id, &domains::View::default()).await.unwrap().lines;
        let names: Vec<&str> = lines.iter().map(|it| it.domain.name.as_str()).collect();
        assert_eq!(names, ["a-b.test", "a.b.test", "ab.test", "xn--bcher-kva.test", "zeta.test"]);
    }
}

//! Who holds a name: at most one, nobody blocked by a claim, and nobody for ever.

use super::validating::{check, publish, ready, wanted};
use crate::ground::Ground;
use crate::support::app::both_databases;
use crate::support::dns::Internet;
use diesel::prelude::*;
use frankmark::app::App;
use frankmark::db::{Failure, schema};
use frankmark::domains::{self, Ownership};
use frankmark::rules::diagnosis::Standing;
use frankmark::rules::records::Purpose;
use hickory_proto::rr::RecordType as Kind;
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

async fn holders(app: &App, name: &'static str) -> i64 {
    app.db
        .read(move |conn| {
            use schema::sending_domains::dsl;
            let held = dsl::sending_domains.filter(dsl::name.eq(name)).filter(dsl::ownership.eq("dns"));
            Ok::<_, Failure>(held.count().get_result(conn)?)
        })
        .await
        .unwrap()
}

both_databases! {
    async fn two_customers_that_both_can_prove_it_and_fifty_checks_give_one_holder(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let zone = internet.domain("shared.test", 2);
        let mut claims = Vec::new();
        for name in ["Acme", "Zeta"] {
            let customer = ground.customer(name).await;
            let domain = ground.added(&customer, "shared.test").await;
            let records = wanted(&ground.app, &domain).await;
            publish(&zone, &records, Purpose::Ownership);
            publish(&zone, &records, Purpose::Dkim);
            claims.push(domain);
        }
        let processes = [ground.app.clone(), ground.another_process()];
        let checks: Vec<_> = (0..50)
            .map(|number| {
                let (app, domain) = (processes[number % 2].clone(), claims[(number / 2) % 2].clone());
                tokio::spawn(async move { check(&app, &domain).await.domain })
            })
            .collect();
        for it in checks {
            it.await.unwrap();
        }
        assert_eq!(holders(&ground.app, "shared.test").await, 1);
        let mut seen = Vec::new();
        for claim in &claims {
            let domain = check(&ground.app, claim).await.domain;
            seen.push((domain.ownership, domain.held_elsewhere, domain.standing));
        }
        seen.sort_by_key(|it| it.1);
        let holder = (Ownership::Dns, false, Standing::Ready);
        assert_eq!(seen, [holder, (Ownership::None, true, Standing::NotVerified)]);
    }

    async fn a_proof_lapses_after_three_days_and_then_the_name_is_free(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 1);
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        let theirs = ground.added(&zeta, "acme.test").await;
        let records = wanted(app, &theirs).await;
        publish(&zone, &records, Purpose::Ownership);
        publish(&zone, &records, Purpose::Dkim);
        assert!(check(app, &theirs).await.domain.held_elsewhere);

        for record in wanted(app, &domain).await {
            // Take away what is Acme's and leave what is Zeta's.
            let owner = record.owner.to_string();
            if matches!(record.purpose, Purpose::Ownership | Purpose::Dkim) {
                zone.withdraw(&owner, Kind::TXT);
            }
        }
        publish(&zone, &records, Purpose::Ownership);
        let lost_at = app.clock.now();
        for hours in [0, 1, 24, 71] {
            app.clock.advance((HOUR * hours).saturating_sub(app.clock.now().since(lost_at)));
            let checked = check(app, &domain).await;
            assert_eq!(checked.domain.ownership, Ownership::Dns, "after {hours} hours");
            assert_eq!(checked.domain.standing, Standing::StoppedWorking);
            assert!(check(app, &theirs).await.domain.held_elsewhere);
        }
        ground.wait(HOUR);
        let checked = check(app, &domain).await;
        assert_eq!((checked.domain.ownership, checked.domain.standing), (Ownership::None, Standing::NotVerified));
        let checked = check(app, &theirs).await;
        assert_eq!((checked.domain.ownership, checked.domain.held_elsewhere), (Ownership::Dns, false));
        assert_eq!(checked.domain.standing, Standing::Ready);
        assert_eq!(holders(app, "acme.test").await, 1);
    }

    async fn a_proof_that_comes_back_in_time_starts_anew(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 1);
        let acme = ground.customer("Acme").await;
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        let records = wanted(app, &domain).await;
        let gone = || {
            for record in records.iter().filter(|it| matches!(it.purpose, Purpose::Ownership | Purpose::Dkim)) {
                zone.withdraw(&record.owner.to_string(), Kind::TXT);
            }
        };
        for _ in 0..4 {
            gone();
            for _ in 0..3 {
                ground.wait(HOUR * 23);
                assert_eq!(check(app, &domain).await.domain.ownership, Ownership::Dns);
            }
            publish(&zone, &records, Purpose::Ownership);
            assert_eq!(check(app, &domain).await.domain.standing, Standing::StoppedWorking, "the key is still gone");
        }
        publish(&zone, &records, Purpose::Dkim);
        assert_eq!(check(app, &domain).await.domain.standing, Standing::Ready);
    }

    async fn deleting_frees_the_name_at_once(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 1);
        let (acme, zeta) = (ground.customer("Acme").await, ground.customer("Zeta").await);
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        let theirs = ground.added(&zeta, "acme.test").await;
        publish(&zone, &wanted(app, &theirs).await, Purpose::Ownership);
        assert!(check(app, &theirs).await.domain.held_elsewhere);
        domains::delete(app, &frankmark::audit::Actor::Operator, &acme.id, &domain.id, &[]).await.unwrap();
        assert_eq!(check(app, &theirs).await.domain.ownership, Ownership::Dns);
    }

    async fn a_name_proves_nothing_about_names_above_or_below(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 1);
        let acme = ground.customer("Acme").await;
        ready(&ground, &zone, &acme, "acme.test").await;
        let below = ground.added(&acme, "news.acme.test").await;
        wanted(app, &below).await;
        assert_eq!(check(app, &below).await.domain.ownership, Ownership::None);

        let other = internet.domain("other.test", 1);
        let zeta = ground.customer("Zeta").await;
        let theirs = ground.added(&zeta, "other.test").await;
        // Acme's own challenge, published at somebody else's domain.
        let acmes = wanted(app, &domains::find(app, "acme.test", Some(&acme.id)).await.unwrap()[0]).await;
        let value = acmes[0].value.clone().unwrap();
        other.publish("_frankmark-challenge", crate::support::dns::txt(&value));
        assert_eq!(check(app, &theirs).await.domain.ownership, Ownership::None);
    }
}

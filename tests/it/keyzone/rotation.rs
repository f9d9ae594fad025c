//! Keys that are published and changed by us, from two aliases over a change of keys to the end of the old one, with our own
//! name server answering; the domain is ready all the time.

use super::ZONE;
use crate::ground::Ground;
use crate::support::app::{Database, both_databases};
use crate::support::dns::{self, Internet, data};
use diesel::prelude::*;
use frankmark::audit::Actor;
use frankmark::db::{Failure, schema};
use frankmark::domains::{self, Checked, Domain, RecordToPublish, SigningKey};
use frankmark::error::Error;
use frankmark::keyzone::{self, KeyZoneServer};
use frankmark::rules::diagnosis::Standing;
use frankmark::rules::records::{Purpose, RecordStatus};
use hickory_proto::rr::RecordType as Kind;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
const MINUTE: Duration = Duration::from_secs(60);

struct Scene {
    internet: Internet,
    ground: Ground,
    domain: Domain,
    zone: dns::Domain,
    records: Vec<RecordToPublish>,
    server: KeyZoneServer,
}

impl Scene {
    /// A domain with all its aliases, ready.
    async fn start(database: Database, ed25519: bool) -> Option<Self> {
        let internet = Internet::start()?;
        let address: IpAddr = dns::addresses().next().expect("an address");
        let change = |config: &mut frankmark::config::Config| {
            config.keys.zone = Some(ZONE.into());
            config.keys.listen = vec![SocketAddr::new(address, internet.port())];
            config.keys.ed25519 = ed25519;
            config.keys.rotate_days = 30;
        };
        let ground = Ground::asking_with(database, &internet, change)?;
        internet.domain("mail.test", 1);
        internet.delegate(ZONE, &format!("ns.{ZONE}"), address);
        let server = keyzone::start(&ground.app).await.unwrap().expect("a zone");
        let zone = internet.domain("acme.test", 2);
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let records = domains::records(&ground.app, &Actor::Operator, &acme.id, &domain.id).await.unwrap();
        let scene = Self { internet, ground, domain, zone, records, server };
        for alias in scene.aliases() {
            scene.zone.publish(&alias.owner.to_string(), data("CNAME", alias.value.as_deref().unwrap()));
        }
        scene.expect_ready("with its aliases").await;
        Some(scene)
    }

    fn aliases(&self) -> Vec<&RecordToPublish> {
        self.records.iter().filter(|it| it.purpose == Purpose::Dkim).collect()
    }

    async fn check(&self) -> Checked {
        domains::validate(&self.ground.app, &Actor::Operator, &self.domain.customer, &self.domain.id).await.unwrap()
    }

    /// Ready, every alias found, and nothing at all to be said about any of them.
    async fn expect_ready(&self, when: &str) {
        // What the name server keeps for a moment.
        tokio::time::sleep(Duration::from_millis(1_100)).await;
        let checked = self.check().await;
        assert_eq!(checked.domain.standing, Standing::Ready, "{when}: {:#?}", checked.report);
        for record in checked.report.records.iter().filter(|it| it.purpose == Purpose::Dkim) {
            let ids: Vec<_> = record.findings.iter().map(|it| it.id.as_str()).collect();
            assert_eq!((record.status, ids), (RecordStatus::Found, vec![]), "{when}: {}", record.owner);
            assert_eq!(record.behind, Some(RecordStatus::Found), "{when}: {}", record.owner);
        }
    }

    async fn rotate(&self) -> u32 {
        domains::rotate_due(&self.ground.app, 10).await.unwrap()
    }

    /// Number and state of each key, and whether it was seen; and whether there is anything left to sign with.
    async fn keys(&self) -> Vec<(String, String, bool)> {
        let rows = self.ground.app.db.read(|conn| {
            use schema::dkim_keys::dsl::{dkim_keys, sealed_private, seen_at, selector, state};
            let rows: Vec<(String, String, Option<i64>, String)> =
                dkim_keys.order(selector).select((selector, state, seen_at, sealed_private)).load(conn)?;
            Ok::<_, Failure>(rows)
        });
        rows.await
            .unwrap()
            .into_iter()
            .map(|(selector, state, seen, private)| {
                assert_eq!(private.is_empty(), state == "emptied", "an emptied key is gone");
                (selector[selector.len() - 1..].to_owned(), state, seen.is_some())
            })
            .collect()
    }

    async fn signing(&self) -> Vec<SigningKey> {
        domains::show(&self.ground.app, &self.domain.customer, &self.domain.id).await.unwrap().signing
    }

    async fn text(&self, number: usize) -> String {
        let owner = self.aliases()[number - 1].behind.as_ref().unwrap().owner.to_string();
        let said = super::asked(self.server.addresses()[0], &owner, Kind::TXT).await;
        dns::ask::texts(&said).concat()
    }
}

fn states(keys: &[(String, String, bool)]) -> Vec<(&str, &str, bool)> {
    keys.iter().map(|(number, state, seen)| (number.as_str(), state.as_str(), *seen)).collect()
}

both_databases! {
    async fn a_domain_is_ready_before_during_and_after_a_change_of_keys(database: Database) {
        let Some(scene) = Scene::start(database, false).await else { return };
        let [signs] = &scene.signing().await[..] else { panic!("one key signs") };
        assert!(signs.ours && signs.selector.ends_with('1') && signs.since.is_some() && signs.old.is_none());
        assert_eq!(states(&scene.keys().await), [("1", "active", true), ("2", "standby", true)]);
        assert_eq!(scene.rotate().await, 0, "it is not time yet");
        let (first, resting) = (scene.text(1).await, scene.text(2).await);

        scene.ground.wait(31 * DAY);
        assert_eq!(scene.rotate().await, 1);
        assert_eq!(states(&scene.keys().await), [("1", "active", true), ("2", "standby", false)], "a new key waits");
        let [signs] = &scene.signing().await[..] else { panic!("one key signs") };
        assert!(signs.changing && signs.selector.ends_with('1') && signs.next_change.is_none());
        assert_eq!(scene.rotate().await, 0, "it was not seen");
        scene.expect_ready("while the new key waits").await;
        assert_ne!(scene.text(2).await, resting);
        assert_eq!(states(&scene.keys().await), [("1", "active", true), ("2", "standby", true)]);

        scene.ground.wait(9 * MINUTE);
        assert_eq!(scene.rotate().await, 0, "resolvers may still remember the one before");
        scene.ground.wait(2 * MINUTE);
        assert_eq!(scene.rotate().await, 1);
        assert_eq!(states(&scene.keys().await), [("1", "retiring", true), ("2", "active", true)]);
        scene.expect_ready("with the new key").await;
        assert_eq!(scene.text(1).await, first, "for mail that is on its way");
        let [signs] = &scene.signing().await[..] else { panic!("one key signs") };
        let old = signs.old.as_ref().expect("the one before");
        assert!(signs.selector.ends_with('2') && old.selector.ends_with('1'));
        assert_eq!(old.until, signs.since.unwrap().plus(7 * DAY));

        scene.ground.wait(6 * DAY);
        assert_eq!(scene.rotate().await, 0);
        scene.ground.wait(DAY);
        assert_eq!(scene.rotate().await, 1);
        scene.expect_ready("after the end of the old key").await;
        assert_eq!(scene.text(1).await, "v=DKIM1; p=");
        assert_eq!(states(&scene.keys().await), [("1", "emptied", true), ("2", "active", true)]);

        // And back again, to the first selector.
        scene.ground.wait(24 * DAY);
        assert_eq!(scene.rotate().await, 1);
        scene.expect_ready("while the next key waits").await;
        scene.ground.wait(11 * MINUTE);
        assert_eq!(scene.rotate().await, 1);
        scene.expect_ready("with the next key").await;
        assert_eq!(states(&scene.keys().await), [("1", "active", true), ("2", "retiring", true)]);
        assert_ne!(scene.text(1).await, first);
        assert!(scene.internet.port() > 0);
    }

    async fn both_kinds_of_keys_change_and_the_clock_looks_by_itself(database: Database) {
        let Some(scene) = Scene::start(database, true).await else { return };
        assert_eq!(scene.signing().await.iter().map(|it| it.algorithm).collect::<Vec<_>>(), ["rsa", "ed25519"]);
        let (app, customer, id) = (&scene.ground.app, &scene.domain.customer, &scene.domain.id);
        scene.ground.wait(MINUTE);
        let begun = domains::rotate(app, &Actor::Operator, customer, id).await.unwrap();
        assert!(begun[0].ends_with('2') && begun[1].ends_with('4') && begun.len() == 2, "{begun:?}");
        match domains::rotate(app, &Actor::Operator, customer, id).await {
            Err(Error::Conflict(why)) => assert_eq!(why.key, "rotation-under-way"),
            other => panic!("once at a time: {other:?}"),
        }
        // Nobody presses anything: the next look was put forward.
        tokio::time::sleep(Duration::from_millis(1_100)).await;
        assert_eq!(domains::recheck_due(app, 10).await.unwrap(), 1);
        scene.ground.wait(11 * MINUTE);
        assert_eq!(scene.rotate().await, 2);
        assert_eq!(
            states(&scene.keys().await),
            [("1", "retiring", true), ("2", "active", true), ("3", "retiring", true), ("4", "active", true)]
        );
        scene.expect_ready("with two new keys").await;
        match domains::rotate(app, &Actor::Operator, customer, id).await {
            Err(Error::Conflict(why)) => assert_eq!(why.key, "rotation-old-key"),
            other => panic!("the old keys are in use: {other:?}"),
        }
    }

    async fn any_number_of_processes_make_one_step(database: Database) {
        let Some(scene) = Scene::start(database, false).await else { return };
        let (one, other) = (scene.ground.app.clone(), scene.ground.another_process());
        let both = async || {
            let (a, b) = tokio::join!(domains::rotate_due(&one, 10), domains::rotate_due(&other, 10));
            a.unwrap() + b.unwrap()
        };
        scene.ground.wait(31 * DAY);
        assert_eq!(both().await, 1);
        scene.expect_ready("while the new key waits").await;
        scene.ground.wait(11 * MINUTE);
        assert_eq!(both().await, 1);
        assert_eq!(states(&scene.keys().await), [("1", "retiring", true), ("2", "active", true)]);
        scene.ground.wait(7 * DAY);
        assert_eq!(both().await, 1);
    }

    async fn without_the_second_alias_the_key_stays(database: Database) {
        let Some(scene) = Scene::start(database, false).await else { return };
        let second = scene.aliases()[1].owner.to_string();
        scene.zone.withdraw(&second, Kind::CNAME);
        assert_eq!(scene.check().await.domain.standing, Standing::Ready);
        scene.ground.wait(100 * DAY);
        assert_eq!(scene.rotate().await, 0);
        match domains::rotate(&scene.ground.app, &Actor::Operator, &scene.domain.customer, &scene.domain.id).await {
            Err(Error::Conflict(why)) => assert_eq!(why.key, "rotation-no-alias"),
            other => panic!("a new key could not be read: {other:?}"),
        }
        assert_eq!(states(&scene.keys().await), [("1", "active", true), ("2", "standby", false)]);

        // It goes while a new key waits: that one never signs.
        scene.zone.publish(&second, data("CNAME", scene.aliases()[1].value.as_deref().unwrap()));
        scene.expect_ready("with both again").await;
        assert_eq!(scene.rotate().await, 1);
        scene.zone.withdraw(&second, Kind::CNAME);
        assert_eq!(scene.check().await.domain.standing, Standing::Ready);
        scene.ground.wait(DAY);
        assert_eq!(scene.rotate().await, 0);
        assert_eq!(states(&scene.keys().await), [("1", "active", true), ("2", "standby", false)]);
    }

    async fn keys_that_customers_publish_are_left_alone(database: Database) {
        let Some(ground) = Ground::open_with(database, |it| it.keys.rotate_days = 1) else { return };
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        domains::records(&ground.app, &Actor::Operator, &acme.id, &domain.id).await.unwrap();
        ground.wait(10 * DAY);
        assert_eq!(domains::rotate_due(&ground.app, 10).await.unwrap(), 0);
        let refused = domains::rotate(&ground.app, &Actor::Operator, &acme.id, &domain.id).await;
        assert!(matches!(refused, Err(Error::Conflict(why)) if why.key == "rotation-not-ours"));
        let [signs] = &domains::show(&ground.app, &acme.id, &domain.id).await.unwrap().signing[..] else { panic!("one") };
        assert!(!signs.ours && signs.since.is_none() && signs.next_change.is_none());
    }
}

//! A second, short key beside the one that everybody reads: asked for, never needed.

use super::validating::{check, publish, wanted};
use crate::ground::Ground;
use crate::support::app::both_databases;
use crate::support::dns::{Internet, txt};
use diesel::prelude::*;
use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::db::{Failure, schema};
use frankmark::domains::{self, RecordToPublish};
use frankmark::rules::diagnosis::{Severity, Standing};
use frankmark::rules::records::{Purpose, RecordStatus, RecordType};
use hickory_proto::rr::RecordType as Kind;

fn keys(records: &[RecordToPublish]) -> Vec<&RecordToPublish> {
    records.iter().filter(|it| it.purpose == Purpose::Dkim).collect()
}

/// Kind, state, seen.
async fn rows(app: &App) -> Vec<(String, String, bool)> {
    let rows = app.db.read(|conn| {
        use schema::dkim_keys::dsl::{algorithm, dkim_keys, seen_at, selector, state};
        let rows: Vec<(String, String, Option<i64>)> =
            dkim_keys.order(selector).select((algorithm, state, seen_at)).load(conn)?;
        Ok::<_, Failure>(rows)
    });
    rows.await.unwrap().into_iter().map(|(kind, state, seen)| (kind, state, seen.is_some())).collect()
}

fn row(kind: &str, state: &str, seen: bool) -> (String, String, bool) {
    (kind.to_owned(), state.to_owned(), seen)
}

both_databases! {
    async fn asked_for_and_never_needed(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking_with(database, &internet, |it| it.keys.ed25519 = true) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 2);
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let records = wanted(app, &domain).await;
        let [rsa, short] = keys(&records)[..] else { panic!("{records:#?}") };
        assert_eq!((rsa.needed, short.needed, short.rtype), (true, false, RecordType::Txt));
        assert!(short.owner.to_string().contains("2._domainkey."), "{}", short.owner);
        let value = short.value.as_deref().unwrap();
        assert!(value.starts_with("v=DKIM1; k=ed25519; p=") && value.len() == 66, "{value}");

        publish(&zone, &records, Purpose::Ownership);
        zone.publish(&rsa.owner.to_string(), txt(rsa.value.as_deref().unwrap()));
        let checked = check(app, &domain).await;
        assert_eq!(checked.domain.standing, Standing::Ready, "without it");
        let missing = checked.report.records.iter().find(|it| it.owner == short.owner).unwrap();
        assert_eq!(missing.status, RecordStatus::Missing);
        assert!(missing.findings.iter().all(|it| it.severity != Severity::Fail), "{:?}", missing.findings);
        assert_eq!(rows(app).await, [row("rsa", "active", true), row("ed25519", "active", false)], "it does not sign");

        zone.publish(&short.owner.to_string(), txt(value));
        let checked = check(app, &domain).await;
        let found = checked.report.records.iter().find(|it| it.owner == short.owner).unwrap();
        assert_eq!((found.status, found.findings.len()), (RecordStatus::Found, 0), "{:?}", found.findings);
        assert_eq!(rows(app).await, [row("rsa", "active", true), row("ed25519", "active", true)]);
        let signing = domains::show(app, &acme.id, &domain.id).await.unwrap().signing;
        assert_eq!(signing.iter().map(|it| (it.algorithm, it.since.is_some())).collect::<Vec<_>>(), [("rsa", true), ("ed25519", true)]);

        // A key of the wrong kind at its name is not seen, and harms nobody.
        zone.withdraw(&short.owner.to_string(), Kind::TXT);
        zone.publish(&short.owner.to_string(), txt(rsa.value.as_deref().unwrap()));
        let checked = check(app, &domain).await;
        assert_eq!(checked.domain.standing, Standing::Ready);
        assert_eq!(rows(app).await, [row("rsa", "active", true), row("ed25519", "active", false)]);
    }

    async fn made_when_the_setting_comes_later(database: Database) {
        for zone in [None, Some("dkim.mail.test".to_owned())] {
            let Some(ground) = Ground::open_with(database, |it| it.keys.zone.clone_from(&zone)) else { return };
            let acme = ground.customer("Acme").await;
            let domain = ground.added(&acme, "acme.test").await;
            let before = wanted(&ground.app, &domain).await;
            let later = ground.another_process();
            let mut config = later.config.as_ref().clone();
            config.keys.ed25519 = true;
            let later = App { config: std::sync::Arc::new(config), ..later };
            let asked: Vec<_> = (0..3)
                .map(|_| {
                    let (app, customer, id) = (later.clone(), acme.id.clone(), domain.id.clone());
                    tokio::spawn(async move { domains::records(&app, &Actor::Operator, &customer, &id).await.unwrap() })
                })
                .collect();
            for it in asked {
                let after = it.await.unwrap();
                let (before, after) = (keys(&before), keys(&after));
                assert_eq!(after.len(), before.len() * 2);
                for (one, other) in before.iter().zip(&after) {
                    assert_eq!((&one.owner, &one.value, one.needed), (&other.owner, &other.value, other.needed));
                }
            }
            let states: Vec<_> = rows(&later).await.into_iter().map(|(kind, state, _)| format!("{kind} {state}")).collect();
            match zone {
                None => assert_eq!(states, ["rsa active", "ed25519 active"]),
                Some(_) => assert_eq!(states, ["rsa active", "rsa standby", "ed25519 active", "ed25519 standby"]),
            }
        }
    }

    async fn from_their_own_keys_to_ours(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let before = wanted(&ground.app, &domain).await;
        let mut config = ground.app.config.as_ref().clone();
        config.keys.zone = Some("dkim.mail.test".into());
        let later = App { config: std::sync::Arc::new(config), ..ground.app.clone() };
        ground.wait(std::time::Duration::from_secs(1000));
        let after = wanted(&later, &domain).await;
        let aliases = keys(&after);
        assert_eq!(aliases.iter().map(|it| it.rtype).collect::<Vec<_>>(), [RecordType::Cname, RecordType::Cname]);
        assert_eq!(aliases[0].behind.as_ref().unwrap().value, keys(&before)[0].value.clone().unwrap(), "the key stays");
        let signing = domains::show(&later, &acme.id, &domain.id).await.unwrap().signing;
        assert!(signing[0].ours && !signing[0].changing, "the second key rests: {signing:?}");
        // And back: what rests is nothing that a customer has to publish.
        assert_eq!(keys(&wanted(&ground.app, &domain).await).len(), 1);
    }
}

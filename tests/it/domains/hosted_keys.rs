//! Keys that the operator publishes: customers are asked for two aliases to them. The operator's side is published by the
//! tests, from what `domain records` says.

use super::validating::{check, publish, wanted};
use crate::ground::Ground;
use crate::support::app::{Database, both_databases};
use crate::support::dns::{Domain as Zone, Internet, data, txt};
use diesel::prelude::*;
use frankmark::audit::Actor;
use frankmark::db::{Failure, schema};
use frankmark::domains::{self, RecordToPublish};
use frankmark::rules::diagnosis::{Report, Severity, Standing};
use frankmark::rules::records::{Purpose, RecordStatus, RecordType};
use hickory_proto::rr::RecordType as Kind;

fn ground(database: Database) -> Option<Ground> {
    Ground::open_with(database, |config| config.keys.zone = Some("dkim.mail.test".into()))
}

fn aliases(records: &[RecordToPublish]) -> Vec<&RecordToPublish> {
    records.iter().filter(|it| it.purpose == Purpose::Dkim).collect()
}

/// What the operator does with `behind`.
fn publish_ours(zone: &Zone, records: &[RecordToPublish]) {
    for ours in aliases(records).into_iter().filter_map(|it| it.behind.as_ref()) {
        zone.publish(&ours.owner.to_string(), txt(&ours.value));
    }
}

/// Status, and the ids of what was found, of both aliases.
fn seen(report: &Report) -> Vec<(RecordStatus, Vec<&str>)> {
    let records = report.records.iter().filter(|it| it.purpose == Purpose::Dkim);
    records.map(|it| (it.status, it.findings.iter().map(|it| it.id.as_str()).collect())).collect()
}

async fn keys_seen(ground: &Ground) -> Vec<bool> {
    let rows = ground.app.db.read(|conn| {
        use schema::dkim_keys::dsl::{dkim_keys, seen_at, selector};
        let seen: Vec<Option<i64>> = dkim_keys.order(selector).select(seen_at).load(conn)?;
        Ok::<_, Failure>(seen)
    });
    rows.await.unwrap().into_iter().map(|it| it.is_some()).collect()
}

both_databases! {
    async fn two_aliases_with_targets_of_their_own_and_what_stands_behind_them(database: Database) {
        let Some(ground) = ground(database) else { return };
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let shown = domains::show(&ground.app, &acme.id, &domain.id).await.unwrap();
        assert!(aliases(&shown.records).is_empty(), "showing makes nothing");

        let asked: Vec<_> = (0..4)
            .map(|_| {
                let (app, customer, id) = (ground.app.clone(), acme.id.clone(), domain.id.clone());
                tokio::spawn(async move { domains::records(&app, &Actor::Operator, &customer, &id).await.unwrap() })
            })
            .collect();
        let mut all = Vec::new();
        for it in asked {
            all.push(serde_json::to_value(it.await.unwrap()).unwrap());
        }
        assert!(all.iter().all(|it| *it == all[0]), "everybody gets the same");

        let records = wanted(&ground.app, &domain).await;
        assert_eq!(serde_json::to_value(&records).unwrap(), all[0]);
        let [first, second] = aliases(&records)[..] else { panic!("{records:#?}") };
        assert_eq!((first.rtype, first.needed), (RecordType::Cname, true));
        assert_eq!((second.rtype, second.needed), (RecordType::Cname, false), "its turn comes at the next change of keys");
        let target = first.value.as_deref().unwrap();
        let selector = first.name.trim_end_matches("._domainkey");
        assert!(selector.starts_with("fm") && selector.ends_with('1'), "{selector}");
        let (front, label) = (format!("{selector}."), target.split('.').nth(1).unwrap());
        assert_eq!(target, format!("{front}{label}.dkim.mail.test."));
        assert_eq!(label.len(), 10);
        assert_eq!(second.value.as_deref().unwrap(), target.replacen("1.", "2.", 1));

        let json = &all[0][1];
        let ours = &json["behind"];
        assert_eq!(ours["owner"], target.trim_end_matches('.'));
        assert_eq!((&ours["type"], &ours["ttl"]), (&"TXT".into(), &300.into()));
        assert!(ours["value"].as_str().unwrap().starts_with("v=DKIM1; k=rsa; p=MII"));
        assert_ne!(ours["value"], all[0][2]["behind"]["value"]);
        assert!(all[0][0].get("behind").is_none(), "only where something stands behind");

        let other = ground.customer("Other").await;
        let same_name = ground.added(&other, "acme.test").await;
        let theirs = wanted(&ground.app, &same_name).await;
        assert!(!aliases(&theirs)[0].value.as_deref().unwrap().contains(label), "unlike that of anybody else");

        domains::delete(&ground.app, &Actor::Operator, &acme.id, &domain.id, &[]).await.unwrap();
        let gone = label.to_owned();
        let retired = ground.app.db.read(move |conn| {
            use schema::retired_names::dsl::{name, retired_names};
            Ok::<_, Failure>(retired_names.filter(name.eq(gone)).count().get_result::<i64>(conn)?)
        });
        assert_eq!(retired.await.unwrap(), 1, "never given out again");
    }

    async fn the_zone_of_the_keys_is_nobodys_sending_domain(database: Database) {
        let Some(ground) = ground(database) else { return };
        let acme = ground.customer("Acme").await;
        assert!(domains::add(&ground.app, &Actor::Operator, &acme.id, "dkim.mail.test").await.is_err());
    }

    async fn from_two_aliases_to_ready(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let change = |config: &mut frankmark::config::Config| config.keys.zone = Some("dkim.mail.test".into());
        let Some(ground) = Ground::asking_with(database, &internet, change) else { return };
        let app = &ground.app;
        let (zone, ours) = (internet.domain("acme.test", 2), internet.domain("mail.test", 1));
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let records = wanted(app, &domain).await;
        publish_ours(&ours, &records);

        // The alias alone proves the domain, since nobody else was given its target.
        publish(&zone, &records, Purpose::Dkim);
        let checked = check(app, &domain).await;
        assert_eq!(checked.domain.standing, Standing::Ready, "{:#?}", checked.report);
        assert_eq!(seen(&checked.report), [(RecordStatus::Found, vec![]), (RecordStatus::Missing, vec!["K18"])]);
        assert_eq!(keys_seen(&ground).await, [true, false]);

        let second = aliases(&records)[1];
        zone.publish(&second.owner.to_string(), data("CNAME", second.value.as_deref().unwrap()));
        let checked = check(app, &domain).await;
        assert_eq!(seen(&checked.report), [(RecordStatus::Found, vec![]), (RecordStatus::Found, vec![])]);
        assert_eq!(keys_seen(&ground).await, [true, true]);

        // Our own fault is not the customer's: the domain stays ready, and the key is not used.
        let target = aliases(&records)[0].behind.clone().unwrap().owner.to_string();
        ours.withdraw(&target, Kind::TXT);
        let checked = check(app, &domain).await;
        assert_eq!(checked.domain.standing, Standing::Ready);
        assert_eq!(seen(&checked.report)[0], (RecordStatus::Found, vec!["C05"]));
        let finding = &checked.report.records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap().findings[0];
        assert_eq!((finding.severity, finding.corrected.as_ref()), (Severity::Operator, None));
        assert_eq!(keys_seen(&ground).await, [false, true]);
        publish_ours(&ours, &records);

        // A copy of the key works today.
        let first = aliases(&records)[0];
        zone.withdraw(&first.owner.to_string(), Kind::CNAME);
        zone.publish(&first.owner.to_string(), txt(&first.behind.as_ref().unwrap().value));
        let checked = check(app, &domain).await;
        assert_eq!(checked.domain.standing, Standing::Ready);
        assert_eq!(seen(&checked.report)[0], (RecordStatus::Found, vec!["T02"]));

        // A wrong alias does not.
        zone.withdraw(&first.owner.to_string(), Kind::TXT);
        zone.publish(&first.owner.to_string(), data("CNAME", second.value.as_deref().unwrap()));
        let checked = check(app, &domain).await;
        assert_eq!(checked.domain.standing, Standing::StoppedWorking);
        assert_eq!(seen(&checked.report)[0], (RecordStatus::Different, vec!["C10"]));
    }
}

//! Validating: from DNS to a standing, and what cannot be asked changes nothing.

use crate::ground::Ground;
use crate::support::app::both_databases;
use crate::support::dns::{Conduct, Domain as Zone, Internet, data, mx, txt};
use diesel::prelude::*;
use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::customers::Customer;
use frankmark::db::{Failure, schema};
use frankmark::domains::{self, Checked, Domain, Ownership, RecordToPublish, Validation};
use frankmark::error::Error;
use frankmark::ids::DomainId;
use frankmark::rules::diagnosis::Standing;
use frankmark::rules::records::{Purpose, RecordStatus};
use hickory_proto::rr::RecordType as Kind;
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

pub(super) async fn wanted(app: &App, domain: &Domain) -> Vec<RecordToPublish> {
    domains::records(app, &Actor::Operator, &domain.customer, &domain.id).await.unwrap()
}

/// What the IT colleague does with one record.
pub(super) fn publish(zone: &Zone, records: &[RecordToPublish], purpose: Purpose) {
    let record = records.iter().find(|it| it.purpose == purpose).unwrap();
    zone.publish(&record.owner.to_string(), data(record.rtype.as_str(), record.value.as_deref().unwrap()));
}

pub(super) async fn check(app: &App, domain: &Domain) -> Checked {
    domains::validate(app, &Actor::Operator, &domain.customer, &domain.id).await.unwrap()
}

/// A domain that is proven and ready.
pub(super) async fn ready(ground: &Ground, zone: &Zone, customer: &Customer, name: &str) -> Domain {
    let domain = ground.added(customer, name).await;
    let records = wanted(&ground.app, &domain).await;
    publish(zone, &records, Purpose::Ownership);
    publish(zone, &records, Purpose::Dkim);
    let checked = check(&ground.app, &domain).await;
    assert_eq!(checked.domain.standing, Standing::Ready, "{:#?}", checked.report);
    checked.domain
}

async fn count_checks(app: &App, domain: &DomainId) -> i64 {
    let id = domain.clone();
    app.db
        .read(move |conn| {
            use schema::checks::dsl::{checks, domain_id};
            Ok::<_, Failure>(checks.filter(domain_id.eq(id)).count().get_result(conn)?)
        })
        .await
        .unwrap()
}

both_databases! {
    async fn the_road_from_nothing_to_ready(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 2);
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let records = wanted(app, &domain).await;

        let checked = check(app, &domain).await;
        assert_eq!(checked.domain.standing, Standing::NotVerified);
        assert_eq!((checked.domain.ownership, checked.domain.could_not_check_since), (Ownership::None, None));
        assert_eq!(checked.domain.validated_at, Some(app.clock.now()));

        publish(&zone, &records, Purpose::Ownership);
        let checked = check(app, &domain).await;
        assert_eq!((checked.domain.ownership, checked.domain.standing), (Ownership::Dns, Standing::Waiting));
        assert_eq!(checked.standing_before, Standing::NotVerified);

        let signature = records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap();
        zone.publish_at(1, &signature.owner.to_string(), txt(signature.value.as_deref().unwrap()));
        assert_eq!(check(app, &domain).await.domain.standing, Standing::Waiting, "at one of two servers");

        zone.publish_at(2, &signature.owner.to_string(), txt(signature.value.as_deref().unwrap()));
        let checked = check(app, &domain).await;
        assert_eq!(checked.domain.standing, Standing::Ready);
        assert!(!checked.domain.checking);

        let view = domains::show(app, &acme.id, &domain.id).await.unwrap();
        let status = view.records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap().status;
        assert_eq!((status, view.domain.standing), (RecordStatus::Found, Standing::Ready));
        assert_eq!(view.report, Some(checked.report), "the report is kept as it was");

        // The proof may go, the signature proves too.
        zone.withdraw("_frankmark-challenge", Kind::TXT);
        let checked = check(app, &domain).await;
        assert_eq!((checked.domain.ownership, checked.domain.standing), (Ownership::Dns, Standing::Ready));

        zone.withdraw(&signature.owner.to_string(), Kind::TXT);
        let checked = check(app, &domain).await;
        assert_eq!((checked.domain.ownership, checked.domain.standing), (Ownership::Dns, Standing::StoppedWorking));
    }

    async fn what_could_not_be_asked_changes_neither_standing_nor_proof(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let zone = internet.domain("acme.test", 2);
        let domain = ready(&ground, &zone, &acme, "acme.test").await;

        zone.ns(1).stop();
        let checked = check(app, &domain).await;
        assert_eq!((checked.domain.standing, checked.domain.could_not_check_since), (Standing::Ready, None));

        zone.ns(2).stop();
        let silent_since = app.clock.now();
        for _ in 0..5 {
            ground.wait(24 * HOUR);
            let checked = check(app, &domain).await;
            assert!(checked.report.could_not_check);
            assert_eq!((checked.domain.standing, checked.domain.ownership), (Standing::Ready, Ownership::Dns));
            assert_eq!(checked.domain.could_not_check_since, Some(silent_since.plus(24 * HOUR)));
        }
        zone.ns(1).start().unwrap();
        let checked = check(app, &domain).await;
        assert_eq!((checked.domain.standing, checked.domain.could_not_check_since), (Standing::Ready, None));
    }

    async fn a_domain_that_could_not_be_asked_about_even_once_stays_unverified(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        let checked = check(&ground.app, &domain).await;
        assert!(checked.report.could_not_check);
        assert_eq!((checked.domain.standing, checked.domain.ownership), (Standing::NotVerified, Ownership::None));
        assert!(checked.domain.could_not_check_since.is_some());
        assert!(domains::find_today(&ground.app, &acme.id, &domain.id).await.unwrap().could_not_look);
    }

    async fn a_wrong_record_is_a_problem_and_a_late_one_too(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 2);
        let acme = ground.customer("Acme").await;
        let domain = ground.added(&acme, "acme.test").await;
        zone.publish("_frankmark-challenge", txt(&challenge(app, &domain).await));
        let checked = check(app, &domain).await;
        assert_eq!(checked.domain.standing, Standing::NeedsRecords, "nobody has asked for the records yet");

        let records = wanted(app, &domain).await;
        assert_eq!(check(app, &domain).await.domain.standing, Standing::Waiting);
        ground.wait(73 * HOUR);
        domains::recheck_due(app, 10).await.unwrap();
        let standing = domains::show(app, &acme.id, &domain.id).await.unwrap().domain.standing;
        assert_eq!(standing, Standing::NeedsRecords, "nothing came of it");

        let signature = records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap();
        let value = signature.value.as_deref().unwrap();
        zone.publish(&signature.owner.to_string(), txt(&value[..value.len() - 12]));
        assert_eq!(check(app, &domain).await.domain.standing, Standing::RecordProblem);
    }

    async fn a_click_waits_a_little_and_the_check_goes_on_behind_it(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let zone = internet.domain("acme.test", 1);
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        let click = async |patience| {
            domains::start_validation(app, &Actor::Operator, &acme.id, &domain.id, patience).await
        };
        match click(Duration::ZERO).await {
            Err(Error::TooSoon(until)) => assert_eq!(until.since(app.clock.now()), Duration::from_secs(10)),
            other => panic!("the button rests: {other:?}"),
        }
        ground.wait(Duration::from_secs(10));
        zone.ns(1).behaves([Conduct::Slow(Duration::from_millis(300))]);
        let impatient = click(Duration::from_millis(50)).await.unwrap();
        assert!(matches!(impatient, Validation::UnderWay), "{impatient:?}");
        assert!(domains::show(app, &acme.id, &domain.id).await.unwrap().domain.checking);
        let before = count_checks(app, &domain.id).await;
        let Validation::Done(checked) = click(Duration::from_secs(20)).await.unwrap() else {
            panic!("the same check is waited for")
        };
        assert_eq!(checked.domain.standing, Standing::Ready);
        assert_eq!(count_checks(app, &domain.id).await, before + 1, "one check, two clicks");
        assert!(!domains::show(app, &acme.id, &domain.id).await.unwrap().domain.checking);
    }

    async fn many_who_ask_at_one_time_get_one_check(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let zone = internet.domain("acme.test", 1);
        let acme = ground.customer("Acme").await;
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        zone.ns(1).behaves([Conduct::Slow(Duration::from_millis(400))]);
        let before = count_checks(&ground.app, &domain.id).await;
        let processes = [ground.app.clone(), ground.another_process()];
        let asking: Vec<_> = (0..10)
            .map(|number| {
                let (app, domain) = (processes[number % 2].clone(), domain.clone());
                tokio::spawn(async move { check(&app, &domain).await.checked_at })
            })
            .collect();
        for it in asking {
            it.await.unwrap();
        }
        assert_eq!(count_checks(&ground.app, &domain.id).await, before + 1);
    }

    async fn a_domain_deleted_during_its_check_is_not_found(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let zone = internet.domain("acme.test", 1);
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        zone.ns(1).behaves([Conduct::Slow(Duration::from_millis(300))]);
        let (checking, checked) = (app.clone(), domain.clone());
        let check = tokio::spawn(async move {
            domains::validate(&checking, &Actor::Operator, &checked.customer, &checked.id).await
        });
        until(async || domains::show(app, &acme.id, &domain.id).await.unwrap().domain.checking).await;
        domains::delete(app, &Actor::Operator, &acme.id, &domain.id, &[]).await.unwrap();
        assert!(matches!(check.await.unwrap(), Err(Error::NotFound)));
    }

    async fn a_challenge_renewed_during_a_check_is_what_counts(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let zone = internet.domain("acme.test", 1);
        let domain = ground.added(&acme, "acme.test").await;
        zone.publish("_frankmark-challenge", txt(&challenge(app, &domain).await));
        zone.ns(1).behaves([Conduct::Slow(Duration::from_millis(300))]);
        let (checking, checked) = (app.clone(), domain.clone());
        let check = tokio::spawn(async move { check(&checking, &checked).await });
        until(async || domains::show(app, &acme.id, &domain.id).await.unwrap().domain.checking).await;
        domains::renew_challenge(app, &Actor::Operator, &acme.id, &domain.id).await.unwrap();
        let checked = check.await.unwrap();
        assert_eq!(checked.domain.ownership, Ownership::None, "the old challenge is dead at once");
        let challenge = checked.report.records.iter().find(|it| it.purpose == Purpose::Ownership).unwrap();
        assert_eq!(challenge.findings[0].id, "O03", "and is told as an old one: {challenge:?}");
    }

    async fn what_was_seen_shapes_what_is_asked_for(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let zone = internet.domain("acme.test", 1);
        zone.publish("_dmarc", txt("v=DMARC1; p=reject"));
        zone.publish("news", mx(10, "mail.acme.test"));
        zone.publish("news", txt("v=spf1 mx -all"));
        let domain = ground.added(&acme, "news.acme.test").await;
        assert_eq!(domain.zone.to_string(), "acme.test", "looked up when it was added");
        let records = wanted(app, &domain).await;
        let policy = records.iter().find(|it| it.purpose == Purpose::Dmarc).unwrap();
        assert_eq!((policy.value.clone(), policy.note.as_ref().unwrap().key.as_str()), (None, "record-note-dmarc-inherited"));
        assert_eq!(records[0].name, "_frankmark-challenge.news");

        let found = domains::find_today(app, &acme.id, &domain.id).await.unwrap();
        assert!(found.exists && !found.could_not_look, "{found:?}");
        assert_eq!(found.zone.unwrap().to_string(), "acme.test");
        assert_eq!(found.mail_hosts[0].to_string(), "mail.acme.test");
        assert_eq!(found.spf, ["v=spf1 mx -all"]);
        assert_eq!(found.dmarc.unwrap().1, "v=DMARC1; p=reject");

        zone.ns(1).stop();
        check(app, &domain).await;
        let records = wanted(app, &domain).await;
        let policy = records.iter().find(|it| it.purpose == Purpose::Dmarc).unwrap();
        assert_eq!(policy.value, None, "what was seen once is not forgotten on a day without answers");
        let nowhere = ground.added(&acme, "nowhere.test").await;
        assert!(!domains::find_today(app, &acme.id, &nowhere.id).await.unwrap().exists);
    }

    async fn only_the_last_checks_are_kept(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let zone = internet.domain("acme.test", 1);
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        let id = domain.id.clone();
        let long_ago = app.clock.now().minus(1000 * HOUR).micros();
        app.db
            .write(move |tx| {
                use schema::checks;
                for number in 0..250_i64 {
                    diesel::insert_into(checks::table)
                        .values((
                            checks::id.eq(format!("old{number}")),
                            checks::domain_id.eq(&id),
                            checks::asked_by.eq("schedule"),
                            checks::checked_at.eq(long_ago + number),
                            checks::standing_before.eq("waiting"),
                            checks::standing_after.eq("waiting"),
                            checks::could_not_check.eq(false),
                            checks::duration_ms.eq(1_i64),
                            checks::queries.eq(1),
                            checks::report.eq("{}"),
                        ))
                        .execute(tx)?;
                }
                Ok::<_, Failure>(())
            })
            .await
            .unwrap();
        ground.wait(HOUR);
        check(app, &domain).await;
        assert_eq!(count_checks(app, &domain.id).await, 202, "the two that somebody asked for stay beside them");
        assert!(domains::show(app, &acme.id, &domain.id).await.unwrap().report.is_some());
    }

    async fn only_a_key_whose_record_is_seen_may_sign(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let zone = internet.domain("acme.test", 1);
        let domain = ground.added(&acme, "acme.test").await;
        let records = wanted(app, &domain).await;
        let seen = async || {
            let rows = app.db.read(|conn| {
                Ok::<_, Failure>(schema::dkim_keys::table.select(schema::dkim_keys::seen_at).first::<Option<i64>>(conn)?)
            });
            rows.await.unwrap()
        };
        check(app, &domain).await;
        assert_eq!(seen().await, None);
        publish(&zone, &records, Purpose::Dkim);
        check(app, &domain).await;
        let since = seen().await;
        assert_eq!(since, Some(app.clock.now().micros()));
        ground.wait(HOUR);
        zone.ns(1).stop();
        check(app, &domain).await;
        assert_eq!(seen().await, since, "no answer takes nothing away");
        zone.ns(1).start().unwrap();
        let owner = records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap().owner.to_string();
        zone.withdraw(&owner, Kind::TXT);
        check(app, &domain).await;
        assert_eq!(seen().await, None);
    }
}

async fn challenge(app: &App, domain: &Domain) -> String {
    let view = domains::show(app, &domain.customer, &domain.id).await.unwrap();
    view.records.into_iter().find(|it| it.purpose == Purpose::Ownership).unwrap().value.unwrap()
}

async fn until(happens: impl AsyncFn() -> bool) {
    for _ in 0..200 {
        if happens().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("it never happened");
}

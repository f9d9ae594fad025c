//! What happened to a domain: written by checks, told with what people did, kept for as long as it is of use.

use super::validating::{check, publish, ready, wanted};
use crate::ground::Ground;
use crate::support::app::{TestApp, both_databases};
use crate::support::dns::{Conduct, Internet, txt};
use diesel::prelude::*;
use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::db::{Failure, schema};
use frankmark::domains::{self, By, Cursor, Domain, History, What};
use frankmark::error::Error;
use frankmark::people::{self, Role};
use frankmark::rules::diagnosis::{Change, RecordChange};
use frankmark::rules::lifecycle::health_days::Condition;
use frankmark::rules::records::{Purpose, RecordStatus};
use hickory_proto::rr::RecordType as Kind;
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(3600);

async fn history(app: &App, domain: &Domain) -> History {
    domains::history(app, &domain.customer, &domain.id, None).await.unwrap()
}

/// The newest first, in short.
fn short(history: &History) -> Vec<String> {
    let line = |what: &What| match what {
        What::Found(Change::Standing { before, after }) => format!("{} > {}", before.id(), after.id()),
        What::Found(Change::CouldNotCheck { began }) => format!("silence {began}"),
        What::Found(Change::Record(it)) => format!("{} {}", it.purpose.id(), it.after.status.id()),
        What::Found(Change::Zone { .. }) => "zone".into(),
        What::Found(Change::Proof { step }) => format!("{step:?}"),
        What::Done { action, .. } => action.clone(),
    };
    history.lines.iter().map(|it| line(&it.what)).collect()
}

fn newest_record(history: &History) -> &RecordChange {
    let mut all = history.lines.iter().filter_map(|it| match &it.what {
        What::Found(Change::Record(it)) => Some(it.as_ref()),
        _ => None,
    });
    all.next().expect("a record changed")
}

async fn checks(app: &App, domain: &Domain) -> Vec<bool> {
    let id = domain.id.clone();
    let rows = app.db.read(move |conn| {
        use schema::checks::dsl;
        let all = dsl::checks.filter(dsl::domain_id.eq(id)).order((dsl::checked_at, dsl::id));
        Ok::<_, Failure>(all.select(dsl::changed).load(conn)?)
    });
    rows.await.unwrap()
}

both_databases! {
    async fn a_road_is_told_from_its_end_to_its_beginning(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 2);
        let acme = ground.customer("Acme").await;
        let anna = people::add(app, &Actor::Operator, &acme.id, "anna@acme.test", "Anna", Role::Manager, "stamp violet harbour seven");
        let anna = Actor::Person(anna.await.unwrap());
        let domain = domains::add(app, &anna, &acme.id, "acme.test").await.unwrap().domain;
        assert_eq!(short(&history(app, &domain).await), ["domain.added"]);
        ground.wait(HOUR);
        let records = domains::records(app, &anna, &acme.id, &domain.id).await.unwrap();
        domains::validate(app, &anna, &acme.id, &domain.id).await.unwrap();
        assert_eq!(short(&history(app, &domain).await)[..2], ["domain.validated", "dkim_key.made"], "nothing was there: nothing is told");
        ground.wait(HOUR);
        publish(&zone, &records, Purpose::Ownership);
        publish(&zone, &records, Purpose::Dkim);
        check(app, &domain).await;
        ground.wait(HOUR * 30);
        domains::recheck_due(app, 10).await.unwrap();
        let told = history(app, &domain).await;
        assert_eq!(
            short(&told),
            [
                "domain.validated", "not_verified > ready", "Challenge", "dkim found", "ownership found",
                "domain.validated", "dkim_key.made", "domain.added",
            ]
        );
        let by: Vec<Option<By>> = told.lines.iter().map(|it| it.by.clone()).collect();
        assert_eq!(by[0], Some(By::Operator));
        assert_eq!(by[1..5], [None, None, None, None]);
        assert_eq!(by[5..], [Some(By::Person("Anna".into())), Some(By::Person("Anna".into())), Some(By::Person("Anna".into()))]);
        assert_eq!(checks(app, &domain).await, [false, true, false]);
        assert!(told.older.is_none());
    }

    async fn a_broken_record_shows_old_and_new_and_when_it_was_last_right(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let app = &ground.app;
        let zone = internet.domain("acme.test", 2);
        let acme = ground.customer("Acme").await;
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        let first = app.clock.now();
        let records = wanted(app, &domain).await;
        let dkim = records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap();
        let (owner, right) = (dkim.owner.to_string(), dkim.value.clone().unwrap());
        let wrong = right.replacen("p=MII", "p=NII", 1);

        // Nobody answers for a while, and when they do, the key is another.
        for server in 1..=2 {
            zone.ns(server).behaves([Conduct::Silent]);
        }
        for _ in 0..2 {
            ground.wait(HOUR);
            check(app, &domain).await;
        }
        for server in 1..=2 {
            zone.ns(server).behaves_well();
        }
        zone.withdraw(&owner, Kind::TXT);
        zone.publish(&owner, txt(&wrong));
        ground.wait(HOUR);
        check(app, &domain).await;
        let told = history(app, &domain).await;
        let short = short(&told);
        assert_eq!(short[..4], ["domain.validated", "ready > stopped_working", "silence false", "dkim different"]);
        assert_eq!(short.iter().filter(|it| *it == "silence true").count(), 1);
        let change = newest_record(&told);
        let before = change.before.as_ref().unwrap();
        assert_eq!((before.status, before.at), (RecordStatus::Found, first), "the last answer before the silence");
        assert_eq!((before.values(), change.after.values()), (vec![right.as_str()], vec![wrong.as_str()]));
        assert!(before.serial.is_some() && change.after.serial > before.serial, "{change:?}");

        zone.withdraw(&owner, Kind::TXT);
        ground.wait(HOUR);
        check(app, &domain).await;
        let told = history(app, &domain).await;
        let change = newest_record(&told);
        assert_eq!(change.after.status, RecordStatus::Missing);
        assert_eq!(change.good.as_ref().map(|it| it.at), Some(first));
        let health = told.health.unwrap();
        assert_eq!(health.incidents[0].until, None, "it lasts");
        assert_eq!(health.days.last().unwrap().worst, Some(Condition::Standing(frankmark::rules::diagnosis::Standing::StoppedWorking)));
        assert!(health.ready.is_some_and(|it| it < 1000));
    }

    async fn long_histories_are_read_page_by_page_and_nothing_is_lost_or_told_twice(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let domain = ground.added(&acme, "acme.test").await;
        for number in 0..70 {
            // Two at the same instant now and then, and changes of both kinds.
            if number % 3 > 0 {
                ground.wait(HOUR);
            }
            domains::renew_challenge(app, &Actor::Operator, &acme.id, &domain.id).await.unwrap();
            let (id, at) = (domain.id.clone(), app.clock.now());
            let write = app.db.write(move |tx| {
                use schema::domain_changes as it;
                let row = (
                    it::id.eq(frankmark::ids::ChangeId::new()),
                    it::domain_id.eq(id),
                    it::at.eq(at),
                    it::kind.eq("could_not_check"),
                    it::details.eq(format!("{{\"kind\":\"could_not_check\",\"began\":{}}}", number % 2 == 0)),
                );
                diesel::insert_into(it::table).values(row).execute(tx)?;
                Ok::<_, Failure>(())
            });
            write.await.unwrap();
        }
        let mut place: Option<Cursor> = None;
        let (mut all, mut pages, mut times) = (Vec::new(), 0, Vec::new());
        loop {
            let page = domains::history(app, &acme.id, &domain.id, place.as_ref()).await.unwrap();
            assert_eq!(page.health.is_some(), place.is_none());
            all.extend(short(&page));
            times.extend(page.lines.iter().map(|it| it.at));
            pages += 1;
            match page.older {
                Some(next) => place = Cursor::parse(&next.to_string()),
                None => break,
            }
        }
        assert_eq!((pages, all.len()), (3, 141));
        assert_eq!(all.iter().filter(|it| *it == "domain.challenge_renewed").count(), 70);
        assert_eq!(all.last().map(String::as_str), Some("domain.added"));
        assert!(times.is_sorted_by(|a, b| a >= b));
    }

    async fn what_is_old_goes_and_what_told_something_stays_longer(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = Ground::asking(database, &internet) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let zone = internet.domain("acme.test", 1);
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        let (id, now) = (domain.id.clone(), app.clock.now());
        let day = 24 * HOUR;
        let write = app.db.write(move |tx| {
            use schema::{checks, domain_changes};
            // Every two hours something new, by the clock, for fifteen months.
            for number in 1..=450_u32 {
                let at = now.minus(day * number);
                for (changed, by, name) in [(true, "schedule", "n"), (false, "person", "p"), (false, "schedule", "s")] {
                    diesel::insert_into(checks::table)
                        .values((
                            checks::id.eq(format!("{name}{number}")),
                            checks::domain_id.eq(&id),
                            checks::asked_by.eq(by),
                            checks::checked_at.eq(at),
                            checks::standing_before.eq("ready"),
                            checks::standing_after.eq("ready"),
                            checks::could_not_check.eq(false),
                            checks::duration_ms.eq(1_i64),
                            checks::queries.eq(1),
                            checks::report.eq("{}"),
                            checks::changed.eq(changed),
                        ))
                        .execute(tx)?;
                }
                diesel::insert_into(domain_changes::table)
                    .values((
                        domain_changes::id.eq(format!("{number:032}")),
                        domain_changes::domain_id.eq(&id),
                        domain_changes::at.eq(at),
                        domain_changes::kind.eq("could_not_check"),
                        domain_changes::details.eq("{\"kind\":\"could_not_check\",\"began\":true}"),
                    ))
                    .execute(tx)?;
            }
            Ok::<_, Failure>(())
        });
        write.await.unwrap();
        zone.withdraw(&wanted(app, &domain).await[0].owner.to_string(), Kind::TXT);
        ground.wait(HOUR);
        check(app, &domain).await;
        let id = domain.id.clone();
        let read = app.db.read(move |conn| {
            use schema::{checks, domain_changes};
            let ordinary = checks::table.filter(checks::domain_id.eq(&id)).filter(checks::changed.eq(false)).filter(checks::asked_by.eq("schedule"));
            let special = checks::table.filter(checks::domain_id.eq(&id)).filter(checks::changed.eq(true).or(checks::asked_by.ne("schedule")));
            let changes = domain_changes::table.filter(domain_changes::domain_id.eq(&id)).filter(domain_changes::kind.eq("could_not_check"));
            let oldest: Option<frankmark::moment::Moment> = changes.select(diesel::dsl::min(domain_changes::at)).first(conn)?;
            Ok::<_, Failure>((
                ordinary.count().get_result::<i64>(conn)?,
                special.count().get_result::<i64>(conn)?,
                changes.count().get_result::<i64>(conn)?,
                oldest,
            ))
        });
        let (ordinary, special, changes, oldest) = read.await.unwrap();
        assert_eq!(ordinary, 200);
        assert_eq!(special, 500, "thirteen months, and not more than this");
        assert_eq!(changes, 395);
        assert!(oldest.is_some_and(|it| now.since(it) <= day * 396));
    }

    async fn another_customers_history_is_missing_and_a_deleted_ones_is_gone(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme, zeta) = (&ground.app, ground.customer("Acme").await, ground.customer("Zeta").await);
        let domain = ground.added(&acme, "acme.test").await;
        let theirs = ground.added(&zeta, "acme.test").await;
        domains::renew_challenge(app, &Actor::Operator, &acme.id, &domain.id).await.unwrap();
        assert!(matches!(domains::history(app, &zeta.id, &domain.id, None).await, Err(Error::NotFound)));
        assert_eq!(short(&history(app, &theirs).await), ["domain.added"], "nothing of the other one's");
        domains::delete(app, &Actor::Operator, &acme.id, &domain.id, &[]).await.unwrap();
        assert!(matches!(domains::history(app, &acme.id, &domain.id, None).await, Err(Error::NotFound)));
        let again = ground.added(&acme, "acme.test").await;
        assert_eq!(short(&history(app, &again).await), ["domain.added"], "it starts from nothing");
    }

    async fn the_page_tells_it_and_older_lines_come_without_scripts(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(site) = TestApp::start_asking(database, &internet) else { return };
        let acme = site.customer("Acme BV").await;
        site.person(&acme, "rob@acme.test", Role::Reader).await;
        let (app, operator) = (&site.app, Actor::Operator);
        let zone = internet.domain("acme.test", 2);
        let domain = domains::add(app, &operator, &acme, "acme.test").await.unwrap().domain;
        let records = domains::records(app, &operator, &acme, &domain.id).await.unwrap();
        let rob = site.signed_in("rob@acme.test").await;
        let path = format!("/domains/{}/history", domain.id);
        assert!(rob.get(&format!("/domains/{}", domain.id)).await.links().contains(&path));
        let page = rob.get(&path).await.expect_status(200);
        assert!(page.words().contains("The domain was added"), "{}", page.words());
        assert!(page.words().contains("It has not been ready yet"), "{}", page.words());
        publish(&zone, &records, Purpose::Ownership);
        publish(&zone, &records, Purpose::Dkim);
        check(app, &domain).await;
        site.wait(HOUR);
        let dkim = records.iter().find(|it| it.purpose == Purpose::Dkim).unwrap();
        zone.withdraw(&dkim.owner.to_string(), Kind::TXT);
        zone.publish(&dkim.owner.to_string(), txt("v=DKIM1; p=<script>alert(1)</script>"));
        check(app, &domain).await;
        let page = rob.get(&path).await.expect_status(200);
        for words in ["The domain stopped working", "The record is not what is needed", "Before", "Now", "by the operator", "Zone version"] {
            assert!(page.words().contains(words), "{words} is not in {}", page.words());
        }
        assert!(!page.body.contains("<script>alert"), "{}", page.body);
        assert!(page.body.matches("<rect ").count() >= 90, "a bar for each day");
        for _ in 0..60 {
            site.wait(Duration::from_secs(1));
            domains::renew_challenge(app, &operator, &acme, &domain.id).await.unwrap();
        }
        let page = rob.get(&path).await.expect_status(200);
        assert!(!page.words().contains("The domain was added"));
        let older = page.links().into_iter().find(|it| it.contains("before=")).expect("a way on");
        let second = rob.get(&older).await.expect_status(200);
        assert!(second.words().contains("The domain was added") && second.links().contains(&path));
        let part = rob.send(rob.request(reqwest::Method::GET, &older).header("hx-request", "true")).await.expect_status(200);
        assert!(part.body.trim_start().starts_with("<li "), "only lines: {}", part.body);
        for odd in ["?before=", "?before=x", "?before=1-%00", "?before=99999999999999999999-00"] {
            rob.get(&format!("{path}{odd}")).await.expect_status(200);
        }
    }
}

//! Checking many domains again: each once, with the right word for what came of it, fairly, politely, by however many
//! processes, and whatever happens meanwhile.

use super::validating::{check, publish, ready, wanted};
use crate::ground::Ground;
use crate::support::app::{Database, PASSWORD, both_databases};
use crate::support::dns::{Conduct, Domain as Zone, Internet};
use diesel::prelude::*;
use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::customers::Customer;
use frankmark::db::{Failure, schema};
use frankmark::domains::bulk_check::{self, BulkCheck, Hosts, Started, State};
use frankmark::domains::{self, Domain, Filter, Which, import};
use frankmark::error::Error;
use frankmark::ids::{BulkCheckId, DomainId};
use frankmark::notices;
use frankmark::people::{self, Role};
use frankmark::rules::diagnosis::Standing;
use frankmark::rules::lifecycle::BulkOutcome;
use frankmark::rules::records::Purpose;
use hickory_proto::rr::RecordType;
use std::time::{Duration, Instant};
use tokio::sync::watch;

fn all() -> Which {
    Which::Matching(Filter::default())
}

/// As fast as it goes.
fn unpaced(database: Database, internet: &Internet) -> Option<Ground> {
    paced(database, internet, 0)
}

fn paced(database: Database, internet: &Internet, per_second: u32) -> Option<Ground> {
    Ground::open_with(database, |config| {
        config.dns.resolvers = vec![internet.resolver().address()];
        config.dns.authoritative_port = internet.port();
        config.dns.allow_private_addresses = true;
        config.dns.checks_per_second_and_host = per_second;
        config.dns.checks_at_once = 16;
    })
}

async fn start(app: &App, customer: &Customer) -> BulkCheckId {
    match bulk_check::start(app, &Actor::Operator, &customer.id, all()).await.unwrap() {
        Started::Started(id) => id,
        other => panic!("{other:?}"),
    }
}

/// Works until nothing is left to begin.
async fn work(app: &App) -> u32 {
    let (_nobody_stops_it, stopped) = watch::channel(false);
    bulk_check::run_some(app, &Hosts::new(&app.config), &stopped).await.unwrap()
}

async fn show(app: &App, customer: &Customer, id: &BulkCheckId) -> BulkCheck {
    bulk_check::show(app, &customer.id, id).await.unwrap()
}

fn counts(told: &BulkCheck) -> Vec<(&'static str, u32)> {
    BulkOutcome::ALL.iter().map(|it| (it.id(), told.of(*it))).filter(|it| it.1 > 0).collect()
}

async fn paste(ground: &Ground, customer: &Customer, names: impl Iterator<Item = String>) {
    let text: Vec<String> = names.collect();
    for some in text.chunks(1000) {
        let added = import::add_listed(&ground.app, &Actor::Operator, &customer.id, &some.join("\n"), &[]).await;
        assert_eq!(added.unwrap().outcome.added(), some.len());
    }
}

/// Rows in `checks` of each of the customer's domains.
async fn checks(app: &App, customer: &Customer) -> Vec<i64> {
    let customer = customer.id.clone();
    app.db
        .read(move |conn| {
            let rows = schema::sending_domains::table
                .left_join(schema::checks::table)
                .filter(schema::sending_domains::customer_id.eq(customer))
                .group_by(schema::sending_domains::id)
                .select(diesel::dsl::count(schema::checks::id.nullable()))
                .load(conn)?;
            Ok::<_, Failure>(rows)
        })
        .await
        .unwrap()
}

async fn logged(app: &App, what: &str) -> usize {
    let what = what.to_owned();
    let rows = app.db.read(move |conn| {
        use schema::audit_log::dsl::{action, audit_log};
        Ok::<_, Failure>(audit_log.filter(action.eq(what)).count().get_result::<i64>(conn)?)
    });
    usize::try_from(rows.await.unwrap()).unwrap()
}

async fn names_of(app: &App, customer: &Customer, id: &BulkCheckId, outcome: BulkOutcome) -> Vec<String> {
    let (mut names, mut after) = (Vec::new(), DomainId::given(""));
    loop {
        let page = bulk_check::members(app, &customer.id, id, outcome, &after, 2).await.unwrap();
        names.extend(page.lines.iter().map(|it| it.domain.as_ref().map_or("-".into(), |it| it.name.to_string())));
        let Some(next) = page.next else { break };
        after = next;
    }
    names.sort();
    names
}

async fn standing(app: &App, domain: &Domain) -> Standing {
    domains::show(app, &domain.customer, &domain.id).await.unwrap().domain.standing
}

both_databases! {
    async fn each_domain_is_checked_once_and_the_summary_says_what_came_of_it(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = unpaced(database, &internet) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let zone = |name: &str| internet.domain(name, 1);
        let fine = ready(&ground, &zone("fine.test"), &acme, "fine.test").await;
        let (broken_zone, silent_zone) = (zone("broken.test"), zone("silent.test"));
        let broken = ready(&ground, &broken_zone, &acme, "broken.test").await;
        let silent = ready(&ground, &silent_zone, &acme, "silent.test").await;
        let comes_zone = zone("comes.test");
        let comes = ground.added(&acme, "comes.test").await;
        let records = wanted(app, &comes).await;
        let goes = ground.added(&acme, "goes.test").await;
        let keyless_zone = zone("keyless.test");
        let keyless = ground.added(&acme, "keyless.test").await;
        check(app, &comes).await;

        // What happens in DNS, and here.
        publish(&comes_zone, &records, Purpose::Ownership);
        publish(&comes_zone, &records, Purpose::Dkim);
        let key = wanted(app, &broken).await.into_iter().find(|it| it.purpose == Purpose::Dkim).unwrap();
        broken_zone.withdraw(&key.owner.to_string(), RecordType::TXT);
        silent_zone.ns(1).stop();
        let challenge = wanted_challenge(app, &keyless).await;
        keyless_zone.publish(&challenge.0, crate::support::dns::txt(&challenge.1));
        let before: usize = checks(app, &acme).await.iter().map(|it| usize::try_from(*it).unwrap()).sum();
        let validated = domains::show(app, &acme.id, &fine.id).await.unwrap().domain.validated_at;
        let by_hand = logged(app, "domain.validated").await;
        ground.wait(Duration::from_secs(3600));

        let id = start(app, &acme).await;
        domains::delete(app, &Actor::Operator, &acme.id, &goes.id, &[]).await.unwrap();
        assert_eq!(show(app, &acme, &id).await.domains, 6);
        work(app).await;

        let told = show(app, &acme, &id).await;
        assert_eq!(told.state, State::Done, "{told:?}");
        let expected = [("unchanged", 1), ("now_ready", 1), ("newly_broken", 1), ("changed", 1), ("could_not_ask", 1), ("gone", 1)];
        assert_eq!(counts(&told), expected);
        for (outcome, name) in [
            (BulkOutcome::Unchanged, "fine.test"), (BulkOutcome::NowReady, "comes.test"),
            (BulkOutcome::NewlyBroken, "broken.test"), (BulkOutcome::Changed, "keyless.test"),
            (BulkOutcome::CouldNotAsk, "silent.test"), (BulkOutcome::Gone, "-"),
        ] {
            assert_eq!(names_of(app, &acme, &id, outcome).await, [name]);
        }
        assert_eq!(standing(app, &broken).await, Standing::StoppedWorking);
        assert_eq!(standing(app, &silent).await, Standing::Ready, "silence accuses nobody");
        let after: usize = checks(app, &acme).await.iter().map(|it| usize::try_from(*it).unwrap()).sum();
        assert_eq!(after, before + 5, "one check each");

        // It is no validation by hand, and the log tells what changed and who asked.
        assert_eq!(domains::show(app, &acme.id, &fine.id).await.unwrap().domain.validated_at, validated);
        assert_eq!(logged(app, "bulk_check.started").await, 1);
        assert_eq!(logged(app, "domain.validated").await, by_hand + 3, "what changed, and nothing else");
        assert_eq!(domains::counts(app, &acme.id).await.unwrap().of(&domains::Show::All), 5);
        assert_eq!(domains::counts(app, &acme.id).await.unwrap().of(&domains::Show::CouldNotCheck), 1);
    }

    async fn one_at_a_time_for_a_customer_and_none_for_nothing(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        let (acme, other) = (ground.customer("Acme").await, ground.customer("Other").await);
        let press = async |customer: &Customer, which| {
            bulk_check::start(app, &Actor::Operator, &customer.id, which).await.unwrap()
        };
        assert_eq!(press(&acme, all()).await, Started::Nothing);
        assert_eq!(bulk_check::current(app, &acme.id).await.unwrap(), None);
        paste(&ground, &acme, (0..5).map(|it| format!("d{it}.test"))).await;
        paste(&ground, &other, (0..3).map(|it| format!("d{it}.test"))).await;
        let own: Vec<DomainId> = ids(app, &acme).await;
        let foreign: Vec<DomainId> = ids(app, &other).await;
        assert_eq!(press(&acme, Which::These(foreign.clone())).await, Started::Nothing, "another's are not there");

        let some = [own[0].clone(), own[0].clone(), foreign[0].clone(), own[1].clone(), DomainId::new()];
        let Started::Started(id) = press(&acme, Which::These(some.to_vec())).await else { panic!("it starts") };
        assert_eq!(show(app, &acme, &id).await.domains, 2);
        assert_eq!(press(&acme, all()).await, Started::Running(id.clone()), "a second press shows the running one");
        assert!(matches!(press(&other, all()).await, Started::Started(_)), "the other customer has one of their own");
        assert_eq!(bulk_check::current(app, &acme.id).await.unwrap().map(|it| it.id), Some(id.clone()));

        // Not theirs: exactly as if it were not there.
        let outcome = BulkOutcome::Unchanged;
        let after = DomainId::given("");
        assert!(matches!(bulk_check::show(app, &other.id, &id).await, Err(Error::NotFound)));
        assert!(matches!(bulk_check::members(app, &other.id, &id, outcome, &after, 9).await, Err(Error::NotFound)));
        assert!(matches!(bulk_check::stop(app, &Actor::Operator, &other.id, &id).await, Err(Error::NotFound)));
        assert!(matches!(bulk_check::hide(app, &other.id, &id).await, Err(Error::NotFound)));
        assert_eq!(show(app, &acme, &id).await.state, State::Running);

        // Running it stays in sight; the summary goes when it was read.
        bulk_check::hide(app, &acme.id, &id).await.unwrap();
        assert!(bulk_check::current(app, &acme.id).await.unwrap().is_some());
        bulk_check::stop(app, &Actor::Operator, &acme.id, &id).await.unwrap();
        bulk_check::stop(app, &Actor::Operator, &acme.id, &id).await.unwrap();
        assert_eq!(logged(app, "bulk_check.stopped").await, 1);
        assert!(bulk_check::current(app, &acme.id).await.unwrap().is_some());
        bulk_check::hide(app, &acme.id, &id).await.unwrap();
        assert_eq!(bulk_check::current(app, &acme.id).await.unwrap(), None);
        assert!(matches!(press(&acme, all()).await, Started::Started(_)));
    }

    async fn of_many_presses_at_one_time_one_starts_it(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        paste(&ground, &acme, (0..50).map(|it| format!("d{it}.test"))).await;
        let presses = (0..6).map(|_| bulk_check::start(app, &Actor::Operator, &acme.id, all()));
        let started: Vec<Started> = futures_util::future::try_join_all(presses).await.unwrap();
        let new: Vec<_> = started.iter().filter(|it| matches!(it, Started::Started(_))).collect();
        assert_eq!(new.len(), 1, "{started:?}");
    }

    async fn after_stop_nothing_more_begins(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = paced(database, &internet, 50) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        paste(&ground, &acme, (0..400).map(|it| format!("d{it}.test"))).await;
        let id = start(app, &acme).await;
        let worker = tokio::spawn({ let app = app.clone(); async move { work(&app).await } });
        until("some are checked", async || show(app, &acme, &id).await.checked() >= 10).await;
        bulk_check::stop(app, &Actor::Operator, &acme.id, &id).await.unwrap();
        worker.await.unwrap();
        let told = show(app, &acme, &id).await;
        assert_eq!((told.state, told.checked() + told.left()), (State::Stopped, 400));
        assert!(told.left() > 200, "{told:?}");
        let checked: i64 = checks(app, &acme).await.iter().sum();
        assert_eq!(checked, i64::from(told.checked()));
        assert_eq!(work(app).await, 0);
        assert_eq!(show(app, &acme, &id).await, told);
    }

    async fn twelve_domains_do_not_wait_for_another_customers_nine_hundred(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = unpaced(database, &internet) else { return };
        let app = &ground.app;
        let (big, small) = (ground.customer("Big").await, ground.customer("Small").await);
        paste(&ground, &big, (0..900).map(|it| format!("big{it}.test"))).await;
        paste(&ground, &small, (0..12).map(|it| format!("small{it}.test"))).await;
        let bigs = start(app, &big).await;
        let worker = tokio::spawn({ let app = app.clone(); async move { work(&app).await } });
        until("the big one is on its way", async || show(app, &big, &bigs).await.checked() >= 20).await;
        let smalls = start(app, &small).await;
        until("the small one is done", async || show(app, &small, &smalls).await.state == State::Done).await;
        let told = show(app, &big, &bigs).await;
        assert!(told.state == State::Running && told.left() > 100, "while the big one goes on: {told:?}");
        worker.await.unwrap();
        assert_eq!(show(app, &big, &bigs).await.state, State::Done);
        assert_eq!(checks(app, &big).await, [1; 900]);
        assert_eq!(checks(app, &small).await, [1; 12]);
    }

    async fn two_processes_on_one_bulk_check_do_each_domain_once(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = unpaced(database, &internet) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        paste(&ground, &acme, (0..120).map(|it| format!("d{it}.test"))).await;
        let id = start(app, &acme).await;
        let other = ground.another_process();
        let (one, two) = tokio::join!(work(app), work(&other));
        // Whoever had nothing left to begin has ended; the last outcomes may have been the other's.
        work(app).await;
        let told = show(app, &acme, &id).await;
        assert_eq!((told.state, told.checked()), (State::Done, 120), "{told:?}");
        assert_eq!(checks(app, &acme).await, [1; 120]);
        assert!(one > 5 && two > 5, "both had a part: {one} and {two}");
    }

    async fn a_host_that_does_not_answer_holds_nobody_up(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = paced(database, &internet, 200) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let hosts = ["slow.test", "quick.test"].map(|it| internet.domain(it, 1));
        for (host, zone) in hosts.iter().enumerate() {
            for number in 0..30 {
                internet.domain_on(&format!("h{host}d{number}.test"), zone.servers());
            }
        }
        paste(&ground, &acme, (0..60).map(|it| format!("h{}d{}.test", it % 2, it / 2))).await;
        let first = start(app, &acme).await;
        work(app).await;
        assert_eq!(show(app, &acme, &first).await.state, State::Done);

        hosts[0].ns(1).behaves([Conduct::Silent]);
        let second = start(app, &acme).await;
        let (stop, stopped) = watch::channel(false);
        let paces = Hosts::new(&app.config);
        let begun = Instant::now();
        let worker = tokio::spawn({
            let app = app.clone();
            async move { bulk_check::run_some(&app, &paces, &stopped).await.unwrap() }
        });
        until("the quick ones are done", async || show(app, &acme, &second).await.of(BulkOutcome::Unchanged) == 30).await;
        let told = show(app, &acme, &second).await;
        assert!(told.left() > 10, "while the slow ones still wait: {told:?} after {:?}", begun.elapsed());
        until("it is said why", async || show(app, &acme, &second).await.slowed_host.as_deref() == Some("slow.test")).await;
        bulk_check::stop(app, &Actor::Operator, &acme.id, &second).await.unwrap();
        stop.send(true).unwrap();
        worker.await.unwrap();
        assert_eq!(show(app, &acme, &second).await.slowed_host, None, "only while it runs");
    }

    async fn a_check_that_somebody_else_is_making_counts_for_both(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = unpaced(database, &internet) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let zone: Zone = internet.domain("acme.test", 1);
        let domain = ready(&ground, &zone, &acme, "acme.test").await;
        ground.wait(Duration::from_secs(60));
        let before: i64 = checks(app, &acme).await.iter().sum();
        zone.ns(1).behaves([Conduct::Slow(Duration::from_millis(400))]);
        let click = tokio::spawn({ let (app, domain) = (app.clone(), domain.clone()); async move { check(&app, &domain).await } });
        until("the click is at it", async || {
            domains::show(app, &acme.id, &domain.id).await.unwrap().domain.checking
        }).await;
        let id = start(app, &acme).await;
        work(app).await;
        click.await.unwrap();
        let told = show(app, &acme, &id).await;
        assert_eq!((told.state, told.of(BulkOutcome::Unchanged)), (State::Done, 1), "{told:?}");
        assert_eq!(checks(app, &acme).await.iter().sum::<i64>(), before + 1);
    }

    async fn what_a_dead_process_had_begun_is_begun_again_when_its_lease_has_run_out(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(ground) = unpaced(database, &internet) else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        paste(&ground, &acme, (0..10).map(|it| format!("d{it}.test"))).await;
        let id = start(app, &acme).await;
        // As a process leaves them that was killed in the middle.
        let (job, until) = (id.clone(), app.clock.now().plus(Duration::from_secs(30)));
        let some = ids(app, &acme).await.into_iter().take(4).collect::<Vec<_>>();
        let died = app.db.write(move |tx| {
            use schema::{bulk_check_domains as member, sending_domains as domain};
            diesel::update(member::table.filter(member::bulk_check_id.eq(job)).filter(member::domain_id.eq_any(&some)))
                .set(member::claimed_until.eq(until)).execute(tx)?;
            diesel::update(domain::table.filter(domain::id.eq_any(&some)))
                .set((domain::claimed_by.eq("somebody who is dead"), domain::claimed_until.eq(until))).execute(tx)?;
            Ok::<_, Failure>(())
        });
        died.await.unwrap();
        work(app).await;
        let told = show(app, &acme, &id).await;
        assert_eq!((told.state, told.checked(), told.left()), (State::Running, 6, 4));
        ground.wait(Duration::from_secs(31));
        work(app).await;
        let told = show(app, &acme, &id).await;
        assert_eq!((told.state, told.checked()), (State::Done, 10));
        assert_eq!(checks(app, &acme).await, [1; 10]);
    }

    async fn who_asked_gets_the_summary_by_mail_if_it_took_long(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let folder = crate::support::processes::Folder::new("mail");
        let opened = Ground::open_with(database, |config| {
            config.dns.resolvers = vec![internet.resolver().address()];
            config.dns.authoritative_port = internet.port();
            config.dns.allow_private_addresses = true;
            config.mail.from = Some("Example Mail <no-reply@mail.example>".into());
            config.mail.folder = Some(folder.path().to_owned());
        });
        let Some(ground) = opened else { return };
        let (app, acme) = (&ground.app, ground.customer("Acme").await);
        let add = people::add(app, &Actor::Operator, &acme.id, "ann@acme.example", "Ann", Role::Manager, PASSWORD);
        let ann = Actor::Person(add.await.unwrap());
        paste(&ground, &acme, (0..3).map(|it| format!("d{it}.test"))).await;
        for (minutes, mails) in [(4, 0), (5, 1)] {
            let started = bulk_check::start(app, &ann, &acme.id, all()).await.unwrap();
            let Started::Started(id) = started else { panic!("{started:?}") };
            ground.wait(Duration::from_secs(minutes * 60));
            work(app).await;
            assert_eq!(show(app, &acme, &id).await.state, State::Done);
            let sent = notices::newest(app, 9).await.unwrap();
            assert_eq!(sent.len(), mails, "after {minutes} minutes: {sent:?}");
            if let Some(mail) = sent.first() {
                let mail = notices::show(app, &mail.id).await.unwrap();
                assert_eq!((mail.sent.recipient.as_str(), mail.sent.kind), ("ann@acme.example", notices::Kind::BulkCheck));
                assert_eq!(mail.sent.subject, "3 domains have been checked");
                assert!(mail.text.contains(&format!("/checks/{id}")) && mail.text.contains("unchanged: 3"), "{}", mail.text);
                assert!(!mail.text.contains(".test"), "no text of anybody's choosing: {}", mail.text);
            }
        }
        // An operator in a shell has seen it.
        let id = start(app, &acme).await;
        ground.wait(Duration::from_secs(3600));
        work(app).await;
        assert_eq!(show(app, &acme, &id).await.state, State::Done);
        assert_eq!(notices::newest(app, 9).await.unwrap().len(), 1);
    }
}

pub(super) async fn ids(app: &App, customer: &Customer) -> Vec<DomainId> {
    let view = domains::View { most: 1000, ..domains::View::default() };
    let listed = domains::list(app, &customer.id, &view).await.unwrap();
    listed.lines.into_iter().map(|it| it.domain.id).collect()
}

/// Where the ownership record goes, and its value, without asking for the other records.
async fn wanted_challenge(app: &App, domain: &Domain) -> (String, String) {
    let view = domains::show(app, &domain.customer, &domain.id).await.unwrap();
    let record = view.records.into_iter().find(|it| it.purpose == Purpose::Ownership).unwrap();
    (record.owner.to_string(), record.value.unwrap())
}

/// Looks again and again, a minute at most.
pub(super) async fn until(what: &str, is_true: impl AsyncFn() -> bool) {
    let begun = Instant::now();
    while !is_true().await {
        assert!(begun.elapsed() < Duration::from_secs(60), "not within a minute: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

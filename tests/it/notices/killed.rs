//! The real program, killed in the middle of its work: it goes on after a restart, and each mail is at the relay once.

use super::{notice, queue};
use crate::support::app::Database;
use crate::support::processes::{Folder, Signal, wait_for};
use crate::support::program::Installation;
use crate::support::smtp::{Conduct, Point, Sink};
use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::clock::Clock;
use frankmark::config::Config;
use frankmark::customers;
use frankmark::ids::{CustomerId, DomainId};
use frankmark::notices::{self, Queued, Sent, State};
use std::collections::BTreeMap;
use std::time::Duration;

const MAILS: usize = 50;

/// The installation's own database and key, as the program opens them.
struct Home {
    installation: Installation,
    app: App,
    customer: CustomerId,
    domain: DomainId,
    _folder: Folder,
}

impl Home {
    async fn with_mails(database: Database, sink: &Sink) -> Option<Self> {
        let folder = Folder::new("killed");
        let url = database.fresh(&folder)?;
        let installation = Installation::with_database(&url, &sink.settings());
        let mut config = Config { database_url: url, key_file: installation.folder().join("key"), ..Config::default() };
        sink.configure(&mut config);
        let app = App::open(config, Clock::system()).unwrap();
        let customer = customers::add(&app, &Actor::Operator, "Acme").await.unwrap().id;
        let domain = DomainId::new();
        for number in 0..MAILS {
            let mail =
                notice(Some(&customer), Some(&domain), &format!("mail {number}"), &format!("it{number}@acme.example"));
            assert!(matches!(queue(&app, mail).await, Ok(Queued::Queued(_))));
        }
        Some(Self { installation, app, customer, domain, _folder: folder })
    }

    async fn mails(&self) -> Vec<Sent> {
        notices::newest(&self.app, 1000).await.unwrap()
    }
}

/// How often each address got a mail.
fn at(sink: &Sink) -> BTreeMap<String, u32> {
    let mut times = BTreeMap::new();
    sink.received().into_iter().flat_map(|it| it.to).for_each(|it| *times.entry(it).or_default() += 1);
    times
}

async fn of_an_outbox_run_that_is_killed_nothing_comes_twice_and_nothing_is_lost(database: Database) {
    let sink = Sink::start();
    let Some(home) = Home::with_mails(database, &sink).await else { return };
    sink.behave(Conduct::Slow(Point::Dot, Duration::from_millis(400)));
    let first = home.installation.serve();
    assert!(wait_for(Duration::from_secs(30), || sink.received().len() >= 12), "{}", first.log());
    first.signal(Signal::Kill);
    drop(first);
    let before = sink.received().len();
    assert!(before < MAILS, "it was not in the middle");
    sink.behave(Conduct::Accepts);

    let second = home.installation.serve();
    let mut ended = 0;
    for _ in 0..600 {
        ended = home.mails().await.iter().filter(|it| matches!(it.state, State::Sent | State::Unsure)).count();
        if ended == MAILS {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(ended, MAILS, "{}", second.log());
    let times = at(&sink);
    assert!(times.values().all(|it| *it == 1), "twice: {times:?}");
    let mails = home.mails().await;
    let unsure: Vec<&Sent> = mails.iter().filter(|it| it.state == State::Unsure).collect();
    assert!((1..=8).contains(&unsure.len()), "what was being handed over: {}", unsure.len());
    for mail in &mails {
        let arrived = times.contains_key(&mail.recipient);
        assert!(arrived || mail.state == State::Unsure, "lost: {mail:?}");
    }

    // Whoever is asked about the unsure ones says "send again": then nothing at all is missing.
    for mail in unsure {
        notices::send_again(&home.app, &Actor::Operator, &home.customer, &home.domain, &mail.id).await.unwrap();
    }
    assert!(wait_for(Duration::from_secs(30), || at(&sink).len() == MAILS), "{}", second.log());
    assert!(!second.log().contains("ERROR"), "{}", second.log());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_sqlite() {
    of_an_outbox_run_that_is_killed_nothing_comes_twice_and_nothing_is_lost(Database::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_postgres() {
    of_an_outbox_run_that_is_killed_nothing_comes_twice_and_nothing_is_lost(Database::Postgres).await;
}

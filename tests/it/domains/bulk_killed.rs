//! Checking many domains with the real program: killed in the middle, and two at one time.

use super::bulk::{ids, until};
use crate::cli::installed;
use crate::support::app::both_databases;
use crate::support::dns::Internet;
use crate::support::processes::Signal;
use crate::support::program::{Installation, asking};
use diesel::prelude::*;
use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::clock::Clock;
use frankmark::config::Config;
use frankmark::customers::{self, Customer};
use frankmark::db::{Failure, schema};
use frankmark::domains::bulk_check::{self, BulkCheck, Started, State};
use frankmark::domains::{Filter, Which, import};
use frankmark::ids::BulkCheckId;
use hickory_proto::rr::RecordType;

const DOMAINS: usize = 120;
const AT_ONCE: usize = 8;

/// The installation seen from inside: same settings, same database.
async fn inside(here: &Installation) -> App {
    let file = here.folder().join("frankmark.toml");
    let opened = tokio::task::spawn_blocking(move || App::open(Config::read(Some(&file)).unwrap(), Clock::system()));
    opened.await.unwrap().unwrap()
}

async fn furnish(app: &App) -> (Customer, BulkCheckId) {
    let acme = customers::add(app, &Actor::Operator, "Acme").await.unwrap();
    let names: Vec<String> = (0..DOMAINS).map(|it| format!("d{it}.test")).collect();
    import::add_listed(app, &Actor::Operator, &acme.id, &names.join("\n"), &[]).await.unwrap();
    let all = Which::Matching(Filter::default());
    let Started::Started(id) = bulk_check::start(app, &Actor::Operator, &acme.id, all).await.unwrap() else {
        panic!("it starts")
    };
    (acme, id)
}

async fn shown(app: &App, acme: &Customer, id: &BulkCheckId) -> BulkCheck {
    bulk_check::show(app, &acme.id, id).await.unwrap()
}

/// How many checks there are of each domain that has any.
async fn checks(app: &App) -> Vec<i64> {
    let counted = app.db.read(|conn| {
        use schema::checks::dsl::{checks, domain_id};
        Ok::<_, Failure>(checks.group_by(domain_id).select(diesel::dsl::count_star()).load::<i64>(conn)?)
    });
    counted.await.unwrap()
}

both_databases! {
    async fn killed_in_the_middle_it_goes_on_and_each_domain_counts_once(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let settings = format!("{}dns.checks_at_once = {AT_ONCE}\ndns.checks_per_second_and_host = 25\n", asking(&internet));
        let Some(here) = installed(database, &settings) else { return };
        let app = inside(&here).await;
        let (acme, id) = furnish(&app).await;

        let serving = here.serve();
        until("a good part is checked", async || shown(&app, &acme, &id).await.checked() >= 30).await;
        serving.signal(Signal::Kill);
        assert!(!serving.end().success());
        let told = shown(&app, &acme, &id).await;
        let checked = checks(&app).await;
        assert!(told.state == State::Running && told.left() > 20, "{told:?}");
        assert_eq!(checked.len(), usize::try_from(told.checked()).unwrap(), "a check and its outcome are written together");

        let _serving = here.serve();
        until("the rest is checked", async || shown(&app, &acme, &id).await.state == State::Done).await;
        let told = shown(&app, &acme, &id).await;
        assert_eq!((told.checked(), told.left()), (u32::try_from(DOMAINS).unwrap(), 0));
        assert_eq!(checks(&app).await, [1; DOMAINS]);
        // The name servers saw the same: only what was under way when it was killed was asked a second time.
        let asked: Vec<usize> = (0..DOMAINS)
            .map(|it| internet.resolver().times_asked(&format!("d{it}.test"), RecordType::SOA)).collect();
        let twice = asked.iter().filter(|it| **it > 1).count();
        assert!(asked.iter().all(|it| (1..=2).contains(it)), "{asked:?}");
        assert!(twice <= AT_ONCE, "{twice} were asked about twice");
        assert_eq!(ids(&app, &acme).await.len(), DOMAINS);
    }

    async fn two_servers_and_a_command_work_on_one_bulk_check(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let settings = format!("{}dns.checks_at_once = {AT_ONCE}\ndns.checks_per_second_and_host = 0\n", asking(&internet));
        let Some(here) = installed(database, &settings) else { return };
        let app = inside(&here).await;
        let (acme, id) = furnish(&app).await;
        let servers = [here.serve(), here.serve()];
        let told = here.json(&["domain", "check", "--all"]);
        assert_eq!((&told[0]["customer_name"], &told[0]["state"]), (&"Acme".into(), &"done".into()), "{told}");
        let bulk = shown(&app, &acme, &id).await;
        if told[0]["id"] == id.as_str() {
            assert_eq!(checks(&app).await, [1; DOMAINS]);
        }
        assert_eq!((bulk.state, bulk.checked()), (State::Done, u32::try_from(DOMAINS).unwrap()));
        for server in &servers {
            assert!(!server.log().contains("ERROR"), "{}", server.log());
        }
    }
}

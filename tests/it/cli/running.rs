//! `serve` and `demo`: they start, say where they are, work by the clock, and end when told.

use super::installed;
use crate::support::app::both_databases;
use crate::support::dns::{Internet, data};
use crate::support::processes::{Folder, Running, Signal, wait_for};
use crate::support::program::{Installation, asking};
use crate::support::visitor::Visitor;
use diesel::prelude::*;
use frankmark::db::{Db, Failure, schema};
use std::process::Command;
use std::time::{Duration, Instant};

async fn make_due(here: &Installation) {
    let config = frankmark::config::Config::read(Some(&here.folder().join("frankmark.toml"))).unwrap();
    let db = tokio::task::spawn_blocking(move || Db::connect(&config.database_url).unwrap()).await.unwrap();
    let write = db.write(|tx| {
        use schema::sending_domains::dsl::{next_check_at, sending_domains};
        Ok::<_, Failure>(diesel::update(sending_domains).set(next_check_at.eq(0_i64)).execute(tx)?)
    });
    assert_eq!(write.await.unwrap(), 1);
}

both_databases! {
    async fn the_first_start_prints_a_link_that_works_once(database: Database) {
        let Some(here) = installed(database, "") else { return };
        let serving = here.serve();
        let log = serving.log();
        let link = log.split_whitespace().find(|it| it.contains("/set-up/")).unwrap_or_else(|| panic!("{log}")).to_owned();
        assert!(link.starts_with(serving.url()), "{link}");
        assert!(serving.end().success());

        here.json(&["customer", "add", "Acme"]);
        let add = ["person", "add", "ann@acme.test", "--customer", "Acme", "--name", "Ann"];
        here.run_with_input(&add, "stamp violet harbour seven\n").expect_code(0);
        let serving = here.serve();
        assert!(!serving.log().contains("/set-up/"), "{}", serving.log());
    }

    async fn a_served_domain_gets_ready_by_the_clock(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(here) = installed(database, &asking(&internet)) else { return };
        let zone = internet.domain("acme.test", 1);
        here.json(&["customer", "add", "Acme"]);
        here.json(&["domain", "add", "acme.test", "--customer", "Acme"]);
        for record in here.json(&["domain", "records", "acme.test"]).as_array().unwrap() {
            if record["needed"] == true {
                let (owner, value) = (record["owner"].as_str().unwrap(), record["value"].as_str().unwrap());
                zone.publish(owner, data(record["type"].as_str().unwrap(), value));
            }
        }
        // A look that is due now, as if five minutes had passed.
        make_due(&here).await;
        let _serving = here.serve();
        let ready = wait_for(Duration::from_secs(20), || {
            here.json(&["domain", "show", "acme.test"])["standing"] == "ready"
        });
        assert!(ready, "{}", here.json(&["domain", "show", "acme.test"]));
    }

    async fn it_ends_within_seconds_when_told(database: Database) {
        let Some(here) = installed(database, "") else { return };
        let serving = here.serve();
        let told = Instant::now();
        assert!(serving.end().success());
        assert!(told.elapsed() < Duration::from_secs(10), "{:?}", told.elapsed());
    }
}

#[tokio::test]
async fn the_demo_leads_to_a_sign_in_that_works() {
    let folder = Folder::new("demo");
    let mut command = Command::new(env!("CARGO_BIN_EXE_frankmark"));
    command.args(["demo", "--listen", "127.0.0.1:0", "--json"]).current_dir(folder.path());
    let log = folder.join("log");
    let mut running = Running::start(command, &log, Signal::Term);
    let said = || std::fs::read_to_string(&log).unwrap_or_default();
    assert!(
        wait_for(Duration::from_secs(30), || running.has_ended().is_some() || said().contains("\"url\"")),
        "{}",
        said()
    );
    let words = said();
    let url = words.split('"').find(|it| it.starts_with("http://127.0.0.1:")).unwrap_or_else(|| panic!("{words}"));
    let visitor = Visitor::new(url);
    let page = visitor.get("/sign-in").await.expect_status(200);
    let shown = page.words();
    assert!(shown.contains("robin@acme.example") && shown.contains("green ticks on loopback"), "{shown}");
    crate::support::app::sign_in(&visitor, "robin@acme.example", "green ticks on loopback").await;
    assert_eq!(visitor.get("/mail-server").await.status, 404, "Robin is a customer");
    let operator = Visitor::new(url);
    crate::support::app::sign_in(&operator, "olivia@operator.example", "green ticks on loopback").await;
    operator.get("/mail-server").await.expect_status(200);
    assert!(running.end().success(), "{}", said());
    assert!(!folder.join("frankmark.db").exists(), "nothing is left behind");
}

#[test]
fn the_demo_listens_on_this_machine_only() {
    for arguments in [["demo", "--listen", "0.0.0.0:0"], ["demo", "--dns-listen", "192.0.2.1:53"]] {
        let said = Command::new(env!("CARGO_BIN_EXE_frankmark")).args(arguments).output().unwrap();
        let words = String::from_utf8_lossy(&said.stderr).into_owned();
        assert!(said.status.code() == Some(2) && words.contains("loopback"), "{words}");
    }
}

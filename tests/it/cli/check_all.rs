//! `domain check --all`: works on it itself, shows how far it is, and can be left and gone on with.

use super::installed;
use crate::support::app::both_databases;
use crate::support::dns::{Internet, data};
use crate::support::program::{Installation, asking};
use hickory_proto::rr::RecordType;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// Domains that nobody has in DNS, by the slow way.
fn add(here: &Installation, customer: &str, names: &[&str]) {
    for name in names {
        here.json(&["domain", "add", name, "--customer", customer]);
    }
}

fn command(here: &Installation, program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(here.folder()).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn said(mut child: Child) -> (Option<i32>, String, String) {
    let (mut out, mut err) = (String::new(), String::new());
    child.stdout.take().unwrap().read_to_string(&mut out).unwrap();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    (child.wait().unwrap().code(), out, err)
}

both_databases! {
    async fn all_domains_of_all_customers_are_checked_and_the_answer_says_if_one_broke(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(here) = installed(database, &asking(&internet)) else { return };
        let nothing = here.run(&["domain", "check", "--all"]).expect_code(0);
        assert!(nothing.out.contains("no domains yet"), "{nothing}");
        assert_eq!(here.json(&["domain", "check", "--all"]), serde_json::json!([]));

        let zone = internet.domain("fine.test", 1);
        here.json(&["customer", "add", "Acme"]);
        here.json(&["customer", "add", "Beta"]);
        add(&here, "Acme", &["fine.test", "other.test"]);
        add(&here, "Beta", &["third.test"]);
        let records = here.json(&["domain", "records", "fine.test"]);
        let mut owners = Vec::new();
        for record in records.as_array().unwrap().iter().filter(|it| it["needed"] == true) {
            zone.publish(record["owner"].as_str().unwrap(), data("TXT", record["value"].as_str().unwrap()));
            owners.push(record["owner"].as_str().unwrap().to_owned());
        }

        let told = here.run(&["domain", "check", "--all"]).expect_code(0);
        assert!(told.out.starts_with("Customer  Checked") && told.out.contains("now ready"), "{told}");
        assert!(told.out.lines().any(|it| it.starts_with("Acme      2")), "{told}");
        assert!(told.out.lines().any(|it| it.starts_with("Beta      1")), "{told}");
        assert!(told.err.contains("Checking 2 domains of Acme.") && told.err.contains("3 of 3 checked"), "{told}");
        assert!(!told.err.contains('\u{1b}') && !told.err.contains('\r'), "no bar without a terminal: {told}");

        let one = here.json(&["domain", "check", "--all", "--customer", "Acme"]);
        assert_eq!(one.as_array().unwrap().len(), 1);
        let counted = (&one[0]["state"], &one[0]["domains"], &one[0]["checked"], &one[0]["left"]);
        assert_eq!(counted, (&"done".into(), &2.into(), &2.into(), &0.into()), "{one}");
        assert_eq!(one[0]["outcomes"]["unchanged"], 2, "{one}");

        owners.iter().for_each(|it| zone.withdraw(it, RecordType::TXT));
        let broken = here.run(&["domain", "check", "--all", "--json"]).expect_code(1).json();
        assert_eq!(broken[0]["outcomes"]["newly_broken"], 1, "{broken}");
        here.run(&["domain", "check", "--all", "--customer", "Nobody"]).expect_code(1);
        here.run(&["domain", "check"]).expect_code(2);
        here.run(&["domain", "check", "fine.test", "--all"]).expect_code(2);
    }

    async fn on_a_terminal_there_is_a_bar(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(here) = installed(database, &asking(&internet)) else { return };
        here.json(&["customer", "add", "Acme"]);
        add(&here, "Acme", &["a.test", "b.test"]);
        // util-linux's `script` is a terminal for whatever it runs.
        let run = format!("'{}' --config frankmark.toml domain check --all", env!("CARGO_BIN_EXE_frankmark"));
        let child = command(&here, "script").args(["-qec", &run, "/dev/null"]).spawn();
        let Ok(child) = child else { return crate::support::tools::skip("`script` is not on this machine") };
        let (code, out, err) = said(child);
        assert_eq!(code, Some(0), "{out}{err}");
        assert!(out.contains("[====") && out.contains("2 of 2 checked") && out.contains("Customer"), "{out:?}");
    }

    async fn ctrl_c_leaves_the_rest_to_whoever_comes_next(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let slow = format!("{}dns.checks_per_second_and_host = 2\n", asking(&internet));
        let Some(here) = installed(database, &slow) else { return };
        here.json(&["customer", "add", "Acme"]);
        let names: Vec<String> = (0..12).map(|it| format!("d{it}.test")).collect();
        add(&here, "Acme", &names.iter().map(String::as_str).collect::<Vec<_>>());
        let mut check = command(&here, env!("CARGO_BIN_EXE_frankmark"));
        let child = check.args(["--config", "frankmark.toml", "domain", "check", "--all"]).spawn().unwrap();
        tokio::time::sleep(Duration::from_secs(3)).await;
        let told = Command::new("kill").args(["-s", "INT", &child.id().to_string()]).status().unwrap();
        assert!(told.success(), "it was at work");
        let (code, out, err) = said(child);
        assert_eq!((code, out.as_str()), (Some(3), ""), "{err}");
        assert!(err.contains("of 12 domains are checked") && err.contains("domain check --all"), "{err}");

        let on = here.run(&["domain", "check", "--all"]).expect_code(0);
        assert!(on.err.contains("is running already"), "{on}");
        assert!(on.out.lines().any(|it| it.starts_with("Acme      12")), "{on}");
    }
}

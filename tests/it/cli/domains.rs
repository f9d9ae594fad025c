//! Domains and senders from the shell: the contract that scripts rely on.

use super::installed;
use crate::support::app::both_databases;
use crate::support::dns::{Internet, data, txt};
use crate::support::program::{Installation, asking};
use serde_json::Value;

fn members(value: &Value) -> Vec<&str> {
    let mut names: Vec<&str> =
        value.as_object().unwrap_or_else(|| panic!("{value}")).keys().map(String::as_str).collect();
    names.sort_unstable();
    names
}

fn acme(here: &Installation) -> String {
    here.json(&["customer", "add", "Acme"])["id"].as_str().unwrap().to_owned()
}

fn record<'a>(records: &'a Value, purpose: &str) -> &'a Value {
    let all = records.as_array().unwrap_or_else(|| panic!("{records}"));
    all.iter().find(|it| it["purpose"] == purpose).unwrap_or_else(|| panic!("no {purpose} in {records}"))
}

both_databases! {
    async fn what_happened_is_told_with_the_newest_first(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(here) = installed(database, &asking(&internet)) else { return };
        let zone = internet.domain("acme.test", 2);
        acme(&here);
        here.json(&["domain", "add", "acme.test", "--customer", "Acme"]);
        let records = here.json(&["domain", "records", "acme.test"]);
        let challenge = record(&records, "ownership");
        zone.publish(challenge["owner"].as_str().unwrap(), txt(challenge["value"].as_str().unwrap()));
        here.run(&["domain", "check", "acme.test"]).expect_code(1);
        let history = here.json(&["domain", "history", "acme.test"]);
        assert_eq!(members(&history), ["customer", "domain", "health", "lines", "older", "standing"]);
        let lines = history["lines"].as_array().unwrap();
        assert_eq!(lines.last().unwrap()["what"]["action"], "domain.added");
        assert_eq!(lines.last().unwrap()["by"]["kind"], "operator");
        let found = lines.iter().find(|it| it["what"]["kind"] == "record").unwrap_or_else(|| panic!("{history}"));
        assert_eq!((&found["what"]["purpose"], &found["what"]["after"]["status"]), (&"ownership".into(), &"found".into()));
        assert_eq!(history["health"]["days"].as_array().unwrap().len(), 90);
        assert_eq!((&history["health"]["ready_per_mille"], &history["older"]), (&Value::Null, &Value::Null));
        let words = here.run(&["domain", "history", "acme.test", "--lang", "nl"]).expect_code(0).out;
        assert!(words.contains("Eigendom: Het record is goed."), "{words}");
        here.run(&["domain", "history", "acme.test", "--before", "nonsense"]).expect_code(1);
        here.run(&["domain", "history", "other.test"]).expect_code(1);
    }

    async fn the_road_from_nothing_to_ready(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(here) = installed(database, &asking(&internet)) else { return };
        let zone = internet.domain("acme.test", 2);
        acme(&here);
        let added = here.json(&["domain", "add", "ann@ACME.test", "--customer", "Acme"]);
        assert_eq!((added["domain"].as_str(), added["standing"].as_str()), (Some("acme.test"), Some("not_verified")));
        assert_eq!(added["repairs"].as_array().unwrap().len(), 2, "{added}");

        let records = here.json(&["domain", "records", "acme.test"]);
        for record in records.as_array().unwrap() {
            assert_eq!(members(record), ["name", "needed", "owner", "purpose", "ttl", "type", "value"]);
        }
        let purposes: Vec<_> = records.as_array().unwrap().iter().map(|it| it["purpose"].as_str().unwrap()).collect();
        assert_eq!(purposes, ["ownership", "dkim", "spf", "dmarc"]);
        let challenge = record(&records, "ownership");
        assert_eq!(challenge["owner"], "_frankmark-challenge.acme.test");
        assert_eq!(challenge["name"], "_frankmark-challenge");
        assert_eq!((&challenge["type"], &challenge["needed"], &challenge["ttl"]), (&"TXT".into(), &true.into(), &3600.into()));

        let check = |code: i32| here.run(&["domain", "check", "acme.test", "--json"]).expect_code(code).json();
        let missing = check(1);
        assert_eq!(
            members(&missing),
            [
                "checked_at", "could_not_check", "domain", "duration_ms", "findings", "held_elsewhere", "ownership",
                "queries", "receipt", "records", "servers", "standing", "views",
            ]
        );
        assert_eq!(members(&missing["servers"][0]), ["address", "name", "problem", "serial", "zone"]);
        assert_eq!(missing["servers"].as_array().unwrap().len(), 2);
        assert_eq!(missing["servers"][0]["zone"], "acme.test");
        assert!(missing["servers"][0]["serial"].is_u64(), "{missing}");
        assert_eq!(members(&missing["records"][0]), ["findings", "owner", "purpose", "status", "type"]);
        let dkim = record(&missing["records"], "dkim");
        assert_eq!(dkim["status"], "missing");
        assert_eq!(
            members(&dkim["findings"][0]),
            ["args", "at", "certainty", "comparison", "corrected", "customer", "evidence", "id", "it", "severity", "slug", "title"]
        );
        record(&missing["records"], "spf");
        record(&missing["records"], "dmarc");
        let checked_at = missing["checked_at"].as_str().unwrap();
        assert!(checked_at.len() == 20 && checked_at.ends_with('Z'), "{checked_at}");

        for purpose in ["ownership", "dkim"] {
            let record = record(&records, purpose);
            let owner = record["owner"].as_str().unwrap();
            zone.publish(owner, data(record["type"].as_str().unwrap(), record["value"].as_str().unwrap()));
        }
        let ready = check(0);
        assert_eq!((&ready["standing"], &ready["ownership"]), (&"ready".into(), &"dns".into()));
        assert_eq!((&ready["could_not_check"], &ready["held_elsewhere"]), (&false.into(), &false.into()));
        assert_eq!(record(&ready["records"], "dkim")["status"], "found");

        let words = here.run(&["domain", "check", "acme.test"]).expect_code(0).out;
        assert!(words.starts_with("acme.test: Ready\n"), "{words}");
        let words = here.run(&["domain", "show", "acme.test", "--lang", "nl"]).expect_code(0).out;
        assert!(words.starts_with("acme.test: Klaar\n"), "{words}");

        zone.servers().iter().for_each(crate::support::dns::Server::stop);
        let silent = check(0);
        assert_eq!((&silent["standing"], &silent["could_not_check"]), (&"ready".into(), &true.into()));
        assert!(silent["servers"][0]["problem"].is_string(), "{silent}");
    }

    async fn two_customers_of_one_name_must_be_told_apart(database: Database) {
        let Some(here) = installed(database, "") else { return };
        let ids = ["Acme", "Zeta"].map(|name| here.json(&["customer", "add", name])["id"].as_str().unwrap().to_owned());
        for customer in &ids {
            here.json(&["domain", "add", "shared.test", "--customer", customer]);
        }
        for command in ["check", "show", "records"] {
            let said = here.run(&["domain", command, "shared.test"]).expect_code(2);
            assert!(ids.iter().all(|id| said.err.contains(id.as_str())), "{said}");
        }
        let said = here.run(&["domain", "check", "shared.test", "--json"]).expect_code(2).json();
        assert_eq!(said["error"]["kind"], "ambiguous");
        let listed: Vec<_> = said["error"]["candidates"].as_array().unwrap().iter().map(|it| it["customer"].clone()).collect();
        assert_eq!(listed, ids);
        here.run(&["domain", "check", "shared.test", "--customer", "Zeta"]).expect_code(1);
        here.run(&["domain", "check", "nobody.test"]).expect_code(1);
        let said = here.run(&["domain", "show", "nobody.test", "--customer", "Zeta", "--json"]).expect_code(1).json();
        assert_eq!(said["error"]["kind"], "not_found");
        assert_eq!(here.json(&["domain", "list"]).as_array().unwrap().len(), 2);
        assert_eq!(here.json(&["domain", "list", "--customer", "Zeta"])[0]["customer"], ids[1].as_str());
    }

    async fn a_name_that_may_surprise_wants_a_yes(database: Database) {
        let Some(here) = installed(database, "") else { return };
        acme(&here);
        let said = here.run(&["domain", "add", "аррӏе.com", "--customer", "Acme"]).expect_code(2);
        assert!(said.err.contains("xn--80ak6aa92e.com") && said.err.contains("--yes"), "{said}");
        let added = here.json(&["domain", "add", "аррӏе.com", "--customer", "Acme", "--yes"]);
        assert_eq!(added["domain"], "xn--80ak6aa92e.com");
        here.run(&["domain", "add", "gmail.com", "--customer", "Acme", "--yes"]).expect_code(2);
        let said = here.run(&["domain", "add", "xn--80ak6aa92e.com", "--customer", "Acme", "--yes", "--json"]);
        assert_eq!(said.expect_code(1).json()["error"]["id"], "domains-already-there");
    }

    async fn a_domain_goes_only_with_a_yes_and_after_its_senders(database: Database) {
        let Some(here) = installed(database, "") else { return };
        acme(&here);
        here.json(&["domain", "add", "acme.test", "--customer", "Acme"]);
        let add = ["sender", "add", "Ann@acme.test", "--name", "Ann", "--customer", "Acme"];
        let sender = here.json(&add);
        assert_eq!((&sender["address"], &sender["can_send"]), (&"Ann@acme.test".into(), &false.into()));
        here.run(&add).expect_code(1);
        let unknown = here.run(&["sender", "add", "a@other.test", "--name", "A", "--customer", "Acme", "--json"]);
        assert_eq!(unknown.expect_code(2).json()["error"]["problems"][0]["id"], "senders-unknown-domain");
        assert_eq!(here.json(&["sender", "list", "--customer", "Acme", "--domain", "acme.test"])[0]["name"], "Ann");

        let said = here.run(&["domain", "delete", "acme.test", "--yes"]).expect_code(1);
        assert!(said.out.contains("  ann@acme.test\n"), "{said}");
        let said = here.run(&["domain", "delete", "acme.test", "--senders-too"]).expect_code(1);
        assert!(said.out.contains("--yes"), "{said}");
        assert_eq!(here.json(&["domain", "list"]).as_array().unwrap().len(), 1, "nothing was done");

        here.json(&["sender", "delete", "ANN@acme.test", "--customer", "Acme"]);
        here.run(&["sender", "delete", "ann@acme.test", "--customer", "Acme"]).expect_code(1);
        here.json(&add);
        let gone = here.json(&["domain", "delete", "acme.test", "--senders-too", "--yes"]);
        assert_eq!((&gone["deleted"], &gone["senders"][0]), (&true.into(), &"ann@acme.test".into()));
        here.run(&["domain", "show", "acme.test"]).expect_code(1);
    }

    async fn what_name_servers_say_does_not_reach_the_terminal_raw(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(here) = installed(database, &asking(&internet)) else { return };
        let zone = internet.domain("acme.test", 1);
        acme(&here);
        here.json(&["domain", "add", "acme.test", "--customer", "Acme"]);
        here.json(&["domain", "records", "acme.test"]);
        zone.publish("_frankmark-challenge", txt("\u{1b}]0;owned\u{7}token=fm-\u{202e}x\u{9b}31m"));
        for command in [&["domain", "check", "acme.test"][..], &["domain", "show", "acme.test"]] {
            let said = here.run(command);
            let raw = said.out.chars().chain(said.err.chars()).find(|it| it.is_control() && *it != '\n' || *it == '\u{202e}');
            assert_eq!(raw, None, "{said}");
        }
        let said = here.run(&["domain", "check", "acme.test", "--json"]).expect_code(1);
        assert!(!said.out.contains('\u{1b}') && !said.out.contains('\u{9b}'), "{said}");
    }

    async fn words_fit_a_terminal_of_eighty_columns(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(here) = installed(database, &asking(&internet)) else { return };
        internet.domain("acme.test", 2);
        acme(&here);
        here.json(&["domain", "add", "acme.test", "--customer", "Acme"]);
        for language in ["en", "nl", "es"] {
            for command in ["check", "show", "records"] {
                let said = here.run(&["domain", command, "acme.test", "--lang", language]);
                let long = |line: &&str| line.chars().count() > 80 && line.split_whitespace().count() > 2;
                let too_long: Vec<&str> = said.out.lines().filter(long).filter(|it| !it.contains("v=DKIM1")).collect();
                assert!(too_long.is_empty(), "{too_long:#?}");
            }
        }
    }
}

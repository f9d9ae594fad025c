//! Mailboxes, grants, tokens, and what a mail server would hear, from the shell.

use super::installed;
use crate::support::app::both_databases;
use serde_json::Value;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

fn logins(all: &Value) -> Vec<&str> {
    all.as_array().expect("a list").iter().map(|it| it["login"].as_str().expect("a login")).collect()
}

both_databases! {
    async fn a_mailbox_comes_changes_and_goes(database: Database) {
        let Some(here) = installed(database, "") else { return };
        here.json(&["customer", "add", "Acme"]);
        here.json(&["customer", "add", "Other"]);
        let added = here.json(&["mailbox", "add", "Info@Acme.test", "--customer", "Acme", "--name", "Ann", "--hosted"]);
        assert_eq!((&added["login"], &added["hosted"], &added["active"]), (&"info@acme.test".into(), &true.into(), &true.into()));
        here.run(&["mailbox", "add", "INFO@acme.test", "--customer", "Acme"]).expect_code(1);
        let taken = here.run(&["mailbox", "add", "info@acme.test", "--customer", "Other"]).expect_code(1);
        assert!(!taken.err.contains("Acme"), "it does not tell whose it is: {taken}");
        let wrong = here.run(&["mailbox", "add", "a b", "--customer", "Acme", "--json"]).expect_code(2).json();
        assert_eq!(wrong["error"]["problems"][0]["field"], "login");

        assert_eq!(here.json(&["mailbox", "disable", "info@acme.test"])["active"], false);
        here.run(&["may", "info@acme.test", "info@acme.test"]).expect_code(1);
        assert_eq!(here.json(&["mailbox", "enable", "info@acme.test"])["active"], true);
        assert_eq!(here.json(&["mailbox", "change", "info@acme.test", "--name", "Bob"])["name"], "Bob");
        for login in ["b", "a", "c"] {
            here.json(&["mailbox", "add", login, "--customer", "Acme"]);
        }
        assert_eq!(logins(&here.json(&["mailbox", "list", "--customer", "Acme"])), ["a", "b", "c", "info@acme.test"]);
        let page = here.json(&["mailbox", "list", "--customer", "Acme", "--after", "a", "--limit", "2"]);
        assert_eq!(logins(&page), ["b", "c"]);

        assert!(here.run(&["mailbox", "remove", "b"]).expect_code(1).out.contains("--yes"));
        here.run(&["mailbox", "remove", "b", "--yes"]).expect_code(0);
        here.run(&["mailbox", "show", "b"]).expect_code(1);
    }

    async fn asking_what_a_mail_server_asks(database: Database) {
        let Some(here) = installed(database, "") else { return };
        here.json(&["customer", "add", "Acme"]);
        here.json(&["domain", "add", "acme.test", "--customer", "Acme"]);
        here.json(&["sender", "add", "news@acme.test", "--name", "News", "--customer", "Acme"]);
        here.json(&["mailbox", "add", "web1", "--customer", "Acme"]);
        let said = here.run(&["may", "web1", "news@acme.test", "--json"]).expect_code(1).json();
        assert_eq!((&said["verdict"], &said["reason"]), (&"reject".into(), &"domain_not_verified".into()));
        assert!(!said["message"].as_str().unwrap().contains('{'), "a sentence: {said}");
        assert_eq!(here.run(&["may", "nobody", "a@acme.test", "--json"]).expect_code(1).json()["reason"], "unknown_login");
        assert_eq!(here.json(&["may", "web1", "<>"])["reason"], "null_sender");

        here.json(&["mailbox", "add", "me@own.test", "--customer", "Acme", "--hosted"]);
        let own = here.run(&["may", "me@own.test", "me+x@own.test"]).expect_code(0).out;
        assert!(own.starts_with("Yes.\n") && own.contains("(hosted_mailbox)"), "{own}");
        let from = ["may", "me@own.test", "me@own.test", "--from", "Me <news@acme.test>", "--json"];
        let said = here.run(&from).expect_code(1).json();
        assert_eq!((&said["may"], &said["verdict"], &said["header"]["verdict"]), (&false.into(), &"permit".into(), &"reject".into()));
        let strange = here.run(&["may", "me@own.test", "", "--from", "a@b <me@own.test>", "--json"]).expect_code(1).json();
        assert_eq!(strange["header"]["reason"], "not_understood");
        here.json(&["may", "me@own.test", "me@own.test", "--from", "Me <me@own.test>"]);
    }

    async fn grants_are_given_and_taken_away(database: Database) {
        let Some(here) = installed(database, "") else { return };
        for customer in ["Acme", "Other"] {
            here.json(&["customer", "add", customer]);
        }
        here.json(&["domain", "add", "acme.test", "--customer", "Acme"]);
        here.json(&["domain", "add", "other.test", "--customer", "Other"]);
        here.json(&["sender", "add", "news@acme.test", "--name", "News", "--customer", "Acme"]);
        here.json(&["mailbox", "add", "web1", "--customer", "Acme"]);
        assert_eq!(here.json(&["grant", "add", "web1", "acme.test"])["is_new"], true);
        assert_eq!(here.json(&["grant", "add", "web1", "acme.test"])["is_new"], false);
        assert_eq!(here.json(&["grant", "add", "web1", "acme.test", "--with-subdomains"])["is_new"], true);
        here.json(&["grant", "add", "WEB1", "acme.test", "--sender", "News@acme.test"]);
        here.run(&["grant", "add", "web1", "other.test"]).expect_code(1);
        here.run(&["grant", "add", "web1", "acme.test", "--sender", "other@acme.test"]).expect_code(1);
        let all = here.json(&["grant", "list", "acme.test"]);
        assert_eq!(logins(&all), ["web1", "web1"]);
        assert!(all[0]["with_subdomains"] == true || all[1]["with_subdomains"] == true, "{all}");
        let shown = here.run(&["mailbox", "show", "web1"]).expect_code(0).out;
        assert!(shown.contains("acme.test (*.acme.test)") && shown.contains("news@acme.test"), "{shown}");

        here.json(&["grant", "remove", "web1", "acme.test"]);
        here.run(&["grant", "remove", "web1", "acme.test"]).expect_code(1);
        assert_eq!(here.json(&["grant", "list", "acme.test"]).as_array().unwrap().len(), 1);
        let gone = here.json(&["mailbox", "remove", "web1", "--yes"]);
        assert_eq!(gone["grants"], serde_json::json!(["news@acme.test"]));
        assert_eq!(here.json(&["grant", "list", "acme.test"]).as_array().unwrap().len(), 0);
    }

    async fn a_list_comes_in_and_what_it_lacks_goes_to_sleep(database: Database) {
        let Some(here) = installed(database, "") else { return };
        here.json(&["customer", "add", "Acme"]);
        here.json(&["customer", "add", "Other"]);
        here.json(&["mailbox", "add", "theirs", "--customer", "Other"]);
        here.json(&["mailbox", "add", "old", "--customer", "Acme"]);
        let import = ["mailbox", "import", "-", "--customer", "Acme"];
        let run = |more: &[&str], text: &str| here.run_with_input(&[&import[..], more, &["--json"]].concat(), text);
        let list = "\u{feff}active;Login;NAME;hosted;note\r\nyes;A@acme.test;Ann;1;x\r\nno;b;;;\r\n;a b;;;\r\n;theirs;;;\r\n;B;;;\r\nmaybe;c;;;\r\n";
        let dry = run(&["--dry-run"], list).expect_code(1).json();
        assert_eq!((&dry["to_add"], &dry["added"], &dry["ignored_columns"][0]), (&2.into(), &0.into(), &"note".into()));
        let lines: Vec<String> = dry["lines"].as_array().unwrap().iter()
            .map(|it| format!("{} {}", it["line"], it["outcome"].as_str().unwrap())).collect();
        assert_eq!(lines, ["2 add", "3 add", "4 refused", "5 refused", "6 twice", "7 refused"]);
        assert_eq!(here.json(&["mailbox", "list", "--customer", "Acme"]).as_array().unwrap().len(), 1, "nothing is saved");

        let said = here.run_with_input(&import, list).expect_code(1).out;
        assert!(said.starts_with("Added: 2.") && said.contains("Line 4: a b\n") && !said.contains("Other"), "{said}");
        let all = here.json(&["mailbox", "list", "--customer", "Acme"]);
        assert_eq!((logins(&all), &all[0]["hosted"], &all[1]["active"]), (vec!["a@acme.test", "b", "old"], &true.into(), &false.into()));

        // One unreadable line may have named anybody: nothing is disabled.
        let unsure = run(&["--sync", "--yes"], "login\na b\n").expect_code(1).json();
        assert_eq!((&unsure["missing"], &unsure["disabled"]), (&2.into(), &0.into()));
        let list = "login,name,active\na@acme.test,Ann,\nb,Bob,yes\n";
        let asked = run(&["--sync"], list).expect_code(1).json();
        assert_eq!((&asked["to_disable"], &asked["changed"]), (&1.into(), &0.into()), "nothing at all without a yes");
        let done = run(&["--sync", "--yes"], list).expect_code(0).json();
        assert_eq!((&done["changed"], &done["disabled"], &done["same"]), (&1.into(), &1.into(), &1.into()));
        let again = run(&["--sync"], list).expect_code(0).json();
        assert_eq!((&again["added"], &again["changed"], &again["to_disable"], &again["same"]), (&0.into(), &0.into(), &0.into(), &2.into()));
        assert_eq!(here.json(&["mailbox", "show", "old"])["active"], false);
        let headless = run(&[], "ann@acme.test\n").expect_code(2).json();
        assert_eq!(headless["error"]["problems"][0]["id"], "mailboxes-import-no-header");
    }

    async fn a_hundred_thousand_mailboxes_come_in_at_one_time(database: Database) {
        let Some(here) = installed(database, "") else { return };
        here.json(&["customer", "add", "Acme"]);
        let mut list = String::from("login,name,hosted,active\n");
        for number in 0..100_000 {
            writeln!(list, "box{number}@acme.test,Box {number},yes,yes").unwrap();
        }
        let file = here.folder().join("list.csv");
        std::fs::write(&file, list).unwrap();
        let began = Instant::now();
        let import = ["mailbox", "import", file.to_str().unwrap(), "--customer", "Acme"];
        assert_eq!(here.json(&import)["added"], 100_000);
        let first = began.elapsed();
        assert_eq!(here.json(&import)["same"], 100_000);
        crate::support::tools::tell(&format!("100,000 mailboxes: {first:?}, again {:?}", began.elapsed() - first));
        assert!(first < Duration::from_secs(300), "{first:?}");
        here.run(&["may", "box99999@acme.test", "box99999@acme.test"]).expect_code(0);
    }

    async fn a_token_is_shown_once_and_ends_at_once(database: Database) {
        let Some(here) = installed(database, "") else { return };
        let made = here.json(&["token", "add", "Panel", "--scope", "mailboxes", "--expires-in", "30"]);
        let secret = made["token"].as_str().unwrap();
        assert!(secret.starts_with("fmk_") && secret.len() == 47, "256 bits: {secret}");
        let listed = here.run(&["token", "list", "--json"]).expect_code(0);
        assert!(!listed.out.contains(secret), "never again");
        assert_eq!((&listed.json()[0]["state"], &listed.json()[0]["scopes"][0]), (&"live".into(), &"mailboxes".into()));
        here.run(&["token", "revoke", "Panel"]).expect_code(0);
        here.run(&["token", "revoke", "Panel"]).expect_code(1);
        assert_eq!(here.json(&["token", "list"])[0]["state"], "revoked");
        here.run(&["token", "add", "Panel"]).expect_code(2);
    }
}

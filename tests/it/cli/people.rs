//! Customers and people from the shell.

use super::installed;
use crate::support::app::both_databases;

both_databases! {
    async fn customers_are_added_and_listed(database: Database) {
        let Some(here) = installed(database, "") else { return };
        assert_eq!(here.run(&["customer", "list"]).expect_code(0).out.lines().count(), 1);
        let acme = here.json(&["customer", "add", "Acme"]);
        assert_eq!(acme["name"], "Acme");
        here.run(&["customer", "add", "\u{1b}[2J"]).expect_code(2);
        let all = here.json(&["customer", "list"]);
        assert_eq!(all.as_array().unwrap().len(), 1);
        assert_eq!(all[0]["id"], acme["id"]);
        let text = here.run(&["customer", "list"]).expect_code(0).out;
        assert!(text.starts_with("Customer  Id") && text.contains("\nAcme"), "{text}");
    }

    async fn a_person_comes_with_a_password_that_is_never_an_argument(database: Database) {
        let Some(here) = installed(database, "") else { return };
        here.json(&["customer", "add", "Acme"]);
        let add = ["person", "add", "ann@acme.test", "--customer", "Acme", "--name", "Ann"];
        let said = here.run_with_input(&add, "password1234\n").expect_code(2);
        assert!(said.err.contains("password: "), "{said}");
        let secret = "stamp violet harbour seven";
        let said = here.run_with_input(&add, &format!("{secret}\n")).expect_code(0);
        assert!(!said.out.contains(secret) && !said.err.contains(secret), "{said}");
        here.run_with_input(&add, &format!("{secret}\n")).expect_code(1);

        let file = here.folder().join("password");
        std::fs::write(&file, secret).unwrap();
        let with_file = ["person", "add", "bob@acme.test", "--customer", "Acme", "--name", "Bob", "--role", "reader"];
        let with_file: Vec<&str> = with_file.into_iter().chain(["--password-file", file.to_str().unwrap()]).collect();
        assert_eq!(here.json(&with_file)["role"], "reader");
        let missing = ["person", "add", "eve@acme.test", "--customer", "Acme", "--name", "Eve", "--password-file", "/none"];
        here.run(&missing).expect_code(3);
    }

    async fn a_customer_that_is_not_there_or_there_twice(database: Database) {
        let Some(here) = installed(database, "") else { return };
        let said = here.run(&["domain", "add", "acme.test", "--customer", "Acme", "--json"]).expect_code(1);
        assert_eq!(said.json()["error"]["kind"], "not_found");
        let ids = ["Acme", "Acme"].map(|name| here.json(&["customer", "add", name])["id"].as_str().unwrap().to_owned());
        let said = here.run(&["domain", "add", "acme.test", "--customer", "Acme"]).expect_code(2);
        assert!(ids.iter().all(|id| said.err.contains(id.as_str())), "{said}");
        here.json(&["domain", "add", "acme.test", "--customer", &ids[1]]);
    }

    async fn staff_is_appointed_and_dismissed_from_the_shell(database: Database) {
        let Some(here) = installed(database, "") else { return };
        here.json(&["customer", "add", "Acme"]);
        let add = ["person", "add", "ann@acme.test", "--customer", "Acme", "--name", "Ann"];
        here.run_with_input(&add, "stamp violet harbour seven\n").expect_code(0);
        assert_eq!(here.json(&["person", "staff", "Ann@acme.test", "operator"])["staff"], "operator");
        assert_eq!(here.json(&["person", "staff", "ann@acme.test", "none"])["staff"], serde_json::Value::Null);
        here.run(&["person", "staff", "bob@acme.test", "support"]).expect_code(1);
        here.run(&["person", "staff", "ann@acme.test", "king"]).expect_code(2);
    }
}

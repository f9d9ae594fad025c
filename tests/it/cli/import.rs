//! Lists into the program and out of it, from the shell.

use super::installed;
use crate::support::app::both_databases;
use serde_json::Value;

fn outcomes(said: &Value) -> Vec<String> {
    let lines = said["lines"].as_array().unwrap_or_else(|| panic!("{said}"));
    lines.iter().map(|it| format!("{} {}", it["line"], it["outcome"].as_str().unwrap())).collect()
}

both_databases! {
    async fn a_list_comes_in_and_goes_out(database: Database) {
        let Some(here) = installed(database, "") else { return };
        here.json(&["customer", "add", "Acme"]);
        let list = "Ann@ACME.test\nco.uk\nаррӏе.com\nacme.test\n\u{1b}[31mred.test\n";
        let import = ["domain", "import", "-", "--customer", "Acme"];
        let dry = here.run_with_input(&[&import[..], &["--dry-run", "--json"]].concat(), list).expect_code(1).json();
        assert_eq!(outcomes(&dry), ["1 new", "2 refused", "3 unsure", "4 twice", "5 refused"]);
        assert_eq!((&dry["to_add"], &dry["added"]), (&1.into(), &0.into()));
        assert_eq!(here.json(&["domain", "list"]).as_array().unwrap().len(), 0, "nothing is saved");

        let said = here.run_with_input(&import, list).expect_code(1);
        assert!(said.out.starts_with("1 domain was added\n"), "{}", said.out);
        assert!(said.out.contains("Line 2: co.uk\n") && said.out.contains("--yes"), "{}", said.out);
        assert!(!said.out.contains('\u{1b}'), "nothing that a terminal obeys: {:?}", said.out);
        let yes = here.run_with_input(&[&import[..], &["--yes", "--json"]].concat(), "аррӏе.com\nacme.test").expect_code(0).json();
        assert_eq!(outcomes(&yes), ["1 added", "2 here"]);

        let table = here.folder().join("list.csv");
        std::fs::write(&table, "domain;sender_name;sender_address\nb.test;\"Acme; B\";news@b.test\n").unwrap();
        let added = here.json(&["domain", "import", table.to_str().unwrap(), "--customer", "Acme"]);
        assert_eq!((&added["added"], &added["senders_added"]), (&1.into(), &1.into()));

        let out = here.run(&["domain", "export", "--customer", "Acme"]).expect_code(0).out;
        let domains: Vec<&str> = out.lines().skip(1).map(|it| it.split('"').nth(1).unwrap()).collect();
        assert_eq!(domains, ["acme.test", "xn--80ak6aa92e.com", "b.test"], "in the order of their adding");
        let back = here.run_with_input(&[&import[..], &["--json"]].concat(), &out).expect_code(0).json();
        assert_eq!(outcomes(&back), ["2 here", "3 here", "4 here"]);
        here.run(&["domain", "import", "nowhere.csv", "--customer", "Acme"]).expect_code(3);
        let many = "a.test\n".repeat(1001);
        let refused = here.run_with_input(&import, &many).expect_code(2);
        assert!(refused.err.contains("1001 lines"), "{}", refused.err);
    }
}

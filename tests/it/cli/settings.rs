//! Starting: settings that are good, bad and secret; tables of every age.

use super::installed;
use crate::support::app::both_databases;
use crate::support::program::Installation;
use std::process::Command;

#[test]
fn without_a_settings_file_the_defaults_serve() {
    let folder = tempfile::tempdir().unwrap();
    let said = Command::new(env!("CARGO_BIN_EXE_frankmark")).args(["customer", "list"]).current_dir(&folder).output();
    let said = said.unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    assert!(folder.path().join("frankmark.db").is_file() && folder.path().join("frankmark.key").is_file());
}

#[test]
fn what_was_made_at_the_first_start_is_for_nobody_else_to_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let command =
        Command::new(env!("CARGO_BIN_EXE_frankmark")).args(["customer", "list"]).current_dir(&folder).output();
    command.unwrap();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        let mode = file.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{:?}", file.file_name());
    }
}

#[test]
fn a_bad_setting_ends_the_start_with_one_line() {
    for (settings, beginning) in [
        ("base_url = \"nowhere\"", "frankmark: base_url = nowhere: "),
        ("listen = \"here\"", "frankmark: "),
        ("no_such_setting = 1", "frankmark: "),
        ("bounce.host = \"a..b\"", "frankmark: bounce.host = a..b: "),
        ("keys.zone = \"test\"", "frankmark: keys.zone = test: "),
        ("keys.zone = \"a..b\"", "frankmark: keys.zone = a..b: "),
        ("domains.challenge_aliases = [\"\"]", "frankmark: domains.challenge_aliases = : "),
        ("dmarc.report_address = \"nobody\"", "frankmark: dmarc.report_address = nobody: "),
        ("log.filter = \"[[[\"", "frankmark: log.filter = [[[: "),
    ] {
        let said = Installation::new(settings).run(&["customer", "list"]).expect_code(2);
        assert!(said.err.starts_with(beginning), "{said}");
        assert_eq!(said.err.lines().count(), 1, "{said}");
        assert_eq!(said.out, "");
        let said = Installation::new(settings).run(&["customer", "list", "--json"]).expect_code(2);
        assert_eq!(said.json()["error"]["kind"], "wrong_use");
    }
    let said = Installation::with_database("postgres://frankmark@127.0.0.1:1/none", "").run(&["customer", "list"]);
    let said = said.expect_code(3);
    assert!(said.err.starts_with("frankmark: the database is away: ") && said.err.lines().count() == 1, "{said}");
}

#[test]
fn wrong_use_is_exit_code_two_and_help_is_zero() {
    let here = Installation::new("");
    for wrong in [&["domain"][..], &["nonsense"], &["customer", "add"], &["--lang", "xx", "customer", "list"]] {
        here.run(wrong).expect_code(2);
    }
    let help = here.run(&["domain", "--help"]).expect_code(0);
    assert!(help.out.contains("records") && help.out.contains("delete"), "{help}");
    here.run(&["--config", "/nowhere/at/all.toml", "config"]).expect_code(2);
}

#[test]
fn the_settings_are_shown_without_their_secrets() {
    let here = Installation::with_database("postgres://frankmark:s3cret@127.0.0.1:1/none?password=s3cret", "");
    let said = here.run(&["config"]).expect_code(0);
    assert!(!said.out.contains("s3cret"), "{said}");
    assert!(said.out.contains("database_url = \"postgres://frankmark:…@127.0.0.1:1/none?password=…\""), "{said}");
    assert_eq!(here.json(&["config"])["dns"]["authoritative_port"], 53);
}

both_databases! {
    async fn the_tables_are_brought_up_to_date_once(database: Database) {
        let Some(here) = installed(database, "") else { return };
        assert!(!here.json(&["migrate"])["migrated"].as_array().unwrap().is_empty());
        assert_eq!(here.json(&["migrate"])["migrated"].as_array().unwrap().len(), 0);
        let said = here.run(&["migrate"]).expect_code(0);
        assert_eq!(said.out, "The tables are up to date.\n");
    }
}

//! `domain check` with all that is wrong, receipts from the shell, and the commands that need no installation.

use super::installed;
use crate::support::app::both_databases;
use crate::support::dns::{Internet, data, txt};
use crate::support::processes::Folder;
use crate::support::program::{Installation, asking};
use frankmark::rules::diagnosis::CATALOGUE;
use serde_json::Value;
use std::process::{Command, Output, Stdio};

/// Runs the program where no settings and no database are, and where none may come to be.
fn bare(arguments: &[&str], input: &[u8]) -> Output {
    use std::io::Write;
    let folder = Folder::new("bare");
    let mut command = Command::new(env!("CARGO_BIN_EXE_frankmark"));
    command.args(arguments).current_dir(folder.path()).env("FRANKMARK_DATABASE_URL", "nonsense");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let _ended_before = child.stdin.take().unwrap().write_all(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "{arguments:?} left something behind");
    output
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap_or_else(|it| panic!("{it}: {}", text(&output.stdout)))
}

fn record<'a>(check: &'a Value, purpose: &str) -> &'a Value {
    check["records"].as_array().unwrap().iter().find(|it| it["purpose"] == purpose).unwrap()
}

/// A domain whose key was pasted with quotation marks, after one check.
fn with_a_wrong_key(here: &Installation, internet: &Internet) -> Value {
    let zone = internet.domain("acme.test", 2);
    here.json(&["customer", "add", "Acme"]);
    here.json(&["domain", "add", "acme.test", "--customer", "Acme"]);
    let records = here.json(&["domain", "records", "acme.test"]);
    for it in records.as_array().unwrap().iter().filter(|it| it["needed"] == true) {
        let (owner, value) = (it["owner"].as_str().unwrap(), it["value"].as_str().unwrap());
        match it["purpose"].as_str().unwrap() {
            "dkim" => zone.publish(owner, txt(&format!("\"{value}\""))),
            _ => zone.publish(owner, data(it["type"].as_str().unwrap(), value)),
        }
    }
    here.run(&["domain", "check", "acme.test", "--json"]).expect_code(1).json()
}

both_databases! {
    async fn what_is_wrong_is_told_with_its_name_place_and_value(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(here) = installed(database, &asking(&internet)) else { return };
        let check = with_a_wrong_key(&here, &internet);
        let finding = &record(&check, "dkim")["findings"][0];
        let title = finding["title"].as_str().unwrap();
        assert!(!title.is_empty() && !title.contains("explain-"), "{finding}");
        let id = finding["id"].as_str().unwrap();
        assert_eq!(finding["slug"].as_str(), CATALOGUE.iter().find(|it| it.0 == id).map(|it| it.1));
        assert!(finding["args"].is_object() && finding["evidence"][0]["value"].is_string(), "{finding}");
        let words = here.run(&["domain", "check", "acme.test"]).expect_code(1).out;
        let number = check["receipt"].as_str().unwrap();
        for wanted in [id, title, "For IT:", "Seen at:", "ns1.acme.test", "Receipt "] {
            assert!(words.contains(wanted), "{wanted} is not in\n{words}");
        }
        assert!(!words.contains('\u{1b}'), "no colours in a pipe");
        let long = |line: &&str| line.chars().count() > 80 && line.split_whitespace().count() > 3;
        let too_long: Vec<&str> = words.lines().filter(long).filter(|it| !it.contains("v=DKIM1")).collect();
        assert!(too_long.is_empty(), "{too_long:#?}");

        let list = here.json(&["domain", "receipt", "acme.test"]);
        assert_eq!((list.as_array().unwrap().len(), list[1]["number"].as_str()), (2, Some(number)));
        let shown = here.run(&["domain", "receipt", "acme.test", &number.to_lowercase()]).expect_code(0).out;
        assert!(shown.contains("status: NOERROR; flags: qr aa") && shown.contains(id), "{shown}");
        assert!(here.run(&["domain", "receipt", "acme.test"]).expect_code(0).out.contains(number));
        here.run(&["domain", "receipt", "acme.test", "0000-00"]).expect_code(1);
        here.run(&["domain", "receipt", "acme.test", "nonsense"]).expect_code(1);
    }

    async fn a_receipt_is_judged_again_where_nothing_is_installed(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(here) = installed(database, &asking(&internet)) else { return };
        let check = with_a_wrong_key(&here, &internet);
        let number = check["receipt"].as_str().unwrap();
        let receipt = here.run(&["domain", "receipt", "acme.test", number, "--json"]).expect_code(0).out;

        let again = bare(&["diagnose", "--receipt", "-", "--json"], receipt.as_bytes());
        assert_eq!(code(&again), 1, "{}", text(&again.stderr));
        let again = json(&again);
        for member in ["records", "findings", "servers", "could_not_check", "queries", "checked_at", "domain"] {
            assert_eq!(again[member], check[member], "{member}");
        }
        assert_eq!((&again["same"], &again["left_out"]), (&true.into(), &0.into()));
        let words = bare(&["diagnose", "--receipt", "-", "--lang", "nl"], receipt.as_bytes());
        assert!(text(&words.stdout).contains("Handtekening (DKIM)"), "{}", text(&words.stdout));

        let later = receipt.replacen("\"version\": 1", "\"version\": 9", 1);
        for bad in [later.as_bytes(), b"", b"{}", b"\xff\xfe", &receipt.as_bytes()[..200]] {
            let refused = bare(&["diagnose", "--receipt", "-", "--json"], bad);
            assert_eq!((code(&refused), &json(&refused)["error"]["kind"]), (2, &"unreadable".into()));
        }
        assert_eq!(code(&bare(&["diagnose", "--receipt", "no-such-file"], b"")), 3);
    }
}

#[test]
fn every_mistake_is_explained_in_every_language() {
    let list = json(&bare(&["explain", "--json"], b""));
    assert_eq!(list.as_array().unwrap().len(), CATALOGUE.len());
    for language in ["en", "nl", "es"] {
        for id in ["K16", "N01", "X03"] {
            let explained = bare(&["explain", &id.to_lowercase(), "--lang", language], b"");
            let words = text(&explained.stdout);
            assert_eq!(code(&explained), 0);
            assert!(words.starts_with(id), "{words}");
            assert!(words.lines().all(|it| it.chars().count() <= 80 || !it.trim().contains(' ')), "{words}");
        }
    }
    assert_eq!(json(&bare(&["explain", "host-doubled", "--json"], b""))["id"], "N01");
    assert_eq!(text(&bare(&["explain"], b"").stdout).lines().filter(|it| !it.is_empty()).count(), CATALOGUE.len());
    let unknown = bare(&["explain", "host-doubeld", "--json"], b"");
    assert_eq!((code(&unknown), &json(&unknown)["error"]["meant"][0]), (2, &"N01".into()));
    assert!(text(&bare(&["explain", "K61"], b"").stderr).contains("K16"));
    assert_eq!(code(&bare(&["explain", "\u{1b}[31m"], b"")), 2);
}

#[test]
fn a_wrong_use_of_diagnose_is_told() {
    for arguments in [
        &["diagnose"][..],
        &["diagnose", "--type", "dkim"],
        &["diagnose", "--found", "v=spf1 -all"],
        &["diagnose", "--type", "mx", "--found", "x"],
        &["diagnose", "--receipt", "x", "--type", "spf"],
        &["diagnose", "--receipt", "x", "--found", "x", "--type", "spf"],
    ] {
        assert_eq!(code(&bare(arguments, b"")), 2, "{arguments:?}");
    }
}

/// A public key of which nobody has the private half.
const KEY: &str = "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5w23McvZRGIZh4V7XQ8anHi7JQoKnG952rDDrv+3j4IGbgnP+2FAiSDvE0zLaJaLCvjkMZICJnDfVF00Kwc8d9NuG99ulKLv1S9CqjdNxSQH6FE9DdVXx0OYmyAYSBv+HncIxAGFodOx+hyJt9hOFzBXQ7dG8+Njhs8wht5TwR0XuT1lVYDRJh19KN0iTVi4EFWt4ZPXEQYpXMyZBfJZNMhz60fllapRknYp+4XPU4zP8443BPVHdLmWuiwdIkWiY8mhYrq38wDRhw9/fOA6q0XCxHMrDVidkjVrttlLt+DSmrfO/oDTIE5lczK6zN58ZORdM5taVOCLxgnECL8QZwIDAQAB";

#[test]
fn values_are_judged_without_dns() {
    let spf = "v=spf1 include:spf.mail.example -all";
    let first = |arguments: &[&str], input: &str, expected: i32| {
        let all: Vec<&str> = ["diagnose", "--json"].iter().chain(arguments).copied().collect();
        let said = bare(&all, input.as_bytes());
        assert_eq!(code(&said), expected, "{arguments:?}: {}{}", text(&said.stdout), text(&said.stderr));
        let said = json(&said);
        said["findings"][0]["id"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(first(&["--type", "dkim", "--expected", KEY, "--found", KEY], "", 0), "");
    assert_eq!(first(&["--type", "dmarc", "--found", "v=DMARC1; p=none"], "", 0), "");
    assert_eq!(first(&["--type", "dkim", "--expected", KEY, "--found", &format!("\"{KEY}\"")], "", 1), "X01");
    let dashes = KEY.replace("v=DKIM1", "\u{2013}v=DKIM1");
    first(&["--type", "dkim", "--expected", KEY, "--found", &dashes], "", 1);
    assert_eq!(first(&["--type", "spf", "--expected", spf, "--found", spf, "--found", "v=spf1 mx -all"], "", 1), "S02");
    assert_eq!(
        first(&["--type", "dkim", "--expected", KEY, "--found-file", "-"], &KEY.replace("; ", "\\; "), 1),
        "X02"
    );

    let words = bare(&["diagnose", "--type", "dkim", "--expected", KEY, "--found", &format!("\"{KEY}\"")], b"");
    let words = text(&words.stdout);
    assert!(words.contains("X01") && words.contains("For IT:") && words.contains(KEY), "{words}");
    let fine = bare(&["diagnose", "--type", "dkim", "--expected", KEY, "--found", KEY], b"");
    assert_eq!(text(&fine.stdout), "Nothing is wrong with it.\n");
    let odd =
        bare(&["diagnose", "--type", "token", "--expected", "token=fm-x", "--found-file", "-"], b"\x1b[31m\xff\0");
    assert!(code(&odd) == 1 && !text(&odd.stdout).contains('\u{1b}'), "{}", text(&odd.stdout));
}

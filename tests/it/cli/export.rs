//! Keys and maps for programs that sign instead of us.

use super::installed;
use crate::support::app::Database;
use crate::support::dns::{Internet, data};
use crate::support::program::{Installation, asking};
use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

/// Two domains, one of them ready, with keys of both kinds.
fn prepared(database: Database, internet: &Internet) -> Option<Installation> {
    let home = installed(database, &format!("{}keys.ed25519 = true\n", asking(internet)))?;
    home.json(&["customer", "add", "Acme"]);
    for (name, servers) in [("acme.test", 2), ("later.test", 1)] {
        let zone = internet.domain(name, servers);
        home.json(&["domain", "add", name, "--customer", "Acme"]);
        let records = home.json(&["domain", "records", name]);
        if name == "later.test" {
            continue;
        }
        for record in records.as_array().unwrap().iter().filter(|it| it["purpose"] == "dkim") {
            let value = record["value"].as_str().unwrap();
            zone.publish(record["owner"].as_str().unwrap(), data("TXT", value));
        }
        home.run(&["domain", "check", name]).expect_code(0);
    }
    Some(home)
}

/// Every file below, relative; all of them are nobody else's business.
fn files(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        assert_eq!(at.metadata().unwrap().permissions().mode() & 0o777, 0o700, "{}", at.display());
        for entry in std::fs::read_dir(&at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{}", path.display());
            found.insert(path.strip_prefix(folder).unwrap().display().to_string());
        }
    }
    found
}

fn selectors(home: &Installation) -> [String; 2] {
    let shown = home.json(&["domain", "show", "acme.test"]);
    [0, 1].map(|at| shown["signing"][at]["selector"].as_str().unwrap().to_owned())
}

/// The public key that OpenSSL finds in a file, as DKIM publishes it.
fn public(path: &Path) -> Option<Vec<u8>> {
    let said = Command::new("openssl").args(["pkey", "-pubout", "-outform", "DER", "-in"]).arg(path).output().ok()?;
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    Some(said.stdout)
}

fn published(home: &Installation, selector: &str) -> Vec<u8> {
    let records = home.json(&["domain", "records", "acme.test"]);
    let record = records.as_array().unwrap().iter().find(|it| it["name"] == format!("{selector}._domainkey").as_str());
    let text = record.unwrap()["value"].as_str().unwrap().rsplit_once("p=").unwrap().1.to_owned();
    data_encoding::BASE64.decode(text.as_bytes()).unwrap()
}

fn for_opendkim(database: Database) {
    let Some(internet) = Internet::start() else { return };
    let Some(home) = prepared(database, &internet) else { return };
    let [rsa, _] = selectors(&home);
    let said = home.run(&["export", "opendkim", "keys-to-sign"]).expect_code(0);
    assert!(said.out.contains("refile:"), "{said}");
    let folder = home.folder().canonicalize().unwrap().join("keys-to-sign");
    let pem = |selector: &str| format!("keys/acme.test/{selector}.pem");
    let expected = ["KeyTable".to_owned(), "SigningTable".to_owned(), pem(&rsa)];
    assert_eq!(files(&folder), expected.into_iter().collect(), "only of the domain that is proven and seen, and RSA");
    let table = std::fs::read_to_string(folder.join("KeyTable")).unwrap();
    let lines: BTreeSet<&str> = table.lines().collect();
    let line = |selector: &str| {
        let path = folder.join(pem(selector));
        format!("{selector}._domainkey.acme.test acme.test:{selector}:{}", path.display())
    };
    assert_eq!(lines, [line(&rsa).as_str()].into());
    let signing = std::fs::read_to_string(folder.join("SigningTable")).unwrap();
    assert_eq!(signing.lines().count(), 1);
    assert!(signing.lines().all(|it| it.starts_with("*@acme.test fm")), "{signing}");

    if let Some(public) = public(&folder.join(pem(&rsa))) {
        assert_eq!(public, published(&home, &rsa));
    }
}

fn for_rspamd(database: Database) {
    let Some(internet) = Internet::start() else { return };
    let Some(home) = prepared(database, &internet) else { return };
    let [rsa, ed25519] = selectors(&home);
    let done = home.json(&["export", "rspamd", "rspamd-keys"]);
    let folder = home.folder().canonicalize().unwrap().join("rspamd-keys");
    assert_eq!((&done["keys"], done["folder"].as_str()), (&2.into(), folder.to_str()));
    let key = |selector: &str| format!("keys/acme.test/{selector}.key");
    let expected = ["dkim_signing.conf".to_owned(), key(&rsa), key(&ed25519)];
    assert_eq!(files(&folder), expected.into_iter().collect());
    let settings = std::fs::read_to_string(folder.join("dkim_signing.conf")).unwrap();
    for selector in [&rsa, &ed25519] {
        let path = folder.join(key(selector));
        assert!(
            settings.contains(&format!("{{ path = \"{}\"; selector = \"{selector}\"; }}", path.display())),
            "{settings}"
        );
    }
    assert!(settings.contains("\"acme.test\" {") && !settings.contains("later.test"), "{settings}");
    assert!(std::fs::read_to_string(folder.join(key(&rsa))).unwrap().starts_with("-----BEGIN PRIVATE KEY-----\n"));
    let seed = std::fs::read(folder.join(key(&ed25519))).unwrap();
    assert_eq!(data_encoding::BASE64.decode(&seed).unwrap().len(), 32, "without a line break, as rspamd reads it");
}

#[test]
fn opendkim_gets_its_tables_and_keys() {
    for_opendkim(Database::Sqlite);
    for_opendkim(Database::Postgres);
}

#[test]
fn rspamd_gets_its_settings_and_keys() {
    for_rspamd(Database::Sqlite);
    for_rspamd(Database::Postgres);
}

#[test]
fn a_folder_comes_whole_and_takes_the_place_of_nothing_but_its_like() {
    let home = installed(Database::Sqlite, "").expect("SQLite is always there");
    let at = |name: &str| home.folder().join(name);
    home.run(&["export", "opendkim", "out"]).expect_code(0);
    assert_eq!(files(&at("out")).len(), 2, "no keys, and tables that say so");
    assert!(home.run(&["export", "opendkim", "out"]).expect_code(2).err.contains("--replace"));
    std::fs::write(at("out").join("KeyTable"), "old").unwrap();
    home.run(&["export", "opendkim", "out", "--replace"]).expect_code(0);
    assert_eq!(std::fs::read_to_string(at("out").join("KeyTable")).unwrap(), "");

    std::fs::write(at("out").join("letter"), "mine").unwrap();
    home.run(&["export", "opendkim", "out", "--replace"]).expect_code(2);
    assert_eq!(std::fs::read_to_string(at("out").join("letter")).unwrap(), "mine");
    std::fs::write(at("file"), "mine").unwrap();
    home.run(&["export", "rspamd", "file", "--replace"]).expect_code(2);
    std::os::unix::fs::symlink(at("out"), at("link")).unwrap();
    home.run(&["export", "opendkim", "link", "--replace"]).expect_code(2);
    for odd in ["a b", "a:b", "a\nb", "a\"b", ".."] {
        home.run(&["export", "opendkim", odd]).expect_code(2);
    }
    home.run(&["export", "opendkim", "no/such/folder"]).expect_code(3);
    let left =
        std::fs::read_dir(home.folder()).unwrap().map(|it| it.unwrap().file_name().to_string_lossy().into_owned());
    let left: Vec<String> = left.filter(|it| it.starts_with(".frankmark")).collect();
    assert_eq!(left, Vec::<String>::new(), "nothing half-made stays");
}

//! The zone file, read by two name servers that are not ours: they load exactly the records that were meant. And the road:
//! pasted into Knot, it turns the domain ready.

use super::{Desk, draft, hostile_notes};
use crate::support::app::Database;
use crate::support::dns::data;
use crate::support::processes::{Folder, wait_for};
use crate::support::program::{Installation, asking_at};
use crate::support::signed_internet::SignedInternet;
use crate::support::tools;
use frankmark::audit::Actor;
use frankmark::domains::{self, RecordToPublish};
use frankmark::handover::{Draft, Form};
use frankmark::rules::address::DnsName;
use frankmark::rules::records::RecordType;
use frankmark::text::Locale;
use std::collections::BTreeSet;
use std::time::Duration;

/// Owner, type, data: the joined text of a TXT record, the target of an alias.
type Set = BTreeSet<(String, String, Vec<u8>)>;

fn intended(records: &[RecordToPublish]) -> Set {
    let live = records.iter().filter(|it| it.instead_of.is_none());
    live.filter_map(|it| {
        let value = it.value.clone()?;
        let data = if it.rtype == RecordType::Txt { value } else { value.trim_end_matches('.').to_owned() };
        Some((it.owner.to_string(), it.rtype.to_string(), data.into_bytes()))
    })
    .collect()
}

/// What `nsd-checkzone -p` prints, or `knotc zone-read`: all but the apex and the hosts that hold the zone.
fn loaded(text: &str) -> Set {
    let mut set = Set::new();
    let (mut origin, mut owner) = (String::new(), String::new());
    let mut in_soa = false;
    for line in text.lines() {
        let was_in_soa = in_soa;
        in_soa = line.ends_with('(') || (was_in_soa && !line.contains(')'));
        if in_soa || was_in_soa || line.starts_with(';') {
            continue;
        }
        if let Some(name) = line.strip_prefix("$ORIGIN ") {
            origin = name.trim().to_owned();
            continue;
        }
        let (before, strings) = line.split_once('"').map_or((line, None), |it| (it.0, Some(it.1)));
        let mut words = before.split_whitespace().filter(|it| !it.starts_with('['));
        if !line.starts_with(char::is_whitespace) {
            let name = words.next().expect("an owner").to_owned();
            let full = match name.as_str() {
                "@" => origin.clone(),
                name if name.ends_with('.') => name.to_owned(),
                name => format!("{name}.{origin}"),
            };
            owner = DnsName::parse(&full).expect("a name").to_string();
        }
        let words: Vec<&str> = words.filter(|it| *it != "IN" && it.parse::<u32>().is_err()).collect();
        let data = match (words.first(), strings) {
            (Some(&"TXT"), Some(strings)) => joined(&format!("\"{strings}")),
            (Some(&"CNAME"), None) => words[1].trim_end_matches('.').as_bytes().to_vec(),
            _ => continue,
        };
        set.insert((owner.clone(), words[0].to_owned(), data));
    }
    set
}

/// The bytes of quoted strings with their escapes (RFC 1035 section 5.1).
fn joined(text: &str) -> Vec<u8> {
    let (mut bytes, mut quoted) = (vec![], false);
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        match byte {
            b'"' => quoted = !quoted,
            b'\\' => match rest.next().expect("something escaped") {
                digit @ b'0'..=b'9' => {
                    let more: Vec<u8> = rest.by_ref().take(2).collect();
                    let number = format!("{}{}", char::from(digit), String::from_utf8(more).expect("digits"));
                    bytes.push(number.parse().expect("a byte"));
                }
                other => bytes.push(other),
            },
            _ if quoted => bytes.push(byte),
            _ => {}
        }
    }
    bytes
}

/// Ours, behind what every zone begins with.
fn wrapped(zone: &str, ours: &str) -> String {
    format!(
        "{zone}. 300 SOA ns1.{zone}. h.{zone}. 1 3600 600 86400 300\n{zone}. 300 NS ns1.{zone}.\nns1.{zone}. 300 A 127.0.0.1\n{ours}"
    )
}

#[tokio::test]
async fn two_name_servers_load_exactly_what_was_meant() {
    let Some(desk) = Desk::open_with(Database::Sqlite, |it| it.brand.name = "Evil\n$INCLUDE /etc/passwd".into()).await
    else {
        return;
    };
    let folder = Folder::new("zones");
    desk.zone.publish("", data("TXT", "v=spf1 mx ip4:192.0.2.0/24 ~all"));
    domains::validate(&desk.site.app, &Actor::Operator, &desk.acme, &desk.id).await.expect("looked");
    let records = desk.records().await;
    assert!(records.iter().any(|it| it.instead_of.is_some()), "an SPF record is to be changed");
    let names = ["\" ) ; $INCLUDE /etc/passwd", "Ann; Smit (x", "\\010 \\"];
    for (locale, number) in Locale::ALL.into_iter().zip(0..) {
        for note in hostile_notes() {
            let name = names[number].replace(['"', '\\'], "");
            desk.save(&Draft { locale, note, contact_name: name, ..draft() }).await;
            let file = String::from_utf8(desk.file(Form::Zone).await.body).expect("UTF-8");
            let path = folder.write("acme.test.zone", &wrapped("acme.test", &file));
            let Some(mut knot) = tools::command("kzonecheck") else { return };
            let said = knot.args(["-o", "acme.test"]).arg(&path).output().expect("kzonecheck");
            assert!(said.status.success(), "{}\n{file}", String::from_utf8_lossy(&said.stderr));
            let Some(mut nsd) = tools::command("nsd_checkzone") else { return };
            let said = nsd.args(["-p", "acme.test"]).arg(&path).output().expect("nsd-checkzone");
            let shown = String::from_utf8_lossy(&said.stdout).into_owned();
            assert!(said.status.success(), "{shown}{}\n{file}", String::from_utf8_lossy(&said.stderr));
            assert_eq!(loaded(&shown), intended(&records), "{file}\n{shown}");
        }
    }
}

#[test]
fn pasted_into_knot_the_zone_file_turns_the_domain_ready() {
    let Some(mut internet) = SignedInternet::start(&["acme.test"]) else { return };
    let settings = asking_at(internet.resolver.address(), internet.port);
    let home = Installation::new(&format!("{settings}bounce.host = \"bounces.mail.example\"\n"));
    home.json(&["customer", "add", "Acme \" ; $INCLUDE (BV)"]);
    home.json(&["domain", "add", "acme.test", "--customer", "Acme \" ; $INCLUDE (BV)"]);
    assert_eq!(home.run(&["domain", "check", "acme.test", "--json"]).expect_code(1).json()["standing"], "not_verified");
    let contact = ["--contact-name", "Anna; Smit", "--contact-email", "anna@acme.test"];
    let said =
        home.run(&[&["domain", "handover", "acme.test", "--form", "zone", "--language", "es"], &contact[..]].concat());
    let file = said.expect_code(0).out;
    assert!(file.contains("$ORIGIN acme.test.\n"), "{file}");
    let listed = home.json(&["domain", "records", "acme.test"]);
    let wanted: Set = listed
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|it| {
            let value = it["value"].as_str()?;
            let data = if it["type"] == "TXT" { value } else { value.trim_end_matches('.') };
            Some((it["owner"].as_str()?.to_owned(), it["type"].as_str()?.to_owned(), data.as_bytes().to_vec()))
        })
        .collect();
    for knot in internet.servers("acme.test") {
        knot.paste(&file);
        // It takes a moment until it serves what it was told to load.
        let mut read = Set::default();
        let _served = wait_for(Duration::from_secs(20), || {
            read = loaded(&knot.read());
            wanted.is_subset(&read)
        });
        assert!(wanted.is_subset(&read), "{wanted:?}\n{read:?}\n{file}");
    }
    let checked = home.run(&["domain", "check", "acme.test", "--json"]).expect_code(0).json();
    assert_eq!(checked["standing"], "ready", "{checked:#}");
}

//! `frankmark serve` as the zone's name server, and what the shell says about keys.

use super::ZONE;
use crate::cli::installed;
use crate::support::app::Database;
use crate::support::dns::{Internet, addresses, ask, data};
use crate::support::ports;
use crate::support::processes::wait_for;
use crate::support::program::asking;
use hickory_proto::rr::RecordType;
use std::net::SocketAddr;
use std::time::Duration;

#[test]
fn the_program_serves_its_zone_and_says_which_key_signs() {
    let Some(internet) = Internet::start() else { return };
    let ip = addresses().next().expect("an address");
    let address = SocketAddr::new(ip, internet.port());
    let settings = format!("{}keys.zone = \"{ZONE}\"\nkeys.listen = [\"{address}\"]\n", asking(&internet));
    let Some(home) = installed(Database::Sqlite, &settings) else { return };
    internet.domain("mail.test", 1);
    internet.delegate(ZONE, &format!("ns.{ZONE}"), ip);
    let zone = internet.domain("acme.test", 2);
    let serving = home.serve();
    home.json(&["customer", "add", "Acme"]);
    home.json(&["domain", "add", "acme.test", "--customer", "Acme"]);
    let records = home.json(&["domain", "records", "acme.test"]);
    for record in records.as_array().unwrap().iter().filter(|it| it["purpose"] == "dkim") {
        zone.publish(record["owner"].as_str().unwrap(), data("CNAME", record["value"].as_str().unwrap()));
    }
    home.run(&["domain", "check", "acme.test"]).expect_code(0);
    let shown = home.json(&["domain", "show", "acme.test"]);
    let signs = &shown["signing"][0];
    assert_eq!((&signs["algorithm"], &signs["ours"], &signs["old"]), (&"rsa".into(), &true.into(), &().into()));
    assert!(signs["next_change"].as_str().is_some_and(|it| it.ends_with('Z')), "{signs}");
    let said = home.run(&["domain", "show", "acme.test"]).expect_code(0);
    let selector = signs["selector"].as_str().unwrap();
    assert!(said.out.contains(&format!("Signs with {selector} since")), "{said}");

    let begun = home.json(&["domain", "rotate", "acme.test"]);
    let new = begun["new_keys"][0].as_str().unwrap().to_owned();
    assert_ne!(new, selector);
    let again = home.run(&["domain", "rotate", "acme.test", "--json"]).expect_code(1);
    assert_eq!(again.json()["error"]["id"], "rotation-under-way");
    // The text of the new key is out within moments.
    let records = home.json(&["domain", "records", "acme.test"]);
    let behind = records.as_array().unwrap().iter().find(|it| it["name"] == format!("{new}._domainkey").as_str());
    let behind = behind.unwrap()["behind"].clone();
    let owner = behind["owner"].as_str().unwrap();
    let published = || ask::ask(address, owner, RecordType::TXT).map(|it| ask::texts(&it).concat()).unwrap_or_default();
    let wanted = behind["value"].as_str().unwrap().replace(' ', "");
    assert!(wait_for(Duration::from_secs(5), || published().replace(' ', "") == wanted), "{}", published());
    assert!(serving.end().success());
    assert!(ask::ask(address, ZONE, RecordType::SOA).is_err(), "it went with the program");
}

#[test]
fn an_address_that_is_taken_ends_the_start_with_one_line() {
    let taken = std::net::UdpSocket::bind(("127.0.0.1", ports::free([127, 0, 0, 1]))).expect("a free port");
    let address = taken.local_addr().expect("an address");
    let settings = format!("keys.zone = \"{ZONE}\"\nkeys.listen = [\"{address}\"]\nlisten = \"127.0.0.1:0\"\n");
    let home = installed(Database::Sqlite, &settings).expect("SQLite is always there");
    let said = home.run(&["serve"]).expect_code(3);
    assert!(said.err.contains(&format!("keys.listen = {address}: ")), "{said}");
}

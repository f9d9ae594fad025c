//! The program as a whole: its commands and its web server, against name servers over real sockets.

mod hostile_dns;
mod knot_and_unbound;
mod two_processes;

use serde_json::Value;

use crate::support::{
    dns::{Domain, Internet, data},
    program::{Installation, Said},
};

const PASSWORD: &str = "stamp violet harbour seven";

/// An owner who signs in with `PASSWORD`.
fn add_person(home: &Installation, customer: &str, email: &str) {
    let arguments = ["person", "add", email, "--customer", customer, "--name", "Ann"];
    home.run_with_input(&arguments, &format!("{PASSWORD}\n")).expect_code(0);
}

/// Adds the domain to a customer, and says what to publish.
fn add_domain(home: &Installation, customer: &str, domain: &str) -> Value {
    home.json(&["domain", "add", domain, "--customer", customer]);
    home.json(&["domain", "records", domain, "--customer", customer])
}

/// Every record with a value, as `(owner, type, value)`.
fn to_publish(records: &Value) -> Vec<(&str, &str, &str)> {
    let records = records.as_array().expect("a list of records").iter();
    records.filter_map(|it| Some((it["owner"].as_str()?, it["type"].as_str()?, it["value"].as_str()?))).collect()
}

/// Publishes every record at every server of the domain.
fn publish(domain: &Domain, records: &Value) {
    for (owner, kind, value) in to_publish(records) {
        domain.publish(owner, data(kind, value));
    }
}

fn check(home: &Installation, domain: &str) -> Said {
    home.run(&["domain", "check", domain, "--json"])
}

/// The statuses of the needed records, without repetition.
fn needed(records: &Value, checked: &Value) -> Vec<String> {
    let needed: Vec<_> = records.as_array().expect("a list").iter().filter(|it| it["needed"] == true).collect();
    let is_needed = |it: &&Value| needed.iter().any(|want| want["owner"] == it["owner"] && want["type"] == it["type"]);
    let reports = checked["records"].as_array().expect("a list of reports").iter();
    let mut statuses: Vec<_> =
        reports.filter(is_needed).filter_map(|it| it["status"].as_str().map(str::to_owned)).collect();
    statuses.sort();
    statuses.dedup();
    statuses
}

/// What the report says is wrong with a server.
fn problem<'a>(checked: &'a Value, server: &str) -> Option<&'a str> {
    let servers = checked["servers"].as_array().expect("a list of servers");
    let found = servers.iter().find(|it| it["name"] == server);
    found.unwrap_or_else(|| panic!("{server} is not among {servers:?}"))["problem"].as_str()
}

/// A domain on two servers of the small internet, added, published and found ready.
fn ready(home: &Installation, internet: &Internet, name: &str) -> (Domain, Value) {
    let domain = internet.domain(name, 2);
    let records = add_domain(home, "Acme", name);
    publish(&domain, &records);
    let checked = check(home, name).expect_code(0).json();
    assert_eq!(checked["standing"], "ready", "{checked:#}");
    (domain, records)
}

//! The figures of the everyday road: one validation of a healthy domain, the domain's page on both databases, the bytes of
//! a cold page, what a diagnosis costs (`diagnosis.rs`), the list of very many domains (`list.rs`), what mail servers ask
//! (`permission.rs`) and what asking costs them (`mail.rs`), and five thousand domains checked again (`recheck.rs`).
//! `make bench` prints them with what they should reach; `cargo bench -- list` those of one of them.
//!
//! Measured with the tests' own name servers and server, in one process over loopback: what is measured includes the
//! client's side. It judges nothing; shared machines are too noisy for a test to fail on.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a bench prints, and stops where it fails"
)]
#![expect(clippy::panic, clippy::indexing_slicing, clippy::string_slice, reason = "the tests' support does")]
#![expect(clippy::disallowed_methods, reason = "the rules about clock, environment and waiting are for the program")]
#![expect(unreachable_pub, dead_code, unused_imports, reason = "the tests' support has more than is used here")]

mod diagnosis;
mod list;
mod mail;
mod nothing;
mod permission;
mod recheck;
#[path = "../tests/it/support/mod.rs"]
mod support;

use frankmark::audit::Actor;
use frankmark::domains;
use frankmark::ids::{CustomerId, DomainId};
use frankmark::people::Role;
use frankmark::rules::diagnosis::Standing;
use std::time::{Duration, Instant};
use support::app::{Database, TestApp};
use support::dns::{Conduct, Domain, Internet, data};
use support::visitor::Visitor;

const ROUND_TRIP: Duration = Duration::from_millis(20);

#[tokio::main]
async fn main() {
    // `cargo bench -- list` (or `road`, `diagnosis`, `permission`, `mail`, `recheck`) measures only that.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|it| !it.starts_with('-')).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|it| it == name);
    if is_wanted("road") {
        validation().await;
        page(Database::Sqlite).await;
        page(Database::Postgres).await;
        cold_page().await;
    }
    if is_wanted("diagnosis") {
        diagnosis::judging();
        diagnosis::everything_wrong().await;
        diagnosis::questions().await;
    }
    if is_wanted("list") {
        for count in [10_000, 1_000_000] {
            list::list(Database::Sqlite, count).await;
            list::list(Database::Postgres, count).await;
        }
    }
    if is_wanted("permission") {
        permission::permission(Database::Sqlite).await;
        permission::permission(Database::Postgres).await;
    }
    if is_wanted("mail") {
        mail::mail().await;
    }
    if is_wanted("recheck") {
        recheck::recheck(Database::Sqlite).await;
        recheck::recheck(Database::Postgres).await;
    }
}

/// A healthy domain on four name servers; every server on the way, the resolver too, takes 20 ms to answer.
async fn validation() {
    let Some(internet) = Internet::start() else { return };
    let Some(site) = TestApp::start_asking(Database::Sqlite, &internet) else { return };
    let (customer, id, zone) = healthy(&site, &internet, 4).await;
    let slow = zone.servers().iter().chain(std::iter::once(internet.resolver())).cloned();
    for server in slow.chain(internet.parent_of("acme.example")) {
        server.behaves([Conduct::Slow(ROUND_TRIP)]);
    }
    let (mut times, mut asked, mut queries) = (Vec::new(), Vec::new(), 0);
    for _ in 0..30 {
        site.wait(Duration::from_secs(60));
        let begun = Instant::now();
        let checked = domains::validate(&site.app, &Actor::Operator, &customer, &id).await.expect("checked");
        times.push(begun.elapsed());
        assert_eq!(checked.domain.standing, Standing::Ready, "{:?}", checked.report);
        queries = checked.report.queries;
        let begun = Instant::now();
        domains::find_today(&site.app, &customer, &id).await.expect("looked");
        asked.push(begun.elapsed());
    }
    let rounds = median(&mut times).as_secs_f64() / ROUND_TRIP.as_secs_f64();
    println!(
        "one Validate, healthy, 4 name servers at 20 ms (30 runs; aim: 5 round trips + 30 ms = 130 ms, 40 queries)"
    );
    tell("  whole, with the database", &mut times);
    println!("  that is {rounds:.1} round trips; queries: {queries}");
    tell("  what DNS shows today", &mut asked);
}

/// The domain's page with all records found, as the signed-in owner gets it.
async fn page(database: Database) {
    let Some(internet) = Internet::start() else { return };
    let Some(site) = TestApp::start_asking(database, &internet) else { return };
    let (customer, id, _) = healthy(&site, &internet, 2).await;
    domains::validate(&site.app, &Actor::Operator, &customer, &id).await.expect("checked");
    let owner = site.signed_in("owner@acme.example").await;
    println!("pages on {database:?}, signed in, over one kept connection (300 requests)");
    for (what, path) in [("domain page", format!("/domains/{id}")), ("list of domains", "/domains".to_owned())] {
        let mut times = Vec::new();
        for _ in 0..320 {
            let begun = Instant::now();
            owner.get(&path).await.expect_status(200);
            times.push(begun.elapsed());
        }
        tell(&format!("  {what}"), &mut times.split_off(20));
    }
}

/// What a browser that has nothing yet loads for the domain's page: bytes over the wire with head, compressed.
async fn cold_page() {
    let Some(internet) = Internet::start() else { return };
    let Some(site) = TestApp::start_asking(Database::Sqlite, &internet) else { return };
    let (customer, id, _) = healthy(&site, &internet, 2).await;
    domains::validate(&site.app, &Actor::Operator, &customer, &id).await.expect("checked");
    let owner = site.signed_in("owner@acme.example").await;
    let html = owner.get(&format!("/domains/{id}")).await.expect_status(200).body;
    let mut wanted = vec![format!("/domains/{id}")];
    for piece in html.split("\"/static/").skip(1) {
        let name = piece.split(['"', '#']).next().unwrap_or_default();
        let path = format!("/static/{name}");
        if !wanted.contains(&path) {
            wanted.push(path);
        }
    }
    println!("a cold domain page (aim: 40 KB in 6 requests)");
    let mut all = 0;
    for path in &wanted {
        let bytes = over_the_wire(&owner, site.url(), path).await;
        println!("  {:>6.1} KB  {}", bytes as f64 / 1000.0, path.trim_start_matches('/'));
        all += bytes;
    }
    println!("  {:>6.1} KB  in {} requests", all as f64 / 1000.0, wanted.len());
}

/// Bytes of head and compressed body, read from a plain socket.
async fn over_the_wire(visitor: &Visitor, url: &str, path: &str) -> usize {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let cookies = visitor.cookies();
    let host = url.trim_start_matches("http://");
    let mut socket = tokio::net::TcpStream::connect(host).await.expect("the server");
    let head = format!(
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookies}\r\nAccept-Encoding: gzip, br\r\nSec-Fetch-Site: none\r\nConnection: close\r\n\r\n"
    );
    socket.write_all(head.as_bytes()).await.expect("asked");
    let mut answer = Vec::new();
    socket.read_to_end(&mut answer).await.expect("answered");
    assert!(
        answer.starts_with(b"HTTP/1.1 200"),
        "{path}: {}",
        String::from_utf8_lossy(&answer[..answer.len().min(200)])
    );
    answer.len()
}

/// A customer whose domain publishes all that is asked for.
async fn healthy(site: &TestApp, internet: &Internet, servers: usize) -> (CustomerId, DomainId, Domain) {
    let zone = internet.domain("acme.example", servers);
    let customer = site.customer("Acme").await;
    site.person(&customer, "owner@acme.example", Role::Owner).await;
    let added = domains::add(&site.app, &Actor::Operator, &customer, "acme.example").await.expect("added");
    let id = added.domain.id;
    zone.publish("_dmarc", data("TXT", "v=DMARC1; p=none"));
    for record in domains::records(&site.app, &Actor::Operator, &customer, &id).await.expect("records") {
        if let Some(value) = record.value.filter(|_| record.needed) {
            zone.publish(&format!("{}.", record.owner), data(record.rtype.as_str(), &value));
        }
    }
    (customer, id, zone)
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn tell(what: &str, times: &mut [Duration]) {
    let middle = median(times);
    let ms = |it: Duration| it.as_secs_f64() * 1000.0;
    println!(
        "{what}: median {:.1} ms, fastest {:.1} ms, slowest {:.1} ms",
        ms(middle),
        ms(times[0]),
        ms(times[times.len() - 1])
    );
}

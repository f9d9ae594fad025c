//! What a diagnosis costs: judging one record, one whole check of a domain with everything wrong, and the number of
//! questions about a healthy one.

use super::support::app::{Database, TestApp};
use super::support::dns::{Internet, data, txt};
use super::{healthy, tell};
use frankmark::audit::Actor;
use frankmark::domains;
use frankmark::rules::diagnosis::judge_texts;
use frankmark::rules::records::Purpose;
use std::time::{Duration, Instant};

/// A public key of which nobody has the private half.
const KEY: &str = "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA5w23McvZRGIZh4V7XQ8anHi7JQoKnG952rDDrv+3j4IGbgnP+2FAiSDvE0zLaJaLCvjkMZICJnDfVF00Kwc8d9NuG99ulKLv1S9CqjdNxSQH6FE9DdVXx0OYmyAYSBv+HncIxAGFodOx+hyJt9hOFzBXQ7dG8+Njhs8wht5TwR0XuT1lVYDRJh19KN0iTVi4EFWt4ZPXEQYpXMyZBfJZNMhz60fllapRknYp+4XPU4zP8443BPVHdLmWuiwdIkWiY8mhYrq38wDRhw9/fOA6q0XCxHMrDVidkjVrttlLt+DSmrfO/oDTIE5lczK6zN58ZORdM5taVOCLxgnECL8QZwIDAQAB";
const SPF: &str = "v=spf1 mx a:out.acme.example ip4:192.0.2.0/24 include:spf.mail.example -all";
const POLICY: &str = "v=DMARC1; p=none; rua=mailto:reports@mail.example";
const RUNS: usize = 500;

/// Without any DNS.
pub fn judging() {
    println!(
        "judging one record ({RUNS} runs; aim: median under 200 µs healthy, under 5 ms with the search for repairs)"
    );
    for (what, purpose, value) in
        [("key", Purpose::Dkim, KEY), ("sender list", Purpose::Spf, SPF), ("policy", Purpose::Dmarc, POLICY)]
    {
        judge(&format!("  {what}, healthy"), purpose, value, value);
        judge(&format!("  {what}, in curly quotes"), purpose, value, &format!("\u{201c}{value}\u{201d}"));
    }
    judge("  key, quotes and backslashes", Purpose::Dkim, KEY, &format!("\"{}\"", KEY.replace("; ", "\\; ")));
    judge("  key, one letter wrong, its end lost", Purpose::Dkim, KEY, &KEY.replacen('Q', "q", 1)[..255]);
    judge("  key, all in small letters", Purpose::Dkim, KEY, &KEY.to_lowercase());
    let other: String = KEY.chars().rev().collect();
    judge("  key, nothing alike", Purpose::Dkim, KEY, &other);
    judge("  key, 64 KB of something else", Purpose::Dkim, KEY, &other.repeat(64 * 1024 / other.len()));
}

fn judge(what: &str, purpose: Purpose, expected: &str, found: &str) {
    let strings: Vec<Vec<u8>> = found.as_bytes().chunks(255).map(<[u8]>::to_vec).collect();
    let mut times = Vec::new();
    let mut first = String::new();
    let begun = Instant::now();
    while times.len() < RUNS && begun.elapsed() < Duration::from_secs(5) {
        let begun = Instant::now();
        let findings = judge_texts(purpose, Some(expected), &strings);
        times.push(begun.elapsed());
        first = findings.first().map_or_else(|| "nothing".to_owned(), |it| it.id.clone());
    }
    times.sort();
    let micros = |it: Duration| it.as_secs_f64() * 1e6;
    let (middle, slowest) = (micros(times[times.len() / 2]), micros(times[times.len() - 1]));
    println!("{what}: {first}: median {middle:.0} µs, slowest {slowest:.0} µs");
}

/// Every record wrong in its own way, at every one of four name servers.
pub async fn everything_wrong() {
    let Some(internet) = Internet::start() else { return };
    let Some(site) = TestApp::start_asking(Database::Sqlite, &internet) else { return };
    let (customer, id, zone) = healthy(&site, &internet, 4).await;
    let records = domains::records(&site.app, &Actor::Operator, &customer, &id).await.expect("records");
    for record in &records {
        let (owner, Some(value)) = (record.owner.to_string(), record.value.as_deref()) else { continue };
        zone.withdraw(&owner, hickory_proto::rr::RecordType::TXT);
        match record.purpose {
            // Below the name itself once more, the commonest slip.
            Purpose::Ownership => zone.publish(&format!("{owner}.acme.example."), data("TXT", value)),
            Purpose::Dkim => zone.publish(&owner, txt(&format!("\u{201c}{}\u{201d}", value.replace("; ", "\\; ")))),
            _ => zone.publish(&owner, txt(&format!("{value} {value}"))),
        }
    }
    zone.publish("acme.example", txt("v=spf1 include:loop.acme.example include:gone.acme.example ptr ?all"));
    zone.publish("acme.example", txt("v=spf1 a mx -all"));
    zone.publish("loop.acme.example", txt("v=spf1 include:loop.acme.example -all"));
    zone.publish("_dmarc", txt("v=DMARC1; p=nonne; rua=reports@acme.example"));
    let (mut times, mut queries) = (Vec::new(), 0);
    for _ in 0..10 {
        site.wait(Duration::from_secs(60));
        let begun = Instant::now();
        let checked = domains::validate(&site.app, &Actor::Operator, &customer, &id).await.expect("checked");
        times.push(begun.elapsed());
        queries = queries.max(checked.report.queries);
    }
    println!("one check, everything wrong, 4 name servers (10 runs; aim: at most 300 queries, under 15 s)");
    tell("  whole, with database and receipt", &mut times);
    println!("  queries: {queries}");
}

/// Without resolver views.
pub async fn questions() {
    println!(
        "queries for a healthy domain, no resolver view (aim: at most 40 with two, at most 12 for each further server)"
    );
    for servers in [2, 3, 4] {
        let Some(internet) = Internet::start() else { return };
        let started = TestApp::start_with(Database::Sqlite, |config| {
            config.dns.resolvers = vec![internet.resolver().address()];
            config.dns.views = Some(Vec::new());
            config.dns.authoritative_port = internet.port();
            config.dns.allow_private_addresses = true;
        });
        let Some(site) = started else { return };
        let (customer, id, _) = healthy(&site, &internet, servers).await;
        let checked = domains::validate(&site.app, &Actor::Operator, &customer, &id).await.expect("checked");
        println!("  {servers} name servers: {}", checked.report.queries);
    }
}

//! Five thousand domains checked again by a bulk check, on local name servers of Knot; beside it dnsperf, which asks the
//! same servers the same questions and does nothing with the answers. Both run in the same minutes on the same machine,
//! servers included: what counts is the ratio.
//!
//! One Knot is the zone above, another serves the domains on two addresses and, on a third, stands in for the resolver: an
//! authoritative server that has every zone answers as a resolver with a full memory would. Keys are one key, copied:
//! making five thousand takes minutes and is not what is measured.

use super::support::app::Database;
use super::support::dns::{self, Internet, ask, data};
use super::support::processes::{Folder, Running, Signal, memory_of, wait_for};
use super::support::{ports, tools};
use diesel::prelude::*;
use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::clock::Clock;
use frankmark::config::Config;
use frankmark::customers;
use frankmark::db::{Failure, schema};
use frankmark::domains::bulk_check::{self, BulkCheck, Hosts, Started, State};
use frankmark::domains::{self, Filter, Which, import};
use frankmark::ids::{BulkCheckId, CustomerId, DkimKeyId, DomainId};
use frankmark::moment::Moment;
use frankmark::rules::lifecycle::BulkOutcome;
use hickory_proto::rr::RecordType;
use std::fmt::Write as _;
use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};
use tokio::sync::watch;

const DOMAINS: usize = 5_000;
const AT_ONCE: usize = 48;
/// A domain of the same build, from which the questions of one check are learnt.
const MODEL: &str = "d0.test";
/// In place of its selector tag.
const TAG: &str = "fmmodel";

pub async fn recheck(database: Database) {
    let Some(farm) = Farm::new() else { return };
    let folder = Folder::new("recheck");
    let Some(url) = database.fresh(&folder) else { return };
    let mut config = Config { database_url: url, key_file: folder.join("key"), ..Config::default() };
    farm.settle(&mut config);
    let app = App::open(config, Clock::system()).expect("an empty database");
    let customer = customers::add(&app, &Actor::Operator, "Acme").await.expect("a customer").id;
    let Some(questions) = questions_of_one().await else { return };
    let facts = furnish(&app, &customer).await;
    let running = farm.serve(&facts);

    println!("re-check of {DOMAINS} domains on {database:?}, local name servers, no pacing, {AT_ONCE} at one time");
    let first = checked(&app, &customer, false).await;
    assert_eq!(first.told.of(BulkOutcome::NowReady), count(DOMAINS), "{:?}", first.told);
    let again = checked(&app, &customer, true).await;
    assert_eq!(again.told.of(BulkOutcome::Unchanged), count(DOMAINS), "{:?}", again.told);
    let ours = again.queries as f64 / again.took.as_secs_f64();
    println!(
        "  {:.1} s, {} questions, {:.0} questions/s, {:.0} domains/s (the first time, when each became ready: {:.1} s)",
        again.took.as_secs_f64(),
        again.queries,
        ours,
        DOMAINS as f64 / again.took.as_secs_f64(),
        first.took.as_secs_f64()
    );
    match farm.dnsperf(&questions, &facts) {
        Some(theirs) => println!(
            "  dnsperf, the same servers and questions: {theirs:.0} questions/s; ratio {:.2} (aim: 0.5)",
            ours / theirs
        ),
        None => println!("  dnsperf is not on this machine: no ratio (tests/setup says more)"),
    }
    drop(running);
}

/// What one check of the model asks whom: the zone above, or the domains' own servers and the resolver.
struct Questions {
    above: Vec<(String, RecordType)>,
    others: Vec<(String, RecordType)>,
}

async fn questions_of_one() -> Option<Questions> {
    let internet = Internet::start()?;
    let folder = Folder::new("model");
    let mut config =
        Config { database_url: Database::Sqlite.fresh(&folder)?, key_file: folder.join("key"), ..Config::default() };
    config.dns.resolvers = vec![internet.resolver().address()];
    config.dns.authoritative_port = internet.port();
    config.dns.allow_private_addresses = true;
    config.domains.allow_special_use = true;
    let app = App::open(config, Clock::system()).expect("an empty database");
    let customer = customers::add(&app, &Actor::Operator, "Model").await.expect("a customer").id;
    let host = internet.domain("host.test", 2);
    let zone = internet.domain_on(MODEL, host.servers());
    zone.publish("_dmarc", data("TXT", "v=DMARC1; p=none"));
    let id = domains::add(&app, &Actor::Operator, &customer, MODEL).await.expect("added").domain.id;
    for record in domains::records(&app, &Actor::Operator, &customer, &id).await.expect("records") {
        if let Some(value) = record.value.filter(|_| record.needed) {
            zone.publish(&format!("{}.", record.owner), data(record.rtype.as_str(), &value));
        }
    }
    domains::validate(&app, &Actor::Operator, &customer, &id).await.expect("proven");
    let above = internet.parent_of(MODEL);
    let others: Vec<dns::Server> = host.servers().iter().chain([internet.resolver()]).cloned().collect();
    above.iter().chain(&others).for_each(dns::Server::forget_log);
    domains::validate(&app, &Actor::Operator, &customer, &id).await.expect("checked");
    let tag = tag(&app, &id).await;
    let asked = |servers: &[dns::Server]| {
        let log = servers.iter().flat_map(dns::Server::log);
        log.map(|it| (it.name.to_ascii_lowercase().replace(&tag, TAG), it.kind)).collect()
    };
    Some(Questions { above: asked(&above), others: asked(&others) })
}

async fn tag(app: &App, id: &DomainId) -> String {
    let id = id.clone();
    let row = app.db.read(move |conn| {
        use schema::sending_domains::dsl::{selector_tag, sending_domains};
        Ok::<_, Failure>(sending_domains.find(id).select(selector_tag).first::<String>(conn)?)
    });
    row.await.expect("the model")
}

/// What the zone of a domain must hold.
struct Facts {
    name: String,
    challenge: String,
    tag: String,
}

/// The domains, each with the same key.
async fn furnish(app: &App, customer: &CustomerId) -> Vec<Facts> {
    for part in 0..DOMAINS / 1000 {
        let names: Vec<String> = (0..1000).map(|it| format!("d{}.test", part * 1000 + it)).collect();
        let added = import::add_listed(app, &Actor::Operator, customer, &names.join("\n"), &[]).await.expect("added");
        assert_eq!(added.outcome.added(), 1000);
    }
    let rows = app.db.write(|tx| {
        use schema::sending_domains::dsl::{challenge, id, name, selector_tag, sending_domains};
        let rows: Vec<(DomainId, String, String, String)> =
            sending_domains.select((id, name, challenge, selector_tag)).load(tx)?;
        for (domain, _, _, tag) in &rows {
            use schema::dkim_keys;
            diesel::insert_into(dkim_keys::table)
                .values((
                    dkim_keys::id.eq(DkimKeyId::new()),
                    dkim_keys::domain_id.eq(domain),
                    dkim_keys::selector.eq(format!("{tag}1")),
                    dkim_keys::algorithm.eq("rsa"),
                    dkim_keys::sealed_private.eq("never opened by a check"),
                    dkim_keys::public_key.eq(KEY),
                    dkim_keys::created_at.eq(Moment::from_micros(1)),
                ))
                .execute(tx)?;
        }
        Ok::<_, Failure>(rows)
    });
    let rows = rows.await.expect("written");
    rows.into_iter().map(|(_, name, challenge, tag)| Facts { name, challenge, tag }).collect()
}

/// How one bulk check of all domains went.
struct Run {
    told: BulkCheck,
    took: Duration,
    queries: i64,
}

async fn checked(app: &App, customer: &CustomerId, tells: bool) -> Run {
    let all = Which::Matching(Filter::default());
    let started = bulk_check::start(app, &Actor::Operator, customer, all).await.expect("started");
    let Started::Started(id) = started else { panic!("{started:?}") };
    let (begun, before) = (Instant::now(), queries(app).await);
    let (_nobody_stops_it, stopped) = watch::channel(false);
    let worker = tokio::spawn({
        let (app, hosts) = (app.clone(), Hosts::new(&app.config));
        async move { bulk_check::run_some(&app, &hosts, &stopped).await }
    });
    for part in [10, 50, 100] {
        while part < 100 && shown(app, customer, &id).await.checked() * 100 < part * count(DOMAINS) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        if part == 100 {
            while shown(app, customer, &id).await.state == State::Running {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        }
        if tells {
            println!("  at {part:>3} %: {:.1} MB resident", resident());
        }
    }
    let took = begun.elapsed();
    worker.await.expect("no panic").expect("worked");
    Run { told: shown(app, customer, &id).await, took, queries: queries(app).await - before }
}

async fn shown(app: &App, customer: &CustomerId, id: &BulkCheckId) -> BulkCheck {
    bulk_check::show(app, customer, id).await.expect("a bulk check")
}

/// Questions of all checks so far.
async fn queries(app: &App) -> i64 {
    let sum = app.db.read(|conn| {
        use schema::checks::dsl::{checks, queries};
        Ok::<_, Failure>(checks.select(diesel::dsl::sum(queries)).first::<Option<i64>>(conn)?)
    });
    sum.await.expect("a sum").unwrap_or(0)
}

/// Of this process, in megabytes.
fn resident() -> f64 {
    memory_of("self") as f64 / 1e6
}

fn count(number: usize) -> u32 {
    u32::try_from(number).expect("not that many")
}

/// The name servers: addresses, one port, and what they serve.
struct Farm {
    folder: Folder,
    above: SocketAddr,
    servers: [SocketAddr; 2],
    resolver: SocketAddr,
}

impl Farm {
    /// `None`, and a line that says so, without Knot on the machine.
    fn new() -> Option<Self> {
        tools::path("knotd")?;
        let mut addresses = dns::addresses();
        let mut next = || addresses.next().expect("there are many");
        let [above, one, two, resolver] = [next(), next(), next(), next()];
        let port = ports::free(above);
        let at = |ip: IpAddr| SocketAddr::new(ip, port);
        Some(Self {
            folder: Folder::new("farm"),
            above: at(above),
            servers: [at(one), at(two)],
            resolver: at(resolver),
        })
    }

    fn settle(&self, config: &mut Config) {
        config.dns.resolvers = vec![self.resolver];
        config.dns.authoritative_port = self.above.port();
        config.dns.allow_private_addresses = true;
        config.dns.checks_at_once = AT_ONCE;
        config.dns.checks_per_second_and_host = 0;
        config.domains.allow_special_use = true;
    }

    /// Two processes; they end when they are dropped.
    fn serve(&self, facts: &[Facts]) -> [Running; 2] {
        let (above, [one, two]) = (self.above.ip(), self.servers.map(|it| it.ip()));
        let soa = |zone: &str, server: &str| {
            format!("{zone} 300 SOA {server} hostmaster.{server} 1 3600 600 86400 300\n{zone} 300 NS {server}\n")
        };
        let root = soa(".", "a.root-servers.test.") + &format!("test. 300 NS ns1.test.\nns1.test. 300 A {above}\n");
        let mut test = soa("test.", "ns1.test.");
        let glue = format!("ns1.host.test. 300 A {one}\nns2.host.test. 300 A {two}\n");
        let _ = writeln!(test, "ns1.test. 300 A {above}\na.root-servers.test. 300 A {above}\n{glue}");
        let served = |zone: &str| format!("{zone} 300 NS ns1.host.test.\n{zone} 300 NS ns2.host.test.\n");
        test.push_str(&served("host.test."));
        for it in facts {
            test.push_str(&served(&format!("{}.", it.name)));
        }
        self.folder.write("root.zone", &root);
        self.folder.write("test.zone", &test);
        let start = |zone: &str| format!("{zone} 300 SOA ns1.host.test. hostmaster.{zone} 1 3600 600 86400 300\n");
        self.folder.write("host.test.zone", &(start("host.test.") + &served("host.test.") + &glue));
        let mut zones = vec!["host.test".to_owned()];
        for it in facts {
            let zone = format!("{}.", it.name);
            let mut text = start(&zone) + &served(&zone);
            let _ = writeln!(text, "_dmarc.{zone} 300 TXT \"v=DMARC1; p=none\"");
            let _ = writeln!(text, "_frankmark-challenge.{zone} 300 TXT \"{}\"", it.challenge);
            let (head, tail) = KEY.split_at(200);
            let _ = writeln!(text, "{}1._domainkey.{zone} 300 TXT \"v=DKIM1; k=rsa; p={head}\" \"{tail}\"", it.tag);
            self.folder.write(&format!("{zone}zone"), &text);
            zones.push(it.name.clone());
        }
        let above = self.knot("above", &[self.above], &[]);
        let [one, two] = self.servers;
        let below = self.knot("below", &[one, two, self.resolver], &zones);
        let loaded = wait_for(Duration::from_secs(120), || {
            let last = facts.last().map_or(".", |it| it.name.as_str());
            [(self.above, "test"), (one, MODEL), (self.resolver, last)]
                .iter()
                .all(|(server, zone)| ask::ask(*server, zone, RecordType::SOA).is_ok_and(|it| !it.answers.is_empty()))
        });
        assert!(loaded, "Knot did not start: {}", self.folder.read("below.log"));
        [above, below]
    }

    fn knot(&self, name: &str, listen: &[SocketAddr], zones: &[String]) -> Running {
        let path = self.folder.path().display();
        let mut text = format!("server:\n    rundir: {path}/{name}\n    background-workers: 2\n    udp-workers: 1\n");
        for address in listen {
            let _ = writeln!(text, "    listen: {}@{}", address.ip(), address.port());
        }
        let _ = writeln!(text, "database:\n    storage: {path}/{name}\nlog:\n  - target: stderr\n    any: warning");
        let _ = writeln!(text, "template:\n  - id: default\n    storage: {path}\n    file: \"%s.zone\"");
        let _ = writeln!(text, "    zonefile-load: whole\n    journal-content: none\nzone:");
        let _ = writeln!(text, "  - domain: .\n    file: root.zone\n  - domain: test.");
        for zone in zones {
            let _ = writeln!(text, "  - domain: {zone}.");
        }
        std::fs::create_dir_all(self.folder.join(name)).expect("a folder");
        let config = self.folder.write(&format!("{name}.conf"), &text);
        let mut knotd = tools::command("knotd").expect("was there a moment ago");
        knotd.arg("-c").arg(config);
        Running::start(knotd, &self.folder.join(&format!("{name}.log")), Signal::Term)
    }

    /// Questions a second that dnsperf gets answered: each server its share of what a bulk check asks, one after the
    /// other. Nothing where it is not on the machine.
    fn dnsperf(&self, questions: &Questions, facts: &[Facts]) -> Option<f64> {
        let (mut asked, mut seconds) = (0.0, 0.0);
        for (server, of_one) in [(self.above, &questions.above), (self.servers[0], &questions.others)] {
            let mut text = String::new();
            for it in facts {
                for (name, kind) in of_one {
                    let _ = writeln!(text, "{} {kind}", name.replace(MODEL, &it.name).replace(TAG, &it.tag));
                }
            }
            let file = self.folder.write("questions", &text);
            let mut dnsperf = tools::command("dnsperf")?;
            let (ip, port) = (server.ip().to_string(), server.port().to_string());
            dnsperf.args(["-s", &ip, "-p", &port, "-n", "1", "-e", "-q", "200", "-d"]).arg(file);
            let said = dnsperf.output().expect("dnsperf");
            let words = String::from_utf8_lossy(&said.stdout).into_owned();
            let told = |label: &str| {
                let line = words.lines().find(|it| it.trim_start().starts_with(label));
                let number = line.and_then(|it| it.split(':').nth(1)).and_then(|it| it.split_whitespace().next());
                number.and_then(|it| it.parse::<f64>().ok())
            };
            let numbers = told("Queries completed").zip(told("Run time (s)"));
            let numbers = numbers.unwrap_or_else(|| panic!("{words}{}", String::from_utf8_lossy(&said.stderr)));
            asked += numbers.0;
            seconds += numbers.1;
        }
        Some(asked / seconds)
    }
}

/// A public RSA key of 2048 bits (SubjectPublicKeyInfo in base64).
const KEY: &str = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA2kdSXSr5jmKU0XjDnjpr7oQgHg1rXz7CBUATt90nvHvgnwL4pIyndmau9sJsly94e5gh1MACnz6ICYUwQRSXcdKF50I2v/Rv7moGO1d/aEQWpuQgLq84xfvA6SyIalxIuMilrhjU8sj+SYDGnKQlzulMAbaS5M0w4RHgTbWRoRKw6Ynrk9kPGze7znGJDHQb7BfIxAMPX4o35dUl8Ikgr4TcasXgWlbQY60qkoHByg7U7nqbOrAq9Bheklb8kMl/1BWLU5OpZ2n2s8mYneWQ2npUcbV126QdHo2uWeKn10S6t4lQo+M3zyeqB964Ps3sCuyoO54tugNg0Ei9+qNiWwIDAQAB";

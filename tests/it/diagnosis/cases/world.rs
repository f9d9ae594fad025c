//! The world of one case: a domain that is right in everything, on servers of its own, and what the case does to it.

use super::expecting;
use super::lines::{Case, Step};
use super::values::{self, data, filled, kind, name, owner};
use crate::support::dns::{Conduct, Domain, Internet, Server};
use data_encoding::HEXLOWER_PERMISSIVE;
use frankmark::config;
use frankmark::dns::Asker;
use frankmark::moment::Moment;
use frankmark::rules::address::{DnsName, DomainName};
use frankmark::rules::diagnosis::{Background, Earlier, Observed, Operator, Plan, Report, Wanted, noted};
use frankmark::rules::records::{
    Bounce, Claim, DkimKey, ExpectedRecord, KeyState, Purpose, RecordSettings, SpfHost, expected,
};
use hickory_proto::{
    op::{DEFAULT_MAX_PAYLOAD_LEN, Edns, Message, ResponseCode},
    rr::{Name, RData, Record, RecordType, rdata::SOA, rdata::opt::EdnsOption},
};
use std::sync::Arc;
use std::time::Duration;

/// The zone of the operator.
const OPERATOR: &str = "mail.test";

pub struct World<'c> {
    case: &'c Case,
    internet: Internet,
    resolvers: Vec<Server>,
    /// Zones with their servers.
    zones: Vec<(Name, Domain)>,
    domain: String,
    now: Moment,
    observed: Observed,
    siblings: Vec<DnsName>,
    selectors: Vec<DnsName>,
    /// Conduct of servers so far: later lines add to earlier ones.
    conduct: Vec<(Server, Vec<Conduct>)>,
    pub report: Option<Report>,
    /// What the checks so far saw.
    earlier: Option<Earlier>,
}

/// What is wrong with the expectations of a case, or that it cannot be carried out here.
pub async fn carry_out(case: &Case) -> Result<(), String> {
    let Some(internet) = Internet::start() else { return Ok(()) };
    let mut world = World::new(case, internet);
    let mut wrong = Vec::new();
    for step in &case.steps {
        if step.word == "expect" {
            if world.report.is_none() {
                world.check().await;
            }
            let report = world.report.as_ref().expect("a check was made");
            if let Err(why) = expecting::holds(report, &step.rest) {
                wrong.push(format!("  line {}: expect {}\n{why}", step.line, step.rest));
            }
        } else if step.word == "check" {
            world.check().await;
        } else {
            world.does(step);
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
}

impl<'c> World<'c> {
    fn new(case: &'c Case, internet: Internet) -> Self {
        let domain = case.all("domain").last().unwrap_or("acme.test").to_owned();
        let servers = case.all("servers").last().map_or(2, |it| it.parse().expect("a number of servers"));
        let zone = if domain == "acme.test" || domain.ends_with(".acme.test") { "acme.test" } else { &domain };
        let mut resolvers = vec![internet.resolver().clone()];
        let more = case.all("resolvers").last().map_or(1, |it| it.parse().expect("a number of resolvers"));
        resolvers.extend((1..more).map(|_| internet.another_resolver()));
        let mut world = Self {
            case,
            domain: domain.clone(),
            // 2026-11-27T12:00:00Z.
            now: Moment::from_micros(1_795_780_800_000_000),
            observed: Observed::default(),
            siblings: Vec::new(),
            selectors: Vec::new(),
            conduct: Vec::new(),
            report: None,
            earlier: None,
            zones: Vec::new(),
            resolvers,
            internet,
        };
        // A public suffix of the tests is a zone already.
        if zone.contains('.') {
            world.add_zone(zone, servers);
        }
        world.add_zone(OPERATOR, 1);
        world.publish_operator();
        world.publish_everything();
        world
    }

    fn add_zone(&mut self, zone: &str, servers: usize) {
        let domain = self.internet.domain(zone, servers);
        self.zones.push((name(zone), domain));
    }

    fn publish_operator(&self) {
        for line in [
            "rp.mail.test. MX 10 mx.mail.test",
            "rp.mail.test. TXT \"v=spf1 include:spf.mail.test ~all\"",
            "mx.mail.test. A 192.0.2.25",
            "spf.mail.test. TXT \"v=spf1 ip4:192.0.2.0/24 -all\"",
            "www.mail.test. A 192.0.2.80",
            "mail.test. MX 10 mx.mail.test",
            "fm1.k7wq.dkim.mail.test. TXT \"{key}\"",
            "fm2.k7wq.dkim.mail.test. TXT \"{other-key}\"",
            "*._report._dmarc.mail.test. TXT \"v=DMARC1\"",
        ] {
            self.put(line, None, false);
        }
    }

    /// What a right domain has, by what is asked for.
    fn publish_everything(&self) {
        if !self.domain.contains('.') {
            return;
        }
        let asks = |word| self.case.asks(word);
        let mut lines = vec![
            "_frankmark-challenge TXT \"{token}\"".to_owned(),
            "@ MX 10 mail".to_owned() + "." + &self.domain,
            "mail A 192.0.2.26".to_owned(),
        ];
        if asks("platform") {
            lines.push("fm1._domainkey CNAME fm1.k7wq.dkim.mail.test".into());
            lines.push("fm2._domainkey CNAME fm2.k7wq.dkim.mail.test".into());
        } else {
            lines.push("fm1._domainkey TXT \"{key}\"".into());
        }
        if asks("bounce") {
            lines.push("bounce CNAME rp.mail.test".into());
        }
        lines.push(if asks("spf") {
            "@ TXT \"v=spf1 mx include:spf.mail.test -all\"".into()
        } else {
            "@ TXT \"v=spf1 mx -all\"".into()
        });
        let reports = if asks("dmarc") { "; rua=mailto:reports@mail.test" } else { "" };
        lines.push(format!("_dmarc TXT \"v=DMARC1; p=none{reports}\""));
        for line in &lines {
            self.put(line, None, false);
        }
    }

    fn does(&mut self, step: &Step) {
        let rest = step.rest.as_str();
        match step.word.as_str() {
            "ask" | "domain" | "servers" | "resolvers" | "earlier-token" | "earlier-key" => {}
            "zone" => {
                let (zone, count) = rest.split_once(' ').unwrap_or((rest, "1"));
                self.add_zone(zone.trim_end_matches('.'), count.trim().parse().expect("a number of servers"));
            }
            "put" => self.put(rest, step.at, false),
            "put^" => self.put(rest, step.at, true),
            "take" => self.take(rest, step.at, false),
            "take^" => self.take(rest, step.at, true),
            "serial" => {
                let servers = self.servers(&name(&self.domain), step.at, false);
                let (zone, _) = self.zone_of(&name(&self.domain));
                let zone = zone.to_ascii();
                servers.iter().for_each(|it| it.set_serial(&zone, rest.parse().expect("a serial")));
            }
            "conduct" => {
                let (zone, rest) = rest.split_once(' ').expect("a zone and a conduct");
                let servers = self.servers(&name(zone), step.at, false);
                for server in servers {
                    self.behave(&server, rest);
                }
            }
            "resolver" => {
                let which = step.at.unwrap_or(1);
                let resolver = self.resolvers.get(which - 1).expect("a resolver of that number").clone();
                self.resolver(&resolver, rest);
            }
            "clock" => self.now = self.now.plus(span(rest.trim_start_matches('+'))),
            "selector" => self.selectors.push(DnsName::parse(rest).expect("a name")),
            "sibling" => self.siblings.push(DnsName::parse(rest).expect("a name")),
            other => panic!("line {}: there is no word {other}", step.line),
        }
    }

    fn zone_of(&self, owner: &Name) -> (Name, &Domain) {
        let within = self.zones.iter().filter(|(zone, _)| zone.zone_of(owner));
        let (zone, domain) =
            within.max_by_key(|(zone, _)| zone.num_labels()).unwrap_or_else(|| panic!("no zone for {owner}"));
        (zone.clone(), domain)
    }

    /// The servers of the zone that a name lies in, or of the zone above that one.
    fn servers(&self, owner: &Name, at: Option<usize>, above: bool) -> Vec<Server> {
        let (zone, domain) = self.zone_of(owner);
        let servers = if above { self.internet.parent_of(&zone.to_ascii()) } else { domain.servers().to_vec() };
        match at {
            Some(number) => vec![servers.get(number - 1).expect("a server of that number").clone()],
            None => servers,
        }
    }

    fn put(&self, line: &str, at: Option<usize>, above: bool) {
        let (owner_text, rest) = line.split_once(char::is_whitespace).expect("an owner");
        let rest = rest.trim_start();
        let (first, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let (ttl, kind_text, data_text) = match first.parse::<u32>() {
            Ok(ttl) => {
                let (kind, data) = after.trim_start().split_once(char::is_whitespace).expect("a type and data");
                (Some(ttl), kind, data)
            }
            Err(_) => (None, first, after),
        };
        let owner = owner(owner_text, &self.domain);
        let data = data(kind(kind_text), data_text.trim());
        for server in self.servers(&owner, at, above) {
            server.publish_again(&owner, ttl, data.clone());
        }
    }

    fn take(&self, line: &str, at: Option<usize>, above: bool) {
        let (owner_text, kind_text) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let owner = owner(owner_text, &self.domain);
        let only = Some(kind_text.trim()).filter(|it| !it.is_empty()).map(kind);
        self.servers(&owner, at, above).iter().for_each(|it| it.withdraw_all(&owner, only));
    }

    fn behave(&mut self, server: &Server, text: &str) {
        if let Some(rest) = text.strip_prefix("at ") {
            let (owner_text, manner) = rest.split_once(' ').expect("an owner and a conduct");
            server.behaves_at_name(&owner(owner_text, &self.domain), conduct(server, manner));
            return;
        }
        if text == "honest" {
            self.conduct.retain(|(it, _)| it.address() != server.address());
            server.behaves_well();
            return;
        }
        let new = conduct(server, text);
        match self.conduct.iter_mut().find(|(it, _)| it.address() == server.address()) {
            Some((_, all)) => all.push(new),
            None => self.conduct.push((server.clone(), vec![new])),
        }
        let all = self.conduct.iter().find(|(it, _)| it.address() == server.address()).map(|(_, all)| all.clone());
        server.behaves(all.unwrap_or_default());
    }

    fn resolver(&mut self, resolver: &Server, text: &str) {
        let mut words = text.split_whitespace();
        match words.next() {
            Some("remembers") => {
                let owner = owner(words.next().expect("an owner"), &self.domain);
                let kind = kind(words.next().expect("a type"));
                let (_, after) = text.split_once("remembers").expect("said before");
                let after = after.trim_start().splitn(3, char::is_whitespace).nth(2).expect("data").trim();
                let (data_text, ttl) = after.rsplit_once("ttl").expect("ttl T");
                let ttl: u32 = ttl.trim().parse().expect("seconds");
                let known = (data_text.trim() != "nothing").then(|| data(kind, data_text.trim()));
                let zone = self.zone_of(&owner).0;
                resolver.behaves_at_name(&owner.clone(), remembers(owner, kind, known, ttl, zone));
            }
            Some("fails") => {
                let owner = owner(words.next().expect("an owner"), &self.domain);
                let mut error = None;
                let mut unless = false;
                for word in words {
                    match word.parse::<u16>() {
                        Ok(code) => error = Some(code),
                        Err(_) => unless = word == "unless-unchecked",
                    }
                }
                resolver.behaves_at_name(&owner, fails(error, unless));
            }
            _ => self.behave(resolver, text),
        }
    }

    async fn check(&mut self) {
        let plan = self.plan();
        let asker = Asker::new(&config::Dns {
            resolvers: self.resolvers.iter().map(Server::address).collect(),
            authoritative_port: self.internet.port(),
            allow_private_addresses: true,
            ..config::Dns::default()
        });
        asker.test_resolver().await;
        let (report, _) = asker.check(&plan).await;
        self.observed = report.observed.clone();
        self.earlier = Some(noted(self.earlier.take().unwrap_or_default(), &report, self.now));
        self.report = Some(report);
    }

    fn plan(&self) -> Plan {
        let asks = |word: &str| self.case.asks(word);
        let host = |text: &str| DnsName::parse(text).expect("a name");
        let claimed =
            DomainName::in_stored_form(&self.domain).unwrap_or_else(|| DomainName::from_stored(self.domain.clone()));
        let (needed, token) = (asks("needed"), values::token());
        let key = |selector, text: String| DkimKey::from_stored(selector, &text).expect("a key");
        let mut keys = vec![key("fm1", values::key())];
        if asks("platform") {
            keys.push(key("fm2", values::second_key()));
        }
        if asks("rotated") {
            keys = keys
                .into_iter()
                .map(|it| if it.selector == "fm1" { it.in_state(KeyState::Emptied) } else { it })
                .collect();
        }
        let key_label = asks("platform").then_some("k7wq");
        let claim = Claim { domain: &claimed, token: &token, proven: asks("proven"), keys: &keys, key_label };
        let settings = RecordSettings {
            challenge: host("_frankmark-challenge"),
            challenge_aliases: vec![host("domauthvalidation")],
            keys_zone: asks("platform").then(|| host("dkim.mail.test")),
            bounce: asks("bounce").then(|| Bounce { host: host("rp.mail.test"), label: host("bounce"), needed }),
            spf: asks("spf").then(|| SpfHost { host: host("spf.mail.test"), needed }),
            report_address: asks("dmarc").then(|| "reports@mail.test".to_owned()),
            dmarc_needed: needed && asks("dmarc"),
        };
        let records = expected(&claim, &settings, &self.observed).expect("names that fit");
        let mut records: Vec<Wanted> = records.iter().map(ExpectedRecord::wanted).collect();
        for record in &mut records {
            match record.purpose {
                Purpose::Ownership if self.case.all("earlier-token").next().is_some() => {
                    record.earlier = vec![values::token_of(8).value().to_owned()];
                }
                Purpose::Dkim if self.case.all("earlier-key").next().is_some() => {
                    record.earlier = vec![values::old_key()];
                }
                _ => {}
            }
        }
        let some = |word: &str, text: &str| asks(word).then(|| host(text));
        let operator = Operator {
            keys_zone: some("platform", "dkim.mail.test"),
            bounce_host: some("bounce", "rp.mail.test"),
            bounce_label: some("bounce", "bounce"),
            spf_host: some("spf", "spf.mail.test"),
            web_host: Some(host("www.mail.test")),
            report_domain: some("dmarc", "mail.test"),
        };
        let background = Background {
            operator,
            siblings: self.siblings.clone(),
            selectors: self.selectors.clone(),
            now: Some(self.now),
            by_hand: asks("by-hand"),
            views: if asks("views") { self.resolvers.iter().map(Server::ip).collect() } else { Vec::new() },
            earlier: self.earlier.clone(),
            ..Background::default()
        };
        Plan { domain: host(&self.domain), records, background }
    }
}

fn span(text: &str) -> Duration {
    let (number, unit) = text.split_at(text.len() - 1);
    let number: u64 = number.parse().expect("a number");
    let seconds = match unit {
        "s" => 1,
        "m" => 60,
        "h" => 3600,
        "d" => 86_400,
        other => panic!("{other} is no unit"),
    };
    Duration::from_secs(number * seconds)
}

fn conduct(server: &Server, text: &str) -> Conduct {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    match word {
        "silent" => Conduct::Silent,
        "slow" => Conduct::Slow(Duration::from_millis(rest.parse().expect("milliseconds"))),
        "servfail" => Conduct::Says(ResponseCode::ServFail),
        "refused" => Conduct::Says(ResponseCode::Refused),
        "notimp" => Conduct::Says(ResponseCode::NotImp),
        "nxdomain" => Conduct::Says(ResponseCode::NXDomain),
        "not-authoritative" => Conduct::NotAuthoritative,
        "upward" => Conduct::UpwardReferral,
        "denies" => Conduct::DeniesAll,
        "without-soa" => Conduct::WithoutSoa,
        "truncates" => Conduct::Truncates,
        "no-tcp" => {
            server.refuse_tcp();
            Conduct::Slow(Duration::ZERO)
        }
        "off" => {
            server.stop();
            Conduct::Silent
        }
        "wrong-id" => Conduct::WrongId,
        "wrong-question" => Conduct::WrongQuestion,
        "wrong-owner" => Conduct::WrongOwner,
        "lowers-case" => Conduct::LowersCase,
        "case-sensitive" => Conduct::CaseSensitive,
        "from-elsewhere" => Conduct::FromElsewhere,
        "garbage" => Conduct::Garbage,
        "pointer-loop" => Conduct::PointerLoop,
        "no-edns" => Conduct::FormatErrorOnEdns,
        "invents" => Conduct::Invents(rest.parse().expect("an address")),
        "everything" => {
            let (kind_text, all) = rest.split_once(' ').expect("a type and data");
            let kind = kind(kind_text);
            Conduct::Lies(kind, all.split(" | ").map(|it| data(kind, it.trim())).collect())
        }
        "raw" => {
            let digits: String = rest.split_whitespace().collect();
            let bytes = HEXLOWER_PERMISSIVE.decode(digits.as_bytes()).expect("hex digits");
            Conduct::Sometimes(Arc::new(move |asked: &Message| {
                Some([&asked.metadata.id.to_be_bytes()[..], &bytes].concat())
            }))
        }
        _ => panic!("{} is no conduct", filled(text)),
    }
}

/// What a resolver answers from its memory.
fn remembers(owner: Name, kind: RecordType, known: Option<RData>, ttl: u32, zone: Name) -> Conduct {
    Conduct::Sometimes(Arc::new(move |asked: &Message| {
        let query = asked.queries.first()?;
        if query.query_type() != kind {
            return None;
        }
        let mut message = Message::response(asked.metadata.id, asked.metadata.op_code);
        message.metadata.recursion_desired = true;
        message.metadata.recursion_available = true;
        message.add_query(query.clone());
        match &known {
            Some(data) => {
                message.add_answer(Record::from_rdata(query.name().clone(), ttl, data.clone()));
            }
            None => {
                message.metadata.response_code = ResponseCode::NXDomain;
                let first = owner.clone();
                let soa = SOA::new(first.clone(), first, 1, 3600, 600, 86_400, ttl.max(300));
                message.authorities.push(Record::from_rdata(zone.clone(), ttl, RData::SOA(soa)));
            }
        }
        message.to_vec().ok()
    }))
}

/// A failure, with an extended error (RFC 8914) if wanted; the data where checking is disabled, if wanted.
fn fails(error: Option<u16>, unless_unchecked: bool) -> Conduct {
    Conduct::Sometimes(Arc::new(move |asked: &Message| {
        if unless_unchecked && asked.metadata.checking_disabled {
            return None;
        }
        let mut message = Message::response(asked.metadata.id, asked.metadata.op_code);
        message.metadata.recursion_desired = true;
        message.metadata.recursion_available = true;
        message.metadata.response_code = ResponseCode::ServFail;
        message.add_query(asked.queries.first()?.clone());
        if asked.edns.is_some() {
            let mut edns = Edns::new();
            edns.set_max_payload(DEFAULT_MAX_PAYLOAD_LEN);
            if let Some(code) = error {
                edns.options_mut().insert(EdnsOption::Unknown(15, code.to_be_bytes().to_vec()));
            }
            message.set_edns(edns);
        }
        message.to_vec().ok()
    }))
}

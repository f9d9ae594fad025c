//! A small internet as data: zones, who serves them, and how the servers behave. Answers questions without any socket, as
//! name servers and a resolver would.

use crate::rules::address::DnsName;
use crate::rules::diagnosis::step;
use crate::rules::diagnosis::{
    Answer, Answers, Data, Plan, Question, Rcode, Record, Reply, Report, Silence, Step, Whom,
};
use crate::rules::records::RecordType;
use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

pub(super) const RESOLVER: Whom = Whom::Resolver;

pub(super) fn name(text: &str) -> DnsName {
    DnsName::parse(text).unwrap()
}

/// How a server behaves where it does not simply answer.
#[derive(Debug, Clone)]
pub(super) enum Conduct {
    Silent(Silence),
    Says(Rcode),
    /// Right data, without the authoritative bit.
    NotAuthoritative,
    /// Sends everybody to the root.
    Upward,
    /// Answers with records of another name.
    WrongOwner,
    /// Leaves the start of authority out of its "no".
    WithoutSoa,
    /// Says that there was more than it gives.
    CutShort,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Net {
    /// What each server holds: zone, then records.
    servers: BTreeMap<IpAddr, BTreeMap<DnsName, Vec<Record>>>,
    conduct: BTreeMap<IpAddr, Vec<(Option<RecordType>, Conduct)>>,
    /// Names that a validating resolver refuses.
    pub(super) bogus: BTreeSet<DnsName>,
    pub(super) resolver_away: bool,
}

/// How a check went.
pub(super) struct Run {
    pub(super) report: Report,
    pub(super) rounds: usize,
    pub(super) answers: Answers,
}

pub(super) fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

pub(super) fn record(owner: &str, rtype: &str, value: &str) -> Record {
    let data = match rtype {
        "A" => Data::A(value.parse().unwrap()),
        "AAAA" => Data::Aaaa(value.parse().unwrap()),
        "NS" => Data::Ns(name(value)),
        "CNAME" => Data::Cname(name(value)),
        "MX" => {
            let (preference, exchange) = value.split_once(' ').unwrap();
            Data::Mx { preference: preference.parse().unwrap(), exchange: name(exchange) }
        }
        "TXT" => Data::Txt(value.as_bytes().chunks(255).map(<[u8]>::to_vec).collect()),
        other => panic!("{other}"),
    };
    Record { name: name(owner), ttl: 300, data }
}

impl Net {
    /// The root, `example` and `test` on two servers each, and `acme.example` on four inside itself.
    pub(super) fn with_acme() -> Self {
        let mut net = Self::default();
        net.zone(".", &[("a.root.example", "192.0.2.1")]);
        net.zone("example", &[("a.nic.example", "192.0.2.11"), ("b.nic.example", "192.0.2.12")]);
        net.zone("test", &[("a.nic.test", "192.0.2.21"), ("b.nic.test", "192.0.2.22")]);
        let hosts: Vec<_> = (1..=4).map(|it| (format!("ns{it}.acme.example"), format!("198.51.100.{it}"))).collect();
        let hosts: Vec<_> = hosts.iter().map(|(host, ip)| (host.as_str(), ip.as_str())).collect();
        net.zone("acme.example", &hosts);
        net
    }

    /// A zone on these servers, delegated from the zone above. Host names get addresses in the zone they lie in.
    pub(super) fn zone(&mut self, zone: &str, servers: &[(&str, &str)]) {
        let apex = name(zone);
        let soa = Data::Soa { mname: name(servers[0].0), serial: 1, refresh: 3600, minimum: 300 };
        for (_, address) in servers {
            let records = vec![Record { name: apex.clone(), ttl: 300, data: soa.clone() }];
            self.servers.entry(ip(address)).or_default().insert(apex.clone(), records);
        }
        for (host, address) in servers {
            let rtype = if address.contains(':') { "AAAA" } else { "A" };
            self.put_above(zone, record(zone, "NS", host));
            self.put(zone, "NS", host);
            if name(host).is_within(&apex) {
                self.put_above(zone, record(host, rtype, address));
            }
            self.put(host, rtype, address);
        }
    }

    /// Adds a record at all servers of the zone it lies in.
    pub(super) fn put(&mut self, owner: &str, rtype: &str, value: &str) {
        let record = record(owner, rtype, value);
        let Some(zone) = self.zone_of(&record.name) else { return };
        self.put_into(&zone, &record);
    }

    fn put_into(&mut self, zone: &DnsName, record: &Record) {
        for records in self.servers.values_mut().filter_map(|it| it.get_mut(zone)) {
            push(records, record.clone());
        }
    }

    pub(super) fn put_at(&mut self, server: &str, owner: &str, rtype: &str, value: &str) {
        let record = record(owner, rtype, value);
        let zones = self.servers.get_mut(&ip(server)).unwrap();
        let zone = zones.keys().filter(|it| record.name.is_within(it)).max_by_key(|it| it.labels().len()).cloned();
        push(zones.get_mut(&zone.unwrap()).unwrap(), record);
    }

    /// Adds a record at the servers of the zone above.
    pub(super) fn put_above(&mut self, zone: &str, record: Record) {
        let zone = name(zone);
        if let Some(above) = zone.parent().and_then(|it| self.zone_of(&it)) {
            self.put_into(&above, &record);
        }
    }

    /// Adds data that cannot be written as text.
    pub(super) fn put_data(&mut self, owner: &str, data: Data) {
        let record = Record { name: name(owner), ttl: 300, data };
        if let Some(zone) = self.zone_of(&record.name) {
            self.put_into(&zone, &record);
        }
    }

    /// One more server of a zone, with nothing in it but what every zone has.
    pub(super) fn zone_at(&mut self, zone: &str, (host, address): (&str, &str)) {
        let old = self.servers.values().find_map(|it| it.get(&name(zone))).unwrap().clone();
        let bare =
            old.into_iter().filter(|it| matches!(it.data, Data::Soa { .. } | Data::Ns(_) | Data::A(_))).collect();
        self.servers.entry(ip(address)).or_default().insert(name(zone), bare);
        self.put(zone, "NS", host);
        self.put(host, "A", address);
    }

    /// The zone above does not name this server.
    pub(super) fn forget_delegation(&mut self, zone: &str, host: &str) {
        let zone = name(zone);
        let above = zone.parent().and_then(|it| self.zone_of(&it)).unwrap();
        for records in self.servers.values_mut().filter_map(|it| it.get_mut(&above)) {
            records.retain(|it| it.name != zone || it.data != Data::Ns(name(host)));
        }
    }

    /// A second address of a server.
    pub(super) fn mirror(&mut self, first: &str, second: &str) {
        let zones = self.servers[&ip(first)].clone();
        self.servers.insert(ip(second), zones);
    }

    /// Removes records of a type at all servers.
    pub(super) fn take(&mut self, owner: &str, rtype: RecordType) {
        for records in self.servers.values_mut().flat_map(BTreeMap::values_mut) {
            records.retain(|it| it.name != name(owner) || it.data.rtype() != Some(rtype));
        }
    }

    pub(super) fn take_at(&mut self, server: &str, owner: &str, rtype: RecordType) {
        for records in self.servers.get_mut(&ip(server)).unwrap().values_mut() {
            records.retain(|it| it.name != name(owner) || it.data.rtype() != Some(rtype));
        }
    }

    pub(super) fn serial(&mut self, server: &str, new: u32) {
        for record in self.servers.get_mut(&ip(server)).unwrap().values_mut().flatten() {
            if let Data::Soa { serial, .. } = &mut record.data {
                *serial = new;
            }
        }
    }

    /// A server serves a zone no more.
    pub(super) fn unload(&mut self, server: &str, zone: &str) {
        self.servers.get_mut(&ip(server)).unwrap().remove(&name(zone));
    }

    pub(super) fn behave(&mut self, server: &str, conduct: Conduct) {
        self.conduct.entry(ip(server)).or_default().push((None, conduct));
    }

    /// Behaves like this for questions of one type only.
    pub(super) fn behave_for(&mut self, server: &str, rtype: RecordType, conduct: Conduct) {
        self.conduct.entry(ip(server)).or_default().push((Some(rtype), conduct));
    }

    fn zone_of(&self, name: &DnsName) -> Option<DnsName> {
        let zones = self.servers.values().flat_map(BTreeMap::keys);
        zones.filter(|it| name.is_within(it)).max_by_key(|it| it.labels().len()).cloned()
    }

    pub(super) fn check(&self, plan: &Plan) -> Run {
        let mut answers = Answers::new();
        for rounds in 0.. {
            assert!(rounds < 30, "no end in sight");
            let questions = match step(plan, &answers) {
                Step::Done(report) => return Run { report: *report, rounds, answers },
                Step::Ask(questions) => questions,
            };
            assert!(!questions.is_empty());
            for question in questions {
                let answer = self.answer(&question);
                assert!(answers.insert(question.clone(), answer).is_none(), "asked twice: {question:?}");
            }
        }
        unreachable!()
    }

    pub(super) fn answer(&self, question: &Question) -> Answer {
        match question.whom {
            Whom::Server(address) => self.server_says(address, &question.name, question.rtype),
            Whom::Resolver if self.resolver_away => Answer::Silent(Silence::TimedOut),
            Whom::Resolver if self.bogus.iter().any(|it| question.name.is_within(it)) => said(Rcode::ServFail),
            Whom::View(view) if !view.unchecked && self.bogus.iter().any(|it| question.name.is_within(it)) => {
                said(Rcode::ServFail)
            }
            Whom::Resolver | Whom::ResolverUnchecked | Whom::View(_) => {
                self.resolver_says(&question.name, question.rtype)
            }
        }
    }

    fn server_says(&self, address: IpAddr, name: &DnsName, rtype: RecordType) -> Answer {
        let Some(zones) = self.servers.get(&address) else { return Answer::Silent(Silence::TimedOut) };
        let mut answer = authoritative(zones, name, rtype);
        for (only, conduct) in self.conduct.get(&address).into_iter().flatten() {
            if only.is_none_or(|it| it == rtype) {
                answer = bent(answer, conduct);
            }
        }
        answer
    }

    /// Walks down from the root; the first useful server of each zone is believed. Aliases are followed.
    fn resolver_says(&self, name: &DnsName, rtype: RecordType) -> Answer {
        let mut answers: Vec<Record> = Vec::new();
        let mut at = name.clone();
        for _ in 0..8 {
            let zone = self.zone_of(&at);
            let servers = self.servers.iter().filter(|(_, it)| zone.as_ref().is_some_and(|zone| it.contains_key(zone)));
            let reply = servers.map(|(ip, _)| self.server_says(*ip, &at, rtype)).find_map(|it| match it {
                Answer::Said(reply) if reply.authoritative => Some(reply),
                _ => None,
            });
            let Some(mut reply) = reply else { return said(Rcode::ServFail) };
            answers.append(&mut reply.answers);
            let alias = answers.last().and_then(|it| match &it.data {
                Data::Cname(target) if rtype != RecordType::Cname => Some(target.clone()),
                _ => None,
            });
            let Some(target) = alias.filter(|_| reply.authority.is_empty()) else {
                return Answer::Said(Reply { authoritative: false, answers, additional: Vec::new(), ..reply });
            };
            at = target;
        }
        said(Rcode::ServFail)
    }
}

fn push(records: &mut Vec<Record>, record: Record) {
    if !records.contains(&record) {
        records.push(record);
    }
}

fn said(rcode: Rcode) -> Answer {
    Answer::Said(bare(rcode))
}

fn bare(rcode: Rcode) -> Reply {
    Reply {
        rcode,
        authoritative: false,
        authentic: false,
        answers: Vec::new(),
        authority: Vec::new(),
        additional: Vec::new(),
        extended_errors: Vec::new(),
        cut_short: false,
        oddities: Vec::new(),
    }
}

fn authoritative(zones: &BTreeMap<DnsName, Vec<Record>>, name: &DnsName, rtype: RecordType) -> Answer {
    let zone = zones.keys().filter(|it| name.is_within(it)).max_by_key(|it| it.labels().len());
    let Some(zone) = zone else { return said(Rcode::Refused) };
    let records = &zones[zone];
    let of = |at: &DnsName, rtype: RecordType| -> Vec<Record> {
        records.iter().filter(|it| it.name == *at && it.data.rtype() == Some(rtype)).cloned().collect()
    };
    let mut reply = Reply { authoritative: true, ..bare(Rcode::NoError) };
    let mut at = name.clone();
    let mut passed = BTreeSet::new();
    loop {
        let cut =
            at.self_and_ancestors().find(|it| it != zone && it.is_within(zone) && !of(it, RecordType::Ns).is_empty());
        if let Some(cut) = cut {
            reply.authoritative = !reply.answers.is_empty();
            reply.authority = of(&cut, RecordType::Ns);
            reply.additional = reply
                .authority
                .iter()
                .flat_map(|it| match &it.data {
                    Data::Ns(host) => [of(host, RecordType::A), of(host, RecordType::Aaaa)].concat(),
                    _ => Vec::new(),
                })
                .collect();
            return Answer::Said(reply);
        }
        let here = of(&at, rtype);
        if !here.is_empty() {
            reply.answers.extend(here);
            return Answer::Said(reply);
        }
        let alias = of(&at, RecordType::Cname);
        let Some(Record { data: Data::Cname(target), .. }) = alias.first() else { break };
        reply.answers.extend(alias.clone());
        if !passed.insert(at) || !target.is_within(zone) {
            return Answer::Said(reply);
        }
        at = target.clone();
    }
    if !records.iter().any(|it| it.name.is_within(&at)) {
        reply.rcode = Rcode::NxDomain;
    }
    reply.authority = of(zone, RecordType::Soa);
    Answer::Said(reply)
}

fn bent(answer: Answer, conduct: &Conduct) -> Answer {
    let Answer::Said(reply) = answer else { return answer };
    match conduct {
        Conduct::Silent(why) => Answer::Silent(*why),
        Conduct::Says(rcode) => said(*rcode),
        Conduct::NotAuthoritative => Answer::Said(Reply { authoritative: false, ..reply }),
        Conduct::Upward => {
            let root = Record { name: DnsName::root(), ttl: 1, data: Data::Ns(name("a.root.example")) };
            Answer::Said(Reply { authority: vec![root], ..bare(Rcode::NoError) })
        }
        Conduct::WrongOwner => {
            let rename = |it: Record| Record { name: name("somebody-else.test"), ..it };
            Answer::Said(Reply { answers: reply.answers.into_iter().map(rename).collect(), ..reply })
        }
        Conduct::WithoutSoa if reply.answers.is_empty() => Answer::Said(Reply { authority: Vec::new(), ..reply }),
        Conduct::WithoutSoa => Answer::Said(reply),
        Conduct::CutShort => Answer::Said(Reply { cut_short: true, ..reply }),
    }
}

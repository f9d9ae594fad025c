//! What the resolvers of `dns.views` remember of a record.
//!
//! They are asked when everything else is known, and only about what an authoritative server has shown: a question about
//! anything else would plant a "no" in their memory. Each is asked twice, because behind one address stand several memories;
//! of what differs from the name servers that counts which lasts longer. A resolver that is silent changes nothing.

use super::evidence::{Show, evidence, quoted};
use super::inquiry::Inquiry;
use super::lookup::Sight;
use super::reading::negative_ttl;
use super::record::{Scene, Sought};
use super::showing::shown;
use super::zones::Server;
use super::{Answer, Data, Evidence, Memory, Plan, Rcode, Record, RecordMemory, Reply, View, ViewSeen, Whom};
use crate::rules::address::DnsName;
use crate::rules::records::{Match, RecordType, compare};
use std::net::IpAddr;
use std::ops::RangeInclusive;
use std::time::Duration;

/// Resolvers that are asked.
const MOST_VIEWS: usize = 3;
const MOST_VALUES: usize = 4;
/// So long a failure may be remembered (RFC 9520).
pub(super) const FAILURE: u32 = 5 * 60;
/// Extended errors (RFC 8914): signatures, and filters.
pub(super) const DNSSEC: RangeInclusive<u16> = 6..=12;
const FILTERED: RangeInclusive<u16> = 15..=18;
const CACHED_ERROR: u16 = 13;

/// What one resolver remembers of one record.
#[derive(Debug, Clone)]
pub(super) struct Recalled {
    pub(super) address: IpAddr,
    pub(super) memory: Memory,
    /// What remains of it.
    pub(super) seconds: Option<u32>,
    pub(super) values: Vec<String>,
    pub(super) error: Option<(u16, String)>,
    pub(super) evidence: Evidence,
}

impl Recalled {
    /// The failure is one that it remembers, not one of this moment.
    pub(super) fn is_cached_failure(&self) -> bool {
        self.error.as_ref().is_some_and(|(code, _)| *code == CACHED_ERROR)
    }

    pub(super) fn said(&self) -> Option<String> {
        self.error.as_ref().map(|(code, text)| error_text(*code, text))
    }
}

pub(super) fn error_text(code: u16, text: &str) -> String {
    match text.is_empty() {
        true => format!("EDE {code}"),
        false => format!("EDE {code}: {}", shown(text.as_bytes())),
    }
}

/// What each resolver remembers; nothing while answers are missing, empty where none is to be asked about it.
pub(super) fn recalled(scene: &Scene<'_, '_>, sought: &Sought<'_>) -> Option<Vec<Recalled>> {
    let shown = |it: &super::record::Heard| {
        let is_there = |values: &super::lookup::Values| {
            // Something else may count in its place.
            values.data.iter().any(|it| it.rtype() == Some(sought.wanted.rtype))
        };
        let values = matches!(&it.sighting.sight, Sight::Values(values) if is_there(values));
        it.compared == Some(Match::Same) && values && !it.by_catch_all
    };
    if !scene.views || sought.wanted.value.is_none() || !sought.heard.iter().any(shown) {
        return Some(Vec::new());
    }
    let views = scene.plan.background.views.iter().zip(0_u8..).take(MOST_VIEWS);
    let turns = views.map(|(address, number)| {
        [0, 1].map(|turn| one(scene, sought, *address, View { number, unchecked: false, turn }))
    });
    let turns: Vec<[Option<Recalled>; 2]> = turns.collect();
    turns.into_iter().map(|[first, second]| Some(longer(first?, second?))).collect()
}

/// The one that differs from the name servers, or differs for longer.
fn longer(one: Recalled, other: Recalled) -> Recalled {
    let weight = |it: &Recalled| match it.memory {
        Memory::Silent => 0,
        Memory::Found => 1,
        Memory::Failing => 2,
        Memory::Missing | Memory::OldValue => 3,
        Memory::Bogus | Memory::Filtered => 4,
    };
    if (weight(&other), other.seconds) > (weight(&one), one.seconds) { other } else { one }
}

fn one(scene: &Scene<'_, '_>, sought: &Sought<'_>, address: IpAddr, view: View) -> Option<Recalled> {
    let (name, rtype) = (&sought.owner, sought.wanted.rtype);
    let answer = scene.lookup.inquiry.ask(Whom::View(view), name, rtype)?;
    let of_type = |reply: &'_ Reply| -> Vec<Record> {
        reply.answers.iter().filter(|it| it.data.rtype() == Some(rtype)).cloned().collect()
    };
    let records = answer.usable().map(of_type).unwrap_or_default();
    let error = answer.reply().and_then(|it| it.extended_errors.first().cloned());
    let (memory, seconds) = match answer.reply() {
        None => (Memory::Silent, None),
        Some(reply) => judged(scene, sought, (reply, &records), view)?,
    };
    let quotes = |it: &Record| quoted(&it.data);
    let differs = memory != Memory::Found;
    let values = if differs { records.iter().take(MOST_VALUES).map(quotes).collect() } else { Vec::new() };
    let refs: Vec<&Record> = records.iter().collect();
    let server = Server { name: DnsName::root(), address };
    let evidence = Evidence { server: "resolver".into(), ..evidence(&server, answer, Show::Records(&refs)) };
    Some(Recalled { address, memory, seconds, values, error, evidence })
}

fn judged(
    scene: &Scene<'_, '_>,
    sought: &Sought<'_>,
    (reply, records): (&Reply, &[Record]),
    view: View,
) -> Option<(Memory, Option<u32>)> {
    let wanted = sought.wanted;
    let some_error = |codes: &RangeInclusive<u16>| reply.extended_errors.iter().any(|(code, _)| codes.contains(code));
    let remaining = records.iter().map(|it| it.ttl).min();
    Some(match reply.rcode {
        Rcode::NoError if !records.is_empty() => {
            let data: Vec<Data> = records.iter().map(|it| it.data.clone()).collect();
            match compare(wanted.purpose, wanted.value.as_deref(), &data) {
                Match::Same => (Memory::Found, remaining),
                _ => (Memory::OldValue, remaining),
            }
        }
        _ if some_error(&FILTERED) => (Memory::Filtered, None),
        Rcode::NoError | Rcode::NxDomain => (Memory::Missing, negative_ttl(reply)),
        Rcode::ServFail if some_error(&DNSSEC) => (Memory::Bogus, None),
        Rcode::ServFail if reply.extended_errors.is_empty() && view.turn == 0 => {
            let unchecked = View { unchecked: true, ..view };
            let answer = scene.lookup.inquiry.ask(Whom::View(unchecked), &sought.owner, wanted.rtype)?;
            let seen = answer.usable().is_some_and(|it| !it.answers.is_empty());
            if seen { (Memory::Bogus, None) } else { (Memory::Failing, Some(FAILURE)) }
        }
        Rcode::ServFail => (Memory::Failing, Some(FAILURE)),
        _ => (Memory::Silent, None),
    })
}

/// For the report: resolver by resolver.
pub(super) fn views(scene: &Scene<'_, '_>, all: &[Sought<'_>]) -> Vec<ViewSeen> {
    let mut views: Vec<ViewSeen> = Vec::new();
    for (number, address) in scene.plan.background.views.iter().take(MOST_VIEWS).enumerate() {
        let of_this = |it: &Sought<'_>| {
            Some((it.wanted.clone(), it.owner.clone(), recalled(scene, it)?.into_iter().nth(number)?))
        };
        let memories = all.iter().filter_map(of_this).map(|(wanted, owner, it)| RecordMemory {
            purpose: wanted.purpose,
            owner,
            rtype: wanted.rtype,
            memory: it.memory,
            error: it.said(),
            until: it
                .seconds
                .filter(|_| it.memory != Memory::Found)
                .zip(scene.plan.background.now)
                .map(|(seconds, now)| now.plus(Duration::from_secs(seconds.min(super::span::LONGEST).into()))),
            values: it.values,
        });
        views.push(ViewSeen { address: *address, records: memories.collect() });
    }
    views.retain(|it| !it.records.is_empty());
    views
}

/// Which name servers resolvers still send everybody to, and for how many seconds.
pub(super) fn hosts_remembered(
    inquiry: &Inquiry<'_>,
    plan: &Plan,
    views: bool,
    zone: &DnsName,
) -> Vec<(Vec<DnsName>, u32)> {
    if !views {
        return Vec::new();
    }
    let numbers = (0_u8..).take(plan.background.views.len().min(MOST_VIEWS));
    let answers: Vec<Option<&Answer>> = numbers
        .map(|number| inquiry.ask(Whom::View(View { number, unchecked: false, turn: 0 }), zone, RecordType::Ns))
        .collect();
    let usable = answers.into_iter().flatten().filter_map(Answer::usable);
    let host = |it: &Reply| {
        let ttl = it.answers.iter().filter(|it| it.name == *zone).map(|it| it.ttl).min();
        (super::zones::ns_at(&it.answers, zone), ttl.unwrap_or(0))
    };
    usable.map(host).collect()
}

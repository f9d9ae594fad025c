//! What the checks before this one saw, as far as later ones want to know: a pure fold over reports.
//!
//! [`noted`] takes what was known before a check and what the check found, and gives what is known after it. It is kept in
//! the report and handed to the next plan. Doubt changes nothing: what could not be asked is neither "seen" nor "gone".
//! Bounded, whatever name servers do.

use super::standing;
use super::{Proof, RecordReport, Report, ServerProblem, ServerSeen};
use crate::moment::Moment;
use crate::rules::address::DnsName;
use crate::rules::records::{Purpose, RecordStatus};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// Sets of name servers that are remembered.
const MOST_HOMES: usize = 4;
const MOST_HOSTS: usize = 13;
const MOST_RECORDS: usize = 16;
const MOST_SERVERS: usize = 16;

/// What is known from earlier checks of this domain. Empty before the first one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Earlier {
    /// The domain was ready once.
    pub was_ready: bool,
    /// When it was last looked at.
    pub at: Option<Moment>,
    /// The version of its zone.
    pub serial: Option<Serial>,
    /// Who served the zone, the latest last.
    pub homes: Vec<Home>,
    pub records: Vec<RecordPast>,
    /// When DNS last showed that the domain is the customer's.
    pub proof_seen: Option<Moment>,
    /// Since when it definitely does not any more; nothing while it does, or never did.
    pub proof_gone: Option<Moment>,
    /// Servers that failed or were behind at the last check.
    pub trouble: Vec<Trouble>,
    /// When nobody could see the domain last: all servers failed, or its signature was broken.
    pub dark: Option<Moment>,
}

/// The version number of a zone, and what it is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Serial {
    pub number: u32,
    /// First seen.
    pub since: Moment,
    /// It has been seen to change with what the zone holds, and never to stay while that changed: some DNS hosts never
    /// change it, and then it says nothing.
    pub moves: Option<bool>,
    /// A fingerprint of what was seen in the zone.
    pub content: u64,
}

/// A set of name servers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    pub servers: Vec<HostSeen>,
    pub primary: Option<DnsName>,
    pub first: Moment,
    pub last: Moment,
    /// While these served it DNS showed that the domain is the customer's.
    pub proven: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostSeen {
    pub name: DnsName,
    pub address: Option<IpAddr>,
}

/// When one record was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordPast {
    pub purpose: Purpose,
    pub owner: DnsName,
    /// First seen right at some server; forgotten when it goes.
    pub appeared: Option<Moment>,
    /// Last seen right everywhere.
    pub right: Option<Moment>,
    /// Since when it is definitely at no server.
    pub missing: Option<Moment>,
}

/// A server that fails, or is behind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trouble {
    pub server: DnsName,
    pub address: Option<IpAddr>,
    pub problem: Option<ServerProblem>,
    pub since: Moment,
}

impl Earlier {
    pub(super) fn record(&self, purpose: Purpose, owner: &DnsName) -> Option<&RecordPast> {
        self.records.iter().find(|it| it.purpose == purpose && it.owner == *owner)
    }

    /// Since when the server has this problem (or, without one, is behind).
    pub(super) fn trouble_since(&self, server: &ServerSeen) -> Option<Moment> {
        let same = |it: &&Trouble| it.server == server.name && it.address == server.address;
        self.trouble.iter().find(same).map(|it| it.since)
    }
}

/// What is known after a check that ended `now` with this report.
#[must_use]
pub fn noted(before: Earlier, report: &Report, now: Moment) -> Earlier {
    let proven = matches!(report.proof, Proof::Challenge | Proof::OwnRecords);
    let all_fail = !report.servers.is_empty() && report.servers.iter().all(|it| it.problem.is_some());
    let bogus = report.findings.iter().any(|it| it.id == "Z09");
    Earlier {
        was_ready: before.was_ready || (!report.could_not_check && standing::is_complete(&report.records)),
        at: Some(now),
        serial: serial(before.serial, report, now),
        homes: homes(before.homes, report, proven, now),
        records: records(before.records, report, now),
        proof_seen: if proven { Some(now) } else { before.proof_seen },
        proof_gone: match report.proof {
            Proof::Absent if before.proof_seen.is_some() => before.proof_gone.or(Some(now)),
            Proof::Challenge | Proof::OwnRecords | Proof::Absent => None,
            // Neither seen nor gone.
            Proof::Partial | Proof::CannotTell => before.proof_gone,
        },
        trouble: trouble(&before.trouble, report, now),
        dark: if all_fail || bogus { Some(now) } else { before.dark },
    }
}

/// Only where all servers that answered are at one version, and show one content.
fn serial(before: Option<Serial>, report: &Report, now: Moment) -> Option<Serial> {
    let mut numbers = report.servers.iter().filter_map(|it| it.serial);
    let Some(number) = numbers.next().filter(|first| numbers.all(|it| it == *first)) else { return before };
    let Some(content) = content(report) else { return before };
    let Some(before) = before else { return Some(Serial { number, since: now, moves: None, content }) };
    let (other_number, other_content) = (number != before.number, content != before.content);
    let moves = match (other_number, other_content) {
        (false, true) => Some(false),
        (true, true) => before.moves.or(Some(true)),
        (_, false) => before.moves,
    };
    Some(Serial { number, content, moves, since: if other_number { now } else { before.since } })
}

/// What the zone's own servers show, in short; nothing where they disagree or were not heard.
fn content(report: &Report) -> Option<u64> {
    let mut texts: Vec<String> = Vec::new();
    for record in &report.records {
        if matches!(record.status, RecordStatus::SomeServers | RecordStatus::NoAnswer) {
            return None;
        }
        let own = |it: &&super::Seen| report.servers.iter().any(|server| server.address == Some(it.address));
        let Some(seen) = record.seen.iter().find(own) else { continue };
        texts.push(format!("{} {} {}", record.owner, record.rtype, seen.values.join("\n")));
    }
    let observed = &report.observed;
    if !observed.spf_known {
        return None;
    }
    texts.extend(observed.spf.clone());
    texts.extend(observed.mx.iter().map(ToString::to_string));
    Some(fingerprint(&texts.join("\0")))
}

/// FNV-1a: the same in every version of the program.
pub(super) fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn homes(mut homes: Vec<Home>, report: &Report, proven: bool, now: Moment) -> Vec<Home> {
    let serving = report.servers.iter().filter(|it| it.serial.is_some());
    let mut servers: Vec<HostSeen> =
        serving.map(|it| HostSeen { name: it.name.clone(), address: it.address }).take(MOST_HOSTS).collect();
    servers.dedup_by(|one, other| one.name == other.name);
    if servers.is_empty() {
        return homes;
    }
    let names = |it: &[HostSeen]| it.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
    // A server that is away today is no other home.
    let same = |it: &&mut Home| {
        let (known, seen) = (names(&it.servers), names(&servers));
        seen.iter().all(|it| known.contains(it)) || known.iter().all(|it| seen.contains(it))
    };
    match homes.iter_mut().rev().find(same) {
        Some(home) => {
            home.last = now;
            home.proven |= proven;
            home.primary = report.primary.clone().or(home.primary.take());
            if servers.len() >= home.servers.len() {
                home.servers = servers;
            }
        }
        None => {
            homes.push(Home { servers, primary: report.primary.clone(), first: now, last: now, proven });
        }
    }
    homes.sort_by_key(|it| it.last);
    let too_many = homes.len().saturating_sub(MOST_HOMES);
    homes.drain(..too_many);
    homes
}

fn records(before: Vec<RecordPast>, report: &Report, now: Moment) -> Vec<RecordPast> {
    let mut records: Vec<RecordPast> = report.records.iter().map(|it| record(&before, it, now)).collect();
    // What is not asked for at the moment (the ownership record of a proven domain) is not forgotten.
    let others: Vec<_> = before
        .into_iter()
        .filter(|it| !records.iter().any(|new| new.owner == it.owner && new.purpose == it.purpose))
        .collect();
    records.extend(others);
    records.truncate(MOST_RECORDS);
    records
}

fn record(before: &[RecordPast], report: &RecordReport, now: Moment) -> RecordPast {
    let known = before.iter().find(|it| it.purpose == report.purpose && it.owner == report.owner);
    let nothing =
        RecordPast { purpose: report.purpose, owner: report.owner.clone(), appeared: None, right: None, missing: None };
    let past = known.cloned().unwrap_or(nothing);
    match report.status {
        RecordStatus::Found => {
            RecordPast { appeared: past.appeared.or(Some(now)), right: Some(now), missing: None, ..past }
        }
        RecordStatus::SomeServers => RecordPast { appeared: past.appeared.or(Some(now)), missing: None, ..past },
        RecordStatus::Missing | RecordStatus::WrongPlace => {
            RecordPast { appeared: None, missing: past.missing.or(Some(now)), ..past }
        }
        RecordStatus::Different | RecordStatus::MoreThanOne => RecordPast { appeared: None, missing: None, ..past },
        RecordStatus::NoAnswer | RecordStatus::NotChecked => past,
    }
}

fn trouble(before: &[Trouble], report: &Report, now: Moment) -> Vec<Trouble> {
    let ill = report.servers.iter().filter(|it| it.problem.is_some() || it.behind).take(MOST_SERVERS);
    ill.map(|it| {
        let known = before.iter().find(|known| known.server == it.name && known.address == it.address);
        Trouble {
            server: it.name.clone(),
            address: it.address,
            problem: it.problem,
            since: known.map_or(now, |it| it.since),
        }
    })
    .collect()
}

//! What is different from the last look at a domain: the lines of its history.
//!
//! Doubt is no difference. What a server did not say is not compared, and what it said last is kept ([`Remembered`], stored
//! with the report), so that the next definite answer is compared with the last one however many silences lie between. The
//! version of a zone alone is no line: zones are signed anew every day; it stands beside what changed with it.

use super::{Proof, RecordReport, Report, Seen, Standing};
use crate::moment::Moment;
use crate::rules::address::DnsName;
use crate::rules::records::{Purpose, RecordStatus};
use serde::{Deserialize, Serialize};

/// Kept of what was seen of one record: different answers, values of each, names of servers that gave it.
const MOST_SAID: usize = 3;
const MOST_VALUES: usize = 2;
const MOST_SERVERS: usize = 4;

/// One check.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    pub at: Moment,
    pub report: &'a Report,
}

/// How a domain stands after a check. What could not be seen stands here as it was last seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    pub standing: Standing,
    pub could_not_check: bool,
    /// Ownership is proven in DNS, and nobody else holds the name.
    pub proven: bool,
    pub held_elsewhere: bool,
    pub zone: Option<DnsName>,
    pub name_servers: Vec<DnsName>,
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Change {
    Standing {
        before: Standing,
        after: Standing,
    },
    /// The name servers fell silent, or they speak again.
    CouldNotCheck {
        began: bool,
    },
    Record(Box<RecordChange>),
    /// Another zone, or other name servers.
    Zone {
        before: Option<DnsName>,
        after: Option<DnsName>,
        servers_before: Vec<DnsName>,
        servers_after: Vec<DnsName>,
    },
    Proof {
        step: ProofStep,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofStep {
    Challenge,
    OwnRecords,
    Lapsed,
    HeldElsewhere,
    /// Nobody else holds the name any more.
    Free,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordChange {
    pub purpose: Purpose,
    pub owner: DnsName,
    pub needed: bool,
    /// Nothing the first time that anybody looked.
    pub before: Option<RecordSeen>,
    pub after: RecordSeen,
    /// As it stood when it was last right, where that is neither of the two.
    pub good: Option<RecordSeen>,
}

/// How one record stood when it was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordSeen {
    pub at: Moment,
    pub status: RecordStatus,
    pub said: Vec<Said>,
    /// The newest version of the zone then.
    pub serial: Option<u32>,
}

/// Servers that said the same. Values are escaped for showing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    pub status: RecordStatus,
    pub values: Vec<String>,
    pub servers: Vec<String>,
}

/// What earlier checks knew of one record and this one does not show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remembered {
    pub purpose: Purpose,
    pub owner: DnsName,
    /// As it was last told, where not everybody spoke this time.
    pub last: Option<LastTold>,
    /// As it stood when it was last right, where it is not now.
    pub good: Option<RecordSeen>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastTold {
    pub at: Moment,
    pub status: RecordStatus,
    pub serial: Option<u32>,
    /// One for each server that ever spoke and still serves the zone.
    pub seen: Vec<Seen>,
}

impl Change {
    /// The id in tables and JSON.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Standing { .. } => "standing",
            Self::CouldNotCheck { .. } => "could_not_check",
            Self::Record(_) => "record",
            Self::Zone { .. } => "zone",
            Self::Proof { .. } => "proof",
        }
    }
}

impl RecordSeen {
    /// All values, none twice.
    pub fn values(&self) -> Vec<&str> {
        let mut values: Vec<&str> = Vec::new();
        for value in self.said.iter().flat_map(|it| &it.values) {
            if !values.contains(&value.as_str()) {
                values.push(value);
            }
        }
        values
    }
}

/// Everything that is different, in the order in which it is to be told: the standing, which follows from the rest, last.
pub fn changes(before: (&Condition, Option<Look<'_>>), after: (&Condition, Look<'_>)) -> Vec<Change> {
    let ((was, earlier), (is, now)) = (before, after);
    let mut found = Vec::new();
    found.extend(zone_change(was, is));
    found.extend(now.report.records.iter().filter_map(|record| record_change(earlier, now, record)));
    if was.could_not_check != is.could_not_check {
        found.push(Change::CouldNotCheck { began: is.could_not_check });
    }
    found.extend(proof_step(was, is, now.report.proof).map(|step| Change::Proof { step }));
    if was.standing != is.standing {
        found.push(Change::Standing { before: was.standing, after: is.standing });
    }
    found
}

/// What has to be kept with the report of `now`, so that the next check can be compared.
pub fn remembered(earlier: Option<Look<'_>>, now: Look<'_>) -> Vec<Remembered> {
    let all = now.report.records.iter().map(|record| {
        let known = earlier.and_then(|it| known(it, record));
        let last = known.as_ref().and_then(|it| still_told(it, now, record));
        let good = if record.status == RecordStatus::Found { None } else { known.and_then(|it| it.last_good()) };
        Remembered { purpose: record.purpose, owner: record.owner.clone(), last, good }
    });
    all.filter(|it| it.last.is_some() || it.good.is_some()).collect()
}

fn zone_change(was: &Condition, is: &Condition) -> Option<Change> {
    // A zone that was never seen before is no move.
    let moved = was.zone.is_some() && is.zone.is_some() && was.zone != is.zone;
    let (old, new) = (sorted(&was.name_servers), sorted(&is.name_servers));
    let others = !old.is_empty() && !new.is_empty() && old != new;
    (moved || others).then(|| Change::Zone {
        before: was.zone.clone(),
        after: is.zone.clone(),
        servers_before: old,
        servers_after: new,
    })
}

fn sorted(names: &[DnsName]) -> Vec<DnsName> {
    let mut names = names.to_vec();
    names.sort();
    names.dedup();
    names
}

fn proof_step(was: &Condition, is: &Condition, proof: Proof) -> Option<ProofStep> {
    match (was.proven, is.proven) {
        (false, true) if proof == Proof::OwnRecords => Some(ProofStep::OwnRecords),
        (false, true) => Some(ProofStep::Challenge),
        (true, false) => Some(ProofStep::Lapsed),
        _ if is.held_elsewhere && !was.held_elsewhere => Some(ProofStep::HeldElsewhere),
        _ if was.held_elsewhere && !is.held_elsewhere => Some(ProofStep::Free),
        _ => None,
    }
}

/// What is known of a record from earlier checks.
struct Known {
    told: LastTold,
    good: Option<RecordSeen>,
}

impl Known {
    fn last_good(self) -> Option<RecordSeen> {
        let told = &self.told;
        if told.status == RecordStatus::Found { Some(record_seen(told)) } else { self.good }
    }
}

fn known(earlier: Look<'_>, wanted: &RecordReport) -> Option<Known> {
    let same = |purpose: Purpose, owner: &DnsName| purpose == wanted.purpose && *owner == wanted.owner;
    let memory = earlier.report.remembered.iter().find(|it| same(it.purpose, &it.owner));
    let good = memory.and_then(|it| it.good.clone());
    if let Some(told) = memory.and_then(|it| it.last.clone()) {
        return Some(Known { told, good });
    }
    let record = earlier.report.records.iter().find(|it| same(it.purpose, &it.owner))?;
    is_definite(record.status).then(|| Known { told: told(earlier, record), good })
}

fn told(look: Look<'_>, record: &RecordReport) -> LastTold {
    LastTold {
        at: look.at,
        status: record.status,
        serial: newest_serial(look.report),
        seen: heard(look.report, record),
    }
}

/// What is still to be compared with although it was not said this time: everything where nobody spoke, else what is
/// remembered of those who were silent.
fn still_told(known: &Known, now: Look<'_>, record: &RecordReport) -> Option<LastTold> {
    if !is_definite(record.status) {
        return Some(known.told.clone());
    }
    let silent = silent(&known.told, now.report, record);
    if silent.is_empty() {
        return None;
    }
    let mut told = told(now, record);
    if !is_different(&known.told, now.report, record) {
        told.status = known.told.status;
    }
    told.seen.extend(silent.into_iter().cloned());
    Some(told)
}

fn record_change(earlier: Option<Look<'_>>, now: Look<'_>, record: &RecordReport) -> Option<Change> {
    if !is_definite(record.status) {
        return None;
    }
    let known = earlier.and_then(|it| known(it, record));
    let is_news = match &known {
        Some(known) => is_different(&known.told, now.report, record),
        // Nothing there, and nothing was there: that is where everybody begins.
        None => record.needed && record.status != RecordStatus::Missing,
    };
    if !is_news {
        return None;
    }
    let good = known.as_ref().and_then(|it| it.good.clone()).filter(|_| record.status != RecordStatus::Found);
    Some(Change::Record(Box::new(RecordChange {
        purpose: record.purpose,
        owner: record.owner.clone(),
        needed: record.needed,
        before: known.map(|it| record_seen(&it.told)),
        after: record_seen(&told(now, record)),
        good,
    })))
}

/// Does anybody who speaks now say something else than before?
fn is_different(before: &LastTold, report: &Report, record: &RecordReport) -> bool {
    let heard = heard(report, record);
    let says_other = |it: &Seen| {
        let same = |other: &&Seen| other.status == it.status && other.values == it.values;
        let mut own = before.seen.iter().filter(|other| other.server == it.server).peekable();
        match own.peek() {
            Some(_) => !own.any(|other| same(&other)),
            // A server that is new here brings news only if nobody said that before.
            None => !before.seen.iter().any(|other| same(&other)),
        }
    };
    if heard.iter().any(says_other) {
        return true;
    }
    // Who is silent can make the whole look better or worse; who speaks cannot put a record into a wrong place.
    let may_be_silence = !silent(before, report, record).is_empty() && record.status != RecordStatus::WrongPlace;
    before.status != record.status && !may_be_silence
}

/// Those who spoke before, still serve the zone, and say nothing now.
fn silent<'a>(before: &'a LastTold, report: &Report, record: &RecordReport) -> Vec<&'a Seen> {
    let speaks = |it: &Seen| record.seen.iter().any(|now| now.server == it.server && now.problem.is_none());
    let serves = |it: &Seen| {
        report.servers.iter().any(|now| now.name == it.server) || record.seen.iter().any(|now| now.server == it.server)
    };
    before.seen.iter().filter(|it| !speaks(it) && serves(it)).collect()
}

/// What was said of the record itself: at the domain's own name stand many texts that are none of its.
fn heard(report: &Report, record: &RecordReport) -> Vec<Seen> {
    let own = |it: &Seen| -> Vec<String> {
        if record.purpose != Purpose::Spf {
            return it.values.clone();
        }
        let is_spf = |it: &&String| it.get(..6).is_some_and(|it| it.eq_ignore_ascii_case("v=spf1"));
        let own: Vec<String> = it.values.iter().filter(is_spf).cloned().collect();
        // Only the first few texts are quoted for each server.
        if own.is_empty() && it.status != RecordStatus::Missing { report.observed.spf.clone() } else { own }
    };
    let spoke = record.seen.iter().filter(|it| it.problem.is_none() && is_definite(it.status));
    spoke.map(|it| Seen { values: own(it), ..it.clone() }).collect()
}

fn record_seen(told: &LastTold) -> RecordSeen {
    let mut said: Vec<Said> = Vec::new();
    for seen in &told.seen {
        let values: Vec<String> = seen.values.iter().take(MOST_VALUES).cloned().collect();
        let server = seen.server.to_string();
        match said.iter_mut().find(|it| it.status == seen.status && it.values == values) {
            Some(same) if same.servers.contains(&server) || same.servers.len() >= MOST_SERVERS => {}
            Some(same) => same.servers.push(server),
            None => said.push(Said { status: seen.status, values, servers: vec![server] }),
        }
    }
    said.truncate(MOST_SAID);
    RecordSeen { at: told.at, status: told.status, said, serial: told.serial }
}

fn is_definite(status: RecordStatus) -> bool {
    !matches!(status, RecordStatus::NoAnswer | RecordStatus::NotChecked)
}

/// In the order of RFC 1982.
fn newest_serial(report: &Report) -> Option<u32> {
    let serials = report.servers.iter().filter_map(|it| it.serial);
    serials.reduce(|one, other| if other.wrapping_sub(one) < 1 << 31 { other } else { one })
}

//! Where people put a record by mistake, and what names answer that nobody has made.
//!
//! Three questions about every domain ([`Early`]): two names that nobody can have made, which tell a catch-all record, and
//! the name above the keys. Only where a record is definitely absent or wrong, and only when nothing else is open about any
//! record, the names are asked at which it may stand instead: at one server, nothing followed, at most ten for a record and
//! forty in a run. What stands there is certain only if it is the very record; what a catch-all record answers is nothing.
//!
//! Names: [`names`]. Other domains of the customer: [`siblings`]. What is found becomes findings in
//! [`super::findings::owner_name`].

mod early;
mod letters;
mod names;
mod siblings;

pub(super) use early::Early;

use super::glance::Glance;
use super::lookup::Sight;
use super::record::{Scene, Sought, wanted_in};
use super::zones::Server;
use super::{Data, Evidence, Wanted};
use crate::rules::address::DnsName;
use crate::rules::records::{Match, Mismatch, Purpose, RecordStatus, RecordType, compare};

const MOST_FOR_RECORD: usize = 10;
const MOST_FOR_RUN: usize = 40;

/// What was done to a name, by its id in the catalogue of mistakes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Doubled,
    Apex,
    OtherLevel,
    NoUnderscore,
    Misspelt,
    Swapped,
    Www,
    Sibling,
    AtSign,
    Blank,
    International,
    LookAlike,
    Shortened,
}

impl Kind {
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Doubled => "N01",
            Self::Apex => "N02",
            Self::OtherLevel => "N03",
            Self::NoUnderscore => "N04",
            Self::Misspelt => "N05",
            Self::Swapped => "N06",
            Self::Www | Self::Sibling => "N07",
            Self::AtSign => "N08",
            Self::Blank => "N09",
            Self::International => "N10",
            Self::LookAlike => "N11",
            Self::Shortened => "N12",
        }
    }

    /// Nothing else can have made such a name, so that a damaged value there may be ours as well.
    const fn is_a_slip(self) -> bool {
        !matches!(self, Self::Apex | Self::OtherLevel | Self::Www | Self::Sibling)
    }
}

/// A record found at another name than its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Near {
    pub(super) kind: Kind,
    pub(super) name: DnsName,
    /// It is the very record.
    pub(super) certain: bool,
    pub(super) evidence: Evidence,
}

/// One question: who is asked for what, and what it would mean.
struct Probe {
    kind: Kind,
    name: DnsName,
    rtype: RecordType,
    server: Server,
    /// What the server is asked for.
    zone: DnsName,
}

/// Looks for what is absent or wrong. To be called when everything else is known of every record, so that it is settled
/// which of them share the questions.
pub(super) fn look(scene: &Scene<'_, '_>, sought: &mut [Sought<'_>]) {
    let mut left = MOST_FOR_RUN;
    let by_token = sought.iter().any(|it| it.wanted.purpose == Purpose::Ownership && is_to_be_found(it));
    for it in sought.iter_mut().filter(|it| is_to_be_found(it)) {
        let at_apex = at_apex(scene, it.wanted);
        if at_apex.is_some() {
            it.near.extend(at_apex);
            continue;
        }
        // Where the token stands in another zone, the rest will too; one record is enough to find out.
        let in_other_zones = it.wanted.purpose == Purpose::Ownership || !by_token;
        let Some(probes) = probes(scene, it, in_other_zones, MOST_FOR_RECORD.min(left)) else { continue };
        left -= probes.len();
        let near: Vec<_> = probes.iter().map(|probe| found(scene, it.wanted, probe)).collect();
        for found in near {
            it.near.extend(found.flatten());
        }
    }
    for it in sought {
        settle(it);
    }
}

/// Absent or wrong, with a value to be known by. A catch-all record that answers in its place is a cause already known, and
/// the token of a domain that is proven otherwise may be gone.
fn is_to_be_found(sought: &Sought<'_>) -> bool {
    let absent = matches!(sought.status, RecordStatus::Missing | RecordStatus::Different);
    let done = sought.wanted.purpose == Purpose::Ownership && !sought.wanted.needed;
    absent && !done && sought.wanted.value.is_some() && !sought.has_catch_all_token()
}

/// Found elsewhere, and nothing at its own name but perhaps a stray text.
fn settle(sought: &mut Sought<'_>) {
    let elsewhere = sought.near.iter().any(|it| it.certain) || sought.has_catch_all_token();
    if elsewhere && (sought.status == RecordStatus::Missing || sought.is_stray()) {
        sought.status = RecordStatus::WrongPlace;
    }
}

/// The texts of the domain itself are known already.
fn at_apex(scene: &Scene<'_, '_>, wanted: &Wanted) -> Option<Near> {
    let apex = scene.around.apex.as_ref()?;
    let Sight::Values(values) = &apex.sight else { return None };
    if wanted.rtype != RecordType::Txt || wanted.purpose == Purpose::Spf {
        return None;
    }
    let data = wanted_in(wanted, &values.data)?;
    Some(near(Kind::Apex, scene.domain.clone(), true, data, &apex.evidence))
}

fn near(kind: Kind, name: DnsName, certain: bool, data: &Data, evidence: &Evidence) -> Near {
    // Other texts may stand beside it.
    let value = Some(super::evidence::quoted(data));
    Near { kind, name, certain, evidence: Evidence { value, ..evidence.clone() } }
}

/// The most likely slip of each kind, then the next of each.
fn probes(scene: &Scene<'_, '_>, sought: &Sought<'_>, in_other_zones: bool, most: usize) -> Option<Vec<Probe>> {
    let home = &scene.lookup.home.zone;
    let server = responsive(scene, sought)?;
    let mut kinds: Vec<Vec<Probe>> = Vec::new();
    for (kind, names) in names::of(scene, sought.wanted) {
        let probe = |name| Probe { kind, name, rtype: sought.wanted.rtype, server: server.clone(), zone: home.clone() };
        kinds.push(names.into_iter().map(probe).collect());
    }
    if in_other_zones {
        kinds.push(siblings::probes(scene, sought.wanted, &server)?);
    }
    let mut chosen: Vec<Probe> = Vec::new();
    let mut kinds: Vec<_> = kinds.into_iter().map(Vec::into_iter).collect();
    loop {
        let row: Vec<Probe> = kinds.iter_mut().filter_map(Iterator::next).collect();
        if row.is_empty() || chosen.len() >= most {
            break;
        }
        chosen.extend(row);
    }
    chosen.truncate(most);
    Some(chosen)
}

/// The server that is asked: one that has said that the record is not there.
fn responsive(scene: &Scene<'_, '_>, sought: &Sought<'_>) -> Option<Server> {
    let home = &scene.lookup.home.zone;
    let said = sought.heard.iter().filter(|it| it.compared.is_some() && it.sighting.zone == *home);
    said.map(|it| &it.sighting.server).next().or(scene.servers.first()).cloned()
}

fn found(scene: &Scene<'_, '_>, wanted: &Wanted, probe: &Probe) -> Option<Option<Near>> {
    let glance = scene.lookup.glance(&probe.server, &probe.zone, &probe.name, probe.rtype)?;
    if glance.found.is_empty() || scene.early.is_some_and(|it| it.is_catch_all(&glance)) {
        return Some(None);
    }
    let certain = wanted_in(wanted, &glance.found);
    let data = certain.or_else(|| probe.kind.is_a_slip().then(|| damaged(wanted, &glance)).flatten());
    Some(data.map(|it| near(probe.kind, probe.name.clone(), certain.is_some(), it, &glance.evidence)))
}

/// Something that looks like the record, but is not as it should be.
fn damaged<'g>(wanted: &Wanted, glance: &'g Glance) -> Option<&'g Data> {
    let Match::Different(difference) = compare(wanted.purpose, wanted.value.as_deref(), &glance.found) else {
        return None;
    };
    let data = glance.found.get(difference.which)?;
    let ours = match (wanted.purpose, &difference.why) {
        (Purpose::Ownership, why) => *why != Mismatch::OtherText,
        (Purpose::Dkim, _) => {
            matches!(data, Data::Txt(strings) if strings.concat().windows(5).any(|it| it.eq_ignore_ascii_case(b"DKIM1")))
        }
        _ => false,
    };
    ours.then_some(data)
}

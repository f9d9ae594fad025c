//! One expected record: asks for it at every server, looks where it is put by mistake, and says how it stands.
//!
//! A record counts as found only where every server that answered shows it. Other names are asked only where it definitely
//! is nowhere at its own: the accepted aliases at every server, then the usual wrong places at one.

use super::alias::{self, Alias};
use super::around::Around;
use super::findings::{self, Case};
use super::glance::Glance;
use super::lookup::{Lookup, Sight, Sighting};
use super::probes::{Early, Near};
use super::senders::{self, Senders};
use super::survey::Survey;
use super::zones::Server;
use super::{Data, Plan, Proof, RecordReport, Seen, Wanted, evidence};
use crate::rules::address::DnsName;
use crate::rules::records::{Match, Purpose, RecordStatus, RecordType, compare};

/// What was seen of one record, and what it means.
#[derive(Debug)]
pub(super) struct Sought<'w> {
    pub(super) wanted: &'w Wanted,
    /// The name at which it is judged: its own, or the alias at which it was found.
    pub(super) owner: DnsName,
    pub(super) heard: Vec<Heard>,
    pub(super) status: RecordStatus,
    /// Where it stands instead, or may.
    pub(super) near: Vec<Near>,
    pub(super) alias: Alias,
    /// What lies behind it, where it is a list of senders.
    pub(super) senders: Senders,
}

/// One server's answer, compared with what was wanted; nothing where the answer says nothing about the record.
#[derive(Debug)]
pub(super) struct Heard {
    pub(super) sighting: Sighting,
    pub(super) compared: Option<Match>,
    /// What the same server says of the other type that may stand at the name: of an alias beside a text, of texts beside
    /// an alias. Nothing where it was not asked.
    pub(super) beside: Option<Glance>,
    /// A catch-all record answers in place of one at the name.
    pub(super) by_catch_all: bool,
}

/// Where and with what a record is looked for.
#[derive(Debug)]
pub(super) struct Scene<'q, 'a> {
    /// What else is looked for, and what is known beside DNS.
    pub(super) plan: &'q Plan,
    pub(super) lookup: &'q Lookup<'q, 'a>,
    pub(super) domain: &'q DnsName,
    /// Servers that answer.
    pub(super) servers: &'q [Server],
    pub(super) around: &'q Around,
    /// What names answer that nobody has made; nothing while it is not known.
    pub(super) early: Option<&'q Early>,
    /// Every server answers, and no resolver contradicts.
    pub(super) sound: bool,
    /// What stands at the DMARC owner, which the tree walk has asked for.
    pub(super) policy: &'q super::dmarc_walk::Walk,
    /// The zone and its servers; nothing where there is no DNS to ask.
    pub(super) survey: Option<&'q Survey>,
    /// What DNS says about ownership; only known when all records were looked for.
    pub(super) proof: Proof,
    /// Everything else is known: resolvers may be asked what they remember.
    pub(super) views: bool,
}

pub(super) fn seek<'w>(scene: &Scene<'_, '_>, wanted: &'w Wanted) -> Option<Sought<'w>> {
    ask_beside_at_once(scene, wanted);
    let sightings = match wanted.purpose {
        Purpose::Dmarc => scene.policy.own.clone(),
        // Nothing is asked for: one server is enough to say what is there.
        Purpose::Spf if wanted.value.is_none() => scene.around.apex.iter().cloned().collect(),
        _ => scene.lookup.everywhere(&wanted.owner, wanted.rtype)?,
    };
    let mut sought = judge(wanted, wanted.owner.clone(), sightings);
    let beside = look_beside(scene, &mut sought);
    set_aside_catch_all(scene.early?, &mut sought);
    if wanted.purpose == Purpose::Spf {
        senders::weigh(scene, &mut sought)?;
    }
    let beside = beside.and_then(|()| alias::look(scene, &mut sought));
    if excludes_itself(&sought) {
        sought.status = RecordStatus::MoreThanOne;
    }
    if sought.status != RecordStatus::Missing && !sought.is_stray() {
        return beside.map(|()| sought);
    }
    let aliases: Vec<_> = wanted.aliases.iter().map(|it| (it, scene.lookup.everywhere(it, wanted.rtype))).collect();
    if sought.status == RecordStatus::Missing && beside.is_none() && wanted.rtype == RecordType::Cname {
        // In the same round as what stands there instead.
        let _ = alias::swapped(scene, wanted);
    }
    beside?;
    for (alias, sightings) in aliases {
        let mut there = judge(wanted, alias.clone(), sightings?);
        if there.status == RecordStatus::Found {
            look_beside(scene, &mut there)?;
        }
        set_aside_catch_all(scene.early?, &mut there);
        if matches!(there.status, RecordStatus::Found | RecordStatus::SomeServers) {
            return Some(there);
        }
        if there.status == RecordStatus::NoAnswer {
            // It may stand there.
            sought.status = RecordStatus::NoAnswer;
        }
    }
    if wanted.purpose == Purpose::Dmarc && scene.policy.policy.is_some() {
        sought.status = RecordStatus::Found;
        return Some(sought);
    }
    if wanted.purpose == Purpose::Dmarc && !scene.policy.known {
        // A name above may have one.
        sought.status = RecordStatus::NoAnswer;
        return Some(sought);
    }
    if sought.status == RecordStatus::Missing && wanted.value.is_none() && wanted.purpose == Purpose::Spf {
        sought.status = RecordStatus::NotChecked;
        return Some(sought);
    }
    Some(sought)
}

/// What a catch-all record answers is not the record. It proves nothing, and it is no mistake in a record that does not exist;
/// only receivers take a key or an alias from there as well.
fn set_aside_catch_all(early: &Early, sought: &mut Sought<'_>) {
    let catch_all = early.catch_all(&sought.owner).filter(|_| sought.wanted.purpose != Purpose::Spf);
    let Some(catch_all) = catch_all else { return };
    let proves = sought.wanted.purpose == Purpose::Ownership;
    for heard in &mut sought.heard {
        heard.by_catch_all = heard.here() == catch_all.here;
        if heard.by_catch_all && heard.compared.is_some() && (proves || heard.compared != Some(Match::Same)) {
            heard.compared = Some(Match::Missing);
        }
    }
    sought.status = together(&sought.heard);
}

/// The type that excludes the wanted one at its name (RFC 1034 section 3.6.2). Where server software lets both stand, each
/// is answered to its own question only, and who asks for what sees the one or the other.
fn other_type(wanted: &Wanted) -> Option<RecordType> {
    match (wanted.purpose, wanted.rtype) {
        (Purpose::Spf, _) => None,
        (_, RecordType::Txt) => Some(RecordType::Cname),
        (_, RecordType::Cname) => Some(RecordType::Txt),
        _ => None,
    }
}

/// In the same round as the record itself; for the ownership record only where it is not simply there.
fn ask_beside_at_once(scene: &Scene<'_, '_>, wanted: &Wanted) {
    let Some(other) = other_type(wanted).filter(|_| wanted.purpose != Purpose::Ownership) else { return };
    let home = scene.lookup.home;
    for server in &home.servers {
        scene.lookup.glance(server, &home.zone, &wanted.owner, other);
    }
}

fn look_beside(scene: &Scene<'_, '_>, sought: &mut Sought<'_>) -> Option<()> {
    let Some(other) = other_type(sought.wanted) else { return Some(()) };
    let direct = |it: &Heard| matches!(&it.sighting.sight, Sight::Values(values) if values.trail.is_empty());
    let plain = sought.status == RecordStatus::Found && sought.heard.iter().all(direct);
    if sought.wanted.purpose == Purpose::Ownership && plain {
        return Some(());
    }
    let answer = |it: &Heard| !matches!(it.sighting.sight, Sight::Unheard(_));
    let asked: Vec<_> = sought.heard.iter_mut().filter(|it| answer(it)).collect();
    let glances: Vec<_> = asked
        .iter()
        .map(|it| scene.lookup.glance(&it.sighting.server, &it.sighting.zone, &sought.owner, other))
        .collect();
    for (heard, glance) in asked.into_iter().zip(glances) {
        heard.beside = Some(glance?);
    }
    Some(())
}

/// An alias and another record at one name: receivers see the one or the other.
fn excludes_itself(sought: &Sought<'_>) -> bool {
    sought.status == RecordStatus::Found && !sought.alias.is_copied && sought.heard.iter().any(Heard::excludes_itself)
}

/// The wanted record among those of a name.
pub(super) fn wanted_in<'d>(wanted: &Wanted, found: &'d [Data]) -> Option<&'d Data> {
    let is_wanted =
        |it: &&Data| compare(wanted.purpose, wanted.value.as_deref(), std::slice::from_ref(*it)) == Match::Same;
    found.iter().find(is_wanted)
}

pub(super) fn judge(wanted: &Wanted, owner: DnsName, sightings: Vec<Sighting>) -> Sought<'_> {
    let heard: Vec<Heard> = sightings
        .into_iter()
        .map(|sighting| Heard { compared: compared(wanted, &sighting), sighting, beside: None, by_catch_all: false })
        .collect();
    let status = together(&heard);
    let (near, alias, senders) = (Vec::new(), Alias::default(), Senders::default());
    Sought { wanted, owner, heard, status, near, alias, senders }
}

fn compared(wanted: &Wanted, sighting: &Sighting) -> Option<Match> {
    match &sighting.sight {
        Sight::Values(values) => {
            let found = compare(wanted.purpose, wanted.value.as_deref(), &values.data);
            // What was cut off may hold it.
            (found == Match::Same || !values.cut_short).then_some(found)
        }
        Sight::Absent { .. } => Some(Match::Missing),
        Sight::Circle { .. } | Sight::Unheard(_) => None,
    }
}

pub(super) fn together(heard: &[Heard]) -> RecordStatus {
    let all: Vec<RecordStatus> = heard.iter().filter_map(Heard::status).collect();
    let some = |status| all.contains(&status);
    match () {
        () if all.is_empty() => RecordStatus::NoAnswer,
        () if all.iter().all(|it| *it == RecordStatus::Found) => RecordStatus::Found,
        () if some(RecordStatus::Found) => RecordStatus::SomeServers,
        () if some(RecordStatus::MoreThanOne) => RecordStatus::MoreThanOne,
        () if some(RecordStatus::Different) => RecordStatus::Different,
        () => RecordStatus::Missing,
    }
}

impl Heard {
    /// What stands at the name itself: the records, or the alias in their place.
    fn here(&self) -> &[Data] {
        match &self.sighting.sight {
            Sight::Values(values) if values.trail.is_empty() => &values.data,
            _ => self.beside.as_ref().map(|it| it.here.as_slice()).unwrap_or_default(),
        }
    }

    /// Nothing where the server said nothing that counts.
    pub(super) fn status(&self) -> Option<RecordStatus> {
        match (&self.sighting.sight, &self.compared) {
            (Sight::Circle { .. }, _) => Some(RecordStatus::Different),
            (_, compared) => compared.as_ref().map(Match::status),
        }
    }

    /// The server answers with an alias to the one question and with another record to the other.
    pub(super) fn excludes_itself(&self) -> bool {
        let Sight::Values(values) = &self.sighting.sight else { return false };
        let Some(beside) = &self.beside else { return false };
        let is_alias = |it: &Data| matches!(it, Data::Cname(_));
        let here = values.trail.is_empty().then_some(&values.data);
        let alias_here = here.is_some_and(|it| it.iter().any(is_alias));
        let other_here = here.is_some_and(|it| it.iter().any(|it| !is_alias(it)));
        let (alias_beside, other_beside) =
            (beside.here.iter().any(is_alias), beside.here.iter().any(|it| !is_alias(it)));
        alias_here && other_beside || other_here && alias_beside
    }

    fn seen(&self) -> Seen {
        let (mut values, mut problem) = (Vec::new(), None);
        match &self.sighting.sight {
            Sight::Values(found) => values = found.data.iter().take(MOST_SHOWN).map(evidence::quoted).collect(),
            Sight::Unheard(why) => problem = Some(*why),
            Sight::Absent { .. } | Sight::Circle { .. } => {}
        }
        Seen {
            server: self.sighting.server.name.clone(),
            address: self.sighting.server.address,
            status: self.status().unwrap_or(RecordStatus::NoAnswer),
            values,
            problem,
        }
    }
}

/// Values kept for each server.
const MOST_SHOWN: usize = 4;

impl Sought<'_> {
    /// Another text at the name of the ownership record hides nothing: the record may still stand elsewhere.
    pub(super) fn is_stray(&self) -> bool {
        self.wanted.purpose == Purpose::Ownership && self.status == RecordStatus::Different
    }

    /// The ownership record answers everywhere, which proves nothing (O10).
    pub(super) fn has_catch_all_token(&self) -> bool {
        let is_token = |it: &Heard| match &it.sighting.sight {
            Sight::Values(values) => it.by_catch_all && wanted_in(self.wanted, &values.data).is_some(),
            _ => false,
        };
        self.wanted.purpose == Purpose::Ownership && self.heard.iter().any(is_token)
    }

    pub(super) fn report(self, scene: &Scene<'_, '_>) -> RecordReport {
        let case = Case { sought: &self, zone: &scene.lookup.home.zone, domain: scene.domain, scene };
        let findings = findings::of_record(&case);
        RecordReport {
            purpose: self.wanted.purpose,
            needed: self.wanted.needed,
            owner: self.wanted.owner.clone(),
            found_at: (self.owner != self.wanted.owner).then(|| self.owner.clone()),
            rtype: self.wanted.rtype,
            status: self.status,
            behind: self.alias.end.as_ref().map(|it| it.status),
            findings,
            seen: self.heard.iter().map(Heard::seen).collect(),
        }
    }
}

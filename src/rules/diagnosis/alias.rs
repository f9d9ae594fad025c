//! What a check learns about an alias beyond its own record: where it leads, what stands at its end, what stands at its
//! name instead.
//!
//! A target other than the wanted one is followed: an alias of the customer's own in between is nobody's mistake. What the
//! operator has to publish at the end is looked at, so that our own fault is named as ours. Where there is no alias, texts,
//! mail hosts and addresses at its name say what was made instead, unless every name is answered like that.

use super::glance::Glance;
use super::inquiry::Inquiry;
use super::lookup::{Sight, Sighting, Values};
use super::probes::Early;
use super::record::{self, Heard, Scene, Sought};
use super::{Data, Evidence, Plan, Reply, Wanted, zones};
use crate::rules::address::DnsName;
use crate::rules::records::{Match, Mismatch, Purpose, RecordStatus, RecordType, compare};

/// Names that an alias may pass on its way.
const LONGEST: usize = 9;

/// What is known of one alias; nothing of a record that is none.
#[derive(Debug, Default)]
pub(super) struct Alias {
    pub(super) leads: Leads,
    /// What the operator's servers say of its end, where a server shows the alias.
    pub(super) end: Option<End>,
    /// What stands at its name in its place.
    pub(super) instead: Vec<(RecordType, Glance)>,
    /// In its place every server has the key that stands at its end.
    pub(super) is_copied: bool,
}

/// Where a target leads that is not the wanted one.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) enum Leads {
    #[default]
    Unknown,
    /// To the wanted one after all.
    ToWanted,
    /// In a circle, or through too many names: these.
    Round(Vec<DnsName>),
    Elsewhere,
}

/// The operator's side.
#[derive(Debug)]
pub(super) struct End {
    pub(super) status: RecordStatus,
    pub(super) evidence: Vec<Evidence>,
}

/// What resolvers can say about the ends of all aliases, asked before anything else is known.
pub(super) fn prepare(inquiry: &Inquiry<'_>, plan: &Plan) {
    for wanted in &plan.records {
        let Some(target) = target(wanted) else { continue };
        if wanted.behind.is_none() {
            let _ = inquiry.recursive(&target, RecordType::Mx);
            continue;
        }
        let known = plan.background.operator.keys_zone.as_ref().filter(|it| target.is_within(it));
        let Some(above) = known.cloned().or_else(|| target.parent()) else { continue };
        if let Some(Some(zone)) = zones::enclosing(inquiry, &above) {
            let _ = zones::two_servers(inquiry, &zone, &target);
        }
    }
}

/// Completes what was seen of the record; the record may turn out to be there in another way than was asked for.
pub(super) fn look(scene: &Scene<'_, '_>, sought: &mut Sought<'_>) -> Option<()> {
    let Some(target) = target(sought.wanted) else { return Some(()) };
    let leads = leads(scene, sought, &target);
    let instead = instead(scene, sought);
    if matches!(leads, Some(Leads::ToWanted)) {
        let first = differing(sought);
        for heard in &mut sought.heard {
            if heard.sighting.sight.only_alias() == first.as_ref() {
                heard.compared = Some(Match::Same);
            }
        }
    }
    if let Some(instead) = &instead {
        judge_instead(sought, instead);
    }
    sought.status = record::together(&sought.heard);
    sought.alias.is_copied = sought.status == RecordStatus::Found && sought.heard.iter().any(is_text);
    if sought.status == RecordStatus::Missing && instead.as_ref().is_some_and(|it| !it.is_empty()) {
        sought.status = RecordStatus::Different;
    }
    sought.alias.end = end(scene, sought, &target)?;
    (sought.alias.leads, sought.alias.instead) = (leads?, instead?);
    Some(())
}

/// Where the alias must lead.
fn target(wanted: &Wanted) -> Option<DnsName> {
    let value = wanted.value.as_deref().filter(|_| wanted.rtype == RecordType::Cname)?;
    DnsName::parse(value).ok()
}

/// A zone of the operator's that surely exists: what is below it, resolvers need not be asked.
pub(super) fn known_zone<'s>(scene: &'s Scene<'_, '_>, target: &DnsName) -> Option<&'s DnsName> {
    scene.plan.background.operator.keys_zone.as_ref().filter(|it| target.is_within(it))
}

/// The first target that is not the wanted one.
fn differing(sought: &Sought<'_>) -> Option<DnsName> {
    let differs = |it: &&Heard| matches!(&it.compared, Some(Match::Different(it)) if it.why == Mismatch::OtherHost);
    sought.heard.iter().find(differs).and_then(|it| it.sighting.sight.only_alias().cloned())
}

fn leads(scene: &Scene<'_, '_>, sought: &Sought<'_>, wanted: &DnsName) -> Option<Leads> {
    let Some(first) = differing(sought) else { return Some(Leads::Unknown) };
    let mut at = first;
    let mut trail = vec![sought.owner.clone()];
    while at != *wanted {
        let again = trail.contains(&at);
        trail.push(at.clone());
        if again || trail.len() > LONGEST {
            return Some(Leads::Round(trail));
        }
        let sightings = scene.lookup.beyond(&at, RecordType::Cname, known_zone(scene, &at))?;
        let Some(next) = sightings.iter().find_map(|it| it.sight.only_alias()) else { return Some(Leads::Elsewhere) };
        at = next.clone();
    }
    Some(Leads::ToWanted)
}

/// At one server, where all of them say that there is no alias.
fn instead(scene: &Scene<'_, '_>, sought: &Sought<'_>) -> Option<Vec<(RecordType, Glance)>> {
    let Some(first) = sought.heard.iter().find(|it| it.compared == Some(Match::Missing)) else {
        return Some(Vec::new());
    };
    if sought.status != RecordStatus::Missing {
        return Some(Vec::new());
    }
    let (server, zone) = (&first.sighting.server, &first.sighting.zone);
    let nobody = Early::nobody(scene.plan);
    let types = [RecordType::Txt, RecordType::Mx, RecordType::A, RecordType::Aaaa];
    let looked = types.map(|rtype| {
        let mut glance = scene.lookup.glance(server, zone, &sought.owner, rtype)?;
        glance.here.retain(|it| it.rtype() == Some(rtype));
        if glance.here.is_empty() || (first.by_catch_all && rtype == RecordType::Txt) {
            return Some(None);
        }
        // A catch-all record answers for every name.
        let any = scene.lookup.glance(server, zone, nobody.as_ref()?, rtype)?;
        Some((any.here != glance.here).then_some((rtype, glance)))
    });
    let mut found = Vec::new();
    for it in looked {
        found.extend(it?);
    }
    Some(found)
}

/// The target with the zone behind it, where an alias stands whose name and target were exchanged; and who showed it.
pub(super) fn swapped(scene: &Scene<'_, '_>, wanted: &Wanted) -> Option<Option<(DnsName, Glance)>> {
    let zone = &scene.lookup.home.zone;
    let Some(there) = target(wanted).and_then(|it| it.join(zone).ok()) else { return Some(None) };
    let glance = scene.lookup.glance_somewhere(scene.servers, &there, RecordType::Cname)?;
    let short = wanted.owner.below(zone);
    let is_ours = |it: &Data| matches!(it, Data::Cname(to) if *to == wanted.owner || Some(to) == short.as_ref());
    Some(glance.filter(|it| it.here.iter().any(is_ours)).map(|it| (there, it)))
}

/// A key in place of an alias to it is judged as the key that it is.
fn judge_instead(sought: &mut Sought<'_>, instead: &[(RecordType, Glance)]) {
    let Some(text) = sought.wanted.behind.as_deref() else { return };
    if !instead.iter().any(|(rtype, _)| *rtype == RecordType::Txt) {
        return;
    }
    for heard in &mut sought.heard {
        let missing = heard.compared == Some(Match::Missing) && !heard.by_catch_all;
        let Some(beside) = heard.beside.as_ref().filter(|_| missing) else { continue };
        let texts: Vec<Data> = beside.here.iter().filter(|it| matches!(it, Data::Txt(_))).cloned().collect();
        if texts.is_empty() {
            continue;
        }
        heard.compared = Some(compare(Purpose::Dkim, Some(text), &texts));
        heard.sighting.evidence = beside.evidence.clone();
        let ttl = beside.evidence.ttl.unwrap_or_default();
        heard.sighting.sight = Sight::Values(Values { data: texts, ttl, trail: Vec::new(), cut_short: false });
    }
}

fn is_text(heard: &Heard) -> bool {
    matches!(&heard.sighting.sight, Sight::Values(values) if values.data.iter().any(|it| matches!(it, Data::Txt(_))))
}

/// What stands at the end; of a key only where a server shows the alias, so that nobody plants a "no".
fn end(scene: &Scene<'_, '_>, sought: &Sought<'_>, target: &DnsName) -> Option<Option<End>> {
    if !matches!(sought.status, RecordStatus::Found | RecordStatus::SomeServers) || sought.alias.is_copied {
        return Some(None);
    }
    let Some(text) = sought.wanted.behind.as_deref() else { return bounce_host(scene, sought, target) };
    let sightings = scene.lookup.beyond(target, RecordType::Txt, known_zone(scene, target))?;
    let heard: Vec<Heard> = sightings.into_iter().map(|it| key(text, it)).collect();
    let evidence = heard.iter().map(|it| it.sighting.evidence.clone()).collect();
    Some(Some(End { status: record::together(&heard), evidence }))
}

fn key(text: &str, sighting: Sighting) -> Heard {
    let compared = match &sighting.sight {
        Sight::Values(values) => Some(compare(Purpose::Dkim, Some(text), &values.data)),
        Sight::Absent { .. } => Some(Match::Missing),
        Sight::Circle { .. } | Sight::Unheard(_) => None,
    };
    Heard { sighting, compared, beside: None, by_catch_all: false }
}

/// The operator's bounce host is nothing that somebody is just publishing: a resolver may be asked. Whatever takes mail will
/// do.
fn bounce_host(scene: &Scene<'_, '_>, sought: &Sought<'_>, target: &DnsName) -> Option<Option<End>> {
    if sought.wanted.purpose != Purpose::ReturnPath {
        return Some(None);
    }
    let ask = |rtype| scene.lookup.inquiry.recursive(target, rtype);
    let Some(mail) = ask(RecordType::Mx)? else { return Some(None) };
    let mut answers = vec![mail];
    if !has(mail, RecordType::Mx) {
        let addresses = [ask(RecordType::A), ask(RecordType::Aaaa)];
        for answer in addresses {
            let Some(answer) = answer? else { return Some(None) };
            answers.push(answer);
        }
    }
    let types = [RecordType::Mx, RecordType::A, RecordType::Aaaa];
    let is_there = answers.iter().any(|answer| types.iter().any(|it| has(answer, *it)));
    let status = if is_there { RecordStatus::Found } else { RecordStatus::Missing };
    Some(Some(End { status, evidence: vec![from_resolver(mail)] }))
}

fn has(reply: &Reply, rtype: RecordType) -> bool {
    reply.answers.iter().any(|it| it.data.rtype() == Some(rtype))
}

fn from_resolver(reply: &Reply) -> Evidence {
    let rcode = reply.rcode.name();
    Evidence { server: "resolver".into(), address: None, rcode, aa: false, ttl: None, value: None }
}

impl Sight {
    /// The target where exactly one alias was seen.
    pub(super) fn only_alias(&self) -> Option<&DnsName> {
        match self {
            Self::Values(values) => match values.data.as_slice() {
                [Data::Cname(target)] => Some(target),
                _ => None,
            },
            _ => None,
        }
    }
}

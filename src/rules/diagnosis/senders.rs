//! Judges the SPF records that servers showed by what lies behind them: an entry of ours that another list includes counts,
//! and a record that receivers give up on does not, whatever it says itself.

use super::lookup::{Sight, Sighting};
use super::record::{Heard, Scene, Sought};
use super::spf_tree::{self, Fault, Forest, Tree};
use super::{Data, Evidence};
use crate::rules::address::DnsName;
use crate::rules::records::spf::{Spf, included_hosts, is_spf};
use crate::rules::records::{Difference, Match, Mismatch, RecordStatus, RecordType};

/// Names below the domain at which people put the record that belongs to the domain itself.
const BELOW: [&str; 3] = ["bounce", "spf", "_spf"];

/// What was seen beside the record itself.
#[derive(Debug, Clone, Default)]
pub(super) struct Senders {
    pub(super) forest: Forest,
    /// A name below the domain at which our entry stands instead.
    pub(super) elsewhere: Option<(DnsName, Evidence)>,
}

/// Nothing while answers are missing.
pub(super) fn weigh(scene: &Scene<'_, '_>, sought: &mut Sought<'_>) -> Option<()> {
    let texts: Vec<Vec<u8>> = sought.heard.iter().flat_map(|it| lists(&it.sighting)).map(|(_, it)| it).collect();
    let ours = ours(sought);
    let ours = ours.as_ref().filter(|_| !texts.is_empty());
    let forest = spf_tree::grow(scene.lookup, scene.servers, scene.domain, &texts, ours)?;
    for heard in &mut sought.heard {
        judge(heard, &forest, ours);
    }
    sought.status = super::record::together(&sought.heard);
    let elsewhere = if is_elsewhere(sought) { elsewhere(scene, sought)? } else { None };
    sought.senders = Senders { forest, elsewhere };
    Some(())
}

/// The list that the record must include.
pub(super) fn ours(sought: &Sought<'_>) -> Option<DnsName> {
    sought.wanted.value.as_deref().map_or(Vec::new(), included_hosts).into_iter().next()
}

/// The SPF records that one server shows, with their places among its records.
pub(super) fn lists(sighting: &Sighting) -> Vec<(usize, Vec<u8>)> {
    let Sight::Values(values) = &sighting.sight else { return Vec::new() };
    let joined = |data: &Data| match data {
        Data::Txt(strings) => Some(strings.concat()).filter(|it| is_spf(it)),
        _ => None,
    };
    values.data.iter().enumerate().filter_map(|(which, it)| Some((which, joined(it)?))).collect()
}

fn judge(heard: &mut Heard, forest: &Forest, ours: Option<&DnsName>) {
    let lists = lists(&heard.sighting);
    let [(which, text)] = lists.as_slice() else { return };
    let Some(tree) = forest.tree(text) else { return };
    let lacks = matches!(&heard.compared, Some(Match::Different(it)) if it.why == Mismatch::SpfLacksUs);
    if lacks && let Some(host) = ours {
        match tree.lets_pass(host) {
            Some(true) => heard.compared = Some(Match::Same),
            Some(false) => {}
            // A list that receivers find by the sender's address is kept by somebody who knows why.
            None if tree.depends_on_mail() => heard.compared = Some(Match::Same),
            // It may be in what could not be asked.
            None => heard.compared = None,
        }
    }
    // Whatever could not be asked, such a record is not read to its end.
    if matches!(heard.compared, None | Some(Match::Same)) && is_given_up(tree, ours) {
        let difference = Difference { which: *which, at: None, why: Mismatch::SpfTree };
        heard.compared = Some(Match::Different(difference));
    }
}

/// Our own list being away is not the customer's mistake.
fn is_given_up(tree: &Tree, ours: Option<&DnsName>) -> bool {
    let broken = match tree.fault() {
        Some(Fault::Dead(_, dead)) => ours.is_none() || dead.name.as_ref() != ours,
        other => other.is_some(),
    };
    broken || tree.is_dear() || tree.leads_nowhere()
}

/// Only where our entry is definitely not in the record.
fn is_elsewhere(sought: &Sought<'_>) -> bool {
    let lacks = |it: &Heard| match &it.compared {
        Some(Match::Different(it)) => it.why == Mismatch::SpfLacksUs,
        Some(Match::Missing) => true,
        _ => false,
    };
    let missing = matches!(sought.status, RecordStatus::Missing | RecordStatus::Different);
    missing && sought.wanted.value.is_some() && sought.heard.iter().all(lacks)
}

fn elsewhere(scene: &Scene<'_, '_>, sought: &Sought<'_>) -> Option<Option<(DnsName, Evidence)>> {
    let Some(host) = ours(sought) else { return Some(None) };
    // Where mail leaves under the return path too, our entry belongs there.
    let label = scene.plan.background.operator.bounce_label.as_ref().and_then(|it| it.join(scene.domain).ok());
    let names = BELOW.iter().filter_map(|it| scene.domain.under(it).ok()).filter(|it| Some(it) != label.as_ref());
    let glances: Vec<_> = names
        .map(|name| {
            let glance = scene.lookup.glance_somewhere(scene.servers, &name, RecordType::Txt);
            (name, glance)
        })
        .collect();
    for (name, glance) in glances {
        let Some(glance) = glance? else { continue };
        let names_us = |it: &Data| match it {
            Data::Txt(strings) => {
                let text = strings.concat();
                is_spf(&text) && Spf::parse(&text).is_ok_and(|it| it.includes(&host))
            }
            _ => false,
        };
        if glance.here.iter().any(names_us) {
            return Some(Some((name, glance.evidence)));
        }
    }
    Some(None)
}

//! The record in the zone of another domain of the same customer (N07), or at another level of the same zone (N03).
//!
//! The zone and its servers are looked up like those of the domain: a resolver is asked for zones and hosts only.

use super::super::Wanted;
use super::super::record::Scene;
use super::super::zones::{self, Server};
use super::{Kind, Probe, names};
use crate::rules::address::DnsName;
use crate::rules::records::Purpose;

/// Other domains looked at: those with the most similar names.
const MOST: usize = 2;

/// One question for each of them; nothing while it is not known whom to ask.
pub(super) fn probes(scene: &Scene<'_, '_>, wanted: &Wanted, server: &Server) -> Option<Vec<Probe>> {
    if !matches!(wanted.purpose, Purpose::Ownership | Purpose::Dkim) {
        return Some(Vec::new());
    }
    let places: Vec<_> = nearest(scene).into_iter().map(|it| (it, place(scene, it, server))).collect();
    let mut probes = Vec::new();
    for (sibling, place) in places {
        let Some((server, zone)) = place? else { continue };
        let Some(name) = names::moved(wanted, scene.domain, sibling) else { continue };
        let related = sibling.is_within(scene.domain) || scene.domain.is_within(sibling);
        let kind = if related { Kind::OtherLevel } else { Kind::Sibling };
        probes.push(Probe { kind, name, rtype: wanted.rtype, server, zone });
    }
    Some(probes)
}

/// Same first label first (`acme.nl` beside `acme.be`), then the fewest letters that differ.
fn nearest<'s>(scene: &'s Scene<'_, '_>) -> Vec<&'s DnsName> {
    let text = scene.domain.to_string();
    let first = scene.domain.labels().next();
    let mut siblings: Vec<_> = scene.plan.background.siblings.iter().filter(|it| *it != scene.domain).collect();
    siblings.sort_by_cached_key(|it| (it.labels().next() != first, strsim::levenshtein(&it.to_string(), &text)));
    siblings.truncate(MOST);
    siblings
}

/// A server of the zone that the sibling lies in; `Some(None)` where none is known.
fn place(scene: &Scene<'_, '_>, sibling: &DnsName, ours: &Server) -> Option<Option<(Server, DnsName)>> {
    let home = &scene.lookup.home.zone;
    if sibling.is_within(home) {
        return Some(Some((ours.clone(), home.clone())));
    }
    let Some(zone) = zones::enclosing(scene.lookup.inquiry, sibling)? else { return Some(None) };
    let place = zones::two_servers(scene.lookup.inquiry, &zone, scene.domain)?;
    Some(place.servers.into_iter().next().map(|it| (it, zone)))
}

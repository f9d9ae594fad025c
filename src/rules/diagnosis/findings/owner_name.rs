//! Family N: the record stands under another name than it must. What a catch-all record does is in [`super::catch_all`].

use super::super::lookup::Sight;
use super::super::probes::{Kind, Near};
use super::super::showing::shown;
use super::super::{Certainty, Finding, Severity};
use super::Case;
use super::order::Found;
use crate::rules::address::DnsName;
use crate::rules::records::{Match, Purpose, RecordStatus};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    let elsewhere = case.sought.near.iter().map(|it| Found::elsewhere(near(case, it)));
    let others = [in_a_zone_below(case), at_accepted_alias(case), contradicted(case), perhaps_inside(case)];
    elsewhere.chain(others.into_iter().flatten().map(Found::from)).collect()
}

fn near(case: &Case<'_>, near: &Near) -> Finding {
    let certainty = if near.certain { Certainty::Certain } else { Certainty::Possible };
    let mut finding = case.finding(near.kind.id(), case.severity(), certainty).with("got", &near.name);
    let typed = near.name.relative_to(case.zone);
    finding = match near.kind {
        Kind::OtherLevel | Kind::Www | Kind::Sibling => finding.with("other", domain_of(case, &near.name)),
        Kind::LookAlike => with_place(finding, &near.name, &case.sought.wanted.owner),
        Kind::Shortened => finding.with("length", typed.len()),
        _ => finding,
    };
    finding.with("typed", typed).evidence([near.evidence.clone()])
}

/// The domain for which the record was made.
fn domain_of(case: &Case<'_>, name: &DnsName) -> DnsName {
    let in_front = case.sought.wanted.owner.below(case.domain).map_or(0, |it| it.labels().len());
    DnsName::from_labels(name.labels().skip(in_front)).unwrap_or_else(|_| case.domain.clone())
}

/// The first character of the name that is another one.
fn with_place(finding: Finding, got: &DnsName, want: &DnsName) -> Finding {
    let text = |name: &DnsName| {
        let bytes = name.labels().collect::<Vec<_>>().join(&b'.');
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let (got, want) = (text(got), text(want));
    let place = got.chars().zip(want.chars()).take_while(|(one, other)| one == other).count();
    let one = |text: &str| shown(text.chars().nth(place).map(String::from).unwrap_or_default().as_bytes());
    finding.with("pos", place + 1).with("char", one(&got)).with("wanted-char", one(&want))
}

/// The name lies in a zone of its own, on other servers: easily overlooked while the record is missing there.
fn in_a_zone_below(case: &Case<'_>) -> Option<Finding> {
    if !matches!(case.sought.status, RecordStatus::Missing | RecordStatus::WrongPlace | RecordStatus::NoAnswer) {
        return None;
    }
    let below: Vec<_> = case.sought.heard.iter().map(|it| &it.sighting).filter(|it| it.zone != *case.zone).collect();
    let zone = below.iter().map(|it| &it.zone).find(|it| case.sought.wanted.owner.is_within(it))?;
    let mut servers: Vec<_> = below.iter().filter(|it| it.zone == *zone).map(|it| it.server.name.to_string()).collect();
    servers.dedup();
    let evidence = below.iter().map(|it| it.evidence.clone());
    Some(
        case.finding("N13", case.severity(), Certainty::Certain)
            .with("child-zone", zone)
            .with("relative-there", case.sought.wanted.owner.relative_to(zone))
            .with("servers", servers.join(", "))
            .evidence(evidence),
    )
}

fn at_accepted_alias(case: &Case<'_>) -> Option<Finding> {
    if case.sought.owner == case.sought.wanted.owner {
        return None;
    }
    let found = case.heard(|it| *it == Match::Same).filter(|it| matches!(it.sighting.sight, Sight::Values(_)));
    let finding = case.finding("N19", Severity::Information, Certainty::Certain).with("got", &case.sought.owner);
    Some(finding.evidence(found.map(|it| it.sighting.evidence.clone())))
}

/// The server has the key, and says that there is nothing at and below the name above it: whoever asks for that first, as
/// some resolvers do to tell less (RFC 9156), asks no further.
fn contradicted(case: &Case<'_>) -> Option<Finding> {
    use super::super::glance::Heard::NoSuchName;
    let (above, glance) = case.scene.early?.above_keys.as_ref()?;
    if !case.is(Purpose::Dkim) || glance.heard != NoSuchName || !case.sought.owner.is_within(above) {
        return None;
    }
    let same_server = |it: &&super::Heard| Some(it.sighting.server.address) == glance.evidence.address;
    let shows = case.sought.heard.iter().filter(same_server).find(|it| {
        it.sighting.zone == *case.zone && matches!(&it.sighting.sight, Sight::Values(values) if values.trail.is_empty())
    })?;
    let finding = case.finding("N20", case.severity(), Certainty::Certain);
    let finding = finding.with("got", above).with("ns", &shows.sighting.server.name);
    Some(finding.evidence([glance.evidence.clone(), shows.sighting.evidence.clone()]))
}

/// Somebody says that the record is there, and nothing else explains that nobody sees it. A guess: name servers inside a
/// company often have a zone of the same name, which cannot be seen from outside.
fn perhaps_inside(case: &Case<'_>) -> Option<Finding> {
    let ours = matches!(case.sought.wanted.purpose, Purpose::Ownership | Purpose::Dkim | Purpose::ReturnPath);
    let unexplained = case.sought.status == RecordStatus::Missing
        && case.sought.near.is_empty()
        && case.sought.heard.iter().all(|it| !it.by_catch_all && it.sighting.zone == *case.zone);
    if !ours || !unexplained || !case.scene.sound || !case.scene.plan.background.by_hand {
        return None;
    }
    let heard = case.heard(|it| *it == Match::Missing).map(|it| it.sighting.evidence.clone());
    Some(case.finding("N15", Severity::Information, Certainty::Possible).evidence(heard))
}

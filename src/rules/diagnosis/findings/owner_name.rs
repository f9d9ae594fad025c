//! Family N: the record stands under another name than it must.

use super::super::evidence::quoted;
use super::super::lookup::Sight;
use super::super::record::{Misplaced, wanted_among};
use super::super::{Certainty, Evidence, Finding, Severity};
use super::Case;
use super::order::Found;
use crate::rules::records::{Match, RecordStatus};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    let others = [in_a_zone_below(case), at_accepted_alias(case)].into_iter().flatten().map(Found::from);
    misplaced(case).map(Found::elsewhere).into_iter().chain(others).collect()
}

fn misplaced(case: &Case<'_>) -> Option<Finding> {
    let (id, at, sighting) = match case.sought.misplaced.as_ref()? {
        Misplaced::Doubled(name, sighting) => ("N01", name, sighting),
        Misplaced::Apex(sighting) => ("N02", case.domain, sighting),
    };
    let finding = case.finding(id, case.severity(), Certainty::Certain).with("got", at);
    // Other texts may stand beside it.
    let value = wanted_among(case.sought.wanted, sighting).map(quoted);
    Some(finding.evidence([Evidence { value, ..sighting.evidence.clone() }]))
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

//! Families C and T: aliases that lead elsewhere, nowhere or in circles.

use super::super::lookup::Sight;
use super::super::{Certainty, Finding};
use super::Case;
use super::order::Found;
use crate::rules::records::{Match, Mismatch, RecordType};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    [circle(case), other_target(case), several(case)].into_iter().flatten().map(Found::from).collect()
}

fn circle(case: &Case<'_>) -> Option<Finding> {
    let circles: Vec<_> = case
        .sought
        .heard
        .iter()
        .filter_map(|it| match &it.sighting.sight {
            Sight::Circle { trail } => Some((trail, it.sighting.evidence.clone())),
            _ => None,
        })
        .collect();
    let (trail, _) = circles.first()?;
    let names: Vec<_> = trail.iter().map(ToString::to_string).collect();
    let finding = case.finding("C06", case.severity(), Certainty::Certain).with("got", names.join(" → "));
    Some(finding.evidence(circles.into_iter().map(|(_, evidence)| evidence)))
}

fn other_target(case: &Case<'_>) -> Option<Finding> {
    (*case.mismatch()? == Mismatch::OtherHost).then(|| spoken(case.different("C03", Certainty::Likely)))
}

/// The host names as a sentence names them, which ends with a full stop of its own.
fn spoken(mut finding: Finding) -> Finding {
    for name in ["got", "want"] {
        if let Some(host) = finding.args.get_mut(name) {
            host.truncate(host.trim_end_matches('.').len());
        }
    }
    finding
}

fn several(case: &Case<'_>) -> Option<Finding> {
    let several = case.heard(|it| matches!(it, Match::MoreThanOne(_))).next().is_some();
    (several && case.sought.wanted.rtype == RecordType::Cname).then(|| case.too_many("T09"))
}

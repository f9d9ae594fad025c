//! Families C and T: aliases that lead elsewhere, nowhere or in circles.

use super::super::lookup::Sight;
use super::super::{Certainty, Finding};
use super::Case;
use crate::rules::records::{Match, Mismatch, RecordType};

pub(super) fn find(case: &Case<'_>) -> Vec<Finding> {
    [circle(case), other_target(case), several(case)].into_iter().flatten().collect()
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
    (*case.mismatch()? == Mismatch::OtherHost).then(|| case.different("C03", Certainty::Likely))
}

fn several(case: &Case<'_>) -> Option<Finding> {
    let several = case.heard(|it| matches!(it, Match::MoreThanOne(_))).next().is_some();
    (several && case.sought.wanted.rtype == RecordType::Cname).then(|| case.too_many("T09"))
}

//! Family X: what happens to any text on its way into DNS.

use super::super::lookup::Sight;
use super::super::{Certainty, Data, Finding, ServerProblem, Severity};
use super::Case;
use super::order::Found;
use crate::rules::records::{Mismatch, Purpose};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    [placeholder(case), oversized(case), damaged(case)].into_iter().flatten().map(Found::from).collect()
}

/// Something else altogether where a token was wanted: an example, mostly.
fn placeholder(case: &Case<'_>) -> Option<Finding> {
    let other = case.is(Purpose::Ownership) && *case.mismatch()? == Mismatch::OtherText;
    other.then(|| case.different("X15", Certainty::Possible))
}

/// More texts than receivers can fetch.
fn oversized(case: &Case<'_>) -> Option<Finding> {
    let too_big: Vec<_> = case
        .sought
        .heard
        .iter()
        .map(|it| &it.sighting)
        .filter(|it| match &it.sight {
            Sight::Values(values) => values.cut_short,
            Sight::Unheard(problem) => *problem == ServerProblem::Truncated,
            _ => false,
        })
        .map(|it| it.evidence.clone())
        .collect();
    (!too_big.is_empty()).then(|| case.finding("X18", Severity::Warning, Certainty::Certain).evidence(too_big))
}

/// Data that are no text at all.
fn damaged(case: &Case<'_>) -> Option<Finding> {
    let broken = |it: &Data| matches!(it, Data::Damaged(_)) || matches!(it, Data::Txt(strings) if strings.is_empty());
    let damaged: Vec<_> = case
        .sought
        .heard
        .iter()
        .map(|it| &it.sighting)
        .filter(|it| matches!(&it.sight, Sight::Values(values) if values.data.iter().any(broken)))
        .map(|it| it.evidence.clone())
        .collect();
    (!damaged.is_empty()).then(|| case.finding("X19", Severity::Warning, Certainty::Certain).evidence(damaged))
}

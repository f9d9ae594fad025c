//! Family X: what happens to any text on its way into DNS.

use super::super::lookup::Sight;
use super::super::{Certainty, Data, Finding, ServerProblem, Severity};
use super::Case;
use super::order::Found;
use crate::rules::records::{Mismatch, Purpose};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    let others = [oversized(case), damaged(case)].into_iter().flatten().map(Found::from);
    changed(case).into_iter().chain(others).collect()
}

/// The wanted text itself, with something done to it.
fn changed(case: &Case<'_>) -> Option<Found> {
    let got = case.differing_text()?;
    let want = case.sought.wanted.value.as_deref()?.as_bytes();
    let exact = case.is(Purpose::Ownership) || case.is(Purpose::Dkim);
    if !exact || got == want {
        return None;
    }
    let unquoted = got.strip_prefix(b"\"").and_then(|it| it.strip_suffix(b"\""));
    let id = match () {
        () if unquoted == Some(want) => "X01",
        () if got.trim_ascii() == want => "X09",
        () if got.len() >= SHORTEST && want.starts_with(&got) => "X10",
        () if case.is(Purpose::Ownership) && *case.mismatch()? == Mismatch::OtherText => "X15",
        () => return None,
    };
    let certainty = if id == "X15" { Certainty::Possible } else { Certainty::Certain };
    let finding = case.different(id, certainty).with("length", got.len()).with("full-length", want.len());
    Some(if id == "X15" { Found::from(finding) } else { Found::repaired(finding, 1) })
}

/// A text that is cut off must still be recognised as ours: some characters of the key or the token must be there.
const SHORTEST: usize = 24;

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

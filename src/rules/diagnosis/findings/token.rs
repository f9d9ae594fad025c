//! Family O: the text that proves ownership.

use super::super::{Certainty, Finding, Severity};
use super::Case;
use super::order::Found;
use crate::rules::records::{Mismatch, Purpose, RecordStatus};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    if !case.is(Purpose::Ownership) {
        return Vec::new();
    }
    let missing = matches!(case.sought.status, RecordStatus::Missing).then(|| case.missing("O01"));
    [missing, different(case), public_suffix(case)].into_iter().flatten().map(Found::from).collect()
}

fn different(case: &Case<'_>) -> Option<Finding> {
    let (id, certainty) = match case.mismatch()? {
        Mismatch::TokenEmbedded => ("O05", Certainty::Certain),
        Mismatch::TokenTypo => ("O04", Certainty::Certain),
        Mismatch::TokenDamaged => ("O04", Certainty::Likely),
        Mismatch::OtherToken if is_earlier(case) => ("O03", Certainty::Certain),
        Mismatch::OtherToken => ("O02", Certainty::Certain),
        _ => return None,
    };
    Some(case.different(id, certainty))
}

fn is_earlier(case: &Case<'_>) -> bool {
    let got = case.differing_text().unwrap_or_default();
    case.sought.wanted.earlier.iter().any(|it| it.as_bytes() == got)
}

/// Everybody may register below it. Endings of companies are let in by the operator, who knows why.
fn public_suffix(case: &Case<'_>) -> Option<Finding> {
    let name = case.domain.to_string();
    let suffix = psl::suffix(name.as_bytes())?;
    let whole = suffix.typ() == Some(psl::Type::Icann) && suffix.as_bytes() == name.as_bytes();
    let finding = case.finding("O07", Severity::Fail, Certainty::Certain);
    let heard = case.sought.heard.iter().map(|it| it.sighting.evidence.clone());
    whole.then(|| Finding { corrected: None, ..finding }.evidence(heard))
}

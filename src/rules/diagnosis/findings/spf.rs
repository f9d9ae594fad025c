//! Family S: the list of senders. Only what stands in the way of our own entry; what it costs and where it leads is another
//! matter.

use super::super::{Certainty, Finding};
use super::Case;
use super::order::Found;
use crate::rules::records::{Match, Mismatch, Purpose, RecordStatus};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    if !case.is(Purpose::Spf) {
        return Vec::new();
    }
    let missing = (case.sought.status == RecordStatus::Missing).then(|| case.missing("S01"));
    let several = case.heard(|it| matches!(it, Match::MoreThanOne(_))).next().map(|_| case.too_many("S02"));
    [missing, several, different(case)].into_iter().flatten().map(Found::from).collect()
}

fn different(case: &Case<'_>) -> Option<Finding> {
    let id = match case.mismatch()? {
        Mismatch::SpfCharacter => "S17",
        Mismatch::SpfTerm => "S13",
        Mismatch::SpfSecondRedirect => "S14",
        Mismatch::SpfAfterAll => "S05",
        Mismatch::SpfLacksUs => "S04",
        _ => return None,
    };
    Some(case.different(id, Certainty::Certain))
}

//! Family M: what receivers shall do with mail that fails.

use super::super::{Certainty, Finding};
use super::Case;
use super::order::Found;
use crate::rules::records::{Match, Mismatch, Purpose, RecordStatus, dmarc::DmarcFault};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    if !case.is(Purpose::Dmarc) {
        return Vec::new();
    }
    let missing = (case.sought.status == RecordStatus::Missing).then(|| {
        let corrected = case.sought.wanted.value.clone();
        Finding { corrected, ..case.missing("M01") }
    });
    let several = case.heard(|it| matches!(it, Match::MoreThanOne(_))).next().map(|_| case.too_many("M02"));
    [missing, several, different(case)].into_iter().flatten().map(Found::from).collect()
}

fn different(case: &Case<'_>) -> Option<Finding> {
    let Mismatch::Policy(fault) = case.mismatch()? else { return None };
    let id = match fault {
        DmarcFault::TagList(_) => "M04",
        DmarcFault::NoPolicy | DmarcFault::Policy => "M05",
    };
    Some(case.different(id, Certainty::Certain))
}

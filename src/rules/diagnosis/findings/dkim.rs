//! Family K: the public key with which receivers check signatures.

use super::super::{Certainty, Finding};
use super::Case;
use super::order::Found;
use crate::rules::records::{DkimFault, Match, Mismatch, Purpose, RecordStatus};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    if !case.is(Purpose::Dkim) {
        return Vec::new();
    }
    let missing = (case.sought.status == RecordStatus::Missing).then(|| case.missing("K01"));
    let several = case.heard(|it| matches!(it, Match::MoreThanOne(_))).next().map(|_| case.too_many("K04"));
    [missing, several, different(case)].into_iter().flatten().map(Found::from).collect()
}

fn different(case: &Case<'_>) -> Option<Finding> {
    let id = match case.mismatch()? {
        Mismatch::OtherKey => "K02",
        Mismatch::Wrapping(_) => "K13",
        Mismatch::Key(fault) => match fault {
            DkimFault::TagList(_) => "K07",
            DkimFault::Version => "K05",
            DkimFault::NoKey => "K06",
            DkimFault::Revoked => "K03",
            DkimFault::Base64 => "K16",
            DkimFault::KeyType | DkimFault::UnknownKeyType => "K08",
            DkimFault::Hash => "K09",
            DkimFault::Service => "K10",
        },
        _ => return None,
    };
    Some(case.different(id, Certainty::Certain))
}

//! Does DNS show that the domain is the customer's?
//!
//! The challenge proves it, and so do the domain's own keys, because nobody else was given them; seen alike at all servers
//! that answered. Never by what stands in a wrong place, and not while a validating resolver refuses the domain.

use super::Proof;
use super::lookup::Sight;
use super::record::Sought;
use super::survey::Survey;
use crate::rules::records::{Purpose, RecordStatus};

/// Where there is no name server to ask.
pub(super) fn without_records(survey: &Survey) -> Proof {
    if survey.no_such_domain.is_empty() { Proof::CannotTell } else { Proof::Absent }
}

pub(super) fn proof(survey: &Survey, sought: &[Sought<'_>]) -> Proof {
    if survey.bogus.is_some() {
        return Proof::CannotTell;
    }
    let proves =
        |it: &&Sought<'_>| matches!(it.wanted.purpose, Purpose::Ownership | Purpose::Dkim) && it.wanted.value.is_some();
    let proofs: Vec<&Sought<'_>> = sought.iter().filter(proves).collect();
    let found = |purpose| proofs.iter().any(|it| it.wanted.purpose == purpose && it.status == RecordStatus::Found);
    let some = |status| proofs.iter().any(|it| it.status == status);
    match () {
        () if found(Purpose::Ownership) => Proof::Challenge,
        () if found(Purpose::Dkim) => Proof::OwnRecords,
        () if some(RecordStatus::SomeServers) => Proof::Partial,
        () if proofs.is_empty() || some(RecordStatus::NoAnswer) || proofs.iter().any(|it| in_circles(it)) => {
            Proof::CannotTell
        }
        () => Proof::Absent,
    }
}

/// Where the aliases end nowhere, nothing is denied.
fn in_circles(sought: &Sought<'_>) -> bool {
    sought.heard.iter().any(|it| matches!(it.sighting.sight, Sight::Circle { .. }))
}

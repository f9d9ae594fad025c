//! The one stored status of a domain.

use super::RecordReport;
use crate::moment::Moment;
use crate::rules::records::{Purpose, RecordStatus};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// So long after somebody asked, a record that is missing is on its way; DNS and people are slow.
const PATIENCE: Duration = Duration::from_secs(72 * 60 * 60);

/// "Could not check" is no standing but a remark laid over it: the last definite standing stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    NotVerified,
    NeedsRecords,
    Waiting,
    RecordProblem,
    Ready,
    StoppedWorking,
}

impl Standing {
    pub const ALL: [Self; 6] =
        [Self::NotVerified, Self::NeedsRecords, Self::Waiting, Self::RecordProblem, Self::Ready, Self::StoppedWorking];

    /// The id in tables, JSON and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotVerified => "not_verified",
            Self::NeedsRecords => "needs_records",
            Self::Waiting => "waiting",
            Self::RecordProblem => "record_problem",
            Self::Ready => "ready",
            Self::StoppedWorking => "stopped_working",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    /// The order in which people are shown domains: 0 is the most urgent.
    #[must_use]
    pub const fn urgency(self) -> i32 {
        match self {
            Self::StoppedWorking => 0,
            Self::RecordProblem => 1,
            Self::NeedsRecords => 2,
            Self::NotVerified => 3,
            Self::Waiting => 4,
            Self::Ready => 5,
        }
    }

    /// Somebody has to do something before mail leaves.
    #[must_use]
    pub const fn needs_you(self) -> bool {
        !matches!(self, Self::Ready | Self::Waiting)
    }
}

/// What a definite answer says about a domain.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Ownership is proven, if only by mail.
    pub proven: bool,
    /// It is proven in DNS, and nobody else holds the name. Without that no mail leaves.
    pub in_dns: bool,
    /// As seen by a check that could ask for every needed record.
    pub records: &'a [RecordReport],
    /// The domain was ready, and has not been given up since.
    pub was_ready: bool,
    /// When somebody who could know the records last validated (or handed them over).
    pub asked_at: Option<Moment>,
    pub now: Moment,
}

/// The standing that follows. Not for a report that says "could not check": that changes nothing.
#[must_use]
pub fn standing(facts: Facts<'_>) -> Standing {
    if !facts.proven {
        return Standing::NotVerified;
    }
    // Whatever proved the ownership did so; whether its own record is still there is not what mail depends on.
    let needed = facts.records.iter().filter(|it| it.needed && it.purpose != Purpose::Ownership);
    let needed: Vec<RecordStatus> = needed.map(|it| it.status).collect();
    // Without a signature record the keys were never asked for, and nothing can be ready.
    let signed = facts.records.iter().any(|it| it.needed && it.purpose == Purpose::Dkim);
    let all = |status| needed.iter().all(|it| *it == status);
    if signed && all(RecordStatus::Found) {
        return if facts.in_dns { Standing::Ready } else { Standing::Waiting };
    }
    if facts.was_ready {
        return Standing::StoppedWorking;
    }
    let wrong = |it: &RecordStatus| {
        matches!(it, RecordStatus::Different | RecordStatus::WrongPlace | RecordStatus::MoreThanOne)
    };
    if needed.iter().any(wrong) {
        return Standing::RecordProblem;
    }
    let is_recent = facts.asked_at.is_some_and(|it| facts.now.since(it) < PATIENCE);
    if !signed || (all(RecordStatus::Missing) && !is_recent) {
        return Standing::NeedsRecords;
    }
    if needed.contains(&RecordStatus::Missing) && facts.asked_at.is_some() && !is_recent {
        return Standing::RecordProblem;
    }
    Standing::Waiting
}

/// Every needed record is right, and there is a signature among them.
pub(super) fn is_complete(records: &[RecordReport]) -> bool {
    let needed = records.iter().filter(|it| it.needed && it.purpose != Purpose::Ownership);
    let mut needed = needed.peekable();
    records.iter().any(|it| it.needed && it.purpose == Purpose::Dkim)
        && needed.peek().is_some()
        && needed.all(|it| it.status == RecordStatus::Found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::address::DnsName;
    use crate::rules::records::RecordType;
    use RecordStatus as S;

    const HOUR: Duration = Duration::from_secs(3600);

    /// The signature with the first status, a needed return path with the second; a DMARC that is only recommended.
    fn judged(statuses: &[RecordStatus], was_ready: bool, asked_hours_ago: Option<u32>) -> Standing {
        let now = Moment::from_micros(0).plus(HOUR * 1000);
        let record = |purpose, needed, status| RecordReport {
            purpose,
            needed,
            owner: DnsName::root(),
            rtype: RecordType::Txt,
            status,
            behind: None,
            found_at: None,
            findings: Vec::new(),
            seen: Vec::new(),
        };
        let purposes = [Purpose::Dkim, Purpose::ReturnPath];
        let mut records: Vec<RecordReport> =
            statuses.iter().zip(purposes).map(|(status, purpose)| record(purpose, true, *status)).collect();
        records.push(record(Purpose::Ownership, true, S::Missing));
        records.push(record(Purpose::Dmarc, false, S::Different));
        let asked_at = asked_hours_ago.map(|it| now.minus(HOUR * it));
        standing(Facts { proven: true, in_dns: true, records: &records, was_ready, asked_at, now })
    }

    #[test]
    fn the_table_of_standings_holds() {
        for (statuses, was_ready, asked, expected) in [
            (&[S::Found, S::Found][..], false, None, Standing::Ready),
            (&[S::Found][..], false, Some(1), Standing::Ready),
            (&[S::Found, S::Found], true, None, Standing::Ready),
            (&[S::Missing, S::Missing], false, None, Standing::NeedsRecords),
            (&[S::Missing, S::Missing], false, Some(73), Standing::NeedsRecords),
            (&[S::Missing, S::Missing], false, Some(71), Standing::Waiting),
            (&[S::Missing], false, Some(1), Standing::Waiting),
            (&[S::Found, S::Missing], false, Some(1), Standing::Waiting),
            (&[S::Found, S::Missing], false, None, Standing::Waiting),
            (&[S::Found, S::Missing], false, Some(72), Standing::RecordProblem),
            (&[S::SomeServers, S::Found], false, Some(500), Standing::Waiting),
            (&[S::SomeServers, S::Missing], false, Some(500), Standing::RecordProblem),
            (&[S::Different, S::Missing], false, Some(1), Standing::RecordProblem),
            (&[S::Found, S::WrongPlace], false, None, Standing::RecordProblem),
            (&[S::MoreThanOne, S::Found], false, None, Standing::RecordProblem),
            (&[S::Different, S::Found], true, None, Standing::StoppedWorking),
            (&[S::SomeServers, S::Found], true, Some(1), Standing::StoppedWorking),
            (&[S::Missing, S::Missing], true, None, Standing::StoppedWorking),
        ] {
            assert_eq!(judged(statuses, was_ready, asked), expected, "{statuses:?} {was_ready} {asked:?}");
        }
    }

    #[test]
    fn without_a_proof_nothing_else_counts() {
        let facts = Facts {
            proven: false,
            in_dns: false,
            records: &[],
            was_ready: true,
            asked_at: None,
            now: Moment::from_micros(0),
        };
        assert_eq!(standing(facts), Standing::NotVerified);
    }

    #[test]
    fn a_domain_whose_key_was_never_asked_for_is_not_ready() {
        assert_eq!(judged(&[], false, None), Standing::NeedsRecords);
        assert_eq!(judged(&[], false, Some(1)), Standing::NeedsRecords);
    }
}

//! What a check in a bulk check came to, in one word: what the summary counts.

use crate::rules::diagnosis::Standing;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BulkOutcome {
    /// As before in everything that the list shows.
    Unchanged,
    /// Something is different, for better or worse, without making the domain ready or broken.
    Changed,
    NowReady,
    /// Mail that was fine may be in trouble now, or a record has become wrong.
    NewlyBroken,
    /// The name servers gave no answer; nothing was changed.
    CouldNotAsk,
    /// The domain was deleted before its turn came.
    Gone,
}

/// What is known once a check has been judged.
#[derive(Debug, Clone, Copy)]
pub struct BeforeAndAfter {
    pub before: Standing,
    pub after: Standing,
    /// Something that is shown of the domain is different, though the standing may be the same.
    pub differs: bool,
    pub could_not_check: bool,
}

impl BulkOutcome {
    /// In the order in which they are told.
    pub const ALL: [Self; 6] =
        [Self::Unchanged, Self::NowReady, Self::NewlyBroken, Self::Changed, Self::CouldNotAsk, Self::Gone];

    /// The id in tables, addresses, JSON and text keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Changed => "changed",
            Self::NowReady => "now_ready",
            Self::NewlyBroken => "newly_broken",
            Self::CouldNotAsk => "could_not_ask",
            Self::Gone => "gone",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

/// A standing that changed is told even where the rest could not be asked: only definite answers change one.
#[must_use]
pub fn bulk_outcome(facts: BeforeAndAfter) -> BulkOutcome {
    let is_broken = |it| matches!(it, Standing::RecordProblem | Standing::StoppedWorking);
    let (before, after) = (facts.before, facts.after);
    match after {
        _ if before == after && facts.could_not_check => BulkOutcome::CouldNotAsk,
        _ if before == after && facts.differs => BulkOutcome::Changed,
        _ if before == after => BulkOutcome::Unchanged,
        Standing::Ready => BulkOutcome::NowReady,
        // Also one whose proof has lapsed.
        _ if before == Standing::Ready || (is_broken(after) && !is_broken(before)) => BulkOutcome::NewlyBroken,
        _ => BulkOutcome::Changed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use BulkOutcome as O;
    use Standing as S;

    #[test]
    fn every_pair_of_standings_has_its_word() {
        for (before, after, expected) in [
            (S::Ready, S::Ready, O::Unchanged),
            (S::Waiting, S::Ready, O::NowReady),
            (S::StoppedWorking, S::Ready, O::NowReady),
            (S::NotVerified, S::Ready, O::NowReady),
            (S::Ready, S::StoppedWorking, O::NewlyBroken),
            (S::Ready, S::NotVerified, O::NewlyBroken),
            (S::Waiting, S::RecordProblem, O::NewlyBroken),
            (S::NeedsRecords, S::RecordProblem, O::NewlyBroken),
            (S::RecordProblem, S::StoppedWorking, O::Changed),
            (S::StoppedWorking, S::NotVerified, O::Changed),
            (S::NotVerified, S::NeedsRecords, O::Changed),
            (S::RecordProblem, S::Waiting, O::Changed),
        ] {
            let facts = BeforeAndAfter { before, after, differs: before != after, could_not_check: false };
            assert_eq!(bulk_outcome(facts), expected, "{before:?} to {after:?}");
        }
    }

    #[test]
    fn a_standing_that_stays_may_hide_a_change_or_a_silence() {
        for (differs, could_not_check, expected) in [
            (false, false, O::Unchanged),
            (true, false, O::Changed),
            (false, true, O::CouldNotAsk),
            (true, true, O::CouldNotAsk),
        ] {
            let facts = BeforeAndAfter { before: S::RecordProblem, after: S::RecordProblem, differs, could_not_check };
            assert_eq!(bulk_outcome(facts), expected, "differs {differs}, silent {could_not_check}");
        }
        // The proof was seen although a needed record could not be asked for.
        let facts =
            BeforeAndAfter { before: S::NotVerified, after: S::NeedsRecords, differs: true, could_not_check: true };
        assert_eq!(bulk_outcome(facts), O::Changed);
    }

    #[test]
    fn ids_lead_back() {
        assert!(O::ALL.into_iter().all(|it| O::from_id(it.id()) == Some(it)));
        assert_eq!(O::from_id("ready"), None);
    }
}

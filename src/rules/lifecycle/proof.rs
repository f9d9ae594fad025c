//! When a proof of ownership lapses: never on one bad answer.

use crate::moment::Moment;
use std::time::Duration;

/// Both must be reached: so many definite absences, over so long a time.
const ANSWERS: u32 = 3;
const SPAN: Duration = Duration::from_secs(72 * 60 * 60);

/// A proof that was definitely not there when last looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// The first of the answers in a row that said so.
    pub since: Moment,
    /// How many there were.
    pub answers: u32,
    /// The proof no longer counts; somebody else may be the holder at once.
    pub lapsed: bool,
}

/// One more definite "not there" at `now`, after those that came before. An answer that shows the proof starts anew, and
/// an answer that could not be had counts for nothing; neither comes here.
#[must_use]
pub fn after_absence(since: Option<Moment>, answers: u32, now: Moment) -> Absence {
    let since = since.unwrap_or(now);
    let answers = answers.saturating_add(1);
    Absence { since, answers, lapsed: answers >= ANSWERS && now.since(since) >= SPAN }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_secs(60 * 60);

    #[test]
    fn a_proof_lapses_after_three_absences_over_three_days_and_not_before() {
        let start = Moment::from_micros(1);
        let first = after_absence(None, 0, start);
        assert_eq!(first, Absence { since: start, answers: 1, lapsed: false });
        let late = after_absence(Some(start), 1, start.plus(HOUR * 100));
        assert!(!late.lapsed, "long, but only two answers");
        let many = after_absence(Some(start), 50, start.plus(HOUR * 71));
        assert!(!many.lapsed, "many, but not long");
        assert!(after_absence(Some(start), 2, start.plus(HOUR * 72)).lapsed);
    }

    #[test]
    fn a_clock_that_ran_backwards_ends_nothing() {
        let start = Moment::from_micros(1_000_000_000_000);
        assert!(!after_absence(Some(start), 9, start.minus(HOUR * 1000)).lapsed);
    }
}

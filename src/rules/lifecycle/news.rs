//! Which change deserves a mail: a domain that was ready and stopped working, once it is certain.
//!
//! Shown at once is what one look finds; people are disturbed only when a later look says the same. Name servers that
//! could not be asked are no news at all.

use crate::moment::Moment;
use std::time::Duration;

/// A later look must come at least so long after the first that said so: a zone that is just being loaded is not news.
const CERTAIN_AFTER: Duration = Duration::from_secs(10 * 60);
/// At most one mail about one domain in this time, however often it comes and goes.
const QUIET: Duration = Duration::from_secs(24 * 60 * 60);

/// A domain that is not working any more.
#[derive(Debug, Clone, Copy)]
pub struct Stopped {
    pub since: Moment,
    /// The last look at it.
    pub checked_at: Option<Moment>,
    /// That look got no answer.
    pub could_not_check: bool,
    /// When people were last told that it had stopped.
    pub told_at: Option<Moment>,
}

/// Whether people should be told at `now`.
#[must_use]
pub fn is_news(stopped: Stopped, now: Moment) -> bool {
    let certain = stopped.checked_at.is_some_and(|it| it >= stopped.since.plus(CERTAIN_AFTER));
    let told = stopped.told_at.is_some_and(|it| it >= stopped.since || now.since(it) < QUIET);
    certain && !stopped.could_not_check && !told
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINUTE: u32 = 60;
    const DAY: u32 = 24 * 60 * MINUTE;

    #[test]
    fn people_are_told_once_and_only_what_is_certain() {
        let at = |seconds: u32| Moment::from_micros(0).plus(Duration::from_secs(u64::from(1_000_000 + seconds)));
        let since = at(0);
        for (what, checked_at, silent, told_at, now, expected) in [
            ("seen once", Some(0), false, None, MINUTE, false),
            ("seen again too soon", Some(9 * MINUTE), false, None, 9 * MINUTE, false),
            ("seen again", Some(10 * MINUTE), false, None, 11 * MINUTE, true),
            ("seen again, then no answer", Some(20 * MINUTE), true, None, 20 * MINUTE, false),
            ("never seen", None, false, None, DAY, false),
            ("told since", Some(20 * MINUTE), false, Some(11), 20 * MINUTE, false),
            ("told since, long ago", Some(9 * DAY), false, Some(11), 9 * DAY, false),
        ] {
            let checked_at = checked_at.map(at);
            let stopped = Stopped { since, checked_at, could_not_check: silent, told_at: told_at.map(at) };
            assert_eq!(is_news(stopped, at(now)), expected, "{what}");
        }
    }

    #[test]
    fn a_domain_that_comes_and_goes_is_told_once_a_day() {
        let at = |seconds: u32| Moment::from_micros(0).plus(Duration::from_secs(u64::from(seconds)));
        let told_at = Some(at(0));
        let again = |since| Stopped { since, checked_at: Some(at(2 * DAY)), could_not_check: false, told_at };
        assert!(!is_news(again(at(60)), at(DAY - 1)));
        assert!(is_news(again(at(60)), at(DAY)));
    }
}

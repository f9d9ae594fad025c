//! When to look again: soon after somebody did something, then more and more seldom; a ready domain once a day.

use crate::moment::Moment;
use crate::rules::diagnosis::Standing;
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// How long after something happened a domain is looked at how often (dns.md 2.2 step 11).
const UNTIL_READY: [(Duration, Duration); 7] = [
    (MINUTE, MINUTE),
    (Duration::from_secs(3 * 60), Duration::from_secs(2 * 60)),
    (Duration::from_secs(8 * 60), Duration::from_secs(5 * 60)),
    (Duration::from_secs(23 * 60), Duration::from_secs(15 * 60)),
    (Duration::from_secs(72 * 60 * 60), HOUR),
    (Duration::from_secs(14 * 24 * 60 * 60), Duration::from_secs(6 * 60 * 60)),
    (Duration::MAX, DAY),
];

/// Name servers that do not answer are not asked harder.
const COULD_NOT_CHECK: [(Duration, Duration); 3] = [
    (Duration::from_secs(10 * 60), Duration::from_secs(5 * 60)),
    (HOUR, Duration::from_secs(15 * 60)),
    (Duration::MAX, HOUR),
];

/// From one domain of a list to the next; a thousand take 34 minutes.
const BETWEEN: Duration = Duration::from_secs(2);

/// What the last check left behind.
#[derive(Debug, Clone, Copy)]
pub struct LastCheck {
    pub standing: Standing,
    /// Of this standing.
    pub since: Moment,
    pub could_not_check_since: Option<Moment>,
    /// When a person last asked for a validation.
    pub asked_at: Option<Moment>,
}

/// For a domain that was added at `now`: nothing can be there before somebody has read what to publish.
#[must_use]
pub fn first_check(now: Moment) -> Moment {
    now.plus(Duration::from_secs(5 * 60))
}

/// The same for the domain at that place (from 0) of a list: one after the other, so that a thousand that were added at
/// one time do not ask at one time.
#[must_use]
pub fn first_check_in_a_row(now: Moment, place: usize) -> Moment {
    first_check(now).plus(BETWEEN.saturating_mul(u32::try_from(place).unwrap_or(u32::MAX)))
}

/// When the domain is looked at again. `chance` spreads the domains over time, so that ten thousand that were imported at
/// one time are not asked about at one time for ever.
#[must_use]
pub fn next_check(last: LastCheck, now: Moment, chance: u32) -> Moment {
    let wait = match last.could_not_check_since {
        Some(since) => interval(&COULD_NOT_CHECK, now.since(since)),
        None if last.standing == Standing::Ready => DAY,
        None => interval(&UNTIL_READY, now.since(last.since.max(last.asked_at.unwrap_or(last.since)))),
    };
    // Up to a tenth earlier.
    let earlier = wait.as_secs() / 10 * u64::from(chance % 1000) / 1000;
    now.plus(wait.saturating_sub(Duration::from_secs(earlier)))
}

fn interval(table: &[(Duration, Duration)], passed: Duration) -> Duration {
    table.iter().find(|it| passed < it.0).map_or(DAY, |it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(last: LastCheck, passed: Duration) -> u64 {
        let now = Moment::from_micros(0).plus(passed);
        next_check(last, now, 0).since(now).as_secs() / 60
    }

    fn waiting() -> LastCheck {
        let since = Moment::from_micros(0);
        LastCheck { standing: Standing::Waiting, since, could_not_check_since: None, asked_at: None }
    }

    #[test]
    fn looks_come_quickly_after_something_happened_and_then_more_seldom() {
        let steps = [0, 1, 3, 8, 23, 60, 73 * 60, 15 * 24 * 60];
        let waits: Vec<u64> = steps.iter().map(|it| minutes(waiting(), MINUTE * *it)).collect();
        assert_eq!(waits, [1, 2, 5, 15, 60, 60, 360, 1440]);
    }

    #[test]
    fn a_validation_starts_the_quick_looks_again() {
        let asked = LastCheck { asked_at: Some(Moment::from_micros(0).plus(DAY * 30)), ..waiting() };
        assert_eq!(minutes(asked, DAY * 30), 1);
    }

    #[test]
    fn a_ready_domain_is_looked_at_once_a_day() {
        assert_eq!(minutes(LastCheck { standing: Standing::Ready, ..waiting() }, Duration::ZERO), 24 * 60);
    }

    #[test]
    fn servers_that_do_not_answer_are_asked_hourly_at_last_ready_or_not() {
        for standing in Standing::ALL {
            let silent = LastCheck { standing, could_not_check_since: Some(Moment::from_micros(0)), ..waiting() };
            let waits: Vec<u64> = [0, 10, 60, 9999].iter().map(|it| minutes(silent, MINUTE * *it)).collect();
            assert_eq!(waits, [5, 15, 60, 60], "{standing:?}");
        }
    }

    #[test]
    fn the_domains_of_a_list_are_looked_at_one_after_the_other() {
        let now = Moment::from_micros(0);
        let waits: Vec<u64> =
            [0, 1, 999].iter().map(|it| first_check_in_a_row(now, *it).since(now).as_secs()).collect();
        assert_eq!(waits, [300, 302, 300 + 999 * 2]);
    }

    #[test]
    fn chance_brings_a_look_forward_by_a_tenth_at_most() {
        let now = Moment::from_micros(0);
        let ready = LastCheck { standing: Standing::Ready, ..waiting() };
        let waits: Vec<u64> =
            [0, 500, 999, u32::MAX].iter().map(|it| next_check(ready, now, *it).since(now).as_secs()).collect();
        assert!(waits.iter().all(|it| (DAY.as_secs() * 9 / 10..=DAY.as_secs()).contains(it)), "{waits:?}");
        assert_ne!(waits[0], waits[1]);
    }
}

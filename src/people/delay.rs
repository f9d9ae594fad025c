//! Growing delay on wrong passwords, one count per address: slow for a guesser, never a locked door for its owner.
//!
//! A try is counted before the password is looked at, so that a hundred tries at one time are a hundred tries.

use crate::moment::Moment;
use std::time::Duration;

/// So many tries need no waiting.
const FREE: u32 = 3;
const LONGEST: Duration = Duration::from_secs(15 * 60);
/// Tries older than this are forgotten.
pub(super) const MEMORY: Duration = Duration::from_secs(24 * 60 * 60);

/// How long after the `failures`-th wrong try the next one is let in: 2 s after the third, doubling up to 15 minutes.
pub(super) fn delay(failures: u32) -> Duration {
    match failures.checked_sub(FREE) {
        None => Duration::ZERO,
        Some(more) => Duration::from_secs(2_u64.saturating_pow(more.min(30) + 1)).min(LONGEST),
    }
}

/// The row of one address after one more try at `now`.
pub(super) fn after_one_more(failures: u32, last: Moment, now: Moment) -> (u32, Moment) {
    let failures = if now.since(last) > MEMORY { 1 } else { failures.saturating_add(1) };
    (failures, now.plus(delay(failures)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_tries_are_free_then_the_delay_doubles_up_to_a_quarter_of_an_hour() {
        let seconds: Vec<u64> = (0..=13).map(|it| delay(it).as_secs()).collect();
        assert_eq!(seconds, [0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
        assert_eq!(delay(u32::MAX), LONGEST);
    }

    #[test]
    fn a_day_later_all_is_forgotten() {
        let start = Moment::from_micros(0);
        assert_eq!(after_one_more(9, start, start.plus(MEMORY)).0, 10);
        let later = start.plus(MEMORY + Duration::from_secs(1));
        assert_eq!(after_one_more(9, start, later), (1, later));
    }
}

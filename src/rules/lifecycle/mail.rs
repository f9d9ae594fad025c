//! When a mail is tried again that nobody took: soon, then more and more seldom, for three days.

use crate::moment::Moment;
use std::time::Duration;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;

/// After the first, second, … try; the last one for all that follow.
const WAITS: [u64; 5] = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR];

/// However old it is, a mail gets so many tries: it may have been told to go again, or we may have slept.
const AT_LEAST: u32 = 4;

/// When to try again after `tries` tries in vain; nothing if that would be later than `patience` after the mail was made
/// (mail servers keep trying for four to five days, RFC 5321 section 4.5.4.1; somebody waits for ours and should hear
/// sooner). `chance` spreads what failed together.
#[must_use]
pub fn next_try(tries: u32, made_at: Moment, patience: Duration, now: Moment, chance: u32) -> Option<Moment> {
    let at = usize::try_from(tries.saturating_sub(1)).unwrap_or(usize::MAX).min(WAITS.len() - 1);
    let wait = WAITS.get(at).copied().unwrap_or(4 * HOUR);
    // Up to a fifth later.
    let later = wait / 5 * u64::from(chance % 1000) / 1000;
    let next = now.plus(Duration::from_secs(wait + later));
    (tries < AT_LEAST || next.since(made_at) <= patience).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    const THREE_DAYS: Duration = Duration::from_secs(72 * HOUR);

    #[test]
    fn tries_become_rarer_and_end_after_three_days() {
        let made = Moment::from_micros(0);
        let (mut now, mut minutes, mut tries) = (made, Vec::new(), 0);
        loop {
            tries += 1;
            let Some(next) = next_try(tries, made, THREE_DAYS, now, 0) else { break };
            minutes.push(next.since(now).as_secs() / 60);
            now = next;
        }
        assert_eq!(minutes[..7], [1, 5, 15, 60, 240, 240, 240]);
        assert!(minutes[7..].iter().all(|it| *it == 240));
        let days = now.since(made).as_secs_f64() / 86_400.0;
        assert!((2.8..=3.0).contains(&days), "given up after {days} days");
    }

    #[test]
    fn chance_makes_it_a_fifth_later_at_most() {
        let made = Moment::from_micros(0);
        for chance in [0, 1, 500, 999, 1000, u32::MAX] {
            let wait = next_try(5, made, THREE_DAYS, made, chance).unwrap().since(made).as_secs();
            assert!((4 * HOUR..4 * HOUR + 48 * MINUTE).contains(&wait), "{chance}: {wait}");
        }
    }

    #[test]
    fn an_old_mail_that_is_sent_again_gets_a_few_quick_tries() {
        let made = Moment::from_micros(0);
        let now = made.plus(THREE_DAYS * 10);
        let minutes: Vec<_> = (1..=4)
            .map(|it| next_try(it, made, THREE_DAYS, now, 0).map(|next| next.since(now).as_secs() / MINUTE))
            .collect();
        assert_eq!(minutes, [Some(1), Some(5), Some(15), None]);
    }

    #[test]
    fn odd_numbers_and_clocks_break_nothing() {
        let made = Moment::from_micros(0);
        assert!(next_try(0, made, THREE_DAYS, made, 0).is_some());
        assert!(next_try(u32::MAX, made, THREE_DAYS, made, 0).is_some());
        assert_eq!(next_try(9, made, THREE_DAYS, Moment::from_micros(i64::MAX), 0), None);
        assert!(next_try(1, made, THREE_DAYS, made.minus(THREE_DAYS), 0).is_some(), "a clock that ran backwards");
    }
}

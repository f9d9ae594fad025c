//! How fast one DNS host is asked while many domains are checked again: evenly spaced, slower when it stops answering,
//! slowly faster when it answers again. Only bulk checks keep a pace; nobody's click waits for it.
//!
//! Times are spans since a beginning that the caller chooses; it must not jump as clocks do.

use std::time::Duration;

/// So many checks in a row that got no answer are no accident.
const SILENCES: u32 = 3;
/// So many answers in a row earn a little more speed.
const ANSWERS: u32 = 4;
/// However silent a host is, a bulk check comes to its end.
const SLOWEST: Duration = Duration::from_secs(1);

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// Between two starts while all is well; zero is no limit, and then nothing slows it down either.
    usual: Duration,
    interval: Duration,
    next: Duration,
    silences: u32,
    answers: u32,
    /// Checks that began before this say nothing about the speed since.
    slowed_at: Duration,
}

impl Pace {
    /// So many starts a second; 0 is no limit.
    #[must_use]
    pub fn new(per_second: u32) -> Self {
        let usual = Duration::from_secs(1).checked_div(per_second).unwrap_or(Duration::ZERO);
        let zero = Duration::ZERO;
        Self { usual, interval: usual, next: zero, silences: 0, answers: 0, slowed_at: zero }
    }

    /// When the next check may start.
    #[must_use]
    pub fn next_start(&self) -> Duration {
        self.next
    }

    #[must_use]
    pub fn is_slowed(&self) -> bool {
        self.interval > self.usual
    }

    /// One started. A start that came a little late is made up for, a long pause is not.
    pub fn started(&mut self, now: Duration) {
        self.next = self.next.max(now.saturating_sub(self.interval)) + self.interval;
    }

    /// One that had started at `started` ended at `now`, with or without an answer from the host.
    pub fn ended(&mut self, started: Duration, now: Duration, answered: bool) {
        if answered {
            self.silences = 0;
            self.answers += 1;
            if self.answers >= ANSWERS && self.is_slowed() {
                self.answers = 0;
                self.interval = (self.interval * 3 / 4).max(self.usual);
            }
            return;
        }
        self.answers = 0;
        if started < self.slowed_at || self.usual.is_zero() {
            return;
        }
        self.silences += 1;
        if self.silences >= SILENCES {
            self.silences = 0;
            self.slowed_at = now;
            self.interval = (self.interval * 2).min(SLOWEST.max(self.usual));
            self.next = self.next.max(now + self.interval);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(millis: u64) -> Duration {
        Duration::from_millis(millis)
    }

    /// Starts of checks that begin as soon as they may, asked for every millisecond.
    fn starts(pace: &mut Pace, from: u64, to: u64) -> usize {
        let mut starts = 0;
        for now in (from..to).map(ms) {
            while pace.next_start() <= now && starts < 10_000 {
                pace.started(now);
                starts += 1;
            }
        }
        starts
    }

    #[test]
    fn starts_are_spaced_evenly() {
        for (per_second, expected) in [(25, 25), (1, 1), (10, 10), (300, 300)] {
            let mut pace = Pace::new(per_second);
            pace.started(Duration::ZERO);
            let counted = starts(&mut pace, 1, 1001);
            assert!(counted.abs_diff(expected) <= 1, "{per_second} a second: {counted}");
        }
    }

    #[test]
    fn a_long_pause_is_no_credit_for_a_burst() {
        let mut pace = Pace::new(25);
        pace.started(Duration::ZERO);
        assert!(starts(&mut pace, 60_000, 60_001) <= 2);
    }

    #[test]
    fn without_a_limit_nothing_waits_however_silent_the_host() {
        let mut pace = Pace::new(0);
        for number in 0..20 {
            pace.started(ms(number));
            pace.ended(ms(number), ms(number + 1), false);
        }
        assert!(!pace.is_slowed() && pace.next_start() <= ms(20));
    }

    #[test]
    fn three_silences_in_a_row_halve_the_speed_and_an_answer_between_does_not() {
        let mut pace = Pace::new(25);
        for answered in [false, false, true, false, false] {
            pace.ended(ms(0), ms(100), answered);
        }
        assert!(!pace.is_slowed());
        pace.ended(ms(0), ms(100), false);
        assert!(pace.is_slowed());
        assert_eq!(pace.next_start(), ms(180), "100 ms and twice the usual 40");
    }

    #[test]
    fn what_began_before_the_slowing_does_not_slow_again() {
        let mut pace = Pace::new(25);
        for _ in 0..30 {
            pace.ended(ms(0), ms(2000), false);
        }
        let halved = {
            let mut once = Pace::new(25);
            (0..3).for_each(|_| once.ended(ms(0), ms(2000), false));
            once
        };
        assert_eq!(pace, halved);
        (0..3).for_each(|_| pace.ended(ms(2100), ms(4000), false));
        assert_eq!(pace.next_start(), ms(4160), "one that began since counts");
    }

    #[test]
    fn it_gets_no_slower_than_one_a_second_and_recovers_little_by_little() {
        let mut pace = Pace::new(25);
        for number in 1..60 {
            pace.ended(ms(number * 1000), ms(number * 1000 + 500), false);
        }
        assert_eq!(pace.interval, SLOWEST);
        let mut answers = 0;
        while pace.is_slowed() {
            pace.ended(ms(100_000), ms(100_000), true);
            answers += 1;
        }
        assert!((40..60).contains(&answers), "{answers} answers until it was as fast as before");
        assert_eq!(pace.interval, ms(40));
    }

    #[test]
    fn an_operator_may_ask_more_slowly_than_our_slowest() {
        let mut pace = Pace { usual: ms(4000), interval: ms(4000), ..Pace::new(1) };
        (0..9).for_each(|number| pace.ended(ms(number * 5000), ms(number * 5000 + 1), false));
        assert_eq!(pace.interval, ms(4000));
    }
}

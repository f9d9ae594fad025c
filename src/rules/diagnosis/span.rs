//! How long something lasts, in a form that every language can say: at least two of the smallest unit that reads well, so
//! that no sentence needs a singular. A finding carries `amount` and `unit` for people, and `until` (RFC 3339) for programs.

use super::Finding;
use crate::moment::Moment;
use std::time::Duration;

const HOUR: u64 = 3600;
const DAY: u64 = 24 * HOUR;
/// Nobody remembers anything longer than a week, whatever was sent (RFC 8767 section 4).
pub(super) const LONGEST: u32 = 7 * 24 * 3600;

impl Finding {
    /// With how long it lasts at the most. Without a number of seconds the unit is `unknown`.
    pub(super) fn lasting(self, seconds: Option<u32>, now: Option<Moment>) -> Self {
        let seconds = seconds.map(|it| it.min(LONGEST));
        let until = now.zip(seconds).map(|(now, it)| now.plus(Duration::from_secs(it.into())).rfc3339());
        let (amount, unit) = seconds.map_or((0, "unknown"), |it| said(it.into()));
        self.with("amount", amount).with("unit", unit).with("until", until.unwrap_or_default())
    }

    /// With how long ago something was.
    pub(super) fn ago(self, then: Moment, now: Moment) -> Self {
        let (amount, unit) = said(now.since(then).as_secs());
        self.with("amount", amount).with("unit", unit).with("since", then.rfc3339())
    }

    /// With a time to live, exactly as it was sent.
    pub(super) fn living(self, ttl: u32) -> Self {
        let (amount, unit) = said(ttl.into());
        self.with("ttl", ttl).with("amount", amount).with("unit", unit)
    }
}

fn said(seconds: u64) -> (u64, &'static str) {
    match seconds {
        ..=7199 => (seconds.div_ceil(60).max(2), "minutes"),
        7200..=172_799 => (seconds.div_ceil(HOUR), "hours"),
        _ => (seconds.div_ceil(DAY), "days"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_said_in_the_smallest_unit_that_reads_well() {
        for (seconds, expected) in [
            (0, (2, "minutes")),
            (61, (2, "minutes")),
            (840, (14, "minutes")),
            (5400, (90, "minutes")),
            (7200, (2, "hours")),
            (90_000, (25, "hours")),
            (604_800, (7, "days")),
        ] {
            assert_eq!(said(seconds), expected, "{seconds}");
        }
    }
}

//! How long an unused challenge counts.

use crate::moment::Moment;
use std::time::Duration;

const VALID_FOR: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Has a challenge that never proved anything been lying about for too long? One that did stays for ever.
#[must_use]
pub fn challenge_has_expired(made_at: Moment, now: Moment) -> bool {
    now.since(made_at) >= VALID_FOR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_challenge_counts_for_thirty_days() {
        let made = Moment::from_micros(0);
        let day = Duration::from_secs(24 * 60 * 60);
        assert!(!challenge_has_expired(made, made.plus(day * 30).minus(Duration::from_secs(1))));
        assert!(challenge_has_expired(made, made.plus(day * 30)));
        assert!(!challenge_has_expired(made.plus(day), made), "a clock that ran backwards ends nothing");
    }
}

//! How the key that signs is replaced without the customer, where we publish the keys: which step comes next.
//!
//! Two keys of one kind take turns behind two aliases. A new key is made under the selector that rests; once it was seen in
//! DNS, and once nobody can remember what stood there before, it signs; the old one stays readable as long as mail may wait
//! in a queue, and is emptied then. A domain without both aliases keeps the key that it has.

use crate::moment::Moment;
use crate::rules::records::KeyState;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// Twice the time to live of a key's record: resolvers that took up the old one just before have forgotten it.
const SETTLING: Duration = Duration::from_secs(2 * 300);
/// How long an old key stays published: mail servers give up after five days (RFC 5321 section 4.5.4.1).
pub const RETIREMENT: Duration = DAY.saturating_mul(7);
/// How often a new key that is not seen yet is looked for.
const GLANCE: Duration = Duration::from_secs(60 * 60);
/// And for how long; after that the usual checks do.
pub const EXPECTATION: Duration = DAY;

/// One of the two keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TurnTaker {
    pub state: KeyState,
    pub since: Moment,
    /// Since when its record is seen as it should be; nothing where it is not.
    pub seen_at: Option<Moment>,
}

/// The two keys of one kind, as they are now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The one that signs.
    pub active: TurnTaker,
    /// The other one.
    pub other: TurnTaker,
    /// When DNS was last looked at.
    pub checked_at: Option<Moment>,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Nothing,
    /// A new key under the other's selector.
    Renew,
    /// Look whether the new key is there.
    Look,
    /// The new key signs from now on, the one that signed retires.
    Switch,
    /// The key that retired is published no longer.
    Empty,
}

/// Why a change of keys cannot begin now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotNow {
    /// One is under way.
    UnderWay,
    /// Mail that the other key signed may still be on its way, until then.
    OldKeyInUse(Moment),
    /// The alias to the other key is not there: a new key behind it could not be read.
    NoSecondAlias,
}

impl Pair {
    /// What the clock says. `every`: how long a key signs; nothing for "as long as nobody asks for another".
    #[must_use]
    pub fn next_step(&self, every: Option<Duration>, now: Moment) -> Step {
        if self.other.state == KeyState::Retiring {
            return if now >= self.other_ends() { Step::Empty } else { Step::Nothing };
        }
        if self.is_under_way() {
            return match self.other.seen_at {
                Some(seen) if now >= seen.plus(SETTLING) => Step::Switch,
                Some(_) => Step::Nothing,
                None if self.is_worth_a_look(now) => Step::Look,
                None => Step::Nothing,
            };
        }
        let is_due = every.is_some_and(|it| now >= self.active.since.plus(it));
        if is_due && self.can_begin().is_ok() { Step::Renew } else { Step::Nothing }
    }

    /// Whether a new key may be made now.
    pub fn can_begin(&self) -> Result<(), NotNow> {
        match self.other.state {
            KeyState::Retiring => Err(NotNow::OldKeyInUse(self.other_ends())),
            _ if self.is_under_way() => Err(NotNow::UnderWay),
            _ if self.other.seen_at.is_none() => Err(NotNow::NoSecondAlias),
            _ => Ok(()),
        }
    }

    /// A new key waits to be seen. One that is as old as the key that signs was made with it and rests.
    #[must_use]
    pub fn is_under_way(&self) -> bool {
        self.other.state == KeyState::Standby && self.other.since > self.active.since
    }

    /// When the next new key is made.
    #[must_use]
    pub fn next_change(&self, every: Option<Duration>) -> Option<Moment> {
        let due = self.active.since.plus(every?);
        match self.can_begin() {
            Ok(()) => Some(due),
            Err(NotNow::OldKeyInUse(until)) => Some(due.max(until)),
            Err(NotNow::UnderWay | NotNow::NoSecondAlias) => None,
        }
    }

    /// Until when the key that signed before stays published.
    #[must_use]
    pub fn old_key_until(&self) -> Option<Moment> {
        (self.other.state == KeyState::Retiring).then(|| self.other_ends())
    }

    fn other_ends(&self) -> Moment {
        self.other.since.plus(RETIREMENT)
    }

    fn is_worth_a_look(&self, now: Moment) -> bool {
        let Some(looked) = self.checked_at.filter(|it| *it >= self.other.since) else { return true };
        now >= looked.plus(GLANCE) && now < self.other.since.plus(EXPECTATION)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVERY: Option<Duration> = Some(Duration::from_secs(180 * 24 * 60 * 60));

    fn at(days: u32) -> Moment {
        Moment::from_micros(0).plus(DAY * days)
    }

    fn taker(state: KeyState, since: Moment, seen_at: Option<Moment>) -> TurnTaker {
        TurnTaker { state, since, seen_at }
    }

    /// Both made on the first day and seen on the next.
    fn fresh() -> Pair {
        let seen = Some(at(1));
        Pair {
            active: taker(KeyState::Active, at(0), seen),
            other: taker(KeyState::Standby, at(0), seen),
            checked_at: Some(at(1)),
        }
    }

    #[test]
    fn a_whole_turn_by_the_clock() {
        let pair = fresh();
        assert_eq!(pair.next_step(EVERY, at(179)), Step::Nothing);
        assert_eq!(pair.next_change(EVERY), Some(at(180)));
        assert_eq!(pair.next_step(None, at(9_000)), Step::Nothing, "never by itself");
        assert_eq!(pair.next_step(EVERY, at(180)), Step::Renew);

        let renewed = Pair { other: taker(KeyState::Standby, at(180), None), checked_at: Some(at(179)), ..pair };
        assert_eq!(renewed.next_step(EVERY, at(180)), Step::Look);
        assert_eq!(renewed.next_change(EVERY), None, "it is under way");
        let seen = at(180).plus(Duration::from_secs(60));
        let seen = Pair { other: taker(KeyState::Standby, at(180), Some(seen)), checked_at: Some(seen), ..renewed };
        assert_eq!(
            seen.next_step(EVERY, at(180).plus(Duration::from_secs(659))),
            Step::Nothing,
            "the old one is cached"
        );
        assert_eq!(seen.next_step(EVERY, at(180).plus(Duration::from_secs(660))), Step::Switch);

        let switched = Pair {
            active: taker(KeyState::Active, at(180), Some(at(180))),
            other: taker(KeyState::Retiring, at(180), Some(at(1))),
            checked_at: Some(at(180)),
        };
        assert_eq!(switched.next_step(EVERY, at(186)), Step::Nothing);
        assert_eq!(switched.old_key_until(), Some(at(187)));
        assert_eq!(switched.next_step(EVERY, at(187)), Step::Empty);

        let emptied = Pair { other: taker(KeyState::Emptied, at(187), Some(at(1))), ..switched };
        assert_eq!((emptied.old_key_until(), emptied.next_change(EVERY)), (None, Some(at(360))));
        assert_eq!(emptied.next_step(EVERY, at(360)), Step::Renew);
    }

    #[test]
    fn a_new_key_that_is_not_seen_never_signs_and_is_looked_for_with_patience() {
        let mut pair = Pair { other: taker(KeyState::Standby, at(180), None), checked_at: Some(at(180)), ..fresh() };
        let hour = |hours: u32| at(180).plus(GLANCE * hours);
        assert_eq!(pair.next_step(EVERY, hour(0)), Step::Nothing, "just looked");
        assert_eq!(pair.next_step(EVERY, hour(1)), Step::Look);
        pair.checked_at = Some(hour(23));
        assert_eq!(pair.next_step(EVERY, hour(24)), Step::Nothing, "the usual checks go on");
        assert_eq!(pair.next_step(EVERY, at(400)), Step::Nothing);
        pair.other.seen_at = Some(at(400));
        assert_eq!(pair.next_step(EVERY, at(401)), Step::Switch);
    }

    #[test]
    fn nothing_begins_while_it_could_harm() {
        let pair = fresh();
        assert_eq!(pair.can_begin(), Ok(()));
        let no_alias = Pair { other: taker(KeyState::Standby, at(0), None), ..pair };
        assert_eq!(no_alias.can_begin(), Err(NotNow::NoSecondAlias));
        assert_eq!((no_alias.next_step(EVERY, at(400)), no_alias.next_change(EVERY)), (Step::Nothing, None));
        let under_way = Pair { other: taker(KeyState::Standby, at(3), Some(at(3))), ..pair };
        assert_eq!(under_way.can_begin(), Err(NotNow::UnderWay));
        let retiring = Pair { other: taker(KeyState::Retiring, at(3), Some(at(1))), ..pair };
        assert_eq!(retiring.can_begin(), Err(NotNow::OldKeyInUse(at(10))));
        let soon = Some(DAY);
        assert_eq!(retiring.next_step(soon, at(9)), Step::Nothing, "a short turn waits for the old key's end");
        assert_eq!(retiring.next_change(soon), Some(at(10)));
    }
}

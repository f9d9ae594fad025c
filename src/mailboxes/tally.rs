//! How often what was decided, counted since the program started. Counting never waits.

use super::decision::Door;
use std::sync::atomic::{AtomicU64, Ordering};

/// Numbers of decisions and messages; each door adds to them.
#[derive(Debug, Default)]
pub struct Tally {
    /// By door, in the order of [`Door::ALL`].
    decided: [Decided; Door::ALL.len()],
    signed: AtomicU64,
    unsigned: AtomicU64,
    dropped: AtomicU64,
    connections: AtomicU64,
}

#[derive(Debug, Default)]
struct Decided {
    permitted: AtomicU64,
    rejected: AtomicU64,
    deferred: AtomicU64,
    observed: AtomicU64,
}

/// The numbers at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    pub permitted: u64,
    pub rejected: u64,
    pub deferred: u64,
    /// Would have been refused, and was let through because we only look.
    pub observed: u64,
    pub signed: u64,
    /// Let through without a signature.
    pub unsigned: u64,
    /// Refusals that found no room in the log.
    pub dropped: u64,
    /// Open now.
    pub connections: u64,
}

/// One connection of a mail server, counted while it lives.
#[derive(Debug)]
pub struct Connected<'a>(&'a Tally);

impl Tally {
    pub fn now(&self) -> Counted {
        let doors = Door::ALL.map(|it| self.at(it));
        let sum = |number: fn(&Counted) -> u64| doors.iter().map(number).sum();
        Counted {
            permitted: sum(|it| it.permitted),
            rejected: sum(|it| it.rejected),
            deferred: sum(|it| it.deferred),
            observed: sum(|it| it.observed),
            signed: read(&self.signed),
            unsigned: read(&self.unsigned),
            dropped: read(&self.dropped),
            connections: read(&self.connections),
        }
    }

    /// What was decided at one door; nothing else.
    pub fn at(&self, door: Door) -> Counted {
        let decided = self.of(door);
        Counted {
            permitted: read(&decided.permitted),
            rejected: read(&decided.rejected),
            deferred: read(&decided.deferred),
            observed: read(&decided.observed),
            ..Counted::default()
        }
    }

    pub fn connected(&self) -> Connected<'_> {
        self.connections.fetch_add(1, Ordering::Relaxed);
        Connected(self)
    }

    /// A message left with signatures, or without.
    pub fn left(&self, signed: bool) {
        add(if signed { &self.signed } else { &self.unsigned });
    }

    pub(super) fn permitted(&self, door: Door) {
        add(&self.of(door).permitted);
    }

    pub(super) fn rejected(&self, door: Door) {
        add(&self.of(door).rejected);
    }

    pub(super) fn deferred(&self, door: Door) {
        add(&self.of(door).deferred);
    }

    pub(super) fn observed(&self, door: Door) {
        add(&self.of(door).observed);
    }

    pub(super) fn dropped(&self) {
        add(&self.dropped);
    }

    fn of(&self, door: Door) -> &Decided {
        let [milter, socketmap, http, line] = &self.decided;
        match door {
            Door::Milter => milter,
            Door::Socketmap => socketmap,
            Door::Http => http,
            Door::Line => line,
        }
    }
}

fn read(it: &AtomicU64) -> u64 {
    it.load(Ordering::Relaxed)
}

fn add(to: &AtomicU64) {
    to.fetch_add(1, Ordering::Relaxed);
}

impl Drop for Connected<'_> {
    fn drop(&mut self) {
        self.0.connections.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Counted {
    /// What was added since an earlier moment.
    pub fn since(self, earlier: Self) -> Self {
        Self {
            permitted: self.permitted.saturating_sub(earlier.permitted),
            rejected: self.rejected.saturating_sub(earlier.rejected),
            deferred: self.deferred.saturating_sub(earlier.deferred),
            observed: self.observed.saturating_sub(earlier.observed),
            signed: self.signed.saturating_sub(earlier.signed),
            unsigned: self.unsigned.saturating_sub(earlier.unsigned),
            dropped: self.dropped.saturating_sub(earlier.dropped),
            connections: self.connections,
        }
    }
}

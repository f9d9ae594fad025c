//! How often what was decided, counted since the program started. Counting never waits.

use std::sync::atomic::{AtomicU64, Ordering};

/// Numbers of decisions and messages; each door adds to them.
#[derive(Debug, Default)]
pub struct Tally {
    permitted: AtomicU64,
    rejected: AtomicU64,
    deferred: AtomicU64,
    observed: AtomicU64,
    signed: AtomicU64,
    unsigned: AtomicU64,
    dropped: AtomicU64,
    connections: AtomicU64,
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
        let read = |it: &AtomicU64| it.load(Ordering::Relaxed);
        Counted {
            permitted: read(&self.permitted),
            rejected: read(&self.rejected),
            deferred: read(&self.deferred),
            observed: read(&self.observed),
            signed: read(&self.signed),
            unsigned: read(&self.unsigned),
            dropped: read(&self.dropped),
            connections: read(&self.connections),
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

    pub(super) fn permitted(&self) {
        add(&self.permitted);
    }

    pub(super) fn rejected(&self) {
        add(&self.rejected);
    }

    pub(super) fn deferred(&self) {
        add(&self.deferred);
    }

    pub(super) fn observed(&self) {
        add(&self.observed);
    }

    pub(super) fn dropped(&self) {
        add(&self.dropped);
    }
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

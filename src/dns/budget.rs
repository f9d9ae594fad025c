//! What one check may cost, whatever name servers do (dns.md 2.5).

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::Instant;

const LONGEST: Duration = Duration::from_secs(15);
const MOST_MESSAGES: u32 = 300;
/// So many are sent before nothing is repeated any more: silent servers must not use up what other questions need.
const MOST_BEFORE_THRIFT: u32 = 200;
/// Questions under way at one time.
pub(super) const IN_FLIGHT: usize = 24;
const IN_FLIGHT_PER_SERVER: usize = 8;

#[derive(Debug)]
pub(super) struct Budget {
    began: Instant,
    ends: Instant,
    sent: AtomicU32,
    servers: Mutex<HashMap<IpAddr, Arc<Semaphore>>>,
    habits: Mutex<HashMap<IpAddr, Habits>>,
}

/// What was learnt about one server while asking it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Habits {
    /// It found a name that was written in mixed case.
    pub(super) reads_any_case: bool,
    /// It denied in mixed case what it gives in small letters.
    pub(super) case_sensitive: bool,
    /// Denials that were the same in small letters.
    pub(super) asked_again: u32,
    /// TCP was tried where UDP gave nothing.
    pub(super) tried_tcp: bool,
}

impl Budget {
    pub(super) fn of_one_check() -> Self {
        let began = Instant::now();
        Self {
            began,
            ends: began + LONGEST,
            sent: AtomicU32::new(0),
            servers: Mutex::default(),
            habits: Mutex::default(),
        }
    }

    /// Until when a message that may take this long is waited for; nothing where there is no time or message left.
    pub(super) fn spend(&self, patience: Duration) -> Option<Instant> {
        let now = Instant::now();
        if now >= self.ends {
            return None;
        }
        let within = |sent: u32| (sent < MOST_MESSAGES).then_some(sent + 1);
        self.sent.fetch_update(Ordering::Relaxed, Ordering::Relaxed, within).ok()?;
        Some(self.ends.min(now + patience))
    }

    /// Whether what was not answered may be asked again.
    pub(super) fn allows_repetition(&self) -> bool {
        self.sent() < MOST_BEFORE_THRIFT
    }

    /// Since the check began.
    pub(super) fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }

    pub(super) fn sent(&self) -> u32 {
        self.sent.load(Ordering::Relaxed)
    }

    /// The permits for questions to one server.
    pub(super) fn permits(&self, server: IpAddr) -> Arc<Semaphore> {
        let mut servers = self.servers.lock().unwrap_or_else(PoisonError::into_inner);
        let permits = servers.entry(server).or_insert_with(|| Arc::new(Semaphore::new(IN_FLIGHT_PER_SERVER)));
        Arc::clone(permits)
    }

    /// What was known of a server before; `learn` adds to it.
    pub(super) fn habits(&self, server: IpAddr, learn: impl FnOnce(&mut Habits)) -> Habits {
        let mut all = self.habits.lock().unwrap_or_else(PoisonError::into_inner);
        let habits = all.entry(server).or_default();
        let before = *habits;
        learn(habits);
        before
    }
}

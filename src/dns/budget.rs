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
/// Questions under way at one time.
pub(super) const IN_FLIGHT: usize = 24;
const IN_FLIGHT_PER_SERVER: usize = 8;

#[derive(Debug)]
pub(super) struct Budget {
    began: Instant,
    ends: Instant,
    sent: AtomicU32,
    servers: Mutex<HashMap<IpAddr, Arc<Semaphore>>>,
}

impl Budget {
    pub(super) fn of_one_check() -> Self {
        let began = Instant::now();
        Self { began, ends: began + LONGEST, sent: AtomicU32::new(0), servers: Mutex::default() }
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
}

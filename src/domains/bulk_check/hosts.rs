//! The DNS hosts that this process asks for bulk checks, and the pace of each.
//!
//! Domains are grouped by who runs their name servers, as these were last seen: one company's machines feel the sum.
//! Domains that were never seen make one group. Every process keeps paces of its own; of two that work at one time, each
//! asks at this speed.

use crate::config::Config;
use crate::rules::address::DnsName;
use crate::rules::lifecycle::Pace;
use serde::Deserialize;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// Above this many, those that have nothing to tell are forgotten.
const MOST: usize = 4096;

/// The registrable domain of the name servers; empty where none was ever seen.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Host(Arc<str>);

impl Host {
    /// From what DNS showed last (JSON of `Observed`).
    pub(super) fn of(observed: Option<&str>) -> Self {
        #[derive(Deserialize)]
        struct Seen {
            #[serde(default)]
            name_servers: Vec<DnsName>,
        }
        let seen = observed.and_then(|it| serde_json::from_str::<Seen>(it).ok());
        // The least, because answers come in any order.
        let first = seen.and_then(|it| it.name_servers.into_iter().min()).map(|it| it.to_string());
        let first = first.unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
        Self(psl::domain_str(&first).unwrap_or(&first).into())
    }

    pub(super) fn is_known(&self) -> bool {
        !self.0.is_empty()
    }
}

impl fmt::Display for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Cheap to clone; to be kept as long as the process asks.
#[derive(Debug, Clone)]
pub struct Hosts {
    paces: Arc<Mutex<HashMap<Host, Pace>>>,
    usual: Pace,
    began: Instant,
}

impl Hosts {
    pub fn new(config: &Config) -> Self {
        let usual = Pace::new(config.dns.checks_per_second_and_host);
        Self { paces: Arc::default(), usual, began: Instant::now() }
    }

    /// The time in which paces are kept.
    pub(super) fn now(&self) -> Duration {
        self.began.elapsed()
    }

    /// When a check at this host may start next.
    pub(super) fn next_start(&self, host: &Host) -> Duration {
        self.paces().get(host).map_or(Duration::ZERO, Pace::next_start)
    }

    pub(super) fn started(&self, host: &Host, now: Duration) {
        let mut paces = self.paces();
        if paces.len() >= MOST {
            paces.retain(|_, it| it.is_slowed() || it.next_start() > now);
        }
        paces.entry(host.clone()).or_insert_with(|| self.usual.clone()).started(now);
    }

    pub(super) fn ended(&self, host: &Host, started: Duration, answered: bool) {
        let now = self.now();
        if let Some(pace) = self.paces().get_mut(host) {
            pace.ended(started, now, answered);
        }
    }

    pub(super) fn is_slowed(&self, host: &Host) -> bool {
        self.paces().get(host).is_some_and(Pace::is_slowed)
    }

    fn paces(&self) -> MutexGuard<'_, HashMap<Host, Pace>> {
        self.paces.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_grouped_by_who_runs_their_name_servers() {
        for (observed, expected) in [
            (Some(r#"{"name_servers":["ns2.host.example","ns1.host.example"],"spf":[]}"#), "host.example"),
            (Some(r#"{"name_servers":["NS1.Deep.Down.Host.co.uk"]}"#), "host.co.uk"),
            (Some(r#"{"name_servers":["localhost"]}"#), "localhost"),
            (Some(r#"{"name_servers":[]}"#), ""),
            (Some("damaged"), ""),
            (None, ""),
        ] {
            let host = Host::of(observed);
            assert_eq!((host.to_string().as_str(), host.is_known()), (expected, !expected.is_empty()), "{observed:?}");
        }
    }
}

//! How many whole answers a network gets over UDP, where anybody can write anybody's address on a question. Above that
//! the answers are as short as the questions, and say "ask over TCP": whoever is real does, and nobody can be drowned in
//! answers that he never asked for (what BIND, Knot and NSD call response rate limiting, without dropping anything).
//!
//! The counters have one size for ever; networks that share one by chance share its limit, too.

use std::hash::{BuildHasher, RandomState};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

/// Whole answers a second. A resolver asks for a key once in the five minutes for which it may remember it.
const WHOLE_ANSWERS: u32 = 100;
const COUNTERS: usize = 8_192;

#[derive(Debug)]
pub(super) struct RateLimit {
    counters: Vec<Counter>,
    hasher: RandomState,
}

#[derive(Debug, Clone, Copy, Default)]
struct Counter {
    second: u64,
    answers: u32,
}

impl RateLimit {
    pub(super) fn new() -> Self {
        Self { counters: vec![Counter::default(); COUNTERS], hasher: RandomState::new() }
    }

    /// Whether this address may have one more whole answer, so long after the start.
    pub(super) fn allow(&mut self, to: IpAddr, now: Duration) -> bool {
        let place = self.hasher.hash_one(network(to)) % (COUNTERS as u64);
        let Some(counter) = usize::try_from(place).ok().and_then(|it| self.counters.get_mut(it)) else { return false };
        if counter.second != now.as_secs() {
            *counter = Counter { second: now.as_secs(), answers: 0 };
        }
        counter.answers = counter.answers.saturating_add(1);
        counter.answers <= WHOLE_ANSWERS
    }
}

/// The first 24 bits of IPv4, the first 56 of IPv6: what one customer of a network usually has.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(it) => Ipv4Addr::from_bits(it.to_bits() & (u32::MAX << 8)).into(),
        IpAddr::V6(it) => Ipv6Addr::from_bits(it.to_bits() & (u128::MAX << 72)).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_a_limit_for_each_second() {
        let mut limit = RateLimit::new();
        let allowed = |limit: &mut RateLimit, from: &str, ms| {
            let from = from.parse().expect("an address");
            (0..150).filter(|_| limit.allow(from, Duration::from_millis(ms))).count()
        };
        assert_eq!(allowed(&mut limit, "192.0.2.1", 0), 100);
        assert_eq!(allowed(&mut limit, "192.0.2.200", 999), 0, "the same network in the same second");
        assert_eq!(allowed(&mut limit, "::ffff:192.0.2.7", 999), 0, "in another form");
        assert_eq!(allowed(&mut limit, "192.0.2.1", 1_000), 100);
        assert_eq!(allowed(&mut limit, "2001:db8:0:1ff::1", 1_000), 100);
        assert_eq!(allowed(&mut limit, "2001:db8:0:100::1", 1_000), 0, "the same /56");
    }

    #[test]
    fn networks_are_counted_apart() {
        let mut limit = RateLimit::new();
        let networks = (0..=255).map(|it| IpAddr::from([198, 51, it, 1]));
        let allowed = networks.filter(|it| (0..100).all(|_| limit.allow(*it, Duration::ZERO))).count();
        // Some share a counter: about 4 of 256 with 8,192.
        assert!(allowed > 220, "{allowed}");
    }
}

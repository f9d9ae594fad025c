//! Addresses and name servers of companies that show their own addresses in place of an alias.
//!
//! Only to tell how sure a finding is, never to find one: the lists are short and grow old. Cloudflare's ranges are those
//! of its page "IP Ranges", as of 2026.

use super::super::Data;
use crate::rules::address::DnsName;
use std::net::{Ipv4Addr, Ipv6Addr};

/// First address and length of the prefix.
const FOUR: &[(Ipv4Addr, u32)] = &[
    (Ipv4Addr::new(103, 21, 244, 0), 22),
    (Ipv4Addr::new(103, 22, 200, 0), 22),
    (Ipv4Addr::new(103, 31, 4, 0), 22),
    (Ipv4Addr::new(104, 16, 0, 0), 13),
    (Ipv4Addr::new(104, 24, 0, 0), 14),
    (Ipv4Addr::new(108, 162, 192, 0), 18),
    (Ipv4Addr::new(131, 0, 72, 0), 22),
    (Ipv4Addr::new(141, 101, 64, 0), 18),
    (Ipv4Addr::new(162, 158, 0, 0), 15),
    (Ipv4Addr::new(172, 64, 0, 0), 13),
    (Ipv4Addr::new(173, 245, 48, 0), 20),
    (Ipv4Addr::new(188, 114, 96, 0), 20),
    (Ipv4Addr::new(190, 93, 240, 0), 20),
    (Ipv4Addr::new(197, 234, 240, 0), 22),
    (Ipv4Addr::new(198, 41, 128, 0), 17),
];

const SIX: &[(Ipv6Addr, u32)] = &[
    (Ipv6Addr::new(0x2400, 0xcb00, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2405, 0x8100, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2405, 0xb500, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2606, 0x4700, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2803, 0xf800, 0, 0, 0, 0, 0, 0), 32),
    (Ipv6Addr::new(0x2a06, 0x98c0, 0, 0, 0, 0, 0, 0), 29),
    (Ipv6Addr::new(0x2c0f, 0xf248, 0, 0, 0, 0, 0, 0), 32),
];

/// Hosts of DNS companies with such a switch.
const HOSTS: [&[u8]; 1] = [b"cloudflare"];

pub(super) fn is_proxy(data: &Data) -> bool {
    match data {
        Data::A(address) => FOUR.iter().any(|(first, length)| {
            let rest = 32 - length;
            address.to_bits() >> rest == first.to_bits() >> rest
        }),
        Data::Aaaa(address) => SIX.iter().any(|(first, length)| {
            let rest = 128 - length;
            address.to_bits() >> rest == first.to_bits() >> rest
        }),
        _ => false,
    }
}

pub(super) fn hosts_proxies(server: &DnsName) -> bool {
    server.labels().rev().nth(1).is_some_and(|it| HOSTS.contains(&it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_in_the_ranges_are_known() {
        for (address, expected) in
            [("104.16.0.1", true), ("104.31.255.255", false), ("104.27.1.1", true), ("192.0.2.1", false)]
        {
            assert_eq!(is_proxy(&Data::A(address.parse().unwrap())), expected, "{address}");
        }
        assert!(is_proxy(&Data::Aaaa("2606:4700::6810:1".parse().unwrap())));
        assert!(!is_proxy(&Data::Aaaa("2001:db8::1".parse().unwrap())));
        assert!(hosts_proxies(&DnsName::parse("ada.ns.cloudflare.com").unwrap()));
        assert!(!hosts_proxies(&DnsName::parse("cloudflare.example.com").unwrap()));
    }
}

//! Which addresses may be asked: public unicast only. Whoever controls a domain controls where its name servers seem to
//! be; without this a customer could make us knock at doors inside the operator's network.

use ipnet::IpNet;
use std::net::IpAddr;
use std::sync::LazyLock;

/// The special-purpose registries of RFC 6890 and its updates, and what no server can have.
const NOT_PUBLIC: [&str; 23] = [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.31.196.0/24",
    "192.52.193.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "192.175.48.0/24",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
    // Protocol assignments, among them Teredo, which carries any IPv4 address inside.
    "2001::/23",
    "2001:db8::/32",
    // 6to4, which does so too.
    "2002::/16",
    "2620:4f:8000::/48",
    "3fff::/20",
];

/// All of IPv6 that is given out to networks; mapped and translated IPv4 lies outside.
const GLOBAL_SIX: &str = "2000::/3";

static NETWORKS: LazyLock<(Vec<IpNet>, Option<IpNet>)> =
    LazyLock::new(|| (NOT_PUBLIC.iter().filter_map(|it| it.parse().ok()).collect(), GLOBAL_SIX.parse().ok()));

pub(super) fn is_public(address: IpAddr) -> bool {
    let (not_public, global_six) = &*NETWORKS;
    let given_out = address.is_ipv4() || global_six.is_some_and(|it| it.contains(&address));
    given_out && !not_public.iter().any(|it| it.contains(&address))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_network_is_read() {
        assert_eq!((NETWORKS.0.len(), NETWORKS.1.is_some()), (NOT_PUBLIC.len(), true));
    }

    #[test]
    fn only_public_unicast_is_asked() {
        for public in ["1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "198.20.0.1", "2606:4700::1", "2001:200::1"] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
        for inside in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.31.255.255",
            "192.0.2.1",
            "192.168.1.1",
            "198.19.255.255",
            "203.0.113.9",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:8.8.8.8",
            "::ffff:127.0.0.1",
            "::8.8.8.8",
            "64:ff9b::7f00:1",
            "100::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "fc00::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "3fff::1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
    }
}

//! Name servers that do nothing but hold parked domains: every name on them leads to the same page of advertisements.
//!
//! Data. A name server here accuses nobody by itself: the domain must answer every name alike as well. Servers that also
//! serve ordinary zones do not belong here. Written down from general knowledge; no entry has been checked at its source yet.

use crate::rules::address::DnsName;

const PARKING: [&str; 16] = [
    "above.com",
    "afternic.com",
    "bodis.com",
    "brandbucket.com",
    "cashparking.com",
    "dan.com",
    "domainparking.ru",
    "fastpark.net",
    "giantpanda.com",
    "huntingmoon.com",
    "parkingcrew.net",
    "parklogic.com",
    "rookdns.com",
    "sedoparking.com",
    "undeveloped.com",
    "uniregistrymarket.link",
];

/// All of these servers hold parked domains.
pub(super) fn are_parking(servers: &[DnsName]) -> bool {
    let parking =
        |it: &DnsName| PARKING.iter().filter_map(|zone| DnsName::parse(zone).ok()).any(|zone| it.is_within(&zone));
    !servers.is_empty() && servers.iter().all(parking)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_servers_of_the_list_and_all_of_them() {
        let names = |all: &[&str]| all.iter().map(|it| DnsName::parse(it).unwrap()).collect::<Vec<_>>();
        assert!(are_parking(&names(&["ns1.sedoparking.com", "NS2.bodis.com"])));
        assert!(!are_parking(&names(&["ns1.sedoparking.com", "ns1.acme.example"])));
        assert!(!are_parking(&names(&["ns1.notsedoparking.com"])));
        assert!(!are_parking(&[]));
        assert!(PARKING.is_sorted());
    }
}

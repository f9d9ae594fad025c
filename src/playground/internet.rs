//! The little internet around the domains: which zones there are above them, which server lives at which address.
//!
//! ```text
//! .            ─┐
//! example, test ─┴ registry.playground.example
//! acme.example, … ─ ns1.playground.example, ns2.playground.example
//! ```
//!
//! One program plays them all, and a resolver besides, which shares its address with the first name server: whoever
//! asks for recursion (RD, RFC 1035 section 4.1.1) talks to the resolver.

use super::ready_made::{self, PLATFORM};
use super::zone::{Server, TTL, Zone};
use crate::rules::address::DnsName;
use crate::rules::diagnosis::{Data, Record};
use std::net::IpAddr;

/// The top-level domains, both reserved for examples and tests (RFC 2606).
const TOP_LEVEL: [&str; 2] = ["example", "test"];

/// The domain of the playground itself, home of its name servers.
const HOME: &str = "playground.example";

const REGISTRY: &str = "registry.playground.example";
const FIRST: &str = "ns1.playground.example";
const SECOND: &str = "ns2.playground.example";

/// Where the servers are. Addresses may coincide where the system has few of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Places {
    /// Also where the resolver is.
    pub first: IpAddr,
    /// Without one, every domain has one name server only.
    pub second: Option<IpAddr>,
    pub registry: IpAddr,
}

/// A name server as NS records name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    pub name: DnsName,
    pub address: IpAddr,
}

/// Everything that one zone holds, with SOA and NS.
#[derive(Debug)]
pub struct Contents {
    pub apex: DnsName,
    pub records: Vec<Record>,
}

impl Places {
    pub fn registry_host(&self) -> Host {
        Host { name: fixed(REGISTRY), address: self.registry }
    }

    /// The name servers of every domain.
    pub fn name_servers(&self) -> Vec<Host> {
        let first = Host { name: fixed(FIRST), address: self.first };
        let second = self.second.map(|address| Host { name: fixed(SECOND), address });
        std::iter::once(first).chain(second).collect()
    }

    /// The root or a top-level domain, with the names of the zones below it.
    pub fn registry_zone(&self, apex: &DnsName, children: impl Iterator<Item = DnsName>) -> Contents {
        let mut records = head(apex, 1, &[self.registry_host()]);
        records.extend(children.flat_map(|it| self.delegation(&it)));
        Contents { apex: apex.clone(), records }
    }

    /// Which servers are to be asked about a zone.
    pub fn delegation(&self, child: &DnsName) -> Vec<Record> {
        name_servers_of(child, &self.servers_of(child))
    }

    /// The servers of any zone.
    pub fn servers_of(&self, apex: &DnsName) -> Vec<Host> {
        match is_above(apex) {
            true => vec![self.registry_host()],
            false => self.name_servers(),
        }
    }

    /// The zones below the top level that are always there: the home of the name servers, and the platform's domain.
    pub fn built_in_zone(&self, apex: &DnsName) -> Contents {
        let mut records = head(apex, 1, &self.name_servers());
        match *apex == fixed(HOME) {
            true => records.extend(self.name_servers().iter().chain([&self.registry_host()]).map(address)),
            false => records.extend(ready_made::platform()),
        }
        Contents { apex: apex.clone(), records }
    }

    /// A domain, as that server shows it.
    pub fn domain_zone(&self, zone: &Zone, server: Server) -> Contents {
        let version = zone.shown_by(server);
        let mut records = head(&zone.name, version.serial, &self.name_servers());
        let entries = version.records.iter();
        records.extend(entries.map(|it| Record { name: it.owner.clone(), ttl: it.ttl, data: it.data.clone() }));
        Contents { apex: zone.name.clone(), records }
    }
}

/// The root and the top-level domains.
pub fn is_above(apex: &DnsName) -> bool {
    apex.is_root() || top_level().any(|it| it == *apex)
}

/// The zones below the top level that are always there and that nobody may change.
pub fn built_in() -> impl Iterator<Item = DnsName> {
    [HOME, PLATFORM].into_iter().map(fixed)
}

pub fn is_built_in(apex: &DnsName) -> bool {
    built_in().any(|it| it == *apex)
}

pub fn top_level() -> impl Iterator<Item = DnsName> {
    TOP_LEVEL.into_iter().map(fixed)
}

/// The domain that would have to be registered for `name` to exist: the second level below a top-level domain.
pub fn registrable(name: &DnsName) -> Option<DnsName> {
    let domain = name.self_and_ancestors().find(|it| it.labels().len() == 2)?;
    top_level().any(|top| domain.is_within(&top)).then_some(domain)
}

/// The address record of a host.
pub fn address(host: &Host) -> Record {
    let data = match host.address {
        IpAddr::V4(ip) => Data::A(ip),
        IpAddr::V6(ip) => Data::Aaaa(ip),
    };
    Record { name: host.name.clone(), ttl: TTL, data }
}

/// SOA and NS. How long a "no" may be remembered (RFC 2308) is as short as everything else here.
fn head(apex: &DnsName, serial: u32, servers: &[Host]) -> Vec<Record> {
    let mname = servers.first().map_or_else(DnsName::root, |it| it.name.clone());
    let soa = Data::Soa { mname, serial, refresh: TTL, minimum: TTL };
    let soa = Record { name: apex.clone(), ttl: TTL, data: soa };
    std::iter::once(soa).chain(name_servers_of(apex, servers)).collect()
}

fn name_servers_of(apex: &DnsName, servers: &[Host]) -> Vec<Record> {
    let record = |it: &Host| Record { name: apex.clone(), ttl: TTL, data: Data::Ns(it.name.clone()) };
    servers.iter().map(record).collect()
}

/// A name written in this file; a test parses them all.
fn fixed(name: &str) -> DnsName {
    DnsName::parse(name).unwrap_or_else(|_| DnsName::root())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_in_this_file_are_names() {
        for name in TOP_LEVEL.into_iter().chain([HOME, PLATFORM, REGISTRY, FIRST, SECOND]) {
            assert_eq!(fixed(name).to_string(), name);
        }
    }

    #[test]
    fn the_second_level_is_what_is_registered() {
        for (name, domain) in [
            ("acme.example", Some("acme.example")),
            ("a.b.acme.test", Some("acme.test")),
            ("example", None),
            (".", None),
            ("acme.com", None),
        ] {
            let found = registrable(&DnsName::parse(name).expect("a name"));
            assert_eq!(found.map(|it| it.to_string()).as_deref(), domain, "{name}");
        }
    }
}

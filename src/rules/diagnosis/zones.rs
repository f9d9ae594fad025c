//! Which zone a name lies in, and on which servers, as far as a resolver can tell.
//!
//! The resolver is asked for SOA and NS of the domain, its ancestors and of names outside it, and for the addresses of
//! name servers. Never for a record that is to be published: the question would plant a "no" in its memory.

use super::inquiry::Inquiry;
use super::{Data, Record, Reply, Whom};
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;
use std::net::IpAddr;

/// Name servers of one zone (dns.md 2.5).
pub(super) const MOST_HOSTS: usize = 13;
/// Aliases of a name server's own name that are followed in one answer.
const MOST_ALIASES: usize = 8;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Server {
    pub(super) name: DnsName,
    pub(super) address: IpAddr,
}

/// A zone and those of its servers that are to be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) zone: DnsName,
    pub(super) servers: Vec<Server>,
}

/// The closest zone at or above `name` that a resolver knows of; `Some(None)` if it knows nothing at all.
pub(super) fn enclosing(inquiry: &Inquiry<'_>, name: &DnsName) -> Option<Option<DnsName>> {
    for at in name.self_and_ancestors() {
        let Some(reply) = inquiry.recursive(&at, RecordType::Soa)? else { continue };
        if let Some(zone) = start_of_authority(reply, &at) {
            return Some(Some(zone));
        }
    }
    Some(None)
}

/// The owner of the SOA that covers `name`: in the answer at a zone's top, in the authority section below it.
fn start_of_authority(reply: &Reply, name: &DnsName) -> Option<DnsName> {
    let mut records = reply.answers.iter().chain(&reply.authority);
    records.find(|it| matches!(it.data, Data::Soa { .. }) && name.is_within(&it.name)).map(|it| it.name.clone())
}

/// The hosts that a resolver names for a zone, sorted; none where it does not know.
pub(super) fn hosts(inquiry: &Inquiry<'_>, zone: &DnsName) -> Option<Vec<DnsName>> {
    Some(inquiry.recursive(zone, RecordType::Ns)?.map(|it| ns_at(&it.answers, zone)).unwrap_or_default())
}

pub(super) fn ns_at(records: &[Record], zone: &DnsName) -> Vec<DnsName> {
    let mut hosts: Vec<_> = records
        .iter()
        .filter(|it| it.name == *zone)
        .filter_map(|it| match &it.data {
            Data::Ns(host) => Some(host.clone()),
            _ => None,
        })
        .collect();
    hosts.sort();
    hosts.dedup();
    hosts.truncate(MOST_HOSTS);
    hosts
}

/// The addresses of a name server, IPv4 first: what the resolver says, or the glue where it was not asked or knows
/// nothing. Glue is what a server of `bailiwick` said of hosts in that zone.
pub(super) fn addresses(
    inquiry: &Inquiry<'_>,
    host: &DnsName,
    glue: &[Record],
    bailiwick: &DnsName,
) -> Option<Vec<IpAddr>> {
    let glued = || match host.is_within(bailiwick) {
        true => glue.iter().filter(|it| it.name == *host).filter_map(|it| ip(&it.data)).collect(),
        false => Vec::new(),
    };
    if !inquiry.was_asked(Whom::Resolver, host, RecordType::A) {
        let glued: Vec<IpAddr> = glued();
        if !glued.is_empty() {
            return Some(sorted(glued));
        }
    }
    let four = inquiry.recursive(host, RecordType::A);
    let six = inquiry.recursive(host, RecordType::Aaaa);
    let found: Vec<IpAddr> = [four?, six?].into_iter().flatten().flat_map(|it| at_end_of_aliases(it, host)).collect();
    Some(sorted(if found.is_empty() { glued() } else { found }))
}

fn sorted(mut addresses: Vec<IpAddr>) -> Vec<IpAddr> {
    addresses.sort();
    addresses.dedup();
    addresses
}

fn at_end_of_aliases(reply: &Reply, host: &DnsName) -> Vec<IpAddr> {
    let mut at = host.clone();
    for _ in 0..MOST_ALIASES {
        let found: Vec<IpAddr> = reply.data_at(&at).filter_map(ip).collect();
        let alias = reply.data_at(&at).find_map(|it| match it {
            Data::Cname(target) => Some(target.clone()),
            _ => None,
        });
        match alias {
            Some(target) if found.is_empty() => at = target,
            _ => return found,
        }
    }
    Vec::new()
}

fn ip(data: &Data) -> Option<IpAddr> {
    match data {
        Data::A(ip) => Some((*ip).into()),
        Data::Aaaa(ip) => Some((*ip).into()),
        _ => None,
    }
}

/// Two servers of a zone that is not the domain's own: enough to hear what it says, and kind to it. Which two depends on
/// `about`, so that not everybody asks the same ones.
pub(super) fn two_servers(inquiry: &Inquiry<'_>, zone: &DnsName, about: &DnsName) -> Option<Place> {
    let mut hosts = hosts(inquiry, zone)?;
    if !hosts.is_empty() {
        let turn = about.labels().flatten().map(|it| usize::from(*it)).sum::<usize>() % hosts.len();
        hosts.rotate_left(turn);
    }
    let mut servers = Vec::new();
    for pair in hosts.chunks(2).take(2) {
        let addresses: Vec<_> = pair.iter().map(|host| (host, one_address(inquiry, host))).collect();
        for (host, address) in addresses {
            servers.extend(address?.map(|address| Server { name: host.clone(), address }));
        }
        if !servers.is_empty() {
            break;
        }
    }
    Some(Place { zone: zone.clone(), servers })
}

/// The first IPv4 address, or the first IPv6 address where there is none.
fn one_address(inquiry: &Inquiry<'_>, host: &DnsName) -> Option<Option<IpAddr>> {
    for rtype in [RecordType::A, RecordType::Aaaa] {
        let Some(reply) = inquiry.recursive(host, rtype)? else { continue };
        if let Some(first) = at_end_of_aliases(reply, host).into_iter().min() {
            return Some(Some(first));
        }
    }
    Some(None)
}

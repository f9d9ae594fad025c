//! Where a domain lies: its zone and the zone's name servers.
//!
//! The zone above decides which servers count; the zone's own list is added. What a resolver remembers is only used to
//! save a round: nearly always it names the same servers, so they are asked while the zone above is.

use super::delegation::{self, Cut, Delegation};
use super::health::{self, State};
use super::inquiry::Inquiry;
use super::reading::{self, Reading};
use super::zones::{self, MOST_HOSTS, Server};
use super::{Evidence, Whom};
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;
use std::net::IpAddr;

pub(super) enum Ground {
    /// Not known yet, or not to be found out.
    Unknown,
    /// The registry says that there is no such domain.
    NoSuchDomain(Vec<Evidence>),
    Zone {
        zone: DnsName,
        hosts: Vec<Host>,
        lists: Lists,
    },
}

/// Who names which servers, each sorted; empty where it is not known, or was not asked because nothing differed.
#[derive(Debug, Clone, Default)]
pub(super) struct Lists {
    /// The zone above.
    pub(super) above: Vec<DnsName>,
    /// The zone itself.
    pub(super) own: Vec<DnsName>,
    /// A resolver.
    pub(super) remembered: Vec<DnsName>,
}

/// A name server, and one address of each family, IPv4 first.
pub(super) struct Host {
    pub(super) name: DnsName,
    pub(super) addresses: Vec<IpAddr>,
}

/// `known` is the closest zone that a resolver knows of.
pub(super) fn ground(inquiry: &Inquiry<'_>, domain: &DnsName, known: DnsName) -> Ground {
    let answered = inquiry.recursive(domain, RecordType::Soa).is_some_and(|it| it.is_some());
    match answered && known.is_within(&registrable(domain)) {
        true => in_known_zone(inquiry, domain, known),
        false => below(inquiry, domain, known),
    }
}

/// A resolver knows the zone. The zone above is asked for its servers, and meanwhile those are that the resolver names.
fn in_known_zone(inquiry: &Inquiry<'_>, domain: &DnsName, zone: DnsName) -> Ground {
    let early = zones::hosts(inquiry, &zone);
    for host in early.iter().flatten() {
        zones::addresses(inquiry, host, &[], &DnsName::root());
    }
    let above = zone.parent().map_or(Some(None), |it| zones::enclosing(inquiry, &it));
    let delegation = match &above {
        Some(Some(above)) => look_from(inquiry, above, domain, &zone),
        _ => None,
    };
    let Some(early) = early else { return Ground::Unknown };
    match (delegation, above.flatten()) {
        (Some(Delegation::To(cut)), _) if cut.zone == zone => with_servers(inquiry, zone, Some(cut), early),
        (Some(not @ (Delegation::Not | Delegation::NoSuchName(_))), Some(above)) => {
            not_delegated(inquiry, domain, above, not)
        }
        // The zone above was not heard, or not yet.
        _ => with_servers(inquiry, zone, None, early),
    }
}

/// A resolver knows only a zone above: none of the domain's servers answers it, or it believes that there is no such domain.
fn below(inquiry: &Inquiry<'_>, domain: &DnsName, above: DnsName) -> Ground {
    match look_from(inquiry, &above, domain, domain) {
        None | Some(Delegation::Unknown) => Ground::Unknown,
        Some(Delegation::To(cut)) => with_servers(inquiry, cut.zone.clone(), Some(cut), Vec::new()),
        Some(not) => not_delegated(inquiry, domain, above, not),
    }
}

fn look_from(inquiry: &Inquiry<'_>, above: &DnsName, domain: &DnsName, zone: &DnsName) -> Option<Delegation> {
    delegation::towards(inquiry, zones::two_servers(inquiry, above, domain)?, zone)
}

/// The domain is a part of the zone above, unless that is a registry that does not know it.
fn not_delegated(inquiry: &Inquiry<'_>, domain: &DnsName, above: DnsName, delegation: Delegation) -> Ground {
    match delegation {
        Delegation::NoSuchName(evidence) if !above.is_within(&registrable(domain)) => Ground::NoSuchDomain(evidence),
        _ => match zones::hosts(inquiry, &above) {
            Some(hosts) => with_servers(inquiry, above, None, hosts),
            None => Ground::Unknown,
        },
    }
}

/// The name servers of a zone: those that the zone above names (`cut`), and those that the zone names itself. `early` is
/// what a resolver said; where both are the same nothing more is asked.
fn with_servers(inquiry: &Inquiry<'_>, zone: DnsName, cut: Option<Cut>, early: Vec<DnsName>) -> Ground {
    let (glue, above) = cut.as_ref().map_or((&[][..], DnsName::root()), |it| (&it.glue[..], it.above.clone()));
    let found = |names: &[DnsName]| -> Vec<Host> {
        let addresses = |name: &DnsName| {
            let addresses = zones::addresses(inquiry, name, glue, &above)?;
            Some(Host { name: name.clone(), addresses: one_of_each(&addresses) })
        };
        names.iter().filter_map(addresses).collect()
    };
    let mut names = cut.as_ref().map_or_else(|| early.clone(), |it| it.hosts.clone());
    let mut hosts = found(&names);
    let mut lists = Lists {
        above: cut.as_ref().map(|it| it.hosts.clone()).unwrap_or_default(),
        own: Vec::new(),
        remembered: early.clone(),
    };
    if names != early {
        lists.own = own_list(inquiry, &zone, &hosts);
        names.extend(lists.own.iter().cloned());
        names.sort();
        names.dedup();
        names.truncate(MOST_HOSTS);
        hosts = found(&names);
    }
    Ground::Zone { zone, hosts, lists }
}

/// The NS records that the zone has itself, from the first server that tells. Servers that fail are not waited for.
fn own_list(inquiry: &Inquiry<'_>, zone: &DnsName, hosts: &[Host]) -> Vec<DnsName> {
    let firsts = hosts.iter().filter_map(|it| Some(Server { name: it.name.clone(), address: *it.addresses.first()? }));
    for server in firsts.filter(|it| !matches!(health::state(inquiry, zone, it), Some(State::Fails(_)))) {
        let Some(answer) = inquiry.ask(Whom::Server(server.address), zone, RecordType::Ns) else { return Vec::new() };
        if let Reading::Found { records, .. } = reading::read(answer, zone, zone, RecordType::Ns, &[]) {
            let records: Vec<_> = records.into_iter().cloned().collect();
            return zones::ns_at(&records, zone);
        }
    }
    Vec::new()
}

fn one_of_each(addresses: &[IpAddr]) -> Vec<IpAddr> {
    let four = addresses.iter().find(|it| it.is_ipv4());
    let six = addresses.iter().find(|it| it.is_ipv6());
    four.into_iter().chain(six).copied().collect()
}

/// The name that is registered: one label below the public suffix.
fn registrable(domain: &DnsName) -> DnsName {
    let text = domain.to_string();
    psl::domain_str(&text).and_then(|it| DnsName::parse(it).ok()).unwrap_or_else(|| domain.clone())
}

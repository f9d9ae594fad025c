//! The ground of a check: the zone, its name servers, and which of them answer.
//!
//! A healthy domain takes three rounds: zones and hosts by name from a resolver; the hosts' addresses; then the zone above
//! and the domain's own servers at once, on the assumption that the resolver knows the right servers. Where the zone above
//! names others, these are asked one round later, and servers that nobody names any more no longer count.
//!
//! Where a resolver cannot say (all the domain's servers are away, or it knows a name that it thinks is not registered),
//! the zone above is asked first.

use super::delegation::{self, Cut, Delegation};
use super::evidence::{Show, evidence};
use super::inquiry::Inquiry;
use super::reading::{self, Reading};
use super::zones::{self, MOST_HOSTS, Place, Server};
use super::{Data, Evidence, Rcode, ServerProblem, ServerSeen, Whom};
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;
use std::collections::BTreeMap;
use std::net::IpAddr;

/// Addresses of name servers that are looked at (dns.md 2.5).
const MOST_ADDRESSES: usize = 16;
/// Names of the domain and above it that are asked for in the first round, before it is known which matter.
const ASKED_AT_ONCE: usize = 3;

/// What is known of the ground so far; complete when nothing is open any more.
#[derive(Debug, Default)]
pub(super) struct Survey {
    pub(super) zone: Option<DnsName>,
    /// Whom to ask for records: one address of each name server, more where their addresses disagree.
    pub(super) voices: Vec<Server>,
    /// With what they said when asked for the zone.
    pub(super) servers: Vec<(ServerSeen, Vec<Evidence>)>,
    pub(super) name_servers: Vec<DnsName>,
    /// The registry says that there is no such domain.
    pub(super) no_such_domain: Vec<Evidence>,
    /// A validating resolver refuses the domain, and finds it when it does not validate.
    pub(super) bogus: Option<Evidence>,
    pub(super) resolver_silent: bool,
}

impl Survey {
    pub(super) fn place(&self) -> Option<Place> {
        Some(Place { zone: self.zone.clone()?, servers: self.voices.clone() })
    }

    /// The servers that are known to answer, or may.
    pub(super) fn healthy(&self) -> Vec<Server> {
        let useless = self.useless();
        self.voices.iter().filter(|it| !useless.contains_key(&it.address)).cloned().collect()
    }

    /// The addresses that were no use, and why.
    pub(super) fn useless(&self) -> BTreeMap<IpAddr, ServerProblem> {
        self.servers.iter().filter_map(|(it, _)| Some((it.address?, it.problem?))).collect()
    }
}

pub(super) fn survey(inquiry: &Inquiry<'_>, domain: &DnsName) -> Survey {
    for name in domain.self_and_ancestors().take(ASKED_AT_ONCE) {
        inquiry.ask(Whom::Resolver, &name, RecordType::Soa);
        inquiry.ask(Whom::Resolver, &name, RecordType::Ns);
    }
    let mut survey = Survey { bogus: bogus(inquiry, domain), ..Survey::default() };
    let ground = match zones::enclosing(inquiry, domain) {
        None => return survey,
        Some(None) => {
            survey.resolver_silent = true;
            return survey;
        }
        Some(Some(zone)) => ground(inquiry, domain, zone),
    };
    match ground {
        Ground::Unknown => {}
        Ground::NoSuchDomain(evidence) => survey.no_such_domain = evidence,
        Ground::Zone { zone, hosts } => {
            survey.name_servers = hosts.iter().map(|it| it.name.clone()).collect();
            look_at_servers(inquiry, &zone, &hosts, &mut survey);
            survey.zone = Some(zone);
        }
    }
    survey
}

fn bogus(inquiry: &Inquiry<'_>, domain: &DnsName) -> Option<Evidence> {
    let checked = inquiry.ask(Whom::Resolver, domain, RecordType::Soa)?;
    if checked.rcode() != Some(Rcode::ServFail) {
        return None;
    }
    inquiry.ask(Whom::ResolverUnchecked, domain, RecordType::Soa)?.usable()?;
    let errors = checked.reply().map(|it| it.extended_errors.as_slice()).unwrap_or_default();
    let said = errors.first().map(|(code, text)| match text.is_empty() {
        true => format!("EDE {code}"),
        false => format!("EDE {code}: {}", super::showing::shown(text.as_bytes())),
    });
    let rcode = Rcode::ServFail.name();
    Some(Evidence { server: "resolver".into(), address: None, rcode, aa: false, ttl: None, value: said })
}

enum Ground {
    Unknown,
    NoSuchDomain(Vec<Evidence>),
    Zone { zone: DnsName, hosts: Vec<Host> },
}

/// A name server and its addresses, IPv4 first.
struct Host {
    name: DnsName,
    addresses: Vec<IpAddr>,
}

/// `known` is the closest zone that a resolver knows of.
fn ground(inquiry: &Inquiry<'_>, domain: &DnsName, known: DnsName) -> Ground {
    let registered = registrable(domain);
    let sure = inquiry.recursive(domain, RecordType::Soa).is_some_and(|it| it.is_some());
    let theirs = known.is_within(&registered) && sure;
    let (above, below) = match theirs {
        true => (known.parent().map(|it| zones::enclosing(inquiry, &it)), known.clone()),
        false => (Some(Some(Some(known.clone()))), domain.clone()),
    };
    // Asked early: nearly always these are the servers that the zone above names too.
    let early = if theirs { zones::hosts(inquiry, &known) } else { Some(Vec::new()) };
    if let Some(hosts) = &early {
        for host in hosts {
            zones::addresses(inquiry, host, &[], &DnsName::root());
        }
    }
    let delegation = match above {
        Some(Some(Some(above))) => zones::two_servers(inquiry, &above, domain)
            .and_then(|place| delegation::towards(inquiry, place, &below))
            .map(|it| (above, it)),
        Some(Some(None)) | None => Some((DnsName::root(), Delegation::Unknown)),
        Some(None) => None,
    };
    let Some(early) = early else { return Ground::Unknown };
    match delegation {
        // Not known yet: go on with what the resolver said.
        None if theirs => zone(inquiry, None, known, early),
        None => Ground::Unknown,
        Some((_, Delegation::To(cut))) if !theirs || cut.zone == known => {
            let zone_name = cut.zone.clone();
            zone(inquiry, Some(cut), zone_name, early)
        }
        Some((_, Delegation::To(_) | Delegation::Unknown)) if theirs => zone(inquiry, None, known, early),
        Some((_, Delegation::To(_) | Delegation::Unknown)) => Ground::Unknown,
        Some((above, Delegation::NoSuchName(evidence))) if !above.is_within(&registered) => {
            Ground::NoSuchDomain(evidence)
        }
        Some((above, _)) => match zones::hosts(inquiry, &above) {
            Some(hosts) => zone(inquiry, None, above, hosts),
            None => Ground::Unknown,
        },
    }
}

/// The name servers of a zone: those that the zone above names, and those that the zone names itself.
fn zone(inquiry: &Inquiry<'_>, cut: Option<Cut>, zone: DnsName, early: Vec<DnsName>) -> Ground {
    let (glue, above) = cut.as_ref().map_or((&[][..], DnsName::root()), |it| (&it.glue[..], it.above.clone()));
    let mut names = cut.as_ref().map_or_else(|| early.clone(), |it| it.hosts.clone());
    let found = |names: &[DnsName]| -> Vec<Host> {
        let addresses = |name: &DnsName| {
            let addresses = zones::addresses(inquiry, name, glue, &above)?;
            Some(Host { name: name.clone(), addresses: one_of_each(&addresses) })
        };
        names.iter().filter_map(addresses).collect()
    };
    let mut hosts = found(&names);
    if names != early {
        names.extend(own_list(inquiry, &zone, &hosts));
        names.sort();
        names.dedup();
        names.truncate(MOST_HOSTS);
        hosts = found(&names);
    }
    Ground::Zone { zone, hosts }
}

/// The NS records that the zone has itself, from the first server that tells. Servers that fail are not waited for.
fn own_list(inquiry: &Inquiry<'_>, zone: &DnsName, hosts: &[Host]) -> Vec<DnsName> {
    let firsts = hosts.iter().filter_map(|it| Some(Server { name: it.name.clone(), address: *it.addresses.first()? }));
    for server in firsts.filter(|it| !matches!(state(inquiry, zone, it), Some(State::Fails(_)))) {
        let Some(answer) = inquiry.ask(Whom::Server(server.address), zone, RecordType::Ns) else { return Vec::new() };
        if let Reading::Found { records, .. } = reading::read(answer, zone, zone, RecordType::Ns, &[]) {
            let records: Vec<_> = records.into_iter().cloned().collect();
            return zones::ns_at(&records, zone);
        }
    }
    Vec::new()
}

/// One IPv4 and one IPv6 address.
fn one_of_each(addresses: &[IpAddr]) -> Vec<IpAddr> {
    let four = addresses.iter().find(|it| it.is_ipv4());
    let six = addresses.iter().find(|it| it.is_ipv6());
    four.into_iter().chain(six).copied().collect()
}

/// Asks every address for the start of authority, and chooses whom to ask for records.
fn look_at_servers(inquiry: &Inquiry<'_>, zone: &DnsName, hosts: &[Host], survey: &mut Survey) {
    let mut all: Vec<Server> = Vec::new();
    for nth in 0..2 {
        let some = hosts.iter().filter_map(|it| Some((&it.name, *it.addresses.get(nth)?)));
        all.extend(some.map(|(name, address)| Server { name: name.clone(), address }));
    }
    let mut known: Vec<IpAddr> = Vec::new();
    all.retain(|it| {
        !known.contains(&it.address) && {
            known.push(it.address);
            true
        }
    });
    all.truncate(MOST_ADDRESSES);

    let mut states: Vec<(Server, Option<State>)> =
        all.into_iter().map(|it| (it.clone(), state(inquiry, zone, &it))).collect();
    if we_lack_six(&states) {
        states.retain(|(it, _)| it.address.is_ipv4());
    }
    for host in hosts {
        let mut own = states.iter().filter(|(it, _)| it.name == host.name);
        let Some(first) = own.next() else {
            if host.addresses.is_empty() {
                let seen = seen(&host.name, None, zone, None, Some(ServerProblem::NoAddress));
                survey.servers.push((seen, Vec::new()));
            }
            continue;
        };
        let second = own.next();
        survey.voices.extend(speaks_for(first, second).into_iter().cloned());
    }
    for (server, state) in states {
        let (serial, problem) = match state {
            Some(State::Serves(serial)) => (Some(serial), None),
            Some(State::Fails(problem)) => (None, Some(problem)),
            None => (None, None),
        };
        let answer = inquiry.ask(Whom::Server(server.address), zone, RecordType::Soa);
        let said = answer.map(|it| evidence(&server, it, Show::Nothing));
        let seen = seen(&server.name, Some(server.address), zone, serial, problem);
        survey.servers.push((seen, said.into_iter().collect()));
    }
}

fn seen(
    name: &DnsName,
    address: Option<IpAddr>,
    zone: &DnsName,
    serial: Option<u32>,
    problem: Option<ServerProblem>,
) -> ServerSeen {
    ServerSeen { name: name.clone(), address, zone: Some(zone.clone()), serial, problem }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Serves(u32),
    Fails(ServerProblem),
}

fn state(inquiry: &Inquiry<'_>, zone: &DnsName, server: &Server) -> Option<State> {
    let answer = inquiry.ask(Whom::Server(server.address), zone, RecordType::Soa)?;
    Some(match reading::read(answer, zone, zone, RecordType::Soa, &[]) {
        Reading::Found { records, .. } => match records.first().map(|it| &it.data) {
            Some(Data::Soa { serial, .. }) => State::Serves(*serial),
            _ => State::Fails(ServerProblem::Malformed),
        },
        Reading::Useless(problem) => State::Fails(problem),
        _ => State::Fails(ServerProblem::NotAuthoritative),
    })
}

/// No IPv6 address could be reached but IPv4 ones could: then it is our own network that has no IPv6.
fn we_lack_six(states: &[(Server, Option<State>)]) -> bool {
    let unreachable = |it: &&(Server, Option<State>)| it.1 == Some(State::Fails(ServerProblem::Unreachable));
    let (four, six): (Vec<_>, Vec<_>) = states.iter().partition(|(it, _)| it.address.is_ipv4());
    !six.is_empty() && six.iter().all(unreachable) && !four.iter().all(unreachable)
}

/// A name server speaks through one of its addresses: the first, or the second where only that one works; through both
/// where they hold different zones.
fn speaks_for<'a>(first: &'a (Server, Option<State>), second: Option<&'a (Server, Option<State>)>) -> Vec<&'a Server> {
    match (first.1, second) {
        (Some(State::Fails(_)), Some((server, Some(State::Serves(_))))) => vec![server],
        (Some(State::Serves(one)), Some((server, Some(State::Serves(other))))) if one != *other => {
            vec![&first.0, server]
        }
        _ => vec![&first.0],
    }
}

/// The name that is registered: one label below the public suffix.
fn registrable(domain: &DnsName) -> DnsName {
    let text = domain.to_string();
    psl::domain_str(&text).and_then(|it| DnsName::parse(it).ok()).unwrap_or_else(|| domain.clone())
}

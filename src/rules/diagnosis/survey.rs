//! The ground of a check: the zone, its name servers, and which of them answer.
//!
//! A healthy domain takes three rounds: zones and hosts by name from a resolver; the hosts' addresses; then the zone above
//! and the domain's own servers at once, on the assumption that the resolver knows the right servers. Where the zone above
//! names others, these are asked one round later, and servers that nobody names any more no longer count.
//!
//! Where a resolver cannot say (all the domain's servers are away, or it knows a name that it thinks is not registered),
//! the zone above is asked first.

use super::evidence::{Show, evidence};
use super::ground::{self, Ground, Host, Lists};
use super::health::{self, Looked, State};
use super::inquiry::Inquiry;
use super::showing::shown;
use super::zones::{self, Place, Server};
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
    /// The server that the zone calls its first.
    pub(super) primary: Option<DnsName>,
    pub(super) lists: Lists,
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

    /// Every server answers for the zone, and no resolver contradicts.
    pub(super) fn is_sound(&self) -> bool {
        let all_answer = !self.servers.is_empty() && self.servers.iter().all(|(it, _)| it.problem.is_none());
        all_answer && self.bogus.is_none() && !self.resolver_silent
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
        Some(Some(zone)) => ground::ground(inquiry, domain, zone),
    };
    match ground {
        Ground::Unknown => {}
        Ground::NoSuchDomain(evidence) => survey.no_such_domain = evidence,
        Ground::Zone { zone, hosts, lists } => {
            survey.lists = lists;
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
        false => format!("EDE {code}: {}", shown(text.as_bytes())),
    });
    let rcode = Rcode::ServFail.name();
    Some(Evidence { server: "resolver".into(), address: None, rcode, aa: false, ttl: None, value: said })
}

/// Asks every address for the start of authority, and chooses whom to ask for records.
fn look_at_servers(inquiry: &Inquiry<'_>, zone: &DnsName, hosts: &[Host], survey: &mut Survey) {
    let mut all: Vec<Looked> =
        addresses(hosts).into_iter().map(|it| (it.clone(), health::state(inquiry, zone, &it))).collect();
    if health::we_lack_six(&all) {
        all.retain(|(it, _)| it.address.is_ipv4());
    }
    for host in hosts {
        let mut own = all.iter().filter(|(it, _)| it.name == host.name);
        if let Some(first) = own.next() {
            survey.voices.extend(health::speaks_for(first, own.next()).into_iter().cloned());
        }
    }
    let without = hosts.iter().filter(|it| it.addresses.is_empty());
    survey.servers.extend(without.map(|it| {
        let failing = Some(State::Fails(ServerProblem::NoAddress));
        (seen(inquiry, zone, (it.name.clone(), None), failing), Vec::new())
    }));
    survey.servers.extend(all.into_iter().map(|(server, state)| {
        let answer = inquiry.ask(Whom::Server(server.address), zone, RecordType::Soa);
        let said = answer.map(|it| evidence(&server, it, Show::Nothing));
        let seen = seen(inquiry, zone, (server.name, Some(server.address)), state);
        (seen, said.into_iter().collect())
    }));
    survey.servers.sort_by(|(one, _), (other, _)| (&one.name, one.address).cmp(&(&other.name, other.address)));
    let newest = survey.servers.iter().filter_map(|(it, _)| it.serial).reduce(newer);
    for (server, _) in &mut survey.servers {
        server.behind = server.serial.is_some() && server.serial != newest;
    }
    survey.primary = primary(inquiry, zone, survey);
}

fn seen(
    inquiry: &Inquiry<'_>,
    zone: &DnsName,
    (name, address): (DnsName, Option<IpAddr>),
    state: Option<State>,
) -> ServerSeen {
    let (serial, problem) = match state {
        Some(State::Serves(serial)) => (Some(serial), None),
        Some(State::Fails(problem)) => (None, Some(problem)),
        None => (None, None),
    };
    let oddities = address.map(|it| inquiry.oddities(it)).unwrap_or_default();
    ServerSeen { name, address, zone: Some(zone.clone()), serial, problem, behind: false, since: None, oddities }
}

/// Serial numbers go round (RFC 1982).
fn newer(one: u32, other: u32) -> u32 {
    if one.wrapping_sub(other) < 1 << 31 { one } else { other }
}

/// The server that the zone calls its first, as the first server says that has the newest version.
fn primary(inquiry: &Inquiry<'_>, zone: &DnsName, survey: &Survey) -> Option<DnsName> {
    let newest = survey.servers.iter().map(|(it, _)| it).filter(|it| it.serial.is_some() && !it.behind);
    newest.filter_map(|it| it.address).find_map(|it| {
        let reply = inquiry.ask(Whom::Server(it), zone, RecordType::Soa)?.usable()?;
        reply.data_at(zone).find_map(|it| match it {
            Data::Soa { mname, .. } => Some(mname.clone()),
            _ => None,
        })
    })
}

/// The first address of each host, then the second; none twice.
fn addresses(hosts: &[Host]) -> Vec<Server> {
    let mut all: Vec<Server> = Vec::new();
    for nth in 0..2 {
        for host in hosts {
            let Some(address) = host.addresses.get(nth) else { continue };
            if all.len() < MOST_ADDRESSES && !all.iter().any(|it| it.address == *address) {
                all.push(Server { name: host.name.clone(), address: *address });
            }
        }
    }
    all
}

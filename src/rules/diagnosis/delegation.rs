//! What the zone above says: where the domain is delegated to, or that it does not exist.
//!
//! Two servers of the zone above are asked for the NS of the name below, without recursion. A referral names the servers
//! and carries their addresses ("glue"); a "no such name" of a registry means that the domain is not registered.

use super::evidence::{self, evidence};
use super::inquiry::Inquiry;
use super::reading::{self, Reading};
use super::zones::{self, Place, Server};
use super::{Evidence, Rcode, Record, Whom};
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;

/// Zone cuts on the way down (dns.md 2.5 allows 12 referrals; a name that is delegated more often is not helped).
const DEEPEST: usize = 4;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Delegation {
    /// Delegated. The cut that was found may lie above the name, where the servers below it say nothing.
    To(Cut),
    /// The name lies in the zone that was asked.
    Not,
    /// The zone that was asked does not know the name.
    NoSuchName(Vec<Evidence>),
    Unknown,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cut {
    pub(super) zone: DnsName,
    pub(super) hosts: Vec<DnsName>,
    pub(super) glue: Vec<Record>,
    /// The zone whose servers said so; their glue counts inside it.
    pub(super) above: DnsName,
}

/// Walks from `above` towards `name`, cut by cut.
pub(super) fn towards(inquiry: &Inquiry<'_>, above: Place, name: &DnsName) -> Option<Delegation> {
    let mut at = above;
    let mut last = None;
    for _ in 0..DEEPEST {
        match (one_step(inquiry, &at, name)?, last) {
            (Delegation::To(cut), _) if cut.zone == *name => return Some(Delegation::To(cut)),
            (Delegation::To(cut), _) => {
                at = first_two(inquiry, &cut)?;
                last = Some(cut);
            }
            (_, Some(cut)) => return Some(Delegation::To(cut)),
            (other, None) => return Some(other),
        }
    }
    Some(last.map_or(Delegation::Unknown, Delegation::To))
}

fn one_step(inquiry: &Inquiry<'_>, above: &Place, name: &DnsName) -> Option<Delegation> {
    let answers: Vec<_> =
        above.servers.iter().map(|it| (it, inquiry.ask(Whom::Server(it.address), name, RecordType::Ns))).collect();
    let mut cuts: Vec<Cut> = Vec::new();
    let (mut inside, mut unknown_here) = (false, Vec::new());
    for (server, answer) in answers {
        let answer = answer?;
        let mut cut = |zone: DnsName, hosts: Vec<DnsName>| {
            let glue = answer.reply().map(|it| it.additional.clone()).unwrap_or_default();
            cuts.push(Cut { zone, hosts, glue, above: above.zone.clone() });
        };
        match reading::read(answer, &above.zone, name, RecordType::Ns, &[]) {
            Reading::Referral { zone, hosts } if hosts.is_empty() => cut(zone.clone(), zones::hosts(inquiry, &zone)?),
            Reading::Referral { zone, hosts } => cut(zone, hosts),
            // The same server serves both zones.
            Reading::Found { records, trail } if trail.is_empty() => {
                let records: Vec<Record> = records.into_iter().cloned().collect();
                cut(name.clone(), zones::ns_at(&records, name));
            }
            Reading::Absent { .. } if answer.rcode() == Some(Rcode::NxDomain) => {
                unknown_here.push(evidence(server, answer, evidence::Show::Nothing));
            }
            Reading::Absent { .. } | Reading::Alias { .. } | Reading::Found { .. } | Reading::Circle { .. } => {
                inside = true;
            }
            Reading::Useless(_) => {}
        }
    }
    Some(match joined(cuts) {
        Some(cut) => Delegation::To(cut),
        None if inside => Delegation::Not,
        None if !unknown_here.is_empty() => Delegation::NoSuchName(unknown_here),
        None => Delegation::Unknown,
    })
}

/// The deepest cut that was named, with everything that was said about it.
fn joined(cuts: Vec<Cut>) -> Option<Cut> {
    let deepest = cuts.iter().map(|it| it.zone.labels().len()).max()?;
    let mut cuts = cuts.into_iter().filter(|it| it.zone.labels().len() == deepest);
    let mut all = cuts.next()?;
    for mut more in cuts {
        all.hosts.append(&mut more.hosts);
        all.glue.append(&mut more.glue);
    }
    all.hosts.sort();
    all.hosts.dedup();
    all.hosts.truncate(zones::MOST_HOSTS);
    Some(all)
}

/// Two servers of a zone that was just referred to.
fn first_two(inquiry: &Inquiry<'_>, cut: &Cut) -> Option<Place> {
    servers(inquiry, cut, 2, 1)
}

/// Servers of a zone that was referred to, at most `hosts` of them with `each` addresses.
pub(super) fn servers(inquiry: &Inquiry<'_>, cut: &Cut, hosts: usize, each: usize) -> Option<Place> {
    let found: Vec<_> = cut
        .hosts
        .iter()
        .take(hosts)
        .map(|host| (host, zones::addresses(inquiry, host, &cut.glue, &cut.above)))
        .collect();
    let mut servers: Vec<Server> = Vec::new();
    for (host, addresses) in found {
        let new = addresses?.into_iter().take(each).map(|address| Server { name: host.clone(), address });
        servers.extend(new);
    }
    servers.sort_by_key(|it| it.address);
    servers.dedup_by_key(|it| it.address);
    Some(Place { zone: cut.zone.clone(), servers })
}

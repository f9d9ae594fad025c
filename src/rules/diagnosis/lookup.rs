//! What every server of the right zone says about one name and type.
//!
//! "The right zone" is found while asking: a server that refers to a zone further down sends us to that zone's servers
//! (a delegated `_domainkey` is common), and an alias that leaves the zone is followed to the servers of its target.

use super::delegation::{self, Cut};
use super::evidence::{self, Show, evidence};
use super::inquiry::Inquiry;
use super::reading::{self, Reading, Trail};
use super::zones::{self, Place, Server};
use super::{Data, Evidence, ServerProblem, Whom};
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::net::IpAddr;

/// Zone cuts and changes of place followed for one name.
const DEEPEST: usize = 8;
/// Servers of a zone further down.
const MOST_BELOW: usize = 8;

/// What one server says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sighting {
    pub(super) server: Server,
    /// The zone that the server was asked for.
    pub(super) zone: DnsName,
    pub(super) sight: Sight,
    pub(super) evidence: Evidence,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Sight {
    Values(Values),
    /// Definitely nothing there; with the aliases that led to the nothing.
    Absent {
        trail: Trail,
    },
    Circle {
        trail: Trail,
    },
    Unheard(ServerProblem),
}

/// Records of one type at one name, in a fixed order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Values {
    pub(super) data: Vec<Data>,
    pub(super) ttl: u32,
    /// Aliases on the way.
    pub(super) trail: Trail,
    /// There is more than was kept.
    pub(super) cut_short: bool,
}

/// Looks names up from the servers of the domain's own zone.
#[derive(Debug)]
pub(super) struct Lookup<'q, 'a> {
    pub(super) inquiry: &'q Inquiry<'a>,
    pub(super) home: &'q Place,
    /// Servers that were no use when they were asked for the zone; not asked anything new, because each silence costs time.
    useless: &'q BTreeMap<IpAddr, ServerProblem>,
    /// Where aliases lead is looked up once, however many servers send us there: hostile zones could multiply the ways.
    followed: RefCell<BTreeMap<(DnsName, RecordType), Option<Sight>>>,
}

enum Outcome {
    Seen(Sighting),
    /// The name lies in a zone further down.
    Below(Cut),
}

impl<'q, 'a> Lookup<'q, 'a> {
    pub(super) fn new(inquiry: &'q Inquiry<'a>, home: &'q Place, useless: &'q BTreeMap<IpAddr, ServerProblem>) -> Self {
        Self { inquiry, home, useless, followed: RefCell::default() }
    }

    /// Every server of the zone that the name lies in; nothing while answers are missing.
    pub(super) fn everywhere(&self, name: &DnsName, rtype: RecordType) -> Option<Vec<Sighting>> {
        self.at(self.home, name, rtype, &[], 0)
    }

    /// The first of the servers that says something of use.
    pub(super) fn somewhere(&self, servers: &[Server], name: &DnsName, rtype: RecordType) -> Option<Option<Sighting>> {
        for server in servers {
            let place = Place { zone: self.home.zone.clone(), servers: vec![server.clone()] };
            let sightings = self.at(&place, name, rtype, &[], 0)?;
            if let Some(heard) = sightings.into_iter().find(|it| !matches!(it.sight, Sight::Unheard(_))) {
                return Some(Some(heard));
            }
        }
        Some(None)
    }

    /// It was no use before, and has not been asked this.
    pub(super) fn is_to_be_left_alone(&self, server: &Server, name: &DnsName, rtype: RecordType) -> bool {
        self.useless.contains_key(&server.address) && !self.inquiry.was_asked(Whom::Server(server.address), name, rtype)
    }

    fn at(
        &self,
        place: &Place,
        name: &DnsName,
        rtype: RecordType,
        trail: &[DnsName],
        depth: usize,
    ) -> Option<Vec<Sighting>> {
        let outcomes: Vec<_> = place.servers.iter().map(|it| self.one(place, it, name, rtype, trail, depth)).collect();
        let mut sightings = Vec::new();
        let mut below: Vec<Cut> = Vec::new();
        for outcome in outcomes {
            match outcome? {
                Outcome::Seen(sighting) => sightings.push(sighting),
                Outcome::Below(cut) => match below.iter_mut().find(|it| it.zone == cut.zone) {
                    Some(known) => {
                        known.hosts.extend(cut.hosts);
                        known.hosts.sort();
                        known.hosts.dedup();
                    }
                    None => below.push(cut),
                },
            }
        }
        for cut in below {
            let place = delegation::servers(self.inquiry, &cut, MOST_BELOW, 1)?;
            sightings.extend(self.at(&place, name, rtype, trail, depth + 1)?);
        }
        Some(sightings)
    }

    fn one(
        &self,
        place: &Place,
        server: &Server,
        name: &DnsName,
        rtype: RecordType,
        trail: &[DnsName],
        depth: usize,
    ) -> Option<Outcome> {
        let whom = Whom::Server(server.address);
        if let Some(problem) = self.useless.get(&server.address)
            && self.is_to_be_left_alone(server, name, rtype)
        {
            let sight = Sight::Unheard(*problem);
            return Some(Outcome::Seen(Sighting {
                server: server.clone(),
                zone: place.zone.clone(),
                sight,
                evidence: evidence::not_asked(server),
            }));
        }
        let answer = self.inquiry.ask(whom, name, rtype)?;
        let seen = |sight, show: Show<'_>| {
            let evidence = evidence(server, answer, show);
            Outcome::Seen(Sighting { server: server.clone(), zone: place.zone.clone(), sight, evidence })
        };
        if depth >= DEEPEST {
            return Some(seen(Sight::Circle { trail: trail.to_vec() }, Show::Nothing));
        }
        Some(match reading::read(answer, &place.zone, name, rtype, trail) {
            Reading::Found { records, trail } => {
                let mut data: Vec<Data> = records.iter().map(|it| it.data.clone()).collect();
                data.sort();
                let ttl = records.iter().map(|it| it.ttl).min().unwrap_or(0);
                let cut_short = answer.reply().is_some_and(|it| it.cut_short);
                seen(Sight::Values(Values { data, ttl, trail, cut_short }), Show::Records(&records))
            }
            Reading::Absent { trail } => seen(Sight::Absent { trail }, Show::Nothing),
            Reading::Circle { trail } => seen(Sight::Circle { trail }, Show::Nothing),
            Reading::Useless(problem) => seen(Sight::Unheard(problem), Show::Nothing),
            Reading::Alias { target, trail } => {
                let sight = self.elsewhere(place, server, &target, rtype, &trail, depth + 1)?;
                seen(sight, Show::Nothing)
            }
            Reading::Referral { zone, hosts } => {
                let hosts = if hosts.is_empty() { self.hosts_at(server, &zone)? } else { hosts };
                let glue = answer.reply().map(|it| it.additional.clone()).unwrap_or_default();
                Outcome::Below(Cut { zone, hosts, glue, above: place.zone.clone() })
            }
        })
    }

    /// Where an alias leads: the same server where it serves the target too, else two servers of the target's zone, which
    /// must agree.
    fn elsewhere(
        &self,
        place: &Place,
        server: &Server,
        target: &DnsName,
        rtype: RecordType,
        trail: &[DnsName],
        depth: usize,
    ) -> Option<Sight> {
        if target.is_within(&place.zone) {
            let here = Place { zone: place.zone.clone(), servers: vec![server.clone()] };
            return Some(agreed(self.at(&here, target, rtype, trail, depth)?));
        }
        let key = (target.clone(), rtype);
        if let Some(known) = self.followed.borrow().get(&key) {
            return known.clone();
        }
        let sight = self.there(target, None).and_then(|it| match it {
            Some(there) => Some(agreed(self.at(&there, target, rtype, trail, depth)?)),
            None => Some(Sight::Unheard(ServerProblem::TimedOut)),
        });
        self.followed.borrow_mut().insert(key, sight.clone());
        sight
    }

    /// What two servers of the zone say that a name outside the domain lies in; nothing where no resolver knows that zone.
    /// `known` is a zone above the name that surely exists: what is below it, resolvers are not asked.
    pub(super) fn beyond(&self, name: &DnsName, rtype: RecordType, known: Option<&DnsName>) -> Option<Vec<Sighting>> {
        match self.there(name, known)? {
            Some(place) => self.at(&place, name, rtype, &[], 0),
            None => Some(Vec::new()),
        }
    }

    /// An alias for everything below a name above this one (DNAME), as any server showed it.
    pub(super) fn redirected(&self, name: &DnsName) -> Option<(&'a DnsName, &'a DnsName)> {
        self.inquiry.seen().find_map(|it| match &it.data {
            Data::Dname(target) if it.name != *name && name.is_within(&it.name) => Some((&it.name, target)),
            _ => None,
        })
    }

    /// Two servers for a name outside the zone at hand; `Some(None)` where no resolver knows its zone.
    fn there(&self, target: &DnsName, known: Option<&DnsName>) -> Option<Option<Place>> {
        if target.is_within(&self.home.zone) {
            let servers = self.home.servers.iter().take(2).cloned().collect();
            return Some(Some(Place { zone: self.home.zone.clone(), servers }));
        }
        let above = known.cloned().or_else(|| target.parent()).unwrap_or_else(DnsName::root);
        match zones::enclosing(self.inquiry, &above)? {
            Some(zone) => zones::two_servers(self.inquiry, &zone, target).map(Some),
            None => Some(None),
        }
    }

    /// The name servers of a zone that the same server serves.
    fn hosts_at(&self, server: &Server, zone: &DnsName) -> Option<Vec<DnsName>> {
        let answer = self.inquiry.ask(Whom::Server(server.address), zone, RecordType::Ns)?;
        Some(match reading::read(answer, zone, zone, RecordType::Ns, &[]) {
            Reading::Found { records, .. } => {
                let records: Vec<_> = records.into_iter().cloned().collect();
                zones::ns_at(&records, zone)
            }
            _ => Vec::new(),
        })
    }
}

/// What the servers of an alias's target say together; nothing where they contradict each other.
fn agreed(sightings: Vec<Sighting>) -> Sight {
    let mut problem = ServerProblem::NoAddress;
    let mut heard: Vec<Sight> = Vec::new();
    for it in sightings {
        match it.sight {
            Sight::Unheard(why) => problem = why,
            sight => heard.push(sight),
        }
    }
    let mut heard = heard.into_iter();
    let Some(first) = heard.next() else { return Sight::Unheard(problem) };
    match heard.all(|it| same(&it, &first)) {
        true => first,
        false => Sight::Unheard(ServerProblem::Malformed),
    }
}

/// Alike but for the remaining lifetime.
fn same(one: &Sight, other: &Sight) -> bool {
    match (one, other) {
        (Sight::Values(one), Sight::Values(other)) => one.data == other.data,
        _ => one == other,
    }
}

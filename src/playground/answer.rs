//! What the servers of the playground say. Pure: zones and a question in, a reply out.
//!
//! An authoritative server answers from the deepest zone that it serves, refers to the servers of a deeper one, and
//! refuses everything else (RFC 1034 section 4.3.2); the resolver sees all zones, follows aliases, and fails where no
//! server of a domain is on. Sockets and messages are in [`super::server`].

use super::internet::{self, Contents, Host, Places, address, is_above, is_built_in};
use super::zone::{Server, Zone};
use crate::rules::address::DnsName;
use crate::rules::diagnosis::{Data, Rcode, Record, Reply};
use std::collections::BTreeMap;
use std::net::IpAddr;

/// The type asked for, as its number (RFC 1035 section 3.2.2 and later).
pub type TypeNumber = u16;

const A: TypeNumber = 1;
const NS: TypeNumber = 2;
const CNAME: TypeNumber = 5;
const SOA: TypeNumber = 6;
const MX: TypeNumber = 15;
const TXT: TypeNumber = 16;
const AAAA: TypeNumber = 28;
const DS: TypeNumber = 43;

/// Aliases that are followed one after the other.
const MOST_ALIASES: usize = 8;

/// Extended error "No Reachable Authority" (RFC 8914 section 4.23).
const NO_REACHABLE_AUTHORITY: u16 = 22;

/// All there is to know for an answer.
#[derive(Debug, Clone, Copy)]
pub struct World<'a> {
    pub zones: &'a BTreeMap<DnsName, Zone>,
    pub places: &'a Places,
}

/// How one zone can be had by whoever asks.
enum Access {
    Open(Contents),
    /// Its server is switched off.
    Off,
}

impl World<'_> {
    /// What the server at that address says without recursion; nothing where it is switched off for that domain.
    pub fn authoritative(&self, at: IpAddr, name: &DnsName, rtype: TypeNumber) -> Option<Reply> {
        let served = self.apex(name, rtype, |apex| self.serves(at, apex));
        let Some(apex) = served else { return Some(said(Rcode::Refused, false)) };
        let server = if at == self.places.first { Server::First } else { Server::Second };
        let Access::Open(contents) = self.contents(&apex, &[server]) else { return None };
        if let Some(child) = self.delegated(&apex, name, rtype) {
            return Some(self.referral(&child));
        }
        let mut reply = said(Rcode::NoError, true);
        contents.answer(name, rtype, &mut reply);
        self.add_addresses(&mut reply);
        Some(reply)
    }

    /// What the resolver says.
    pub fn resolved(&self, name: &DnsName, rtype: TypeNumber) -> Reply {
        let mut reply = said(Rcode::NoError, false);
        let mut next = Some(name.clone());
        for _ in 0..MOST_ALIASES {
            let Some(name) = next else { return reply };
            let apex = self.apex(&name, rtype, |_| true).unwrap_or_else(DnsName::root);
            let Access::Open(contents) = self.contents(&apex, &[Server::First, Server::Second]) else {
                let mut failed = said(Rcode::ServFail, false);
                failed.extended_errors.push((NO_REACHABLE_AUTHORITY, format!("no name server of {apex} answers")));
                return failed;
            };
            next = contents.answer(&name, rtype, &mut reply);
        }
        match next {
            None => reply,
            Some(_) => said(Rcode::ServFail, false),
        }
    }

    /// The deepest zone around a name that `serves` lets through. DS belongs to the zone above (RFC 4035 section
    /// 3.1.4.1), if that one is let through too.
    fn apex(&self, name: &DnsName, rtype: TypeNumber, serves: impl Fn(&DnsName) -> bool) -> Option<DnsName> {
        let ancestors = name.self_and_ancestors().chain([DnsName::root()]);
        let mut around = ancestors.filter(|it| self.is_zone(it) && serves(it));
        let deepest = around.next()?;
        match rtype == DS && deepest == *name {
            true => around.next().or(Some(deepest)),
            false => Some(deepest),
        }
    }

    fn is_zone(&self, name: &DnsName) -> bool {
        is_above(name) || is_built_in(name) || self.zones.contains_key(name)
    }

    fn serves(&self, at: IpAddr, apex: &DnsName) -> bool {
        match is_above(apex) {
            true => at == self.places.registry,
            false => self.places.name_servers().iter().any(|it| it.address == at),
        }
    }

    /// The zone as the first of these servers that is on has it.
    fn contents(&self, apex: &DnsName, servers: &[Server]) -> Access {
        let Some(zone) = self.zones.get(apex) else {
            return Access::Open(match is_built_in(apex) {
                true => self.places.built_in_zone(apex),
                false => self.places.registry_zone(apex, self.children(apex)),
            });
        };
        let there = |it: &&Server| **it == Server::First || self.places.second.is_some();
        match servers.iter().filter(there).find(|it| !zone.is_off(**it)) {
            Some(server) => Access::Open(self.places.domain_zone(zone, *server)),
            None => Access::Off,
        }
    }

    /// The zones directly below one of the registry's.
    fn children(&self, apex: &DnsName) -> impl Iterator<Item = DnsName> {
        let all = internet::top_level().chain(internet::built_in()).chain(self.zones.keys().cloned());
        all.filter(|it| it.parent().as_ref() == Some(apex))
    }

    /// The zone directly below `apex` in which the name lies.
    fn delegated(&self, apex: &DnsName, name: &DnsName, rtype: TypeNumber) -> Option<DnsName> {
        let depth = apex.labels().len() + 1;
        let child = name.self_and_ancestors().find(|it| it.labels().len() == depth)?;
        (is_above(apex) && self.is_zone(&child) && !(rtype == DS && child == *name)).then_some(child)
    }

    /// "Ask them": the NS records of the child, with the addresses of its servers.
    fn referral(&self, child: &DnsName) -> Reply {
        let mut reply = said(Rcode::NoError, false);
        reply.authority = self.places.delegation(child);
        reply.additional = self.places.servers_of(child).iter().map(address).collect();
        reply
    }

    /// The addresses of the name servers in an answer about name servers.
    fn add_addresses(&self, reply: &mut Reply) {
        let mut hosts = self.places.name_servers();
        hosts.push(self.places.registry_host());
        let named = |host: &&Host| reply.answers.iter().any(|it| it.data == Data::Ns(host.name.clone()));
        reply.additional = hosts.iter().filter(named).map(address).collect();
    }
}

impl Contents {
    /// Adds what this zone has to say; gives the name with which to go on, if an alias leads out of the zone.
    fn answer(&self, name: &DnsName, rtype: TypeNumber, reply: &mut Reply) -> Option<DnsName> {
        let mut name = name.clone();
        for _ in 0..MOST_ALIASES {
            let Some(here) = self.at(&name) else {
                reply.rcode = Rcode::NxDomain;
                reply.authority = self.soa();
                return None;
            };
            let wanted: Vec<Record> = here.iter().filter(|it| number(&it.data) == rtype).cloned().collect();
            if !wanted.is_empty() {
                reply.answers.extend(wanted);
                return None;
            }
            let Some((alias, target)) = here.iter().find_map(alias) else {
                reply.authority = self.soa();
                return None;
            };
            if reply.answers.contains(&alias) {
                // It leads back to itself: what was gathered is all that there is to say.
                return Some(target);
            }
            reply.answers.push(alias);
            if !target.is_within(&self.apex) {
                return Some(target);
            }
            name = target;
        }
        Some(name)
    }

    /// The records at a name, those of a wildcard included (RFC 4592); nothing if there is no such name.
    fn at(&self, name: &DnsName) -> Option<Vec<Record>> {
        if self.records.iter().any(|it| it.name.is_within(name)) {
            return Some(self.records.iter().filter(|it| it.name == *name).cloned().collect());
        }
        let exists = |it: &DnsName| self.records.iter().any(|record| record.name.is_within(it));
        let encloser = name.self_and_ancestors().find(exists)?;
        let star = encloser.prefixed("*").ok()?;
        let found: Vec<Record> = self.records.iter().filter(|it| it.name == star).cloned().collect();
        let expanded = found.into_iter().map(|it| Record { name: name.clone(), ..it });
        Some(expanded.collect::<Vec<_>>()).filter(|it| !it.is_empty())
    }

    fn soa(&self) -> Vec<Record> {
        self.records.iter().filter(|it| number(&it.data) == SOA).cloned().collect()
    }
}

fn alias(record: &Record) -> Option<(Record, DnsName)> {
    match &record.data {
        Data::Cname(target) => Some((record.clone(), target.clone())),
        _ => None,
    }
}

fn said(rcode: Rcode, authoritative: bool) -> Reply {
    Reply {
        rcode,
        authoritative,
        authentic: false,
        answers: Vec::new(),
        authority: Vec::new(),
        additional: Vec::new(),
        extended_errors: Vec::new(),
        cut_short: false,
        oddities: Vec::new(),
    }
}

fn number(data: &Data) -> TypeNumber {
    match data {
        Data::A(_) => A,
        Data::Aaaa(_) => AAAA,
        Data::Ns(_) => NS,
        Data::Cname(_) => CNAME,
        Data::Dname(_) => 39,
        Data::Mx { .. } => MX,
        Data::Soa { .. } => SOA,
        Data::Ds { .. } => DS,
        Data::Dnskey { .. } => 48,
        Data::Spf(_) => 99,
        Data::Txt(_) => TXT,
        Data::Other(number) => *number,
        // Only ever read, never kept by a zone.
        Data::Damaged(_) => 0,
    }
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;

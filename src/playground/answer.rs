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
        said(Rcode::ServFail, false)
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
        Data::Txt(_) => TXT,
        Data::Other(number) => *number,
        // Only ever read, never kept by a zone.
        Data::Damaged(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::playground::{ready_made, typed::Typed};

    const FIRST: [u8; 4] = [127, 0, 0, 1];
    const SECOND: [u8; 4] = [127, 0, 0, 2];
    const REGISTRY: [u8; 4] = [127, 0, 0, 3];

    struct Play {
        zones: BTreeMap<DnsName, Zone>,
        places: Places,
    }

    fn play(registry: [u8; 4], second: Option<[u8; 4]>) -> Play {
        let zones = ready_made::domains().into_iter().map(|it| (it.name.clone(), it)).collect();
        let second = second.map(IpAddr::from);
        Play { zones, places: Places { first: FIRST.into(), second, registry: registry.into() } }
    }

    impl Play {
        fn world(&self) -> World<'_> {
            World { zones: &self.zones, places: &self.places }
        }

        fn acme(&mut self) -> &mut Zone {
            self.zones.get_mut(&name("acme.example")).expect("is ready made")
        }

        fn add(&mut self, name: &str, rtype: &str, value: &str) {
            let typed = Typed { name: name.into(), rtype: rtype.into(), value: value.into() };
            self.acme().add(&typed).expect("is taken");
        }

        /// Without recursion.
        fn at(&self, ip: [u8; 4], question: &str) -> String {
            let (owner, rtype) = read(question);
            self.world().authoritative(ip.into(), &owner, rtype).map_or("silence".into(), |it| told(&it))
        }

        fn resolver(&self, question: &str) -> String {
            let (owner, rtype) = read(question);
            told(&self.world().resolved(&owner, rtype))
        }
    }

    fn name(text: &str) -> DnsName {
        DnsName::parse(text).expect("a name")
    }

    fn read(question: &str) -> (DnsName, TypeNumber) {
        let (owner, rtype) = question.split_once(' ').expect("a name and a type");
        let types = [("A", A), ("NS", NS), ("CNAME", CNAME), ("SOA", SOA), ("MX", MX), ("TXT", TXT), ("DS", DS)];
        (name(owner), types.into_iter().find(|it| it.0 == rtype).expect("a type").1)
    }

    /// `NoError aa: answers / authority / additional`, each record as owner and a short word.
    fn told(reply: &Reply) -> String {
        let record = |it: &Record| match &it.data {
            Data::A(ip) => format!("{} {ip}", it.name),
            Data::Ns(host) => format!("{} NS {host}", it.name),
            Data::Cname(target) => format!("{} = {target}", it.name),
            Data::Soa { serial, .. } => format!("{} SOA {serial}", it.name),
            Data::Txt(strings) => format!("{} {:?}", it.name, String::from_utf8_lossy(&strings.concat())),
            other => format!("{} {other:?}", it.name),
        };
        let section = |records: &[Record]| records.iter().map(record).collect::<Vec<_>>().join(", ");
        let aa = if reply.authoritative { " aa" } else { "" };
        let sections = [section(&reply.answers), section(&reply.authority), section(&reply.additional)];
        let text = format!("{:?}{aa}: {}", reply.rcode, sections.join(" / "));
        text.trim_end_matches([' ', '/']).to_owned()
    }

    const NS_ACME: &str = "acme.example NS ns1.playground.example, acme.example NS ns2.playground.example";
    const GLUE: &str = "ns1.playground.example 127.0.0.1, ns2.playground.example 127.0.0.2";

    #[test]
    fn the_registry_refers_to_the_name_servers_of_a_domain() {
        let play = play(REGISTRY, Some(SECOND));
        let referral = format!("NoError:  / {NS_ACME} / {GLUE}");
        for question in ["acme.example NS", "acme.example SOA", "_dmarc.acme.example TXT"] {
            assert_eq!(play.at(REGISTRY, question), referral, "{question}");
        }
        assert_eq!(
            play.at(REGISTRY, "example NS"),
            "NoError aa: example NS registry.playground.example /  / registry.playground.example 127.0.0.3"
        );
        assert_eq!(play.at(REGISTRY, ". SOA"), "NoError aa: . SOA 1");
        assert_eq!(play.at(REGISTRY, "acme.example DS"), "NoError aa:  / example SOA 1");
    }

    #[test]
    fn what_was_never_registered_does_not_exist() {
        let play = play(REGISTRY, Some(SECOND));
        assert_eq!(play.at(REGISTRY, "nobody.example NS"), "NxDomain aa:  / example SOA 1");
        assert_eq!(play.at(REGISTRY, "acme.com NS"), "NxDomain aa:  / . SOA 1");
        assert_eq!(play.resolver("nobody.example SOA"), "NxDomain:  / example SOA 1");
        assert_eq!(play.resolver("a.nobody.test TXT"), "NxDomain:  / test SOA 1");
    }

    #[test]
    fn both_name_servers_answer_for_a_domain_and_refuse_what_lies_above() {
        let play = play(REGISTRY, Some(SECOND));
        let serial = play.zones[&name("acme.example")].newest.serial;
        for at in [FIRST, SECOND] {
            assert_eq!(play.at(at, "acme.example NS"), format!("NoError aa: {NS_ACME} /  / {GLUE}"));
            assert_eq!(play.at(at, "acme.example A"), "NoError aa: acme.example 192.0.2.10");
            assert_eq!(play.at(at, "acme.example DS"), format!("NoError aa:  / acme.example SOA {serial}"));
            assert_eq!(play.at(at, "acme.example CNAME"), format!("NoError aa:  / acme.example SOA {serial}"));
            assert_eq!(play.at(at, "no.acme.example TXT"), format!("NxDomain aa:  / acme.example SOA {serial}"));
            assert_eq!(play.at(at, "example NS"), "Refused:");
            assert_eq!(play.at(at, "nobody.example NS"), "Refused:");
        }
    }

    #[test]
    fn a_name_that_only_has_names_below_it_exists() {
        let mut play = play(REGISTRY, Some(SECOND));
        play.add("s1._domainkey", "TXT", "x");
        let serial = play.acme().newest.serial;
        assert_eq!(play.at(FIRST, "_domainkey.acme.example TXT"), format!("NoError aa:  / acme.example SOA {serial}"));
    }

    #[test]
    fn aliases_are_followed_inside_the_domain_by_servers_and_everywhere_by_the_resolver() {
        let mut play = play(REGISTRY, Some(SECOND));
        play.add("bounce", "CNAME", "bounces.mail.example.");
        let www = "www.acme.example = acme.example, acme.example 192.0.2.10";
        assert_eq!(play.at(FIRST, "www.acme.example A"), format!("NoError aa: {www}"));
        assert_eq!(play.at(FIRST, "www.acme.example CNAME"), "NoError aa: www.acme.example = acme.example");
        let out = "bounce.acme.example = bounces.mail.example";
        assert_eq!(play.at(FIRST, "bounce.acme.example TXT"), format!("NoError aa: {out}"));
        let spf = "bounces.mail.example \"v=spf1 ip4:192.0.2.0/24 -all\"";
        assert_eq!(play.resolver("bounce.acme.example TXT"), format!("NoError: {out}, {spf}"));
    }

    #[test]
    fn aliases_in_a_circle_end() {
        let mut play = play(REGISTRY, Some(SECOND));
        play.add("a", "CNAME", "b");
        play.add("b", "CNAME", "a");
        let both = "a.acme.example = b.acme.example, b.acme.example = a.acme.example";
        assert_eq!(play.at(FIRST, "a.acme.example A"), format!("NoError aa: {both}"));
        assert_eq!(play.resolver("a.acme.example A"), "ServFail:");
    }

    #[test]
    fn an_alias_to_nowhere_is_no_such_name() {
        let mut play = play(REGISTRY, Some(SECOND));
        play.add("a", "CNAME", "gone.example.");
        assert_eq!(play.resolver("a.acme.example A"), "NxDomain: a.acme.example = gone.example / example SOA 1");
    }

    #[test]
    fn a_wildcard_answers_where_nothing_else_is() {
        let mut play = play(REGISTRY, Some(SECOND));
        play.add("*", "TXT", "catch-all");
        let serial = play.acme().newest.serial;
        assert_eq!(play.at(FIRST, "x.y.acme.example TXT"), "NoError aa: x.y.acme.example \"catch-all\"");
        assert_eq!(play.at(FIRST, "x.acme.example A"), format!("NoError aa:  / acme.example SOA {serial}"));
        assert_eq!(play.at(FIRST, "mx.acme.example TXT"), format!("NoError aa:  / acme.example SOA {serial}"));
        assert_eq!(play.at(FIRST, "x.mx.acme.example TXT"), format!("NxDomain aa:  / acme.example SOA {serial}"));
        assert_eq!(
            play.resolver("acme.example._report._dmarc.mail.example TXT"),
            "NoError: acme.example._report._dmarc.mail.example \"v=DMARC1\""
        );
    }

    #[test]
    fn a_second_server_that_lags_behind_shows_its_own_version() {
        let mut play = play(REGISTRY, Some(SECOND));
        let before = play.acme().newest.serial;
        play.acme().hold_second();
        play.add("new", "TXT", "x");
        assert_eq!(play.at(FIRST, "new.acme.example TXT"), "NoError aa: new.acme.example \"x\"");
        assert_eq!(play.at(SECOND, "new.acme.example TXT"), format!("NxDomain aa:  / acme.example SOA {before}"));
    }

    #[test]
    fn a_server_that_is_off_is_silent_about_its_domain_only() {
        let mut play = play(REGISTRY, Some(SECOND));
        play.acme().off.first = true;
        assert_eq!(play.at(FIRST, "acme.example A"), "silence");
        assert_eq!(play.at(SECOND, "acme.example A"), "NoError aa: acme.example 192.0.2.10");
        assert_eq!(play.at(FIRST, "globex.test A"), "NoError aa: globex.test 198.51.100.7");
        assert_eq!(play.resolver("acme.example A"), "NoError: acme.example 192.0.2.10");
        play.acme().off.second = true;
        assert_eq!(play.at(SECOND, "acme.example A"), "silence");
        assert_eq!(play.resolver("acme.example A"), "ServFail:");
        assert_eq!(play.resolver("acme.example DS"), "NoError:  / example SOA 1");
        assert_eq!(play.resolver("ns1.playground.example A"), "NoError: ns1.playground.example 127.0.0.1");
    }

    #[test]
    fn the_resolver_fails_where_the_only_server_is_off() {
        let mut play = play(FIRST, None);
        play.acme().off.first = true;
        assert_eq!(play.resolver("acme.example A"), "ServFail:");
    }

    #[test]
    fn one_address_can_play_them_all() {
        let play = play(FIRST, None);
        let ns = "acme.example NS ns1.playground.example";
        let glue = "ns1.playground.example 127.0.0.1";
        assert_eq!(play.at(FIRST, "acme.example NS"), format!("NoError aa: {ns} /  / {glue}"));
        assert_eq!(play.at(FIRST, "acme.example DS"), "NoError aa:  / example SOA 1");
        assert_eq!(play.at(FIRST, "nobody.example NS"), "NxDomain aa:  / example SOA 1");
        assert_eq!(play.resolver("acme.example NS"), format!("NoError: {ns}"));
    }
}

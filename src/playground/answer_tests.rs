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
        self.add_in("acme.example", name, rtype, value);
    }

    fn add_in(&mut self, zone: &str, name: &str, rtype: &str, value: &str) {
        let typed = Typed { name: name.into(), rtype: rtype.into(), value: value.into() };
        self.zones.get_mut(&self::name(zone)).expect("is ready made").add(&typed).expect("is taken");
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
fn aliases_from_domain_to_domain_are_followed_eight_zones_far() {
    let mut play = play(REGISTRY, Some(SECOND));
    for hop in 0..4 {
        play.add(&format!("h{hop}"), "CNAME", &format!("h{hop}.globex.test."));
        match hop {
            3 => play.add_in("globex.test", "h3", "A", "192.0.2.99"),
            _ => play.add_in("globex.test", &format!("h{hop}"), "CNAME", &format!("h{}.acme.example.", hop + 1)),
        }
    }
    let found = play.resolver("h0.acme.example A");
    assert!(found.starts_with("NoError: h0.acme.example = h0.globex.test") && found.ends_with("192.0.2.99"), "{found}");
    play.add_in("globex.test", "too-far", "CNAME", "h0.acme.example.");
    assert_eq!(play.resolver("too-far.globex.test A"), "ServFail:");
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

//! What is said to one message: read the question, find its place in the zone, say what stands there.
//!
//! Authoritative answers as RFC 1034 section 4.3.2 and RFC 2308 want them: "no such name" only where nothing is at the name
//! nor below it, and the SOA record with every "no". The question's spelling is repeated (clients mix its case as a
//! protection). ANY gets next to nothing (RFC 8482), zone transfers and other zones are refused.

use super::knowledge::Knowledge;
use crate::domains::key_zone::{EXPIRE, KEY_TTL, Label, REFRESH, RETRY, ZONE_TTL, Zone};
use crate::rules::address::DnsName;
use hickory_proto::op::{Edns, Message, MessageType, Metadata, OpCode, Query, ResponseCode};
use hickory_proto::rr::rdata::{HINFO, NS, SOA, TXT};
use hickory_proto::rr::{DNSClass, Name, RData, Record, RecordType};
use std::net::IpAddr;
use std::sync::Arc;

/// What is sent over UDP at most, whatever the client could take: fits any path (DNS flag day 2020).
const UDP_PAYLOAD: u16 = 1232;
/// What a client takes that says nothing of it (RFC 1035 section 4.2.1).
const SMALL: u16 = 512;
/// Bytes of a header.
const HEADER: usize = 12;
/// The longest string of a TXT record (RFC 1035 section 3.3).
const LONGEST_STRING: usize = 255;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Udp,
    /// Only that the question is to be asked over TCP; nothing is looked up for it.
    UdpTruncated,
    Tcp,
}

/// Where in the zone a name lies.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    Outside,
    Apex,
    /// One of the zone's own name servers.
    Server,
    /// Nothing is there, but something is below.
    Between,
    /// Below which keys may stand.
    Label(String),
    Key {
        label: String,
        selector: String,
    },
    /// No such name, whatever the database says.
    Nowhere,
}

/// What there is to say.
#[derive(Debug, Clone, PartialEq)]
enum Said {
    Records(Vec<RData>, u32),
    Soa,
    NoData,
    NoSuchName,
    Refused,
    /// It cannot be found out now.
    Later,
}

/// The answer to these bytes; nothing to what is no question.
pub(super) async fn answer(knowledge: &Knowledge, asked: &[u8], way: Way) -> Option<Vec<u8>> {
    let Ok(asked) = Message::from_vec(asked) else { return unreadable(asked) };
    if asked.metadata.message_type != MessageType::Query {
        return None;
    }
    let mut reply = Message::response(asked.metadata.id, asked.metadata.op_code);
    reply.metadata = Metadata::response_from_request(&asked.metadata);
    reply.queries.clone_from(&asked.queries);
    if asked.edns.is_some() {
        let mut ours = Edns::new();
        ours.set_max_payload(UDP_PAYLOAD);
        reply.set_edns(ours);
    }
    if way == Way::UdpTruncated {
        reply.metadata.truncation = true;
        return reply.to_vec().ok();
    }
    match readable(&asked) {
        Ok(query) => fill(&mut reply, knowledge, query).await,
        Err(code) => reply.metadata.response_code = code,
    }
    let most = match (way, &asked.edns) {
        (Way::Tcp, _) => u16::MAX,
        (_, Some(theirs)) => theirs.max_payload().clamp(SMALL, UDP_PAYLOAD),
        (_, None) => SMALL,
    };
    written(reply, most)
}

/// Half a set of records is worse than none: what does not fit is left out, so that the client asks again over TCP (RFC
/// 2181 section 9).
fn written(mut reply: Message, most: u16) -> Option<Vec<u8>> {
    let whole = reply.to_vec().ok()?;
    if whole.len() <= usize::from(most) {
        return Some(whole);
    }
    reply.metadata.truncation = true;
    for section in [&mut reply.answers, &mut reply.authorities, &mut reply.additionals] {
        section.clear();
    }
    reply.to_vec().ok()
}

/// "I cannot read that", to what at least has the header of a question.
fn unreadable(asked: &[u8]) -> Option<Vec<u8>> {
    let &[high, low, flags, ..] = asked else { return None };
    // The first bit of the flags says that it is an answer itself.
    if asked.len() < HEADER || flags & 0x80 != 0 {
        return None;
    }
    let code = OpCode::from_u8((flags >> 3) & 0x0f);
    Message::error_msg(u16::from_be_bytes([high, low]), code, ResponseCode::FormErr).to_vec().ok()
}

/// The one question, if it is one for a name server.
fn readable(asked: &Message) -> Result<&Query, ResponseCode> {
    match asked.queries.as_slice() {
        _ if asked.metadata.op_code != OpCode::Query => Err(ResponseCode::NotImp),
        _ if asked.edns.as_ref().is_some_and(|it| it.version() > 0) => Err(ResponseCode::BADVERS),
        [query] if query.query_class() != DNSClass::IN => Err(ResponseCode::Refused),
        [query] if matches!(query.query_type(), RecordType::AXFR | RecordType::IXFR) => Err(ResponseCode::Refused),
        [query] => Ok(query),
        _ => Err(ResponseCode::FormErr),
    }
}

async fn fill(reply: &mut Message, knowledge: &Knowledge, query: &Query) {
    let zone = &knowledge.zone;
    let place = DnsName::from_labels(query.name().iter()).map_or(Place::Outside, |it| place(zone, &it));
    let label = match &place {
        Place::Label(label) | Place::Key { label, .. } => knowledge.label(label).await,
        _ => Some(Arc::new(Label::Nobodys)),
    };
    let said = label.map_or(Said::Later, |label| said(zone, &place, &label, query.query_type()));
    reply.metadata.authoritative = !matches!(said, Said::Refused | Said::Later);
    match &said {
        Said::Refused => reply.metadata.response_code = ResponseCode::Refused,
        Said::Later => reply.metadata.response_code = ResponseCode::ServFail,
        Said::NoSuchName => reply.metadata.response_code = ResponseCode::NXDomain,
        Said::Records(data, ttl) => {
            reply.answers = data.iter().map(|it| Record::from_rdata(query.name().clone(), *ttl, it.clone())).collect();
        }
        Said::Soa | Said::NoData => {}
    }
    if matches!(said, Said::Soa | Said::NoData | Said::NoSuchName) {
        let soa = knowledge.serial().await.and_then(|serial| soa(zone, serial));
        match (soa, &said) {
            (Some(soa), Said::Soa) => reply.answers = vec![Record::from_rdata(query.name().clone(), ZONE_TTL, soa)],
            // How long a "no" is remembered.
            (Some(soa), _) => {
                let apex = wire(&zone.apex);
                reply.authorities = apex.map(|apex| Record::from_rdata(apex, KEY_TTL, soa)).into_iter().collect();
            }
            (None, _) => {
                reply.metadata.authoritative = false;
                reply.metadata.response_code = ResponseCode::ServFail;
            }
        }
    }
    if place == Place::Apex && matches!(said, Said::Records(..)) {
        reply.additionals = glue(zone);
    }
}

fn place(zone: &Zone, name: &DnsName) -> Place {
    let Some(within) = name.below(&zone.apex) else { return Place::Outside };
    if within.is_root() {
        return Place::Apex;
    }
    if zone.name_servers.contains(name) {
        return Place::Server;
    }
    if zone.name_servers.iter().any(|it| it.is_within(name)) {
        return Place::Between;
    }
    let labels: Option<Vec<String>> =
        within.labels().map(|it| std::str::from_utf8(it).ok().map(str::to_owned)).collect();
    match labels.map(<[String; 1]>::try_from) {
        Some(Ok([label])) => Place::Label(label),
        Some(Err(more)) => match <[String; 2]>::try_from(more) {
            Ok([selector, label]) => Place::Key { label, selector },
            Err(_) => Place::Nowhere,
        },
        None => Place::Nowhere,
    }
}

fn said(zone: &Zone, place: &Place, label: &Label, rtype: RecordType) -> Said {
    match (place, rtype) {
        (Place::Outside, _) => Said::Refused,
        (Place::Nowhere, _) => Said::NoSuchName,
        (Place::Label(_), _) if *label == Label::Nobodys => Said::NoSuchName,
        (Place::Key { selector, .. }, _) => match (label.text(selector), rtype) {
            (None, _) => Said::NoSuchName,
            (Some(text), RecordType::TXT) => {
                let strings = text.as_bytes().chunks(LONGEST_STRING).collect();
                Said::Records(vec![RData::TXT(TXT::from_bytes(strings))], KEY_TTL)
            }
            (Some(_), RecordType::ANY) => next_to_nothing(),
            (Some(_), _) => Said::NoData,
        },
        (Place::Apex, RecordType::SOA | RecordType::ANY) => Said::Soa,
        (Place::Apex, RecordType::NS) => {
            let servers = zone.name_servers.iter().filter_map(wire);
            Said::Records(servers.map(|it| RData::NS(NS(it))).collect(), ZONE_TTL)
        }
        (Place::Server, RecordType::A | RecordType::AAAA) => {
            let addresses = zone.addresses.iter().filter(|it| it.is_ipv4() == (rtype == RecordType::A));
            let found: Vec<RData> = addresses.map(|it| address(*it)).collect();
            if found.is_empty() { Said::NoData } else { Said::Records(found, ZONE_TTL) }
        }
        (Place::Server, RecordType::ANY) => next_to_nothing(),
        (Place::Apex | Place::Server | Place::Between | Place::Label(_), _) => Said::NoData,
    }
}

fn next_to_nothing() -> Said {
    Said::Records(vec![RData::HINFO(HINFO::new("RFC8482".into(), String::new()))], ZONE_TTL)
}

fn soa(zone: &Zone, serial: u32) -> Option<RData> {
    let first = wire(zone.name_servers.first()?)?;
    let person = wire(&zone.apex.prefixed("hostmaster").ok()?)?;
    let [refresh, retry, expire] = [REFRESH, RETRY, EXPIRE].map(|it| i32::try_from(it).unwrap_or(i32::MAX));
    Some(RData::SOA(SOA::new(first, person, serial, refresh, retry, expire, KEY_TTL)))
}

/// The addresses of name servers within the zone.
fn glue(zone: &Zone) -> Vec<Record> {
    let within = zone.name_servers.iter().filter(|it| it.is_within(&zone.apex)).filter_map(wire);
    let all = within.flat_map(|host| zone.addresses.iter().map(move |it| (host.clone(), *it)));
    all.map(|(host, it)| Record::from_rdata(host, ZONE_TTL, address(it))).collect()
}

fn address(ip: IpAddr) -> RData {
    match ip {
        IpAddr::V4(ip) => RData::A(ip.into()),
        IpAddr::V6(ip) => RData::AAAA(ip.into()),
    }
}

fn wire(name: &DnsName) -> Option<Name> {
    let mut wire = Name::from_labels(name.labels()).ok()?;
    wire.set_fqdn(true);
    Some(wire)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> DnsName {
        DnsName::parse(text).expect("a name")
    }

    fn zone(servers: &[&str]) -> Zone {
        let addresses = vec![IpAddr::from([192, 0, 2, 1])];
        Zone { apex: name("dkim.mail.test"), name_servers: servers.iter().map(|it| name(it)).collect(), addresses }
    }

    #[test]
    fn every_name_has_its_place() {
        let zone = zone(&["a.ns.dkim.mail.test", "ns.other.test"]);
        let label = || "k7wq000000".to_owned();
        for (asked, expected) in [
            ("mail.test", Place::Outside),
            (".", Place::Outside),
            ("ns.other.test", Place::Outside),
            ("xdkim.mail.test", Place::Outside),
            ("DKIM.mail.test", Place::Apex),
            ("a.ns.dkim.mail.test", Place::Server),
            ("ns.dkim.mail.test", Place::Between),
            ("K7WQ000000.dkim.mail.test", Place::Label(label())),
            ("fmabcde1.k7wq000000.dkim.mail.test", Place::Key { label: label(), selector: "fmabcde1".into() }),
            ("x.fmabcde1.k7wq000000.dkim.mail.test", Place::Nowhere),
            ("\\255.dkim.mail.test", Place::Nowhere),
        ] {
            assert_eq!(place(&zone, &name(asked)), expected, "{asked}");
        }
    }

    #[test]
    fn no_such_name_and_no_such_record_are_told_apart() {
        let zone = zone(&["ns.dkim.mail.test"]);
        let keys = Label::Keys(vec![("fmabcde1".into(), "x".repeat(400))]);
        let key = |selector: &str| Place::Key { label: "k".into(), selector: selector.into() };
        let Said::Records(data, KEY_TTL) = said(&zone, &key("fmabcde1"), &keys, RecordType::TXT) else {
            panic!("a key");
        };
        let [RData::TXT(text)] = data.as_slice() else { panic!("{data:?}") };
        assert_eq!(text.txt_data.iter().map(|it| it.len()).collect::<Vec<_>>(), [255, 145]);
        assert_eq!(said(&zone, &key("fmabcde1"), &keys, RecordType::A), Said::NoData);
        assert_eq!(said(&zone, &key("fmabcde1"), &keys, RecordType::ANY), next_to_nothing());
        for label in [&keys, &Label::Nobodys, &Label::Retired] {
            assert_eq!(said(&zone, &key("other"), label, RecordType::TXT), Said::NoSuchName);
        }
        assert!(matches!(said(&zone, &key("fmabcde1"), &Label::Retired, RecordType::TXT), Said::Records(..)));
        let at_label = |label| said(&zone, &Place::Label("k".into()), label, RecordType::TXT);
        assert_eq!((at_label(&keys), at_label(&Label::Retired)), (Said::NoData, Said::NoData));
        assert_eq!(at_label(&Label::Nobodys), Said::NoSuchName);
        for rtype in [RecordType::TXT, RecordType::DS, RecordType::A, RecordType::DNSKEY] {
            assert_eq!(said(&zone, &Place::Apex, &Label::Nobodys, rtype), Said::NoData);
        }
        assert_eq!(said(&zone, &Place::Server, &Label::Nobodys, RecordType::AAAA), Said::NoData);
        assert_eq!(said(&zone, &Place::Outside, &Label::Nobodys, RecordType::TXT), Said::Refused);
    }

    #[test]
    fn what_is_no_question_gets_no_answer() {
        assert_eq!(unreadable(&[]), None);
        assert_eq!(unreadable(&[0; 11]), None);
        let mut answer = [0; HEADER];
        answer[2] = 0x80;
        assert_eq!(unreadable(&answer), None, "or two servers would talk to each other for ever");
        let told = Message::from_vec(&unreadable(&[7; 30]).expect("told")).expect("a message");
        assert_eq!((told.metadata.id, told.metadata.response_code), (0x0707, ResponseCode::FormErr));
    }
}

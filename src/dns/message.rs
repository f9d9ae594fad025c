//! Questions as bytes, and bytes as answers.
//!
//! An answer is read record by record: one damaged record (a TXT without any string is common) is kept as damaged and does
//! not cost the others. What does not belong to the question is told apart from what cannot be read.

use crate::rules::address::DnsName;
use crate::rules::diagnosis::{Data, Rcode, Record, Reply};
use crate::rules::records::RecordType;
use hickory_proto::op::{Edns, Header, Message, MessageType, OpCode, Query};
use hickory_proto::rr::{DNSClass, Name, RecordType as Type};
use hickory_proto::serialize::binary::{BinDecodable, BinDecoder};
use std::net::{Ipv4Addr, Ipv6Addr};

/// What fits through every network without fragments (DNS flag day 2020).
const PAYLOAD: u16 = 1232;
/// Kept of each section.
const MOST_RECORDS: usize = 64;
/// Bytes kept of one message, names written out; so much TXT and no more is read by anybody.
const MOST_BYTES: usize = 16 * 1024;
/// RFC 6672; hickory has no name for it.
const DNAME: u16 = 39;
/// RFC 7208 section 3.1: retired, with the form of TXT.
const SPF: u16 = 99;
/// RFC 6891 and RFC 8914.
const OPT: u16 = 41;
const EXTENDED_ERROR: u16 = 15;
const MOST_ERRORS: usize = 8;
const LONGEST_ERROR: usize = 256;

/// How a question is put.
#[derive(Debug, Clone, Copy)]
pub(super) struct Manner {
    pub(super) recursion: bool,
    /// CD (RFC 4035 section 3.2.2).
    pub(super) unchecked: bool,
    pub(super) edns: bool,
    /// Capitals at random in the name, which an honest answer repeats ("0x20"): what cannot be seen is hard to forge.
    pub(super) mixed_case: bool,
}

/// A question as it was sent.
#[derive(Debug, Clone)]
pub(super) struct Sent {
    id: u16,
    name: Name,
    rtype: Type,
    pub(super) bytes: Vec<u8>,
}

/// What a datagram is, seen as an answer to a question.
#[derive(Debug)]
pub(super) enum Received {
    Answer(Box<Reply>),
    /// Ours, but there was more than fits.
    Truncated,
    /// Ours but for the letter case of the name.
    OtherCase,
    /// Not an answer to this question.
    Stray,
    /// Has our number, and cannot be read.
    Malformed,
}

/// `random`: two bytes for the number, the rest for the capitals.
pub(super) fn write(name: &DnsName, rtype: RecordType, manner: Manner, random: &[u8]) -> Option<Sent> {
    let (number, rest) = random.split_at_checked(2)?;
    let id = u16::from_be_bytes(number.try_into().ok()?);
    let name = wire_name(name, if manner.mixed_case { rest } else { &[] })?;
    let rtype = wire_type(rtype);
    let mut message = Message::new(id, MessageType::Query, OpCode::Query);
    message.metadata.recursion_desired = manner.recursion;
    message.metadata.checking_disabled = manner.unchecked;
    // "I understand AD" (RFC 6840 section 5.7).
    message.metadata.authentic_data = manner.recursion && !manner.unchecked;
    message.add_query(Query::query(name.clone(), rtype));
    if manner.edns {
        let mut edns = Edns::new();
        edns.set_max_payload(PAYLOAD);
        message.set_edns(edns);
    }
    Some(Sent { id, name, rtype, bytes: message.to_vec().ok()? })
}

/// Letters become capitals where the random bit at their place says so.
fn wire_name(name: &DnsName, random: &[u8]) -> Option<Name> {
    let mut bits = random.iter().flat_map(|byte| (0..8).map(move |bit| byte >> bit & 1 == 1));
    let labels: Vec<Vec<u8>> = name
        .labels()
        .map(|label| {
            let raised = |byte: &u8| if bits.next().unwrap_or(false) { byte.to_ascii_uppercase() } else { *byte };
            label.iter().map(raised).collect()
        })
        .collect();
    let mut wire = Name::from_labels(labels.iter().map(Vec::as_slice)).ok()?;
    wire.set_fqdn(true);
    Some(wire)
}

fn wire_type(rtype: RecordType) -> Type {
    match rtype {
        RecordType::A => Type::A,
        RecordType::Aaaa => Type::AAAA,
        RecordType::Cname => Type::CNAME,
        RecordType::Dname => Type::from(DNAME),
        RecordType::Dnskey => Type::DNSKEY,
        RecordType::Ds => Type::DS,
        RecordType::Mx => Type::MX,
        RecordType::Ns => Type::NS,
        RecordType::Soa => Type::SOA,
        RecordType::Spf => Type::from(SPF),
        RecordType::Txt => Type::TXT,
    }
}

pub(super) fn read(bytes: &[u8], sent: &Sent) -> Received {
    if bytes.get(..2) != Some(&sent.id.to_be_bytes()) {
        return Received::Stray;
    }
    let mut at = BinDecoder::new(bytes);
    let Ok(header) = Header::read(&mut at) else { return Received::Malformed };
    let meta = header.metadata;
    if meta.message_type != MessageType::Response || meta.op_code != OpCode::Query {
        return Received::Stray;
    }
    match header.counts.queries {
        // Servers that did not understand the question may leave it out.
        0 if !matches!(rcode(meta.response_code.low().into(), 0), Rcode::NoError | Rcode::NxDomain) => {}
        1 => {
            let Ok(query) = Query::read(&mut at) else { return Received::Malformed };
            let same_type = query.query_type() == sent.rtype && query.query_class() == DNSClass::IN;
            if !same_type || query.name() != &sent.name {
                return Received::Stray;
            }
            if !query.name().eq_case(&sent.name) {
                return Received::OtherCase;
            }
        }
        _ => return Received::Malformed,
    }
    if meta.truncation {
        return Received::Truncated;
    }
    match Reading::default().whole(&mut at, &header) {
        Some(reply) => Received::Answer(Box::new(reply)),
        None => Received::Malformed,
    }
}

/// The four bits of the header and the eight of OPT.
fn rcode(low: u16, high: u8) -> Rcode {
    match u16::from(high) << 4 | low {
        0 => Rcode::NoError,
        1 => Rcode::FormErr,
        2 => Rcode::ServFail,
        3 => Rcode::NxDomain,
        4 => Rcode::NotImp,
        5 => Rcode::Refused,
        other => Rcode::Other(other),
    }
}

#[derive(Debug, Default)]
struct Reading {
    high_rcode: u8,
    errors: Vec<(u16, String)>,
    kept: usize,
    /// Something did not find room.
    full: bool,
}

impl Reading {
    /// Everything after the question; nothing where its form is broken.
    fn whole(mut self, at: &mut BinDecoder<'_>, header: &Header) -> Option<Reply> {
        let (meta, counts) = (header.metadata, header.counts);
        let answers = self.section(at, counts.answers)?;
        let cut_short = self.full;
        let authority = self.section(at, counts.authorities)?;
        let additional = self.section(at, counts.additionals)?;
        Some(Reply {
            rcode: rcode(meta.response_code.low().into(), self.high_rcode),
            authoritative: meta.authoritative,
            authentic: meta.authentic_data,
            answers,
            authority,
            additional,
            extended_errors: self.errors,
            cut_short,
            oddities: Vec::new(),
        })
    }

    /// The records of one section.
    fn section(&mut self, at: &mut BinDecoder<'_>, count: u16) -> Option<Vec<Record>> {
        let mut records = Vec::new();
        for _ in 0..count {
            let owner = Name::read(at).ok()?;
            let number = at.read_u16().ok()?.unverified();
            let class = at.read_u16().ok()?.unverified();
            let ttl = at.read_u32().ok()?.unverified();
            let length = at.read_u16().ok()?.unverified();
            let mut inside = at.clone(u16::try_from(at.index()).ok()?);
            let bytes = at.read_slice(length.into()).ok()?.unverified();
            if number == OPT {
                self.high_rcode = ttl.to_be_bytes()[0];
                self.extended_errors(bytes);
                continue;
            }
            if class != u16::from(DNSClass::IN) {
                continue;
            }
            let weight = owner.len() + bytes.len();
            if records.len() >= MOST_RECORDS || self.kept + weight > MOST_BYTES {
                self.full = true;
                continue;
            }
            let Some(name) = own_name(&owner) else { continue };
            self.kept += weight;
            let data = data(Type::from(number), &mut inside, bytes);
            records.push(Record { name, ttl, data });
        }
        Some(records)
    }

    fn extended_errors(&mut self, mut options: &[u8]) {
        while let Some((head, rest)) = options.split_first_chunk::<4>() {
            let [code, length] = [[head[0], head[1]], [head[2], head[3]]].map(u16::from_be_bytes);
            let Some((option, next)) = rest.split_at_checked(length.into()) else { return };
            if let Some((info, text)) = option.split_first_chunk::<2>()
                && code == EXTENDED_ERROR
                && self.errors.len() < MOST_ERRORS
            {
                let text = text.get(..LONGEST_ERROR).unwrap_or(text);
                self.errors.push((u16::from_be_bytes(*info), String::from_utf8_lossy(text).into_owned()));
            }
            options = next;
        }
    }
}

fn own_name(name: &Name) -> Option<DnsName> {
    DnsName::from_labels(name.iter()).ok()
}

/// `inside` stands at the start of the data, within the whole message: names may point backwards.
fn data(rtype: Type, inside: &mut BinDecoder<'_>, bytes: &[u8]) -> Data {
    let end = inside.index() + bytes.len();
    let (kind, read) = match rtype {
        Type::A => (RecordType::A, <[u8; 4]>::try_from(bytes).ok().map(|it| Data::A(Ipv4Addr::from(it)))),
        Type::AAAA => (RecordType::Aaaa, <[u8; 16]>::try_from(bytes).ok().map(|it| Data::Aaaa(Ipv6Addr::from(it)))),
        Type::NS => (RecordType::Ns, name_at(inside).map(Data::Ns)),
        Type::CNAME => (RecordType::Cname, name_at(inside).map(Data::Cname)),
        it if u16::from(it) == DNAME => (RecordType::Dname, name_at(inside).map(Data::Dname)),
        Type::MX => (RecordType::Mx, mx(inside)),
        Type::SOA => (RecordType::Soa, soa(inside)),
        Type::DS => (RecordType::Ds, bytes.first_chunk().map(|it| Data::Ds { key_tag: u16::from_be_bytes(*it) })),
        Type::TXT => (RecordType::Txt, strings(bytes).map(Data::Txt)),
        it if u16::from(it) == SPF => (RecordType::Spf, strings(bytes).map(Data::Spf)),
        Type::DNSKEY => (RecordType::Dnskey, key_tag(bytes).map(|key_tag| Data::Dnskey { key_tag })),
        other => return Data::Other(other.into()),
    };
    // Names must end where the record says that it ends.
    let named = !matches!(
        kind,
        RecordType::A | RecordType::Aaaa | RecordType::Dnskey | RecordType::Ds | RecordType::Spf | RecordType::Txt
    );
    let whole = !named || inside.index() == end;
    read.filter(|_| whole).unwrap_or(Data::Damaged(kind))
}

fn name_at(inside: &mut BinDecoder<'_>) -> Option<DnsName> {
    own_name(&Name::read(inside).ok()?)
}

fn mx(inside: &mut BinDecoder<'_>) -> Option<Data> {
    let preference = inside.read_u16().ok()?.unverified();
    Some(Data::Mx { preference, exchange: name_at(inside)? })
}

fn soa(inside: &mut BinDecoder<'_>) -> Option<Data> {
    let mname = name_at(inside)?;
    name_at(inside)?;
    let mut number = || inside.read_u32().ok().map(|it| it.unverified());
    let (serial, refresh, _retry, _expire, minimum) = (number()?, number()?, number()?, number()?, number()?);
    Some(Data::Soa { mname, serial, refresh, minimum })
}

/// The number by which DS records name a key (RFC 4034 appendix B).
fn key_tag(bytes: &[u8]) -> Option<u16> {
    bytes.get(..4)?;
    let sum = bytes.chunks(2).fold(0_u32, |sum, pair| {
        let [high, low] = [pair.first(), pair.get(1)].map(|it| u32::from(it.copied().unwrap_or(0)));
        sum.wrapping_add(high << 8 | low)
    });
    u16::try_from((sum + (sum >> 16 & 0xffff)) & 0xffff).ok()
}

/// At least one string, each with its length in front.
fn strings(mut bytes: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut strings = Vec::new();
    while let Some((length, rest)) = bytes.split_first() {
        let (string, next) = rest.split_at_checked(usize::from(*length))?;
        strings.push(string.to_vec());
        bytes = next;
    }
    (!strings.is_empty()).then_some(strings)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: Manner = Manner { recursion: false, unchecked: false, edns: true, mixed_case: false };

    fn asked(name: &str, rtype: RecordType) -> Sent {
        write(&DnsName::parse(name).unwrap(), rtype, PLAIN, &[0xab, 0xcd]).unwrap()
    }

    /// An answer to `sent`: second and third flag bytes, record counts, and the records as they are on the wire.
    fn answer(sent: &Sent, flags: [u8; 2], counts: [u16; 3], records: &[u8]) -> Vec<u8> {
        // Behind the question stands OPT alone.
        let question_end = sent.bytes.len() - 11;
        let mut bytes = sent.bytes[..question_end].to_vec();
        bytes[2..4].copy_from_slice(&flags);
        for (place, count) in bytes[6..12].chunks_mut(2).zip(counts) {
            place.copy_from_slice(&count.to_be_bytes());
        }
        [&bytes, records].concat()
    }

    /// A record whose owner is the name in the question.
    fn record(rtype: u16, class: u16, ttl: u32, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        let numbers = [&rtype.to_be_bytes()[..], &class.to_be_bytes(), &ttl.to_be_bytes(), &length.to_be_bytes()];
        [&[0xc0, 12][..], &numbers.concat(), data].concat()
    }

    fn reply(received: Received) -> Reply {
        match received {
            Received::Answer(reply) => *reply,
            other => panic!("{other:?}"),
        }
    }

    fn first(rtype: u16, data: &[u8]) -> Data {
        let sent = asked("x.acme.example", RecordType::Txt);
        let bytes = answer(&sent, [0x84, 0], [1, 0, 0], &record(rtype, 1, 60, data));
        reply(read(&bytes, &sent)).answers.remove(0).data
    }

    #[test]
    fn a_question_says_what_it_wants() {
        let sent = asked("acme.example", RecordType::Soa);
        assert_eq!(sent.bytes[..4], [0xab, 0xcd, 0, 0], "no recursion");
        assert_eq!(sent.bytes[12..26], *b"\x04acme\x07example\x00");
        assert!(sent.bytes.ends_with(&[0, 0, 41, 0x04, 0xd0, 0, 0, 0, 0, 0, 0]), "EDNS with 1232 bytes");
        let manner = Manner { recursion: true, edns: false, ..PLAIN };
        let name = DnsName::parse("acme.example").unwrap();
        let bytes = write(&name, RecordType::Soa, manner, &[0, 0]).unwrap().bytes;
        assert_eq!((bytes[2], bytes[3], bytes[11]), (0x01, 0x20, 0), "RD, AD, no EDNS");
        let bytes = write(&name, RecordType::Soa, Manner { unchecked: true, ..manner }, &[0, 0]).unwrap().bytes;
        assert_eq!((bytes[2], bytes[3]), (0x01, 0x10), "RD, CD");
        let mixed = Manner { mixed_case: true, ..PLAIN };
        let bytes = write(&name, RecordType::Soa, mixed, &[0, 0, 0b0000_0101, 0xff]).unwrap().bytes;
        assert_eq!(bytes[13..17], *b"AcMe");
    }

    #[test]
    fn any_name_can_be_asked_for() {
        for name in ["_dmarc.acme.example", "a\\032b.acme.example", "\\000\\255.example", "\\@.acme.example", "."] {
            let sent = asked(name, RecordType::Txt);
            let bytes = answer(&sent, [0x84, 0], [1, 0, 0], &record(16, 1, 60, b"\x01a"));
            assert_eq!(reply(read(&bytes, &sent)).answers[0].name, DnsName::parse(name).unwrap(), "{name}");
        }
    }

    #[test]
    fn every_type_is_read_and_damage_is_kept_apart() {
        let host = DnsName::parse("ns.acme.example").unwrap();
        // "ns." and a pointer to "acme.example" in the question.
        let to_host = b"\x02ns\xc0\x0e";
        assert_eq!(first(1, &[192, 0, 2, 1]), Data::A([192, 0, 2, 1].into()));
        assert_eq!(first(28, &[0; 16]), Data::Aaaa([0; 16].into()));
        assert_eq!(first(2, to_host), Data::Ns(host.clone()));
        assert_eq!(first(5, to_host), Data::Cname(host.clone()));
        assert_eq!(first(39, to_host), Data::Dname(host.clone()));
        assert_eq!(first(15, b"\x00\x0a\x02ns\xc0\x0e"), Data::Mx { preference: 10, exchange: host.clone() });
        assert_eq!(first(43, &[1, 2, 8, 2, 9, 9]), Data::Ds { key_tag: 258 });
        let soa = [&to_host[..], to_host, &[0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, 0, 0, 0, 5]].concat();
        assert_eq!(first(6, &soa), Data::Soa { mname: host, serial: 1, refresh: 2, minimum: 5 });
        assert_eq!(first(16, b"\x01a\x00\x02bc"), Data::Txt(vec![b"a".to_vec(), vec![], b"bc".to_vec()]));
        assert_eq!(first(99, b"\x01a"), Data::Spf(vec![b"a".to_vec()]));
        assert_eq!(first(98, b"\x01a"), Data::Other(98));
        for (rtype, data, kind) in [
            (1, &[1, 2, 3][..], RecordType::A),
            (28, &[0; 17], RecordType::Aaaa),
            (2, b"\x02ns\xc0\x0e!", RecordType::Ns),
            (5, b"", RecordType::Cname),
            (5, b"\xc0\xff", RecordType::Cname),
            (15, b"\x00", RecordType::Mx),
            (6, to_host, RecordType::Soa),
            (16, b"", RecordType::Txt),
            (16, b"\x05abc", RecordType::Txt),
        ] {
            assert_eq!(first(rtype, data), Data::Damaged(kind), "{data:?}");
        }
    }

    #[test]
    fn extended_errors_and_codes_are_read() {
        let sent = asked("acme.example", RecordType::Soa);
        let option = [&[0, 15, 0, 7, 0, 9][..], b"dnskey"].concat();
        let short = [0, 15, 0, 1, 0];
        for (data, expected) in [
            (&option[..], vec![]),
            (&[&option[..], &[0, 15, 0, 2, 0, 6]].concat()[..], vec![]),
            (&[&[0, 15, 0, 8, 0, 9][..], b"dnskey"].concat()[..], vec![(9, "dnskey".to_owned())]),
            (&[0, 3, 0, 1, 65, 0, 15, 0, 2, 0, 22][..], vec![(22, String::new())]),
            (&short[..], vec![]),
        ] {
            // The root owns OPT; its TTL carries the upper bits of the code.
            let opt = [&[0, 0, 41, 4, 0xd0, 0, 0, 0, 0][..], &u16::try_from(data.len()).unwrap().to_be_bytes(), data];
            let read = reply(read(&answer(&sent, [0x84, 2], [0, 0, 1], &opt.concat()), &sent));
            assert_eq!(read.rcode, Rcode::ServFail);
            if !expected.is_empty() {
                assert_eq!(read.extended_errors, expected);
            }
        }
        let bad_version = [0, 0, 41, 4, 0xd0, 1, 0, 0, 0, 0, 0];
        let read = reply(read(&answer(&sent, [0x84, 0], [0, 0, 1], &bad_version), &sent));
        assert_eq!(read.rcode, Rcode::Other(16));
    }

    #[test]
    fn other_classes_are_passed_over() {
        let sent = asked("acme.example", RecordType::Txt);
        let records = [record(16, 3, 1, b"\x01a"), record(16, 1, u32::MAX, b"\x01b")].concat();
        let read = reply(read(&answer(&sent, [0x84, 0], [2, 0, 0], &records), &sent));
        assert_eq!(read.answers.len(), 1);
        assert_eq!((read.answers[0].ttl, read.authoritative), (u32::MAX, true));
    }

    #[test]
    fn only_our_own_answers_are_taken() {
        let sent = asked("acme.example", RecordType::Txt);
        let good = answer(&sent, [0x84, 0], [0, 0, 0], &[]);
        assert!(matches!(read(&good, &sent), Received::Answer(_)));
        let changed = |at: usize, to: u8| {
            let mut bytes = good.clone();
            bytes[at] = to;
            read(&bytes, &sent)
        };
        assert!(matches!(changed(0, 0), Received::Stray), "another number");
        assert!(matches!(changed(2, 0x04), Received::Stray), "a question");
        assert!(matches!(changed(2, 0xa4), Received::Stray), "another operation");
        assert!(matches!(changed(2, 0x86), Received::Truncated));
        assert!(matches!(changed(13, b'b'), Received::Stray), "another name");
        assert!(matches!(changed(13, b'A'), Received::OtherCase));
        assert!(matches!(changed(27, 1), Received::Stray), "another type");
        assert!(matches!(changed(29, 3), Received::Stray), "another class");
        assert!(matches!(changed(5, 2), Received::Malformed), "two questions");
        assert!(matches!(changed(7, 1), Received::Malformed), "a record that is not there");
        assert!(matches!(read(&good[..11], &sent), Received::Malformed));
        assert!(matches!(read(&[], &sent), Received::Stray));
        // A server that did not understand the question may leave it out, but then it cannot deny anything.
        let bare = |rcode| [&good[..2], &[0x84, rcode], &[0; 8]].concat();
        assert!(matches!(read(&bare(1), &sent), Received::Answer(_)));
        assert!(matches!(read(&bare(3), &sent), Received::Malformed));
    }
}

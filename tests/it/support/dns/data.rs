//! Names and record data, short enough to be written inside a test.
//!
//! A name is cut at its dots and nothing else is looked at: owners with blanks, capitals or bytes that no panel should
//! have accepted can be published too.

use std::net::IpAddr;

use hickory_proto::rr::{
    Name, RData, RecordType,
    rdata::{CNAME, MX, NS, NULL, SOA, TXT},
};

/// `acme.test` or `acme.test.`; the empty text and `.` are the root.
pub fn name(text: &str) -> Name {
    let labels = text.split('.').filter(|label| !label.is_empty());
    let mut name = Name::from_labels(labels.map(str::as_bytes)).unwrap_or_else(|e| panic!("{text:?} is no name: {e}"));
    name.set_fqdn(true);
    name
}

/// One TXT record, cut into strings of 255 bytes as name servers store it.
pub fn txt(value: &str) -> RData {
    let strings = match value.is_empty() {
        true => vec![value.as_bytes()],
        false => value.as_bytes().chunks(255).collect(),
    };
    txt_strings(&strings)
}

/// One TXT record of exactly these strings.
pub fn txt_strings(strings: &[&[u8]]) -> RData {
    RData::TXT(TXT::from_bytes(strings.to_vec()))
}

pub fn cname(target: &str) -> RData {
    RData::CNAME(CNAME(name(target)))
}

pub fn ns(host: &str) -> RData {
    RData::NS(NS(name(host)))
}

pub fn mx(preference: u16, host: &str) -> RData {
    RData::MX(MX::new(preference, name(host)))
}

pub fn address(ip: impl Into<IpAddr>) -> RData {
    match ip.into() {
        IpAddr::V4(ip) => RData::A(ip.into()),
        IpAddr::V6(ip) => RData::AAAA(ip.into()),
    }
}

/// Data that the library would refuse to build, as they are on the wire.
pub fn raw(kind: RecordType, bytes: &[u8]) -> RData {
    let mut rdata = NULL::new();
    rdata.anything = bytes.to_vec();
    RData::Unknown { code: kind, rdata }
}

/// Record data from what `domain records --json` prints as `type` and `value`.
pub fn data(kind: &str, value: &str) -> RData {
    match kind {
        "TXT" => txt(value),
        "CNAME" => cname(value),
        "NS" => ns(value),
        "MX" => {
            let (preference, host) = value.split_once(' ').expect("an MX value is 'PREFERENCE HOST'");
            mx(preference.parse().expect("a preference is a number"), host)
        }
        "A" | "AAAA" => address(value.parse::<IpAddr>().expect("an IP address")),
        _ => panic!("records of type {kind} are not known to the tests"),
    }
}

/// The start of authority that every zone of the tests has: five minutes for a "no".
pub(super) fn soa(zone: &Name, serial: u32) -> RData {
    let first = Name::from_ascii("ns1").and_then(|it| it.append_domain(zone)).expect("a name server's name");
    let contact = Name::from_ascii("hostmaster").and_then(|it| it.append_domain(zone)).expect("a contact");
    RData::SOA(SOA::new(first, contact, serial, 3600, 600, 86_400, 300))
}

//! From our names and records to those of hickory, and back where a question needs it.

use crate::rules::address::DnsName;
use crate::rules::diagnosis::{Data, Rcode, Record};
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::rdata::{self, MX, SOA, TXT};
use hickory_proto::rr::{self, Name, RData};

/// Seconds after which a server that cannot reach the first one would forget the zone; nobody here ever does.
const EXPIRE: i32 = 86_400;

pub(super) fn name_from(name: &Name) -> Option<DnsName> {
    DnsName::from_labels(name.iter()).ok()
}

/// A record that belongs to the name in the question is written with exactly that spelling (RFC 4343, and the
/// clients that mix the case of their questions as a protection).
pub(super) fn record(record: &Record, asked: (&DnsName, &Name)) -> Option<rr::Record> {
    let owner = if record.name == *asked.0 { asked.1.clone() } else { name(&record.name)? };
    Some(rr::Record::from_rdata(owner, record.ttl, data(&record.data)?))
}

fn data(data: &Data) -> Option<RData> {
    Some(match data {
        Data::A(ip) => RData::A((*ip).into()),
        Data::Aaaa(ip) => RData::AAAA((*ip).into()),
        Data::Ns(host) => RData::NS(rdata::NS(name(host)?)),
        Data::Cname(target) => RData::CNAME(rdata::CNAME(name(target)?)),
        Data::Mx { preference, exchange } => RData::MX(MX::new(*preference, name(exchange)?)),
        Data::Soa { mname, serial, refresh, minimum } => {
            let again = i32::try_from(*refresh).unwrap_or(i32::MAX);
            let person = Name::from_labels([&b"hostmaster"[..]]).ok()?.append_name(&name(mname)?).ok()?;
            RData::SOA(SOA::new(name(mname)?, person, *serial, again, again, EXPIRE, *minimum))
        }
        Data::Txt(strings) => RData::TXT(TXT::from_bytes(strings.iter().map(Vec::as_slice).collect())),
        Data::Dname(_) | Data::Dnskey { .. } | Data::Ds { .. } | Data::Spf(_) | Data::Damaged(_) | Data::Other(_) => {
            return None;
        }
    })
}

fn name(name: &DnsName) -> Option<Name> {
    let mut wire = Name::from_labels(name.labels()).ok()?;
    wire.set_fqdn(true);
    Some(wire)
}

pub(super) fn rcode(rcode: Rcode) -> ResponseCode {
    match rcode {
        Rcode::NoError => ResponseCode::NoError,
        Rcode::NxDomain => ResponseCode::NXDomain,
        Rcode::ServFail => ResponseCode::ServFail,
        Rcode::Refused => ResponseCode::Refused,
        Rcode::FormErr => ResponseCode::FormErr,
        Rcode::NotImp => ResponseCode::NotImp,
        Rcode::Other(code) => ResponseCode::Unknown(code),
    }
}

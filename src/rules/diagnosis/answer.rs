//! What came back. Three kinds of "no" are kept apart: no such name, no data, could not ask.
//!
//! Kept in receipts as JSON and read again by later versions, byte for byte: fields are added with a default, never renamed.

use super::receipt::strings;
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;
use serde::{Deserialize, Serialize};
use std::net::{Ipv4Addr, Ipv6Addr};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Said(Reply),
    /// Nothing usable came back; this accuses nobody.
    Silent(Silence),
}

/// A well-formed message that answers the question that was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    pub rcode: Rcode,
    /// AA (RFC 1035 section 4.1.1).
    pub authoritative: bool,
    /// AD (RFC 4035): the resolver has validated it.
    pub authentic: bool,
    pub answers: Vec<Record>,
    pub authority: Vec<Record>,
    pub additional: Vec<Record>,
    /// Extended DNS errors (RFC 8914): code and text.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extended_errors: Vec<(u16, String)>,
    /// There was more than we keep (64 records, 16 KiB of TXT): what is not seen here may stand in the rest.
    #[serde(default)]
    pub cut_short: bool,
    /// What was odd about the way it came.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub oddities: Vec<Oddity>,
}

/// What is odd about an answer that could be read all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Oddity {
    /// The name in the question came back in other letter case; answered when asked again in small letters.
    OtherCase,
    /// Denied in mixed case what it gives in small letters.
    CaseSensitive,
    /// Answers only questions without EDNS.
    NoEdns,
    /// Silent over UDP; this came by TCP.
    OnlyTcp,
    /// Packets that belong to no question, or could not be read, came before it.
    Stray,
}

impl Oddity {
    /// The id in JSON and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::OtherCase => "other_case",
            Self::CaseSensitive => "case_sensitive",
            Self::NoEdns => "no_edns",
            Self::OnlyTcp => "only_tcp",
            Self::Stray => "stray",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rcode {
    NoError,
    NxDomain,
    ServFail,
    Refused,
    FormErr,
    NotImp,
    Other(u16),
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    pub name: DnsName,
    /// Seconds, as sent.
    pub ttl: u32,
    pub data: Data,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Data {
    A(Ipv4Addr),
    Aaaa(Ipv6Addr),
    Ns(DnsName),
    Cname(DnsName),
    Dname(DnsName),
    Mx {
        preference: u16,
        exchange: DnsName,
    },
    Soa {
        mname: DnsName,
        serial: u32,
        refresh: u32,
        minimum: u32,
    },
    Ds {
        key_tag: u16,
    },
    Dnskey {
        key_tag: u16,
    },
    /// Character-strings as sent; receivers join them without anything between (RFC 6376 section 3.6.2.2).
    #[serde(with = "strings")]
    Txt(Vec<Vec<u8>>),
    /// The retired type 99, with the form of TXT.
    #[serde(with = "strings")]
    Spf(Vec<Vec<u8>>),
    /// Data that do not have the form of their type, e.g. a TXT without any string.
    Damaged(RecordType),
    /// A type that we do not read.
    Other(u16),
}

impl Data {
    /// Nothing for types that we do not read.
    pub fn rtype(&self) -> Option<RecordType> {
        Some(match self {
            Self::A(_) => RecordType::A,
            Self::Aaaa(_) => RecordType::Aaaa,
            Self::Ns(_) => RecordType::Ns,
            Self::Cname(_) => RecordType::Cname,
            Self::Dname(_) => RecordType::Dname,
            Self::Mx { .. } => RecordType::Mx,
            Self::Soa { .. } => RecordType::Soa,
            Self::Ds { .. } => RecordType::Ds,
            Self::Dnskey { .. } => RecordType::Dnskey,
            Self::Spf(_) => RecordType::Spf,
            Self::Txt(_) => RecordType::Txt,
            Self::Damaged(rtype) => *rtype,
            Self::Other(_) => return None,
        })
    }
}

impl Rcode {
    /// The mnemonic (RFC 1035 section 4.1.1).
    pub fn name(self) -> String {
        match self {
            Self::NoError => "NOERROR".into(),
            Self::NxDomain => "NXDOMAIN".into(),
            Self::ServFail => "SERVFAIL".into(),
            Self::Refused => "REFUSED".into(),
            Self::FormErr => "FORMERR".into(),
            Self::NotImp => "NOTIMP".into(),
            Self::Other(code) => format!("RCODE{code}"),
        }
    }
}

/// Why nothing usable came back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Silence {
    TimedOut,
    /// Nobody listens at that port, or the network says no.
    Unreachable,
    /// Truncated over UDP, and TCP gave nothing.
    Truncated,
    /// Not a DNS message that can be read.
    Malformed,
    /// Larger than we are willing to read.
    TooBig,
    /// The address is private or otherwise not to be asked.
    Forbidden,
    /// The check had used up its queries or its time.
    Budget,
}

impl Answer {
    pub fn reply(&self) -> Option<&Reply> {
        match self {
            Self::Said(reply) => Some(reply),
            Self::Silent(_) => None,
        }
    }

    pub fn rcode(&self) -> Option<Rcode> {
        self.reply().map(|it| it.rcode)
    }

    /// A reply that says yes or no, rather than that something went wrong.
    pub fn usable(&self) -> Option<&Reply> {
        self.reply().filter(|it| matches!(it.rcode, Rcode::NoError | Rcode::NxDomain))
    }
}

impl Reply {
    /// The data of that type at that name in the answer section.
    pub fn data_at<'a>(&'a self, name: &'a DnsName) -> impl Iterator<Item = &'a Data> {
        self.answers.iter().filter(move |it| it.name == *name).map(|it| &it.data)
    }
}

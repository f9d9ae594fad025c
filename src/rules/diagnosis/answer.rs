//! What came back. Three kinds of "no" are kept apart: no such name, no data, could not ask.

use crate::rules::address::DnsName;
use serde::{Deserialize, Serialize};
use std::net::{Ipv4Addr, Ipv6Addr};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    Said(Reply),
    /// Nothing usable came back; this accuses nobody.
    Silent(Silence),
}

/// A well-formed message that answers the question that was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    pub extended_errors: Vec<(u16, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rcode {
    NoError,
    NxDomain,
    ServFail,
    Refused,
    FormErr,
    NotImp,
    Other(u16),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub name: DnsName,
    /// Seconds, as sent.
    pub ttl: u32,
    pub data: Data,
}

#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// Character-strings as sent; receivers join them without anything between (RFC 6376 section 3.6.2.2).
    Txt(Vec<Vec<u8>>),
    /// A type that we do not read.
    Other(u16),
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

//! One question to one server.

use crate::rules::address::DnsName;
use crate::rules::records::RecordType;
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Question {
    pub whom: Whom,
    pub name: DnsName,
    #[serde(rename = "type")]
    pub rtype: RecordType,
}

/// Who is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// A configured resolver, with recursion desired. Only about zones and hosts: a question to a resolver plants a
    /// negative answer there (RFC 2308) for everything that is to be published soon.
    Resolver,
    /// The same with checking disabled (CD, RFC 4035 section 3.2.2): tells a broken signature from broken servers.
    ResolverUnchecked,
    /// An authoritative server, without recursion.
    Server(IpAddr),
    /// A resolver of `dns.views`: what does it remember of a record that an authoritative server has shown?
    View(View),
}

/// One question to one resolver of `dns.views`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct View {
    /// Its place in `dns.views`, from 0.
    pub number: u8,
    /// With checking disabled.
    pub unchecked: bool,
    /// Asked for the first or the second time: behind one address stand several memories, and the one that forgets last
    /// counts.
    pub turn: u8,
}

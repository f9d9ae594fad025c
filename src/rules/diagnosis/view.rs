//! What the resolvers of others remember of the records that are published: the form in which a report says it.

use crate::moment::Moment;
use crate::rules::address::DnsName;
use crate::rules::records::{Purpose, RecordType};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;

/// One resolver of `dns.views`. It is asked only about records that an authoritative server has shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewSeen {
    pub address: IpAddr,
    /// In the order of the report's records; those that were not asked for are not there.
    pub records: Vec<RecordMemory>,
}

/// What it remembers of one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordMemory {
    pub purpose: Purpose,
    pub owner: DnsName,
    #[serde(rename = "type")]
    pub rtype: RecordType,
    pub memory: Memory,
    /// What it answered, escaped for showing; only where it differs from what the name servers show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<String>,
    /// So long at the most it goes on like this, where that can be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// The extended error (RFC 8914) that it gave.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Memory {
    /// As the name servers show it.
    Found,
    /// "There is no such record": it asked before the record was published.
    Missing,
    /// What stood there before.
    OldValue,
    /// It does not believe the signature.
    Bogus,
    /// Its operator blocks the domain.
    Filtered,
    /// It reports a failure of its own.
    Failing,
    Silent,
}

impl Memory {
    /// The id in JSON and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Missing => "missing",
            Self::OldValue => "old_value",
            Self::Bogus => "bogus",
            Self::Filtered => "filtered",
            Self::Failing => "failing",
            Self::Silent => "silent",
        }
    }
}

//! The outcome of one check: what each server said, how each record stands, and what is wrong.
//!
//! A report is stored as JSON and read again by later versions: fields are added with a default, never renamed.

use crate::moment::Moment;
use crate::rules::address::DnsName;
use crate::rules::records::{Purpose, RecordStatus, RecordType, SpfSeen};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::net::IpAddr;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The enclosing zone, where it could be found out.
    pub zone: Option<DnsName>,
    /// At least one needed record could not be asked for anywhere; no standing may change.
    pub could_not_check: bool,
    pub proof: Proof,
    pub servers: Vec<ServerSeen>,
    pub records: Vec<RecordReport>,
    /// Findings about the zone and its servers.
    pub findings: Vec<Finding>,
    pub observed: Observed,
    /// No resolver gave anything of use, so that not even the name servers are known.
    #[serde(default)]
    pub resolver_silent: bool,
    /// Messages sent.
    pub queries: u32,
    /// What earlier checks knew and this one does not show.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remembered: Vec<super::Remembered>,
    /// What the resolvers of `dns.views` remember; empty where none is asked, or where no server shows a record.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<super::ViewSeen>,
    /// The server that the zone calls its first (MNAME of the SOA).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary: Option<DnsName>,
    /// What the next check will want to know of this one and those before it ([`super::noted`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Box<super::Earlier>>,
}

/// What the answers say about ownership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// The challenge is seen alike at all authoritative servers that answer (at least one, none contradicting).
    Challenge,
    /// The domain's own DKIM records are; their values are unique to customer and domain.
    OwnRecords,
    /// Definitely not there: every server that answered said so.
    Absent,
    /// Some servers show it, others do not (yet).
    Partial,
    /// Could not be asked, or a validating resolver calls the zone bogus.
    CannotTell,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerSeen {
    pub name: DnsName,
    pub address: Option<IpAddr>,
    pub zone: Option<DnsName>,
    pub serial: Option<u32>,
    pub problem: Option<ServerProblem>,
    /// Its serial is older than that of another server.
    #[serde(default)]
    pub behind: bool,
    /// Since when it has the problem, or is behind, as far as earlier checks know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Moment>,
    /// What was odd about its answers, although they could be read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub oddities: Vec<super::Oddity>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ServerProblem {
    NoAddress,
    TimedOut,
    Unreachable,
    Refused,
    ServFail,
    /// Answers, but not as a server of this zone (Z05).
    NotAuthoritative,
    Malformed,
    /// Its answer is too long: cut over UDP, not to be had by TCP, or more than anybody reads.
    Truncated,
    ForbiddenAddress,
    /// The check had used up its time or its questions.
    NotAsked,
}

impl ServerProblem {
    /// The id in JSON and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::NoAddress => "no_address",
            Self::TimedOut => "timed_out",
            Self::Unreachable => "unreachable",
            Self::Refused => "refused",
            Self::ServFail => "serv_fail",
            Self::NotAuthoritative => "not_authoritative",
            Self::Malformed => "malformed",
            Self::Truncated => "truncated",
            Self::ForbiddenAddress => "forbidden_address",
            Self::NotAsked => "not_asked",
        }
    }
}

/// One expected record, as seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordReport {
    pub purpose: Purpose,
    pub needed: bool,
    pub owner: DnsName,
    /// The accepted alias at which it stands instead of at `owner`.
    #[serde(default)]
    pub found_at: Option<DnsName>,
    #[serde(rename = "type")]
    pub rtype: RecordType,
    pub status: RecordStatus,
    /// How what the operator publishes at the end of an alias stands, where the alias was seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behind: Option<RecordStatus>,
    /// Most certain first, three at most.
    pub findings: Vec<Finding>,
    /// What each server said about it.
    #[serde(default)]
    pub seen: Vec<Seen>,
}

/// What one server said about one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    pub server: DnsName,
    pub address: IpAddr,
    pub status: RecordStatus,
    /// Escaped for showing; at most four of 1 KiB.
    pub values: Vec<String>,
    /// Why its answer does not count.
    pub problem: Option<ServerProblem>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// The id in the catalogue of mistakes, e.g. `N01`.
    pub id: String,
    pub severity: Severity,
    pub certainty: Certainty,
    /// Values for the sentences `finding-ID-customer` and `finding-ID-it`.
    pub args: BTreeMap<String, String>,
    /// What to paste instead.
    pub corrected: Option<String>,
    pub at: Option<At>,
    pub evidence: Vec<Evidence>,
    /// What was found beside what was wanted, where both are texts and it helps to see them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comparison: Option<Comparison>,
}

/// Two texts side by side, cut where one differs from the other. Escaped for showing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// Joined they are both texts, the long stretches that are alike shortened by `…`.
    pub pieces: Vec<Piece>,
    /// Differences beyond those that are told apart; with some the texts have little in common.
    pub more: u32,
}

/// A stretch of two texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    /// Equal to `got` where nothing differs; empty where something is too much.
    pub want: String,
    /// Empty where something is missing.
    pub got: String,
    /// What cannot be seen in `got`, or easily taken for something else: `no-break-space`, `tab`, `curly-quote` …; their
    /// names are `sign-…` in `src/text/locales`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signs: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Fail,
    Warning,
    Pending,
    Information,
    Operator,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    Certain,
    Likely,
    Possible,
}

/// A place in a value: character-string from 1, byte from 0 in the joined value, character from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    pub string: u32,
    pub byte: u32,
    #[serde(rename = "char")]
    pub character: u32,
}

/// What one server said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    pub server: String,
    pub address: Option<IpAddr>,
    pub rcode: String,
    pub aa: bool,
    pub ttl: Option<u32>,
    pub value: Option<String>,
}

/// What the domain publishes today beside our records; shapes what we ask for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observed {
    /// Every `v=spf1` text at the domain itself.
    pub spf: Vec<String>,
    /// The DMARC policy that the tree walk (RFC 9989 section 4.10) finds, and where.
    pub dmarc: Option<ObservedDmarc>,
    /// Every text at the domain's own `_dmarc` that is a policy or was meant as one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dmarc_texts: Vec<String>,
    /// The walk came to an end; without it "no policy" is not known.
    pub dmarc_known: bool,
    pub spf_known: bool,
    /// What lies behind the entries of these records, and the records as they stand.
    #[serde(default)]
    pub senders: SpfSeen,
    /// Hosts that take incoming mail.
    pub mx: Vec<DnsName>,
    /// Names of the name servers.
    pub name_servers: Vec<DnsName>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObservedDmarc {
    pub owner: DnsName,
    pub value: String,
}

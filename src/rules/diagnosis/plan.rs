//! What one check looks for.

use super::{Answer, Background, Question};
use crate::rules::address::DnsName;
use crate::rules::records::{Purpose, RecordType};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that was answered so far; the memory of one check.
pub type Answers = BTreeMap<Question, Answer>;

/// What one check looks for. Without records it still finds the zone, its servers, SPF, DMARC and incoming mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub domain: DnsName,
    pub records: Vec<Wanted>,
    #[serde(default)]
    pub background: Background,
}

/// One record to look for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    pub purpose: Purpose,
    pub needed: bool,
    pub owner: DnsName,
    /// Other names at which the same record counts; asked only where `owner` lacks it.
    #[serde(default)]
    pub aliases: Vec<DnsName>,
    #[serde(rename = "type")]
    pub rtype: RecordType,
    /// Nothing where nothing needs to be published; then the report only says what is there.
    pub value: Option<String>,
    /// Earlier values, to tell "old" from "wrong".
    #[serde(default)]
    pub earlier: Vec<String>,
    /// The text that the operator publishes at the end of the alias, where the record is an alias to a key of ours.
    #[serde(default)]
    pub behind: Option<String>,
}

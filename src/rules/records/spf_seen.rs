//! What a check saw behind the entries of a domain's SPF records: what each costs receivers, and which lead nowhere.
//!
//! Kept with what DNS shows of the domain (it is stored as JSON: fields are added with a default), so that a record can be
//! changed with its price known. Where nothing was seen an entry costs the one look-up that it is itself.

use crate::rules::address::DnsName;
use serde::{Deserialize, Serialize};

/// Entries kept; a record with more is not changed by a program.
pub const MOST_BRANCHES: usize = 64;

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SpfSeen {
    /// The SPF records at the domain as they stand there, for changing, never for showing.
    pub texts: Vec<String>,
    /// The entries of these records that make receivers ask, and our own.
    pub branches: Vec<SpfBranch>,
}

/// One entry of a record, with everything behind it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SpfBranch {
    /// Without qualifier, in lower case: `include:spf.mail.example`.
    pub entry: String,
    /// Look-ups that receivers need for it, itself included.
    pub lookups: usize,
    /// How many of them lead nowhere.
    pub voids: usize,
    pub state: SpfState,
    /// Names whose lists are included below it so that they let mail pass.
    pub passes: Vec<DnsName>,
    /// The `all` that ends the record behind it, e.g. `~all`.
    pub all: Option<String>,
    /// How long what was seen may be remembered: the shortest TTL behind it, in seconds.
    pub ttl: Option<u32>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpfState {
    /// Not everything behind it could be asked; accuses nobody.
    #[default]
    Unknown,
    Fine,
    /// The name does not exist.
    NoSuchName,
    /// The name has no SPF record, or no address.
    Nothing,
    /// The record behind it breaks every record that names it.
    Broken,
    /// It leads back to itself.
    Loop,
}

impl SpfSeen {
    #[must_use]
    pub fn branch(&self, entry: &str) -> Option<&SpfBranch> {
        self.branches.iter().find(|it| it.entry == entry)
    }

    /// Look-ups and those of them that lead nowhere; an entry that nobody looked behind counts as one.
    #[must_use]
    pub fn cost(&self, entry: &str) -> (usize, usize) {
        self.branch(entry).map_or((1, 0), |it| (it.lookups.max(1), it.voids))
    }
}

impl SpfBranch {
    /// Whether it breaks the whole record that names it, as an `include:` does.
    #[must_use]
    pub const fn is_dead(&self) -> bool {
        matches!(self.state, SpfState::NoSuchName | SpfState::Nothing)
    }
}

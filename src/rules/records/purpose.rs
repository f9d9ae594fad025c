//! What a record is for.

use serde::{Deserialize, Serialize};

/// In the order in which people are shown them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Proves that the domain is the customer's.
    Ownership,
    /// The public key with which receivers check signatures (RFC 6376).
    Dkim,
    /// Where bounces go, so that SPF passes under the customer's own name.
    ReturnPath,
    /// Who may send with the domain as MAIL FROM (RFC 7208).
    Spf,
    /// What receivers shall do with mail that fails (RFC 9989).
    Dmarc,
}

impl Purpose {
    pub const ALL: [Self; 5] = [Self::Ownership, Self::Dkim, Self::ReturnPath, Self::Spf, Self::Dmarc];

    /// The id in JSON, URLs and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ownership => "ownership",
            Self::Dkim => "dkim",
            Self::ReturnPath => "return_path",
            Self::Spf => "spf",
            Self::Dmarc => "dmarc",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

//! A domain that a customer may send from: A-labels in lower case, below a known public suffix.

use super::DnsName;
use serde::{Deserialize, Serialize};
use std::fmt;

/// E.g. `acme.example` or `xn--bcher-kva.example`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DomainName(String);

impl DomainName {
    /// A name that was parsed before it was stored.
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn dns_name(&self) -> DnsName {
        DnsName::parse(&self.0).unwrap_or_else(|_| DnsName::root())
    }
}

impl fmt::Display for DomainName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

//! The address in the From field of a customer's mail.
//!
//! Narrower than RFC 5322 on purpose: an ASCII dot-atom before the `@`. Quoted local parts, encoded words and domain
//! literals are how addresses are made to read differently by different programs, and no sender needs them. Everything is
//! kept in lower case, the local part too: two senders that differ only in case must not be two.

use std::fmt;

use super::{DomainName, DomainPolicy, DomainRefused};

/// The longest part before the `@` (RFC 5321 section 4.5.3.1.1).
const LONGEST_LOCAL: usize = 64;
/// The longest address (RFC 5321 section 4.5.3.1.3, less the angle brackets).
const LONGEST: usize = 254;

/// A From address on a sending domain.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    local: String,
    domain: DomainName,
}

/// Why a text is no From address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.key())]
pub enum AddressRefused {
    /// Nothing was typed.
    Empty,
    /// There is no `@`.
    NoAt,
    /// Nothing stands before the `@`.
    NoLocalPart,
    /// More than 64 characters stand before the `@`.
    LocalPartTooLong { length: usize },
    /// More than 254 characters in all.
    TooLong { length: usize },
    /// A character before the `@` that From addresses here do not have (quotes, blanks, letters with accents, …).
    Character { character: String },
    /// A dot at the start, at the end or beside another one.
    Dots,
    /// `=?` starts an encoded word, which has no place in an address.
    EncodedWord,
    /// The part after the `@` is no name to which mail could go.
    NoHost { domain: String },
    /// The part after the `@` is no sending domain.
    Domain(DomainRefused),
}

impl Address {
    /// Reads `local@domain`; blanks at the ends do not count.
    pub fn parse(text: &str, policy: &DomainPolicy) -> Result<Self, AddressRefused> {
        let text = text.trim();
        if text.is_empty() {
            return Err(AddressRefused::Empty);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(AddressRefused::NoAt)?;
        refuse_local(local)?;
        let domain = DomainName::parse(domain, policy).map_err(AddressRefused::Domain)?;
        Self::on(local, domain)
    }

    /// Puts a local part in front of a domain that is known already.
    pub fn on(local: &str, domain: DomainName) -> Result<Self, AddressRefused> {
        refuse_local(local)?;
        let length = local.len() + 1 + domain.as_str().len();
        if length > LONGEST {
            return Err(AddressRefused::TooLong { length });
        }
        Ok(Self { local: local.to_ascii_lowercase(), domain })
    }

    /// Takes an address as [`Address`] displays it and as it was stored; `None` if it is not in that form.
    #[must_use]
    pub fn from_stored(text: &str) -> Option<Self> {
        let (local, domain) = text.rsplit_once('@')?;
        let address = Self::on(local, DomainName::in_stored_form(domain)?).ok()?;
        (address.local == local).then_some(address)
    }

    /// The part before the `@`, lower case.
    #[must_use]
    pub fn local_part(&self) -> &str {
        &self.local
    }

    /// The part after the `@`.
    #[must_use]
    pub const fn domain(&self) -> &DomainName {
        &self.domain
    }

    /// The form for people, with the domain in its own letters: `info@bücher.de`.
    #[must_use]
    pub fn to_unicode(&self) -> String {
        format!("{}@{}", self.local, self.domain.to_unicode())
    }
}

pub(super) fn refuse_local(local: &str) -> Result<(), AddressRefused> {
    if local.is_empty() {
        return Err(AddressRefused::NoLocalPart);
    }
    if local.len() > LONGEST_LOCAL {
        return Err(AddressRefused::LocalPartTooLong { length: local.chars().count() });
    }
    if let Some(strange) = local.chars().find(|it| *it != '.' && !is_atom_text(*it)) {
        let character = if super::script::is_control_like(strange) {
            super::script::code_point(strange)
        } else {
            strange.to_string()
        };
        return Err(AddressRefused::Character { character });
    }
    if local.contains("=?") {
        return Err(AddressRefused::EncodedWord);
    }
    if local.split('.').any(str::is_empty) {
        return Err(AddressRefused::Dots);
    }
    Ok(())
}

/// `atext` of RFC 5322 section 3.2.3.
fn is_atom_text(character: char) -> bool {
    character.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(character)
}

impl AddressRefused {
    /// The key of the sentence in `text/locales`; that of the domain's refusal where the domain is at fault.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "address-refused-empty",
            Self::NoAt => "address-refused-no-at",
            Self::NoLocalPart => "address-refused-no-local-part",
            Self::LocalPartTooLong { .. } => "address-refused-local-part-too-long",
            Self::TooLong { .. } => "address-refused-too-long",
            Self::Character { .. } => "address-refused-character",
            Self::Dots => "address-refused-dots",
            Self::EncodedWord => "address-refused-encoded-word",
            Self::NoHost { .. } => "address-refused-no-host",
            Self::Domain(why) => why.key(),
        }
    }

    /// What stands in the sentence: name and value of each of its variables.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::NoAt | Self::NoLocalPart | Self::Dots | Self::EncodedWord => Vec::new(),
            Self::LocalPartTooLong { length } | Self::TooLong { length } => vec![("length", length.to_string())],
            Self::Character { character } => vec![("character", character.clone())],
            Self::NoHost { domain } => vec![("domain", domain.clone())],
            Self::Domain(why) => why.arguments(),
        }
    }
}

/// The stored form, which is also the one in mail: `local@a-label`.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}@{}", self.local, self.domain)
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<String, AddressRefused> {
        Address::parse(text, &DomainPolicy::default()).map(|it| it.to_string())
    }

    #[test]
    fn plain_addresses_are_taken_in_small_letters() {
        for (text, stored) in [
            (" Jane.Doe@Acme.NL ", "jane.doe@acme.nl"),
            ("news+2026@acme.nl", "news+2026@acme.nl"),
            ("o'hara@acme.nl", "o'hara@acme.nl"),
            ("info@bücher.de", "info@xn--bcher-kva.de"),
            ("a=b?c@acme.nl", "a=b?c@acme.nl"),
        ] {
            assert_eq!(parse(text).as_deref(), Ok(stored));
            assert_eq!(Address::from_stored(stored).unwrap().to_string(), stored);
        }
        let address = Address::from_stored("info@xn--bcher-kva.de").unwrap();
        assert_eq!(address.to_unicode(), "info@bücher.de");
        assert_eq!((address.local_part(), address.domain().as_str()), ("info", "xn--bcher-kva.de"));
        assert_eq!(Address::from_stored("Info@acme.nl"), None);
    }

    #[test]
    fn tricks_and_slips_are_refused_by_name() {
        let long = "a".repeat(65);
        for (text, key) in [
            ("", "address-refused-empty"),
            ("acme.nl", "address-refused-no-at"),
            ("@acme.nl", "address-refused-no-local-part"),
            (&format!("{long}@acme.nl"), "address-refused-local-part-too-long"),
            ("a b@acme.nl", "address-refused-character"),
            ("\"a b\"@acme.nl", "address-refused-character"),
            ("jané@acme.nl", "address-refused-character"),
            ("a@evil.com@acme.nl", "address-refused-character"),
            ("a\r\nBcc: x@acme.nl", "address-refused-character"),
            ("a(c)@acme.nl", "address-refused-character"),
            ("<a@acme.nl", "address-refused-character"),
            ("=?utf-8?q?a=40evil.com?=@acme.nl", "address-refused-encoded-word"),
            (".a@acme.nl", "address-refused-dots"),
            ("a.@acme.nl", "address-refused-dots"),
            ("a..b@acme.nl", "address-refused-dots"),
            ("a@[127.0.0.1]", "domain-refused-ip-address"),
            ("a@localhost", "domain-refused-special-use"),
            ("a@acme.nl\r\nBcc: x", "domain-refused-control-character"),
            ("a@gmail.com", "domain-refused-free-mail"),
        ] {
            assert_eq!(parse(text).unwrap_err().key(), key, "{text:?}");
        }
        let domain = format!("{0}.{0}.{0}.nl", "b".repeat(62));
        let domain = DomainName::in_stored_form(&domain).unwrap();
        assert_eq!(Address::on(&"a".repeat(64), domain), Err(AddressRefused::TooLong { length: 256 }));
    }
}

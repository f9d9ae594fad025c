//! A domain that mail may be sent from, in the one form that is stored and compared: A-labels, lower case, no final dot.
//!
//! Not here: whether the domain is registered (DNS tells), who owns it, and repairing what people type
//! ([`super::TypedDomain`]). Where to look next: `screening` decides which names get in, and [`super::DomainRefused`] has
//! every reason to refuse.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{DnsName, DomainRefused, screening, script};

/// The longest name as text, without the final dot (RFC 1035: 255 bytes on the wire).
pub(super) const LONGEST: usize = 253;

/// A sending domain. The way to get one is [`DomainName::parse`]; rows that hold one use [`DomainName::from_stored`].
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DomainName(String);

/// What the operator lets in and keeps out.
#[derive(Debug, Clone, Default)]
pub struct DomainPolicy {
    /// Names of RFC 6761 that a private DNS can serve, as `acme.test` (setting `domains.allow_special_use`).
    pub allow_special_use: bool,
    /// Suffixes of the list's private section, as `github.io`, that may themselves be added (A-labels, lower case).
    pub private_suffixes_allowed: Vec<String>,
    /// Names of this installation; they and everything below them are refused (A-labels, lower case).
    pub own_names: Vec<String>,
}

impl DomainName {
    /// Judges a name in any letter case, in Unicode or A-labels, without blanks and without a final dot.
    pub fn parse(text: &str, policy: &DomainPolicy) -> Result<Self, DomainRefused> {
        screening::admit(text, policy)
    }

    /// Takes a name from a row: it was parsed before it was stored, and the lists may have changed since.
    #[must_use]
    pub const fn from_stored(text: String) -> Self {
        Self(text)
    }

    /// Takes a name only if it is in the form that [`DomainName::as_str`] gives; suffixes and the like are not looked at.
    #[must_use]
    pub fn in_stored_form(text: &str) -> Option<Self> {
        let canonical = |it: u8| it.is_ascii_lowercase() || it.is_ascii_digit() || matches!(it, b'-' | b'.');
        let fits = text.len() <= LONGEST && text.bytes().all(canonical) && !text.ends_with('.');
        (fits && DnsName::parse(text).is_ok()).then(|| Self(text.to_owned()))
    }

    /// The stored form: A-labels, lower case, no final dot.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form for people: `bücher.de` for `xn--bcher-kva.de`. Show it together with [`DomainName::as_str`] where they differ.
    #[must_use]
    pub fn to_unicode(&self) -> String {
        idna::domain_to_unicode(&self.0).0
    }

    /// Whether the form for people differs from the stored one.
    #[must_use]
    pub fn is_international(&self) -> bool {
        self.0.split('.').any(|label| label.starts_with("xn--"))
    }

    /// The same name for asking DNS. A row that was edited into nonsense asks for `invalid`, which never exists (RFC 6761).
    #[must_use]
    pub fn dns_name(&self) -> DnsName {
        DnsName::parse(&self.0).or_else(|_| DnsName::parse("invalid")).unwrap_or_else(|_| DnsName::root())
    }

    /// The name that somebody registered: `acme.co.uk` for `news.acme.co.uk`; itself for an allowed suffix.
    #[must_use]
    pub fn registrable(&self) -> &str {
        psl::domain_str(&self.0).unwrap_or(&self.0)
    }

    /// Whether the name was given out by a company to its customer (list's private section), as `acme.github.io`. There,
    /// others can own names beside it, so labels that look like host names prove nothing.
    #[must_use]
    pub fn is_below_private_suffix(&self) -> bool {
        psl::suffix(self.0.as_bytes()).is_some_and(|suffix| suffix.typ() == Some(psl::Type::Private))
    }

    /// Whether people can take one name for the other although they differ (UTS 39 section 4).
    #[must_use]
    pub fn looks_like(&self, other: &Self) -> bool {
        self != other && script::skeleton(&self.to_unicode()) == script::skeleton(&other.to_unicode())
    }
}

/// The stored form; logs and JSON carry this one.
impl fmt::Display for DomainName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for DomainName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for DomainName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for DomainName {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::in_stored_form(&text).ok_or("not a domain name in its stored form")
    }
}

impl From<DomainName> for String {
    fn from(domain: DomainName) -> Self {
        domain.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good_names_get_one_form() {
        for (text, stored, shown, registrable) in [
            ("Acme.NL", "acme.nl", "acme.nl", "acme.nl"),
            ("news.acme.co.uk", "news.acme.co.uk", "news.acme.co.uk", "acme.co.uk"),
            ("faß.de", "xn--fa-hia.de", "faß.de", "xn--fa-hia.de"),
            ("XN--BCHER-KVA.de", "xn--bcher-kva.de", "bücher.de", "xn--bcher-kva.de"),
            ("mail.公司.cn", "mail.xn--55qx5d.cn", "mail.公司.cn", "mail.xn--55qx5d.cn"),
            ("пример.рф", "xn--e1afmkfd.xn--p1ai", "пример.рф", "xn--e1afmkfd.xn--p1ai"),
            ("acme.github.io", "acme.github.io", "acme.github.io", "acme.github.io"),
            ("3com.com", "3com.com", "3com.com", "3com.com"),
            ("ｅｘａ.com", "exa.com", "exa.com", "exa.com"),
            ("ソニー製品abc.jp", "xn--abc-ll4bucypj42tpl1e.jp", "ソニー製品abc.jp", "xn--abc-ll4bucypj42tpl1e.jp"),
        ] {
            let domain = DomainName::parse(text, &DomainPolicy::default()).unwrap();
            assert_eq!(domain.as_str(), stored);
            assert_eq!(domain.to_unicode(), shown);
            assert_eq!(domain.registrable(), registrable);
            assert_eq!(domain.dns_name().to_string(), stored);
            assert_eq!(DomainName::in_stored_form(stored).as_ref(), Some(&domain));
        }
    }

    #[test]
    fn names_in_one_foreign_script_can_be_compared_by_eye() {
        let policy = DomainPolicy::default();
        let cyrillic = DomainName::parse("аррӏе.com", &policy).unwrap();
        assert_eq!(cyrillic.as_str(), "xn--80ak6aa92e.com");
        assert!(cyrillic.looks_like(&DomainName::parse("apple.com", &policy).unwrap()));
        assert!(!cyrillic.looks_like(&DomainName::parse("pear.com", &policy).unwrap()));
        assert!(!cyrillic.looks_like(&cyrillic));
    }

    #[test]
    fn rows_keep_their_form_and_nothing_else_gets_in() {
        for text in ["Acme.nl", "acme.nl.", "bücher.de", "", "a..b", "a b.nl", "a_b.nl"] {
            assert_eq!(DomainName::in_stored_form(text), None, "{text}");
        }
        let json = "\"acme.nl\"";
        let domain: DomainName = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&domain).unwrap(), json);
        assert!(serde_json::from_str::<DomainName>("\"Acme.nl\"").is_err());
    }
}

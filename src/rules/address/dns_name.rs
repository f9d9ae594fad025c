//! A name as it stands in DNS: the owner of a record, the target of an alias, the host of a name server.
//!
//! DNS allows any byte in a label (RFC 2181 section 11), and wrong records hold the oddest ones: blanks, `@`, raw UTF-8.
//! So a `DnsName` takes everything that fits the wire (labels of 1 to 63 bytes, 255 with the length bytes) and shows it
//! without loss. It deliberately does not judge whether a name is fit to send mail from; that is [`super::DomainName`].
//!
//! Upper and lower case ASCII are the same in DNS (RFC 4343), so only the lower case is kept: equality, order and hash
//! need no second thought. The order is the canonical one of RFC 4034 section 6.1: parents before their children.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest name on the wire, counting one length byte per label and the final zero (RFC 1035 section 3.1).
const LONGEST_NAME: usize = 255;
/// The longest label (RFC 1035 section 2.3.4).
const LONGEST_LABEL: usize = 63;

/// A name in DNS. Made by [`DnsName::parse`] from text or by [`DnsName::from_labels`] from bytes.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DnsName {
    /// From the left, lower case; no label is empty, the root has none.
    labels: Vec<Box<[u8]>>,
}

/// Why bytes or text are no name in DNS.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadDnsName {
    /// Nothing at all, two dots in a row, or a dot at the start. The root is written `.`.
    #[error("a label is empty")]
    EmptyLabel,
    #[error("a label is longer than 63 bytes")]
    LongLabel,
    #[error("the name is longer than 255 bytes on the wire")]
    Long,
    #[error("a backslash is followed by neither three digits up to 255 nor a character")]
    BadEscape,
}

impl DnsName {
    /// The root, `.`, which every name is within.
    #[must_use]
    pub const fn root() -> Self {
        Self { labels: Vec::new() }
    }

    /// Reads the presentation format of zone files (RFC 1035 section 5.1): labels with dots between, `\X` for a
    /// character without its special meaning, `\DDD` for a byte. A final dot changes nothing: every name is absolute.
    ///
    /// Other characters stand for their UTF-8 bytes. Nothing is converted to `xn--`: that happens in `DomainName`.
    pub fn parse(text: &str) -> Result<Self, BadDnsName> {
        if text == "." {
            return Ok(Self::root());
        }
        let mut labels = Vec::new();
        let mut label = Vec::new();
        let mut ended = false;
        let mut bytes = text.bytes();
        while let Some(byte) = bytes.next() {
            ended = byte == b'.';
            match byte {
                b'.' => labels.push(std::mem::take(&mut label)),
                b'\\' => label.push(escaped(&mut bytes)?),
                _ => label.push(byte),
            }
        }
        if !ended {
            labels.push(label);
        }
        Self::from_labels(labels)
    }

    /// Puts labels together, the leftmost first; bytes are taken as they are, save that ASCII letters become small.
    pub fn from_labels<L: AsRef<[u8]>>(labels: impl IntoIterator<Item = L>) -> Result<Self, BadDnsName> {
        let mut name = Self::root();
        let mut on_wire = 1;
        for label in labels {
            let label = label.as_ref();
            on_wire += 1 + label.len();
            match label.len() {
                0 => return Err(BadDnsName::EmptyLabel),
                1..=LONGEST_LABEL if on_wire <= LONGEST_NAME => name.labels.push(label.to_ascii_lowercase().into()),
                1..=LONGEST_LABEL => return Err(BadDnsName::Long),
                _ => return Err(BadDnsName::LongLabel),
            }
        }
        Ok(name)
    }

    /// The labels from left to right, without the root's empty one.
    pub fn labels(&self) -> impl DoubleEndedIterator<Item = &[u8]> + ExactSizeIterator {
        self.labels.iter().map(AsRef::as_ref)
    }

    /// Whether this is `.`.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.labels.is_empty()
    }

    /// The name without its leftmost label; the root has no parent.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.labels.split_first()?;
        Some(Self { labels: rest.to_vec() })
    }

    /// The name itself, its parent, and so on; the root is left out.
    pub fn self_and_ancestors(&self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self.clone()), Self::parent).take(self.labels.len())
    }

    /// Whether this name is `ancestor` or lies below it.
    #[must_use]
    pub fn is_within(&self, ancestor: &Self) -> bool {
        self.labels.ends_with(&ancestor.labels)
    }

    /// This name in front of `suffix`: `_dmarc` joined with `acme.nl` is `_dmarc.acme.nl`.
    pub fn join(&self, suffix: &Self) -> Result<Self, BadDnsName> {
        Self::from_labels(self.labels().chain(suffix.labels()))
    }

    /// One label, as raw bytes, in front of this name; dots in it are part of the label.
    pub fn prefixed(&self, label: impl AsRef<[u8]>) -> Result<Self, BadDnsName> {
        Self::from_labels(std::iter::once(label.as_ref()).chain(self.labels()))
    }

    /// This name with `prefix`, written as for [`DnsName::parse`], in front of it.
    pub fn under(&self, prefix: &str) -> Result<Self, BadDnsName> {
        Self::parse(prefix)?.join(self)
    }

    /// What is left of this name in front of `ancestor`; `None` where it is not within it, the root where they are equal.
    #[must_use]
    pub fn below(&self, ancestor: &Self) -> Option<Self> {
        let labels = self.labels.strip_suffix(ancestor.labels.as_slice())?;
        Some(Self { labels: labels.to_vec() })
    }

    /// The short name as a panel or a zone file for `zone` wants it: `@` at its apex; the absolute name without final dot
    /// where it lies outside of it.
    #[must_use]
    pub fn relative_to(&self, zone: &Self) -> String {
        match self.below(zone) {
            Some(rest) if rest.is_root() => "@".to_owned(),
            Some(rest) => rest.to_string(),
            None => self.to_string(),
        }
    }
}

/// Reads what follows a backslash: three digits for a byte, or the character itself.
fn escaped(bytes: &mut impl Iterator<Item = u8>) -> Result<u8, BadDnsName> {
    let first = bytes.next().ok_or(BadDnsName::BadEscape)?;
    if !first.is_ascii_digit() {
        return Ok(first);
    }
    let mut value = u16::from(first - b'0');
    for _ in 0..2 {
        let digit = bytes.next().filter(u8::is_ascii_digit).ok_or(BadDnsName::BadEscape)?;
        value = value * 10 + u16::from(digit - b'0');
    }
    u8::try_from(value).map_err(|_| BadDnsName::BadEscape)
}

/// Absolute, without the final dot, in the presentation format: what [`DnsName::parse`] reads back to the same name.
impl fmt::Display for DnsName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_root() {
            return f.write_str(".");
        }
        for (place, label) in self.labels().enumerate() {
            if place > 0 {
                f.write_str(".")?;
            }
            for &byte in label {
                match byte {
                    b'.' | b'\\' | b'"' | b';' | b'(' | b')' | b'@' | b'$' => write!(f, "\\{}", char::from(byte))?,
                    0x21..=0x7e => write!(f, "{}", char::from(byte))?,
                    _ => write!(f, "\\{byte:03}")?,
                }
            }
        }
        Ok(())
    }
}

impl fmt::Debug for DnsName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl Ord for DnsName {
    fn cmp(&self, other: &Self) -> Ordering {
        self.labels().rev().cmp(other.labels().rev())
    }
}

impl PartialOrd for DnsName {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl TryFrom<String> for DnsName {
    type Error = BadDnsName;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<DnsName> for String {
    fn from(name: DnsName) -> Self {
        name.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::chance::Chance;

    fn name(text: &str) -> DnsName {
        DnsName::parse(text).unwrap()
    }

    #[test]
    fn capitals_and_a_final_dot_make_no_difference() {
        assert_eq!(name("_DMARC.Acme.NL."), name("_dmarc.acme.nl"));
        assert_eq!(name("_DMARC.Acme.NL.").to_string(), "_dmarc.acme.nl");
        assert_ne!(name("_dmarc.acme.nl"), name("dmarc.acme.nl"));
    }

    #[test]
    fn odd_bytes_are_shown_as_zone_files_write_them() {
        for (labels, shown) in [
            (vec![&b"s1 "[..], b"acme", b"nl"], r"s1\032.acme.nl"),
            (vec![b"@", b"acme", b"nl"], r"\@.acme.nl"),
            (vec![b"a.b", b"nl"], r"a\.b.nl"),
            (vec!["bücher".as_bytes(), b"nl"], r"b\195\188cher.nl"),
            (vec![b"\"x\\;\0\xff", b"nl"], r#"\"x\\\;\000\255.nl"#),
        ] {
            let made = DnsName::from_labels(labels).unwrap();
            assert_eq!(made.to_string(), shown);
            assert_eq!(name(shown), made);
        }
    }

    #[test]
    fn what_does_not_fit_the_wire_is_refused() {
        let long = "a".repeat(64);
        for (text, why) in [
            ("", BadDnsName::EmptyLabel),
            ("a..b", BadDnsName::EmptyLabel),
            (".a", BadDnsName::EmptyLabel),
            ("..", BadDnsName::EmptyLabel),
            (r"a\", BadDnsName::BadEscape),
            (r"a\25", BadDnsName::BadEscape),
            (r"a\2x5.b", BadDnsName::BadEscape),
            (r"a\256", BadDnsName::BadEscape),
            (long.as_str(), BadDnsName::LongLabel),
        ] {
            assert_eq!(DnsName::parse(text), Err(why), "{text}");
        }
    }

    #[test]
    fn the_longest_name_has_255_bytes_on_the_wire() {
        let label = "a".repeat(63);
        let fits = format!("{label}.{label}.{label}.{}", "b".repeat(61));
        assert!(DnsName::parse(&fits).is_ok());
        assert_eq!(DnsName::parse(&format!("{fits}b")), Err(BadDnsName::Long));
        assert_eq!(name(&fits).prefixed("c"), Err(BadDnsName::Long));
    }

    #[test]
    fn names_know_their_place_in_the_tree() {
        let zone = name("acme.nl");
        let owner = zone.under("s1._domainkey").unwrap();
        assert_eq!(owner, name("s1._domainkey.acme.nl"));
        assert_eq!(owner.relative_to(&zone), "s1._domainkey");
        assert_eq!(zone.relative_to(&zone), "@");
        assert_eq!(owner.relative_to(&name("acme.be")), "s1._domainkey.acme.nl");
        assert_eq!(owner.below(&name("me.nl")), None, "half a label is no ancestor");
        assert!(owner.is_within(&zone) && zone.is_within(&zone) && !zone.is_within(&owner));
        let up: Vec<String> = owner.self_and_ancestors().map(|it| it.to_string()).collect();
        assert_eq!(up, ["s1._domainkey.acme.nl", "_domainkey.acme.nl", "acme.nl", "nl"]);
    }

    #[test]
    fn the_order_is_the_canonical_one() {
        // The example of RFC 4034 section 6.1.
        let sorted = [
            "example",
            "a.example",
            "yljkjljk.a.example",
            "Z.a.example",
            "zABC.a.EXAMPLE",
            "z.example",
            r"\001.z.example",
            "*.z.example",
            r"\200.z.example",
        ];
        let mut names: Vec<DnsName> = sorted.iter().rev().map(|it| name(it)).collect();
        names.sort();
        assert_eq!(names, sorted.map(name));
    }

    #[test]
    fn every_name_survives_being_shown_and_read_again() {
        let mut chance = Chance::new(1);
        for _ in 0..2_000 {
            let labels: Vec<Vec<u8>> = (0..chance.below(6))
                .map(|_| {
                    let length = 1 + chance.below(40);
                    chance.bytes(length)
                })
                .collect();
            let made = DnsName::from_labels(&labels).unwrap();
            assert_eq!(name(&made.to_string()), made);
            if !made.is_root() {
                assert_eq!(name(&format!("{made}.")), made);
            }
            let json = serde_json::to_string(&made).unwrap();
            assert_eq!(serde_json::from_str::<DnsName>(&json).unwrap(), made);
        }
    }
}

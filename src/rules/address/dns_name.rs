//! Any name that can stand in DNS (RFC 1035 section 3.1), odd bytes included. A name that a customer may send from is
//! a [`super::DomainName`] instead.
//!
//! Compared without regard to ASCII case (RFC 4343); kept in lower case.

use serde::{Deserialize, Serialize};
use std::fmt;

/// An absolute name: labels of 1 to 63 bytes, 255 bytes on the wire at most. The root has no labels.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DnsName {
    labels: Vec<Box<[u8]>>,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadDnsName {
    #[error("a label is empty")]
    EmptyLabel,
    #[error("a label is longer than 63 bytes")]
    LongLabel,
    #[error("the name is longer than 255 bytes")]
    Long,
    #[error("a backslash escape is incomplete or above 255")]
    BadEscape,
}

impl DnsName {
    pub fn root() -> Self {
        Self { labels: Vec::new() }
    }

    pub fn from_labels<L: AsRef<[u8]>>(labels: impl IntoIterator<Item = L>) -> Result<Self, BadDnsName> {
        let labels: Vec<Box<[u8]>> = labels.into_iter().map(|it| it.as_ref().to_ascii_lowercase().into()).collect();
        if labels.iter().any(|it| it.is_empty()) {
            return Err(BadDnsName::EmptyLabel);
        }
        if labels.iter().any(|it| it.len() > 63) {
            return Err(BadDnsName::LongLabel);
        }
        if labels.iter().map(|it| it.len() + 1).sum::<usize>() + 1 > 255 {
            return Err(BadDnsName::Long);
        }
        Ok(Self { labels })
    }

    /// Presentation format with `\DDD` and `\X` escapes (RFC 1035 section 5.1); the final dot may be left out.
    pub fn parse(text: &str) -> Result<Self, BadDnsName> {
        if text.is_empty() || text == "." {
            return Ok(Self::root());
        }
        let mut labels = vec![Vec::new()];
        let mut bytes = text.bytes();
        while let Some(byte) = bytes.next() {
            match byte {
                b'.' => labels.push(Vec::new()),
                b'\\' => push(&mut labels, escaped(&mut bytes)?),
                other => push(&mut labels, other),
            }
        }
        if labels.last().is_some_and(Vec::is_empty) {
            labels.pop();
        }
        Self::from_labels(labels)
    }

    pub fn labels(&self) -> impl DoubleEndedIterator<Item = &[u8]> + ExactSizeIterator {
        self.labels.iter().map(AsRef::as_ref)
    }

    pub fn is_root(&self) -> bool {
        self.labels.is_empty()
    }

    /// The name without its first label; nothing above the root.
    pub fn parent(&self) -> Option<Self> {
        let (_, rest) = self.labels.split_first()?;
        Some(Self { labels: rest.to_vec() })
    }

    /// The name itself, its parent, and so on; the root is left out.
    pub fn self_and_ancestors(&self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self.clone()), Self::parent).take(self.labels.len())
    }

    /// Is this `ancestor`, or below it?
    pub fn is_within(&self, ancestor: &Self) -> bool {
        self.labels.ends_with(&ancestor.labels)
    }

    /// `self` followed by `ancestor`: `_dmarc` joined to `acme.example` is `_dmarc.acme.example`.
    pub fn join(&self, ancestor: &Self) -> Result<Self, BadDnsName> {
        Self::from_labels(self.labels().chain(ancestor.labels()))
    }

    /// What is left of `ancestor` in it; nothing if this is not below `ancestor`, no labels if it is the same name.
    pub fn below(&self, ancestor: &Self) -> Option<Self> {
        let labels = self.labels.strip_suffix(ancestor.labels.as_slice())?;
        Some(Self { labels: labels.to_vec() })
    }

    /// As typed into a panel that serves `zone`: `@` at its top, the absolute name where it lies outside.
    pub fn relative_to(&self, zone: &Self) -> String {
        match self.below(zone) {
            Some(rest) if rest.is_root() => "@".into(),
            Some(rest) => rest.to_string(),
            None => self.to_string(),
        }
    }
}

fn push(labels: &mut [Vec<u8>], byte: u8) {
    if let Some(label) = labels.last_mut() {
        label.push(byte);
    }
}

fn escaped(bytes: &mut std::str::Bytes<'_>) -> Result<u8, BadDnsName> {
    let first = bytes.next().ok_or(BadDnsName::BadEscape)?;
    if !first.is_ascii_digit() {
        return Ok(first);
    }
    let mut value = u32::from(first - b'0');
    for _ in 0..2 {
        let digit = bytes.next().filter(u8::is_ascii_digit).ok_or(BadDnsName::BadEscape)?;
        value = value * 10 + u32::from(digit - b'0');
    }
    u8::try_from(value).map_err(|_| BadDnsName::BadEscape)
}

/// Absolute, without the final dot; the root is a dot. Escapes are decimal, as zone files want them.
impl fmt::Display for DnsName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_root() {
            return f.write_str(".");
        }
        for (at, label) in self.labels().enumerate() {
            if at > 0 {
                f.write_str(".")?;
            }
            for &byte in label {
                match byte {
                    b'.' | b'\\' | b'"' | b'(' | b')' | b';' | b'@' | b'$' => write!(f, "\\{}", char::from(byte))?,
                    0x21..=0x7e => write!(f, "{}", char::from(byte))?,
                    other => write!(f, "\\{other:03}")?,
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

impl Serialize for DnsName {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for DnsName {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(from)?).map_err(serde::de::Error::custom)
    }
}

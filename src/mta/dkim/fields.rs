//! The header fields that a signature covers, and how often it names each (RFC 6376 sections 5.4.1, 5.4.2).
//!
//! Every instance of a listed field is signed. Most names are listed once more than there are fields, so that nobody adds
//! another one on the way ("oversigning"). Not signed is what lists and relays add or replace: Received, Return-Path,
//! DKIM-Signature, ARC-…, Resent-…, other List-…. List-Unsubscribe is, as RFC 8058 asks.

use super::relaxed;
use crate::vault::Sum;
use std::ops::Range;

/// Names in the order in which they are listed, and whether once more than they are there.
const LISTED: [(&str, bool); 16] = [
    ("From", true),
    ("Reply-To", true),
    ("Subject", true),
    ("Date", true),
    ("To", true),
    ("Cc", true),
    ("Message-ID", true),
    ("MIME-Version", true),
    ("Content-Type", true),
    ("Content-Transfer-Encoding", true),
    ("Sender", false),
    ("In-Reply-To", false),
    ("References", false),
    ("List-Id", false),
    ("List-Unsubscribe", false),
    ("List-Unsubscribe-Post", false),
];

/// Octets of all signed fields that are kept for one message.
const MOST_OCTETS: usize = 512 * 1024;
/// Signed fields of one message.
const MOST_FIELDS: usize = 500;

/// The signed fields of one message, in their relaxed form.
#[derive(Debug, Default)]
pub struct SignedFields {
    text: Vec<u8>,
    /// Place in `LISTED`, place in `text`; in the message's order.
    fields: Vec<(usize, Range<usize>)>,
    too_much: bool,
}

impl SignedFields {
    /// Takes a header field in, if it is one that is signed.
    pub fn add(&mut self, name: &[u8], value: &[u8]) {
        let name = name.trim_ascii_end();
        let Some(place) = LISTED.iter().position(|(it, _)| name.eq_ignore_ascii_case(it.as_bytes())) else { return };
        let octets = self.text.len().saturating_add(name.len()).saturating_add(value.len());
        if octets > MOST_OCTETS || self.fields.len() >= MOST_FIELDS {
            self.too_much = true;
            return;
        }
        let start = self.text.len();
        self.text.extend(name.iter().map(u8::to_ascii_lowercase));
        self.text.push(b':');
        relaxed::append_value(&mut self.text, value);
        self.text.extend_from_slice(b"\r\n");
        self.fields.push((place, start..self.text.len()));
    }

    /// More than is kept: such a message cannot be signed.
    pub fn is_too_much(&self) -> bool {
        self.too_much
    }

    /// As new; keeps its memory, unless that is a lot.
    pub fn clear(&mut self) {
        self.text.clear();
        self.text.shrink_to(16 * 1024);
        self.fields.clear();
        self.too_much = false;
    }

    /// The names for `h=`.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        LISTED.iter().enumerate().flat_map(|(place, (name, once_more))| {
            let there = self.fields.iter().filter(|(it, _)| *it == place).count();
            std::iter::repeat_n(*name, there.saturating_add(usize::from(*once_more)))
        })
    }

    /// Hashes the fields in the order of their names in `h=`: of one name the last first. A name without a field adds
    /// nothing.
    pub(super) fn sum(&self) -> Sum {
        let mut sum = Sum::new();
        for place in 0..LISTED.len() {
            for (_, range) in self.fields.iter().rev().filter(|(it, _)| *it == place) {
                sum.add(self.text.get(range.clone()).unwrap_or_default());
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        let mut sum = Sum::new();
        sum.add(text.as_bytes());
        sum.base64()
    }

    #[test]
    fn names_are_listed_once_more_than_they_are_there() {
        let fields = SignedFields::default();
        let names = fields.names().collect::<Vec<_>>().join(":");
        assert_eq!(
            names,
            "From:Reply-To:Subject:Date:To:Cc:Message-ID:MIME-Version:Content-Type:Content-Transfer-Encoding"
        );
        let mut fields = SignedFields::default();
        for name in ["FROM", "To", "to", "Sender ", "Received", "List-Unsubscribe", "Resent-From", "DKIM-Signature"] {
            fields.add(name.as_bytes(), b" x");
        }
        let names = fields.names().collect::<Vec<_>>().join(":");
        let there = "From:From:Reply-To:Subject:Date:To:To:To:Cc:Message-ID:MIME-Version:Content-Type:\
                     Content-Transfer-Encoding:Sender:List-Unsubscribe";
        assert_eq!(names, there);
    }

    #[test]
    fn fields_are_hashed_by_name_and_from_below() {
        let mut fields = SignedFields::default();
        for (name, value) in [("To", " one"), ("Subject", "  s\n  t "), ("TO\t", "two"), ("From", "f"), ("X", "y")] {
            fields.add(name.as_bytes(), value.as_bytes());
        }
        assert_eq!(fields.sum().base64(), plain("from:f\r\nsubject:s t\r\nto:two\r\nto:one\r\n"));
        fields.clear();
        assert_eq!(fields.sum().base64(), plain(""));
    }

    #[test]
    fn memory_is_bounded() {
        let mut fields = SignedFields::default();
        (0..10_000).for_each(|_| fields.add(b"X-Other", b"x"));
        assert!(!fields.is_too_much());
        (0..10_000).for_each(|_| fields.add(b"To", b"x"));
        assert!(fields.is_too_much() && fields.fields.len() == MOST_FIELDS);
        fields.clear();
        assert!(!fields.is_too_much());
        (0..10).for_each(|_| fields.add(b"To", &[b'x'; 100_000]));
        assert!(fields.is_too_much() && fields.text.len() <= MOST_OCTETS);
    }
}

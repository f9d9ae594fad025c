//! One record written down as each place wants it: the fields of a panel, a line of a zone file, a line for a spreadsheet,
//! a long text in parts.
//!
//! What is to be pasted into a field is exactly the value: no quotes, no line break, no blank at the end. Quotes and escapes
//! exist in zone files only (RFC 1035 section 5.1), and there they are decimal.

use super::{ExpectedRecord, Purpose, RecordType};
use crate::rules::address::DnsName;

/// The longest character-string (RFC 1035 section 3.3).
const LONGEST_STRING: usize = 255;

/// A record that is to be published, in every form in which people copy it. Sentences about it are made from these fields.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notation {
    pub purpose: Purpose,
    pub rtype: RecordType,
    /// As most panels want it: relative to the zone, `@` for the zone itself.
    pub short_name: String,
    /// Absolute, without the final dot.
    pub full_name: String,
    pub value: String,
    /// The value in pieces of at most 255 bytes, for panels that take no longer ones; a single piece where it fits.
    pub parts: Vec<String>,
    /// Seconds.
    pub ttl: u32,
    /// A line for a zone file; works wherever in the file it is put.
    pub zone_file_line: String,
}

impl Notation {
    /// Nothing where nothing is to be published.
    #[must_use]
    pub fn of(record: &ExpectedRecord, zone: &DnsName) -> Option<Self> {
        let value = record.value.clone()?;
        let data = match record.rtype {
            RecordType::Txt => zone_file_text(value.as_bytes()),
            _ => value.clone(),
        };
        Some(Self {
            purpose: record.purpose,
            rtype: record.rtype,
            short_name: record.owner.relative_to(zone),
            full_name: record.owner.to_string(),
            parts: parts(&value),
            ttl: record.ttl,
            zone_file_line: format!("{}. {} IN {} {data}", record.owner, record.ttl, record.rtype),
            value,
        })
    }

    /// Name, type, value and TTL with tabs between: pastes into a mail as a line and into a spreadsheet as four cells.
    #[must_use]
    pub fn line(&self, full_names: bool) -> String {
        let name = if full_names { &self.full_name } else { &self.short_name };
        format!("{name}\t{}\t{}\t{}", self.rtype, self.value, self.ttl)
    }

    /// The parts, each in its own quotes, for panels that want a long value so.
    #[must_use]
    pub fn quoted_parts(&self) -> String {
        zone_file_text(self.value.as_bytes())
    }
}

/// A value in pieces of at most 255 bytes, never cut within a character.
#[must_use]
pub fn parts(value: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for character in value.chars() {
        match parts.last_mut() {
            Some(part) if part.len() + character.len_utf8() <= LONGEST_STRING => part.push(character),
            _ => parts.push(character.to_string()),
        }
    }
    parts
}

/// The data of a TXT record in a zone file: quoted character-strings of at most 255 bytes, with blanks between.
#[must_use]
pub fn zone_file_text(value: &[u8]) -> String {
    if value.is_empty() {
        return quoted(value);
    }
    value.chunks(LONGEST_STRING).map(quoted).collect::<Vec<_>>().join(" ")
}

/// One character-string in quotes; what is not printable ASCII as `\DDD`.
#[must_use]
pub fn quoted(string: &[u8]) -> String {
    let mut text = String::from('"');
    for &byte in string {
        match byte {
            b'"' | b'\\' => text.extend(['\\', char::from(byte)]),
            b' '..=b'~' => text.push(char::from(byte)),
            _ => text.push_str(&format!("\\{byte:03}")),
        }
    }
    text.push('"');
    text
}

#[cfg(test)]
#[path = "notation_tests.rs"]
mod tests;

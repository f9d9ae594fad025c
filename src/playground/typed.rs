//! What a person types into the DNS panel, and what it becomes.
//!
//! The panel behaves like most real ones: a name without a final dot gets the zone appended (so a name that was
//! pasted whole ends up doubled), a text may be plain or in quoted parts (RFC 1035 section 5.1), and what real panels
//! refuse is refused here too, with a sentence.

use crate::error::{self, Error, Problem};
use crate::rules::address::{BadDnsName, DnsName};
use crate::rules::diagnosis::Data;
use crate::rules::records::RecordType;
use crate::text::Say;

/// The types that the panel offers.
pub const TYPES: [RecordType; 5] =
    [RecordType::Txt, RecordType::Cname, RecordType::Mx, RecordType::A, RecordType::Aaaa];

/// The longest value that the panel takes, in bytes.
const LONGEST: usize = 4096;

/// The fields of the form, untouched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    pub name: String,
    pub rtype: String,
    pub value: String,
}

/// A record as it will be served: `value` is its notation, from which `data` can be had again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub owner: DnsName,
    pub rtype: RecordType,
    pub value: String,
}

/// Reads the form; every field that cannot be taken is named.
pub fn read(typed: &Typed, zone: &DnsName) -> error::Result<Written> {
    let mut problems = Vec::new();
    let mut note = |field, say| problems.push(Problem { field, say });
    let rtype = TYPES.into_iter().find(|it| it.as_str() == typed.rtype.trim());
    if rtype.is_none() {
        note("type", Say::key("playground-bad-type"));
    }
    let owner = owner(&typed.name, zone).map_err(|say| note("name", say)).ok();
    let value = rtype.and_then(|it| value(it, &typed.value, zone).map_err(|say| note("value", say)).ok());
    match (owner, rtype, value) {
        (Some(owner), Some(rtype), Some(value)) if problems.is_empty() => Ok(Written { owner, rtype, value }),
        _ => Err(Error::Invalid(problems)),
    }
}

/// `bounce` is below the zone, `bounce.acme.example.` is taken as it stands, empty or `@` is the zone itself.
fn owner(text: &str, zone: &DnsName) -> Result<DnsName, Say> {
    let text = text.trim();
    if text.is_empty() || text == "@" {
        return Ok(zone.clone());
    }
    let name = absolute(text, zone)?;
    match name.is_within(zone) {
        true => Ok(name),
        false => Err(Say::key("playground-bad-name-outside").with("zone", zone.to_string())),
    }
}

fn absolute(text: &str, zone: &DnsName) -> Result<DnsName, Say> {
    if text.chars().any(|it| it.is_whitespace() || it.is_control()) {
        return Err(Say::key("playground-bad-name-blank"));
    }
    if !text.is_ascii() {
        return Err(Say::key("playground-bad-name-letters"));
    }
    let name = DnsName::parse(text).map_err(bad_name)?;
    match text.ends_with('.') {
        true => Ok(name),
        false => name.join(zone).map_err(bad_name),
    }
}

fn bad_name(why: BadDnsName) -> Say {
    Say::key(match why {
        BadDnsName::EmptyLabel => "playground-bad-name-dots",
        BadDnsName::LongLabel => "playground-bad-name-part-long",
        BadDnsName::Long => "playground-bad-name-long",
        BadDnsName::BadEscape => "playground-bad-name-backslash",
    })
}

/// The notation that is kept: addresses and host names in their usual form, texts as typed.
fn value(rtype: RecordType, text: &str, zone: &DnsName) -> Result<String, Say> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Say::key("playground-bad-value-empty"));
    }
    if text.len() > LONGEST {
        return Err(Say::key("playground-bad-value-long").with("most", LONGEST));
    }
    if text.contains(['\r', '\n']) {
        return Err(Say::key("playground-bad-value-lines"));
    }
    if text.chars().any(char::is_control) {
        return Err(Say::key("playground-bad-value-control"));
    }
    let kept = match rtype {
        RecordType::Cname => host(text, zone)?,
        RecordType::Mx => {
            let (preference, exchange) =
                text.split_once([' ', '\t']).ok_or_else(|| Say::key("playground-bad-value-mx"))?;
            format!("{preference} {}", host(exchange.trim(), zone)?)
        }
        _ => text.to_owned(),
    };
    match data(rtype, &kept) {
        Some(_) => Ok(kept),
        None => Err(Say::key(match rtype {
            RecordType::A => "playground-bad-value-a",
            RecordType::Aaaa => "playground-bad-value-aaaa",
            RecordType::Mx => "playground-bad-value-mx",
            RecordType::Cname => "playground-bad-value-host",
            _ => "playground-bad-value-quotes",
        })),
    }
}

/// A host that a record points to, with its final dot. One label alone is meant to be in the zone; anything longer is
/// taken as the whole name, as most panels do.
fn host(text: &str, zone: &DnsName) -> Result<String, Say> {
    let whole = match text.contains('.') && !text.ends_with('.') {
        true => absolute(&format!("{text}."), zone)?,
        false => absolute(text, zone)?,
    };
    match whole.is_root() {
        true => Err(Say::key("playground-bad-value-host")),
        false => Ok(format!("{whole}.")),
    }
}

/// What a kept notation means in DNS; nothing if it is not one.
pub fn data(rtype: RecordType, kept: &str) -> Option<Data> {
    match rtype {
        RecordType::A => kept.parse().ok().map(Data::A),
        RecordType::Aaaa => kept.parse().ok().map(Data::Aaaa),
        RecordType::Cname => DnsName::parse(kept).ok().map(Data::Cname),
        RecordType::Mx => {
            let (preference, exchange) = kept.split_once(' ')?;
            Some(Data::Mx { preference: preference.parse().ok()?, exchange: DnsName::parse(exchange).ok()? })
        }
        RecordType::Txt => strings(kept).map(Data::Txt),
        _ => None,
    }
}

/// Quoted parts become one character-string each; a plain text is cut every 255 bytes, which readers join again.
fn strings(text: &str) -> Option<Vec<Vec<u8>>> {
    if !text.starts_with('"') {
        return Some(text.as_bytes().chunks(255).map(<[u8]>::to_vec).collect());
    }
    let mut rest = text;
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (string, behind) = quoted(rest.strip_prefix('"')?)?;
        found.push(string);
        rest = behind.trim_start();
    }
    found.iter().all(|it| it.len() <= 255).then_some(found)
}

/// Up to the closing quote; `\"`, `\\` and `\DDD` as in a zone file.
fn quoted(text: &str) -> Option<(Vec<u8>, &str)> {
    let mut string = Vec::new();
    let mut bytes = text.bytes().enumerate();
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'"' => return Some((string, text.get(at + 1..)?)),
            b'\\' => match bytes.next()?.1 {
                hundreds @ b'0'..=b'9' => {
                    let digits = [hundreds, bytes.next()?.1, bytes.next()?.1];
                    string.push(std::str::from_utf8(&digits).ok()?.parse().ok()?);
                }
                other => string.push(other),
            },
            other => string.push(other),
        }
    }
    None
}

#[cfg(test)]
#[path = "typed_tests.rs"]
mod tests;

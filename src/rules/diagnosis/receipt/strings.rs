//! The strings of a TXT record in JSON, byte for byte: printable ASCII as it is, a backslash as two, any other byte as
//! `\DDD`, as zone files write it (RFC 1035 section 5.1).

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serializer};

pub(in crate::rules::diagnosis) fn serialize<S: Serializer>(strings: &[Vec<u8>], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(strings.iter().map(|it| escaped(it)))
}

pub(in crate::rules::diagnosis) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Vec<u8>>, D::Error> {
    let texts = Vec::<String>::deserialize(from)?;
    let read = |it: &String| unescaped(it).ok_or_else(|| D::Error::custom("a backslash without its three digits"));
    texts.iter().map(read).collect()
}

fn escaped(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for &byte in bytes {
        match byte {
            b'\\' => text.push_str("\\\\"),
            b' '..=b'~' => text.push(char::from(byte)),
            _ => text.push_str(&format!("\\{byte:03}")),
        }
    }
    text
}

fn unescaped(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut from = text.bytes();
    while let Some(byte) = from.next() {
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        let first = from.next()?;
        if first == b'\\' {
            bytes.push(first);
            continue;
        }
        let mut value = 0;
        for digit in [first, from.next()?, from.next()?] {
            value = value * 10 + u16::from(digit.is_ascii_digit().then(|| digit - b'0')?);
        }
        bytes.push(u8::try_from(value).ok()?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::chance::Chance;

    #[test]
    fn every_byte_survives() {
        let mut chance = Chance::new(3);
        let all: Vec<u8> = (0..=255).collect();
        for bytes in (0..500).map(|it| chance.bytes(it % 255)).chain([all, b"a\\032\\\\".to_vec()]) {
            let text = escaped(&bytes);
            assert!(text.bytes().all(|it| (b' '..=b'~').contains(&it)));
            assert_eq!(unescaped(&text), Some(bytes));
        }
        for bad in ["\\", "\\1", "\\12", "\\256", "\\x00", "\\1a3"] {
            assert_eq!(unescaped(bad), None, "{bad}");
        }
    }
}

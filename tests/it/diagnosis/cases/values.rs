//! The values of cases: tokens and keys by name, quoted strings, record data.

use crate::support::dns::{address, mx, raw};
use data_encoding::{BASE64, HEXLOWER_PERMISSIVE};
use frankmark::rules::address::DnsName;
use frankmark::rules::records::{Brand, ChallengeToken};
use hickory_proto::rr::{
    Name, RData, RecordType,
    rdata::{CNAME, NS, TXT},
};
use std::net::IpAddr;

#[path = "../../../../src/rules/records/test_keys.rs"]
mod test_keys;

/// RSA of 2048 bits, made for tests; nobody has the private halves.
const OLD_RSA: &str = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAjfPrlkj7Z4+Lyv/y3FXckPn3GRmYxd+Azx+3c7BqZy1KjFMXSGy4Wg+6Jun3JvaJgC7Tl/e8CPCzHpD7KuVZnMFyRhOqsa2fG3PUJvvnNjqmDnsFROe6JfKX7lsmXf20brq2X3RWoaYq788bEXpWdU9JiqAdchpqTHKzfGArYL5+5D5Npk4H3acsNEiV1RbK6fdPCFaYMQOU9twxwbNDVLnftgJP8ypJjwUVEcM0DPdv3/0h0ZYXgUEmZSB6THSXrrndlUTudK/TokJknUEUjrpHyU6aS9Lfek1K0OaQI/pcNa2hrv0wgTkx6akE9W8SwhuvgNOIcDLhD0lXYipy6wIDAQAB";
const OTHER_RSA: &str = "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAtOX3Ax9q9KM32sAG2sQ6xtHZpDgCy69VASwtdItwDJcteR4PqFT9UNPFEylsAfW95Eo99778i0dfhv2nTjuE8bULakvLDwGVw6QeTEoJofWYrXP5+5tNnS8kcnTFopsoanmJxtQYc/Q663Dc2rMrFAcbUVAbUd7aRGFJnXTmuQWtnzp+Edc8CgVDeq4TDKBDlCDv4Y0ZIvXpRbJXGhmhVututwgFKJf6cQUvtsYpEujijxuy9oClXCNycfozg0d2FxK93slaQ37AZtD541QSlyRMKa2DeFbOlMG/BH8GkyytyIup2qfiWoVYAz/WP/br9zmcQwR9ruQHrKMXIgYX+wIDAQAB";

pub fn token_of(seed: u8) -> ChallengeToken {
    ChallengeToken::from_random([seed; 32], &Brand::default())
}

pub fn token() -> ChallengeToken {
    token_of(7)
}

pub fn key() -> String {
    format!("v=DKIM1; k=rsa; p={}", test_keys::RSA)
}

/// The key behind the second alias.
pub fn second_key() -> String {
    format!("v=DKIM1; k=rsa; p={OTHER_RSA}")
}

pub fn old_key() -> String {
    format!("v=DKIM1; k=rsa; p={OLD_RSA}")
}

fn named(name: &str) -> String {
    match name {
        "token" => token().value().to_owned(),
        "old-token" => token_of(8).value().to_owned(),
        "foreign-token" => token_of(9).value().to_owned(),
        "key" => key(),
        "p" => test_keys::RSA.to_owned(),
        "pkcs1" => test_keys::RSA_PKCS1.to_owned(),
        "short-p" => test_keys::OTHER_RSA.to_owned(),
        "old-key" => old_key(),
        "old-p" => OLD_RSA.to_owned(),
        "other-key" => second_key(),
        "other-p" => OTHER_RSA.to_owned(),
        "ed25519" => format!("v=DKIM1; k=ed25519; p={}", test_keys::ED25519),
        "ed25519-p" => test_keys::ED25519.to_owned(),
        "ed25519-spki" => test_keys::ED25519_SPKI.to_owned(),
        _ => panic!("there is no value {{{name}}}"),
    }
}

/// `name`, `name[a..b]`, `name|change`.
fn value(text: &str) -> String {
    let (text, change) = text.split_once('|').unwrap_or((text, ""));
    let whole = match text.split_once('[') {
        Some((name, range)) => {
            let value = named(name);
            let (from, to) = range.trim_end_matches(']').split_once("..").expect("a range");
            let from = from.parse().unwrap_or(0);
            let to = to.parse().unwrap_or(value.len()).min(value.len());
            value[from..to].to_owned()
        }
        None => named(text),
    };
    match change {
        "" => whole,
        "upper" => whole.to_uppercase(),
        "lower" => whole.to_lowercase(),
        "base64" => BASE64.encode(whole.as_bytes()),
        "reversed" => whole.chars().rev().collect(),
        other => panic!("{other} is no change"),
    }
}

/// Puts values in place of names in braces; in plain text, where nothing is escaped.
pub fn filled(text: &str) -> String {
    String::from_utf8(unescaped(text, false)).expect("names are text")
}

/// One or more quoted strings; what follows them is given back.
pub fn strings(text: &str) -> (Vec<Vec<u8>>, &str) {
    let (mut found, mut rest) = (Vec::new(), text.trim_start());
    while let Some(inside) = rest.strip_prefix('"') {
        let end = end_of_string(inside);
        found.push(unescaped(&inside[..end], true));
        rest = inside[end + 1..].trim_start();
    }
    (found, rest)
}

fn end_of_string(inside: &str) -> usize {
    let mut escaped = false;
    for (at, it) in inside.char_indices() {
        match it {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    panic!("a string without end: {inside}")
}

fn unescaped(text: &str, escapes: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text;
    while let Some(it) = rest.chars().next() {
        rest = &rest[it.len_utf8()..];
        if it == '{' {
            let (name, after) = rest.split_once('}').expect("a brace that ends");
            bytes.extend(value(name).into_bytes());
            rest = after;
        } else if it == '\\' && escapes {
            let kind = rest.chars().next().expect("something behind a backslash");
            rest = &rest[kind.len_utf8()..];
            match kind {
                'n' => bytes.push(b'\n'),
                'r' => bytes.push(b'\r'),
                't' => bytes.push(b'\t'),
                'x' => {
                    bytes.push(u8::from_str_radix(&rest[..2], 16).expect("two hex digits"));
                    rest = &rest[2..];
                }
                'u' => {
                    let (number, after) = rest[1..].split_once('}').expect("\\u{…}");
                    let sign = u32::from_str_radix(number, 16).ok().and_then(char::from_u32).expect("a character");
                    bytes.extend(sign.to_string().into_bytes());
                    rest = after;
                }
                plain => bytes.extend(plain.to_string().into_bytes()),
            }
        } else {
            bytes.extend(it.to_string().into_bytes());
        }
    }
    bytes
}

/// An owner as a case writes it, below the domain unless it ends with a dot.
pub fn owner(text: &str, domain: &str) -> Name {
    let text = filled(text);
    let whole = match text.as_str() {
        "@" => domain.to_owned(),
        it if it.ends_with('.') => it.trim_end_matches('.').to_owned(),
        it => format!("{it}.{domain}"),
    };
    name(&whole)
}

/// A name with escapes as in zone files; every byte of a label is kept.
pub fn name(text: &str) -> Name {
    let text = text.trim_end_matches('.');
    let name =
        if text.is_empty() { DnsName::root() } else { DnsName::parse(text).unwrap_or_else(|e| panic!("{text}: {e}")) };
    let mut name = Name::from_labels(name.labels()).expect("labels");
    name.set_fqdn(true);
    name
}

pub fn kind(text: &str) -> RecordType {
    match text {
        "A" => RecordType::A,
        "AAAA" => RecordType::AAAA,
        "CNAME" => RecordType::CNAME,
        "DNAME" => RecordType::from(39),
        "DNSKEY" => RecordType::DNSKEY,
        "DS" => RecordType::DS,
        "MX" => RecordType::MX,
        "NS" => RecordType::NS,
        "SOA" => RecordType::SOA,
        "SPF" => RecordType::from(99),
        "TXT" => RecordType::TXT,
        other => panic!("{other} is no type of the cases"),
    }
}

/// Record data. Several records of TXT are written with `|` between them.
pub fn data(kind: RecordType, text: &str) -> RData {
    if let Some(hex) = text.strip_prefix("raw") {
        let digits: String = hex.split_whitespace().collect();
        return raw(kind, &HEXLOWER_PERMISSIVE.decode(digits.as_bytes()).expect("hex digits"));
    }
    match kind {
        RecordType::TXT => RData::TXT(TXT::from_bytes(cut(text).iter().map(Vec::as_slice).collect())),
        it if u16::from(it) == 99 => raw(kind, &wire(&cut(text))),
        RecordType::CNAME => RData::CNAME(CNAME(name(&filled(text)))),
        RecordType::NS => RData::NS(NS(name(&filled(text)))),
        it if u16::from(it) == 39 => {
            let labels = name(&filled(text));
            let mut bytes: Vec<u8> = labels.iter().flat_map(|it| [&[it.len() as u8], it].concat()).collect();
            bytes.push(0);
            raw(kind, &bytes)
        }
        RecordType::MX => {
            let (preference, host) = text.split_once(' ').expect("10 host");
            match host.trim() {
                "." => mx(preference.parse().expect("a number"), ""),
                host => mx(preference.parse().expect("a number"), host),
            }
        }
        RecordType::A | RecordType::AAAA => address(text.parse::<IpAddr>().expect("an address")),
        RecordType::DS => {
            let tag: u16 = text.parse().expect("a key tag");
            raw(kind, &[&tag.to_be_bytes()[..], &[13, 2], &[7; 32]].concat())
        }
        other => panic!("data of type {other} are written as raw HEX"),
    }
}

/// Strings as written; a long one alone is cut as DNS wants it.
fn cut(text: &str) -> Vec<Vec<u8>> {
    let (strings, rest) = strings(text);
    assert!(rest.is_empty() && !strings.is_empty(), "no strings: {text}");
    strings
        .into_iter()
        .flat_map(|it| match it.is_empty() {
            true => vec![it],
            false => it.chunks(255).map(<[u8]>::to_vec).collect(),
        })
        .collect()
}

fn wire(strings: &[Vec<u8>]) -> Vec<u8> {
    strings.iter().flat_map(|it| [&[u8::try_from(it.len()).expect("cut")], it.as_slice()].concat()).collect()
}

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
mod tests {
    use super::*;

    fn zone() -> DnsName {
        DnsName::parse("acme.example").expect("a name")
    }

    fn form(name: &str, rtype: &str, value: &str) -> error::Result<Written> {
        read(&Typed { name: name.into(), rtype: rtype.into(), value: value.into() }, &zone())
    }

    fn refused(name: &str, rtype: &str, value: &str) -> Vec<(&'static str, String)> {
        match form(name, rtype, value) {
            Err(Error::Invalid(problems)) => problems.into_iter().map(|it| (it.field, it.say.key)).collect(),
            other => panic!("{name:?} {rtype} {value:?} must be refused, not {other:?}"),
        }
    }

    #[test]
    fn a_name_without_a_final_dot_gets_the_zone_appended() {
        for (typed, owner) in [
            ("", "acme.example"),
            (" @ ", "acme.example"),
            ("bounce", "bounce.acme.example"),
            ("_dmarc", "_dmarc.acme.example"),
            ("FMx1._DomainKey", "fmx1._domainkey.acme.example"),
            ("*", "*.acme.example"),
            ("bounce.acme.example.", "bounce.acme.example"),
            ("acme.example.", "acme.example"),
            ("bounce.acme.example", "bounce.acme.example.acme.example"),
            (r"a\.b", r"a\.b.acme.example"),
        ] {
            let written = form(typed, "TXT", "x").expect("is taken");
            assert_eq!(written.owner, DnsName::parse(owner).expect("a name"), "{typed}");
        }
    }

    #[test]
    fn odd_names_are_refused_with_a_reason() {
        let long = "a".repeat(64);
        let very_long = vec!["a".repeat(60); 5].join(".");
        for (typed, key) in [
            ("a..b", "playground-bad-name-dots"),
            (".a", "playground-bad-name-dots"),
            ("a b", "playground-bad-name-blank"),
            ("a\u{a0}b", "playground-bad-name-blank"),
            ("a\u{0}b", "playground-bad-name-blank"),
            ("bücher", "playground-bad-name-letters"),
            ("\u{202e}evil", "playground-bad-name-letters"),
            ("evil.test.", "playground-bad-name-outside"),
            (".", "playground-bad-name-outside"),
            ("notacme.example.", "playground-bad-name-outside"),
            (r"a\9", "playground-bad-name-backslash"),
            (&long, "playground-bad-name-part-long"),
            (&very_long, "playground-bad-name-long"),
        ] {
            assert_eq!(refused(typed, "TXT", "x"), [("name", key.to_owned())], "{typed:?}");
        }
    }

    #[test]
    fn every_wrong_field_is_named() {
        assert_eq!(
            refused("a b", "NS", "x").into_iter().map(|it| it.0).collect::<Vec<_>>(),
            ["type", "name"],
            "without a type the value means nothing"
        );
        assert_eq!(refused("a b", "A", "x").into_iter().map(|it| it.0).collect::<Vec<_>>(), ["name", "value"]);
    }

    #[test]
    fn values_are_kept_in_their_usual_notation() {
        for (rtype, typed, kept) in [
            ("A", " 192.0.2.1 ", "192.0.2.1"),
            ("AAAA", "2001:db8::1", "2001:db8::1"),
            ("CNAME", "bounces.mail.example", "bounces.mail.example."),
            ("CNAME", "bounces.mail.example.", "bounces.mail.example."),
            ("CNAME", "www", "www.acme.example."),
            ("MX", "10  mx.acme.example", "10 mx.acme.example."),
            ("TXT", "v=spf1 -all", "v=spf1 -all"),
            ("TXT", r#""a" "b""#, r#""a" "b""#),
        ] {
            assert_eq!(form("x", rtype, typed).expect("is taken").value, kept, "{typed}");
        }
    }

    #[test]
    fn odd_values_are_refused_with_a_reason() {
        let long = "x".repeat(4097);
        let long_part = format!("\"{}\"", "x".repeat(256));
        for (rtype, typed, key) in [
            ("TXT", "  ", "playground-bad-value-empty"),
            ("TXT", &long, "playground-bad-value-long"),
            ("TXT", "a\r\nb", "playground-bad-value-lines"),
            ("TXT", "a\u{7}b", "playground-bad-value-control"),
            ("TXT", r#""open"#, "playground-bad-value-quotes"),
            ("TXT", r#""a" b"#, "playground-bad-value-quotes"),
            ("TXT", r#""\999""#, "playground-bad-value-quotes"),
            ("TXT", &long_part, "playground-bad-value-quotes"),
            ("A", "2001:db8::1", "playground-bad-value-a"),
            ("AAAA", "192.0.2.1", "playground-bad-value-aaaa"),
            ("MX", "mx.acme.example", "playground-bad-value-mx"),
            ("MX", "70000 mx.acme.example", "playground-bad-value-mx"),
            ("CNAME", "a b.example", "playground-bad-name-blank"),
            ("CNAME", ".", "playground-bad-value-host"),
            ("CNAME", "a..example", "playground-bad-name-dots"),
        ] {
            assert_eq!(refused("x", rtype, typed), [("value", key.to_owned())], "{typed:?}");
        }
    }

    #[test]
    fn a_text_becomes_strings_of_at_most_255_bytes() {
        let long = "x".repeat(600);
        let Some(Data::Txt(strings)) = data(RecordType::Txt, &long) else { panic!("a text") };
        assert_eq!(strings.iter().map(Vec::len).collect::<Vec<_>>(), [255, 255, 90]);
        for (kept, expected) in [
            (r#"say "hi""#, vec![&b"say \"hi\""[..]]),
            (r#""a"   "b""#, vec![b"a", b"b"]),
            (r#""""#, vec![b""]),
            (r#""\"q\" \\ \200""#, vec![b"\"q\" \\ \xc8"]),
        ] {
            let Some(Data::Txt(strings)) = data(RecordType::Txt, kept) else { panic!("a text") };
            assert_eq!(strings, expected, "{kept}");
        }
    }
}

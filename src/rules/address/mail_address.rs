//! An address that somebody wants to use, in the one form in which it is compared. Any address that mail can carry, not
//! only those that we would give out ([`super::Address`]).
//!
//! Whatever does not get a form here is nobody's: the answer about it is no. Deliberately blind to case in the part
//! before the `@`, too: two senders that differ only there must not belong to two customers. `%` and `!` mean nothing.

use std::borrow::Cow;
use std::fmt;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The longest address (RFC 5321 section 4.5.3.1: 64 octets, the `@`, 255 octets).
const LONGEST: usize = 320;

/// `local@domain`: the local part unquoted, in NFC and lower case; the domain in A-labels and lower case.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct MailAddress {
    whole: String,
    /// Where the `@` stands, in bytes.
    at: usize,
}

/// Why a text is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadMailAddress {
    #[error("empty")]
    Empty,
    #[error("too long")]
    TooLong,
    #[error("control character")]
    ControlCharacter,
    #[error("no domain")]
    NoDomain,
    #[error("nothing before the @")]
    NoLocalPart,
    #[error("address literal")]
    Literal,
    #[error("source route")]
    Route,
    #[error("a second @")]
    SecondAt,
    #[error("quotation marks out of place")]
    Quotes,
    #[error("a character that needs quotation marks")]
    NeedsQuotes,
    #[error("no domain name")]
    BadDomain,
}

impl MailAddress {
    /// Reads an address as it stands in MAIL FROM or in a header field; one pair of angle brackets may be around it.
    pub fn parse(text: &str) -> Result<Self, BadMailAddress> {
        let text = text.strip_prefix('<').and_then(|it| it.strip_suffix('>')).unwrap_or(text);
        if text.is_empty() {
            return Err(BadMailAddress::Empty);
        }
        if text.len() > LONGEST {
            return Err(BadMailAddress::TooLong);
        }
        if text.chars().any(super::is_control_like) {
            return Err(BadMailAddress::ControlCharacter);
        }
        if text.starts_with('@') && text.contains(':') {
            return Err(BadMailAddress::Route);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(BadMailAddress::NoDomain)?;
        let (local, domain) = (local_part(local)?, domain_part(domain)?);
        let mut whole = String::with_capacity(local.len() + 1 + domain.len());
        whole.push_str(&local);
        whole.push('@');
        whole.push_str(&domain);
        Ok(Self { at: local.len(), whole })
    }

    #[must_use]
    pub fn local_part(&self) -> &str {
        self.whole.get(..self.at).unwrap_or_default()
    }

    #[must_use]
    pub fn domain(&self) -> &str {
        self.whole.get(self.at + 1..).unwrap_or_default()
    }

    /// `local@domain`; the local part without quotation marks, so not every address can be sent to in this form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.whole
    }

    /// The local part without its detail: `info` of `info+news@` (RFC 5233). The first `+` counts, and none at the front.
    #[must_use]
    pub fn local_without_detail(&self) -> Option<&str> {
        let plus = self.local_part().find('+').filter(|it| *it > 0)?;
        self.whole.get(..plus)
    }

    /// The address without its detail.
    #[must_use]
    pub fn without_detail(&self) -> Option<Self> {
        let local = self.local_without_detail()?;
        Some(Self { whole: format!("{local}@{}", self.domain()), at: local.len() })
    }
}

fn local_part(text: &str) -> Result<Cow<'_, str>, BadMailAddress> {
    if text.is_empty() {
        return Err(BadMailAddress::NoLocalPart);
    }
    let plain = match text.strip_prefix('"') {
        Some(rest) => Cow::Owned(unquoted(rest.strip_suffix('"').ok_or(BadMailAddress::Quotes)?)?),
        None => {
            bare(text)?;
            Cow::Borrowed(text)
        }
    };
    if plain.is_empty() {
        return Err(BadMailAddress::NoLocalPart);
    }
    Ok(if plain.bytes().all(|it| it.is_ascii() && !it.is_ascii_uppercase()) {
        plain
    } else if plain.is_ascii() {
        Cow::Owned(plain.to_ascii_lowercase())
    } else {
        // Lower case can leave a text that is not composed, and the other way round.
        let lower: String = plain.nfc().collect::<String>().to_lowercase();
        Cow::Owned(if is_nfc(&lower) { lower } else { lower.nfc().collect() })
    })
}

/// A dot-string as in RFC 5321 section 4.1.2, with the letters of RFC 6531. Dots may stand where they like: some programs
/// let them, and no two addresses become one by it.
fn bare(text: &str) -> Result<(), BadMailAddress> {
    for character in text.chars() {
        match character {
            '@' => return Err(BadMailAddress::SecondAt),
            '"' => return Err(BadMailAddress::Quotes),
            ' ' | '(' | ')' | '<' | '>' | '[' | ']' | ':' | ';' | ',' | '\\' => {
                return Err(BadMailAddress::NeedsQuotes);
            }
            other if other.is_whitespace() => return Err(BadMailAddress::NeedsQuotes),
            _ => {}
        }
    }
    Ok(())
}

/// What stands between quotation marks, without its backslashes (RFC 5321 section 4.1.2, `Quoted-string`).
fn unquoted(text: &str) -> Result<String, BadMailAddress> {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => return Err(BadMailAddress::Quotes),
            '\\' => plain.push(characters.next().ok_or(BadMailAddress::Quotes)?),
            other => plain.push(other),
        }
    }
    Ok(plain)
}

fn domain_part(text: &str) -> Result<Cow<'_, str>, BadMailAddress> {
    if text.starts_with('[') {
        return Err(BadMailAddress::Literal);
    }
    let text = text.strip_suffix('.').unwrap_or(text);
    if text.is_empty() {
        return Err(BadMailAddress::NoDomain);
    }
    let plain = |it: u8| it.is_ascii_alphanumeric() || matches!(it, b'-' | b'.' | b'_');
    let ascii = if !text.bytes().all(plain) || has_a_label(text) {
        let ascii = idna::domain_to_ascii_cow(text.as_bytes(), idna::AsciiDenyList::URL);
        Cow::Owned(ascii.map_err(|_| BadMailAddress::BadDomain)?.into_owned())
    } else if text.bytes().any(|it| it.is_ascii_uppercase()) {
        Cow::Owned(text.to_ascii_lowercase())
    } else {
        Cow::Borrowed(text)
    };
    let labels = ascii.split('.').all(|it| !it.is_empty() && it.len() <= 63);
    if labels && ascii.len() <= 253 { Ok(ascii) } else { Err(BadMailAddress::BadDomain) }
}

/// Whether something in it begins like an A-label, which must then be a right one.
fn has_a_label(ascii: &str) -> bool {
    ascii.as_bytes().windows(4).any(|it| it.eq_ignore_ascii_case(b"xn--"))
}

impl fmt::Display for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.whole)
    }
}

impl fmt::Debug for MailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, BadMailAddress> {
        MailAddress::parse(text).map(|it| it.to_string())
    }

    #[test]
    fn one_address_has_one_form() {
        for (text, form) in [
            ("info@acme.nl", "info@acme.nl"),
            ("<Info@ACME.nl>", "info@acme.nl"),
            ("info@acme.nl.", "info@acme.nl"),
            ("\"info\"@acme.nl", "info@acme.nl"),
            ("\"in\\fo\"@acme.nl", "info@acme.nl"),
            ("\"a@b\"@acme.nl", "a@b@acme.nl"),
            ("\"a b\"@acme.nl", "a b@acme.nl"),
            ("info@bücher.test", "info@xn--bcher-kva.test"),
            ("info@XN--Bcher-kva.test", "info@xn--bcher-kva.test"),
            ("info@BÜCHER.test", "info@xn--bcher-kva.test"),
            ("info@acme。nl", "info@acme.nl"),
            ("JOSE\u{301}@acme.nl", "jos\u{e9}@acme.nl"),
            ("a%evil.com@acme.nl", "a%evil.com@acme.nl"),
            ("evil.com!a@acme.nl", "evil.com!a@acme.nl"),
            ("info+x@acme.nl", "info+x@acme.nl"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(form), "{text}");
        }
        let quoted = MailAddress::parse("\"a@b\"@acme.nl").unwrap();
        assert_eq!((quoted.local_part(), quoted.domain()), ("a@b", "acme.nl"));
    }

    #[test]
    fn what_has_no_form_is_nobodys() {
        use BadMailAddress as Bad;
        let long = format!("{}@acme.nl", "a".repeat(320));
        for (text, why) in [
            ("", Bad::Empty),
            ("<>", Bad::Empty),
            (&long, Bad::TooLong),
            ("a\r\nb@acme.nl", Bad::ControlCharacter),
            ("a\0@acme.nl", Bad::ControlCharacter),
            ("info", Bad::NoDomain),
            ("info@", Bad::NoDomain),
            ("info@.", Bad::NoDomain),
            ("@acme.nl", Bad::NoLocalPart),
            ("\"\"@acme.nl", Bad::NoLocalPart),
            ("a@[127.0.0.1]", Bad::Literal),
            ("@x.nl:a@acme.nl", Bad::Route),
            ("a@b@acme.nl", Bad::SecondAt),
            ("\"a@acme.nl", Bad::Quotes),
            ("a\"b@acme.nl", Bad::Quotes),
            ("\"a\"b\"@acme.nl", Bad::Quotes),
            ("\"a\\\"@acme.nl", Bad::Quotes),
            ("a b@acme.nl", Bad::NeedsQuotes),
            ("a(c)@acme.nl", Bad::NeedsQuotes),
            ("<<a@acme.nl>>", Bad::NeedsQuotes),
            ("a@acme..nl", Bad::BadDomain),
            ("a@ac me.nl", Bad::BadDomain),
            ("a@xn--a.nl", Bad::BadDomain),
        ] {
            assert_eq!(read(text), Err(why), "{text:?}");
        }
    }

    #[test]
    fn detail_is_what_follows_the_first_plus() {
        for (text, without) in [
            ("info+news@acme.nl", Some("info@acme.nl")),
            ("info+a+b@acme.nl", Some("info@acme.nl")),
            ("info+@acme.nl", Some("info@acme.nl")),
            ("+news@acme.nl", None),
            ("info@acme.nl", None),
        ] {
            let found = MailAddress::parse(text).unwrap().without_detail().map(|it| it.to_string());
            assert_eq!(found.as_deref(), without, "{text}");
        }
    }
}

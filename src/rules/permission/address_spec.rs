//! `local@domain` and nothing else: the part of a field that is judged.

use super::misread::Misread;
use super::originator::ReadAddress;

/// Characters that need no quotes before the `@` (RFC 5322 section 3.2.3), dots aside.
pub(super) fn is_atom(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80 || b"!#$%&'*+-/=?^_`{|}~".contains(&byte)
}

/// Reads an address whose ends are known.
pub(super) fn read(bytes: &[u8]) -> Result<ReadAddress, Misread> {
    let text = std::str::from_utf8(bytes).map_err(|_| Misread::NotUtf8)?;
    if text.contains("=?") {
        return Err(Misread::EncodedWordInAddress);
    }
    if text.chars().any(is_invisible) {
        return Err(Misread::InvisibleCharacter);
    }
    let domain = match text.strip_prefix('"') {
        Some(quoted) => after_quoted(quoted)?,
        None => after_plain(text)?,
    };
    refuse_domain(domain)?;
    Ok(ReadAddress::new(text.to_owned()))
}

/// The domain after a plain local part.
fn after_plain(text: &str) -> Result<&str, Misread> {
    let (local, domain) = text.split_once('@').ok_or(Misread::NoAddress)?;
    if local.is_empty() {
        return Err(Misread::NoAddress);
    }
    if local.contains('"') {
        return Err(Misread::QuotesInWord);
    }
    refuse_dots(local)?;
    Ok(domain)
}

/// The domain after a quoted local part. Within the quotes stands only what could stand there without them, and dots
/// wherever they like, as some providers hand out.
fn after_quoted(quoted: &str) -> Result<&str, Misread> {
    let (local, rest) = quoted.split_once('"').ok_or(Misread::UnclosedQuotes)?;
    if local.is_empty() || !local.bytes().all(|it| is_atom(it) || it == b'.') {
        return Err(Misread::QuotedLocalPart);
    }
    match rest.strip_prefix('@') {
        Some(domain) => Ok(domain),
        None if rest.is_empty() => Err(Misread::NoAddress),
        None => Err(Misread::QuotesInWord),
    }
}

fn refuse_domain(domain: &str) -> Result<(), Misread> {
    if domain.is_empty() {
        return Err(Misread::NoAddress);
    }
    if domain.contains('@') {
        return Err(Misread::SeveralAt);
    }
    if !domain.chars().all(|it| it.is_ascii_alphanumeric() || !it.is_ascii() || "-_.".contains(it)) {
        return Err(Misread::NotADomain);
    }
    refuse_dots(domain)
}

fn refuse_dots(text: &str) -> Result<(), Misread> {
    if text.starts_with('.') || text.ends_with('.') || text.contains("..") { Err(Misread::Dots) } else { Ok(()) }
}

/// Controls, blanks and directions of Unicode, and signs that are drawn like an `@` or a full stop.
fn is_invisible(it: char) -> bool {
    !it.is_ascii()
        && (it.is_control()
            || it.is_whitespace()
            || matches!(it,
                '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2024}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{fe52}' | '\u{fe6b}'
                | '\u{feff}' | '\u{ff0e}' | '\u{ff20}' | '\u{ff61}' | '\u{3002}' | '\u{ffa0}'
                | '\u{fff0}'..='\u{ffff}' | '\u{e0000}'..='\u{e0fff}'))
}

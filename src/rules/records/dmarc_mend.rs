//! Mends a DMARC policy that receivers do not apply, or of which they pass a part over.
//!
//! What somebody wrote is read as a person would read it: wherever a known name with a sign behind it stands, a tag begins.
//! The result is offered only if it reads clean, asks nothing of receivers that was not there, and never says `psd`.
//! Nothing is guessed where the policy itself cannot be made out.

use super::dmarc::{Dmarc, DmarcPolicy, FlawKind, allows, is_dmarc};
use super::dmarc_uri::{ReportUri, UriFault};

/// Names at which a tag begins, longest first where one starts like another, and the tag that is meant.
const NAMES: [(&str, &str); 17] = [
    ("version", "v"),
    ("policy", "p"),
    ("adkim", "adkim"),
    ("aspf", "aspf"),
    ("psd", "psd"),
    ("pct", "pct"),
    ("rua", "rua"),
    ("ruf", "ruf"),
    ("sp", "sp"),
    ("np", "np"),
    ("fo", "fo"),
    ("rf", "rf"),
    ("ri", "ri"),
    ("v", "v"),
    ("p", "p"),
    ("t", "t"),
    ("dmarc1", "v"),
];
/// A longer text is not a policy that somebody wrote.
const LONGEST: usize = 2048;

/// The same policy as receivers want it; nothing where it cannot be made out, or where nothing has to be mended.
#[must_use]
pub fn mended(text: &[u8]) -> Option<String> {
    let text = std::str::from_utf8(text).ok().filter(|it| it.is_ascii() && it.len() <= LONGEST)?;
    let tags = meant(text)?;
    let mut parts = vec!["v=DMARC1".to_owned(), format!("p={}", policy(&tags)?.word())];
    let mut known = vec!["v", "p", "psd"];
    for (name, value) in &tags {
        if !known.contains(&name.as_str())
            && let Some(value) = clean(name, value)
        {
            parts.push(format!("{name}={value}"));
            known.push(name);
        }
    }
    let value = parts.join("; ");
    (value != text && is_clean(&value)).then_some(value)
}

/// Receivers apply all of it. Tags of former times do no harm.
fn is_clean(value: &str) -> bool {
    let parsed = Dmarc::parse(value.as_bytes());
    is_dmarc(value.as_bytes())
        && parsed.is_ok_and(|it| !it.assumed && it.flaws.iter().all(|it| it.why == FlawKind::Removed))
}

/// Name and value of everything that was meant as a tag; nothing where something else stands between.
fn meant(text: &str) -> Option<Vec<(String, String)>> {
    let starts = starts(text);
    let first = starts.first()?.at;
    if !trimmed(text.get(..first)?).is_empty() {
        return None;
    }
    let mut tags: Vec<(String, String)> = Vec::new();
    for (number, start) in starts.iter().enumerate() {
        let end = starts.get(number + 1).map_or(text.len(), |it| it.at);
        let mut pieces = text.get(start.value..end)?.split(';');
        let mut value = trimmed(pieces.next()?).to_owned();
        let mut unknown = Vec::new();
        for piece in pieces.map(trimmed).filter(|it| !it.is_empty()) {
            match piece.split_once('=') {
                Some((name, value)) if is_name(name.trim()) => unknown.push((name.trim().into(), value.trim().into())),
                // An address behind the wrong separator.
                _ if matches!(start.tag, "rua" | "ruf") && piece.contains('@') => value = format!("{value},{piece}"),
                _ => return None,
            }
        }
        tags.push((start.tag.to_owned(), value));
        tags.append(&mut unknown);
    }
    Some(tags)
}

/// Where a tag begins, and where its value does.
struct Start {
    at: usize,
    tag: &'static str,
    value: usize,
}

fn starts(text: &str) -> Vec<Start> {
    let bytes = text.as_bytes();
    let mut found: Vec<Start> = Vec::new();
    for at in 0..bytes.len() {
        let before = at.checked_sub(1).and_then(|it| bytes.get(it));
        let is_edge = before.is_none_or(|it| b" \t\r\n;,\"'\\".contains(it));
        if is_edge && let Some((tag, value)) = tag_at(text.get(at..).unwrap_or_default()) {
            found.push(Start { at, tag, value: at + value });
        }
    }
    found
}

/// The tag that begins a text, and where its value begins.
fn tag_at(text: &str) -> Option<(&'static str, usize)> {
    NAMES.iter().find_map(|(name, tag)| {
        let (start, rest) = text.split_at_checked(name.len())?;
        if !start.eq_ignore_ascii_case(name) {
            return None;
        }
        if *name == "dmarc1" {
            return Some((*tag, 0));
        }
        let after = rest.trim_start();
        let (sign, value) = after.split_at_checked(1)?;
        let is_sign = matches!(sign, "=" | ":") || (sign == "-" && value.starts_with(' '));
        is_sign.then(|| (*tag, text.len() - value.len()))
    })
}

fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\r', '\n', ',', ';', '"', '\'', '\\'])
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_')
}

/// The policy that was meant. Without any, or where several stand there, the mildest: until now nothing is applied at all.
fn policy(tags: &[(String, String)]) -> Option<DmarcPolicy> {
    let said: Vec<&str> = tags.iter().filter(|(name, _)| name == "p").map(|(_, value)| value.as_str()).collect();
    let words: Option<Vec<DmarcPolicy>> = said.iter().filter(|it| !it.is_empty()).map(|it| nearest(it)).collect();
    let version = tags.iter().all(|(name, value)| name != "v" || value.to_ascii_lowercase().starts_with("dmarc"));
    version.then_some(words?.into_iter().min().unwrap_or(DmarcPolicy::None))
}

/// A policy with at most two slips of the keyboard, or the word that people use for `none`.
fn nearest(word: &str) -> Option<DmarcPolicy> {
    let word = word.to_ascii_lowercase();
    let all = [DmarcPolicy::None, DmarcPolicy::Quarantine, DmarcPolicy::Reject];
    if matches!(word.as_str(), "monitor" | "monitoring") {
        return Some(DmarcPolicy::None);
    }
    // Two slips in a short word make another word of it.
    let allowed = |policy: DmarcPolicy| if policy == DmarcPolicy::None { 1 } else { 2 };
    all.into_iter().find(|it| slips(&word, it.word()) <= allowed(*it))
}

/// Letters to add, drop or change (Levenshtein).
fn slips(one: &str, other: &str) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (number, letter) in one.bytes().take(LONGEST_WORD).enumerate() {
        let mut next = vec![number + 1];
        for (place, its) in other.bytes().enumerate() {
            let at = |row: &[usize], it: usize| row.get(it).copied().unwrap_or(usize::MAX - 1);
            let changed = at(&row, place) + usize::from(letter != its);
            next.push(changed.min(at(&row, place + 1) + 1).min(at(&next, place) + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default() + one.len().saturating_sub(LONGEST_WORD)
}

const LONGEST_WORD: usize = 24;

/// A value that its tag can have; nothing where it is better left out, because then receivers take what holds without it.
fn clean(name: &str, value: &str) -> Option<String> {
    match name {
        "rua" | "ruf" => {
            let uris: Vec<String> = ReportUri::list(value, 0).iter().filter_map(uri).collect();
            (!uris.is_empty()).then(|| uris.join(","))
        }
        "sp" | "np" => nearest(value).map(|it| it.word().to_owned()),
        "adkim" | "aspf" | "t" => {
            let first = value.to_ascii_lowercase();
            let short = ["relaxed", "strict", "yes", "no"].contains(&first.as_str());
            let value = if short { first.get(..1)? } else { first.as_str() };
            allows(name, value).then(|| value.to_owned())
        }
        _ => (allows(name, value) && !value.contains(',')).then(|| value.to_owned()),
    }
}

/// One report address as it must stand there, or several that only lacked a comma.
fn uri(item: &ReportUri<'_>) -> Option<String> {
    let alone = item.text.split_once('!').map_or(item.text, |(before, _)| before);
    if alone.contains([' ', '\t']) {
        let each = |it| ReportUri::list(it, 0).first().and_then(uri);
        return alone.split_ascii_whitespace().map(each).collect::<Option<Vec<_>>>().map(|it| it.join(","));
    }
    match item.address {
        Ok(_) => Some(alone.to_owned()),
        Err(UriFault::NoScheme) => whole(&format!("mailto:{alone}")),
        Err(UriFault::NoAddress) => whole(&alone.replace(['<', '>'], "")),
        Err(UriFault::Empty | UriFault::Blank | UriFault::Scheme | UriFault::Size) => None,
    }
}

fn whole(uri: &str) -> Option<String> {
    ReportUri::list(uri, 0).first().is_some_and(|it| it.address.is_ok()).then(|| uri.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant_is_written_as_receivers_want_it() {
        for (got, value) in [
            ("v=dmarc1; p=none", "v=DMARC1; p=none"),
            ("v=DMARCl; p=reject; rua=mailto:a@x.example", "v=DMARC1; p=reject; rua=mailto:a@x.example"),
            ("p=quarantine; v=DMARC1", "v=DMARC1; p=quarantine"),
            ("DMARC1; p=none", "v=DMARC1; p=none"),
            ("v=DMARC1 p=none", "v=DMARC1; p=none"),
            (
                "v=DMARC1, p=none, rua=mailto:a@x.example, mailto:b@x.example",
                "v=DMARC1; p=none; rua=mailto:a@x.example,mailto:b@x.example",
            ),
            ("v=DMARC1\\; p=none\\;", "v=DMARC1; p=none"),
            ("\"v=DMARC1; p=none\"", "v=DMARC1; p=none"),
            ("v=DMARC1; p=none; sp- reject", "v=DMARC1; p=none; sp=reject"),
            ("v=DMARC1;; p=none", "v=DMARC1; p=none"),
            ("v=DMARC1: p: none", "v=DMARC1; p=none"),
            ("v=DMARC1; policy=reject", "v=DMARC1; p=reject"),
            ("v=DMARC1; p=quarentine", "v=DMARC1; p=quarantine"),
            ("v=DMARC1; p=monitor", "v=DMARC1; p=none"),
            ("v=DMARC1; p=", "v=DMARC1; p=none"),
            ("v=DMARC1; p=none; p=reject", "v=DMARC1; p=none"),
            ("v=DMARC1; p=reject; adkim=strict; aspf=x; fo=2; own=1", "v=DMARC1; p=reject; adkim=s; own=1"),
            (
                "v=DMARC1; p=none; rua=mailto:a@x.example;mailto:b@x.example",
                "v=DMARC1; p=none; rua=mailto:a@x.example,mailto:b@x.example",
            ),
            (
                "v=DMARC1; p=none; rua=a@x.example b@x.example!5m",
                "v=DMARC1; p=none; rua=mailto:a@x.example,mailto:b@x.example",
            ),
            ("v=DMARC1; p=none; rua=mailto:<a@x.example>", "v=DMARC1; p=none; rua=mailto:a@x.example"),
            ("v=DMARC1; p=none; rua=mailto:dmarc", "v=DMARC1; p=none"),
            ("v=DMARC1; p=none; pct=50; ruf=a@x.example", "v=DMARC1; p=none; pct=50; ruf=mailto:a@x.example"),
        ] {
            assert_eq!(mended(got.as_bytes()).as_deref(), Some(value), "{got}");
        }
    }

    #[test]
    fn what_cannot_be_made_out_is_left_to_a_person() {
        for text in [
            "",
            "v=DMARC1; p=none",
            "v=spf1 -all",
            "v=DMARC1; p=block",
            "v=DMARC1; hello world; p=none",
            "see v=DMARC1; p=none",
            "v=spf1; p=none",
            "v=DMARC1; p=none\u{a0}",
        ] {
            assert_eq!(mended(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn any_bytes_end_quickly_and_what_is_offered_is_clean() {
        let mut chance = crate::rules::chance::Chance::new(11);
        let words: [&str; 18] = [
            "v=DMARC1",
            "p=none",
            "p",
            "sp=",
            "rua=",
            "mailto:a@x.example",
            ";",
            ",",
            " ",
            "=",
            "t=y",
            "pct=1",
            "\\",
            "\"",
            "v",
            "reject",
            "!5m",
            "-",
        ];
        for _ in 0..20_000 {
            let text: String = (0..chance.below(12)).map(|_| chance.pick(&words)).collect();
            if let Some(value) = mended(text.as_bytes()) {
                assert!(is_clean(&value) && !value.contains("psd"), "{text} became {value}");
            }
        }
        assert_eq!(mended("v=DMARC1;".repeat(20_000).as_bytes()), None);
    }
}

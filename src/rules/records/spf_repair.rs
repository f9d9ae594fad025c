//! What somebody meant with a term that SPF does not have: the usual slips, each undone by itself.
//!
//! Only what leaves no doubt is repaired: every step is a slip with one way back, and the outcome has to be a term that
//! receivers read. Everything else is left to a person. Nothing is left out here.

use super::spf::NotPlain;
use super::spf_term::{SpfKind, SpfTerm};
use std::net::{Ipv4Addr, Ipv6Addr};

/// Slips in one term that are undone one after another.
const MOST_STEPS: usize = 5;
/// Words that are given more than a look; a record of 64 KB must not cost more.
const MOST_WORDS: usize = 512;

const MECHANISMS: [&str; 8] = ["all", "include", "exists", "ptr", "a", "mx", "ip4", "ip6"];

/// One term of the repaired record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) text: String,
    /// What stands there now, where that is something else.
    pub(super) was: Option<String>,
}

/// The terms of a record, those that break it repaired; the text must be [`super::spf::is_spf`].
pub(super) fn words(text: &str) -> Result<Vec<Word>, NotPlain> {
    let clean = without_odd_signs(text)?;
    let mut words = Vec::new();
    let mut rest = clean.split(' ').enumerate().filter(|(nth, it)| *nth > 0 && !it.is_empty()).map(|(_, it)| it);
    let mut at = 6;
    while let Some(word) = rest.next() {
        at = clean.get(at..).and_then(|it| it.find(word)).map_or(at, |it| at + it);
        if words.len() > MOST_WORDS {
            return Err(NotPlain::Long(text.len()));
        }
        if is_right(word) {
            words.push(Word { text: word.to_owned(), was: None });
        } else if let Some(parts) = mended(word) {
            words.extend(parts.into_iter().map(|it| Word { text: it, was: Some(word.to_owned()) }));
        } else {
            // A blank behind the colon cuts a term in two.
            let whole =
                rest.next().filter(|_| word.ends_with([':', '=', '-', '~'])).map(|it| (format!("{word}{it}"), it));
            let parts = whole.and_then(|(whole, value)| Some((parts_of(&whole)?, format!("{word} {value}"))));
            let (parts, was) = parts.ok_or(NotPlain::Term(at))?;
            words.extend(parts.into_iter().map(|it| Word { text: it, was: Some(was.clone()) }));
        }
        at += word.len();
    }
    Ok(words)
}

/// What to write instead of a term that is wrong, `next` being the term behind it; both where it takes them together.
#[must_use]
pub fn suggestion(word: &str, next: Option<&str>) -> Option<String> {
    let alone = mended(word).map(|it| it.join(" "));
    alone.or_else(|| {
        let next = next.filter(|_| word.ends_with([':', '=', '-', '~']))?;
        parts_of(&format!("{word}{next}")).map(|it| it.join(" "))
    })
}

fn parts_of(whole: &str) -> Option<Vec<String>> {
    if is_right(whole) { Some(vec![whole.to_owned()]) } else { mended(whole) }
}

/// Whether receivers read it, and read it as what it looks like.
fn is_right(word: &str) -> bool {
    match SpfKind::of(word) {
        SpfKind::Bad(_) => false,
        // `include=` is ignored without any error (S12).
        SpfKind::Unknown(name) => !is_mechanism(name),
        _ => true,
    }
}

/// Whether a modifier is a mechanism with the wrong sign behind its name.
#[must_use]
pub(super) fn is_mechanism(name: &str) -> bool {
    MECHANISMS.iter().any(|it| it.eq_ignore_ascii_case(name)) || name.eq_ignore_ascii_case("ip")
}

/// The terms that were meant; more than one where commas stand between them.
fn mended(word: &str) -> Option<Vec<String>> {
    let trimmed = word.trim_matches([',', ';', '"', '\'', '<', '>', '(', ')']);
    if trimmed.contains([',', ';']) && !trimmed.contains('%') {
        return listed(trimmed);
    }
    let mut at = trimmed.to_owned();
    for _ in 0..MOST_STEPS {
        if is_right(&at) {
            return (at != word).then(|| vec![at]);
        }
        at = one_step(&at)?;
    }
    None
}

/// `include:a,include:b`, and `ip4:a,b`, where what stands before the colon goes for all.
fn listed(text: &str) -> Option<Vec<String>> {
    let mut before: Option<&str> = None;
    let mut terms = Vec::new();
    for piece in text.split([',', ';']).filter(|it| !it.is_empty()) {
        let mut term = piece.to_owned();
        if !is_right(piece) {
            term = match (mended(piece), before) {
                (Some(parts), _) if parts.len() == 1 && piece.contains([':', '=']) => parts.first()?.clone(),
                (_, Some(name)) => parts_of(&format!("{name}:{piece}"))?.first()?.clone(),
                (Some(parts), None) if parts.len() == 1 => parts.first()?.clone(),
                _ => return None,
            };
        }
        before = term
            .split_once(':')
            .map(|(name, _)| name.to_owned())
            .and(piece.split_once(':').map(|(it, _)| it))
            .or(before);
        terms.push(term);
    }
    Some(terms)
}

/// One slip undone; nothing where none is recognised.
fn one_step(word: &str) -> Option<String> {
    let sign = word.len() - word.trim_start_matches(['+', '-', '~', '?']).len();
    let (signs, rest) = word.split_at_checked(sign)?;
    // `--all`: one sign is enough.
    if signs.len() > 1 && signs.chars().all(|it| signs.starts_with(it)) {
        return Some(word.get(signs.len() - 1..)?.to_owned());
    }
    if let Some(web) = without_web(rest) {
        return Some(format!("{signs}{web}"));
    }
    let split = rest.find([':', '=']);
    let Some((name, value)) = split.and_then(|it| Some((rest.get(..it)?, rest.get(it + 1..)?))) else {
        return Some(format!("{signs}{}", lonely(rest)?));
    };
    let separator = rest.get(name.len()..=name.len())?;
    let lower = name.to_ascii_lowercase();
    let name = match lower.as_str() {
        "ip" | "ipv4" | "ipv6" | "ip-4" | "ip-6" | "ip4" | "ip6" | "a" | "mx" | "include" if is_address(value) => {
            family(value)?
        }
        "ip4" | "ip6" | "ip" | "ipv4" | "ipv6" if looks_like_host(value) => "a",
        "ipv4" => "ip4",
        "ipv6" => "ip6",
        other => known(other)?,
    };
    let wants = if matches!(name, "redirect" | "exp") { "=" } else { ":" };
    let value = value.trim_matches(['"', '\'']);
    let value = match name {
        "all" if value.is_empty() => return Some(format!("{signs}all")),
        "a" | "mx" | "ptr" if value.is_empty() => return Some(format!("{signs}{name}")),
        // `ip4:192.0.2.1:25`
        "ip4" | "a" | "mx" | "include" => {
            value.split_once(':').map_or(value, |(host, port)| if is_number(port) { host } else { value })
        }
        _ => value,
    };
    let value = value.trim_end_matches(['/', ',', ';']).trim_start_matches([':', '=']);
    let signs = if wants == "=" { "" } else { signs };
    let better = format!("{signs}{name}{wants}{value}");
    (better != word && (separator != wants || !value.is_empty())).then_some(better)
}

/// A word without any value.
fn lonely(rest: &str) -> Option<String> {
    if is_address(rest) {
        return Some(format!("{}:{rest}", family(rest)?));
    }
    let word = rest.trim_end_matches(['.', ',', ';', '"', '/', '!']).to_ascii_lowercase();
    (word != rest && is_right(&word) || matches!(word.as_str(), "al" | "alll" | "aall"))
        .then(|| if word.starts_with("al") || word == "aall" { "all".to_owned() } else { word })
}

/// The word of SPF that was meant: itself, or the only one that is one slip away.
fn known(name: &str) -> Option<&'static str> {
    let all = || MECHANISMS.into_iter().chain(["redirect", "exp"]);
    if let Some(it) = all().find(|it| *it == name) {
        return Some(it);
    }
    let near = |it: &&str| it.len() > 3 && strsim::osa_distance(it, name) <= if it.len() > 5 { 2 } else { 1 };
    let mut near = all().filter(near);
    near.next().filter(|_| near.next().is_none())
}

/// Without `http://` and what follows the host.
fn without_web(rest: &str) -> Option<String> {
    let at = rest.find("://")?;
    let (before, after) = (rest.get(..at)?, rest.get(at + 3..)?);
    let host = after.split(['/', '?', '#']).next()?;
    let scheme = before.rfind([':', '=']).map_or(0, |it| it + 1);
    Some(format!("{}{host}", before.get(..scheme)?))
}

/// With or without a prefix length.
fn is_address(text: &str) -> bool {
    family(text).is_some()
}

fn family(text: &str) -> Option<&'static str> {
    let address = text.split_once('/').map_or(text, |(it, _)| it);
    let four = address.parse::<Ipv4Addr>().ok().map(|_| "ip4");
    four.or_else(|| address.parse::<Ipv6Addr>().ok().map(|_| "ip6"))
}

fn looks_like_host(text: &str) -> bool {
    matches!(SpfKind::of(&format!("a:{text}")), SpfKind::A(_))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit())
}

/// The same text with the signs that look like others, or like nothing, as people meant them.
fn without_odd_signs(text: &str) -> Result<String, NotPlain> {
    let mut clean = String::with_capacity(text.len());
    for (at, it) in text.char_indices() {
        match it {
            ' '..='~' => clean.push(it),
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{ff0d}' => clean.push('-'),
            '\t' | '\r' | '\n' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => {
                clean.push(' ')
            }
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            '\u{2018}'..='\u{201f}' => {}
            '\u{ff1a}' => clean.push(':'),
            _ => return Err(NotPlain::Character(at)),
        }
    }
    Ok(clean)
}

/// Whether a term is one that receivers pass over without any error, though it looks like an entry (S12).
#[must_use]
pub fn is_silent(term: &SpfTerm<'_>) -> bool {
    matches!(term.kind, SpfKind::Unknown(name) if is_mechanism(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_slips_are_undone() {
        for (word, meant) in [
            ("ip:192.0.2.1", "ip4:192.0.2.1"),
            ("ipv4:192.0.2.0/24", "ip4:192.0.2.0/24"),
            ("ipv6:2001:db8::1", "ip6:2001:db8::1"),
            ("ip:2001:db8::/32", "ip6:2001:db8::/32"),
            ("ip4:2001:db8::1", "ip6:2001:db8::1"),
            ("ip6:192.0.2.1", "ip4:192.0.2.1"),
            ("ip4=192.0.2.1", "ip4:192.0.2.1"),
            ("include=a.example", "include:a.example"),
            ("?include=a.example", "?include:a.example"),
            ("a=mail.a.example", "a:mail.a.example"),
            ("redirect:a.example", "redirect=a.example"),
            ("include:http://a.example/", "include:a.example"),
            ("a:https://a.example/mail?x", "a:a.example"),
            ("ip4:192.0.2.1:25", "ip4:192.0.2.1"),
            ("a:mail.a.example:587", "a:mail.a.example"),
            ("ip4:mail.a.example", "a:mail.a.example"),
            ("a:192.0.2.1", "ip4:192.0.2.1"),
            ("include:192.0.2.0/24", "ip4:192.0.2.0/24"),
            ("192.0.2.1", "ip4:192.0.2.1"),
            ("include:a.example,", "include:a.example"),
            ("include:a.example;", "include:a.example"),
            ("include:a.example,include:b.example", "include:a.example include:b.example"),
            ("ip4:192.0.2.1,192.0.2.2", "ip4:192.0.2.1 ip4:192.0.2.2"),
            ("\"include:a.example\"", "include:a.example"),
            ("inclue:a.example", "include:a.example"),
            ("includes:a.example", "include:a.example"),
            ("include::a.example", "include:a.example"),
            ("mx:", "mx"),
            ("-all;", "-all"),
            ("-all.", "-all"),
            ("~all\"", "~all"),
            ("--all", "-all"),
            ("-all:", "-all"),
            ("~al", "~all"),
        ] {
            assert_eq!(suggestion(word, None).as_deref(), Some(meant), "{word}");
        }
        for (word, next, meant) in [
            ("include:", "a.example", "include:a.example"),
            ("ip4:", "192.0.2.1", "ip4:192.0.2.1"),
            ("-", "all", "-all"),
            ("ip:", "192.0.2.1", "ip4:192.0.2.1"),
        ] {
            assert_eq!(suggestion(word, Some(next)).as_deref(), Some(meant), "{word} {next}");
        }
        for doubtful in
            ["ip4:1.2.3", "ip4:192.0.2.0/33", "mail.a.example", "foo", "include:example", "exists:", "a:b..c"]
        {
            assert_eq!(suggestion(doubtful, None), None, "{doubtful}");
        }
    }

    #[test]
    fn a_record_keeps_what_is_right_in_it() {
        let text =
            |record: &str| words(record).map(|it| it.into_iter().map(|it| it.text).collect::<Vec<_>>().join(" "));
        assert_eq!(text("v=spf1  a include: b.example –all").unwrap(), "a include:b.example -all");
        assert_eq!(text("V=SPF1 mx\u{a0}include=b.example\u{200b} ~all").unwrap(), "mx include:b.example ~all");
        assert_eq!(text("v=spf1 a ip4:1.2.3 -all"), Err(NotPlain::Term(9)));
        assert_eq!(text("v=spf1 a:bücher.example -all"), Err(NotPlain::Character(10)));
        assert_eq!(text("v=spf1").unwrap(), "");
    }
}

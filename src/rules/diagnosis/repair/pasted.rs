//! What was copied along with a text, and how panels cut it, undone (family X).

use super::{Edit, Goal};
use std::ops::Range;

/// A whole line of a zone file: everything up to the type, and whatever stands outside the quotation marks after it.
pub(super) fn zone_line(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    const MOST_BEFORE: usize = 4;
    let words = words(text).take(MOST_BEFORE + 1).collect::<Vec<_>>();
    let is_type = |it: &Range<usize>| text.get(it.clone()).is_some_and(|it| it.eq_ignore_ascii_case(b"TXT"));
    let Some(number) = words.iter().position(is_type).filter(|it| *it > 0) else { return Vec::new() };
    let is_before = |(place, it): (usize, &Range<usize>)| {
        let word = text.get(it.clone()).unwrap_or_default();
        let ttl = word.first().is_some_and(u8::is_ascii_digit) && word.len() <= 10;
        let name = place == 0 && word.iter().all(|it| it.is_ascii_alphanumeric() || b"._-@*\\".contains(it));
        ttl || name || word.eq_ignore_ascii_case(b"IN")
    };
    if !words.iter().take(number).enumerate().all(is_before) {
        return Vec::new();
    }
    let start = words.get(number + 1).map_or(text.len(), |it| it.start);
    let mut edits = vec![Edit::cut(0..start)];
    edits.extend(outside_quotes(text, start));
    edits
}

/// What does not stand in quotation marks, and these; nothing where there are none.
fn outside_quotes(text: &[u8], start: usize) -> Vec<Edit> {
    let mut edits = Vec::new();
    let (mut open, mut from, mut at) = (false, start, start);
    while let Some(byte) = text.get(at) {
        match byte {
            b'\\' if open => {
                edits.push(Edit::cut(at..at + 1));
                at += 1;
            }
            b'"' if open => (open, from) = (false, at),
            b'"' => {
                edits.push(Edit::cut(from..at + 1));
                open = true;
            }
            _ => {}
        }
        at += 1;
    }
    match edits.is_empty() || open {
        true => Vec::new(),
        false => {
            edits.push(Edit::cut(from..text.len()));
            edits
        }
    }
}

fn words(text: &[u8]) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.iter().position(|it| !it.is_ascii_whitespace())?;
        let length = text.get(start..)?.iter().position(u8::is_ascii_whitespace);
        let end = length.map_or(text.len(), |it| start + it);
        at = end;
        Some(start..end)
    })
}

/// What people and panels write before a value.
const LABELS: &[&str] = &[
    "txt record",
    "txt value",
    "txt-value",
    "txt data",
    "record value",
    "dkim record",
    "spf record",
    "dmarc record",
    "value",
    "txt",
    "record",
    "content",
    "contents",
    "data",
    "text",
    "answer",
    "target",
    "destination",
    "points to",
    "host",
    "name",
    "dkim",
    "spf",
    "dmarc",
    "public key",
    "verification",
    "code",
    "waarde",
    "inhoud",
    "tekst",
    "doel",
    "valor",
    "contenido",
    "texto",
    "destino",
    "wert",
    "inhalt",
    "valeur",
];

/// A label before the value: `Value:`.
pub(super) fn label(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let start = text.len() - text.trim_ascii_start().len();
    let rest = text.get(start..).unwrap_or_default();
    let after = |label: &&str| {
        let (found, after) = rest.split_at_checked(label.len())?;
        let between = after.iter().take_while(|it| it.is_ascii_whitespace() || b":=>-".contains(it)).count();
        (found.eq_ignore_ascii_case(label.as_bytes()) && between > 0).then(|| start + label.len() + between)
    };
    LABELS.iter().find_map(after).map(|end| Edit::cut(0..end)).into_iter().collect()
}

/// Marks of lists and markup around the value: a dash, backticks, asterisks, brackets.
pub(super) fn marks(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let bullet =
        |it: &[u8]| if it.starts_with("•".as_bytes()) || it.starts_with("·".as_bytes()) { "•".len() } else { 0 };
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|it| !it.is_empty()) {
        let mark = rest.first().is_some_and(|it| b"`*_#>-|<[({!,.:;=~".contains(it));
        let blank = start > 0 && rest.first().is_some_and(u8::is_ascii_whitespace);
        let length = if mark || blank { 1 } else { bullet(rest).min(rest.len()) };
        if length == 0 {
            break;
        }
        start += length;
    }
    let rest = text.get(start..).unwrap_or_default();
    let end = rest.iter().rev().take_while(|it| b"`*_|>])},.!;".contains(it)).count();
    let end = if end == 0 { text.len() } else { text.len() - end };
    [0..start, end..text.len()].into_iter().filter(|it| !it.is_empty()).map(Edit::cut).collect()
}

/// Anything before the words with which the wanted text begins.
pub(super) fn before_start(text: &[u8], goal: &Goal<'_>) -> Vec<Edit> {
    const FARTHEST: usize = 80;
    let starts: [&[u8]; 2] = [b"v=DKIM1", b"v=DMARC1"];
    let want = goal.want.unwrap_or_default();
    let known = starts.into_iter().filter(|it| want.is_empty() || want.starts_with(it));
    let mut places = known.filter_map(|it| text.windows(it.len()).take(FARTHEST).position(|part| part == it));
    places.next().filter(|it| *it > 0).map(|it| Edit::cut(0..it)).into_iter().collect()
}

/// Blanks and line breaks at the ends.
pub(super) fn edges(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let start = text.len() - text.trim_ascii_start().len();
    let end = text.trim_ascii_end().len();
    if start == text.len() {
        return Vec::new();
    }
    [0..start, end..text.len()].into_iter().filter(|it| !it.is_empty()).map(Edit::cut).collect()
}

/// Quotation marks within, with what stands between them: where a value was cut in two.
pub(super) fn seams(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 1;
    while let Some(byte) = text.get(at) {
        if *byte != b'"' {
            at += 1;
            continue;
        }
        let between = text.get(at + 1..).unwrap_or_default().iter().take_while(|it| it.is_ascii_whitespace()).count();
        let end = if text.get(at + 1 + between) == Some(&b'"') { at + 2 + between } else { at + 1 };
        if end < text.len() {
            edits.push(Edit::cut(at..end));
        }
        at = end;
    }
    edits
}

/// `[a@b.example](mailto:a@b.example)` and `<mailto:a@b.example>`: what mail programs and pages make of addresses.
pub(super) fn mail_links(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        let rest = text.get(at..).unwrap_or_default();
        let length = match byte {
            b'[' => link(rest).map(|(inside, length)| {
                edits.push(Edit::cut(at..at + inside.start));
                edits.push(Edit::cut(at + inside.end..at + length));
                length
            }),
            b'<' => rest
                .iter()
                .position(|it| *it == b'>')
                .filter(|it| rest.get(..*it).is_some_and(|it| it.contains(&b'@')))
                .map(|end| {
                    edits.push(Edit::cut(at..at + 1));
                    edits.push(Edit::cut(at + end..at + end + 1));
                    end + 1
                }),
            _ => None,
        };
        at += length.unwrap_or(1);
    }
    edits
}

/// The part of a link in markdown that is meant, and the length of the whole.
fn link(text: &[u8]) -> Option<(Range<usize>, usize)> {
    const LONGEST: usize = 512;
    let text = text.get(..text.len().min(LONGEST))?;
    let middle = text.windows(2).position(|it| it == b"](")?;
    let end = text.iter().position(|it| *it == b')').filter(|it| *it > middle)?;
    Some((middle + 2..end, end + 1))
}

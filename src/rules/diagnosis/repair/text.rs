//! What can happen to any text on its way into DNS, undone (family X).

use super::super::comparison::few_edits;
use super::{Edit, Goal};
use std::ops::Range;

/// One pair of quotation marks around everything, or what is left of it.
pub(super) fn quotes(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let end = text.len();
    match (text.first(), text.last()) {
        _ if end < 2 => Vec::new(),
        (Some(b'"'), Some(b'"')) | (Some(b'\''), Some(b'\'')) => {
            vec![Edit::cut(0..1), Edit::cut(end - 1..end)]
        }
        (Some(b'"'), _) => vec![Edit::cut(0..1)],
        (_, Some(b'"')) => vec![Edit::cut(end - 1..end)],
        _ => Vec::new(),
    }
}

/// Backslashes before punctuation, and decimal escapes of zone files.
pub(super) fn escapes(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|it| !it.is_empty()) {
        let (length, put) = match rest {
            [b'\\', a, b, c, ..] if [a, b, c].iter().all(|it| it.is_ascii_digit()) => {
                let number = [a, b, c].iter().fold(0_u16, |sum, it| sum * 10 + u16::from(**it - b'0'));
                (4, u8::try_from(number).ok().map(|it| vec![it]))
            }
            [b'\\', next, ..] if next.is_ascii_punctuation() || *next == b' ' => (2, Some(vec![*next])),
            _ => (1, None),
        };
        if let Some(put) = put {
            match length {
                2 => edits.push(Edit::cut(at..at + 1)),
                _ => edits.push(Edit::put(at..at + length, &put)),
            }
        }
        at += length;
    }
    edits
}

/// Characters of a word processor, as the plain ones.
pub(super) fn typography(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    characters(text, |it, _| Some(plain(it)?.as_bytes().to_vec()))
}

/// The same, without the quotation marks around everything.
pub(super) fn typographic_quotes(text: &[u8], goal: &Goal<'_>) -> Vec<Edit> {
    let mut edits = typography(text, goal);
    let end = text.len();
    let is_outer = |it: &Edit| (it.cut.start == 0 || it.cut.end == end) && matches!(it.put.as_slice(), b"\"" | b"'");
    let mut outer = false;
    for edit in &mut edits {
        if is_outer(edit) {
            outer = true;
            edit.put.clear();
        }
    }
    if outer { edits } else { Vec::new() }
}

fn plain(it: char) -> Option<&'static str> {
    Some(match it {
        '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2035}' | '\u{b4}' => "'",
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{2036}' | '\u{ab}' | '\u{bb}' | '\u{ff02}' => "\"",
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => "-",
        '\u{2dc}' | '\u{223c}' | '\u{ff5e}' => "~",
        '\u{ff1b}' | '\u{37e}' => ";",
        '\u{ff1a}' | '\u{2236}' => ":",
        '\u{ff1d}' => "=",
        '\u{ff0c}' => ",",
        '\u{ff0e}' | '\u{2024}' => ".",
        '\u{ff0f}' | '\u{2044}' | '\u{2215}' => "/",
        '\u{ff20}' => "@",
        '\u{ff0b}' => "+",
        _ => return None,
    })
}

/// Characters that cannot be seen: blanks of another kind become blanks, the others go.
pub(super) fn invisible_to_blanks(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    characters(text, |it, _| match () {
        () if is_odd_blank(it) => Some(b" ".to_vec()),
        () if is_hidden(it) => Some(Vec::new()),
        () => None,
    })
}

/// Characters that cannot be seen go, blanks of another kind too.
pub(super) fn invisible(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    characters(text, |it, _| (is_odd_blank(it) || is_hidden(it)).then(Vec::new))
}

fn is_odd_blank(it: char) -> bool {
    matches!(it, '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

fn is_hidden(it: char) -> bool {
    let control = matches!(it, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}');
    control
        || crate::rules::address::is_control_like(it) && !it.is_ascii()
        || matches!(it, '\u{34f}' | '\u{fe00}'..='\u{fe0f}' | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{2800}')
}

/// UTF-8 that was read as Windows-1252 and written as UTF-8 once more.
pub(super) fn mojibake(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let Ok(whole) = std::str::from_utf8(text) else { return Vec::new() };
    let mut edits = Vec::new();
    let mut run: Option<(usize, Vec<u8>)> = None;
    for (at, it) in whole.char_indices().chain([(whole.len(), 'x')]) {
        match (windows_1252(it), &mut run) {
            (Some(byte), Some((_, bytes))) => bytes.push(byte),
            (Some(byte), None) => run = Some((at, vec![byte])),
            (None, _) => {
                if let Some((start, bytes)) = run.take()
                    && std::str::from_utf8(&bytes).is_ok()
                {
                    edits.push(Edit::put(start..at, &bytes));
                }
            }
        }
    }
    edits
}

/// The byte of a character above ASCII.
fn windows_1252(it: char) -> Option<u8> {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match u32::from(it) {
        code @ 0x80..=0xff => u8::try_from(code).ok(),
        _ => (0x80..).zip(HIGH).find(|(_, high)| *high == it).map(|(byte, _)| byte),
    }
}

/// `&quot;` and the like.
pub(super) fn entities(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    const LONGEST: usize = 10;
    let mut edits = Vec::new();
    for (at, _) in text.iter().enumerate().filter(|(_, it)| **it == b'&') {
        let rest = text.get(at + 1..).unwrap_or_default();
        let Some(length) = rest.iter().take(LONGEST).position(|it| *it == b';') else { continue };
        let name = rest.get(..length).and_then(|it| std::str::from_utf8(it).ok()).unwrap_or_default();
        if let Some(character) = entity(name) {
            edits.push(Edit::put(at..at + length + 2, character.encode_utf8(&mut [0; 4]).as_bytes()));
        }
    }
    edits
}

fn entity(name: &str) -> Option<char> {
    let number = name.strip_prefix('#').and_then(|it| match it.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok(),
        None => it.parse().ok(),
    });
    if let Some(character) = number.and_then(char::from_u32) {
        return Some(character);
    }
    Some(match name {
        "quot" => '"',
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "semi" => ';',
        "equals" => '=',
        "colon" => ':',
        "sol" => '/',
        "plus" => '+',
        "lowbar" => '_',
        "tilde" => '~',
        "ndash" => '\u{2013}',
        "ldquo" => '\u{201c}',
        "rdquo" => '\u{201d}',
        _ => return None,
    })
}

/// `<b>` and the like.
pub(super) fn elements(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    const LONGEST: usize = 60;
    let mut edits = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|it| it.iter().position(|it| *it == b'<')).map(|it| at + it) {
        let inside = text.get(start + 1..).unwrap_or_default();
        let length = inside.iter().take(LONGEST).position(|it| *it == b'>');
        let is_name = |it: &[u8]| {
            let it = it.strip_prefix(b"/").unwrap_or(it);
            it.first().is_some_and(u8::is_ascii_alphabetic)
                && it.iter().all(|it| it.is_ascii_alphanumeric() || b" =\"'/-".contains(it))
        };
        match length.filter(|it| inside.get(..*it).is_some_and(is_name)) {
            Some(length) => {
                edits.push(Edit::cut(start..start + length + 2));
                at = start + length + 2;
            }
            None => at = start + 1,
        }
    }
    edits
}

/// `%3B` and the like.
pub(super) fn percent(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let digits = text.get(at..at + 3).and_then(|it| it.strip_prefix(b"%"));
        let byte = digits.and_then(|it| std::str::from_utf8(it).ok()).and_then(|it| u8::from_str_radix(it, 16).ok());
        match byte {
            Some(byte) => {
                edits.push(Edit::put(at..at + 3, &[byte]));
                at += 3;
            }
            None => at += 1,
        }
    }
    edits
}

/// The same, with `+` for blanks.
pub(super) fn percent_and_plus(text: &[u8], goal: &Goal<'_>) -> Vec<Edit> {
    let mut edits = percent(text, goal);
    let plus = text.iter().enumerate().filter(|(_, it)| **it == b'+').map(|(at, _)| Edit::put(at..at + 1, b" "));
    edits.extend(plus);
    edits.sort_by_key(|it| it.cut.start);
    edits
}

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

/// A value that stops early.
pub(super) fn cut_off(text: &[u8], goal: &Goal<'_>) -> Vec<Edit> {
    const SHORTEST: usize = 10;
    let rest = goal.want.and_then(|it| it.strip_prefix(text)).filter(|it| !it.is_empty() && text.len() >= SHORTEST);
    rest.map(|it| Edit::put(text.len()..text.len(), it)).into_iter().collect()
}

/// `...` in place of a stretch.
pub(super) fn elided(text: &[u8], goal: &Goal<'_>) -> Vec<Edit> {
    let Some(want) = goal.want else { return Vec::new() };
    filled(text, want).into_iter().collect()
}

/// The stretch that the dots stand for.
pub(super) fn filled(text: &[u8], want: &[u8]) -> Option<Edit> {
    const SHORTEST: usize = 4;
    let dots = dots(text)?;
    let (before, after) = (text.get(..dots.start)?.trim_ascii_end(), text.get(dots.end..)?.trim_ascii_start());
    let middle = want.strip_prefix(before)?.strip_suffix(after)?;
    (before.len() >= SHORTEST && !middle.is_empty()).then(|| Edit::put(before.len()..text.len() - after.len(), middle))
}

/// The first run of dots that means "and so on".
fn dots(text: &[u8]) -> Option<Range<usize>> {
    let ellipsis = "…".as_bytes();
    if let Some(start) = text.windows(ellipsis.len()).position(|it| it == ellipsis) {
        return Some(start..start + ellipsis.len());
    }
    let start = text.windows(3).position(|it| matches!(it, b"..." | b"[.."))?;
    let length = text.get(start..)?.iter().take_while(|it| b".[]".contains(it)).count();
    Some(start..start + length)
}

/// Letters in another case.
pub(super) fn case(text: &[u8], goal: &Goal<'_>) -> Vec<Edit> {
    let Some(want) = goal.want.filter(|it| it.eq_ignore_ascii_case(text)) else { return Vec::new() };
    differing(text, want)
}

/// Bytes of texts of the same length that differ.
pub(super) fn differing(text: &[u8], want: &[u8]) -> Vec<Edit> {
    let pairs = text.iter().zip(want).enumerate().filter(|(_, (got, want))| got != want);
    pairs.map(|(at, (_, want))| Edit::put(at..at + 1, &[*want])).collect()
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

/// Blanks and line breaks anywhere.
pub(super) fn blanks(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let blanks = text.iter().enumerate().filter(|(_, it)| it.is_ascii_whitespace());
    blanks.map(|(at, _)| Edit::cut(at..at + 1)).collect()
}

/// A few characters that differ.
pub(super) fn near(text: &[u8], goal: &Goal<'_>) -> Vec<Edit> {
    const MOST: usize = 8;
    // More text around the right one is something else (O05).
    let inside = |want: &&[u8]| text.windows(want.len().max(1)).any(|it| it == *want);
    let want = goal.want.filter(|it| !inside(it));
    want.and_then(|want| few_edits(text, want, MOST)).unwrap_or_default()
}

/// Applies a rule to every character; bytes that are no UTF-8 are taken for Latin-1.
fn characters(text: &[u8], rule: impl Fn(char, usize) -> Option<Vec<u8>>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = 0;
    for chunk in text.utf8_chunks() {
        let valid = chunk.valid().chars().map(|it| (it, it.len_utf8()));
        for (it, length) in valid.chain(chunk.invalid().iter().map(|it| (char::from(*it), 1))) {
            if let Some(put) = rule(it, at) {
                edits.push(Edit::put(at..at + length, &put));
            }
            at += length;
        }
    }
    edits
}

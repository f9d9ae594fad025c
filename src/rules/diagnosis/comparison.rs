//! Two texts side by side: where they differ, and what in them cannot be seen or is easily taken for something else.

use super::repair::Edit;
use super::showing::shown;
use super::{Comparison, Piece};
use crate::rules::address::skeleton;
use std::ops::Range;

/// Characters of each text that are compared.
const LONGEST: usize = 4_096;
/// Inserted and deleted characters up to which differences are told apart.
const MOST_EDITS: usize = 40;
/// Differences that are told apart.
const MOST_DIFFERENCES: usize = 3;
/// Characters kept at the ends of a stretch that is shortened.
const KEPT: usize = 16;

/// Two stretches that differ; between one pair and the next the texts are alike.
type Hunk = (Range<usize>, Range<usize>);

/// What was found beside what was wanted.
#[must_use]
pub fn compare_texts(want: &[u8], got: &[u8]) -> Comparison {
    let (want, got) = (characters(want), characters(got));
    let hunks = joined(hunks(&got, &want, MOST_EDITS).unwrap_or_else(|| vec![whole(&got, &want)]));
    let mut pieces = Vec::new();
    let (mut at, mut last) = (0, hunks.is_empty());
    for (number, (here, there)) in hunks.iter().enumerate().take(MOST_DIFFERENCES) {
        alike(&mut pieces, got.get(at..here.start).unwrap_or_default());
        let (here_text, there_text) = (part(&got, here), part(&want, there));
        pieces.push(Piece {
            want: shortened(there_text),
            got: shortened(here_text),
            signs: signs(here_text, there_text),
        });
        at = here.end;
        last = number + 1 == hunks.len();
    }
    match last {
        true => alike(&mut pieces, got.get(at..).unwrap_or_default()),
        false => pieces.push(Piece { want: "…".into(), got: "…".into(), signs: Vec::new() }),
    }
    Comparison { pieces, more: u32::try_from(hunks.len().saturating_sub(MOST_DIFFERENCES)).unwrap_or(u32::MAX) }
}

/// The edits that make `got` the same as `want`, if they are few.
pub(super) fn few_edits(got: &[u8], want: &[u8], most: usize) -> Option<Vec<Edit>> {
    let bytes = |(here, there): Hunk| Edit::put(here, want.get(there).unwrap_or_default());
    Some(hunks(got, want, most)?.into_iter().map(bytes).collect())
}

/// Each character on its own, and each byte that is part of none.
fn characters(text: &[u8]) -> Vec<&[u8]> {
    let chunks = text.utf8_chunks().flat_map(|chunk| {
        let mut rest = chunk.valid();
        let valid = std::iter::from_fn(move || {
            let (first, after) = rest.split_at_checked(rest.chars().next()?.len_utf8())?;
            rest = after;
            Some(first.as_bytes())
        });
        valid.chain(chunk.invalid().chunks(1))
    });
    chunks.take(LONGEST).collect()
}

fn part<'a, 't>(text: &'a [&'t [u8]], range: &Range<usize>) -> &'a [&'t [u8]] {
    text.get(range.clone()).unwrap_or_default()
}

fn alike(pieces: &mut Vec<Piece>, text: &[&[u8]]) {
    if !text.is_empty() {
        let text = shortened(text);
        pieces.push(Piece { want: text.clone(), got: text, signs: Vec::new() });
    }
}

/// Both ends of a long stretch.
fn shortened(text: &[&[u8]]) -> String {
    if text.len() <= 2 * KEPT + 1 {
        return shown(&text.concat());
    }
    let ends = [text.get(..KEPT), text.get(text.len() - KEPT..)];
    let [start, end] = ends.map(|it| shown(&it.unwrap_or_default().concat()));
    format!("{start}…{end}")
}

/// Differences with hardly anything between them are one.
fn joined(hunks: Vec<Hunk>) -> Vec<Hunk> {
    let mut joined: Vec<Hunk> = Vec::new();
    for (here, there) in hunks {
        match joined.last_mut() {
            Some((before, other)) if here.start <= before.end + 1 => {
                (before.end, other.end) = (here.end, there.end);
            }
            _ => joined.push((here, there)),
        }
    }
    joined
}

/// Everything between what the texts have in common at their ends.
fn whole<T: PartialEq>(got: &[T], want: &[T]) -> Hunk {
    let start = got.iter().zip(want).take_while(|(one, other)| one == other).count();
    let rest = |it: usize| it.saturating_sub(start);
    let end = got.iter().rev().zip(want.iter().rev()).take_while(|(one, other)| one == other).count();
    let end = end.min(rest(got.len())).min(rest(want.len()));
    (start..got.len() - end, start..want.len() - end)
}

/// The shortest way from one to the other by deleting and inserting (Myers, "An O(ND) Difference Algorithm"); none where
/// it takes more than `most` steps.
fn hunks<T: PartialEq>(got: &[T], want: &[T], most: usize) -> Option<Vec<Hunk>> {
    let (here, there) = whole(got, want);
    if here.is_empty() && there.is_empty() {
        return Some(Vec::new());
    }
    if here.len().abs_diff(there.len()) > most {
        return None;
    }
    let (a, b) = (got.get(here.clone())?, want.get(there.clone())?);
    let trail = trail(a, b, most)?;
    let mut steps = Vec::new();
    let (mut x, mut y) = (a.len(), b.len());
    for (d, reached) in trail.iter().enumerate().rev() {
        let before = previous(reached, d, x, y, most);
        let Some((from_x, from_y)) = before else { break };
        // Back along what is alike, then one step.
        if x.checked_sub(from_x)? > y.checked_sub(from_y)? {
            steps.push((from_x..from_x + 1, from_y..from_y));
        } else {
            steps.push((from_x..from_x, from_y..from_y + 1));
        }
        (x, y) = (from_x, from_y);
    }
    steps.reverse();
    let mut hunks: Vec<Hunk> = Vec::new();
    for (x, y) in steps {
        let (x, y) = (here.start + x.start..here.start + x.end, there.start + y.start..there.start + y.end);
        match hunks.last_mut() {
            Some(last) if last.0.end == x.start && last.1.end == y.start => (last.0.end, last.1.end) = (x.end, y.end),
            _ => hunks.push((x, y)),
        }
    }
    Some(hunks)
}

/// How far each diagonal was reached before each number of steps; the last one reaches the end.
fn trail<T: PartialEq>(a: &[T], b: &[T], most: usize) -> Option<Vec<Vec<usize>>> {
    let mut reached = vec![0_usize; 2 * most + 3];
    let mut trail = Vec::new();
    for d in 0..=most {
        trail.push(reached.clone());
        for step in 0..=d {
            // The diagonal x - y, moved by `most` + 1 to be a place in the list.
            let diagonal = (most + 1 + 2 * step).checked_sub(d)?;
            let mut x = *reached.get(diagonal - 1)? + 1;
            let above = *reached.get(diagonal + 1)?;
            if d == 0 {
                x = 0;
            } else if step == 0 || (step < d && above >= x) {
                x = above;
            }
            let y = |x: usize| (x + most + 1).checked_sub(diagonal);
            while let Some(y) = y(x)
                && x < a.len()
                && y < b.len()
                && a.get(x) == b.get(y)
            {
                x += 1;
            }
            *reached.get_mut(diagonal)? = x;
            if x >= a.len() && y(x).is_some_and(|it| it >= b.len()) {
                return Some(trail);
            }
        }
    }
    None
}

/// Where the step began that led to this place.
fn previous(reached: &[usize], d: usize, x: usize, y: usize, most: usize) -> Option<(usize, usize)> {
    if d == 0 {
        return None;
    }
    let diagonal = (x + most + 1).checked_sub(y)?;
    let step = (diagonal + d).checked_sub(most + 1)? / 2;
    let (left, above) = (*reached.get(diagonal - 1)?, *reached.get(diagonal + 1)?);
    let (from, x) = match step == 0 || (step < d && above > left) {
        true => (diagonal + 1, above),
        false => (diagonal - 1, left),
    };
    Some((x, (x + most + 1).checked_sub(from)?))
}

/// The ids of what deceives the eye in `got`, each once.
fn signs(got: &[&[u8]], want: &[&[u8]]) -> Vec<String> {
    let text = |it: &[&[u8]]| String::from_utf8_lossy(&it.concat()).into_owned();
    let alike = !want.is_empty() && skeleton(&text(got)) == skeleton(&text(want));
    let mut signs: Vec<String> = Vec::new();
    for (number, it) in got.iter().enumerate() {
        let name = match std::str::from_utf8(it).ok().and_then(|it| it.chars().next()) {
            None => Some("broken-byte"),
            Some(it) => {
                let there = want.get(number).filter(|_| got.len() == want.len());
                sign(it).or_else(|| look_alike(it, alike, there.and_then(|it| it.first()).copied()))
            }
        };
        if let Some(name) = name.filter(|name| !signs.iter().any(|it| it == name)) {
            signs.push(name.into());
        }
    }
    signs
}

/// The id of a character that cannot be seen, or that is not what it seems wherever it stands.
fn sign(it: char) -> Option<&'static str> {
    Some(match it {
        ' ' => "space",
        '\t' => "tab",
        '\r' | '\n' | '\u{2028}' | '\u{2029}' => "line-break",
        '\u{a0}' | '\u{202f}' => "no-break-space",
        '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => "odd-space",
        '\u{200b}' => "zero-width-space",
        '\u{200c}' | '\u{200d}' | '\u{2060}' => "joiner",
        '\u{feff}' => "byte-order-mark",
        '\u{ad}' => "soft-hyphen",
        '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "direction-mark",
        '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}' => "curly-quote",
        '\u{2013}' => "en-dash",
        '\u{2014}' | '\u{2015}' => "em-dash",
        '\u{2010}' | '\u{2011}' | '\u{2012}' | '\u{2212}' => "other-hyphen",
        '\u{2026}' => "ellipsis",
        '\\' => "backslash",
        '"' => "quotation-mark",
        '\u{400}'..='\u{52f}' => "cyrillic-letter",
        '\u{370}'..='\u{3ff}' => "greek-letter",
        '\u{ff01}'..='\u{ff5e}' => "full-width",
        '\u{fffd}' => "replacement-character",
        _ if it.is_control() || crate::rules::address::is_control_like(it) => "control-character",
        _ if !it.is_ascii() => "foreign-character",
        _ => return None,
    })
}

/// The id of a plain character that is easily taken for the one in its place.
fn look_alike(it: char, alike: bool, there: Option<u8>) -> Option<&'static str> {
    Some(match it {
        'l' if alike => "small-l",
        'I' if alike => "capital-i",
        '1' if alike => "digit-one",
        'O' if alike => "capital-o",
        '0' if alike => "digit-zero",
        'A'..='Z' if there == Some(it as u8 | 0x20) => "capital-letter",
        'a'..='z' if there == Some(it as u8 & !0x20) => "small-letter",
        _ => return None,
    })
}

/// Every id that a comparison can give.
pub const SIGNS: &[&str] = &[
    "space",
    "tab",
    "line-break",
    "no-break-space",
    "odd-space",
    "zero-width-space",
    "joiner",
    "byte-order-mark",
    "soft-hyphen",
    "direction-mark",
    "curly-quote",
    "en-dash",
    "em-dash",
    "other-hyphen",
    "ellipsis",
    "backslash",
    "quotation-mark",
    "cyrillic-letter",
    "greek-letter",
    "full-width",
    "replacement-character",
    "control-character",
    "foreign-character",
    "broken-byte",
    "small-l",
    "capital-i",
    "digit-one",
    "capital-o",
    "digit-zero",
    "capital-letter",
    "small-letter",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::chance::Chance;

    fn pieces(want: &str, got: &str) -> Vec<(String, String, Vec<String>)> {
        let found = compare_texts(want.as_bytes(), got.as_bytes());
        assert_eq!(found.more, 0);
        found.pieces.into_iter().map(|it| (it.want, it.got, it.signs)).collect()
    }

    fn piece(want: &str, got: &str, signs: &[&str]) -> (String, String, Vec<String>) {
        (want.into(), got.into(), signs.iter().map(|it| (*it).into()).collect())
    }

    #[test]
    fn what_differs_is_shown_and_named() {
        for (want, got, expected) in [
            ("a;b", "a\\;b", vec![piece("a", "a", &[]), piece("", "\\", &["backslash"]), piece(";b", ";b", &[])]),
            ("kl", "k1", vec![piece("k", "k", &[]), piece("l", "1", &["digit-one"])]),
            ("k9", "k1", vec![piece("k", "k", &[]), piece("9", "1", &[])]),
            ("sp", "ѕp", vec![piece("s", "ѕ", &["cyrillic-letter"]), piece("p", "p", &[])]),
            (
                "ab",
                "a\u{200b}b",
                vec![piece("a", "a", &[]), piece("", "U+200B", &["zero-width-space"]), piece("b", "b", &[])],
            ),
            ("AbC", "abC", vec![piece("A", "a", &["small-letter"]), piece("bC", "bC", &[])]),
            ("same", "same", vec![piece("same", "same", &[])]),
            ("abc", "ab", vec![piece("ab", "ab", &[]), piece("c", "", &[])]),
        ] {
            assert_eq!(pieces(want, got), expected, "{want} {got}");
        }
    }

    #[test]
    fn long_stretches_are_shortened_and_many_differences_counted() {
        let want = "0123456789".repeat(20);
        let mut got = want.clone();
        got.replace_range(100..101, "x");
        let found = compare_texts(want.as_bytes(), got.as_bytes());
        assert_eq!(found.pieces.len(), 3);
        assert_eq!(found.pieces[0].got, "0123456789012345…4567890123456789");
        for at in [5, 50, 150, 180] {
            got.replace_range(at..=at, "y");
        }
        let found = compare_texts(want.as_bytes(), got.as_bytes());
        assert_eq!((found.more, found.pieces.len()), (2, 7));
        let strangers = compare_texts(&[b'a'; 70_000], &[b'b'; 70_000]);
        assert_eq!((strangers.pieces.len(), strangers.more), (1, 0));
    }

    #[test]
    fn edits_lead_from_one_to_the_other() {
        let mut chance = Chance::new(3);
        for round in 0..3_000 {
            let want: Vec<u8> = (0..chance.below(30)).map(|_| chance.pick(b"abc")).collect();
            let mut got = want.clone();
            for _ in 0..chance.below(5) {
                let at = chance.below(got.len() + 1);
                match chance.below(3) {
                    0 => got.insert(at, chance.pick(b"abcd")),
                    1 if at < got.len() => drop(got.remove(at)),
                    _ if at < got.len() => got[at] = chance.pick(b"abcd"),
                    _ => {}
                }
            }
            let edits = few_edits(&got, &want, 10).unwrap_or_else(|| panic!("{round}: at most eight"));
            let mut made = Vec::new();
            let mut at = 0;
            for edit in edits {
                made.extend_from_slice(&got[at..edit.cut.start]);
                made.extend_from_slice(&edit.put);
                at = edit.cut.end;
            }
            made.extend_from_slice(&got[at..]);
            assert_eq!(made, want, "{}", got.escape_ascii());
            assert!(compare_texts(&want, &chance.bytes(round % 50)).pieces.len() <= 8);
        }
    }
}

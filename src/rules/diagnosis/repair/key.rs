//! What can happen to a DKIM key record in particular, undone (family K).
//!
//! The tags are read loosely here: every change is one that a strict reading would refuse.

use super::super::comparison::few_edits;
use super::wanted::{differing, filled};
use super::{Edit, Goal};
use crate::rules::records::{PublicKey, Wrapping};
use data_encoding::BASE64;
use std::ops::Range;

/// Base64 that is shorter is no key.
const SHORTEST_KEY: usize = 40;

/// What stands between two semicolons.
struct Piece {
    /// With the semicolon behind it.
    whole: Range<usize>,
    name: Range<usize>,
    /// Empty where there is no `=`.
    value: Range<usize>,
    equals: bool,
}

fn pieces(text: &[u8]) -> Vec<Piece> {
    let mut start = 0;
    text.split(|it| *it == b';')
        .map(|piece| {
            let end = start + piece.len();
            let equals = piece.iter().position(|it| *it == b'=');
            let middle = equals.map_or(end, |it| start + it);
            let value = (middle + 1).min(end)..end;
            let whole = start..(end + 1).min(text.len());
            let piece = Piece {
                whole,
                name: trimmed(text, start..middle),
                value: trimmed(text, value),
                equals: equals.is_some(),
            };
            start = end + 1;
            piece
        })
        .collect()
}

fn trimmed(text: &[u8], range: Range<usize>) -> Range<usize> {
    let part = text.get(range.clone()).unwrap_or_default();
    let before = part.len() - part.trim_ascii_start().len();
    let start = range.start + before;
    start..start + part.trim_ascii().len()
}

fn solid(text: &[u8]) -> Vec<u8> {
    text.iter().copied().filter(|it| !it.is_ascii_whitespace()).collect()
}

fn value_of(text: &[u8], name: &[u8]) -> Option<Range<usize>> {
    let found = pieces(text).into_iter().find(|it| it.equals && text.get(it.name.clone()) == Some(name));
    found.map(|it| it.value)
}

/// The base64 of the wanted key.
fn wanted<'g>(goal: &Goal<'g>) -> Option<&'g [u8]> {
    let want = goal.want?;
    want.get(value_of(want, b"p")?)
}

fn decoded(text: &[u8]) -> Option<(PublicKey, Wrapping)> {
    let bytes = BASE64.decode(&solid(text.get(value_of(text, b"p")?)?)).ok()?;
    PublicKey::read(&bytes)
}

/// A key that stops early.
pub(super) fn cut_off(text: &[u8], goal: &Goal<'_>) -> Vec<Edit> {
    const SHORTEST: usize = 4;
    let rest = || {
        let value = value_of(text, b"p").filter(|it| it.end == text.trim_ascii_end().len())?;
        let got = solid(text.get(value.clone())?);
        let rest = wanted(goal)?.strip_prefix(got.as_slice())?;
        (got.len() >= SHORTEST && !rest.is_empty()).then(|| Edit::put(value.end..value.end, rest))
    };
    rest().into_iter().collect()
}

/// `...` within the key.
pub(super) fn elided(text: &[u8], goal: &Goal<'_>) -> Vec<Edit> {
    let fill = || {
        let value = value_of(text, b"p")?;
        let Edit { cut, put } = filled(text.get(value.clone())?, wanted(goal)?)?;
        Some(Edit { cut: value.start + cut.start..value.start + cut.end, put })
    };
    fill().into_iter().collect()
}

/// Letters of the key in another case; those of the tags too, where everything is.
pub(super) fn case(text: &[u8], goal: &Goal<'_>) -> Vec<Edit> {
    let Some((want, key)) = goal.want.zip(wanted(goal)) else { return Vec::new() };
    if text.eq_ignore_ascii_case(want) {
        let edits = differing(text, want);
        let place = value_of(want, b"p").map_or(0, |it| it.start);
        return if edits.iter().any(|it| it.cut.start >= place) { edits } else { Vec::new() };
    }
    let Some(value) = value_of(text, b"p") else { return Vec::new() };
    let got = text.get(value.clone()).unwrap_or_default();
    if !got.eq_ignore_ascii_case(key) {
        return Vec::new();
    }
    let moved = |it: Edit| Edit { cut: it.cut.start + value.start..it.cut.end + value.start, put: it.put };
    differing(got, key).into_iter().map(moved).collect()
}

/// A key of which a few characters differ.
pub(super) fn near(text: &[u8], goal: &Goal<'_>) -> Vec<Edit> {
    const MOST: usize = 24;
    let fix = || {
        let (value, want) = (value_of(text, b"p")?, wanted(goal)?);
        let got = text.get(value.clone())?;
        few_edits(&solid(got), want, MOST)?;
        let (here, there) = first_difference(got, want)?;
        Some(Edit::put(value.start + here..value.end, want.get(there..)?))
    };
    fix().into_iter().collect()
}

/// Where two keys part, blanks passed over except where a `+` has become one.
fn first_difference(got: &[u8], want: &[u8]) -> Option<(usize, usize)> {
    let (mut here, mut there) = (0, 0);
    loop {
        match (got.get(here), want.get(there)) {
            (None, None) => return None,
            (Some(one), Some(other)) if one == other => (here, there) = (here + 1, there + 1),
            (Some(b' '), Some(b'+')) if got.get(here + 1) != Some(&b'+') => return Some((here, there)),
            (Some(blank), _) if blank.is_ascii_whitespace() => here += 1,
            _ => return Some((here, there)),
        }
    }
}

/// The lines around a key in a file, and its line breaks.
pub(super) fn armour(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let find =
        |from: usize, what: &[u8]| text.get(from..)?.windows(what.len()).position(|it| it == what).map(|at| from + at);
    let Some(start) = find(0, b"-----BEGIN") else { return Vec::new() };
    let Some(end) = find(start + 5, b"-----").map(|it| it + 5) else { return Vec::new() };
    let named = text.get(..start).is_some_and(|it| it.contains(&b'='));
    edits.push(Edit::put(start..end, if named { b"" } else { b"p=" }));
    let last = find(end, b"-----END");
    let body = end..last.unwrap_or(text.len());
    edits.extend(breaks(text, body));
    if let Some(last) = last {
        let end = find(last + 5, b"-----").map_or(text.len(), |it| it + 5);
        let nothing = text.get(end..).is_some_and(|it| it.trim_ascii().is_empty());
        let end = if nothing { text.len() } else { end };
        edits.push(Edit::cut(last..end));
    }
    edits
}

/// Line breaks within a value.
pub(super) fn line_breaks(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    breaks(text, 0..text.trim_ascii_end().len())
}

/// Line breaks, and what other programs write for them.
fn breaks(text: &[u8], range: Range<usize>) -> Vec<Edit> {
    let mut edits = Vec::new();
    let mut at = range.start;
    while at < range.end {
        let length = match text.get(at..range.end) {
            Some([b'\r' | b'\n', ..]) => 1,
            Some([b'\\', b'n' | b'r', ..]) => 2,
            _ => 0,
        };
        if length > 0 {
            edits.push(Edit::cut(at..at + length));
        }
        at += length.max(1);
    }
    edits
}

/// Something else than a semicolon between the tags, or nothing.
pub(super) fn separators(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    const NAMES: &[&[u8]] = &[b"v", b"k", b"p", b"h", b"s", b"t", b"n", b"g"];
    let mut edits = between_tags(text, NAMES);
    for (word, least) in [(&b"DKIM1"[..], 0), (b"k=rsa", 0), (b"k=ed25519", 0)] {
        let end = text.windows(word.len()).position(|it| it == word).map(|it| it + word.len());
        let glued = end.filter(|it| {
            let rest = text.get(*it..).unwrap_or_default();
            rest.len() > least
                && NAMES.iter().any(|name| rest.strip_prefix(*name).is_some_and(|it| it.starts_with(b"=")))
        });
        edits.extend(glued.map(|it| Edit::put(it..it, b"; ")));
    }
    edits.sort_by_key(|it| it.cut.start);
    edits
}

/// Blanks, commas and the like before one of these names and its `=`, where no semicolon stands.
pub(super) fn between_tags(text: &[u8], names: &[&[u8]]) -> Vec<Edit> {
    let is_between = |it: &u8| it.is_ascii_whitespace() || b",|:.".contains(it);
    let mut edits = Vec::new();
    let mut at = 1;
    while let Some(byte) = text.get(at) {
        if !is_between(byte) {
            at += 1;
            continue;
        }
        let length = text.get(at..).unwrap_or_default().iter().take_while(|it| is_between(it)).count();
        let rest = text.get(at + length..).unwrap_or_default();
        let name = rest.iter().take_while(|it| it.is_ascii_alphanumeric()).count();
        let known = names.iter().any(|it| rest.get(..name) == Some(it));
        let equals = rest.get(name..).unwrap_or_default().trim_ascii_start().starts_with(b"=");
        let after_semicolon =
            text.get(at - 1) == Some(&b';') && text.get(at..at + length).is_some_and(|it| it.trim_ascii().is_empty());
        if known && equals && !after_semicolon {
            edits.push(Edit::put(at..at + length, b"; "));
        }
        at += length;
    }
    edits
}

/// A semicolon after nothing.
pub(super) fn empty_pieces(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let empty = pieces(text).into_iter().filter(|it| {
        it.name.is_empty() && !it.equals && text.get(it.whole.clone()).is_some_and(|it| it.ends_with(b";"))
    });
    empty.map(|it| Edit::cut(it.whole)).collect()
}

/// The version: another one, in other letters, in another place.
pub(super) fn version(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    const RIGHT: &[u8] = b"DKIM1";
    const LONGEST: usize = 12;
    let pieces = pieces(text);
    let is_version = |it: &&Piece| {
        let value = text.get(it.value.clone()).unwrap_or_default();
        it.equals && text.get(it.name.clone()).is_some_and(|it| it.eq_ignore_ascii_case(b"v")) && value.len() <= LONGEST
    };
    let Some(found) = pieces.iter().find(is_version) else {
        let bare =
            pieces.first().filter(|it| text.get(it.name.clone()).is_some_and(|it| it.eq_ignore_ascii_case(RIGHT)));
        return bare.map(|it| Edit::put(it.name.clone(), b"v=DKIM1")).into_iter().collect();
    };
    if found.whole.start > 0 {
        return vec![Edit::put(0..0, b"v=DKIM1; "), Edit::cut(found.whole.clone())];
    }
    let name = text.get(found.name.clone()).filter(|it| *it != b"v").map(|_| Edit::put(found.name.clone(), b"v"));
    let value = text.get(found.value.clone()).filter(|it| *it != RIGHT).map(|_| Edit::put(found.value.clone(), RIGHT));
    name.into_iter().chain(value).collect()
}

/// The key under another name than `p`, or without any.
pub(super) fn name_of_key(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let is_key = |it: &[u8]| {
        it.len() >= SHORTEST_KEY && it.iter().all(|it| it.is_ascii_alphanumeric() || b"+/= \t".contains(it))
    };
    let pieces = pieces(text);
    let fix = |piece: &Piece| {
        let name = text.get(piece.name.clone())?;
        let value = text.get(piece.value.clone())?;
        let body = trimmed(text, piece.name.start..piece.whole.end);
        let body = text.get(body)?.strip_suffix(b";").unwrap_or(text.get(piece.name.start..piece.whole.end)?);
        if name == b"p" {
            let extra = [&b"p="[..], b"="].into_iter().find(|it| value.starts_with(it))?;
            return Some(Edit::cut(piece.value.start..piece.value.start + extra.len()));
        }
        if piece.equals && name.len() < SHORTEST_KEY && is_key(value) {
            return Some(Edit::put(piece.name.clone(), b"p"));
        }
        if let Some(rest) = body.strip_prefix(b"p").filter(|it| it.first().is_some_and(|it| b": -.".contains(it))) {
            let between = rest.iter().take_while(|it| b": -.=".contains(it)).count();
            let key = rest.get(between..)?.trim_ascii();
            let start = piece.name.start;
            return is_key(key).then(|| Edit::put(start..start + 1 + between, b"p="));
        }
        is_key(body.trim_ascii()).then(|| Edit::put(piece.name.start..piece.name.start, b"p="))
    };
    pieces.iter().find_map(fix).into_iter().collect()
}

/// `k` says something else than the key is.
pub(super) fn key_type(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let Some((key, _)) = decoded(text) else { return Vec::new() };
    let right = key.key_type().as_bytes();
    let pieces = pieces(text);
    let named = |name: &[u8]| pieces.iter().find(|it| it.equals && text.get(it.name.clone()) == Some(name));
    match (named(b"k"), named(b"p")) {
        (Some(k), _) if text.get(k.value.clone()) != Some(right) => vec![Edit::put(k.value.clone(), right)],
        (None, Some(p)) if right != b"rsa" => {
            vec![Edit::put(p.name.start..p.name.start, &[b"k=", right, b"; "].concat())]
        }
        _ => Vec::new(),
    }
}

/// `h` without the method in use.
pub(super) fn hashes(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    without(text, b"h")
}

/// `s` without e-mail.
pub(super) fn services(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    without(text, b"s")
}

fn without(text: &[u8], name: &[u8]) -> Vec<Edit> {
    let found = pieces(text).into_iter().find(|it| it.equals && text.get(it.name.clone()) == Some(name));
    found.map(|it| Edit::cut(it.whole)).into_iter().collect()
}

/// The key in another wrapping than everybody reads.
pub(super) fn wrapping(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let (Some((key, _)), Some(value)) = (decoded(text), value_of(text, b"p")) else { return Vec::new() };
    let right = BASE64.encode(&key.published());
    let same = text.get(value.clone()).is_some_and(|it| solid(it) == right.as_bytes());
    if same { Vec::new() } else { vec![Edit::put(value, right.as_bytes())] }
}

/// The alphabet of base64 for addresses of pages.
pub(super) fn alphabet(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    in_key(text, |it| match it {
        b'-' => Some(b"+"),
        b'_' => Some(b"/"),
        _ => None,
    })
}

/// Blanks in place of `+`.
pub(super) fn plus(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    in_key(text, |it| (it == b' ').then_some(b"+"))
}

fn in_key(text: &[u8], rule: impl Fn(u8) -> Option<&'static [u8]>) -> Vec<Edit> {
    let Some(value) = value_of(text, b"p") else { return Vec::new() };
    let places = value.clone().zip(text.get(value).unwrap_or_default());
    places.filter_map(|(at, byte)| Some(Edit::put(at..at + 1, rule(*byte)?))).collect()
}

/// `=` missing at the end.
pub(super) fn padding(text: &[u8], _: &Goal<'_>) -> Vec<Edit> {
    let Some(value) = value_of(text, b"p") else { return Vec::new() };
    let length = solid(text.get(value.clone()).unwrap_or_default()).len();
    let missing: &[u8] = match length % 4 {
        2 => b"==",
        3 => b"=",
        _ => return Vec::new(),
    };
    vec![Edit::put(value.end..value.end, missing)]
}

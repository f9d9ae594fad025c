//! Changes that are only recognised by the text that is wanted: a part is missing, letters differ (family X, and O04).

use super::super::comparison::few_edits;
use super::{Edit, Goal};
use std::ops::Range;

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

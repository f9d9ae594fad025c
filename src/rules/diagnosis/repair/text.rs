//! What happens to the characters of any text on its way into DNS, undone (family X).

use super::{Edit, Goal};

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

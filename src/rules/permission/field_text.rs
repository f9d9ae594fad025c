//! The text of a field before it is read: no control characters, folded as RFC 5322 section 2.2.3 has it.

use super::misread::Misread;

/// The longest field that is read.
const LONGEST: usize = 64 * 1024;

/// Line separators of Unicode in UTF-8: U+0085, U+2028, U+2029. Some programs end a line there.
const SEPARATORS: [&[u8]; 3] = [b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xa9"];

pub(super) fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}

/// After this the text has carriage returns and line feeds only where a line is folded.
pub(super) fn refuse_controls(value: &[u8]) -> Result<(), Misread> {
    if value.len() > LONGEST {
        return Err(Misread::TooLong);
    }
    let mut rest = value;
    while let Some((&byte, after)) = rest.split_first() {
        rest = match byte {
            b'\r' => after.strip_prefix(b"\n").ok_or(Misread::ControlCharacter).and_then(folded)?,
            b'\n' => folded(after)?,
            b'\t' => after,
            0x00..=0x1f | 0x7f => return Err(Misread::ControlCharacter),
            0xc2 | 0xe2 if SEPARATORS.iter().any(|it| rest.starts_with(it)) => return Err(Misread::ControlCharacter),
            _ => after,
        };
    }
    Ok(())
}

/// What follows a line's end: blanks, and something after them on the same line.
fn folded(after: &[u8]) -> Result<&[u8], Misread> {
    let blanks = after.iter().take_while(|it| matches!(it, b' ' | b'\t')).count();
    match after.split_at_checked(blanks) {
        Some((blanks, [first, ..])) if !blanks.is_empty() && !is_blank(*first) => Ok(after),
        _ => Err(Misread::Folding),
    }
}

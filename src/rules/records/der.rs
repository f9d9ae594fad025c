//! Just enough DER (ITU-T X.690) to look into keys and to write a public one: nested values with definite lengths.

pub(super) const INTEGER: u8 = 0x02;
pub(super) const BIT_STRING: u8 = 0x03;
pub(super) const OBJECT_IDENTIFIER: u8 = 0x06;
pub(super) const SEQUENCE: u8 = 0x30;

/// Reads one value of that type; its content and what follows it. `None` where the type or the length is wrong.
pub(super) fn value(bytes: &[u8], kind: u8) -> Option<(&[u8], &[u8])> {
    let (&found, rest) = bytes.split_first()?;
    let (&first, rest) = rest.split_first()?;
    let (length, rest) = match first {
        0..=0x7f => (usize::from(first), rest),
        0x81 | 0x82 => {
            let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
            let length = digits.iter().fold(0, |sum, digit| sum << 8 | usize::from(*digit));
            // The shortest form is the only one.
            let least = if first == 0x81 { 0x80 } else { 0x100 };
            (length >= least).then_some((length, rest))?
        }
        _ => return None,
    };
    let (content, rest) = rest.split_at_checked(length)?;
    (found == kind).then_some((content, rest))
}

/// Reads one value that must fill the bytes.
pub(super) fn only(bytes: &[u8], kind: u8) -> Option<&[u8]> {
    value(bytes, kind).and_then(|(content, rest)| rest.is_empty().then_some(content))
}

/// A positive integer without its leading zero byte, and what follows it.
pub(super) fn positive(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (content, rest) = value(bytes, INTEGER)?;
    let number = match content {
        [0, number @ ..] => number,
        [first, ..] if *first < 0x80 => content,
        _ => return None,
    };
    (!number.is_empty()).then_some((number, rest))
}

/// A value of that type.
pub(super) fn written(kind: u8, content: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = content.len().to_be_bytes().into_iter().skip_while(|it| *it == 0).collect();
    let length = match digits.as_slice() {
        [] => vec![0],
        [short] if *short < 0x80 => vec![*short],
        // Lengths of lengths are at most eight.
        long => [&[0x80 | u8::try_from(long.len()).unwrap_or(8)], long].concat(),
    };
    [&[kind], length.as_slice(), content].concat()
}

/// A positive integer from its digits without leading zeros.
pub(super) fn integer(number: &[u8]) -> Vec<u8> {
    let zero: &[u8] = if number.first().is_none_or(|it| *it >= 0x80) { &[0] } else { &[] };
    written(INTEGER, &[zero, number].concat())
}

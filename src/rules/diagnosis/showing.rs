//! Bytes from the network as text that is safe to show anywhere: in a page, a terminal, a mail, a log.

/// Bytes kept of one value: more than any honest record, and little enough for a report that is stored.
const MOST: usize = 1024;

/// Printable text as it is; controls, invisible and direction-changing characters as `U+XXXX`, bytes that are no UTF-8
/// as `\DDD`. At most 1 KiB, then `…`.
pub(super) fn shown(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().min(MOST));
    for chunk in bytes.utf8_chunks() {
        for it in chunk.valid().chars() {
            match it {
                ' '..='~' => text.push(it),
                _ if is_visible(it) => text.push(it),
                _ => text.push_str(&format!("U+{:04X}", u32::from(it))),
            }
        }
        for byte in chunk.invalid() {
            text.push_str(&format!("\\{byte:03}"));
        }
        if text.len() > MOST {
            break;
        }
    }
    if text.len() > MOST {
        let end = (0..=MOST).rev().find(|it| text.is_char_boundary(*it)).unwrap_or(0);
        text.truncate(end);
        text.push('…');
    }
    text
}

/// Letters, digits, signs that take up room. Everything that Unicode has for blanks, marks of direction, joiners,
/// variation and private use is made visible instead.
fn is_visible(it: char) -> bool {
    let hidden = matches!(u32::from(it),
        0x00..=0x1f | 0x7f..=0xa0 | 0xad | 0x034f | 0x061c | 0x115f..=0x1160 | 0x1680 | 0x17b4..=0x17b5
        | 0x180b..=0x180f | 0x2000..=0x200f | 0x2028..=0x202f | 0x205f..=0x206f | 0x2800 | 0x3000 | 0x3164
        | 0xd800..=0xf8ff | 0xfe00..=0xfe0f | 0xfeff | 0xffa0 | 0xfff0..=0xffff | 0x1bca0..=0x1bca3
        | 0x1d173..=0x1d17a | 0xe0000..=0x10ffff);
    !hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_named() {
        assert_eq!(shown(b"v=DMARC1; p=none"), "v=DMARC1; p=none");
        assert_eq!(shown("a\u{200b}b\u{202e}c\nd".as_bytes()), "aU+200BbU+202EcU+000Ad");
        assert_eq!(shown(b"\xff\x00\x1b["), "\\255U+0000U+001B[");
        assert_eq!(shown("bücher".as_bytes()), "bücher");
    }

    #[test]
    fn long_values_end_at_one_kilobyte() {
        let text = shown(&vec![b'x'; 70_000]);
        assert_eq!(text.len(), MOST + '…'.len_utf8());
        assert!(shown("ü".repeat(9000).as_bytes()).len() <= MOST + '…'.len_utf8());
    }
}

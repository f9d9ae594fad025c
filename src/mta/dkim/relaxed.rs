//! The relaxed form of a header field (RFC 6376 section 3.4.2).

/// Appends a field's value: unfolded, runs of blanks as one, none at the ends.
pub(super) fn append_value(to: &mut Vec<u8>, value: &[u8]) {
    let mut rest = value;
    let mut begun = false;
    loop {
        let (blanks, content) = split_blanks(rest);
        let length = content_length(content);
        let Some((run, after)) = content.split_at_checked(length).filter(|(run, _)| !run.is_empty()) else { return };
        if begun && blanks {
            to.push(b' ');
        }
        to.extend_from_slice(run);
        begun = true;
        rest = after;
    }
}

/// Whether there are blanks at the start, and what follows them. A line's end within a value is only a fold.
fn split_blanks(text: &[u8]) -> (bool, &[u8]) {
    let mut rest = text;
    loop {
        rest = match rest {
            [b' ' | b'\t' | b'\n', after @ ..] | [b'\r', b'\n', after @ ..] => after,
            _ => return (rest.len() != text.len(), rest),
        };
    }
}

/// Octets up to the next blank. A carriage return on its own is content.
fn content_length(text: &[u8]) -> usize {
    let mut rest = text;
    let mut length = 0_usize;
    loop {
        rest = match rest {
            [] | [b' ' | b'\t' | b'\n', ..] | [b'\r', b'\n', ..] => return length,
            [_, after @ ..] => after,
        };
        length = length.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_unfolded_and_blanks_made_one() {
        for (value, relaxed) in [
            (&b""[..], &b""[..]),
            (b" ", b""),
            (b" \t\n \r\n\t", b""),
            (b"a", b"a"),
            (b" a  b\t\tc ", b"a b c"),
            (b" a\n b", b"a b"),
            (b" a\r\n\tb\r\n", b"a b"),
            (b"a \n \n b", b"a b"),
            (b"a\rb", b"a\rb"),
            (b"a \r b", b"a \r b"),
            (b"\xe9 \xff", b"\xe9 \xff"),
            (b"\na", b"a"),
        ] {
            let mut made = b"x:".to_vec();
            append_value(&mut made, value);
            assert_eq!(made, [b"x:", relaxed].concat(), "{value:?}");
        }
    }
}

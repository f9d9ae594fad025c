//! The hash of a message's body in its relaxed form (RFC 6376 section 3.4.4), from pieces as they come.
//!
//! Blanks at a line's end and empty lines at the body's end are dropped, runs of blanks made one, and a last line without
//! its end gets one. A line that has nothing but blanks is an empty one. A line feed on its own ends a line, because every
//! mail server on the way makes it one; a carriage return on its own, NUL and 8-bit octets are content.

use crate::vault::Sum;

/// Gathered before they are hashed.
const GATHERED: usize = 8 * 1024;

#[derive(Debug, Default)]
pub struct BodyHash {
    sum: Sum,
    gathered: Vec<u8>,
    /// Ends of lines that count only if content follows.
    line_ends: u64,
    /// A blank that counts only if content follows on its line.
    blank: bool,
    carriage_return: bool,
    has_content: bool,
}

impl BodyHash {
    pub fn add(&mut self, chunk: &[u8]) {
        let mut rest = chunk;
        while let Some((&byte, after)) = rest.split_first() {
            if std::mem::take(&mut self.carriage_return) {
                if byte == b'\n' {
                    self.end_line();
                    rest = after;
                    continue;
                }
                self.content(b"\r");
            }
            match byte {
                b' ' | b'\t' => self.blank = true,
                b'\r' => self.carriage_return = true,
                b'\n' => self.end_line(),
                _ => {
                    let length = rest.iter().position(|it| matches!(it, b' ' | b'\t' | b'\r' | b'\n'));
                    let (run, after) = rest.split_at_checked(length.unwrap_or(rest.len())).unwrap_or_default();
                    self.content(run);
                    rest = after;
                    continue;
                }
            }
            rest = after;
        }
    }

    /// `bh=`: the digest in base64. The body hash is as new afterwards.
    pub fn finish(&mut self) -> String {
        if std::mem::take(&mut self.carriage_return) {
            self.content(b"\r");
        }
        if self.has_content {
            self.gather(b"\r\n");
        }
        self.hash_gathered();
        let sum = std::mem::take(&mut self.sum);
        self.clear();
        sum.base64()
    }

    /// As new; keeps its memory.
    pub fn clear(&mut self) {
        let mut gathered = std::mem::take(&mut self.gathered);
        gathered.clear();
        *self = Self { gathered, ..Self::default() };
    }

    fn end_line(&mut self) {
        self.blank = false;
        self.line_ends = self.line_ends.saturating_add(1);
    }

    fn content(&mut self, run: &[u8]) {
        for _ in 0..std::mem::take(&mut self.line_ends) {
            self.gather(b"\r\n");
        }
        if std::mem::take(&mut self.blank) {
            self.gather(b" ");
        }
        self.has_content = true;
        self.gather(run);
    }

    fn gather(&mut self, bytes: &[u8]) {
        if self.gathered.len().saturating_add(bytes.len()) > GATHERED {
            self.hash_gathered();
        }
        if bytes.len() > GATHERED {
            self.sum.add(bytes);
        } else {
            self.gathered.extend_from_slice(bytes);
        }
    }

    fn hash_gathered(&mut self) {
        if !self.gathered.is_empty() {
            self.sum.add(&self.gathered);
            self.gathered.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &[u8]) -> String {
        let mut sum = Sum::new();
        sum.add(text);
        sum.base64()
    }

    /// Bodies and their relaxed form.
    const BODIES: [(&[u8], &[u8]); 29] = [
        (b"", b""),
        (b"\r\n", b""),
        (b"\r\n\r\n\r\n", b""),
        (b" ", b""),
        (b"   \r\n", b""),
        (b" \t\r\n\t\r\n", b""),
        (b"hi", b"hi\r\n"),
        (b"hi\r\n", b"hi\r\n"),
        (b"hi\r\n\r\n", b"hi\r\n"),
        (b"hi\r\n  \r\n\t\r\n", b"hi\r\n"),
        (b"hi\r\n \r\n\r\n", b"hi\r\n"),
        (b"hi \t\r\n", b"hi\r\n"),
        (b"hi   ", b"hi\r\n"),
        (b"hi\r\n   ", b"hi\r\n"),
        (b"a  b\t\tc \t d\r\n", b"a b c d\r\n"),
        (b" a\r\n\tb\r\n", b" a\r\n b\r\n"),
        (b"\r\n\r\nhi\r\n", b"\r\n\r\nhi\r\n"),
        (b"  \r\nhi\r\n", b"\r\nhi\r\n"),
        (b"a\r\n\r\n\r\nb", b"a\r\n\r\n\r\nb\r\n"),
        (b"a\r\n \r\nb\r\n", b"a\r\n\r\nb\r\n"),
        (b"a\rb\r\n", b"a\rb\r\n"),
        (b"a\r", b"a\r\r\n"),
        (b"a\r\r\n", b"a\r\r\n"),
        (b"a \r b\r\n", b"a \r b\r\n"),
        (b"\r", b"\r\r\n"),
        (b"a\nb\n", b"a\r\nb\r\n"),
        (b"a\0b\0\r\n\0", b"a\0b\0\r\n\0\r\n"),
        (b"\xe9\xff \xa0\r\n", b"\xe9\xff \xa0\r\n"),
        (b"..\r\n.\r\n", b"..\r\n.\r\n"),
    ];

    #[test]
    fn bodies_are_hashed_in_their_relaxed_form_however_they_are_cut() {
        for (body, relaxed) in BODIES {
            for size in 1..=body.len().max(1) {
                let mut hash = BodyHash::default();
                body.chunks(size).for_each(|it| hash.add(it));
                assert_eq!(hash.finish(), plain(relaxed), "{body:?} in pieces of {size}");
                hash.add(b"again ");
                hash.clear();
                hash.add(body);
                assert_eq!(hash.finish(), plain(relaxed), "{body:?} with a used one");
            }
        }
    }

    #[test]
    fn long_bodies_are_hashed_whole() {
        let line = [&[b'x'; 20_000][..], b"  y \r\n"].concat();
        let mut hash = BodyHash::default();
        (0..20).for_each(|_| hash.add(&line));
        hash.add(&b"\r\n".repeat(50_000));
        hash.add(b"end");
        let relaxed = [&[b'x'; 20_000][..], b" y\r\n"].concat().repeat(20);
        let relaxed = [relaxed, b"\r\n".repeat(50_000), b"end\r\n".to_vec()].concat();
        assert_eq!(hash.finish(), plain(&relaxed));
    }

    #[test]
    fn the_empty_body_is_that_of_the_standard() {
        // RFC 6376 section 3.4.4, the hash of nothing.
        assert_eq!(BodyHash::default().finish(), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}

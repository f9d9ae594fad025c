//! A text that remembers where each of its bytes came from, and changes to it.

use std::ops::Range;

/// These bytes give way to those.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Edit {
    pub(in crate::rules) cut: Range<usize>,
    pub(in crate::rules) put: Vec<u8>,
}

impl Edit {
    pub(in crate::rules) fn cut(cut: Range<usize>) -> Self {
        Self { cut, put: Vec::new() }
    }

    pub(in crate::rules) fn put(cut: Range<usize>, put: &[u8]) -> Self {
        Self { cut, put: put.to_vec() }
    }
}

/// A text on its way from what was found to what was wanted.
#[derive(Debug, Clone)]
pub(super) struct Traced {
    pub(super) bytes: Vec<u8>,
    /// For each byte its place in the text as found.
    from: Vec<usize>,
    /// The length of the text as found.
    end: usize,
}

impl Traced {
    pub(super) fn found(bytes: Vec<u8>) -> Self {
        let end = bytes.len();
        Self { from: (0..end).collect(), bytes, end }
    }

    /// Where a byte stands in the text as found.
    pub(super) fn place(&self, at: usize) -> usize {
        self.from.get(at).copied().unwrap_or(self.end)
    }

    /// Edits come in order and do not overlap; one that does is left out.
    pub(super) fn changed(&self, edits: &[Edit]) -> Self {
        let mut changed = Self { bytes: Vec::with_capacity(self.bytes.len()), from: Vec::new(), end: self.end };
        changed.from.reserve(self.bytes.len());
        let mut at = 0;
        for edit in edits {
            if edit.cut.start < at || edit.cut.end < edit.cut.start || edit.cut.end > self.bytes.len() {
                continue;
            }
            changed.take(self, at..edit.cut.start);
            changed.bytes.extend_from_slice(&edit.put);
            let place = self.place(edit.cut.start);
            changed.from.extend(edit.put.iter().map(|_| place));
            at = edit.cut.end;
        }
        changed.take(self, at..self.bytes.len());
        changed
    }

    fn take(&mut self, other: &Self, range: Range<usize>) {
        self.bytes.extend_from_slice(other.bytes.get(range.clone()).unwrap_or_default());
        self.from.extend_from_slice(other.from.get(range).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_text_as_found() {
        let text = Traced::found(b"\"a;b\"".to_vec());
        let bare = text.changed(&[Edit::cut(0..1), Edit::put(2..3, b",,"), Edit::cut(4..5)]);
        assert_eq!(bare.bytes, b"a,,b");
        assert_eq!([0, 1, 2, 3, 4].map(|at| bare.place(at)), [1, 2, 2, 3, 5]);
        let again = bare.changed(&[Edit::cut(0..2)]);
        assert_eq!((again.bytes.as_slice(), again.place(1)), (&b",b"[..], 3));
        assert_eq!(text.changed(&[Edit::cut(1..3), Edit::cut(2..4)]).bytes, b"\"b\"", "no overlapping");
    }
}

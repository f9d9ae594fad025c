//! `name=value; name=value`: the tag lists of DKIM keys (RFC 6376 section 3.2) and DMARC policies (RFC 9989 section 4.7).
//!
//! Strict, and with the place of everything: bytes are counted from 0 in the joined text. White space may stand around names
//! and values, and inside values (there it is left in place). The first thing that is wrong ends the reading.

use std::collections::BTreeSet;
use std::ops::Range;

/// The tags in the order in which they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TagList<'a> {
    pub tags: Vec<Tag<'a>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag<'a> {
    /// As written; names are case-sensitive.
    pub name: &'a str,
    /// Without white space at its ends; may be empty.
    pub value: &'a str,
    /// Where the name starts.
    pub at: usize,
    /// Where the value stands.
    pub value_at: Range<usize>,
}

/// Why a text is no tag list, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadTagList {
    pub at: usize,
    pub why: BadTag,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadTag {
    /// A byte that no tag list has: a control character or a byte above 126.
    Byte(u8),
    /// Nothing stands between two semicolons, or before the first.
    Empty,
    /// There is no `=`.
    NoEquals,
    /// A name is not a letter followed by letters, digits and `_`.
    Name,
    /// A name stands there twice.
    Twice,
}

impl<'a> TagList<'a> {
    /// Reads the joined text of a record.
    pub fn parse(text: &'a [u8]) -> Result<Self, BadTagList> {
        let whole = readable(text)?;
        let mut tags: Vec<Tag<'a>> = Vec::new();
        // Hostile lists are long.
        let mut names = BTreeSet::new();
        let mut start = 0;
        for piece in whole.split(';') {
            let (from, at) = (start, start + blanks_before(piece));
            start += piece.len() + 1;
            if trimmed(piece).is_empty() {
                // A semicolon may end the list.
                if start > whole.len() && !tags.is_empty() {
                    break;
                }
                return Err(BadTagList { at: from, why: BadTag::Empty });
            }
            let Some((name, value)) = piece.split_once('=') else {
                return Err(BadTagList { at, why: BadTag::NoEquals });
            };
            let value_start = from + name.len() + 1 + blanks_before(value);
            let (name, value) = (trimmed(name), trimmed(value));
            if !is_name(name) {
                return Err(BadTagList { at, why: BadTag::Name });
            }
            if !names.insert(name) {
                return Err(BadTagList { at, why: BadTag::Twice });
            }
            tags.push(Tag { name, value, at, value_at: value_start..value_start + value.len() });
        }
        Ok(Self { tags })
    }

    /// The tag of that name, in exactly this letter case.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Tag<'a>> {
        self.tags.iter().find(|it| it.name == name)
    }
}

/// Printable ASCII and white space; a line break only as a fold, with a blank after it (RFC 6376 section 2.8).
fn readable(text: &[u8]) -> Result<&str, BadTagList> {
    let bad = text.iter().enumerate().find(|(at, byte)| match byte {
        b' ' | b'\t' | 0x21..=0x7e => false,
        b'\r' => !matches!(text.get(at + 1..at + 3), Some(b"\n " | b"\n\t")),
        b'\n' => at.checked_sub(1).and_then(|before| text.get(before)) != Some(&b'\r'),
        _ => true,
    });
    match (bad, std::str::from_utf8(text)) {
        (None, Ok(text)) => Ok(text),
        (Some((at, byte)), _) => Err(BadTagList { at, why: BadTag::Byte(*byte) }),
        (None, Err(error)) => Err(BadTagList { at: error.valid_up_to(), why: BadTag::Byte(0xff) }),
    }
}

const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];

fn trimmed(text: &str) -> &str {
    text.trim_matches(BLANKS)
}

fn blanks_before(text: &str) -> usize {
    text.len() - text.trim_start_matches(BLANKS).len()
}

fn is_name(name: &str) -> bool {
    let rest = name.strip_prefix(|it: char| it.is_ascii_alphabetic());
    rest.is_some_and(|it| it.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_come_with_their_places() {
        let text = b" v=DKIM1 ;k = rsa;\tp=AB CD\t; ";
        let list = TagList::parse(text).unwrap();
        let found: Vec<_> = list.tags.iter().map(|it| (it.name, it.value, it.at)).collect();
        assert_eq!(found, [("v", "DKIM1", 1), ("k", "rsa", 10), ("p", "AB CD", 19)]);
        for tag in &list.tags {
            assert_eq!(text.get(tag.value_at.clone()), Some(tag.value.as_bytes()));
        }
        assert_eq!(list.get("p").map(|it| it.value), Some("AB CD"));
        assert_eq!(list.get("P"), None);
    }

    #[test]
    fn values_may_be_empty_and_hold_anything_printable() {
        let list = TagList::parse(b"v=DKIM1; p=").unwrap();
        assert_eq!(list.get("p").map(|it| (it.value, it.value_at.clone())), Some(("", 11..11)));
        assert_eq!(TagList::parse(b"a=b=c,d:e").unwrap().get("a").map(|it| it.value), Some("b=c,d:e"));
        assert!(TagList::parse(b"v=DKIM1;\r\n p=AB\r\n\tCD").is_ok(), "folded lines");
    }

    #[test]
    fn the_first_mistake_is_named_with_its_place() {
        for (text, at, why) in [
            (&b""[..], 0, BadTag::Empty),
            (b"   ", 0, BadTag::Empty),
            (b";v=1", 0, BadTag::Empty),
            (b"v=1;;p=2", 4, BadTag::Empty),
            (b"v=1; ;", 4, BadTag::Empty),
            (b"v=1; p", 5, BadTag::NoEquals),
            (b"\"v=1\"", 0, BadTag::Name),
            (b"v=1; _p=2", 5, BadTag::Name),
            (b"v=1; =2", 5, BadTag::Name),
            (b"v=1; p q=2", 5, BadTag::Name),
            (b"p=1; p=1", 5, BadTag::Twice),
            (b"v=\xe2\x80\x9c", 2, BadTag::Byte(0xe2)),
            (b"v=1;\np=2", 4, BadTag::Byte(b'\n')),
            (b"v=1;\r\np=2", 4, BadTag::Byte(b'\r')),
            (b"v=1\0", 3, BadTag::Byte(0)),
            (b"v=1\x7f", 3, BadTag::Byte(0x7f)),
        ] {
            assert_eq!(TagList::parse(text), Err(BadTagList { at, why }), "{}", text.escape_ascii());
        }
    }

    #[test]
    fn bytes_in_a_row_never_break_the_reader() {
        let mut chance = crate::rules::chance::Chance::new(5);
        for _ in 0..20_000 {
            let text: Vec<u8> = (0..chance.below(20)).map(|_| chance.pick(b"vp=; \t\r\n\"\xc3a_")).collect();
            if let Ok(list) = TagList::parse(&text) {
                for tag in &list.tags {
                    assert_eq!(text.get(tag.value_at.clone()), Some(tag.value.as_bytes()));
                    assert!(text.get(tag.at..).unwrap().starts_with(tag.name.as_bytes()));
                }
            }
        }
    }
}

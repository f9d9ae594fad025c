//! A place in the history: before which line the next page begins.

use crate::moment::Moment;
use std::fmt;

/// Time and id of a line; later lines are greater.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor(Moment, String);

impl Cursor {
    pub(super) fn new(at: Moment, id: &str) -> Self {
        Self(at, id.to_owned())
    }

    pub(super) fn at(&self) -> Moment {
        self.0
    }

    pub(super) fn id(&self) -> &str {
        &self.1
    }

    /// From an address or a command line; nothing where it is none of ours.
    pub fn parse(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('-')?;
        let is_id = id.len() == 32 && id.bytes().all(|it| it.is_ascii_hexdigit() && !it.is_ascii_uppercase());
        let at = at.parse().ok().filter(|_| is_id && at.bytes().all(|it| it.is_ascii_digit()))?;
        Some(Self(Moment::from_micros(at), id.to_owned()))
    }
}

/// `MICROSECONDS-ID`
impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.0.micros(), self.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_written_and_read_and_anything_else_is_none() {
        let place = Cursor::new(Moment::from_micros(1_763_804_463_000_001), &"0a".repeat(16));
        assert_eq!(Cursor::parse(&place.to_string()), Some(place));
        for odd in ["", "-", "1", "1-", "x-0", "-1-00", "1-zz", "+1-00000000000000000000000000000000", &"9".repeat(400)]
        {
            assert_eq!(Cursor::parse(odd), None, "{odd}");
        }
        let huge = format!("{}-{}", "9".repeat(30), "0".repeat(32));
        assert_eq!(Cursor::parse(&huge), None);
    }
}

//! One decision about one mail, as it is written down and told. The id ends the reply, so that whoever is refused can ask
//! us what happened.

use crate::rules::permission::{HeaderRefusal, Verdict};
use crate::vault;
use std::fmt;

/// Eight characters of Crockford's base32: enough to find a row, and nothing that opens it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DecisionId(String);

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl DecisionId {
    pub(super) fn new() -> Self {
        // Without randomness the id says so, and the decision stands all the same.
        let random: [u8; 8] = vault::random().unwrap_or_default();
        let letter = |it: &u8| LETTERS.get(usize::from(it % 32)).copied().map(char::from);
        Self(random.iter().filter_map(letter).collect())
    }

    /// What somebody typed or pasted: case does not count, and letters that look like digits are these.
    pub fn read(text: &str) -> Option<Self> {
        let text: String = text.trim().chars().filter(|it| *it != '-').map(|it| it.to_ascii_uppercase()).collect();
        let text = text.replace(['I', 'L'], "1").replace('O', "0");
        let known = text.len() == 8 && text.bytes().all(|it| LETTERS.contains(&it));
        known.then_some(Self(text))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DecisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Which interface asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Door {
    Milter,
    Socketmap,
    Http,
    Line,
}

impl Door {
    pub const ALL: [Self; 4] = [Self::Milter, Self::Socketmap, Self::Http, Self::Line];

    pub fn id(self) -> &'static str {
        match self {
            Self::Milter => "milter",
            Self::Socketmap => "socketmap",
            Self::Http => "http",
            Self::Line => "line",
        }
    }
}

/// What was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stage {
    Envelope,
    Header,
    /// Nothing of the message was wrong; we could not sign it.
    Signing,
}

impl Stage {
    pub const ALL: [Self; 3] = [Self::Envelope, Self::Header, Self::Signing];

    pub fn id(self) -> &'static str {
        match self {
            Self::Envelope => "envelope",
            Self::Header => "header",
            Self::Signing => "signing",
        }
    }
}

/// Who asks, about which login.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    pub door: Door,
    pub login: &'a str,
    /// The address of the mail program, as the mail server tells it; empty if it does not.
    pub client: &'a str,
}

/// A definite no, or "later".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Never a permit.
    pub verdict: Verdict,
    /// What was judged, as it was written; empty where there is none.
    pub address: String,
    /// What is wrong with the header, where that is the reason.
    pub header: Option<Box<HeaderRefusal>>,
    pub id: DecisionId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_however_they_are_typed() {
        let made = DecisionId::new();
        assert_eq!(made.as_str().len(), 8);
        assert_eq!(DecisionId::read(&made.to_string().to_lowercase()), Some(made));
        assert_eq!(DecisionId::read(" 7f3k-o1il ").map(|it| it.to_string()).as_deref(), Some("7F3K0111"));
        for odd in ["", "7F3K", "7F3K-22-UU", "7F3K 229", "ééééé"] {
            assert_eq!(DecisionId::read(odd), None, "{odd}");
        }
    }
}

//! The name that stands before the address in a From field: `Acme Events <news@acme.nl>`.
//!
//! Mail programs often show only this, and headers are lines, so it holds nothing that looks like an address, a link, or
//! the end of a line. It is kept as typed, without blanks at the ends; quoting and encoding are left to the mail library.

use std::fmt;

use super::script;

/// More than any mail program shows.
const LONGEST: usize = 64;

/// A display name fit for a From field.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DisplayName(String);

/// Why a text is no display name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.key())]
pub enum DisplayNameRefused {
    /// Nothing was typed, or only blanks.
    Empty,
    /// More than 64 characters.
    TooLong { length: usize },
    /// A control, format or line-separating character at this place, counted from 1 (`code` as in `U+202E`).
    ControlCharacter { code: String, position: usize },
    /// One of `@ < > " \`, with which a name can pose as an address.
    Character { character: char },
    /// `=?` starts an encoded word.
    EncodedWord,
    /// A web address or `mailto:`.
    Link,
}

impl DisplayName {
    /// Judges a display name.
    pub fn parse(text: &str) -> Result<Self, DisplayNameRefused> {
        let text = text.trim();
        if text.is_empty() {
            return Err(DisplayNameRefused::Empty);
        }
        let length = text.chars().count();
        if length > LONGEST {
            return Err(DisplayNameRefused::TooLong { length });
        }
        if let Some((character, position)) = text.chars().zip(1..).find(|(it, _)| script::is_control_like(*it)) {
            return Err(DisplayNameRefused::ControlCharacter { code: script::code_point(character), position });
        }
        // Full-width forms too: some programs fold them before they look for an address.
        if let Some(character) = text.chars().find(|it| "@<>\"\\\u{ff20}\u{fe6b}\u{ff1c}\u{ff1e}\u{ff02}".contains(*it))
        {
            return Err(DisplayNameRefused::Character { character });
        }
        if text.contains("=?") {
            return Err(DisplayNameRefused::EncodedWord);
        }
        if has_link(text) {
            return Err(DisplayNameRefused::Link);
        }
        Ok(Self(text.to_owned()))
    }

    /// The name as typed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn has_link(text: &str) -> bool {
    let small = text.to_lowercase();
    small.contains("://") || small.contains("mailto:") || small.split_whitespace().any(|word| word.starts_with("www."))
}

impl DisplayNameRefused {
    /// The key of the sentence in `text/locales`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "display-name-refused-empty",
            Self::TooLong { .. } => "display-name-refused-too-long",
            Self::ControlCharacter { .. } => "display-name-refused-control-character",
            Self::Character { .. } => "display-name-refused-character",
            Self::EncodedWord => "display-name-refused-encoded-word",
            Self::Link => "display-name-refused-link",
        }
    }

    /// What stands in the sentence: name and value of each of its variables.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::EncodedWord | Self::Link => Vec::new(),
            Self::TooLong { length } => vec![("length", length.to_string())],
            Self::ControlCharacter { code, position } => {
                vec![("code", code.clone()), ("position", position.to_string())]
            }
            Self::Character { character } => vec![("character", character.to_string())],
        }
    }
}

impl fmt::Display for DisplayName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_and_companies_are_kept_as_typed() {
        for name in [
            "Acme Events",
            "Büro für Mail, GmbH",
            "O'Hara & Söhne (Wien)",
            "株式会社アクメ",
            "Booking.com",
            "Nieuws: week 12",
            "Acme 🎉",
        ] {
            assert_eq!(DisplayName::parse(&format!(" {name} ")).unwrap().as_str(), name);
        }
        assert!(DisplayName::parse(&"é".repeat(64)).is_ok(), "characters count, not bytes");
    }

    #[test]
    fn names_that_pose_as_something_else_are_refused() {
        for (text, key) in [
            (" ", "display-name-refused-empty"),
            (&"a".repeat(65), "display-name-refused-too-long"),
            ("Acme\r\nBcc: x", "display-name-refused-control-character"),
            ("Acme\0", "display-name-refused-control-character"),
            ("Acme\u{2028}x", "display-name-refused-control-character"),
            ("\u{202e}emcA", "display-name-refused-control-character"),
            ("Ac\u{200b}me", "display-name-refused-control-character"),
            ("ceo@bank.com", "display-name-refused-character"),
            ("ceo＠bank.com", "display-name-refused-character"),
            ("Acme <a", "display-name-refused-character"),
            ("\"Acme\"", "display-name-refused-character"),
            ("Acme \\", "display-name-refused-character"),
            ("=?utf-8?q?x?=", "display-name-refused-encoded-word"),
            ("Win http://evil.com", "display-name-refused-link"),
            ("See WWW.evil.com", "display-name-refused-link"),
            ("mailto:a", "display-name-refused-link"),
        ] {
            assert_eq!(DisplayName::parse(text).unwrap_err().key(), key, "{text:?}");
        }
        let why = DisplayName::parse("Ac\u{200b}me").unwrap_err();
        assert_eq!(why, DisplayNameRefused::ControlCharacter { code: "U+200B".to_owned(), position: 3 });
    }
}

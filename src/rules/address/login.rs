//! The name with which a mail program signs in at the mail server. It need not be an address.
//!
//! One login is one, whatever the case of its letters: mail servers compare logins without regard to case (Postfix does
//! so in its owner lists), so two that differ only there must not be two. Blanks and commas are refused because Postfix
//! splits its owner lists at them.

use std::fmt;

/// The longest login, in bytes.
const LONGEST: usize = 255;

/// A login in lower case.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Login(String);

/// Why a text is no login.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.key())]
pub enum LoginRefused {
    /// Nothing was typed.
    Empty,
    /// More than 255 bytes.
    TooLong { length: usize },
    /// A blank, a comma, a control character or the like.
    Character { character: String },
}

impl Login {
    /// Reads a login; blanks at the ends do not count.
    pub fn parse(text: &str) -> Result<Self, LoginRefused> {
        let text = text.trim();
        if text.is_empty() {
            return Err(LoginRefused::Empty);
        }
        if text.len() > LONGEST {
            return Err(LoginRefused::TooLong { length: text.chars().count() });
        }
        let odd = |it: &char| it.is_whitespace() || super::is_control_like(*it) || matches!(it, ',' | '<' | '>' | '"');
        if let Some(strange) = text.chars().find(odd) {
            let is_seen = strange.is_ascii_graphic() || strange == ' ';
            let character = if is_seen { strange.to_string() } else { super::script::code_point(strange) };
            return Err(LoginRefused::Character { character });
        }
        Ok(Self(text.to_ascii_lowercase()))
    }

    /// Takes a login from a row: it was parsed before it was stored.
    #[must_use]
    pub const fn from_stored(text: String) -> Self {
        Self(text)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl LoginRefused {
    /// The key of the sentence in `text/locales`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "login-refused-empty",
            Self::TooLong { .. } => "login-refused-too-long",
            Self::Character { .. } => "login-refused-character",
        }
    }

    /// What stands in the sentence: name and value of each of its variables.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty => Vec::new(),
            Self::TooLong { length } => vec![("length", length.to_string())],
            Self::Character { character } => vec![("character", character.clone())],
        }
    }
}

impl fmt::Display for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn logins_are_one_whatever_the_case() {
        for (text, stored) in [(" Web42 ", "web42"), ("Info@Acme.NL", "info@acme.nl"), ("o'hara+x%y", "o'hara+x%y")] {
            assert_eq!(Login::parse(text).map(|it| it.to_string()).as_deref(), Ok(stored));
        }
    }

    #[test]
    fn what_an_owner_list_cannot_hold_is_refused() {
        let long = "a".repeat(256);
        for (text, key) in [
            ("", "login-refused-empty"),
            (" \t", "login-refused-empty"),
            (&long, "login-refused-too-long"),
            ("a b", "login-refused-character"),
            ("a,b", "login-refused-character"),
            ("a\0b", "login-refused-character"),
            ("a\u{202e}b", "login-refused-character"),
            ("<a@b>", "login-refused-character"),
        ] {
            assert_eq!(Login::parse(text).unwrap_err().key(), key, "{text:?}");
        }
    }
}

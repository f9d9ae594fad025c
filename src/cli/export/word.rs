//! One word in a file of another program: a domain, a selector, a path.
//!
//! OpenDKIM and rspamd read lines, words, colons, quotes and braces; a word that holds none of them cannot become anything
//! else. Whatever holds one is not written at all.

use std::fmt;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word(String);

/// What a text holds that no word may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoWord(pub(super) char);

impl Word {
    pub(super) fn new(text: &str) -> Result<Self, NoWord> {
        let is_safe = |it: &char| it.is_ascii_alphanumeric() || matches!(it, '-' | '.' | '_' | '/' | '+' | '=' | '~');
        match text.chars().find(|it| !is_safe(it)) {
            Some(odd) => Err(NoWord(odd)),
            // A blank where nothing is: a line with a word less would mean something else.
            None if text.is_empty() => Err(NoWord(' ')),
            None => Ok(Self(text.to_owned())),
        }
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_could_end_a_word_is_part_of_one() {
        for text in ["acme.example", "xn--bcher-kva.example", "fmabcde1", "/srv/keys/a_b+c=~1.pem"] {
            assert_eq!(Word::new(text).expect("a word").to_string(), text);
        }
        let odd = ['\r', '\n', '\0', ' ', '\t', ':', ',', '"', '\'', '\\', '*', '%', '#', ';', '{', '}', '@', '$', 'é'];
        for character in odd {
            assert_eq!(Word::new(&format!("a{character}b")), Err(NoWord(character)));
        }
        assert!(Word::new("").is_err());
    }
}

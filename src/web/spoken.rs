//! A sentence that knows its language, on its way into a page.
//!
//! Names and values inside a sentence are isolated by markup (`<bdi>`): the template walks over [`Spoken::pieces`].
//! Deliberately makes no HTML itself.

use crate::text::{Arg, Locale, Say, say};
use std::fmt;

#[derive(Debug, Clone)]
pub struct Spoken {
    locale: Locale,
    what: Say,
}

/// A part of a sentence: words of ours, or a value that stands in them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub is_value: bool,
}

/// Private-use characters that stand around values while a sentence is put together.
const OPEN: char = '\u{F0000}';
const CLOSE: char = '\u{F0001}';

impl Spoken {
    pub fn new(locale: Locale, what: Say) -> Self {
        Self { locale, what }
    }

    #[must_use]
    pub fn with(self, name: &str, value: impl Into<Arg>) -> Self {
        Self { what: self.what.with(name, value), ..self }
    }

    /// The sentence, cut where values stand in it. Numbers are no values in this sense: they belong to the language.
    pub fn pieces(&self) -> Vec<Piece> {
        let mut marked = self.what.clone();
        for (_, value) in &mut marked.args {
            if let Arg::Text(text) = value {
                *text = format!("{OPEN}{}{CLOSE}", text.replace([OPEN, CLOSE], ""));
            }
        }
        let sentence = say(self.locale, &marked);
        let mut pieces = Vec::new();
        let mut keep = |text: &str, is_value| {
            if !text.is_empty() {
                pieces.push(Piece { text: text.to_owned(), is_value });
            }
        };
        for part in sentence.split(OPEN) {
            match part.split_once(CLOSE) {
                Some((value, words)) => {
                    keep(value, true);
                    keep(words, false);
                }
                None => keep(part, false),
            }
        }
        pieces
    }
}

impl fmt::Display for Spoken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&say(self.locale, &self.what))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_cut_out_of_the_sentence() {
        let title = Spoken::new(Locale::En, Say::key("verify-title")).with("domain", "acme.example");
        let texts: Vec<_> = title.pieces().into_iter().map(|it| (it.text, it.is_value)).collect();
        let expected = [("Verify that ", false), ("acme.example", true), (" is yours", false)];
        assert_eq!(texts, expected.map(|(text, value)| (text.to_owned(), value)));
        assert_eq!(title.to_string(), "Verify that acme.example is yours");
    }
}

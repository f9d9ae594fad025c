//! What was typed into the search field, as names and senders are compared with it.

use crate::db::like;

/// Longer than any name; what comes behind is cut off.
const MOST: usize = 300;

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::domains) struct Term {
    /// In the letters that stored names have: lower case, composed.
    pub(in crate::domains) text: String,
}

impl Term {
    /// Nothing where nothing is searched for. A web address means its host.
    pub(in crate::domains) fn read(typed: &str) -> Option<Self> {
        // PostgreSQL takes no NUL, and nobody means a control character.
        let typed: String = typed.chars().filter(|it| !it.is_control()).take(MOST).collect();
        let mut typed = typed.trim();
        if let Some((_, rest)) = typed.split_once("://") {
            typed = rest.split(['/', '?', '#']).next().unwrap_or_default();
        }
        let typed = typed.trim_end_matches('.').trim();
        (!typed.is_empty()).then(|| Self { text: folded(typed) })
    }

    pub(in crate::domains) fn pattern(&self) -> String {
        like::containing(&self.text)
    }
}

/// As names are folded where IDNA takes it (UTS #46), otherwise in lower case.
fn folded(typed: &str) -> String {
    if !typed.is_ascii() {
        let (mapped, fine) = idna::domain_to_unicode(typed);
        if fine.is_ok() && !mapped.is_empty() {
            return mapped;
        }
    }
    typed.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_is_read_as_names_are_stored() {
        for (typed, text) in [
            ("  Acme ", "acme"),
            ("MÜLLER", "müller"),
            ("mu\u{308}ller", "müller"),
            ("xn--mller-kva", "xn--mller-kva"),
            ("https://www.Acme.example/path?x=1", "www.acme.example"),
            ("acme.example.", "acme.example"),
            (".nl", ".nl"),
            ("50%", "50%"),
            ("a\0c\r\nme", "acme"),
            ("Me@Acme.nl", "me@acme.nl"),
            ("ann ö", "ann ö"),
        ] {
            assert_eq!(Term::read(typed).map(|it| it.text).as_deref(), Some(text), "{typed:?}");
        }
        for nothing in ["", "   ", ".", "\0", "https://"] {
            assert_eq!(Term::read(nothing), None, "{nothing:?}");
        }
        assert_eq!(Term::read(&"a".repeat(5000)).expect("a term").text.len(), MOST);
    }
}

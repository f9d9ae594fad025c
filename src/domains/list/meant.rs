//! "Did you mean acme?" Compares with the names that stand beside the search in the alphabet: a slip in the first
//! letters is not found, and looking costs the same however many names there are.

use super::super::store::{self, Along, Narrowed, Stretch};
use super::term::Term;
use crate::db::{Conn, Result};

/// So many neighbours on each side.
const NEIGHBOURS: usize = 100;

/// The nearest name, or the part of it that would be searched for; nothing if none is near.
pub(super) fn meant(conn: &mut Conn, everything: &Narrowed, term: &Term) -> Result<Option<String>> {
    if term.text.contains(['@', ' ']) || term.text.chars().count() < 3 {
        return Ok(None);
    }
    let mut names = Vec::new();
    for descending in [false, true] {
        let side = Stretch { urgency: None, along: Along::Name, descending, beyond: Some(&term.text) };
        names.extend(store::stretch(conn, everything, side, NEIGHBOURS)?.into_iter().map(|it| it.name));
    }
    Ok(nearest(&term.text, &names))
}

fn nearest(text: &str, names: &[String]) -> Option<String> {
    // One slip in three letters.
    let most = (text.chars().count() / 3).clamp(1, 3);
    let candidate = |name: &String| {
        let part = if text.contains('.') { name.as_str() } else { name.split('.').next().unwrap_or_default() };
        (strsim::osa_distance(text, part), part.to_owned())
    };
    let near = names.iter().map(candidate).filter(|(distance, _)| (1..=most).contains(distance));
    near.min().map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_undone_and_nothing_far_away_is_offered() {
        let names = ["acme.example", "acme-events.com", "acne-cure.test", "zeta.test"].map(String::from);
        for (text, expected) in [
            ("acmee", Some("acme")),
            ("amce", Some("acme")),
            ("acme.exmaple", Some("acme.example")),
            ("acme-event", Some("acme-events")),
            ("quite-different", None),
            ("zeta", None),
        ] {
            assert_eq!(nearest(text, &names).as_deref(), expected, "{text}");
        }
        assert_eq!(nearest("acme", &[]), None);
    }
}

//! Every mistake of the catalogue has a sentence for the customer, one for the IT colleague and the four texts of its help
//! page, in every language; and no text is written for a mistake that the catalogue does not have.

use super::words::{Messages, languages};
use frankmark::rules::diagnosis::{CATALOGUE, SIGNS};
use frankmark::text::{Locale, Say, say};
use std::collections::BTreeSet;

fn wanted(id: &str) -> [String; 6] {
    let sentences = ["customer", "it"].map(|whom| format!("finding-{id}-{whom}"));
    let help = ["title", "what", "looks", "mend"].map(|part| format!("explain-{id}-{part}"));
    let [customer, it] = sentences;
    let [title, what, looks, mend] = help;
    [customer, it, title, what, looks, mend]
}

/// Ids that lack a text, with how many.
fn lacking(messages: &Messages) -> Vec<String> {
    let count = |id: &str| wanted(id).iter().filter(|it| !messages.contains_key(*it)).count();
    let lacking = CATALOGUE.iter().map(|(id, _)| (*id, count(id))).filter(|it| it.1 > 0);
    lacking.map(|(id, count)| if count == 6 { id.to_owned() } else { format!("{id} ({count} of 6)") }).collect()
}

#[test]
fn every_mistake_has_its_six_texts() {
    let mut faults = Vec::new();
    for (language, messages) in languages() {
        let lacking = lacking(&messages);
        if !lacking.is_empty() {
            faults.push(format!("{language}: {} of 159 lack texts: {}", lacking.len(), lacking.join(" ")));
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn no_text_is_written_for_a_mistake_that_does_not_exist() {
    let wanted: BTreeSet<String> = CATALOGUE.iter().flat_map(|(id, _)| wanted(id)).collect();
    for (language, messages) in languages() {
        let is_ours = |it: &str| is_about_a_mistake(it) && !wanted.contains(it);
        let odd: Vec<_> = messages.into_keys().filter(|it| is_ours(it)).collect();
        assert!(odd.is_empty(), "{language}: {odd:?}");
    }
}

/// `finding-K16-customer`, `explain-K16-title`; not `finding-todo`.
fn is_about_a_mistake(key: &str) -> bool {
    let rest = key.strip_prefix("finding-").or_else(|| key.strip_prefix("explain-")).unwrap_or_default();
    rest.starts_with(|it: char| it.is_ascii_uppercase())
}

#[test]
fn help_pages_stand_by_themselves_and_their_titles_are_short() {
    let mut faults = Vec::new();
    for (language, messages) in languages() {
        let help = messages.iter().filter(|(key, _)| key.starts_with("explain-"));
        for (key, values) in help {
            if !values.is_empty() {
                faults.push(format!("{language}: {key} wants values, and gets none"));
            }
            let text = Locale::from_tag(language).map(|it| say(it, &Say::key(key.as_str()))).unwrap_or_default();
            if key.ends_with("-title") && (text.chars().count() > 60 || text.ends_with('.')) {
                faults.push(format!("{language}: {key} is no title: {text:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

#[test]
fn what_cannot_be_seen_has_a_name() {
    for (language, messages) in languages() {
        let nameless: Vec<_> = SIGNS.iter().filter(|it| !messages.contains_key(&format!("sign-{it}"))).collect();
        assert!(nameless.is_empty(), "{language}: {nameless:?}");
    }
}

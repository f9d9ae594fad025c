//! The mistakes that a check knows by name: all of them by family, with a search; and a page for each that says what it is,
//! how it looks and how it is mended.
//!
//! Open to everybody: findings, letters to IT and the command line lead here, and most of those who follow have no account.
//! The words are `explain-ID-…` in `src/text/locales`, the ids those of [`CATALOGUE`].

use super::filters;
use super::page::Outcome;
use super::urls;
use super::visit::Visit;
use crate::error::Error;
use crate::rules::diagnosis::{CATALOGUE, catalogued, slug};
use crate::text::{Locale, Say, say};
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

/// What is told of a mistake, in this order.
const PARTS: [&str; 4] = ["title", "what", "looks", "mend"];

#[derive(Debug, Template)]
#[template(path = "help/mistakes.html")]
struct ListPage {
    families: Vec<Family>,
    /// What was searched for, and how many were found.
    search: Option<(String, usize)>,
}

/// Mistakes of one kind; its letter begins their ids.
#[derive(Debug)]
struct Family {
    letter: String,
    mistakes: Vec<Mistake>,
}

#[derive(Debug, Clone)]
struct Mistake {
    id: &'static str,
    title: String,
    address: String,
}

#[derive(Debug, Template)]
#[template(path = "help/mistake.html")]
struct ShowPage {
    mistake: Mistake,
    short: &'static str,
    /// The key of the family's name.
    family: String,
    /// Others of its family.
    others: Vec<Mistake>,
}

#[derive(Debug, Deserialize)]
pub struct Asked {
    #[serde(default)]
    search: String,
}

/// `GET /help/mistakes`
pub async fn list(visit: Visit, asked: Query<Asked>) -> Outcome {
    let search = asked.search.trim();
    if let Some(id) = catalogued(search) {
        return visit.see_other(&urls::mistake(id));
    }
    let found: Vec<&'static str> = ids().filter(|id| tells_of(visit.locale(), id, search)).collect();
    let search = (!search.is_empty()).then(|| (search.to_owned(), found.len()));
    visit.open_page(&ListPage { families: families(&found), search })
}

/// `GET /help/mistakes/{id}`
pub async fn show(visit: Visit, path: Path<String>) -> Outcome {
    let id = catalogued(&path).ok_or(Error::NotFound)?;
    if id != path.as_str() {
        return visit.see_other(&urls::mistake(id));
    }
    let others = ids().filter(|it| *it != id && family(it) == family(id)).map(Mistake::of).collect();
    let page = ShowPage {
        mistake: Mistake::of(id),
        short: slug(id).unwrap_or_default(),
        family: family_key(&family(id)),
        others,
    };
    visit.open_page(&page)
}

impl Mistake {
    fn of(id: &'static str) -> Self {
        Self { id, title: title(id), address: urls::mistake(id) }
    }

    /// The key of one of [`PARTS`].
    fn part(&self, part: &str) -> String {
        format!("explain-{}-{part}", self.id)
    }
}

/// The key of what people call a mistake.
pub fn title(id: &str) -> String {
    format!("explain-{id}-title")
}

fn ids() -> impl Iterator<Item = &'static str> {
    CATALOGUE.iter().map(|(id, _)| *id)
}

fn family(id: &str) -> String {
    id.chars().take(1).flat_map(char::to_lowercase).collect()
}

fn family_key(letter: &str) -> String {
    format!("mistakes-family-{letter}")
}

/// In the order of the catalogue.
fn families(chosen: &[&'static str]) -> Vec<Family> {
    let mut families: Vec<Family> = Vec::new();
    for id in chosen {
        let letter = family(id);
        match families.last_mut() {
            Some(it) if it.letter == letter => it.mistakes.push(Mistake::of(id)),
            _ => families.push(Family { letter, mistakes: vec![Mistake::of(id)] }),
        }
    }
    families
}

/// Every word that was searched for stands in what is told of the mistake, in the reader's language.
fn tells_of(locale: Locale, id: &str, search: &str) -> bool {
    if search.is_empty() {
        return true;
    }
    let told = PARTS.map(|it| say(locale, &Say::key(format!("explain-{id}-{it}"))));
    let told = format!("{id} {} {}", slug(id).unwrap_or_default(), told.join(" ")).to_lowercase();
    search.to_lowercase().split_whitespace().all(|it| told.contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mistake_stands_in_one_family() {
        let all: Vec<_> = ids().collect();
        let families = families(&all);
        let letters: String = families.iter().map(|it| it.letter.as_str()).collect();
        assert_eq!(letters, "ntcxoksmrzhv");
        assert_eq!(families.iter().map(|it| it.mistakes.len()).sum::<usize>(), 159);
    }

    #[test]
    fn a_search_wants_every_word_in_any_order_and_case() {
        for (search, id, found) in [
            ("", "N01", true),
            ("host DOUBLED", "N01", true),
            ("doubled host", "N01", true),
            ("n01", "N01", true),
            ("doubled nonsense-word", "N01", false),
        ] {
            assert_eq!(tells_of(Locale::En, id, search), found, "{search}");
        }
    }
}

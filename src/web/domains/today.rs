//! "Look before we leap": what public DNS shows of a domain that was just added, and what we repaired in what was typed.

use super::{Id, Outcome, id, view};
use crate::domains::{self, Domain, FoundToday};
use crate::people::SignedIn;
use crate::rules::address::{DomainName, DomainPolicy, Hint, TypedDomain};
use crate::text::Say;
use crate::web::filters;
use crate::web::visit::Visit;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "domains/today.html")]
struct Page {
    domain: Domain,
    found: FoundToday,
    notes: Vec<Say>,
    /// What was typed, where it was not taken as it stood.
    typed: String,
}

#[derive(Debug, Deserialize)]
pub struct Typed {
    #[serde(default)]
    typed: String,
}

/// `GET /domains/{id}/today`
pub async fn show(visit: Visit, who: SignedIn, path: Id, typed: Query<Typed>) -> Outcome {
    let domain = view(&visit, &who, &id(&path)).await?.domain;
    let found = domains::find_today(visit.app(), &who.customer, &domain.id).await?;
    // Read again instead of carried along: nothing but what the rules say can be put into this page from outside.
    let typed = typed.into_inner().typed;
    let notes = notes(&typed, &domain.name);
    let typed = if notes.is_empty() { String::new() } else { typed };
    visit.page(&Page { domain, found, notes, typed })
}

/// What was repaired in `typed`, and what may be worth a thought, if it means this domain at all.
fn notes(typed: &str, name: &DomainName) -> Vec<Say> {
    let policy = DomainPolicy { allow_special_use: true, ..DomainPolicy::default() };
    let Some(read) = TypedDomain::read(typed, &policy).ok().filter(|it| it.domain == *name) else { return Vec::new() };
    let said = |hint: &Hint| {
        hint.arguments().into_iter().fold(Say::key(hint.key()), |say, (name, value)| say.with(name, value))
    };
    read.repairs.iter().map(|it| Say::key(it.key())).chain(read.hints.iter().map(said)).collect()
}

//! The page of one bulk check: how it stands, and which domains came to which end.

use super::Card;
use crate::domains::bulk_check::{self, MemberLine};
use crate::error::Error;
use crate::ids::{BulkCheckId, DomainId};
use crate::people::SignedIn;
use crate::rules::lifecycle::BulkOutcome;
use crate::web::page::Outcome;
use crate::web::visit::{Visit, Wants};
use crate::web::{filters, urls};
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

/// So many domains on one page.
const LINES: u32 = 50;

#[derive(Debug, Template)]
#[template(path = "checks/show.html", blocks = ["card"])]
pub struct Page {
    card: Card,
    /// The end whose domains are listed.
    outcome: Option<BulkOutcome>,
    lines: Vec<MemberLine>,
    /// The list is shown from its start.
    is_first: bool,
    next: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct Asked {
    outcome: Option<String>,
    #[serde(default)]
    after: String,
}

/// `GET /checks/{id}`
pub async fn show(visit: Visit, who: SignedIn, path: Path<String>, asked: Query<Asked>) -> Outcome {
    let id = BulkCheckId::given(&path);
    let outcome = match asked.outcome.as_deref() {
        Some(outcome) => Some(BulkOutcome::from_id(outcome).ok_or(Error::NotFound)?),
        None => None,
    };
    let page = Page::load(&visit, &who, &id, outcome, &asked.after).await?;
    visit.show_changed(&page.card.version, &page, &page.as_card())
}

impl Page {
    pub async fn load(
        visit: &Visit,
        who: &SignedIn,
        id: &BulkCheckId,
        outcome: Option<BulkOutcome>,
        after: &str,
    ) -> Result<Self, Error> {
        let check = bulk_check::show(visit.app(), &who.customer, id).await?;
        let (mut lines, mut next) = (Vec::new(), None);
        // The card is all that is ever asked for as a part.
        if let Some(outcome) = outcome.filter(|_| visit.wants() == Wants::Page) {
            let after = DomainId::given(after);
            let found = bulk_check::members(visit.app(), &who.customer, id, outcome, &after, LINES).await?;
            next = found.next.map(|it| urls::bulk_check_outcome_after(id, outcome.id(), &it));
            lines = found.lines;
        }
        let card = Card::of(check, who, visit.app().clock.now());
        Ok(Self { card, outcome, lines, is_first: after.is_empty(), next })
    }
}

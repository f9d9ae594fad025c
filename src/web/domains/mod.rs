//! The screens about sending domains. Each file is one screen (or one button): its page, its handlers.
//!
//! `record_card`, `finding`, `now` and `servers` turn what the use cases say into what a card, the box "What to do now" and the
//! table of name servers show; they are pure. Rights stand in `routes.rs`, words in the templates and Fluent files.

pub mod add;
pub mod asked;
pub mod authenticate;
pub mod chosen;
pub mod deletion;
pub mod deletions;
pub mod export;
pub mod finding;
pub mod history;
pub mod line;
pub mod list;
pub mod mail_proof;
pub mod memory;
pub mod names;
pub mod now;
pub mod paste;
pub mod receipts;
pub mod record_card;
pub mod servers;
pub mod show;
pub mod today;
pub mod validation;
pub mod verify;

use super::visit::Visit;
use super::{errors, page::Outcome};
use crate::domains::{self, DomainView};
use crate::error::Error;
use crate::ids::DomainId;
use crate::people::{Role, SignedIn};
use crate::text::Say;
use actix_web::web::Path;
use std::time::Duration;

/// So long a click waits for the outcome; then the page looks again by itself.
const PATIENCE: Duration = Duration::from_secs(3);

/// The id in the address.
type Id = Path<String>;

fn id(path: &Id) -> DomainId {
    DomainId::given(path.as_str())
}

async fn view(visit: &Visit, who: &SignedIn, id: &DomainId) -> Result<DomainView, Error> {
    domains::show(visit.app(), &who.customer, id).await
}

pub(super) fn may_change(who: &SignedIn) -> bool {
    who.role >= Role::Manager
}

/// Looks at DNS now. Pressed again too soon: what to say about that.
async fn look(visit: &Visit, who: &SignedIn, id: &DomainId) -> Result<Option<Say>, Error> {
    match domains::start_validation(visit.app(), &who.into(), &who.customer, id, PATIENCE).await {
        Ok(_) => Ok(None),
        Err(Error::TooSoon(until)) => Ok(Some(errors::too_soon(visit, until))),
        Err(error) => Err(error),
    }
}

/// Names of the name servers, as the last check saw them.
fn name_servers(view: &DomainView) -> Vec<String> {
    let seen = view.report.iter().flat_map(|it| &it.observed.name_servers);
    seen.map(ToString::to_string).collect()
}

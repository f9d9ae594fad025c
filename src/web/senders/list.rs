//! "Manage senders": all of them, or those of one domain.

use crate::domains;
use crate::ids::DomainId;
use crate::people::{Role, SignedIn};
use crate::senders::{self, Sender};
use crate::text::Say;
use crate::web::filters;
use crate::web::page::Outcome;
use crate::web::visit::Visit;
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "senders/list.html")]
struct Page {
    senders: Vec<Sender>,
    /// The one domain whose senders these are.
    of: Option<(DomainId, String)>,
    /// That domain waits to be deleted until they are gone.
    deleting: bool,
    notice: Option<Say>,
    may_change: bool,
}

#[derive(Debug, Deserialize)]
pub struct Asked {
    domain: Option<String>,
    #[serde(default)]
    deleting: String,
    /// Id of a sender that was just added.
    added: Option<String>,
    /// Address of one that was just deleted.
    deleted: Option<String>,
}

/// `GET /senders`
pub async fn show(visit: Visit, who: SignedIn, asked: Query<Asked>) -> Outcome {
    let asked = asked.into_inner();
    let of = match asked.domain.as_deref().map(DomainId::given) {
        Some(id) => {
            let domain = domains::show(visit.app(), &who.customer, &id).await?.domain;
            Some((id, domain.name.to_unicode()))
        }
        None => None,
    };
    let senders = senders::list(visit.app(), &who.customer, of.as_ref().map(|it| &it.0)).await?;
    let added = asked.added.and_then(|id| senders.iter().find(|it| it.id.as_str() == id));
    let notice = match (added, asked.deleted) {
        (Some(sender), _) => Some(Say::key("senders-added").with("address", sender.address.as_str())),
        (None, Some(address)) => deleted(&address, &senders),
        (None, None) => None,
    };
    let deleting = of.is_some() && !asked.deleting.is_empty();
    visit.page(&Page { senders, of, deleting, notice, may_change: who.role >= Role::Manager })
}

/// Only an address that is really gone is called deleted.
fn deleted(address: &str, senders: &[Sender]) -> Option<Say> {
    let is_here = senders.iter().any(|it| it.address == address);
    let looks_right = address.len() < 320 && address.contains('@') && !address.contains(char::is_whitespace);
    (looks_right && !is_here).then(|| Say::key("senders-deleted").with("address", address))
}

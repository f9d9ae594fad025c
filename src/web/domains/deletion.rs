//! Deleting a domain: the question, or who is in the way.

use super::{Id, Outcome, id};
use crate::domains::{self, Deleted, Deletion};
use crate::ids::{MailboxId, SenderId};
use crate::people::SignedIn;
use crate::web::typed::{self, Form};
use crate::web::visit::Visit;
use crate::web::{filters, urls};
use actix_web::web::Query;
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "domains/delete.html", blocks = ["question"])]
struct Page {
    deletion: Deletion,
    /// Senders are in the way, and nobody has asked yet to delete them too.
    blocked: bool,
}

#[derive(Debug, Deserialize)]
pub struct Asked {
    /// With all senders.
    #[serde(default)]
    all: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirmed {
    /// The senders that the question named.
    #[serde(default, deserialize_with = "typed::several")]
    sender: Vec<String>,
    /// And the accounts.
    #[serde(default, deserialize_with = "typed::several")]
    account: Vec<String>,
}

/// `GET /domains/{id}/delete`
pub async fn ask(visit: Visit, who: SignedIn, path: Id, asked: Query<Asked>) -> Outcome {
    let deletion = domains::before_deletion(visit.app(), &who.customer, &id(&path)).await?;
    let blocked = !deletion.senders.is_empty() && asked.all.is_empty();
    let page = Page { deletion, blocked };
    visit.show(&page, &page.as_question())
}

/// `POST /domains/{id}/delete`. A sender that was added meanwhile blocks, and nothing was changed; so does an account, and
/// then the question names it.
pub async fn take(visit: Visit, who: SignedIn, path: Id, form: Form<Confirmed>) -> Outcome {
    let senders: Vec<SenderId> = form.value.sender.iter().map(|it| SenderId::given(it)).collect();
    let accounts: Vec<MailboxId> = form.value.account.iter().map(|it| MailboxId::given(it)).collect();
    let (actor, id) = ((&who).into(), id(&path));
    match domains::delete_as_shown(visit.app(), &actor, &who.customer, &id, &senders, &accounts).await? {
        Deleted::Gone(name) => visit.see_other(&urls::domains_without(name.as_str())),
        Deleted::Blocked(deletion) => {
            let blocked = deletion.senders.iter().any(|(it, _)| !senders.contains(it));
            let page = Page { deletion: *deletion, blocked };
            visit.show(&page, &page.as_question())
        }
    }
}

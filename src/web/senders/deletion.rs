//! Deleting a sender: the question, and the deed.

use crate::ids::SenderId;
use crate::people::SignedIn;
use crate::senders::{self, Sender};
use crate::web::page::Outcome;
use crate::web::visit::Visit;
use crate::web::{filters, urls};
use actix_web::web::Path;
use askama::Template;

#[derive(Debug, Template)]
#[template(path = "senders/delete.html", blocks = ["question"])]
struct Page {
    sender: Sender,
}

/// `GET /senders/{id}/delete`
pub async fn ask(visit: Visit, who: SignedIn, path: Path<String>) -> Outcome {
    let sender = senders::show(visit.app(), &who.customer, &SenderId::given(&path)).await?;
    let page = Page { sender };
    visit.show(&page, &page.as_question())
}

/// `POST /senders/{id}/delete`
pub async fn take(visit: Visit, who: SignedIn, path: Path<String>) -> Outcome {
    let gone = senders::delete(visit.app(), &(&who).into(), &who.customer, &SenderId::given(&path)).await?;
    visit.see_other(&urls::senders_without(&gone.address))
}

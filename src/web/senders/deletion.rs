//! Deleting a sender: the question, and the deed.

use crate::ids::SenderId;
use crate::people::SignedIn;
use crate::senders::{self, Sender};
use crate::web::page::Outcome;
use crate::web::typed::Form;
use crate::web::visit::Visit;
use crate::web::{filters, urls};
use actix_web::web::{Path, Query};
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "senders/delete.html", blocks = ["question"])]
struct Page {
    sender: Sender,
    /// Accounts that may send as it by name.
    logins: Vec<String>,
    /// On the way to deleting its domain.
    deleting: bool,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    deleting: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Confirmed {
    deleting: String,
}

/// `GET /senders/{id}/delete`
pub async fn ask(visit: Visit, who: SignedIn, path: Path<String>, asked: Query<Asked>) -> Outcome {
    let (sender, logins) = senders::before_deletion(visit.app(), &who.customer, &SenderId::given(&path)).await?;
    let page = Page { sender, logins, deleting: !asked.deleting.is_empty() };
    visit.show(&page, &page.as_question())
}

/// `POST /senders/{id}/delete`. On the way to deleting its domain, the last sender leads back to that question.
pub async fn take(visit: Visit, who: SignedIn, path: Path<String>, form: Form<Confirmed>) -> Outcome {
    let gone = senders::delete(visit.app(), &(&who).into(), &who.customer, &SenderId::given(&path)).await?;
    if form.value.deleting.is_empty() {
        return visit.see_other(&urls::senders_without(&gone.address));
    }
    let left = senders::list(visit.app(), &who.customer, Some(&gone.domain)).await?;
    visit.see_other(&match left.is_empty() {
        true => urls::delete_domain(&gone.domain),
        false => urls::senders_before_deletion(&gone.domain),
    })
}

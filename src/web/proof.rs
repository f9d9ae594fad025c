//! The link that was mailed to an address at a domain. Opening it (as mail programs and scanners do) shows what the button
//! does; only the button does it. Whoever has the link needs no sign-in, and sees nothing but what the mail said.

use super::page::Outcome;
use super::visit::Visit;
use super::{filters, urls};
use crate::domains::mailed_proof::{self, Request};
use crate::rules::address::DomainName;
use crate::text::Say;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use askama::Template;

#[derive(Debug, Template)]
#[template(path = "proof/open.html")]
struct Open<'a> {
    domain: DomainName,
    customer: String,
    token: &'a str,
    brand: &'a str,
}

#[derive(Debug, Template)]
#[template(path = "proof/closed.html")]
struct Closed {
    tone: &'static str,
    icon: &'static str,
    title: &'static str,
    text: Say,
    /// For whoever may see it: where it goes on.
    onward: Option<String>,
}

/// `GET /proof/{token}`
pub async fn show(visit: Visit, token: Path<String>) -> Outcome {
    let request = mailed_proof::look(visit.app(), &token).await?;
    shown(&visit, &token, request)
}

/// `POST /proof/{token}`
pub async fn take(visit: Visit, token: Path<String>) -> Outcome {
    let request = mailed_proof::confirm(visit.app(), &token).await?;
    shown(&visit, &token, request)
}

fn shown(visit: &Visit, token: &str, request: Request) -> Outcome {
    let about = |key: &str, domain: DomainName| Say::key(key).with("domain", domain.to_unicode());
    let (status, closed) = match request {
        Request::Open { domain, customer } => {
            let brand = visit.app().config.brand.name.as_str();
            return visit.answer(StatusCode::OK, &Open { domain, customer, token, brand });
        }
        Request::Confirmed { domain, id, customer } => {
            let theirs = visit.who().is_some_and(|it| it.customers.iter().any(|(it, _)| *it == customer));
            let onward = theirs.then(|| urls::verify(&id));
            let text = about("proof-confirmed-text", domain);
            (StatusCode::OK, Closed { tone: "ok", icon: "ok", title: "proof-confirmed-title", text, onward })
        }
        Request::Expired { domain } => {
            let (title, text) = ("proof-expired-title", about("proof-expired-text", domain));
            (StatusCode::GONE, Closed { tone: "neutral", icon: "waiting", title, text, onward: None })
        }
        Request::Unknown => {
            let (title, text) = ("proof-unknown-title", Say::key("proof-unknown-text"));
            (StatusCode::NOT_FOUND, Closed { tone: "neutral", icon: "unknown", title, text, onward: None })
        }
    };
    visit.answer(status, &closed)
}

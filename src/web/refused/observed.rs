//! What would have been refused while mail servers only look: allow it, or forget it.

use super::explained::shown;
use crate::config::Mode;
use crate::error::Error;
use crate::mailboxes::{self, AllowAs, Observed, Reader, Reason};
use crate::people::SignedIn;
use crate::rules::permission::Why;
use crate::text::Say;
use crate::web::domains::may_change;
use crate::web::page::Outcome;
use crate::web::typed::{Fields, Form};
use crate::web::visit::Visit;
use crate::web::{filters, urls};
use askama::Template;
use serde::Deserialize;

#[derive(Debug, Template)]
#[template(path = "refused/observed.html")]
struct Page {
    lines: Vec<Line>,
    observing: bool,
    notice: Option<&'static str>,
}

#[derive(Debug)]
struct Line {
    address: String,
    why: Say,
    /// The domain on which it can be allowed, or empty.
    domain: String,
    /// Where that domain is proven, if that is what is missing, or empty.
    verify: String,
    /// Whoever looks may do so.
    may_change: bool,
    seen: Observed,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pressed {
    #[serde(default)]
    login: String,
    #[serde(default)]
    address: String,
    /// `sender`, `domain` or `forget`.
    #[serde(default)]
    what: String,
}

/// Only of the customer for whom they work now: the role at that customer is what the route asks for.
pub(super) fn reader(who: &SignedIn) -> Reader {
    Reader { customers: vec![who.customer.clone()], is_staff: false }
}

/// `GET /refused/observed`
pub async fn show(visit: Visit, who: SignedIn) -> Outcome {
    let all = Reader { is_staff: super::reader(&who).is_staff, ..reader(&who) };
    let lines = mailboxes::observed(visit.app(), &all).await?;
    let fields = Fields::unpacked(visit.query()).unwrap_or_default();
    let notice = match fields.first("done") {
        Some("allowed") => Some("observed-allowed"),
        Some("forgotten") => Some("observed-forgotten"),
        _ => None,
    };
    let observing = visit.app().config.mta.mode == Mode::Observe;
    visit.page(&Page { lines: lines.into_iter().map(|it| Line::of(it, &who)).collect(), observing, notice })
}

/// `POST /refused/observed`
pub async fn take(visit: Visit, who: SignedIn, form: Form<Pressed>) -> Outcome {
    let Pressed { login, address, what } = form.value;
    let (app, actor, reader) = (visit.app(), (&who).into(), reader(&who));
    let allow = match what.as_str() {
        "sender" => AllowAs::Sender,
        "domain" => AllowAs::Domain,
        "forget" => {
            mailboxes::forget_observed(app, &reader, &login, &address).await?;
            return visit.see_other(&urls::observed_done("forgotten"));
        }
        _ => return Err(Error::NotFound),
    };
    mailboxes::allow_observed(app, &actor, &reader, &login, &address, allow).await?;
    visit.see_other(&urls::observed_done("allowed"))
}

impl Line {
    fn of(seen: Observed, who: &SignedIn) -> Self {
        let address = shown(&seen.address).to_owned();
        let unproven = seen.reason == Reason::Why(Why::DomainNotVerified);
        let verify = seen.domain.as_ref().filter(|_| unproven).map(|it| urls::verify(&it.0)).unwrap_or_default();
        let why = Say::key(format!("refusal-{}", seen.reason.id()));
        Self {
            why: why.with("login", seen.login.as_str()).with("address", address.as_str()),
            domain: seen.domain.as_ref().map(|it| it.1.to_unicode()).unwrap_or_default(),
            verify,
            may_change: may_change(who) && seen.customer.as_ref() == Some(&who.customer),
            address,
            seen,
        }
    }
}

//! "Verify this domain": one record to add, and the button that looks for it.

use super::mail_proof::ByMail;
use super::now::Now;
use super::record_card::RecordCard;
use super::{Id, Outcome, id, look, may_change, name_servers, view};
use crate::domains::{self, Domain, Ownership};
use crate::error::Error;
use crate::ids::DomainId;
use crate::people::SignedIn;
use crate::rules::records::Purpose;
use crate::text::Say;
use crate::web::visit::{Visit, Wants};
use crate::web::{filters, urls};
use askama::Template;

#[derive(Debug, Template)]
#[template(path = "domains/verify.html", blocks = ["state"])]
pub struct Page {
    domain: Domain,
    card: Option<RecordCard>,
    proven: bool,
    /// A link was confirmed; DNS shows nothing yet.
    confirmed: bool,
    /// Another way, where the operator offers it and somebody may take it.
    pub by_mail: Option<ByMail>,
    now: Now,
    name_servers: Vec<String>,
    version: String,
    may_change: bool,
    back: &'static str,
}

/// `GET /domains/{id}/verify`
pub async fn show(visit: Visit, who: SignedIn, path: Id) -> Outcome {
    let page = Page::load(&visit, &who, &id(&path), None).await?;
    visit.show_changed(&page.version, &page, &page.as_state())
}

/// `POST /domains/{id}/verify`
pub async fn take(visit: Visit, who: SignedIn, path: Id) -> Outcome {
    let id = id(&path);
    let too_soon = look(&visit, &who, &id).await?;
    if visit.wants() == Wants::Page && too_soon.is_none() {
        return visit.see_other(&urls::verify(&id));
    }
    let page = Page::load(&visit, &who, &id, too_soon).await?;
    visit.show(&page, &page.as_state())
}

/// `POST /domains/{id}/challenge`: "Make a new one".
pub async fn renew(visit: Visit, who: SignedIn, path: Id) -> Outcome {
    let id = id(&path);
    domains::renew_challenge(visit.app(), &(&who).into(), &who.customer, &id).await?;
    visit.see_other(&urls::verify(&id))
}

impl Page {
    pub async fn load(visit: &Visit, who: &SignedIn, id: &DomainId, remark: Option<Say>) -> Result<Self, Error> {
        let view = view(visit, who, id).await?;
        let mut now = Now::of(&view, visit.app().clock.now());
        now.remark = remark.or(now.remark);
        let unproven = view.domain.ownership == Ownership::None && may_change(who);
        let by_mail = if unproven { ByMail::load(visit, who, id).await? } else { None };
        let mailed = by_mail.as_ref().and_then(|it| Some(it.asked.as_ref()?.asked_at.micros())).unwrap_or_default();
        Ok(Self {
            version: format!("{}-{}-{mailed}", view.version, now.poll.unwrap_or_default()),
            confirmed: view.domain.ownership == Ownership::Mailbox && !view.domain.held_elsewhere,
            by_mail,
            card: RecordCard::all(&view).into_iter().find(|it| it.purpose == Purpose::Ownership),
            proven: matches!(view.domain.ownership, Ownership::Dns | Ownership::Staff) && !view.domain.held_elsewhere,
            name_servers: name_servers(&view),
            may_change: may_change(who),
            back: "verify",
            now,
            domain: view.domain,
        })
    }
}

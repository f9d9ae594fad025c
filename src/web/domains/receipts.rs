//! "What exactly was asked, and what was said?" The receipts of a domain's checks: the list, one of them, its files, and the
//! link for somebody without a sign-in (whose page is `web/receipt.rs`).
//!
//! A link is shown once, on the page that answers the button: only a digest of it is kept.

use super::{Id, Outcome, id, may_change, view};
use crate::domains::Domain;
use crate::domains::receipts::{self, Kept, ReceiptLine, ReceiptNumber, Shared};
use crate::error::Error;
use crate::moment::Moment;
use crate::people::SignedIn;
use crate::web::receipt::{self, Content};
use crate::web::visit::Visit;
use crate::web::{filters, urls};
use actix_web::web::Path;
use askama::Template;

#[derive(Debug, Template)]
#[template(path = "receipts/list.html")]
struct ListPage {
    domain: Domain,
    lines: Vec<ReceiptLine>,
}

#[derive(Debug, Template)]
#[template(path = "receipts/show.html")]
struct ShowPage {
    domain: Domain,
    content: Content,
    may_change: bool,
    /// When each link to it was made.
    links: Vec<Moment>,
    /// One that was just made.
    shared: Option<Shared>,
}

/// `GET /domains/{id}/receipts`
pub async fn list(visit: Visit, who: SignedIn, path: Id) -> Outcome {
    let id = id(&path);
    let domain = view(&visit, &who, &id).await?.domain;
    let lines = receipts::list(visit.app(), &who.customer, &id).await?;
    visit.page(&ListPage { domain, lines })
}

/// `GET /domains/{id}/receipts/{number}`
pub async fn show(visit: Visit, who: SignedIn, path: Path<(String, String)>) -> Outcome {
    page(&visit, &who, &path, None).await
}

/// `GET /domains/{id}/receipts/{number}/{form}`
pub async fn file(visit: Visit, who: SignedIn, path: Path<(String, String, String)>) -> Outcome {
    let (id, number, form) = path.into_inner();
    receipt::file(&visit, &kept(&visit, &who, &(id, number)).await?, &form)
}

/// `POST /domains/{id}/receipts/{number}/link`: makes a link.
pub async fn share(visit: Visit, who: SignedIn, path: Path<(String, String)>) -> Outcome {
    let (domain, number) = named(&path)?;
    let shared = receipts::share(visit.app(), &(&who).into(), &who.customer, &domain, &number).await?;
    page(&visit, &who, &path, Some(shared)).await
}

/// `POST /domains/{id}/receipts/{number}/unlink`: takes all links back.
pub async fn stop(visit: Visit, who: SignedIn, path: Path<(String, String)>) -> Outcome {
    let (domain, number) = named(&path)?;
    receipts::stop_sharing(visit.app(), &(&who).into(), &who.customer, &domain, &number).await?;
    visit.see_other(&urls::receipt(&domain, &number))
}

async fn page(visit: &Visit, who: &SignedIn, path: &(String, String), shared: Option<Shared>) -> Outcome {
    let kept = kept(visit, who, path).await?;
    visit.page(&ShowPage {
        domain: view(visit, who, &named(path)?.0).await?.domain,
        may_change: may_change(who),
        links: kept.links.clone(),
        content: Content::of(&kept),
        shared,
    })
}

async fn kept(visit: &Visit, who: &SignedIn, path: &(String, String)) -> Result<Kept, Error> {
    let (domain, number) = named(path)?;
    receipts::show(visit.app(), &who.customer, &domain, &number).await
}

/// As somebody typed it, who had the number by telephone.
fn named((domain, number): &(String, String)) -> Result<(crate::ids::DomainId, ReceiptNumber), Error> {
    let number = ReceiptNumber::parse(number).ok_or(Error::NotFound)?;
    Ok((crate::ids::DomainId::given(domain), number))
}

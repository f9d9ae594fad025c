//! Lets through whom the route table lets through. Stands around every handler, put there by `routes::resources` from
//! the entry itself, so that a handler cannot forget it.
//!
//! Somebody who works for several customers may open a page of any of them, whichever they chose last: it is the
//! customer of the domain, sender or bulk check in the address that counts, and the role there.

use crate::domains::{self, bulk_check};
use crate::error::Error;
use crate::ids::{BulkCheckId, CustomerId, DomainId, SenderId};
use crate::people;
use crate::senders;
use crate::web::errors::Refusal;
use crate::web::routes::{About, Entry, Who};
use crate::web::typed::Fields;
use crate::web::visit::Visit;
use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;

pub async fn checked<B: MessageBody>(
    entry: Entry,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, actix_web::Error> {
    let visit = Visit::of(&request)?;
    if let Err(error) = work_for_its_customer(&visit, entry, request.match_info().get("id")).await {
        return Ok(request.error_response(error).map_into_right_body());
    }
    if let (Who::Staff(role), Some(who)) = (entry.who, visit.who())
        && who.staff < Some(role)
    {
        return Ok(request.error_response(Error::NotFound).map_into_right_body());
    }
    let refusal = match (entry.who, visit.who()) {
        (Who::Anyone | Who::Browser, _) | (Who::Staff(_), Some(_)) => None,
        (Who::SignedIn(_) | Who::Staff(_), None) if *visit.method() == Method::POST => Some(kept(&request)),
        (Who::SignedIn(_) | Who::Staff(_), None) => Some(Refusal::SignIn),
        (Who::SignedIn(role), Some(who)) => (who.role < role).then_some(Refusal::Role(role)),
    };
    match refusal {
        Some(refusal) => Ok(request.error_response(refusal).map_into_right_body()),
        None => Ok(next.call(request).await?.map_into_left_body()),
    }
}

async fn work_for_its_customer(visit: &Visit, entry: Entry, id: Option<&str>) -> Result<(), Error> {
    let Some((who, id)) = visit.who().filter(|it| it.customers.len() > 1).zip(id) else { return Ok(()) };
    let own: Vec<CustomerId> = who.customers.iter().map(|it| it.0.clone()).collect();
    let customer = match entry.about() {
        About::Domain => domains::whose(visit.app(), &own, &DomainId::given(id)).await?,
        About::Sender => senders::whose(visit.app(), &own, &SenderId::given(id)).await?,
        About::BulkCheck => bulk_check::whose(visit.app(), &own, &BulkCheckId::given(id)).await?,
        About::Nothing => None,
    };
    match customer {
        Some(other) if other != who.customer => {
            let there = people::who(visit.app(), &who.person, Some(&other)).await?;
            visit.works_for_its_customer(there);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// What was typed into a form whose session ended meanwhile is not lost.
fn kept(request: &ServiceRequest) -> Refusal {
    match Fields::of(request) {
        Ok(fields) => Refusal::SignInAndSend(fields),
        Err(_) => Refusal::SignIn,
    }
}

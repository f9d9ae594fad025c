//! Lets through whom the route table lets through. Stands around every handler, put there by `routes::configure` from
//! the entry itself, so that a handler cannot forget it.

use crate::web::errors::Refusal;
use crate::web::routes::Who;
use crate::web::typed::Fields;
use crate::web::visit::Visit;
use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;

pub async fn checked<B: MessageBody>(
    may: Who,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, actix_web::Error> {
    let visit = Visit::of(&request)?;
    let refusal = match (may, visit.who()) {
        (Who::Anyone | Who::Browser, _) => None,
        (Who::SignedIn(_), None) if *visit.method() == Method::POST => Some(kept(&request)),
        (Who::SignedIn(_), None) => Some(Refusal::SignIn),
        (Who::SignedIn(role), Some(who)) => (who.role < role).then_some(Refusal::Role(role)),
    };
    match refusal {
        Some(refusal) => Ok(request.error_response(refusal).map_into_right_body()),
        None => Ok(next.call(request).await?.map_into_left_body()),
    }
}

/// What was typed into a form whose session ended meanwhile is not lost.
fn kept(request: &ServiceRequest) -> Refusal {
    match Fields::of(request) {
        Ok(fields) => Refusal::SignInAndSend(fields),
        Err(_) => Refusal::SignIn,
    }
}

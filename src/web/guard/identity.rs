//! Finds out who that is: from the session to the person, their role at the customer they work for, and their form
//! token. Anonymous visitors cost no row.
//!
//! Rights are read anew at every request, so that a person who is disabled or loses a role is stopped at once. A click
//! moves the session's idle limit on; a poll does not, or an open tab would keep its session for ever.

use crate::error::Error;
use crate::people::{self, sessions};
use crate::web::session;
use crate::web::site::CookieName;
use crate::web::token::Token;
use crate::web::visit::{Visit, Wants};
use actix_session::SessionExt;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::middleware::Next;

pub async fn known<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let visit = Visit::of(&request)?;
    match find(&visit, &request).await {
        Ok(()) => Ok(next.call(request).await?.map_into_left_body()),
        Err(error) => Ok(request.error_response(error).map_into_right_body()),
    }
}

async fn find(visit: &Visit, request: &ServiceRequest) -> Result<(), Error> {
    let app = visit.app();
    let Some((person, customer, key_hash)) = session::read(&request.get_session()) else {
        let cookie = visit.site().cookie(request.headers(), CookieName::Form);
        visit.set_token(Token::for_browser(app, cookie)?);
        return Ok(());
    };
    visit.set_token(Token::for_session(app, &key_hash)?);
    match people::who(app, &person, customer.as_ref()).await {
        Ok(who) => visit.signed_in(who),
        // Disabled, or without a customer: the session is good for nothing.
        Err(Error::NotFound) => return Ok(()),
        Err(error) => return Err(error),
    }
    if visit.method() != Method::GET || visit.wants() == Wants::Page {
        sessions::touch(app, &key_hash).await?;
    }
    Ok(())
}

//! The outermost guard: makes the [`Visit`], and sees every answer last. Errors become pages here, all answers get the
//! security headers, and one line goes to the access log.

use super::headers;
use crate::error::Error;
use crate::web::errors;
use crate::web::site::{CookieName, Site};
use crate::web::visit::Visit;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::InternalError;
use actix_web::http::header::{COOKIE, HeaderMap, SET_COOKIE};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpResponse, web};
use std::sync::Arc;
use tokio::time::Instant;

pub async fn arrive(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let site = request.app_data::<web::Data<Site>>().map(|it| Arc::clone(it));
    let site = site.ok_or_else(|| Error::Internal("a server without a site".into()))?;
    let visit = Visit::new(site, &request)?;
    let sent = request.headers().get_all(COOKIE).cloned().collect();
    let begun = Instant::now();
    request.extensions_mut().insert(visit.clone());
    match next.call(request).await {
        Ok(response) => {
            let pattern = response.request().match_pattern();
            let (request, answer) = response.into_parts();
            let mut answer = match answer.error() {
                Some(error) => {
                    note(&visit, error);
                    with_cookies_of(answer.headers(), errors::answer(&visit, error))
                }
                None => answer.map_into_boxed_body(),
            };
            keep_cookies_quiet(&visit, sent, answer.headers_mut());
            headers::add(&visit, answer.headers_mut());
            log(&visit, pattern.as_deref(), answer.status().as_u16(), begun);
            Ok(ServiceResponse::new(request, answer))
        }
        // Only guards end here (the session store, a panic); the request is lost by then, the visit is not.
        Err(error) => {
            let error = if error.as_error::<Error>().is_some() {
                error
            } else {
                Error::Unavailable(format!("sessions: {error}")).into()
            };
            note(&visit, &error);
            let mut answer = errors::answer(&visit, &error);
            headers::add(&visit, answer.headers_mut());
            log(&visit, None, answer.status().as_u16(), begun);
            Err(InternalError::from_response(error, answer).into())
        }
    }
}

/// The session guard may have set a cookie on the answer that the error page takes the place of.
fn with_cookies_of(before: &HeaderMap, mut answer: HttpResponse) -> HttpResponse {
    for cookie in before.get_all(SET_COOKIE) {
        answer.headers_mut().append(SET_COOKIE, cookie.clone());
    }
    answer
}

/// actix-session sends the cookie again whenever the state changed. The browser has it already; and if the session was
/// revoked meanwhile, nothing that looks like a sign-in may go out.
fn keep_cookies_quiet(visit: &Visit, sent: Vec<actix_web::http::header::HeaderValue>, headers: &mut HeaderMap) {
    let mut asked = HeaderMap::new();
    sent.into_iter().for_each(|it| asked.append(COOKIE, it));
    let Some(had) = visit.site().cookie(&asked, CookieName::Session) else { return };
    let known = format!("{}={had};", visit.site().cookie_name(CookieName::Session));
    let cookies: Vec<_> = headers.remove(SET_COOKIE).collect();
    for cookie in cookies {
        if !cookie.as_bytes().starts_with(known.as_bytes()) {
            headers.append(SET_COOKIE, cookie);
        }
    }
}

/// What the page does not tell is told to the operator.
fn note(visit: &Visit, error: &actix_web::Error) {
    let (request, why) = (visit.id(), error.to_string());
    if error.as_response_error().status_code().is_server_error() {
        tracing::error!(request, why, "request failed");
    } else {
        tracing::debug!(request, why, "request refused");
    }
}

/// The path as a pattern, never as sent: paths hold ids and one-time tokens.
fn log(visit: &Visit, pattern: Option<&str>, status: u16, begun: Instant) {
    let milliseconds = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(
        target: "frankmark::access",
        request = visit.id(),
        method = visit.method().as_str(),
        path = pattern.unwrap_or("-"),
        status,
        milliseconds,
        person = visit.who().map(|it| it.person.as_str()),
        "answered"
    );
}

//! Lets through whoever shows a token that is good for the route. Stands around every handler, put there by
//! `routes::configure` from the table.
//!
//! Tokens hold 256 random bits, so nobody guesses one; what is limited is the work that guesses make. Good tokens are let
//! in however many bad ones come.

use super::Api;
use super::problem::Problem;
use crate::audit::Actor;
use crate::error::Error;
use crate::mailboxes::{NotAdmitted, Scope, admitted};
use crate::moment::Moment;
use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::AUTHORIZATION;
use actix_web::middleware::Next;
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, web};
use std::future::{Ready, ready};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// So many refusals in a [`SPAN`] say why; further ones are told to wait.
const MOST: u32 = 30;
const SPAN: Duration = Duration::from_secs(60);

/// Refusals since when.
#[derive(Debug, Clone, Default)]
pub(super) struct Failures(Arc<Mutex<Option<(Moment, u32)>>>);

impl Failures {
    /// Counts one more; `Err` with the seconds after which counting begins anew.
    fn count(&self, now: Moment) -> Result<(), u64> {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (since, count) = counted.filter(|it| now.since(it.0) < SPAN).unwrap_or((now, 0));
        *counted = Some((since, count.saturating_add(1)));
        if count < MOST { Ok(()) } else { Err(SPAN.saturating_sub(now.since(since)).as_secs().max(1)) }
    }
}

/// The program that asks.
#[derive(Debug, Clone)]
pub(super) struct Program(pub(super) Actor);

pub(super) async fn checked<B: MessageBody>(
    scope: Option<Scope>,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, actix_web::Error> {
    if let Some(scope) = scope {
        match let_in(&request, scope).await {
            Ok(program) => drop(request.extensions_mut().insert(program)),
            Err(problem) => {
                let answer: HttpResponse = problem.into();
                return Ok(request.into_response(answer).map_into_right_body());
            }
        }
    }
    Ok(next.call(request).await?.map_into_left_body())
}

async fn let_in(request: &ServiceRequest, scope: Scope) -> Result<Program, Problem> {
    let api = request
        .app_data::<web::Data<Api>>()
        .ok_or_else(|| Problem::of(Error::Internal("an API without an application".into()), Moment::from_micros(0)))?;
    let now = api.app.clock.now();
    let refused = |problem: Problem| match api.failures.count(now) {
        Ok(()) => problem,
        Err(seconds) => Problem::too_many_failures(seconds),
    };
    let token = shown(request).ok_or_else(|| refused(Problem::unauthorized()))?;
    match admitted(&api.app, token, scope).await {
        Ok(id) => Ok(Program(Actor::Program(id))),
        Err(NotAdmitted::Unknown) => Err(refused(Problem::unauthorized())),
        Err(NotAdmitted::Scope) => Err(refused(Problem::scope(scope.id()))),
        Err(NotAdmitted::Error(error)) => Err(Problem::of(error, now)),
    }
}

/// The token in the one `Authorization` header.
fn shown(request: &ServiceRequest) -> Option<&str> {
    let mut headers = request.headers().get_all(AUTHORIZATION);
    let one = headers.next().filter(|_| headers.next().is_none())?.to_str().ok()?;
    let (scheme, token) = one.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token.trim())
}

impl FromRequest for Program {
    type Error = actix_web::Error;
    type Future = Ready<Result<Self, actix_web::Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let found = request.extensions().get::<Self>().cloned();
        ready(found.ok_or_else(|| {
            actix_web::error::ErrorInternalServerError("this route asks for a program, its entry does not")
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_flood_of_bad_tokens_is_told_to_wait_and_forgotten_a_minute_later() {
        let (failures, start) = (Failures::default(), Moment::from_micros(0));
        assert!((0..MOST).all(|_| failures.count(start).is_ok()));
        assert_eq!(failures.count(start.plus(Duration::from_secs(20))), Err(40));
        assert_eq!(failures.count(start.plus(SPAN)), Ok(()));
    }
}

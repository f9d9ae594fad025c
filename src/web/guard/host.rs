//! Only requests for a name of ours (`base_url`; on a loopback installation its other names too). Keeps pages from
//! being read through a foreign name that points at us. `/healthz` has nothing to read and answers under any.

use crate::web::errors::Refusal;
use crate::web::visit::Visit;
use actix_web::HttpMessage;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::HOST;
use actix_web::middleware::Next;

pub async fn ours<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let site = Visit::of(&request)?;
    let named = authority(&request).is_some_and(|it| site.site().answers_to(it));
    if request.path() == "/healthz" {
        return Ok(next.call(request).await?.map_into_left_body());
    }
    let in_target = request.uri().authority().is_none_or(|it| site.site().answers_to(it.as_str()));
    if !named || !in_target {
        return Ok(request.error_response(Refusal::UnknownHost).map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}

/// The `Host` header as sent. `Forwarded` and its relatives are never asked: anybody can send them.
pub(super) fn authority(request: &impl HttpMessage) -> Option<&str> {
    let mut hosts = request.headers().get_all(HOST);
    let first = hosts.next()?.to_str().ok()?;
    hosts.next().is_none().then_some(first)
}

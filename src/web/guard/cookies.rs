//! Refuses cookies that only look like ours. actix decodes the *names* of cookies, so that `__%48ost-frankmark`, which a
//! sibling site may plant, would be read as our own and could come first.

use crate::web::errors::Refusal;
use crate::web::visit::Visit;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;

pub async fn honest<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    if Visit::of(&request)?.site().has_false_cookies(request.headers()) {
        return Ok(request.error_response(Refusal::FalseCookies).map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}

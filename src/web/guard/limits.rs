//! Addresses and header fields beyond any honest size. actix itself stops at 96 fields and 128 KiB.

use crate::web::errors::Refusal;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;

const ADDRESS: usize = 8 * 1024;
const HEADERS: usize = 32 * 1024;

pub async fn limited<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    if request.uri().path_and_query().is_some_and(|it| it.as_str().len() > ADDRESS) {
        return Ok(request.error_response(Refusal::LongAddress).map_into_right_body());
    }
    let headers = request.headers().iter().map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>();
    if headers > HEADERS {
        return Ok(request.error_response(Refusal::LargeHeaders).map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}

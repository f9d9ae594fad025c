//! Reads the whole body before anything else looks at the request: at most 64 KiB, at most 15 seconds, dripping included
//! (actix would wait for ever). The handlers get it back as an ordinary payload, forms as `typed::Fields`.

use crate::web::errors::Refusal;
use crate::web::typed::Body;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::middleware::Next;
use actix_web::{HttpMessage, web};
use futures_util::StreamExt;
use std::time::Duration;
use tokio::time::timeout;

pub const MOST: usize = 64 * 1024;
const PATIENCE: Duration = Duration::from_secs(15);

pub async fn whole<B: MessageBody>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let announced = request.headers().get(CONTENT_LENGTH).and_then(|it| it.to_str().ok()?.parse().ok());
    if announced.is_some_and(|it: usize| it > MOST) {
        return Ok(request.error_response(Refusal::TooLarge).map_into_right_body());
    }
    let body = match timeout(PATIENCE, collected(request.take_payload())).await {
        Ok(Ok(body)) => body,
        Ok(Err(refusal)) => return Ok(request.error_response(refusal).map_into_right_body()),
        Err(_) => return Ok(request.error_response(Refusal::TooSlow).map_into_right_body()),
    };
    request.set_payload(Payload::from(body.clone()));
    request.extensions_mut().insert(Body(body));
    Ok(next.call(request).await?.map_into_left_body())
}

async fn collected(mut payload: Payload) -> Result<web::Bytes, Refusal> {
    let mut body = web::BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Refusal::BadForm)?;
        if body.len() + chunk.len() > MOST {
            return Err(Refusal::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

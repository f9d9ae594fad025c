//! Reads the whole body before anything else looks at the request: at most 64 KiB (a list of domains
//! 512 KiB), at most 15 seconds, dripping included
//! (actix would wait for ever). The handlers get it back as an ordinary payload, forms as `typed::Fields`. What programs
//! send is read behind their token, by the door that they ask.

use crate::web::errors::Refusal;
use crate::web::typed::Body;
use crate::web::urls;
use crate::web::visit::Visit;
use actix_web::body::{EitherBody, MessageBody};
use actix_web::dev::{Payload, ServiceRequest, ServiceResponse};
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::middleware::Next;
use actix_web::{HttpMessage, web};
use futures_util::StreamExt;
use std::time::Duration;
use tokio::time::timeout;

pub const MOST: usize = 64 * 1024;
/// A thousand names with their senders, each letter written with three.
pub const MOST_OF_A_LIST: usize = 512 * 1024;
const PATIENCE: Duration = Duration::from_secs(15);

pub async fn whole<B: MessageBody>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    if Visit::of(&request)?.site().extra.programs_at(request.path()).is_some() {
        return Ok(next.call(request).await?.map_into_left_body());
    }
    let most = most(request.path());
    let announced = request.headers().get(CONTENT_LENGTH).and_then(|it| it.to_str().ok()?.parse().ok());
    if announced.is_some_and(|it: usize| it > most) {
        return Ok(request.error_response(Refusal::TooLarge).map_into_right_body());
    }
    let body = match timeout(PATIENCE, collected(request.take_payload(), most)).await {
        Ok(Ok(body)) => body,
        Ok(Err(refusal)) => return Ok(request.error_response(refusal).map_into_right_body()),
        Err(_) => return Ok(request.error_response(Refusal::TooSlow).map_into_right_body()),
    };
    request.set_payload(Payload::from(body.clone()));
    request.extensions_mut().insert(Body(body));
    Ok(next.call(request).await?.map_into_left_body())
}

fn most(path: &str) -> usize {
    if [urls::paste(), urls::add_pasted()].contains(&path) { MOST_OF_A_LIST } else { MOST }
}

async fn collected(mut payload: Payload, most: usize) -> Result<web::Bytes, Refusal> {
    let mut body = web::BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Refusal::BadForm)?;
        if body.len() + chunk.len() > most {
            return Err(Refusal::TooLarge);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

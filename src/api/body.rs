//! Reads the body of a request that was let in: JSON, of a size and within a time.

use super::problem::Problem;
use actix_web::HttpRequest;
use actix_web::http::header::CONTENT_LENGTH;
use actix_web::{HttpMessage, web};
use futures_util::StreamExt;
use serde::de::DeserializeOwned;
use std::time::Duration;
use tokio::time::timeout;

/// One mailbox.
pub(super) const MOST: usize = 64 * 1024;
/// A hundred thousand mailboxes.
pub(super) const MOST_OF_A_LIST: usize = 32 * 1024 * 1024;
const PATIENCE: Duration = Duration::from_secs(60);

/// Unknown members are refused: a misspelt one would be left out in silence.
pub(super) async fn read<T: DeserializeOwned>(
    request: &HttpRequest,
    payload: web::Payload,
    most: usize,
) -> Result<T, Problem> {
    if request.content_type() != "application/json" {
        return Err(Problem::media_type());
    }
    let announced = request.headers().get(CONTENT_LENGTH).and_then(|it| it.to_str().ok()?.parse().ok());
    if announced.is_some_and(|it: usize| it > most) {
        return Err(Problem::too_large(most));
    }
    let body = timeout(PATIENCE, collected(payload, most)).await.map_err(|_| Problem::too_slow())??;
    // JSON first, then its members, so that it is told which of them is wrong.
    serde_json::from_slice(&body).map_err(|error| match error.classify() {
        serde_json::error::Category::Data => Problem::shape(error.to_string()),
        _ => Problem::not_json(error.to_string()),
    })
}

async fn collected(mut payload: web::Payload, most: usize) -> Result<web::Bytes, Problem> {
    let mut body = web::BytesMut::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Problem::not_json("The body broke off."))?;
        if body.len() + chunk.len() > most {
            return Err(Problem::too_large(most));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

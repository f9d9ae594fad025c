//! A handler that panics answers "something went wrong on our side" like any other error; actix alone would drop the
//! connection, and with it whatever else the browser had asked for on it.

use crate::error::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use futures_util::FutureExt;
use std::any::Any;
use std::panic::AssertUnwindSafe;

pub async fn caught<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    // Nothing that outlives the request is left half changed: handlers share only what is behind locks or transactions.
    match AssertUnwindSafe(next.call(request)).catch_unwind().await {
        Ok(outcome) => outcome,
        Err(payload) => Err(Error::Internal(format!("panic: {}", words(&*payload))).into()),
    }
}

fn words(payload: &(dyn Any + Send)) -> &str {
    let text = payload.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| payload.downcast_ref::<&str>().copied()).unwrap_or("without a word")
}

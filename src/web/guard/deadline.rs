//! No request is worked on for ever: after 20 seconds (when htmx gives up, too) the answer is "not available". Work that
//! was handed to the database ends by itself, whole or not at all; only nobody waits for it any more.

use crate::error::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use std::time::Duration;
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_secs(20);

pub async fn kept<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, actix_web::Error> {
    let late = |_| Error::Unavailable("the work took longer than 20 s".into());
    timeout(PATIENCE, next.call(request)).await.map_err(late)?
}

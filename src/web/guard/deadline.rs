//! No request is worked on for ever: after 20 seconds (when htmx gives up, too) the answer is "not available". Work that
//! was handed to the database ends by itself, whole or not at all; only nobody waits for it any more. Programs may be given
//! more time.

use crate::error::Error;
use crate::web::visit::Visit;
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
    let longer = Visit::of(&request)?.site().extra.programs_at(request.path()).map(|it| it.patience);
    let patience = longer.unwrap_or(PATIENCE);
    let late = |_| Error::Unavailable(format!("the work took longer than {patience:?}"));
    timeout(patience, next.call(request)).await.map_err(late)?
}

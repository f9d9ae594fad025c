//! `/healthz`, for the programs that watch us: 200 `ok`, or 503 while the database does not answer.
//!
//! Answers within a second whatever the database does, and never asks it twice at a time, however often it is asked
//! itself: a watcher must not become a burden exactly when things go wrong.

use super::visit::Visit;
use crate::app::App;
use actix_web::http::header::{CACHE_CONTROL, ContentType, RETRY_AFTER};
use actix_web::{HttpResponse, web};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{Instant, timeout};

const PATIENCE: Duration = Duration::from_secs(1);
/// How long an answer of the database holds.
const FRESH: Duration = Duration::from_secs(1);

/// When the database was last asked, and whether it answered. Locked while it is being asked.
#[derive(Debug, Clone, Default)]
pub struct Pulse(Arc<Mutex<Option<(Instant, bool)>>>);

/// `GET /healthz`
pub async fn show(visit: Visit, pulse: web::Data<Pulse>) -> HttpResponse {
    let asked = actix_web::rt::spawn(ask(visit.app().clone(), pulse.get_ref().clone()));
    // The question goes on behind; whoever asks next finds its answer.
    let is_ready = matches!(timeout(PATIENCE, asked).await, Ok(Ok(true)));
    if is_ready {
        HttpResponse::Ok()
            .insert_header(ContentType::plaintext())
            .insert_header((CACHE_CONTROL, "no-store"))
            .body("ok\n")
    } else {
        HttpResponse::ServiceUnavailable()
            .insert_header(ContentType::plaintext())
            .insert_header((CACHE_CONTROL, "no-store"))
            .insert_header((RETRY_AFTER, "5"))
            .body("the database does not answer\n")
    }
}

async fn ask(app: App, pulse: Pulse) -> bool {
    let mut last = pulse.0.lock().await;
    if let Some((at, was_ready)) = *last
        && at.elapsed() < FRESH
    {
        return was_ready;
    }
    let is_ready = app.db.answers().await;
    *last = Some((Instant::now(), is_ready));
    is_ready
}

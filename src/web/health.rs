//! `/healthz`, for the programs that watch us: 200 `ok`, or 503 while the database does not answer.
//!
//! Answers within a second whatever the database does, and never asks it twice at a time, however often it is asked
//! itself: a watcher must not become a burden exactly when things go wrong.

use super::visit::Visit;
use crate::app::App;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, ContentType, RETRY_AFTER};
use actix_web::{HttpResponse, web};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;
use tokio::time::{Instant, timeout_at};

const PATIENCE: Duration = Duration::from_secs(1);
/// How long an answer of the database holds.
const FRESH: Duration = Duration::from_secs(1);

/// When the database was last asked, and whether it answered. Locked while it is being asked.
#[derive(Debug, Clone, Default)]
pub struct Pulse(Arc<Mutex<Option<(Instant, bool)>>>);

/// `GET /healthz`, under any name: programs that watch us know our address, not what we are called.
pub async fn show(visit: Visit, pulse: web::Data<Pulse>) -> HttpResponse {
    let mut answer = HttpResponse::Ok();
    let mut words = "ok\n";
    if !pulse.is_ready(visit.app()).await {
        words = "the database does not answer\n";
        answer.status(StatusCode::SERVICE_UNAVAILABLE).insert_header((RETRY_AFTER, "5"));
    }
    answer.insert_header(ContentType::plaintext()).insert_header((CACHE_CONTROL, "no-store")).body(words)
}

impl Pulse {
    async fn is_ready(&self, app: &App) -> bool {
        let deadline = Instant::now() + PATIENCE;
        let Ok(mut last) = timeout_at(deadline, Arc::clone(&self.0).lock_owned()).await else { return false };
        if let Some((at, was_ready)) = *last
            && at.elapsed() < FRESH
        {
            return was_ready;
        }
        let app = app.clone();
        // Goes on behind when it takes too long; whoever asks next finds its outcome.
        let asked = actix_web::rt::spawn(async move {
            let is_ready = app.db.answers().await;
            *last = Some((Instant::now(), is_ready));
            is_ready
        });
        matches!(timeout_at(deadline, asked).await, Ok(Ok(true)))
    }
}

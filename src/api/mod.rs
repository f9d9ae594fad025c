//! The API (door): JSON for programs of the operator, such as the panel that keeps mailboxes.
//!
//! A program shows a token (`Authorization: Bearer fmk_…`, never in the address) that was made for the scope `mailboxes`.
//! Cookies mean nothing here, and a token means nothing on the pages. Failures are `application/problem+json` (RFC 9457):
//! 400 not JSON, 401 no good token, 403 a token for something else, 404, 409, 413, 415, 422 with one entry per field, 429
//! after many bad tokens, 503 when the database is away; then the same request may be sent again.
//!
//! Served by the web door's server and behind its outer guards (names, sizes of headers, security headers), put there by
//! `cli/serve.rs`; the two doors do not know each other. [`routes`] is the table of contents, and [`openapi`] describes it
//! to programs.

mod bearer;
mod body;
mod customers;
mod mailboxes;
pub mod openapi;
mod problem;
pub mod routes;

use crate::app::App;
use actix_web::web::{self, ServiceConfig};
use bearer::Failures;
use std::sync::Arc;
use std::time::Duration;

/// Everything below it is the API's.
pub const PREFIX: &str = "/api/";
/// A list of a hundred thousand mailboxes takes longer than a page may.
pub const PATIENCE: Duration = Duration::from_secs(300);

/// What every handler needs.
#[derive(Debug, Clone)]
struct Api {
    app: App,
    failures: Failures,
}

/// Puts the API into each worker of an HTTP server.
pub fn services(app: &App) -> Arc<dyn Fn(&mut ServiceConfig) + Send + Sync> {
    let api = web::Data::new(Api { app: app.clone(), failures: Failures::default() });
    Arc::new(move |config| {
        config.app_data(api.clone());
        routes::configure(config);
    })
}

//! Throws away sessions, links, counts, mails, receipts and refusals that are over, once an hour.

use super::rounds;
use crate::app::App;
use crate::domains::{mailed_proof, receipts};
use crate::mailboxes;
use crate::notices;
use crate::people;
use std::time::Duration;
use tokio::sync::watch;

const PAUSE: Duration = Duration::from_secs(60 * 60);

pub(super) async fn run(app: App, stopped: watch::Receiver<bool>) {
    rounds::run("sweep", PAUSE, stopped, move || {
        let app = app.clone();
        async move {
            match people::sweep(&app).await {
                Ok(rows) => tracing::debug!(rows, "swept"),
                Err(error) => tracing::warn!(%error, "sweeping failed"),
            }
            match notices::sweep(&app).await {
                Ok(rows) => tracing::debug!(rows, "swept the outbox"),
                Err(error) => tracing::warn!(%error, "sweeping the outbox failed"),
            }
            if let Err(error) = mailed_proof::sweep(&app).await {
                tracing::warn!(%error, "sweeping links that were mailed failed");
            }
            match receipts::sweep(&app).await {
                Ok(rows) => tracing::debug!(rows, "swept receipts"),
                Err(error) => tracing::warn!(%error, "sweeping receipts failed"),
            }
            match mailboxes::sweep(&app).await {
                Ok(rows) => tracing::debug!(rows, "swept refusals"),
                Err(error) => tracing::warn!(%error, "sweeping refusals failed"),
            }
            false
        }
    })
    .await;
}

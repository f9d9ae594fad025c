//! Sends the mail that is due, every few seconds.

use super::rounds;
use crate::app::App;
use crate::notices;
use std::time::Duration;
use tokio::sync::watch;

const PAUSE: Duration = Duration::from_secs(2);

pub(super) async fn run(app: App, stopped: watch::Receiver<bool>) {
    // As many as go at one time, so that stopping never waits for a long queue.
    rounds::run("outbox", PAUSE, stopped, move || {
        let app = app.clone();
        async move {
            match notices::send_due(&app, notices::AT_ONCE).await {
                Ok(tried) => tried == notices::AT_ONCE,
                Err(error) => {
                    tracing::warn!(%error, "looking for mail to send failed");
                    false
                }
            }
        }
    })
    .await;
}

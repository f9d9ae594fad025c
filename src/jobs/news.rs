//! Tells people about domains that stopped working, every few minutes.

use super::rounds;
use crate::app::App;
use crate::domains;
use std::time::Duration;
use tokio::sync::watch;

const PAUSE: Duration = Duration::from_secs(2 * 60);

pub(super) async fn run(app: App, stopped: watch::Receiver<bool>) {
    rounds::run("news", PAUSE, stopped, move || {
        let app = app.clone();
        async move {
            match domains::tell_stopped(&app).await {
                Ok(0) => {}
                Ok(mails) => tracing::info!(mails, "people are told about domains that stopped working"),
                Err(error) => tracing::warn!(%error, "telling people about domains that stopped working failed"),
            }
            false
        }
    })
    .await;
}

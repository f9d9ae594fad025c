//! Looks at domains whose time has come, every few seconds.

use super::rounds;
use crate::app::App;
use crate::domains;
use std::time::Duration;
use tokio::sync::watch;

const PAUSE: Duration = Duration::from_secs(3);

pub(super) async fn run(app: App, stopped: watch::Receiver<bool>) {
    // As many as can be checked at one time, so that stopping never waits for a long list.
    let most = u32::try_from(app.config.dns.checks_at_once.max(1)).unwrap_or(u32::MAX);
    rounds::run("recheck", PAUSE, stopped, move || {
        let app = app.clone();
        async move {
            match domains::recheck_due(&app, most).await {
                Ok(checked) => checked == most,
                Err(error) => {
                    tracing::warn!(%error, "looking for domains to check failed");
                    false
                }
            }
        }
    })
    .await;
}

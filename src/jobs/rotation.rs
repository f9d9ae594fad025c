//! Changes keys that are published in the operator's zone, step by step, once a minute.

use super::rounds;
use crate::app::App;
use crate::domains;
use std::time::Duration;
use tokio::sync::watch;

const PAUSE: Duration = Duration::from_secs(60);
/// Making a key takes some tenths of a second of computing.
const MOST: u32 = 50;

pub(super) async fn run(app: App, stopped: watch::Receiver<bool>) {
    rounds::run("rotation", PAUSE, stopped, move || {
        let app = app.clone();
        async move {
            match domains::rotate_due(&app, MOST).await {
                Ok(0) => false,
                Ok(steps) => {
                    tracing::info!(steps, "changed keys");
                    steps >= MOST
                }
                Err(error) => {
                    tracing::warn!(%error, "looking for keys to change failed");
                    false
                }
            }
        }
    })
    .await;
}

//! Works on the bulk checks that people have started, whenever there are any.

use super::rounds;
use crate::app::App;
use crate::domains::bulk_check::{self, Hosts};
use std::time::Duration;
use tokio::sync::watch;

const PAUSE: Duration = Duration::from_secs(1);

pub(super) async fn run(app: App, stopped: watch::Receiver<bool>) {
    let hosts = Hosts::new(&app.config);
    let told = stopped.clone();
    rounds::run("bulk", PAUSE, stopped, move || {
        let (app, hosts, told) = (app.clone(), hosts.clone(), told.clone());
        async move {
            if let Err(error) = bulk_check::run_some(&app, &hosts, &told).await {
                tracing::warn!(%error, "checking many domains failed");
            }
            false
        }
    })
    .await;
}

//! What the program does by itself (door): looking at domains again by the clock, working on the bulk checks that people
//! asked for, changing keys, telling people what stopped working, sending mail, throwing away what is over.
//!
//! Any number of processes may run the jobs on one database: work is claimed there. A round that fails or panics is
//! logged, and the next one comes all the same.

mod bulk;
mod news;
mod outbox;
mod recheck;
mod rotation;
mod rounds;
mod sweep;

use crate::app::App;
use crate::notices;
use std::time::Duration;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// A check under way may come to its end; after that the process goes, and the claim runs out by itself.
const FAREWELL: Duration = Duration::from_secs(20);

/// Running jobs. Dropping them ends them at once.
#[derive(Debug)]
pub struct Jobs {
    stop: watch::Sender<bool>,
    running: JoinSet<()>,
}

impl Jobs {
    /// Starts them on the runtime that this is called in.
    pub fn start(app: &App) -> Self {
        let (stop, stopped) = watch::channel(false);
        let mut running = JoinSet::new();
        if app.config.domains.recheck {
            running.spawn(recheck::run(app.clone(), stopped.clone()));
        }
        if app.config.keys.zone.is_some() {
            running.spawn(rotation::run(app.clone(), stopped.clone()));
        }
        running.spawn(bulk::run(app.clone(), stopped.clone()));
        running.spawn(news::run(app.clone(), stopped.clone()));
        if notices::is_on(app) {
            running.spawn(outbox::run(app.clone(), stopped.clone()));
        }
        running.spawn(sweep::run(app.clone(), stopped));
        Self { stop, running }
    }

    /// Begins nothing new and waits for what is under way.
    pub async fn stop(mut self) {
        // Nobody listens any more: then they are stopped already.
        let _told = self.stop.send(true);
        let ended = async { while self.running.join_next().await.is_some() {} };
        if tokio::time::timeout(FAREWELL, ended).await.is_err() {
            tracing::warn!("jobs were still at work and are broken off");
        }
    }
}

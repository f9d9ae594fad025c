//! "Whose time has come?" Looks at domains again by the clock, without anybody asking.

use super::outcome::Occasion;
use super::store;
use super::validate::{Attempt, attempt};
use crate::app::App;
use crate::audit::Actor;
use crate::error::{Error, Result};
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// Checks up to `most` domains whose time has come, the longest overdue first; how many were checked. Claims each in the
/// database, so that any number of processes may do this. One that fails is logged and tried again when its claim has run
/// out; it does not keep the others from their turn.
pub async fn recheck_due(app: &App, most: u32) -> Result<u32> {
    let now = app.clock.now();
    let due = app.db.read(move |conn| Ok::<_, Error>(store::due(conn, now, most)?)).await?;
    let permits = Arc::new(Semaphore::new(app.config.dns.checks_at_once.max(1)));
    let mut checks = JoinSet::new();
    for (customer, id) in due {
        let Ok(permit) = Arc::clone(&permits).acquire_owned().await else { break };
        let app = app.clone();
        checks.spawn(async move {
            let _held_to_the_end = permit;
            let attempted = attempt(&app, &Actor::Schedule, &Occasion::Clock, &customer, &id).await;
            match attempted {
                Ok(Attempt::Done(_)) => true,
                // Somebody else does it, has done it, or changed it: its time comes again.
                Ok(Attempt::Busy(_) | Attempt::NotDue | Attempt::OutOfDate) | Err(Error::NotFound) => false,
                Err(error) => {
                    tracing::warn!(domain = %id, %error, "a re-check failed");
                    false
                }
            }
        });
    }
    let mut done = 0;
    while let Some(ended) = checks.join_next().await {
        match ended {
            Ok(checked) => done += u32::from(checked),
            Err(error) => tracing::error!(%error, "a re-check broke off"),
        }
    }
    Ok(done)
}

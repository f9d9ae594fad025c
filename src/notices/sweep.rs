//! Throws away mails that are long over.

use super::State;
use super::store;
use crate::app::App;
use crate::error::{Error, Result};
use std::time::Duration;

/// Thirteen months: a year of history, and the month in which somebody looks for it.
const MEMORY: Duration = Duration::from_secs(396 * 24 * 60 * 60);

/// How many rows went.
pub async fn sweep(app: &App) -> Result<usize> {
    let before = app.clock.now().minus(MEMORY);
    let over = [State::Sent.id(), State::Failed.id(), State::Unsure.id()];
    app.db.write(move |tx| Ok::<_, Error>(store::sweep(tx, before, &over)?)).await
}

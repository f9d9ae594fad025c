//! Throws away what is over: ended sessions, used or expired set-up links, forgotten sign-in tries.

use super::{delay, store};
use crate::app::App;
use crate::error::{Error, Result};

/// How many rows went. Run now and then by the jobs; nothing depends on it but space.
pub async fn sweep(app: &App) -> Result<usize> {
    let now = app.clock.now();
    app.db.write(move |tx| Ok::<_, Error>(store::sweep(tx, now, now.minus(delay::MEMORY))?)).await
}

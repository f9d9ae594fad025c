//! Whether what was changed is known where mail servers ask, and since when what an account may do takes effect.

use crate::error::Error;
use crate::mailboxes::{self, Known};
use crate::moment::Moment;
use crate::web::visit::Visit;
use std::time::Duration;

/// Between two looks, in seconds.
const EVERY: u32 = 2;
/// Nobody waits longer for it than this; then the page stops looking.
const PATIENCE: Duration = Duration::from_secs(120);

/// What the page says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownShown {
    pub state: Known,
    /// Up to when the program that is furthest behind knows everything.
    pub current_at: Option<Moment>,
    /// A mail server asks, and nothing is refused yet.
    pub observing: bool,
    /// Seconds to the next look.
    pub poll: Option<u32>,
    /// The moment that it is about.
    pub changed_at: Moment,
}

impl KnownShown {
    pub async fn load(visit: &Visit, changed_at: Moment) -> Result<Self, Error> {
        let app = visit.app();
        let state = mailboxes::known_since(app, changed_at).await?;
        let doors = mailboxes::mail_doors(app).await?;
        let waits = state == Known::NotYet && app.clock.now().since(changed_at) < PATIENCE;
        Ok(Self {
            current_at: doors.iter().filter(|it| it.is_alive).map(|it| it.current_at).min(),
            observing: state != Known::NobodyAnswers && app.config.mta.mode == crate::config::Mode::Observe,
            poll: waits.then_some(EVERY),
            state,
            changed_at,
        })
    }

    /// Tells one answer from the next, for `hx-ptag`.
    pub fn version(&self) -> String {
        format!("{:?}-{}", self.state, self.poll.unwrap_or_default())
    }
}

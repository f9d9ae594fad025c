//! Asking name servers: one question, one answer, within limits. The only place with hickory (but for the playground's
//! server).
//!
//! Deliberately judges nothing: [`crate::rules::diagnosis`] does. Everything that goes wrong on the way becomes an
//! [`Answer::Silent`](crate::rules::diagnosis::Answer::Silent); no call fails.

use crate::config;

/// Asks; cheap to clone.
#[derive(Debug, Clone)]
pub struct Asker {
    _settings: config::Dns,
}

impl Asker {
    pub fn new(settings: &config::Dns) -> Self {
        Self { _settings: settings.clone() }
    }
}

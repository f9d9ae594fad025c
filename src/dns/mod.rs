//! Asking name servers: one question, one answer, within limits. The only place with hickory (but for the playground's
//! server).
//!
//! Deliberately judges nothing: [`crate::rules::diagnosis`] does. Everything that goes wrong on the way becomes an
//! [`Answer::Silent`](crate::rules::diagnosis::Answer::Silent); no call fails.

use crate::config;
use crate::rules::diagnosis::{Answer, Answers, Plan, Question, Report};

/// Asks; cheap to clone.
#[derive(Debug, Clone)]
pub struct Asker {
    _settings: config::Dns,
}

impl Asker {
    pub fn new(settings: &config::Dns) -> Self {
        Self { _settings: settings.clone() }
    }

    /// Asks all at once, within the limits; every question comes back with an answer.
    pub async fn ask(&self, _questions: Vec<Question>) -> Vec<(Question, Answer)> {
        todo!()
    }

    /// One whole check: at most 15 s and 300 messages. The report and everything it rests on.
    pub async fn check(&self, _plan: &Plan) -> (Report, Answers) {
        todo!()
    }
}

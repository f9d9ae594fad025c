//! Asking name servers: one question, one answer, within limits. The only place with hickory (but for the playground's
//! server), and only with its message format: every question has a UDP socket of its own, so that it leaves from a port
//! that nobody can guess and takes answers from one address only.
//!
//! Deliberately judges nothing: [`crate::rules::diagnosis`] does. Deliberately remembers nothing either: a validation that
//! is pressed twice asks twice, and no customer sees another's answers. Everything that goes wrong on the way becomes an
//! [`Answer::Silent`]; no call fails.
//!
//! * `check`: the loop of one check, [`Asker::check`].
//! * `budget`: what one check may cost.
//! * `asking`: one question, its repetitions, TCP, and resolvers in turn.
//! * `exchange`: one message there and back.
//! * `message`: questions as bytes, bytes as answers.
//! * `reach`: which addresses may be asked.
//! * `self_test`: do our own resolvers tell the truth?

mod asking;
mod budget;
mod check;
mod exchange;
mod message;
mod reach;
mod self_test;

use crate::config;
use crate::rules::diagnosis::{Answer, Question};
use budget::Budget;
use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex};
use tokio::sync::Semaphore;

/// Asks; cheap to clone.
#[derive(Debug, Clone)]
pub struct Asker {
    settings: Arc<config::Dns>,
    /// One permit for each check that may run at the same time.
    turns: Arc<Semaphore>,
    /// The resolver that answered last, to begin with.
    resolver: Arc<AtomicUsize>,
    /// An answer that a resolver has invented.
    lie: Arc<Mutex<Option<(Question, Answer)>>>,
}

impl Asker {
    pub fn new(settings: &config::Dns) -> Self {
        Self {
            turns: Arc::new(Semaphore::new(settings.checks_at_once.clamp(1, Semaphore::MAX_PERMITS))),
            settings: Arc::new(settings.clone()),
            resolver: Arc::default(),
            lie: Arc::default(),
        }
    }

    /// Asks all at once, within the limits of one check; every question comes back with an answer.
    pub async fn ask(&self, questions: Vec<Question>) -> Vec<(Question, Answer)> {
        let asked = self.ask_within(&Budget::of_one_check(), questions).await;
        asked.into_iter().map(|(question, answer, _)| (question, answer)).collect()
    }
}

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
use crate::rules::address::DnsName;
use crate::rules::diagnosis::{Answer, Question};
use crate::rules::records::RecordType;
use budget::Budget;
use std::sync::atomic::AtomicUsize;
use std::sync::{Arc, Mutex};
use tokio::sync::Semaphore;

/// Whether these bytes can be read as the answer of a server that was asked for the texts at a name, in the first of all
/// messages. For the targets in `fuzz/`.
#[must_use]
pub fn is_answer(bytes: &[u8], name: &DnsName) -> bool {
    let manner = message::Manner { recursion: false, unchecked: false, edns: true, mixed_case: false };
    let sent = message::write(name, RecordType::Txt, manner, &[0; 2]);
    sent.is_some_and(|sent| matches!(message::read(bytes, &sent), message::Received::Answer(_)))
}

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::chance::Chance;

    #[test]
    fn no_bytes_break_the_reader_of_answers() {
        let name = DnsName::parse("a.example").unwrap();
        // The answer "hello", from which the others are made.
        let mut whole = b"\0\0\x84\0\0\x01\0\x01\0\0\0\0\x01a\x07example\0\0\x10\0\x01".to_vec();
        whole.extend_from_slice(b"\xc0\x0c\0\x10\0\x01\0\0\x0e\x10\0\x06\x05hello");
        assert!(is_answer(&whole, &name));
        let mut chance = Chance::new(6);
        for _ in 0..20_000 {
            let mut bytes = whole.clone();
            for _ in 0..1 + chance.below(8) {
                let at = 2 + chance.below(bytes.len() - 2);
                match chance.below(4) {
                    0 if at > 12 => bytes.truncate(at),
                    1 => bytes.insert(at, chance.pick(b"\0\x01\x0c\xc0\xff")),
                    _ => bytes[at] = chance.number().to_le_bytes()[0],
                }
            }
            let _ = is_answer(&bytes, &name);
        }
    }
}

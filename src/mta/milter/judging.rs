//! Asking whether a message may leave, and signing it. A panic here is caught and becomes "later".

use super::letter::Letter;
use crate::clock::Clock;
use crate::mailboxes::{Door, Permissions, Question, Refusal, Signing};
use crate::mta::dkim::{Layout, signatures};
use crate::mta::reply::Reply;
use crate::rules::permission::{Doubt, OriginatorFields, Permit};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

/// Whoever decides: [`Permissions`], or a test.
pub(crate) trait Judge: Send + Sync + 'static {
    fn envelope(&self, question: &Question<'_>, mail_from: &str) -> Result<Option<Permit>, Refusal>;
    fn header(
        &self,
        question: &Question<'_>,
        mail_from: &str,
        fields: &OriginatorFields,
    ) -> Result<Option<Permit>, Refusal>;
    /// The keys for a message that was permitted so.
    fn keys(&self, permit: &Permit) -> Result<Vec<Signing>, Doubt>;
    fn cannot_sign(&self, question: &Question<'_>, mail_from: &str, doubt: Doubt) -> Result<Option<Permit>, Refusal>;
    /// A message was let through.
    fn left(&self, signed: bool);
    /// Nothing is to be refused.
    fn is_observing(&self) -> bool;
}

/// What the operator chose.
#[derive(Debug, Clone)]
pub(crate) struct Terms {
    pub clock: Clock,
    pub signing: bool,
    /// Signatures end after so long.
    pub lifetime: Option<Duration>,
    /// Octets of body of a message that is signed.
    pub largest: u64,
}

/// What was found at the end of the header.
#[derive(Debug)]
pub(super) enum Outcome {
    Refuse(Reply),
    Unsigned,
    Sign(Vec<Signing>),
}

/// One decision's surroundings.
pub(super) struct Bench<'a, J> {
    pub judge: &'a J,
    pub terms: &'a Terms,
    pub client: &'a str,
    pub leading_space: bool,
}

impl<J: Judge> Bench<'_, J> {
    pub(super) fn envelope(&self, letter: &Letter) -> Result<(), Reply> {
        let judged = self.guarded((), || {
            let judged = self.judge.envelope(&self.question(letter), &letter.mail_from);
            judged.map(drop).map_err(|it| refusing(&it, letter))
        });
        judged.inspect_err(|it| tell(it, letter))
    }

    pub(super) fn header(&self, letter: &Letter) -> Outcome {
        let judged = self.guarded(None, || {
            let question = self.question(letter);
            let judged = self.judge.header(&question, &letter.mail_from, &letter.originators);
            let Some(permit) = judged.map_err(|it| refusing(&it, letter))?.filter(|_| self.terms.signing) else {
                return Ok(None);
            };
            match self.judge.keys(&permit) {
                Ok(keys) if keys.is_empty() => Ok(None),
                Ok(_) if letter.signed.is_too_much() => self.cannot_sign(letter, Doubt::TooLarge).map(|()| None),
                Ok(keys) => Ok(Some(keys)),
                Err(doubt) => self.cannot_sign(letter, doubt).map(|()| None),
            }
        });
        match judged {
            Ok(Some(keys)) => Outcome::Sign(keys),
            Ok(None) => Outcome::Unsigned,
            Err(reply) => Outcome::Refuse(reply),
        }
    }

    /// The values of the signatures of a message that may leave.
    pub(super) fn finish(&self, letter: &mut Letter) -> Result<Vec<String>, Reply> {
        let values = match letter.outcome.take() {
            // Without its header judged it would not have come here.
            None => Err(Reply::later(None)),
            Some(Outcome::Refuse(reply)) => Err(reply),
            Some(Outcome::Unsigned) => Ok(Vec::new()),
            Some(Outcome::Sign(keys)) => self.guarded(Vec::new(), || self.sign(letter, &keys)),
        };
        match &values {
            Ok(values) => self.judge.left(!values.is_empty()),
            Err(reply) => tell(reply, letter),
        }
        values
    }

    fn sign(&self, letter: &mut Letter, keys: &[Signing]) -> Result<Vec<String>, Reply> {
        if letter.octets > self.terms.largest {
            return self.cannot_sign(letter, Doubt::TooLarge).map(|()| Vec::new());
        }
        let layout = Layout { leading_space: self.leading_space, lifetime: self.terms.lifetime };
        let body = letter.body.finish();
        match signatures(keys, &letter.signed, &body, self.terms.clock.now(), layout) {
            Ok(values) => Ok(values),
            Err(error) => {
                tracing::error!(%error, queue_id = letter.queue_id, "a message could not be signed");
                self.cannot_sign(letter, Doubt::KeyUnusable).map(|()| Vec::new())
            }
        }
    }

    fn cannot_sign(&self, letter: &Letter, doubt: Doubt) -> Result<(), Reply> {
        let put_off = self.judge.cannot_sign(&self.question(letter), &letter.mail_from, doubt);
        put_off.map(drop).map_err(|it| refusing(&it, letter))
    }

    fn question<'a>(&'a self, letter: &'a Letter) -> Question<'a> {
        Question { door: Door::Milter, login: &letter.login, client: self.client }
    }

    /// A panic leaves nothing half done here: the snapshot is only read, and the letter is cleared after its end.
    fn guarded<T>(&self, unharmed: T, decide: impl FnOnce() -> Result<T, Reply>) -> Result<T, Reply> {
        match catch_unwind(AssertUnwindSafe(decide)) {
            Ok(decided) => decided,
            Err(_) if self.judge.is_observing() => Ok(unharmed),
            Err(_) => {
                tracing::error!("a decision broke off; the message is put off");
                Err(Reply::later(None))
            }
        }
    }
}

fn refusing(refusal: &Refusal, letter: &Letter) -> Reply {
    Reply::refusing(refusal, &letter.login, letter.letters())
}

/// Once for each refusal, when the mail server is told: then it has said its own name for the message, too.
fn tell(reply: &Reply, letter: &Letter) {
    let Letter { login, queue_id, .. } = letter;
    tracing::info!(%login, %queue_id, reason = reply.reason(), %reply, "refused");
}

impl Judge for Permissions {
    fn envelope(&self, question: &Question<'_>, mail_from: &str) -> Result<Option<Permit>, Refusal> {
        self.envelope(question, mail_from)
    }

    fn header(
        &self,
        question: &Question<'_>,
        mail_from: &str,
        fields: &OriginatorFields,
    ) -> Result<Option<Permit>, Refusal> {
        self.header(question, mail_from, fields)
    }

    fn keys(&self, permit: &Permit) -> Result<Vec<Signing>, Doubt> {
        self.signing(permit)
    }

    fn cannot_sign(&self, question: &Question<'_>, mail_from: &str, doubt: Doubt) -> Result<Option<Permit>, Refusal> {
        self.cannot_sign(question, mail_from, doubt)
    }

    fn left(&self, signed: bool) {
        self.tally().left(signed);
    }

    fn is_observing(&self) -> bool {
        self.is_observing()
    }
}

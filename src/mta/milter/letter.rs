//! One message on its way, as far as it is needed: who sends it, the fields that are judged and signed, the body's hash.

use super::judging::Outcome;
use crate::mta::dkim::{BodyHash, SignedFields};
use crate::mta::reply::Letters;
use crate::rules::permission::OriginatorFields;

/// Memory is kept from message to message.
#[derive(Debug, Default)]
pub(super) struct Letter {
    pub login: String,
    /// As the client wrote it, with its brackets.
    pub mail_from: String,
    pub smtputf8: bool,
    /// The mail server's name for it, for the log.
    pub queue_id: String,
    pub originators: OriginatorFields,
    pub signed: SignedFields,
    pub body: BodyHash,
    pub octets: u64,
    /// What the header was judged to be; nothing before it was.
    pub outcome: Option<Outcome>,
}

impl Letter {
    pub(super) fn begin(&mut self, login: &str, mail_from: &[u8], smtputf8: bool) {
        self.clear();
        self.login.push_str(login);
        self.mail_from.push_str(&String::from_utf8_lossy(mail_from));
        self.smtputf8 = smtputf8;
    }

    pub(super) fn clear(&mut self) {
        self.login.clear();
        self.mail_from.clear();
        self.queue_id.clear();
        self.originators.clear();
        self.signed.clear();
        self.body.clear();
        self.octets = 0;
        self.outcome = None;
    }

    pub(super) fn add_field(&mut self, name: &[u8], value: &[u8], signing: bool) {
        self.originators.add(name, value);
        if signing {
            self.signed.add(name, value);
        }
    }

    /// Hashes it if the message will be signed.
    pub(super) fn add_body(&mut self, piece: &[u8]) {
        self.octets = self.octets.saturating_add(u64::try_from(piece.len()).unwrap_or(u64::MAX));
        if matches!(self.outcome, Some(Outcome::Sign(_))) {
            self.body.add(piece);
        }
    }

    pub(super) fn letters(&self) -> Letters {
        if self.smtputf8 { Letters::Utf8 } else { Letters::Ascii }
    }
}

//! A line of the history as a sentence.

use super::{By, Line, What};
use crate::rules::diagnosis::{Change, ProofStep, RecordChange};
use crate::rules::records::RecordStatus;
use crate::text::Say;

impl Line {
    /// Which record it is about, where it is about one.
    pub fn subject(&self) -> Option<Say> {
        match &self.what {
            What::Found(Change::Record(it)) => Some(Say::key(format!("purpose-{}", it.purpose.id()))),
            _ => None,
        }
    }

    /// What happened.
    pub fn say(&self) -> Say {
        match &self.what {
            What::Found(change) => found(change),
            What::Done { action, recipient } => done(action, recipient.as_deref()),
        }
    }

    /// Who did it.
    pub fn by_whom(&self) -> Option<Say> {
        Some(match self.by.as_ref()? {
            By::Person(name) => Say::key("history-by-person").with("name", name.as_str()),
            By::Somebody => Say::key("history-by-somebody"),
            By::Operator => Say::key("history-by-operator"),
            By::Recipient => Say::key("history-by-recipient"),
            By::Itself => Say::key("history-by-itself"),
        })
    }
}

fn found(change: &Change) -> Say {
    match change {
        Change::Standing { after, .. } => Say::key(format!("history-standing-{}", after.id())),
        Change::CouldNotCheck { began: true } => Say::key("history-silence-began"),
        Change::CouldNotCheck { began: false } => Say::key("history-silence-ended"),
        Change::Record(it) => Say::key(record(it)),
        Change::Zone { before, after, .. } if before != after => {
            let zone = after.as_ref().map(ToString::to_string).unwrap_or_default();
            Say::key("history-zone-moved").with("zone", zone)
        }
        Change::Zone { .. } => Say::key("history-zone-servers"),
        Change::Proof { step } => Say::key(match step {
            ProofStep::Challenge => "history-proof-challenge",
            ProofStep::OwnRecords => "history-proof-own-records",
            ProofStep::Lapsed => "history-proof-lapsed",
            ProofStep::HeldElsewhere => "history-proof-held-elsewhere",
            ProofStep::Free => "history-proof-free",
        }),
    }
}

fn record(change: &RecordChange) -> &'static str {
    let before = change.before.as_ref().map(|it| it.status);
    match change.after.status {
        RecordStatus::Found if before == Some(RecordStatus::Found) => "history-record-other-words",
        RecordStatus::Found => "history-record-found",
        RecordStatus::Missing => "history-record-missing",
        RecordStatus::WrongPlace => "history-record-wrong-place",
        RecordStatus::MoreThanOne => "history-record-more-than-one",
        RecordStatus::SomeServers => "history-record-some-servers",
        RecordStatus::Different | RecordStatus::NoAnswer | RecordStatus::NotChecked => "history-record-different",
    }
}

fn done(action: &str, recipient: Option<&str>) -> Say {
    let sent = |key: &str, to: &str| Say::key(key).with("recipient", to);
    let account = |key: &str, login: &str| Say::key(key).with("login", login);
    match (action, recipient) {
        ("domain.added", _) => Say::key("history-done-added"),
        ("domain.challenge_renewed", _) => Say::key("history-done-challenge-renewed"),
        ("domain.validated", _) => Say::key("history-done-validated"),
        ("dkim_key.made", _) => Say::key("history-done-key-made"),
        ("dkim_key.renewed", _) => Say::key("history-done-key-renewed"),
        ("dkim_key.switched", _) => Say::key("history-done-key-switched"),
        ("domain.handed_over", Some(to)) => sent("history-done-sent-to", to),
        ("domain.mail_proof_asked", Some(to)) => sent("history-done-mail-proof-asked", to),
        ("domain.proven_by_mail", Some(to)) => sent("history-done-proven-by-mail", to),
        ("grant.added", Some(login)) => account("history-done-account-added", login),
        ("grant.changed", Some(login)) => account("history-done-account-changed", login),
        ("grant.removed", Some(login)) => account("history-done-account-removed", login),
        _ => Say::key("history-done-handed-over"),
    }
}

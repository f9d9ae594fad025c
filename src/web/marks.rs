//! The marks of a status: tone, icon and word. Never colour alone: icons differ in shape, and the word is always there.

use crate::notices::State;
use crate::rules::diagnosis::{Memory, Severity, Standing};
use crate::rules::records::{Purpose, RecordStatus};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// A class of the stylesheet: `ok`, `waiting`, `attention`, `problem` or `neutral`.
    pub tone: &'static str,
    pub icon: &'static str,
    pub key: String,
}

impl Mark {
    fn new((tone, icon): (&'static str, &'static str), key: String) -> Self {
        Self { tone, icon, key }
    }
}

pub fn standing(standing: &Standing) -> Mark {
    let look = match standing {
        Standing::NotVerified => ("neutral", "unverified"),
        Standing::NeedsRecords => ("attention", "attention"),
        Standing::Waiting => ("waiting", "waiting"),
        Standing::RecordProblem | Standing::StoppedWorking => ("problem", "problem"),
        Standing::Ready => ("ok", "ok"),
    };
    Mark::new(look, format!("standing-{}", standing.id()))
}

/// The remark that is laid over a standing.
pub fn could_not_check() -> Mark {
    Mark::new(("neutral", "unknown"), "standing-could_not_check".into())
}

pub fn status(status: &RecordStatus) -> Mark {
    let look = match status {
        RecordStatus::Found => ("ok", "ok"),
        RecordStatus::Missing => ("attention", "missing"),
        RecordStatus::Different => ("problem", "problem"),
        RecordStatus::WrongPlace => ("problem", "place"),
        RecordStatus::MoreThanOne => ("problem", "several"),
        RecordStatus::SomeServers => ("waiting", "some"),
        RecordStatus::NoAnswer => ("neutral", "unknown"),
        RecordStatus::NotChecked => ("neutral", "unchecked"),
    };
    Mark::new(look, format!("status-{}", status.id()))
}

/// What a resolver remembers.
pub fn memory(memory: &Memory) -> Mark {
    let look = match memory {
        Memory::Found => ("ok", "ok"),
        Memory::Missing | Memory::OldValue => ("waiting", "waiting"),
        Memory::Bogus => ("problem", "problem"),
        Memory::Filtered => ("attention", "attention"),
        Memory::Failing | Memory::Silent => ("neutral", "unknown"),
    };
    Mark::new(look, format!("memory-{}", memory.id()))
}

/// How far a mail of ours came.
pub fn mail(state: &State) -> Mark {
    let look = match state {
        State::Queued | State::HandingOver => ("waiting", "waiting"),
        State::Sent => ("ok", "ok"),
        State::Failed => ("problem", "problem"),
        State::Unsure => ("neutral", "unknown"),
    };
    Mark::new(look, format!("mail-state-{}", state.id()))
}

/// Tone and icon of a finding; its words are its own.
pub fn severity(severity: &Severity) -> (&'static str, &'static str) {
    match severity {
        Severity::Fail => ("problem", "problem"),
        Severity::Warning => ("attention", "attention"),
        Severity::Pending => ("waiting", "waiting"),
        Severity::Information | Severity::Operator => ("neutral", "info"),
    }
}

/// The key of what people call a record of that purpose.
pub fn purpose(purpose: &Purpose) -> String {
    format!("purpose-{}", purpose.id())
}

/// The key of the sentence that says what it is good for.
pub fn purpose_why(purpose: &Purpose) -> String {
    format!("purpose-why-{}", purpose.id())
}

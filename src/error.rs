//! What a use case answers when it cannot do what was asked. Doors translate it; nobody else shows it.
//!
//! "Not found" is also the answer for another customer's object. `Unavailable` and `Internal` carry a text for the
//! log only.

use crate::db;
use crate::moment::Moment;
use crate::text::Say;
use crate::vault::VaultError;

pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Missing, or not this customer's.
    #[error("not found")]
    NotFound,
    /// Signed in, but the role does not reach; the sentence says who can.
    #[error("not allowed: {}", .0.key)]
    Forbidden(Say),
    /// What was typed cannot be taken; one problem per field.
    #[error("invalid input")]
    Invalid(Vec<Problem>),
    /// The state of things forbids it, e.g. somebody changed it meanwhile.
    #[error("conflict: {}", .0.key)]
    Conflict(Say),
    /// Too often; possible again at this time.
    #[error("too soon, until {0}")]
    TooSoon(Moment),
    /// The database (or another means) is away or busy. Nothing was written.
    #[error("unavailable: {0}")]
    Unavailable(String),
    #[error("internal: {0}")]
    Internal(String),
}

/// One thing that is wrong with what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Name of the form field (and of the command-line argument).
    pub field: &'static str,
    pub say: Say,
}

impl Error {
    pub fn invalid(field: &'static str, say: Say) -> Self {
        Self::Invalid(vec![Problem { field, say }])
    }
}

impl From<db::Failure> for Error {
    fn from(failure: db::Failure) -> Self {
        match failure {
            db::Failure::Away(why) => Self::Unavailable(why),
            db::Failure::Unique(name) => Self::Internal(format!("unexpected duplicate: {name}")),
            db::Failure::StillUsed(name) => Self::Internal(format!("unexpectedly still used: {name}")),
            db::Failure::Other(why) => Self::Internal(why),
        }
    }
}

impl From<VaultError> for Error {
    fn from(error: VaultError) -> Self {
        Self::Internal(error.to_string())
    }
}

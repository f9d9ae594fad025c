//! The one stored status of a domain.

use serde::{Deserialize, Serialize};

/// "Could not check" is no standing but a remark laid over it: the last definite standing stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    NotVerified,
    NeedsRecords,
    Waiting,
    RecordProblem,
    Ready,
    StoppedWorking,
}

impl Standing {
    pub const ALL: [Self; 6] =
        [Self::NotVerified, Self::NeedsRecords, Self::Waiting, Self::RecordProblem, Self::Ready, Self::StoppedWorking];

    /// The id in tables, JSON and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotVerified => "not_verified",
            Self::NeedsRecords => "needs_records",
            Self::Waiting => "waiting",
            Self::RecordProblem => "record_problem",
            Self::Ready => "ready",
            Self::StoppedWorking => "stopped_working",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

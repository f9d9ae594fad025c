//! How one expected record stands.

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordStatus {
    Found,
    Missing,
    Different,
    WrongPlace,
    MoreThanOne,
    /// Right at some name servers, not at all.
    SomeServers,
    /// No name server could be asked.
    NoAnswer,
    NotChecked,
}

impl RecordStatus {
    pub const ALL: [Self; 8] = [
        Self::Found,
        Self::Missing,
        Self::Different,
        Self::WrongPlace,
        Self::MoreThanOne,
        Self::SomeServers,
        Self::NoAnswer,
        Self::NotChecked,
    ];

    /// The id in JSON and text keys.
    pub fn id(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Missing => "missing",
            Self::Different => "different",
            Self::WrongPlace => "wrong_place",
            Self::MoreThanOne => "more_than_one",
            Self::SomeServers => "some_servers",
            Self::NoAnswer => "no_answer",
            Self::NotChecked => "not_checked",
        }
    }

    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }
}

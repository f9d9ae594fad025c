//! "Here are all our logins." The directory of a panel or a mail server, brought in at one time.
//!
//! First a [`plan`], which saves nothing: what will be added, changed, stay as it is, be refused, and which active
//! mailboxes the list does not name. Then [`apply`], which writes it, a thousand lines to a transaction and each judged
//! again by what the database holds then. With `sync` it also disables what the list does not name; never while a line
//! could not be read, because that line may have named it.
//!
//! A failure of the database ends the work between two groups: what was written stays, and the same list sent again goes
//! on where it ended. `reading` takes CSV apart, `planning` says what becomes of each line, `applying` writes.

mod applying;
mod planning;
mod reading;

pub use applying::{Imported, apply};
pub use planning::plan;
pub use reading::{List, read};

use super::change::Wanted;
use crate::rules::address::Login;
use crate::text::Say;

/// So many lines are taken at one time.
pub const MOST: usize = 500_000;

/// One line of a list as it was read, from CSV or JSON. What is nothing keeps its value; a new mailbox has no name, is
/// active, and is not hosted here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listed {
    /// Counted from 1: the line in a file, the place in an array.
    pub number: usize,
    pub login: String,
    pub name: Option<String>,
    pub hosted: Option<bool>,
    pub active: Option<bool>,
    /// What could not be read of it.
    pub problems: Vec<Say>,
}

/// What would become of a list.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    pub lines: Vec<Line>,
    /// Logins of active mailboxes that the list does not name, sorted.
    pub missing: Vec<String>,
}

#[derive(Debug, Clone)]
pub struct Line {
    pub number: usize,
    /// As it stands there.
    pub typed: String,
    /// Nothing where it is none.
    pub login: Option<Login>,
    pub fate: Fate,
    pub(super) wanted: Wanted,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    Add,
    Change,
    Same,
    /// Stands in that earlier line already.
    Twice(usize),
    Refused(Vec<Say>),
}

impl Fate {
    pub fn id(&self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Change => "change",
            Self::Same => "same",
            Self::Twice(_) => "twice",
            Self::Refused(_) => "refused",
        }
    }
}

impl Plan {
    pub fn to_add(&self) -> usize {
        self.count(|it| *it == Fate::Add)
    }

    pub fn to_change(&self) -> usize {
        self.count(|it| *it == Fate::Change)
    }

    pub fn same(&self) -> usize {
        self.count(|it| *it == Fate::Same)
    }

    /// Lines that somebody has to look at.
    pub fn open(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter().filter(|it| matches!(it.fate, Fate::Refused(_) | Fate::Twice(_)))
    }

    /// A line could not be read, so nobody knows which mailbox it named.
    pub fn has_unreadable(&self) -> bool {
        self.lines.iter().any(|it| it.login.is_none())
    }

    fn count(&self, wanted: impl Fn(&Fate) -> bool) -> usize {
        self.lines.iter().filter(|it| wanted(&it.fate)).count()
    }
}

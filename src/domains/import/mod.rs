//! "Here is our list." Up to [`MOST`] names at one time: looked over first, then added, all that can be.
//!
//! [`preview`] saves nothing and asks nobody. [`add_listed`] judges again what it is given (the list may have been edited
//! since it was shown) and adds whatever can be; what cannot stays in the field, with its reason. Pressing twice adds
//! nothing twice: what came meanwhile is "here already". DNS is not looked at, as it is when one domain is added: the
//! first check learns the zone, and a list's first checks come one after the other.
//!
//! A failure of the database ends the work between two groups of a hundred: what was written stays, and the same list
//! sent again goes on where it ended.
//!
//! `reading` takes the text apart, `judging` says what becomes of each line, `adding` writes.

mod adding;
mod judging;
mod reading;

pub use adding::{AddedList, add_listed};
pub use judging::preview;

use crate::ids::DomainId;
use crate::rules::address::DomainName;
use crate::text::Say;

/// So many lines are taken at one time; blank ones and comments do not count.
pub const MOST: usize = 1_000;

/// What would become of a list.
#[derive(Debug, Clone, Default)]
pub struct Preview {
    pub lines: Vec<ListedLine>,
    /// The header of a table, as it stands there; nothing where there is one name per line.
    pub header: Option<String>,
    /// More than [`MOST`]: so many lines there are, and none of them was looked at.
    pub too_many: Option<usize>,
}

/// One line of the list, and what becomes of it.
#[derive(Debug, Clone)]
pub struct ListedLine {
    /// Counted from 1, as an editor does.
    pub number: usize,
    /// As it stands in the list.
    pub text: String,
    /// What was typed for the domain; the line, where it is no table.
    pub typed: String,
    /// Nothing where it is none.
    pub domain: Option<DomainName>,
    pub fate: Fate,
    /// What was repaired.
    pub repairs: Vec<Say>,
    /// What may be worth a thought; nothing was changed.
    pub hints: Vec<Say>,
    pub sender: Option<ListedSender>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Will be added.
    New,
    /// May not be what was meant: is added only if the person says so.
    Unsure,
    /// One of the customer's domains already.
    Here(DomainId),
    /// Stands in that earlier line already.
    Twice(usize),
    /// Cannot be a sending domain, and why.
    Refused(Say),
    /// Was added now.
    Added(DomainId),
}

/// The sender in a line of a table.
#[derive(Debug, Clone)]
pub struct ListedSender {
    pub name: String,
    pub address: String,
    pub fate: SenderFate,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SenderFate {
    New,
    Here,
    Twice(usize),
    /// One sentence for everything that is wrong with name and address.
    Refused(Vec<Say>),
    Added,
}

impl Preview {
    /// How many domains pressing the button adds, without those that have to be confirmed.
    pub fn to_add(&self) -> usize {
        self.lines.iter().filter(|it| it.fate == Fate::New).count()
    }

    pub fn senders_to_add(&self) -> usize {
        self.senders(|it| *it == SenderFate::New)
    }

    pub fn senders_added(&self) -> usize {
        self.senders(|it| *it == SenderFate::Added)
    }

    pub fn added(&self) -> usize {
        self.lines.iter().filter(|it| matches!(it.fate, Fate::Added(_))).count()
    }

    fn senders(&self, wanted: impl Fn(&SenderFate) -> bool) -> usize {
        self.lines.iter().filter_map(|it| it.sender.as_ref()).filter(|it| wanted(&it.fate)).count()
    }
}

impl ListedLine {
    /// Something about it is for the person to change or to confirm.
    pub fn is_open(&self) -> bool {
        let sender = self.sender.as_ref().is_some_and(|it| matches!(it.fate, SenderFate::Refused(_)));
        matches!(self.fate, Fate::Refused(_) | Fate::Unsure) || sender
    }
}

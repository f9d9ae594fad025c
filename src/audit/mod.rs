//! Who did what, when: one row for every change, written in the transaction of the change itself.
//!
//! Deliberately keeps no secret and no foreign key: the log outlives what it tells of. How somebody likes the screens
//! to look (language, colours, names in full) is no change in this sense.

mod newest;
mod store;

pub(crate) use newest::{Told, newest};

use crate::db::{Conn, Result};
use crate::ids::{ApiTokenId, AuditId, CustomerId, PersonId};
use crate::moment::Moment;
use std::fmt;

/// Who asks for something. Rights are checked at the doors (route table, shell); here it is kept for the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    Person(PersonId),
    /// Somebody with a shell on the machine.
    Operator,
    /// A program of the operator, with that token.
    Program(ApiTokenId),
    /// The program itself, by the clock.
    Schedule,
    /// Whoever got a mail from us, by a link in it.
    Recipient,
}

impl Actor {
    /// What kind of asker, without saying who: `person`, `operator`, `program`, `schedule` or `recipient`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::Operator => "operator",
            Self::Program(_) => "program",
            Self::Schedule => "schedule",
            Self::Recipient => "recipient",
        }
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(id) => write!(f, "person:{id}"),
            Self::Program(id) => write!(f, "program:{id}"),
            other => f.write_str(other.kind()),
        }
    }
}

/// One change.
#[derive(Debug)]
pub struct Change<'a> {
    pub at: Moment,
    pub actor: &'a Actor,
    pub customer: Option<&'a CustomerId>,
    /// Subject and past participle, e.g. `domain.added`.
    pub action: &'static str,
    /// What was changed: `domain:ID`.
    pub object: String,
    /// What a reader wants to know beside it, e.g. the name of a domain that is gone by then.
    pub details: serde_json::Value,
}

/// Writes one change down, within the transaction that makes it.
pub fn record(tx: &mut Conn, change: &Change<'_>) -> Result<()> {
    store::insert(tx, change)
}

/// One line of the log, read again.
#[derive(Debug, Clone)]
pub struct Entry {
    pub id: AuditId,
    pub at: Moment,
    /// As [`Actor`] displays itself.
    pub actor: String,
    pub action: String,
    pub details: serde_json::Value,
}

impl Entry {
    /// Nothing for an actor that this version does not know.
    pub fn actor(&self) -> Option<Actor> {
        match self.actor.as_str() {
            "operator" => Some(Actor::Operator),
            "schedule" => Some(Actor::Schedule),
            "recipient" => Some(Actor::Recipient),
            other => match other.split_once(':')? {
                ("person", id) => Some(Actor::Person(PersonId::given(id))),
                ("program", id) => Some(Actor::Program(ApiTokenId::given(id))),
                _ => None,
            },
        }
    }
}

/// Which actions are asked for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub always: &'a [&'a str],
    /// Only where somebody did it, not where the clock did.
    pub by_hand: &'a [&'a str],
}

/// What was done to one object of a customer, the newest first, before a point in time and id; at most so many.
pub(crate) fn of_object(
    conn: &mut Conn,
    customer: &CustomerId,
    object: &str,
    wanted: &Wanted<'_>,
    before: Option<(Moment, &str)>,
    most: i64,
) -> Result<Vec<Entry>> {
    store::of_object(conn, customer, object, wanted, before, most)
}

//! Who did what, when: one row for every change, written in the transaction of the change itself.

use crate::ids::PersonId;

/// Who asks for something. Rights are checked at the doors (route table, shell); here it is kept for the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    Person(PersonId),
    /// Somebody with a shell on the machine.
    Operator,
    /// The program itself, by the clock.
    Schedule,
}

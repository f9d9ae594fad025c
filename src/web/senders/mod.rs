//! The screens about senders: list, add, delete.

pub mod add;
pub mod deletion;
pub mod list;

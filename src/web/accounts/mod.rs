//! The screens "Authorized accounts": which domains have them, and those of one domain.

pub mod change;
pub mod domain;
pub mod known;
pub mod lines;
pub mod list;

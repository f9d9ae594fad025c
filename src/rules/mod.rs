//! The pure rules: facts in, verdict out.
//!
//! No I/O, no clock, no async, nothing of the rest of the crate but the type `Moment`. Broken input is normal input
//! here: functions answer a value and what they found odd, they do not fail.
//!
//! * [`address`]: names and addresses; parsing is the only way to get one.
//! * [`records`]: what a domain must publish, and how it is written down.
//! * [`diagnosis`]: which questions a check must ask, and what the answers mean.
//! * [`permission`]: who may send as whom.
//! * [`lifecycle`]: when to look again, and when a proof lapses.
//! * [`permission`]: may this login send as this address?

pub mod address;
pub mod diagnosis;
pub mod lifecycle;
pub mod permission;
pub mod records;

#[cfg(test)]
pub(crate) mod chance;

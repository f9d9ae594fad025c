//! The doors for mail servers: they ask, at every message, who may send as whom.
//!
//! * [`listener`]: where they connect; [`stream`]: the connection.
//! * [`dkim`]: signing what may leave.

pub mod dkim;
mod listener;
mod stream;

pub use listener::CannotListen;

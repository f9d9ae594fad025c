//! Sending domains on both databases.

mod adding;
mod deleting;
mod holding;
mod publishing;
mod rechecking;
mod validating;

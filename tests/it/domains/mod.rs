//! Sending domains on both databases.

mod adding;
mod deleting;
mod holding;
mod import;
mod publishing;
mod rechecking;
mod validating;

//! Sending domains on both databases.

mod adding;
mod bulk;
mod deleting;
mod history;
mod holding;
mod import;
mod listing;
mod overview;
mod publishing;
mod rechecking;
mod telling;
mod validating;

//! Sending domains on both databases.

mod adding;
mod bulk;
mod bulk_killed;
mod deleting;
mod deleting_many;
mod ed25519;
mod export;
mod history;
mod holding;
mod hosted_keys;
mod import;
mod listing;
mod mailed_proof;
pub(crate) mod many;
mod overview;
mod publishing;
mod receipts;
mod rechecking;
mod remembering;
mod telling;
mod validating;

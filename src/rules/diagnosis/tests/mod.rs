//! Whole checks against a small internet made of data.

mod acme;
mod aliases;
mod changes;
mod healthy;
mod hostile;
mod limits;
mod mangled;
mod net;
mod policies;
mod receipts;
mod records;
mod senders;
mod servers;
mod zones;

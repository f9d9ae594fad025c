//! May this login send as this address?
//!
//! * [`OriginatorFields`]: who a message says that it is from, read so strictly that no two programs can disagree.

mod address_spec;
mod field_text;
mod mailbox_reader;
mod misread;
mod originator;

pub use misread::Misread;
pub use originator::{Field, OriginatorFields, ReadAddress};

#[cfg(test)]
mod originator_tests;

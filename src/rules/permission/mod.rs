//! Who may send as whom. Pure: a book of logins, domains and grants in, a verdict out.
//!
//! * [`decide`]: may login L use address A? [`owners`]: who may use it?
//! * [`decide_header`]: may login L send a message that says it is from these people?
//! * [`OriginatorFields`]: who a message says that it is from, read so strictly that no two programs can disagree.
//! * [`read_accounts`], [`nearest`]: logins as people type them.
//! * [`read_reply`]: what a mail server said, as people paste it.
//! * [`Book`]: what is known. [`Verdict`]: what came out, and why.
//!
//! A question that could not be asked (the book is too old, or was never read) is the doors' to answer, with
//! [`Verdict::Defer`]; nothing here ever lets through in doubt.

mod account_list;
mod address_spec;
mod book;
mod decide;
mod field_text;
mod header;
mod mailbox_reader;
mod misread;
mod name_index;
mod originator;
mod reply_lines;
mod reply_text;
mod verdict;

#[cfg(test)]
mod decide_tests;
#[cfg(test)]
mod header_tests;
#[cfg(test)]
mod originator_tests;

pub use account_list::{TypedAccount, nearest, read_accounts};
pub use book::{Book, Covers, Domain, Grant, Key, Mailbox};
pub use decide::{Terms, decide, decide_envelope, owners};
pub use header::{HeaderRefusal, OriginatorField, decide_header};
pub use misread::Misread;
pub use originator::{Field, OriginatorFields, ReadAddress};
pub use reply_text::{ReadReply, ReplyKind, read_reply};
pub use verdict::{Doubt, Permit, Rule, Verdict, Why};

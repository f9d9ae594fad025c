//! Mail as bytes and on its way: a [`Letter`] becomes a message (RFC 5322), a message goes to the relay or into a folder.
//!
//! Deliberately knows no occasion and no database: when something is sent, to whom and how often it is tried is
//! [`crate::notices`].

mod letter;

pub use letter::{Attachment, Block, Fact, FileKind, Letter, Mailbox};

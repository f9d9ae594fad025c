//! Mail as bytes and on its way: a [`Letter`] becomes a message (RFC 5322), a message goes to the relay or into a folder.
//!
//! Deliberately knows no occasion and no database: when something is sent, to whom and how often it is tried is
//! [`crate::notices`].
//!
//! * [`letter`] what a mail says; [`text`] and [`html`] are its two forms, [`clean`] keeps tricks out of both.
//! * [`message`] joins them with the header and the attachments, by lettre's typed builders.
//! * [`delivery`] is the way out that the settings name: [`relay`] (SMTP) or [`folder`]. [`submission`] tries the way in.
//!
//! On failure: a message that cannot be made safely is a [`BadMessage`], never a panic and never a second header; what
//! became of a try to deliver is an [`Outcome`] that tells "not sent" from "perhaps sent".

mod clean;
mod delivery;
mod files;
mod folder;
mod html;
mod letter;
mod message;
mod relay;
mod submission;
mod text;

pub use delivery::{CannotMail, Mailer, Outcome, Parcel};
pub use files::files;
pub use letter::{Attachment, Block, Fact, FileKind, Letter, Mailbox};
pub use message::{BadMessage, Headers, message};
pub use submission::{Attempt, Heard, Step, Submission};

//! The records on their way to whoever manages the DNS: as a mail, a file, a print sheet, in the reader's language.
//!
//! [`show`] is what the page needs, [`save`] keeps what was typed, [`send`] lets us mail it, [`file`] makes one of the
//! files. Everything that a reader gets is composed in `compose/`, which is pure: facts in, a
//! [`Letter`](crate::mailer::Letter) or a file out.
//!
//! Deliberately decides nothing about records: what is to be published comes from [`crate::domains`]. Whatever people type
//! (a note, names) is data on its way out: refused where it could deceive, quoted where it is shown, never a heading, a
//! subject or a line of a zone file.

mod asked;
mod compose;
mod draft;
mod file;
mod form;
mod load;
mod save;
mod send;
mod show;
mod store;

pub use compose::Section;
pub use draft::{Draft, LONGEST_NOTE};
pub use file::{File, file};
pub use form::Form;
pub use load::draft;
pub use save::save;
pub use send::{Posted, remind, send};
pub use show::{Handover, Me, Past, show};

// What a page shows of a letter; the doors do not know the means that sends it.
pub use crate::mailer::{Block, Fact, Letter};
pub use crate::notices::send_again;

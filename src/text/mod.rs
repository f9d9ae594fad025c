//! Words for people, in every language we ship (Fluent files under `locales/`, embedded in the program), and tables for
//! their spreadsheets ([`csv`]).
//!
//! Deliberately knows no templates and no HTTP. A missing key or a broken message shows the key itself, never an
//! empty place; a test makes sure that it does not happen.

mod bundle;
pub mod csv;
mod locale;
mod say;

pub use bundle::{all_keys, say};
pub use locale::Locale;
pub use say::{Arg, Say};

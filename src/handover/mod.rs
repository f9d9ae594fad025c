//! The records on their way to whoever manages the DNS: as a mail, a file, a print sheet, in the reader's language.
//!
//! Deliberately decides nothing about records: what is to be published comes from [`crate::domains`].

//! The integration tests: one binary whose tree mirrors `src`. `support` is what they stand on.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that fails panics"
)]
#![expect(clippy::disallowed_methods, reason = "the rules about clock, environment and waiting are for the program")]
#![expect(unreachable_pub, reason = "a test binary has no outside")]

mod api;
mod cli;
mod customers;
mod db;
mod diagnosis;
mod dns;
mod domains;
mod ground;
mod handover;
mod house;
mod keyzone;
mod mail_servers;
mod mailboxes;
mod mailer;
mod mta;
mod notices;
mod people;
mod permission;
mod playground;
mod road;
mod senders;
pub mod support;
mod web;
mod whole;

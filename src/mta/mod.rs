//! The doors for mail servers: they ask, at every message, who may send as whom.
//!
//! * [`MailDoors`]: everything that `[mta]` names, started and stopped.
//! * [`milter`]: the lock, for Postfix and Sendmail; judges envelope and header, signs. [`dkim`]: how.
//! * [`socketmap`]: the second lock, for Postfix. [`line`]: for Exim. [`http`]: for everything else, and for those who watch.
//! * [`reply`]: what a mail client is told; the only place with SMTP codes.
//! * [`listener`], [`stream`]: where mail servers connect, whatever they speak. [`fields`]: a header as one text.
//!
//! All of them answer from [`crate::mailboxes::Permissions`], in memory. They run on threads of their own, so that a busy web
//! page delays no mail. Deliberately not here: the rules (`rules/permission`) and whatever keeps the snapshot current
//! (`mailboxes`).
//!
//! **On failure**: a listener that cannot be opened ends the start with one line. What cannot be decided later on is put
//! off, never let through and never refused for good.

pub mod dkim;
mod doors;
mod fields;
mod http;
mod line;
mod listener;
mod milter;
pub mod reply;
mod socketmap;
mod stream;

pub use doors::MailDoors;

//! The lock: Postfix, Sendmail and Stalwart ask here at every message, by the milter protocol (versions 2 to 6).
//!
//! Judged are sessions that signed in: MAIL FROM at once, the header at the end of the message. What may leave is signed.
//! All other sessions are left alone, because mail from outside comes with customers' names, too; attach the milter to
//! submission services only. The login is what the mail server says in `{auth_authen}` at MAIL, and nothing else.
//!
//! **On failure**: what cannot be decided (no news for too long, a key that does not open, a panic) is a temporary refusal.
//! A peer that breaks the protocol, or is too slow in the middle of a frame, is cut off; mail servers take that as a
//! temporary failure as long as `milter_default_action` is left alone. Nothing is let through unjudged. While only
//! observing, nothing is refused.
//!
//! [`frames`], [`command`] and [`answer`] are the protocol; [`session`] is what belongs together, without I/O; [`judging`]
//! asks and signs; [`conversation`] reads and writes.

mod answer;
mod command;
mod conversation;
mod frames;
mod judging;
mod letter;
mod session;

#[cfg(test)]
mod tests;

pub(super) use conversation::{Limits, converse};
pub(super) use judging::Terms;

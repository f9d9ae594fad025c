//! The mail that we send: one row in the outbox for every occasion, sent by the clock.
//!
//! Deliberately writes no letters: whoever has the occasion does. How a message travels is [`crate::mailer`].

//! Messages as another reader sees them, and the conversation with a relay.

mod looks;
mod messages;
mod relaying;

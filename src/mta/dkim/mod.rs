//! Signing mail (RFC 6376, RFC 8463): relaxed/relaxed, SHA-256, RSA and Ed25519 over the same header fields and body.
//!
//! Takes the message as it streams by: [`SignedFields`] keeps the fields that are signed, [`BodyHash`] nothing but its
//! state. [`signatures`] makes the values of the `DKIM-Signature` fields. Nothing here verifies, decides whether to sign,
//! or knows which keys there are. No `l=` (it lets others append), no `i=`; `x=` only by setting.

mod body;
mod fields;
mod relaxed;
mod signature;

pub use body::BodyHash;
pub use fields::SignedFields;
pub use signature::{Layout, signatures};

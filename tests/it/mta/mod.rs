//! The doors for mail servers, from the outside.

mod doors;
mod following;
mod revocation;

//! The doors for mail servers, from the outside.

mod dkim;
mod doors;
mod following;
mod memory;
mod milter;
mod revocation;

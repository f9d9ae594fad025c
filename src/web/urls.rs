//! Every address of the screens is made here, and nowhere else. `routes.rs` has the patterns.

use crate::ids::{DomainId, SenderId};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

pub const DOMAINS: &str = "/domains";
pub const ADD_DOMAIN: &str = "/domains/new";
pub const SENDERS: &str = "/senders";
pub const ADD_SENDER: &str = "/senders/new";
pub const LANGUAGE: &str = "/language";
pub const COLOURS: &str = "/colours";
pub const HELP: &str = "/help";
pub const SIGN_IN: &str = "/sign-in";
pub const SIGN_OUT: &str = "/sign-out";
/// Switches to another of the person's customers.
pub const CUSTOMER: &str = "/customer";

/// The one-time link of the first start.
pub fn set_up(token: &str) -> String {
    format!("/set-up/{token}")
}

pub fn domain(id: &DomainId) -> String {
    format!("/domains/{id}")
}

/// What public DNS shows of a domain that was just added.
pub fn domain_today(id: &DomainId) -> String {
    format!("/domains/{id}/today")
}

/// "Verify this domain".
pub fn verify(id: &DomainId) -> String {
    format!("/domains/{id}/verify")
}

/// "Authenticate this domain", page 1: who manages your DNS?
pub fn authenticate(id: &DomainId) -> String {
    format!("/domains/{id}/authenticate")
}

/// Page 2: add the records.
pub fn authenticate_records(id: &DomainId) -> String {
    format!("/domains/{id}/authenticate/records")
}

/// Page 3: we are looking; page 4 where everything is right.
pub fn authenticate_looking(id: &DomainId) -> String {
    format!("/domains/{id}/authenticate/looking")
}

/// "Validate" (POST); also the polled part of a page (GET).
pub fn validation(id: &DomainId) -> String {
    format!("/domains/{id}/validation")
}

/// Short or full names (POST).
pub fn names(id: &DomainId) -> String {
    format!("/domains/{id}/names")
}

/// "Make a new one" (POST).
pub fn challenge(id: &DomainId) -> String {
    format!("/domains/{id}/challenge")
}

pub fn delete_domain(id: &DomainId) -> String {
    format!("/domains/{id}/delete")
}

/// The senders of one domain.
pub fn senders_of(id: &DomainId) -> String {
    format!("/senders?domain={id}")
}

pub fn delete_sender(id: &SenderId) -> String {
    format!("/senders/{id}/delete")
}

/// The form for adding a domain, filled in.
pub fn add_domain_named(name: &str) -> String {
    format!("{ADD_DOMAIN}?domain={}", utf8_percent_encode(name, NON_ALPHANUMERIC))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_addresses_are_encoded() {
        assert_eq!(add_domain_named("müller.example&x"), "/domains/new?domain=m%C3%BCller%2Eexample%26x");
    }
}

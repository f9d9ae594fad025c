//! Addresses of ours that leave the house in mails: whoever writes a letter knows no door. `web/urls.rs` takes the paths
//! from here, and the test of its table holds them to the routes.

use crate::config::Config;
use crate::ids::{BulkCheckId, DomainId};
use std::fmt::Display;

/// The whole address of one of our paths.
pub fn absolute(config: &Config, path: impl Display) -> String {
    format!("{}{path}", config.base_url.trim_end_matches('/'))
}

/// The page of one domain.
pub fn domain(id: &DomainId) -> String {
    format!("/domains/{id}")
}

/// What happened to a domain.
pub fn history(id: &DomainId) -> String {
    format!("/domains/{id}/history")
}

/// All mistakes that a check knows.
pub fn mistakes() -> &'static str {
    "/help/mistakes"
}

/// What a mistake is and how it is mended; `id` is of the catalogue.
pub fn mistake(id: &str) -> String {
    format!("/help/mistakes/{id}")
}

/// The list, narrowed to domains of one kind.
pub fn domains_of(show: &str) -> String {
    format!("/domains?show={show}")
}

/// The page of a "check again" of many domains.
pub fn bulk_check(id: &BulkCheckId) -> String {
    format!("/checks/{id}")
}

/// The button that proves a domain at level "mailbox"; the token is our own hexadecimal or base32.
pub fn proof(token: &str) -> String {
    format!("/proof/{token}")
}

/// One receipt, for whoever has the link.
pub fn receipt(token: &str) -> String {
    format!("/r/{token}")
}

/// The button "never mail me again".
pub fn no_mail(token: &str) -> String {
    format!("/no-mail/{token}")
}

//! Every address of the panel, for handlers and templates; `mod.rs` has the same paths as patterns.

use super::super::internet::{is_built_in, registrable};
use crate::ids::MailId;
use crate::rules::address::{DnsName, DomainName};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

pub fn list() -> &'static str {
    "/playground"
}

pub fn zone(name: &DnsName) -> String {
    format!("/playground/{}", utf8_percent_encode(&name.to_string(), NON_ALPHANUMERIC))
}

/// The page of a domain, with the word about what has just happened there (see [`super::notes`]).
pub fn zone_after(name: &DnsName, happened: &str) -> String {
    format!("{}?after={happened}", zone(name))
}

pub fn records(zone_name: &DnsName) -> String {
    format!("{}/records", zone(zone_name))
}

pub fn record(zone_name: &DnsName, id: &u32) -> String {
    format!("{}/{id}", records(zone_name))
}

pub fn delete_record(zone_name: &DnsName, id: &u32) -> String {
    format!("{}/delete", record(zone_name, id))
}

pub fn slips(zone_name: &DnsName) -> String {
    format!("{}/slips", zone(zone_name))
}

/// The mail of the demo. No domain is called so: those of the playground have two labels.
pub fn mails() -> &'static str {
    "/playground/mail"
}

pub fn mail(id: &MailId) -> String {
    format!("/playground/mail/{id}")
}

/// An attachment, counted from 0.
pub fn mail_file(id: &MailId, number: &usize) -> String {
    format!("/playground/mail/{id}/files/{number}")
}

/// For the other doors: where the DNS of a sending domain can be edited.
pub fn panel_of(domain: &DomainName) -> Option<String> {
    registrable(&domain.dns_name()).filter(|it| !is_built_in(it)).map(|it| zone(&it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_leads_to_the_page_of_its_zone() {
        for (domain, address) in [
            ("acme.example", Some("/playground/acme%2Eexample")),
            ("news.acme.example", Some("/playground/acme%2Eexample")),
            ("mail.example", None),
            ("acme.com", None),
        ] {
            assert_eq!(panel_of(&DomainName::from_stored(domain.into())).as_deref(), address);
        }
    }
}

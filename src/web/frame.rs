//! What every page needs beside its own content: language, colours, who is signed in, and the marks that the
//! Content-Security-Policy and the forms ask for. Handed to templates as runtime values, so that no page struct
//! carries it; a template rendered without it is an error, not a page in the wrong language.
//!
//! Made by `page.rs` for each answer; templates read it through the filters and as
//! `("frame"|value::<crate::web::frame::Frame>)?`.

use super::DnsPanel;
use crate::moment::Moment;
use crate::people::{Colours, SignedIn, StaffRole};
use crate::rules::address::DomainName;
use crate::text::Locale;
use jiff::tz::TimeZone;
use std::any::Any;

#[derive(Debug, Clone)]
pub struct Frame {
    pub locale: Locale,
    pub colours: Colours,
    /// Of the Content-Security-Policy of this very answer.
    pub nonce: String,
    /// For the hidden field of every form.
    pub csrf: String,
    /// Name of the installation, as the operator wishes it.
    pub brand: String,
    /// Nobody on the pages before the sign-in.
    pub who: Option<SignedIn>,
    pub assets: &'static Assets,
    /// Path of this page, for marking the current place in the menu.
    pub path: String,
    /// In the demo, where the reader can play the IT colleague.
    pub dns_panel: Option<DnsPanel>,
    /// And where they can read the mail.
    pub mail_panel: Option<&'static str>,
    pub now: Moment,
    /// The zone of the clock times on this page.
    pub zone: TimeZone,
}

/// Addresses of the files that we serve ourselves; the names carry a hash of the content.
#[derive(Debug, Clone)]
pub struct Assets {
    pub style: String,
    pub script: String,
    pub icons: String,
    pub favicon: String,
}

impl Frame {
    /// The value of `data-theme`; empty lets the reader's system decide.
    pub fn theme(&self) -> &'static str {
        match self.colours {
            Colours::Auto => "",
            Colours::Light => "light",
            Colours::Dark => "dark",
        }
    }

    /// Whether the pages about the mail server are there for whoever reads this.
    pub fn is_operator(&self) -> bool {
        self.who.as_ref().is_some_and(|it| it.staff == Some(StaffRole::Operator))
    }

    /// Whether the page lies at or below that address.
    pub fn is_at(&self, address: &str) -> bool {
        self.path.strip_prefix(address).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Where the DNS of that domain can be edited, if it can be here.
    pub fn dns_panel_of(&self, domain: &DomainName) -> Option<String> {
        self.dns_panel.and_then(|it| it(domain))
    }

    /// `Europe/Amsterdam`; the difference to UTC where the zone has no name.
    pub fn zone_name(&self) -> String {
        match self.zone.iana_name() {
            Some("Etc/UTC") => "UTC".to_owned(),
            Some(name) => name.to_owned(),
            None => format!("UTC{}", self.zone.to_offset(self.at(self.now))),
        }
    }

    /// The first letters of the person's first and last name.
    pub fn initials(&self) -> String {
        let words: Vec<&str> = self.who.iter().flat_map(|it| it.name.split_whitespace()).collect();
        let ends = [words.first(), words.last().filter(|_| words.len() > 1)];
        ends.into_iter().flatten().filter_map(|it| it.chars().next()).flat_map(char::to_uppercase).collect()
    }

    pub(super) fn at(&self, moment: Moment) -> jiff::Timestamp {
        jiff::Timestamp::from_microsecond(moment.micros()).unwrap_or_default()
    }
}

impl askama::Values for Frame {
    fn get_value<'a>(&'a self, key: &str) -> Option<&'a dyn Any> {
        (key == "frame").then_some(self as &dyn Any)
    }
}

//! What the reader gets, in the reader's language: a letter, its plain text, a link that starts a mail, a zone file, a table.
//!
//! Pure: a [`Brief`] in, words or bytes out. The order of what is said is that of screens.md 5: who asks, why, by when, what
//! will not change, the records, how to check, when done, contact. What a person typed is only ever a value in a sentence of
//! ours or a quotation; it never reaches a subject.

mod day;
mod digging;
mod letter;
mod mailto;
pub(super) mod name;
mod record;
mod table;
mod zone_file;

pub use letter::Section;
pub(super) use letter::{dateline, letter, sections, text};

pub(super) use mailto::mailto;
pub(super) use table::table;
pub(super) use zone_file::zone_file;

use super::draft::Request;
use crate::domains::RecordToPublish;
use crate::rules::address::{DnsName, DomainName};
use crate::text::{Say, say};
use jiff::civil::Date;

/// All facts that a handover is made of.
#[derive(Debug, Clone)]
pub(super) struct Brief {
    pub(super) request: Request,
    /// Fit to stand in a sentence ([`name::plain`]).
    pub(super) customer: String,
    /// The installation.
    pub(super) brand: String,
    /// How to reach the people who run it.
    pub(super) support: Option<String>,
    pub(super) domain: DomainName,
    pub(super) zone: DnsName,
    /// As last seen.
    pub(super) name_servers: Vec<DnsName>,
    pub(super) asked: Vec<RecordToPublish>,
    pub(super) by_hand: Vec<Say>,
    /// The address of the pages about mistakes.
    pub(super) mistakes: String,
    pub(super) today: Date,
}

impl Brief {
    /// In the reader's language.
    fn say(&self, what: &Say) -> String {
        say(self.request.locale, what)
    }

    fn word(&self, key: &str) -> String {
        self.say(&Say::key(key))
    }

    /// "Ann Smit (Acme BV)": both as given, neither a link nor a number to call.
    fn who(&self) -> String {
        let name = self.request.name.as_ref().and_then(|it| name::plain(it.as_str()));
        match name {
            Some(name) => {
                self.say(&Say::key("handover-mail-person").with("name", name).with("customer", self.customer.as_str()))
            }
            None => self.customer.clone(),
        }
    }

    /// "Friday 6 December", where somebody set a date.
    fn needed_by(&self) -> Option<String> {
        self.request.needed_by.map(|it| day::in_words(it, self.today, self.request.locale))
    }

    /// A sentence that names the domain and counts the records.
    fn counting(&self, key: &str) -> Say {
        Say::key(key).with("count", self.asked.len()).with("domain", self.domain.to_unicode())
    }
}

/// So much of a domain's name stands in a file name.
const LONGEST_STEM: usize = 80;

/// `acme.nl.eml`: letters, digits, dots and hyphens, since that is what names in DNS are made of.
pub(super) fn file_name(brief: &Brief, ending: &str) -> String {
    let stem: String = brief.domain.as_str().chars().take(LONGEST_STEM).collect();
    format!("{}.{ending}", stem.trim_end_matches(['.', '-']))
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;

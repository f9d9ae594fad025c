//! SPF records (RFC 7208): recognising them, reading their terms with places, putting our entry into an existing one.
//!
//! Reading says what each term is and where it stands; it does not evaluate anything and asks nobody. A record is changed
//! only where it is plain: every term understood, nothing after `all`, room for one look-up more. Everything else is left to
//! a person. Repairing and merging several records is not done here.

use crate::rules::address::DnsName;
use std::ops::Range;

pub use super::spf_term::{SpfKind, SpfTerm};

/// Terms that make receivers ask DNS may stand ten times (RFC 7208 section 4.6.4).
const MOST_LOOKUPS: usize = 10;
/// Longer records do not fit small answers (RFC 7208 section 3.4).
const LONGEST: usize = 450;

/// The terms of one record, from the left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spf<'a> {
    pub terms: Vec<SpfTerm<'a>>,
}

/// The changed record and where our entry stands in it, the blank after it included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inserted {
    pub value: String,
    pub at: Range<usize>,
}

/// Why an existing record is left to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotPlain {
    /// A character that SPF does not have, at this byte (S17).
    Character(usize),
    /// A term that breaks the record, at this byte (S13).
    Term(usize),
    /// Something stands after `all` (S05, S18).
    AfterAll(usize),
    /// With our entry it would need more than ten look-ups (S06).
    LookUps(usize),
    /// With our entry it would be longer than 450 bytes (S15).
    Long(usize),
}

impl NotPlain {
    /// The key of the sentence in `text/locales`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Character(_) => "record-note-spf-character",
            Self::Term(_) => "record-note-spf-term",
            Self::AfterAll(_) => "record-note-spf-after-all",
            Self::LookUps(_) => "record-note-spf-lookups",
            Self::Long(_) => "record-note-spf-long",
        }
    }

    /// The figure in the sentence: a character counted from 1, look-ups, or bytes.
    #[must_use]
    pub const fn number(self) -> usize {
        match self {
            // All characters before it are ASCII.
            Self::Character(byte) | Self::Term(byte) | Self::AfterAll(byte) => byte + 1,
            Self::LookUps(number) | Self::Long(number) => number,
        }
    }
}

/// Whether receivers take this TXT value for an SPF record: `v=spf1` in any letter case, then a blank or the end
/// (RFC 7208 section 4.5).
#[must_use]
pub fn is_spf(text: &[u8]) -> bool {
    text.split_at_checked(6).is_some_and(|(version, rest)| {
        version.eq_ignore_ascii_case(b"v=spf1") && matches!(rest.first(), None | Some(b' '))
    })
}

/// What to publish where there is nothing yet.
#[must_use]
pub fn new_record(host: &DnsName) -> String {
    format!("v=spf1 include:{host} ~all")
}

impl<'a> Spf<'a> {
    /// Reads a record; `Err` with the place of the first character that SPF does not have. The text must be [`is_spf`].
    pub fn parse(text: &'a [u8]) -> Result<Self, usize> {
        if let Some(at) = text.iter().position(|it| !(0x20..=0x7e).contains(it)) {
            return Err(at);
        }
        let text = std::str::from_utf8(text).map_err(|error| error.valid_up_to())?;
        let mut terms = Vec::new();
        let mut at = 0;
        for word in text.split(' ') {
            if at > 0 && !word.is_empty() {
                terms.push(SpfTerm { text: word, at, kind: SpfKind::of(word) });
            }
            at += word.len() + 1;
        }
        Ok(Self { terms })
    }

    /// Whether the record itself names `host` behind an `include:` that is reached, that is, before any `all`.
    #[must_use]
    pub fn includes(&self, host: &DnsName) -> bool {
        self.terms.iter().take_while(|it| it.kind != SpfKind::All).any(|it| it.includes(host))
    }

    /// The first `include:` of `host`, reached or not.
    #[must_use]
    pub fn names(&self, host: &DnsName) -> Option<&SpfTerm<'a>> {
        self.terms.iter().find(|it| it.includes(host))
    }

    /// The first term that breaks the record.
    #[must_use]
    pub fn bad_term(&self) -> Option<&SpfTerm<'a>> {
        self.terms.iter().find(|it| it.kind == SpfKind::Bad)
    }

    /// Terms of this record that make receivers ask; what included records cost is not known here.
    #[must_use]
    pub fn lookups(&self) -> usize {
        let asks = |it: &&SpfTerm<'_>| matches!(it.kind, SpfKind::Include(_) | SpfKind::LookUp | SpfKind::Redirect(_));
        self.terms.iter().filter(asks).count()
    }
}

/// The hosts behind the `include:`s of a record, macros left out.
#[must_use]
pub fn included_hosts(record: &str) -> Vec<DnsName> {
    let terms = Spf::parse(record.as_bytes()).map_or(Vec::new(), |it| it.terms);
    let hosts = terms.iter().filter_map(|it| match it.kind {
        SpfKind::Include(name) if !name.contains('%') => DnsName::parse(name).ok(),
        _ => None,
    });
    hosts.collect()
}

/// Puts `include:{host}` directly before `all` or `redirect=`, or at the end where there is neither. Nothing else changes.
pub fn with_include(record: &str, host: &DnsName) -> Result<Inserted, NotPlain> {
    let spf = Spf::parse(record.as_bytes()).map_err(NotPlain::Character)?;
    if let Some(term) = spf.bad_term() {
        return Err(NotPlain::Term(term.at));
    }
    let ends = |it: &&SpfTerm<'_>| matches!(it.kind, SpfKind::All | SpfKind::Redirect(_));
    let mut terms = spf.terms.iter();
    let end = terms.by_ref().find(ends);
    if let Some(after) = terms.find(|it| it.kind != SpfKind::Modifier) {
        return Err(NotPlain::AfterAll(after.at));
    }
    if spf.lookups() >= MOST_LOOKUPS {
        return Err(NotPlain::LookUps(spf.lookups() + 1));
    }
    let inserted = match end.and_then(|it| record.split_at_checked(it.at)) {
        Some((before, after)) => {
            let entry = format!("include:{host} ");
            let at = before.len()..before.len() + entry.len();
            Inserted { value: format!("{before}{entry}{after}"), at }
        }
        None => {
            let before = record.trim_end_matches(' ');
            let entry = format!(" include:{host}");
            Inserted { value: format!("{before}{entry}"), at: before.len()..before.len() + entry.len() }
        }
    };
    if inserted.value.len() > LONGEST {
        return Err(NotPlain::Long(inserted.value.len()));
    }
    Ok(inserted)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host() -> DnsName {
        DnsName::parse("spf.mail.example").unwrap()
    }

    #[test]
    fn spf_is_known_by_its_first_word() {
        for yes in ["v=spf1", "v=spf1 -all", "V=SPF1 a", "v=spf1 "] {
            assert!(is_spf(yes.as_bytes()), "{yes}");
        }
        for no in [
            "",
            "v=spf",
            " v=spf1 -all",
            "v=spf10 a",
            "v=spf1-all",
            "v=spf1;a",
            "v=spf2.0/pra",
            "\"v=spf1 -all\"",
            "v=spf1\ta",
        ] {
            assert!(!is_spf(no.as_bytes()), "{no}");
        }
    }

    #[test]
    fn our_entry_counts_only_where_it_is_reached() {
        for (text, found) in [
            ("v=spf1 include:spf.mail.example ~all", true),
            ("V=SPF1 a +include:SPF.Mail.Example. -all", true),
            ("v=spf1 -all include:spf.mail.example", false),
            ("v=spf1 include:mail.example ~all", false),
            ("v=spf1 include=spf.mail.example ~all", false),
            ("v=spf1", false),
        ] {
            assert_eq!(Spf::parse(text.as_bytes()).unwrap().includes(&host()), found, "{text}");
        }
        assert_eq!(Spf::parse("v=spf1 –all".as_bytes()), Err(7));
    }

    #[test]
    fn the_entry_goes_before_all_and_nothing_else_changes() {
        for (old, new) in [
            ("v=spf1 -all", "v=spf1 include:spf.mail.example -all"),
            ("v=spf1  a mx  ~all", "v=spf1  a mx  include:spf.mail.example ~all"),
            ("v=spf1 a redirect=b.example", "v=spf1 a include:spf.mail.example redirect=b.example"),
            ("v=spf1 a ?all exp=e.example", "v=spf1 a include:spf.mail.example ?all exp=e.example"),
            ("v=spf1 a ", "v=spf1 a include:spf.mail.example"),
            ("v=spf1", "v=spf1 include:spf.mail.example"),
        ] {
            let inserted = with_include(old, &host()).unwrap();
            assert_eq!(inserted.value, new);
            assert_eq!(inserted.value.get(inserted.at.clone()).unwrap().trim(), "include:spf.mail.example");
            assert!(Spf::parse(new.as_bytes()).unwrap().includes(&host()), "what we propose is right");
            let mut without = inserted.value.clone();
            without.replace_range(inserted.at, "");
            assert_eq!(without, old.trim_end());
        }
    }

    #[test]
    fn what_is_not_plain_is_left_to_a_person() {
        let many = format!("v=spf1 {}-all", "include:a.example ".repeat(10));
        let long = format!("v=spf1 {}-all", "ip4:192.0.2.1 ".repeat(30));
        for (old, why) in [
            ("v=spf1 a –all", NotPlain::Character(9)),
            ("v=spf1 a ip4:1.2.3 -all", NotPlain::Term(9)),
            ("v=spf1 a -all mx", NotPlain::AfterAll(14)),
            ("v=spf1 ~all a -all", NotPlain::AfterAll(12)),
            ("v=spf1 redirect=b.example -all", NotPlain::AfterAll(26)),
            (&many, NotPlain::LookUps(11)),
            (&long, NotPlain::Long(456)),
        ] {
            assert_eq!(with_include(old, &host()), Err(why), "{old}");
        }
    }
}

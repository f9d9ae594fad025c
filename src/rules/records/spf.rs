//! SPF records (RFC 7208): recognising them and reading their terms with places.
//!
//! Reading says what each term is and where it stands; it does not evaluate anything and asks nobody. What records behind
//! it say is [`super::SpfSeen`], making one of several [`super::spf_merge`].

use crate::rules::address::DnsName;

pub use super::spf_repair::{is_silent, suggestion};
pub use super::spf_term::{BadTerm, BadTermWhy, Hosts, Qualifier, SpfKind, SpfTerm};

/// Terms that make receivers ask DNS may stand ten times (RFC 7208 section 4.6.4).
pub const MOST_LOOKUPS: usize = 10;
/// So many of these may lead nowhere (section 4.6.4).
pub const MOST_VOIDS: usize = 2;
/// Longer records do not fit small answers (section 3.4).
pub const LONGEST: usize = 450;

/// The terms of one record, from the left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spf<'a> {
    pub terms: Vec<SpfTerm<'a>>,
}

/// Why an existing record is left to a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotPlain {
    /// A character that SPF does not have, at this byte (S17).
    Character(usize),
    /// A term that breaks the record, at this byte (S13).
    Term(usize),
    /// With our entry it would need more than ten look-ups (S06).
    LookUps(usize),
    /// With our entry it would be longer than 450 bytes (S15).
    Long(usize),
}

/// What makes receivers give up on a record (permerror), without asking anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpfFault {
    /// A character that SPF does not have (S17).
    Character,
    Term(BadTerm),
    /// A second `redirect=` (S14).
    SecondRedirect,
    /// A second `exp=`.
    SecondExp,
}

impl NotPlain {
    /// The key of the sentence in `text/locales`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Character(_) => "record-note-spf-character",
            Self::Term(_) => "record-note-spf-term",
            Self::LookUps(_) => "record-note-spf-lookups",
            Self::Long(_) => "record-note-spf-long",
        }
    }

    /// The figure in the sentence: a character counted from 1, look-ups, or bytes.
    #[must_use]
    pub const fn number(self) -> usize {
        match self {
            // All characters before it are ASCII.
            Self::Character(byte) | Self::Term(byte) => byte + 1,
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
                terms.push(SpfTerm::of(word, at));
            }
            at += word.len() + 1;
        }
        Ok(Self { terms })
    }

    /// The first thing that breaks the record, and its byte.
    #[must_use]
    pub fn fault(&self) -> Option<(usize, SpfFault)> {
        let bad = self.terms.iter().find_map(|it| match it.kind {
            SpfKind::Bad(bad) if bad.why == BadTermWhy::Macro => Some((it.at + bad.at, SpfFault::Character)),
            SpfKind::Bad(bad) => Some((it.at, SpfFault::Term(bad))),
            _ => None,
        });
        let second = |which: fn(&SpfKind<'_>) -> bool| self.terms.iter().filter(|it| which(&it.kind)).nth(1);
        let redirect = second(|it| matches!(it, SpfKind::Redirect(_))).map(|it| (it.at, SpfFault::SecondRedirect));
        let exp = second(|it| matches!(it, SpfKind::Exp(_))).map(|it| (it.at, SpfFault::SecondExp));
        bad.or(redirect).or(exp)
    }

    /// The terms that receivers read: nothing behind `all`, and `redirect=` only without one.
    pub fn reached(&self) -> impl Iterator<Item = &SpfTerm<'a>> {
        let end = self.terms.iter().position(|it| it.kind == SpfKind::All);
        let before = end.map_or(self.terms.len(), |it| it + 1);
        let redirect = |it: &&SpfTerm<'_>| matches!(it.kind, SpfKind::Redirect(_));
        let reached = self.terms.iter().take(before).filter(move |it| end.is_none() || !redirect(it));
        reached.filter(move |it| it.is_mechanism() || redirect(it))
    }

    /// The `all` that counts: the first.
    #[must_use]
    pub fn all(&self) -> Option<&SpfTerm<'a>> {
        self.terms.iter().find(|it| it.kind == SpfKind::All)
    }

    #[must_use]
    pub fn redirect(&self) -> Option<&SpfTerm<'a>> {
        self.terms.iter().find(|it| matches!(it.kind, SpfKind::Redirect(_)))
    }

    /// Whether the record itself lets mail pass that `host` lists, behind an `include:` that is reached.
    #[must_use]
    pub fn includes(&self, host: &DnsName) -> bool {
        self.reached().any(|it| it.includes(host))
    }

    /// The first `include:` of `host`, reached or not.
    #[must_use]
    pub fn names(&self, host: &DnsName) -> Option<&SpfTerm<'a>> {
        let entry = format!("include:{host}");
        self.terms.iter().find(|it| it.entry() == entry)
    }

    /// Terms of this record that make receivers ask; what included records cost is not known here.
    #[must_use]
    pub fn lookups(&self) -> usize {
        self.reached().filter(|it| it.asks()).count()
    }

    /// The first entry that receivers pass over without any error (S12).
    #[must_use]
    pub fn silent(&self) -> Option<&SpfTerm<'a>> {
        self.terms.iter().find(|it| is_silent(it))
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
    fn our_entry_counts_only_where_it_is_reached_and_lets_pass() {
        for (text, found) in [
            ("v=spf1 include:spf.mail.example ~all", true),
            ("V=SPF1 a +include:SPF.Mail.Example. -all", true),
            ("v=spf1 include:spf.mail.example redirect=a.example", true),
            ("v=spf1 -all include:spf.mail.example", false),
            ("v=spf1 ?include:spf.mail.example -all", false),
            ("v=spf1 include:mail.example ~all", false),
            ("v=spf1 include=spf.mail.example ~all", false),
            ("v=spf1", false),
        ] {
            assert_eq!(Spf::parse(text.as_bytes()).unwrap().includes(&host()), found, "{text}");
        }
        assert_eq!(Spf::parse("v=spf1 –all".as_bytes()), Err(7));
    }

    #[test]
    fn what_breaks_a_record_is_found_with_its_place() {
        let fault =
            |text: &str| Spf::parse(text.as_bytes()).unwrap().fault().map(|(at, it)| (at, std::mem::discriminant(&it)));
        let term = std::mem::discriminant(&SpfFault::Term(BadTerm { at: 0, why: BadTermWhy::Word }));
        for (text, expected) in [
            ("v=spf1 a mx -all exp=e.example redirect=a.example", None),
            ("v=spf1 include=a.example -all", None),
            ("v=spf1 a ip4:1.2.3 -all", Some((9, term))),
            ("v=spf1 exists:%{x}.a.example -all", Some((14, std::mem::discriminant(&SpfFault::Character)))),
            (
                "v=spf1 redirect=a.example redirect=b.example",
                Some((26, std::mem::discriminant(&SpfFault::SecondRedirect))),
            ),
            ("v=spf1 exp=a.example exp=b.example", Some((21, std::mem::discriminant(&SpfFault::SecondExp)))),
            ("v=spf1 a -all foo", Some((14, term))),
        ] {
            assert_eq!(fault(text), expected, "{text}");
        }
    }

    #[test]
    fn only_what_is_read_costs() {
        for (text, lookups) in [
            ("v=spf1 a mx ptr exists:%{i}.a.example include:a.example -all", 5),
            ("v=spf1 a -all mx include:a.example", 1),
            ("v=spf1 redirect=a.example", 1),
            ("v=spf1 redirect=a.example -all", 0),
            ("v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 ~all exp=e.example", 0),
        ] {
            assert_eq!(Spf::parse(text.as_bytes()).unwrap().lookups(), lookups, "{text}");
        }
    }
}

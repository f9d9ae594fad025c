//! What somebody typed for their IT colleague, and what of it can be used.
//!
//! A draft is kept as typed, so that nothing is lost; only a request without problems is sent or handed over. What is
//! merely shown (a preview, a file for somebody who may only look) leaves out what cannot be used.

use crate::customers;
use crate::error::Problem;
use crate::rules::address::{AddressRefused, DisplayName, DisplayNameRefused, Recipient};
use crate::text::{Locale, Say};
use jiff::ToSpan;
use jiff::civil::Date;

/// Characters; more is a document, not a note.
pub const LONGEST_NOTE: usize = 2_000;
const LONGEST_PHONE: usize = 30;
/// So many digits make a number that somebody can call.
const FEWEST_DIGITS: usize = 5;

/// As typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Of the reader.
    pub locale: Locale,
    pub recipient: String,
    /// `YYYY-MM-DD`, or nothing.
    pub needed_by: String,
    pub note: String,
    pub contact_name: String,
    pub contact_email: String,
    pub contact_phone: String,
}

/// What of a draft can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    pub(super) locale: Locale,
    pub(super) recipient: Option<Recipient>,
    pub(super) needed_by: Option<Date>,
    /// Lines end with `\n`; nothing in it hides or turns the text around.
    pub(super) note: Option<String>,
    pub(super) name: Option<DisplayName>,
    pub(super) email: Option<Recipient>,
    pub(super) phone: Option<String>,
}

impl Draft {
    /// What can be used of it, and what is wrong with the rest (fields `recipient`, `needed_by`, `note`, `contact_name`,
    /// `contact_email`, `contact_phone`).
    pub(super) fn read(&self, today: Date) -> (Request, Vec<Problem>) {
        let mut problems = Vec::new();
        let mut keep = |problem| problems.push(problem);
        let request = Request {
            locale: self.locale,
            recipient: taken(address("recipient", &self.recipient), &mut keep),
            needed_by: taken(date(&self.needed_by, today), &mut keep),
            note: taken(note(&self.note), &mut keep),
            name: taken(name(&self.contact_name), &mut keep),
            email: taken(address("contact_email", &self.contact_email), &mut keep),
            phone: taken(phone(&self.contact_phone), &mut keep),
        };
        if self.contact_email.trim().is_empty() && self.contact_phone.trim().is_empty() {
            keep(problem("contact_email", Say::key("handover-refused-no-contact")));
        }
        (request, problems)
    }
}

/// One line end for all (browsers send `\r\n`), none at the ends, and blanks for tabs.
pub(super) fn tidy(note: &str) -> String {
    note.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ").trim().to_owned()
}

type Read<T> = Result<Option<T>, Problem>;

fn taken<T>(read: Read<T>, keep: &mut impl FnMut(Problem)) -> Option<T> {
    read.unwrap_or_else(|problem| {
        keep(problem);
        None
    })
}

fn problem(field: &'static str, say: Say) -> Problem {
    Problem { field, say }
}

fn said(key: &str, arguments: Vec<(&'static str, String)>) -> Say {
    arguments.into_iter().fold(Say::key(key), |say, (name, value)| say.with(name, value))
}

fn address(field: &'static str, typed: &str) -> Read<Recipient> {
    match Recipient::parse(typed) {
        Ok(address) => Ok(Some(address)),
        Err(AddressRefused::Empty) => Ok(None),
        Err(why) => Err(problem(field, said(why.key(), why.arguments()))),
    }
}

fn name(typed: &str) -> Read<DisplayName> {
    match DisplayName::parse(typed) {
        Ok(name) => Ok(Some(name)),
        Err(DisplayNameRefused::Empty) => Err(problem("contact_name", Say::key("handover-refused-no-name"))),
        Err(why) => Err(problem("contact_name", said(why.key(), why.arguments()))),
    }
}

fn date(typed: &str, today: Date) -> Read<Date> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let refused = |key: &str| Err(problem("needed_by", Say::key(key)));
    let Ok(date) = Date::strptime("%Y-%m-%d", typed) else { return refused("handover-refused-date") };
    match date {
        date if date < today => refused("handover-refused-date-past"),
        date if today.checked_add(1.year()).is_ok_and(|it| date > it) => refused("handover-refused-date-far"),
        date => Ok(Some(date)),
    }
}

fn note(typed: &str) -> Read<String> {
    let note = tidy(typed);
    let length = note.chars().count();
    if length > LONGEST_NOTE {
        let say = Say::key("handover-refused-note-long").with("length", length).with("most", LONGEST_NOTE);
        return Err(problem("note", say));
    }
    for (line, number) in note.lines().zip(1_usize..) {
        let hidden = line.chars().zip(1_usize..).find(|(it, _)| customers::is_hidden(*it));
        if let Some((character, position)) = hidden {
            let say = Say::key("handover-refused-note-hidden").with("line", number).with("position", position);
            return Err(problem("note", say.with("code", format!("U+{:04X}", u32::from(character)))));
        }
    }
    Ok(Some(note).filter(|it| !it.is_empty()))
}

fn phone(typed: &str) -> Read<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let is_fine = |it: char| it.is_ascii_digit() || " +()-./#x".contains(it);
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    if typed.len() > LONGEST_PHONE || digits < FEWEST_DIGITS || !typed.chars().all(is_fine) {
        return Err(problem("contact_phone", Say::key("handover-refused-phone")));
    }
    Ok(Some(typed.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        Draft {
            locale: Locale::Nl,
            recipient: " it@acme.nl ".into(),
            needed_by: "2026-12-06".into(),
            note: "Hallo,\r\n\r\nWij versturen de mailing op de 8e.\r\n".into(),
            contact_name: "Ann de Vries".into(),
            contact_email: "ann@acme.nl".into(),
            contact_phone: "+31 (20) 123-4567".into(),
        }
    }

    fn today() -> Date {
        jiff::civil::date(2026, 11, 22)
    }

    #[test]
    fn what_is_fine_is_used() {
        let (request, problems) = draft().read(today());
        assert_eq!(problems, []);
        assert_eq!(request.recipient.unwrap().to_string(), "it@acme.nl");
        assert_eq!(request.note.as_deref(), Some("Hallo,\n\nWij versturen de mailing op de 8e."));
        assert_eq!(request.needed_by, Some(jiff::civil::date(2026, 12, 6)));
        assert_eq!(request.phone.as_deref(), Some("+31 (20) 123-4567"));
    }

    #[test]
    fn only_a_name_and_one_way_to_reach_it_must_be_there() {
        let bare = Draft { contact_name: "Ann".into(), contact_phone: "020 1234567".into(), ..Draft::default() };
        assert_eq!(bare.read(today()).1, []);
        let fields: Vec<&str> = Draft::default().read(today()).1.iter().map(|it| it.field).collect();
        assert_eq!(fields, ["contact_name", "contact_email"]);
    }

    #[test]
    fn each_field_says_what_is_wrong_with_it_and_is_left_out() {
        type Change = fn(&mut Draft, &str);
        let cases: [(Change, &str, &str); 16] = [
            (|d, it| d.recipient = it.into(), "it", "address-refused-no-at"),
            (|d, it| d.recipient = it.into(), "it@acme.nl\r\nBcc: x@y.nl", "address-refused-character"),
            (|d, it| d.recipient = it.into(), "a@acme.nl,b@acme.nl", "address-refused-character"),
            (|d, it| d.needed_by = it.into(), "6 December", "handover-refused-date"),
            (|d, it| d.needed_by = it.into(), "2026-13-01", "handover-refused-date"),
            (|d, it| d.needed_by = it.into(), "2026-11-21", "handover-refused-date-past"),
            (|d, it| d.needed_by = it.into(), "2028-01-01", "handover-refused-date-far"),
            (|d, it| d.note = it.repeat(10_000), "x", "handover-refused-note-long"),
            (|d, it| d.note = it.into(), "fine\nev\u{202e}il", "handover-refused-note-hidden"),
            (|d, it| d.note = it.into(), "nul\0", "handover-refused-note-hidden"),
            (|d, it| d.note = it.into(), "a\u{2028}b", "handover-refused-note-hidden"),
            (|d, it| d.contact_name = it.into(), "Ann\r\nBcc: x", "display-name-refused-control-character"),
            (|d, it| d.contact_name = it.into(), "see www.evil.test", "display-name-refused-link"),
            (|d, it| d.contact_phone = it.into(), "call me", "handover-refused-phone"),
            (|d, it| d.contact_phone = it.into(), "1234", "handover-refused-phone"),
            (|d, it| d.contact_email = it.into(), "\"a@b\"@acme.nl", "address-refused-character"),
        ];
        for (change, typed, key) in cases {
            let mut draft = draft();
            change(&mut draft, typed);
            let keys: Vec<String> = draft.read(today()).1.into_iter().map(|it| it.say.key).collect();
            assert_eq!(keys, [key], "{typed:?}");
        }
    }

    #[test]
    fn the_place_of_a_hidden_character_is_named() {
        let hidden = Draft { note: "one\ntwo\u{202e}".into(), ..draft() };
        let (request, problems) = hidden.read(today());
        assert_eq!(request.note, None);
        let say = &problems[0].say;
        let expected = Say::key("handover-refused-note-hidden").with("line", 2_usize).with("position", 4_usize);
        assert_eq!(*say, expected.with("code", "U+202E"));
    }

    #[test]
    fn a_family_and_a_half_space_are_no_deceit() {
        let draft = Draft { note: "👩\u{200d}👧 می\u{200c}خواهم".into(), ..draft() };
        assert_eq!(draft.read(today()).1, []);
    }
}

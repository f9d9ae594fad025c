//! A link that starts a mail (RFC 6068): short words, since Gmail stops near 1,600 characters, and never the DKIM key.
//! The values travel in a file that the sender adds.

use super::letter::subject;
use super::{Brief, file_name};
use crate::text::Say;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Characters of the whole link, less than this.
const LIMIT: usize = 1_600;

/// Everything but the unreserved characters of RFC 3986 section 2.3.
const CODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// As much as fits: the note goes first, then the names of the records, at last everything but the subject.
pub(in crate::handover) fn mailto(brief: &Brief) -> String {
    let full = [(true, true), (true, false), (false, false)].map(|(names, note)| body(brief, names, note));
    let links = full.iter().map(|it| link(brief, it));
    let short = || link(brief, &format!("{}\n", file(brief)));
    links.into_iter().find(|it| it.len() < LIMIT).unwrap_or_else(short)
}

fn link(brief: &Brief, body: &str) -> String {
    let coded = |text: &str| utf8_percent_encode(text, CODED).to_string();
    let to = brief
        .request
        .recipient
        .as_ref()
        .map_or_else(String::new, |it| format!("{}@{}", coded(it.local_part()), coded(it.domain())));
    // Ends of lines are CRLF there (RFC 6068 section 5).
    format!("mailto:{to}?subject={}&body={}", coded(&subject(brief)), coded(&body.replace('\n', "\r\n")))
}

fn body(brief: &Brief, with_names: bool, with_note: bool) -> String {
    let mut paragraphs = vec![brief.say(&brief.counting("handover-mail-asks").with("who", brief.who()))];
    paragraphs.extend(brief.needed_by().map(|day| brief.say(&Say::key("handover-mail-by").with("day", day))));
    if let Some(note) = brief.request.note.as_ref().filter(|_| with_note) {
        paragraphs.push(note.lines().map(|it| format!("> {it}")).collect::<Vec<_>>().join("\n"));
    }
    if with_names {
        let names = brief.asked.iter().map(|it| format!("{} {}", it.rtype, it.owner));
        paragraphs.push(names.collect::<Vec<_>>().join("\n"));
    }
    paragraphs.extend([file(brief), brief.word("handover-mail-nothing-else")]);
    let contact = [brief.request.email.as_ref().map(ToString::to_string), brief.request.phone.clone()];
    paragraphs.push(contact.into_iter().flatten().collect::<Vec<_>>().join("\n"));
    paragraphs.retain(|it| !it.is_empty());
    format!("{}\n", paragraphs.join("\n\n"))
}

fn file(brief: &Brief) -> String {
    brief.say(&Say::key("handover-mail-file").with("file", file_name(brief, "zone.txt")))
}

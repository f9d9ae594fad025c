//! One record to publish, as a card: what it is for, how it stands, what is wrong with it, and what to copy.

use super::finding::{FindingShown, Stretch};
use crate::domains::{DomainView, RecordToPublish};
use crate::rules::diagnosis::Seen;
use crate::rules::records::{ProviderHint, Purpose, RecordStatus, RecordType, parts, provider};
use crate::text::Say;
use crate::web::urls;
use std::ops::Range;

#[derive(Debug, Clone)]
pub struct RecordCard {
    /// Id of the card on the page, and the beginning of the ids inside it.
    pub id: String,
    pub purpose: Purpose,
    pub needed: bool,
    pub status: RecordStatus,
    pub rtype: RecordType,
    /// What is typed into the field "Name", in the style that was chosen.
    pub name: String,
    /// The absolute name, where `name` is a short one.
    pub makes: Option<String>,
    pub value: Option<String>,
    /// The value in strings of at most 255 bytes, where it needs more than one.
    pub parts: Vec<String>,
    /// Other names at which the record is accepted, in the style that was chosen.
    pub aliases: Vec<String>,
    pub note: Option<Say>,
    /// More than the note: what was repaired or left out, what it costs.
    pub remarks: Vec<Say>,
    pub instead_of: Option<String>,
    /// Further records at the name that are to go.
    pub to_delete: Vec<String>,
    /// The value in pieces: what is new in it, where it takes the place of something.
    pub pieces: Vec<Stretch>,
    pub findings: Vec<FindingShown>,
    /// What each server said, where that is not what was wanted.
    pub seen: Vec<Seen>,
    /// Where all servers are shown side by side.
    pub servers: String,
    /// What the panel of the domain's DNS host wants, where that is known and something is to be done.
    pub panel: Option<Panel>,
    /// The receipt of the check: its number, and where it is.
    pub receipt: Option<(String, String)>,
}

/// What to mind at one DNS host. For the wording only.
#[derive(Debug, Clone)]
pub struct Panel {
    pub name: &'static str,
    pub hints: Vec<Say>,
    /// The day on which this was found out.
    pub checked: &'static str,
}

impl RecordCard {
    pub fn all(view: &DomainView) -> Vec<Self> {
        let is_shown = |it: &&RecordToPublish| it.value.is_some() || it.note.is_some();
        let cards = view.records.iter().filter(is_shown);
        cards.map(|it| Self::of(it, id(view, it), view)).collect()
    }

    fn of(record: &RecordToPublish, id: String, view: &DomainView) -> Self {
        let (full_names, report, domain) = (view.domain.full_names, view.report.as_ref(), &view.domain.id);
        let name_of = |owner: &str, short: &str| if full_names { owner.to_owned() } else { short.to_owned() };
        let owner = record.owner.to_string();
        let seen =
            report.and_then(|it| it.records.iter().find(|it| it.purpose == record.purpose && it.owner == record.owner));
        let value = record.value.as_deref();
        Self {
            id,
            purpose: record.purpose,
            needed: record.needed,
            status: record.status,
            rtype: record.rtype,
            name: name_of(&owner, &record.name),
            makes: (!full_names && owner != record.name).then(|| owner.clone()),
            parts: value.map(parts).filter(|it| it.len() > 1).unwrap_or_default(),
            value: record.value.clone(),
            aliases: record
                .aliases
                .iter()
                .map(|it| name_of(&it.to_string(), &beside(record, &it.to_string())))
                .collect(),
            note: record.note.clone(),
            remarks: record.remarks.clone(),
            instead_of: record.instead_of.clone(),
            to_delete: record.to_delete.clone(),
            pieces: value.map(|it| pieces(it, &record.inserted)).unwrap_or_default(),
            findings: seen
                .map(|it| it.findings.iter().map(|it| FindingShown::of(it, value)).collect())
                .unwrap_or_default(),
            seen: seen
                .map(|it| it.seen.iter().filter(|it| it.status != RecordStatus::Found).cloned().collect())
                .unwrap_or_default(),
            panel: Panel::of(record, view),
            servers: format!("{}#servers", urls::domain(domain)),
            receipt: view.receipt.as_ref().map(|it| (it.to_string(), urls::receipt(domain, it))),
        }
    }

    /// Something to publish that is not there yet.
    pub fn is_open(&self) -> bool {
        self.value.is_some() && self.status != RecordStatus::Found
    }

    /// The id of what is to be copied, the key of the button and of what it is: where the value stands elsewhere, it is the
    /// name that was wrong.
    pub fn to_copy(&self) -> (String, &'static str, &'static str) {
        match self.status {
            RecordStatus::WrongPlace => (format!("{}-name", self.id), "finding-copy-name", "record-name"),
            _ => (format!("{}-value", self.id), "finding-copy-value", "record-value"),
        }
    }

    /// Nothing to do about it: the card shows its record only when asked.
    pub fn is_folded(&self) -> bool {
        matches!(self.status, RecordStatus::Found | RecordStatus::NoAnswer) && self.value.is_some()
    }
}

impl Panel {
    fn of(record: &RecordToPublish, view: &DomainView) -> Option<Self> {
        let value = record.value.as_deref().filter(|_| record.status != RecordStatus::Found)?;
        let provider = provider(&view.report.as_ref()?.observed.name_servers)?;
        let say = |(key, values): ProviderHint| {
            values.into_iter().fold(Say::key(key), |it, (name, value)| it.with(name, value))
        };
        let hints: Vec<Say> = provider.hints(&record.owner, record.rtype, value).into_iter().map(say).collect();
        (!hints.is_empty()).then_some(Self { name: &provider.name, hints, checked: &provider.checked })
    }
}

/// The id of a record's card: its purpose, with a number from the second one of that purpose on.
pub fn id(view: &DomainView, record: &RecordToPublish) -> String {
    let alike = view.records.iter().filter(|it| it.purpose == record.purpose);
    match alike.take_while(|it| it.owner != record.owner).count() {
        0 => record.purpose.id().to_owned(),
        before => format!("{}-{}", record.purpose.id(), before + 1),
    }
}

/// An alias stands in the same zone as the record's own name, so its short name loses the same ending.
fn beside(record: &RecordToPublish, alias: &str) -> String {
    let ending = record.owner.to_string();
    let ending = ending.strip_prefix(record.name.as_str()).unwrap_or_default();
    alias.strip_suffix(ending).filter(|it| !it.is_empty()).unwrap_or(alias).to_owned()
}

/// The value, cut where something new stands in it; a place that is none leaves it whole.
fn pieces(value: &str, inserted: &[Range<usize>]) -> Vec<Stretch> {
    let stretch = |text: &str, differs| Stretch { text: text.to_owned(), differs, is_end: false };
    let mut pieces = Vec::new();
    let mut at = 0;
    for range in inserted {
        let (Some(before), Some(new)) = (value.get(at..range.start), value.get(range.clone())) else { continue };
        pieces.extend([stretch(before, false), stretch(new, true)]);
        at = range.end;
    }
    pieces.extend(value.get(at..).map(|it| stretch(it, false)));
    pieces.retain(|it| !it.text.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_new_in_a_value_is_cut_out_and_nothing_is_lost() {
        let value = "v=spf1 mx include:spf.mail.example ~all";
        let cut = |ranges: &[(usize, usize)]| {
            let ranges: Vec<Range<usize>> = ranges.iter().map(|(from, to)| *from..*to).collect();
            let pieces = pieces(value, &ranges);
            assert_eq!(pieces.iter().map(|it| it.text.as_str()).collect::<String>(), value);
            pieces.into_iter().filter(|it| it.differs).map(|it| it.text).collect::<Vec<_>>()
        };
        assert_eq!(cut(&[(10, 35)]), ["include:spf.mail.example "]);
        assert_eq!(cut(&[]), [""; 0]);
        assert_eq!(cut(&[(10, 35), (35, 39)]), ["include:spf.mail.example ", "~all"]);
        assert_eq!(cut(&[(400, 500)]), [""; 0]);
    }
}

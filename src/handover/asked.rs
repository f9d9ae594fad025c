//! What is asked of the IT colleague: of all records, those that are still to be added or changed.

use crate::domains::{Domain, Ownership, RecordToPublish};
use crate::rules::diagnosis::Standing;
use crate::rules::records::{Note, Purpose, RecordStatus};
use crate::text::Say;

/// The records to add or change, in the order in which people are shown them. What is there already is not asked for
/// again, nor a proof that is not needed any more, nor anything where nothing needs to be published.
pub(super) fn asked(domain: &Domain, records: &[RecordToPublish]) -> Vec<RecordToPublish> {
    records.iter().filter(|it| is_asked(domain, it)).cloned().collect()
}

fn is_asked(domain: &Domain, record: &RecordToPublish) -> bool {
    let settled = match record.purpose {
        Purpose::Ownership => domain.ownership == Ownership::Dns,
        // Its value is the record that is there: to ask for it again would make a second one.
        Purpose::Spf => has_note(record, &Note::SpfNamesUs),
        Purpose::Dkim | Purpose::ReturnPath | Purpose::Dmarc => false,
    };
    let is_there = match record.status {
        RecordStatus::Found => true,
        // A silent name server makes nobody type again what was right yesterday.
        RecordStatus::NoAnswer => domain.standing == Standing::Ready,
        _ => false,
    };
    record.value.is_some() && !settled && !is_there
}

/// What a program cannot put right and a person has to: an SPF record with a mistake in it, or several of them.
pub(super) fn by_hand(records: &[RecordToPublish]) -> Vec<Say> {
    let spf = records.iter().filter(|it| it.purpose == Purpose::Spf && it.value.is_none());
    spf.filter(|it| !has_note(it, &Note::SpfNotAsked)).filter_map(|it| it.note.clone()).collect()
}

fn has_note(record: &RecordToPublish, note: &Note) -> bool {
    record.note.as_ref().is_some_and(|it| it.key == note.key())
}

/// The signature is among them, so that nobody has to be asked twice. It is not before somebody who may change things
/// has first wanted the records.
pub(super) fn is_complete(records: &[RecordToPublish]) -> bool {
    records.iter().any(|it| it.purpose == Purpose::Dkim)
}

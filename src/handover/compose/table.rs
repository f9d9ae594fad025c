//! The records as a table for a spreadsheet.

use super::Brief;
use crate::domains::RecordToPublish;
use crate::text::csv::Csv;
use std::io;

/// Names of the columns; the same in every language, so that a script can read them.
const COLUMNS: [&str; 7] = ["type", "name", "full_name", "value", "ttl", "purpose", "needed"];

/// One row for each record that is asked for.
pub(in crate::handover) fn table(brief: &Brief) -> Vec<u8> {
    // Nothing here can fail: it is written to memory, and every row has the columns of the header.
    written(brief).unwrap_or_default()
}

fn written(brief: &Brief) -> io::Result<Vec<u8>> {
    let mut table = Csv::with_header(COLUMNS)?;
    for record in &brief.asked {
        let (owner, ttl) = (record.owner.to_string(), record.ttl.to_string());
        let needed = brief.word(if record.needed { "handover-table-yes" } else { "handover-table-no" });
        let value = record.value.as_deref().unwrap_or_default();
        table.row([record.rtype.as_str(), &record.name, &owner, value, &ttl, &purpose(brief, record), &needed])?;
    }
    table.into_bytes()
}

fn purpose(brief: &Brief, record: &RecordToPublish) -> String {
    let purpose = brief.word(&format!("purpose-{}", record.purpose.id()));
    match record.instead_of {
        Some(_) => format!("{purpose}: {}", brief.word("handover-mail-change")),
        None => purpose,
    }
}

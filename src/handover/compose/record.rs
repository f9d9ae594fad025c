//! One record in a letter: number and purpose, then each thing to type or copy with its label.

use super::Brief;
use crate::domains::RecordToPublish;
use crate::mailer::{Block, Fact};
use crate::rules::records::{Purpose, RecordStatus, RecordType, parts, zone_file_text};
use crate::text::Say;

/// Its heading, its facts, and a warning where people often slip.
pub(super) fn blocks(brief: &Brief, number: usize, record: &RecordToPublish) -> Vec<Block> {
    let purpose = brief.word(&format!("purpose-{}", record.purpose.id()));
    let heading = Say::key("handover-mail-record").with("number", number).with("purpose", purpose);
    let mut blocks = vec![Block::Heading(brief.say(&heading))];
    if record.instead_of.is_some() {
        blocks.push(Block::Paragraph(brief.word("handover-mail-change")));
    }
    blocks.push(Block::Facts(facts(brief, record)));
    if record.purpose == Purpose::Ownership {
        let trap = Say::key("handover-mail-trap").with("name", record.name.as_str());
        blocks.push(Block::Paragraph(brief.say(&trap.with("domain", brief.domain.to_unicode()))));
    }
    blocks
}

fn facts(brief: &Brief, record: &RecordToPublish) -> Vec<Fact> {
    let plain = |key: &str, value: String| Fact { label: brief.word(key), value, is_code: false };
    let code = |key: &str, value: String| Fact { label: brief.word(key), value, is_code: true };
    let mut facts = vec![
        plain("handover-mail-what-for", why(brief, record)),
        plain(
            "handover-mail-asked",
            brief.word(if record.needed { "handover-table-yes" } else { "record-recommended" }),
        ),
    ];
    if record.status != RecordStatus::NotChecked {
        facts.push(plain("handover-mail-now", brief.word(&format!("status-{}", record.status.id()))));
    }
    facts.extend([
        plain("record-type", record.rtype.to_string()),
        code("handover-mail-short-name", record.name.clone()),
        code("handover-mail-full-name", record.owner.to_string()),
    ]);
    if let Some(old) = &record.instead_of {
        facts.push(code("record-today", old.clone()));
    }
    facts.extend(record.to_delete.iter().map(|it| code("record-delete-too", it.clone())));
    let value = record.value.clone().unwrap_or_default();
    let label = if record.instead_of.is_some() { "record-new-value" } else { "record-value" };
    let in_parts =
        (record.rtype == RecordType::Txt && parts(&value).len() > 1).then(|| zone_file_text(value.as_bytes()));
    facts.push(code(label, value));
    facts.extend(in_parts.map(|it| code("handover-mail-parts", it)));
    facts.push(plain("record-ttl", record.ttl.to_string()));
    facts
}

/// What it is good for, said to somebody who is not the customer.
pub(super) fn why(brief: &Brief, record: &RecordToPublish) -> String {
    let why = Say::key(format!("handover-why-{}", record.purpose.id()));
    brief.say(&why.with("customer", brief.customer.as_str()))
}

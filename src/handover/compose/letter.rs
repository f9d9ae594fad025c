//! The letter, section by section, so that a print sheet can keep each record on one page.

use super::{Brief, day, digging, file_name, record, table, zone_file};
use crate::mailer::{Attachment, Block, Fact, FileKind, Letter};
use crate::text::Say;

/// Some blocks that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// A record: wanted whole on one page.
    pub is_record: bool,
    pub blocks: Vec<Block>,
}

/// With the zone file and the table attached.
pub(in crate::handover) fn letter(brief: &Brief) -> Letter {
    let attachments = match brief.asked.is_empty() {
        true => Vec::new(),
        false => vec![
            Attachment {
                name: file_name(brief, "zone.txt"),
                kind: FileKind::Text,
                body: zone_file(brief).into_bytes(),
            },
            Attachment { name: file_name(brief, "csv"), kind: FileKind::Csv, body: table(brief) },
        ],
    };
    let mut blocks: Vec<Block> = sections(brief).into_iter().flat_map(|it| it.blocks).collect();
    if !attachments.is_empty() {
        blocks.push(Block::Paragraph(brief.word("handover-mail-files")));
    }
    blocks.push(Block::Footer(footer(brief)));
    Letter { lang: brief.request.locale.tag(), subject: subject(brief), blocks, attachments }
}

/// To be pasted into a ticket or a chat: the subject as its heading, no files.
pub(in crate::handover) fn text(brief: &Brief) -> String {
    let mut blocks = vec![Block::Heading(subject(brief))];
    blocks.extend(sections(brief).into_iter().flat_map(|it| it.blocks));
    blocks.push(Block::Footer(footer(brief)));
    Letter { lang: brief.request.locale.tag(), subject: subject(brief), blocks, attachments: Vec::new() }.text()
}

/// "Add 3 DNS records for acme.nl, by Friday 6 December": nothing in it that somebody typed.
pub(super) fn subject(brief: &Brief) -> String {
    match brief.needed_by() {
        Some(day) => brief.say(&brief.counting("handover-mail-subject-by").with("day", day)),
        None => brief.say(&brief.counting("handover-mail-subject")),
    }
}

/// Everything between the subject and the small print.
pub(in crate::handover) fn sections(brief: &Brief) -> Vec<Section> {
    let mut sections = vec![Section { is_record: false, blocks: opening(brief) }];
    let records = brief
        .asked
        .iter()
        .zip(1..)
        .map(|(it, number)| Section { is_record: true, blocks: record::blocks(brief, number, it) });
    sections.extend(records);
    if !brief.by_hand.is_empty() {
        let mut blocks = vec![Block::Heading(brief.word("handover-mail-by-hand"))];
        blocks.extend(brief.by_hand.iter().map(|it| Block::Paragraph(brief.say(it))));
        sections.push(Section { is_record: true, blocks });
    }
    sections.push(Section { is_record: false, blocks: closing(brief) });
    sections
}

/// "22 November 2026 · acme.nl · Ann Smit (Acme BV)": whose sheet of paper this is, and how old.
pub(in crate::handover) fn dateline(brief: &Brief) -> String {
    format!("{} · {} · {}", day::dated(brief.today, brief.request.locale), brief.domain.to_unicode(), brief.who())
}

fn opening(brief: &Brief) -> Vec<Block> {
    let paragraph = |what: &Say| Block::Paragraph(brief.say(what));
    let ours = |key: &str| Say::key(key).with("brand", brief.brand.as_str()).with("customer", brief.customer.as_str());
    let mut blocks = vec![
        paragraph(&brief.counting("handover-mail-asks").with("who", brief.who())),
        paragraph(&ours("handover-mail-why").with("domain", brief.domain.to_unicode())),
    ];
    blocks.extend(brief.needed_by().map(|day| paragraph(&Say::key("handover-mail-by").with("day", day))));
    if let Some(note) = &brief.request.note {
        blocks.push(Block::Paragraph(brief.word("handover-mail-note")));
        blocks.push(Block::Quote(note.clone()));
    }
    blocks.push(paragraph(&Say::key("handover-mail-nothing-else")));
    if !brief.asked.is_empty() {
        blocks.push(paragraph(&Say::key("handover-mail-short-names").with("zone", brief.zone.to_string())));
    }
    blocks
}

fn closing(brief: &Brief) -> Vec<Block> {
    let heading = |key: &str| Block::Heading(brief.word(key));
    let paragraph = |key: &str| Block::Paragraph(brief.word(key));
    let mut blocks = Vec::new();
    let lines = digging::lines(brief);
    if !lines.is_empty() {
        blocks.extend([heading("handover-mail-check"), paragraph("handover-mail-check-how")]);
        blocks.push(Block::Code(lines.join("\n")));
    }
    blocks.push(Block::Link { label: brief.word("handover-mail-mistakes"), url: brief.mistakes.clone() });
    blocks.extend([heading("handover-mail-done"), paragraph("handover-mail-done-how")]);
    blocks.push(heading("handover-mail-contact"));
    blocks.push(Block::Facts(contact(brief)));
    let real = Say::key("handover-mail-real").with("customer", brief.customer.as_str());
    blocks.push(Block::Paragraph(brief.say(&real.with("brand", brief.brand.as_str()))));
    blocks
}

fn contact(brief: &Brief) -> Vec<Fact> {
    let fact = |key: &str, value: String| Fact { label: brief.word(key), value, is_code: false };
    let mut facts = vec![fact("handover-mail-contact-name", brief.who())];
    facts.extend(brief.request.email.iter().map(|it| fact("handover-mail-contact-email", it.to_string())));
    facts.extend(brief.request.phone.iter().map(|it| fact("handover-mail-contact-phone", it.clone())));
    facts
        .extend(brief.support.iter().map(|it| fact("handover-mail-contact-support", format!("{}: {it}", brief.brand))));
    facts
}

/// Where we send it ourselves, the outbox adds why, and how to stop it.
fn footer(brief: &Brief) -> String {
    brief.say(&Say::key("handover-mail-made-by-us").with("brand", brief.brand.as_str()).with("who", brief.who()))
}

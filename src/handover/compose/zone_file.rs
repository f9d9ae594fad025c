//! The records as a zone file (RFC 1035 section 5): to be pasted as it is, or read in with `$INCLUDE`.
//!
//! Built from lines of five kinds; whoever adds one cannot end it early: what is data is quoted or escaped here, and
//! a comment has no end but that of its line. A record that is to be changed stands in comments only, since a second SPF
//! record would make both worthless.

use super::{Brief, record};
use crate::domains::RecordToPublish;
use crate::rules::address::DnsName;
use crate::rules::records::{RecordType, zone_file_text};
use crate::text::Say;
use std::fmt;

/// Characters of a comment line.
const WIDTH: usize = 76;

pub(in crate::handover) fn zone_file(brief: &Brief) -> String {
    let mut file = ZoneFile::default();
    file.comment(&brief.say(&brief.counting("handover-mail-asks").with("who", brief.who())));
    file.comment(&brief.say(&Say::key("handover-file-made").with("brand", brief.brand.as_str())));
    file.comment(&brief.word("handover-mail-nothing-else"));
    file.origin(&brief.zone);
    file.ttl(brief.asked.iter().map(|it| it.ttl).min().unwrap_or(3_600));
    for (record, number) in brief.asked.iter().zip(1_usize..) {
        file.blank();
        let purpose = brief.word(&format!("purpose-{}", record.purpose.id()));
        let heading = Say::key("handover-mail-record").with("number", number).with("purpose", purpose);
        let needed = brief.word(if record.needed { "record-needed" } else { "record-recommended" });
        file.comment(&format!("{} ({needed})", brief.say(&heading)));
        file.comment(&record::why(brief, record));
        match &record.instead_of {
            None => file.record(record),
            Some(old) => {
                file.comment(&brief.word("handover-mail-change"));
                file.comment(&format!("{}:", brief.word("record-today")));
                file.remark(record, old);
                if !record.to_delete.is_empty() {
                    file.comment(&format!("{}:", brief.word("record-delete-too")));
                    record.to_delete.iter().for_each(|it| file.remark(record, it));
                }
                file.comment(&format!("{}:", brief.word("record-new-value")));
                file.remark(record, record.value.as_deref().unwrap_or_default());
            }
        }
    }
    if !brief.by_hand.is_empty() {
        file.blank();
        file.comment(&brief.word("handover-mail-by-hand"));
        brief.by_hand.iter().for_each(|it| file.comment(&brief.say(it)));
    }
    file.to_string()
}

/// A zone file under way.
#[derive(Debug, Default)]
struct ZoneFile {
    lines: Vec<String>,
}

impl ZoneFile {
    fn blank(&mut self) {
        self.lines.push(String::new());
    }

    /// Wrapped; whatever could end the line, or cannot be seen, is a blank.
    fn comment(&mut self, text: &str) {
        let seen: String = text.chars().map(|it| if crate::customers::is_hidden(it) { ' ' } else { it }).collect();
        let mut line = String::new();
        for word in seen.split_whitespace() {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH {
                self.lines.push(format!(";{line}"));
                line.clear();
            }
            line.push(' ');
            line.push_str(word);
        }
        self.lines.push(format!(";{line}"));
    }

    /// Names without a final dot are relative to it from here on.
    fn origin(&mut self, zone: &DnsName) {
        let zone = zone.to_string();
        self.lines.push(format!("$ORIGIN {}.", zone.trim_end_matches('.')));
    }

    fn ttl(&mut self, seconds: u32) {
        self.lines.push(format!("$TTL {seconds}"));
    }

    fn record(&mut self, record: &RecordToPublish) {
        self.lines.push(line(record, record.value.as_deref().unwrap_or_default()));
    }

    /// A record that nobody reads: it is what stands there today, or what is to stand there instead.
    fn remark(&mut self, record: &RecordToPublish, value: &str) {
        self.lines.push(format!(";   {}", line(record, value)));
    }
}

/// `em1._domainkey 3600 IN TXT "…" "…"`: the owner relative to the origin, data in its own notation.
fn line(record: &RecordToPublish, value: &str) -> String {
    let data = match record.rtype {
        RecordType::Txt => zone_file_text(value.as_bytes()),
        // The only others are names, written absolutely; read again so that nothing else can stand there.
        _ => DnsName::parse(value).map_or_else(|_| ".".to_owned(), |it| absolute(&it)),
    };
    format!("{} {} IN {} {data}", record.name, record.ttl, record.rtype)
}

fn absolute(name: &DnsName) -> String {
    if name.is_root() { ".".to_owned() } else { format!("{name}.") }
}

impl fmt::Display for ZoneFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.lines.iter().try_for_each(|it| writeln!(f, "{it}"))
    }
}

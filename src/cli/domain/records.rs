//! `frankmark domain records`: what to publish, each field on a line of its own, so that it can be copied whole.

use super::Found;
use crate::app::App;
use crate::audit::Actor;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::{Answer, layout};
use crate::domains::{self, RecordToPublish};

pub(super) async fn run(app: &App, found: &Found, output: &Output) -> Result<Answer, Failure> {
    let (customer, id) = (&found.customer.id, &found.domain.id);
    let records = domains::records(app, &Actor::Operator, customer, id).await?;
    output.answer(&records, || records.iter().flat_map(|it| words(it, output)).collect::<Vec<_>>());
    Ok(Answer::Done)
}

/// One record; shown by `show` and `delete` too.
pub(super) fn words(record: &RecordToPublish, output: &Output) -> Vec<String> {
    let purpose = output.word(&format!("purpose-{}", record.purpose.id()));
    let needed = output.word(if record.needed { "record-needed" } else { "record-recommended" });
    let status = output.word(&format!("status-{}", record.status.id()));
    let mut lines = match &record.value {
        Some(_) => vec![format!("{purpose}: {needed}, {status}")],
        None => vec![format!("{purpose}: {}", output.word("cli-nothing-to-publish"))],
    };
    if let Some(note) = &record.note {
        lines.extend(output.paragraph(note, 2));
    }
    for remark in &record.remarks {
        lines.extend(output.paragraph(remark, 2));
    }
    if let Some(value) = &record.value {
        let (owner, ttl) = (record.owner.to_string(), record.ttl.to_string());
        let mut fields = vec![
            ("record-type", record.rtype.as_str()),
            ("record-name", record.name.as_str()),
            ("cli-full-name", owner.as_str()),
            ("record-ttl", ttl.as_str()),
        ];
        if let Some(today) = &record.instead_of {
            fields.push(("record-today", today));
        }
        fields.extend(record.to_delete.iter().map(|it| ("record-delete-too", it.as_str())));
        let value_key = if record.instead_of.is_some() { "record-new-value" } else { "record-value" };
        fields.push((value_key, value));
        let aliases: Vec<String> = record.aliases.iter().map(ToString::to_string).collect();
        fields.extend(aliases.iter().map(|it| ("cli-also-at", it.as_str())));
        lines.extend(aligned(&fields, output));
    }
    if let Some(ours) = &record.behind {
        let (owner, ttl) = (ours.owner.to_string(), ours.ttl.to_string());
        lines.push(format!("  {}:", output.word("cli-published-by-you")));
        let fields = [
            ("record-type", ours.rtype.as_str()),
            ("cli-full-name", owner.as_str()),
            ("record-ttl", ttl.as_str()),
            ("record-value", ours.value.as_str()),
        ];
        lines.extend(aligned(&fields, output).into_iter().map(|it| format!("  {it}")));
    }
    lines.push(String::new());
    lines
}

fn aligned(fields: &[(&str, &str)], output: &Output) -> Vec<String> {
    let named: Vec<(String, &str)> = fields.iter().map(|(key, value)| (output.word(key), *value)).collect();
    let width = named.iter().map(|it| it.0.chars().count()).max().unwrap_or(0);
    named.iter().map(|(name, value)| format!("  {}  {}", layout::padded(name, width), layout::safe(value))).collect()
}

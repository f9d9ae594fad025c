//! `frankmark domain show`: how it stands, as last checked; asks nobody and changes nothing.

use super::{Found, records, report};
use crate::app::App;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::{Answer, layout};
use crate::domains::{self, DomainView, Ownership, RecordToPublish, SigningKey};
use crate::text::Say;
use serde_json::{Value, json};

pub(super) async fn run(app: &App, found: &Found, output: &Output) -> Result<Answer, Failure> {
    let view = domains::show(app, &found.customer.id, &found.domain.id).await?;
    let mut value = super::value(&view.domain, &found.customer);
    if let Some(members) = value.as_object_mut() {
        members.insert("senders".into(), view.senders.into());
        members.insert("signing".into(), json!(view.signing));
        members.insert("records".into(), view.records.iter().map(with_status).collect());
        let last = view.report.as_ref().map(|it| report::records(it, output));
        members.insert("last_check".into(), last.into());
    }
    output.answer(&value, || words(&view, found, output));
    Ok(Answer::Done)
}

fn with_status(record: &RecordToPublish) -> Value {
    let mut value = serde_json::to_value(record).unwrap_or_else(|_| json!({}));
    if let Some(members) = value.as_object_mut() {
        members.insert("status".into(), json!(record.status));
    }
    value
}

fn words(view: &DomainView, found: &Found, output: &Output) -> Vec<String> {
    let domain = &view.domain;
    let mut lines = vec![layout::safe(&format!("{}: {}", domain.name, super::standing(domain, output)))];
    let checked = match domain.checked_at {
        Some(at) => {
            Say::key("cli-last-checked").with("time", at.rfc3339()).with("next", domain.next_check_at.rfc3339())
        }
        None => Say::key("cli-never-checked"),
    };
    lines.extend(output.paragraph(&checked, 0));
    let whose = Say::key("cli-belongs-to").with("customer", found.customer.name.as_str()).with("count", view.senders);
    lines.extend(output.paragraph(&whose, 0));
    if domain.held_elsewhere {
        lines.extend(output.paragraph(&Say::key("now-held-elsewhere").with("domain", domain.name.as_str()), 0));
    }
    if domain.ownership == Ownership::Mailbox {
        lines.extend(output.paragraph(&Say::key("cli-owned-by-mail"), 0));
    }
    lines.extend(view.signing.iter().flat_map(|it| signing(it, output)));
    lines.push(String::new());
    lines.extend(view.records.iter().flat_map(|it| records::words(it, output)));
    lines
}

/// Which key signs, and what becomes of it.
fn signing(key: &SigningKey, output: &Output) -> Vec<String> {
    let said = |name: &'static str| Say::key(name).with("selector", key.selector.as_str());
    let signs = match key.since {
        Some(since) => said("cli-signs-with").with("time", since.rfc3339()),
        None => said("cli-signs-not-yet"),
    };
    let next = match key.next_change {
        _ if !key.ours => None,
        _ if key.changing => Some(Say::key("signing-changing")),
        Some(at) => Some(Say::key("cli-key-changes").with("time", at.rfc3339())),
        None => None,
    };
    let old = key
        .old
        .as_ref()
        .map(|it| Say::key("cli-key-old").with("selector", it.selector.as_str()).with("time", it.until.rfc3339()));
    [Some(signs), next, old].into_iter().flatten().flat_map(|it| output.paragraph(&it, 0)).collect()
}

//! `frankmark domain history`: what happened to a domain, the newest first, and how it fared.

use super::Found;
use crate::app::App;
use crate::cli::failure::Failure;
use crate::cli::output::Output;
use crate::cli::{Answer, layout};
use crate::domains::{self, By, Cursor, History, Line, What};
use crate::error::Error;
use crate::rules::diagnosis::{Change, RecordSeen};
use crate::rules::lifecycle::health_days::{Condition, Health};
use crate::text::Say;
use serde_json::{Value, json};

pub(super) async fn run(app: &App, found: &Found, before: Option<&str>, output: &Output) -> Result<Answer, Failure> {
    let place = match before {
        Some(text) => Some(Cursor::parse(text).ok_or(Error::NotFound)?),
        None => None,
    };
    let history = domains::history(app, &found.customer.id, &found.domain.id, place.as_ref()).await?;
    output.answer(&value(&history, output), || words(&history, output));
    Ok(Answer::Done)
}

fn value(history: &History, output: &Output) -> Value {
    json!({
        "domain": history.domain.name,
        "customer": history.domain.customer,
        "standing": history.domain.standing,
        "health": history.health.as_ref().map(health),
        "lines": history.lines.iter().map(|it| line(it, output)).collect::<Vec<_>>(),
        "older": history.older.as_ref().map(ToString::to_string),
    })
}

fn health(health: &Health) -> Value {
    let days: Vec<Value> =
        health.days.iter().map(|it| json!({ "date": it.date.to_string(), "worst": it.worst.map(id) })).collect();
    let incidents: Vec<Value> = health
        .incidents
        .iter()
        .map(|it| json!({ "from": it.from, "until": it.until, "condition": id(it.condition) }))
        .collect();
    json!({ "ready_per_mille": health.ready, "days": days, "incidents": incidents })
}

fn id(condition: Condition) -> &'static str {
    match condition {
        Condition::Standing(standing) => standing.id(),
        Condition::CouldNotCheck => "could_not_check",
    }
}

fn line(line: &Line, output: &Output) -> Value {
    let what = match &line.what {
        What::Found(change) => json!(change),
        What::Done { action, recipient } => json!({ "kind": "done", "action": action, "recipient": recipient }),
    };
    json!({
        "at": line.at,
        "by": line.by.as_ref().map(by),
        "what": what,
        "sentence": sentence(line, output),
    })
}

fn by(by: &By) -> Value {
    match by {
        By::Person(name) => json!({ "kind": "person", "name": name }),
        By::Somebody => json!({ "kind": "person", "name": null }),
        By::Operator => json!({ "kind": "operator" }),
        By::Recipient => json!({ "kind": "recipient" }),
        By::Itself => json!({ "kind": "schedule" }),
    }
}

fn sentence(line: &Line, output: &Output) -> String {
    let said = output.say(&line.say());
    let said = line.subject().map_or(said.clone(), |it| format!("{}: {said}", output.say(&it)));
    line.by_whom().map_or(said.clone(), |it| format!("{said} ({})", output.say(&it)))
}

fn words(history: &History, output: &Output) -> Vec<String> {
    let name = history.domain.name.as_str();
    if history.lines.is_empty() {
        return output.paragraph(&Say::key("cli-history-nothing").with("domain", name), 0);
    }
    let mut lines = Vec::new();
    if let Some(ready) = history.health.as_ref().and_then(|it| it.ready) {
        let share = Say::key("history-health-share").with("whole", ready / 10).with("tenth", ready % 10);
        lines.push(layout::safe(&format!("{}: {}", output.word("history-health"), output.say(&share))));
        lines.push(String::new());
    }
    for line in &history.lines {
        lines.push(layout::safe(&format!("{}  {}", line.at.rfc3339(), sentence(line, output))));
        if let What::Found(Change::Record(change)) = &line.what {
            lines.push(layout::safe(&format!("    {}", change.owner)));
            let told =
                [("history-compare-before", change.before.as_ref()), ("history-compare-now", Some(&change.after))];
            lines.extend(told.into_iter().filter_map(|(key, seen)| Some(seen_line(&output.word(key), seen?, output))));
        }
    }
    if let Some(older) = &history.older {
        lines.push(String::new());
        lines.push(layout::safe(&output.say(&Say::key("cli-history-older").with("place", older.to_string()))));
    }
    lines
}

fn seen_line(when: &str, seen: &RecordSeen, output: &Output) -> String {
    let status = output.word(&format!("status-{}", seen.status.id()));
    let version = seen.serial.map(|it| format!(" [{it}]")).unwrap_or_default();
    layout::safe(&format!("    {when}: {status}{version} {}", seen.values().join(" | ")))
}

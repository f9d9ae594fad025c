//! A check's report: as scripts read it, and in words.

use crate::cli::finding;
use crate::cli::layout;
use crate::cli::output::Output;
use crate::cli::paint::Tone;
use crate::domains::Checked;
use crate::rules::diagnosis::{RecordReport, Report, ServerSeen, ViewSeen};
use crate::text::Say;
use serde_json::{Value, json};

/// What `domain check --json` prints; scripts rely on every member.
pub(super) fn value(checked: &Checked, output: &Output) -> Value {
    let domain = &checked.domain;
    let mut value = of_report(&checked.report, output);
    if let Some(members) = value.as_object_mut() {
        let duration = u64::try_from(checked.duration.as_millis()).unwrap_or(u64::MAX);
        members.insert("domain".into(), json!(domain.name));
        members.insert("standing".into(), json!(domain.standing));
        members.insert("ownership".into(), json!(domain.ownership));
        members.insert("held_elsewhere".into(), json!(domain.held_elsewhere));
        members.insert("checked_at".into(), json!(checked.checked_at));
        members.insert("duration_ms".into(), json!(duration));
        members.insert("receipt".into(), json!(checked.receipt));
    }
    value
}

/// What a report says by itself.
pub(in crate::cli) fn of_report(report: &Report, output: &Output) -> Value {
    json!({
        "could_not_check": report.could_not_check,
        "queries": report.queries,
        "servers": report.servers.iter().map(server).collect::<Vec<_>>(),
        "records": records(report, output),
        "findings": finding::values(&report.findings, output),
        "views": report.views,
    })
}

fn server(server: &ServerSeen) -> Value {
    json!({
        "name": server.name,
        "address": server.address,
        "zone": server.zone,
        "serial": server.serial,
        "problem": server.problem,
    })
}

pub(super) fn records(report: &Report, output: &Output) -> Vec<Value> {
    let record = |it: &RecordReport| {
        json!({
            "purpose": it.purpose,
            "owner": it.owner,
            "type": it.rtype,
            "status": it.status,
            "findings": finding::values(&it.findings, output),
        })
    };
    report.records.iter().map(record).collect()
}

pub(in crate::cli) fn words(report: &Report, output: &Output) -> Vec<String> {
    let mut lines = Vec::new();
    for record in report.records.iter().filter(|it| it.needed || !it.findings.is_empty()) {
        let purpose = layout::padded(&layout::safe(&output.word(&format!("purpose-{}", record.purpose.id()))), 20);
        let status = output.word(&format!("status-{}", record.status.id()));
        let status = output.paint().text(Tone::of_status(record.status), &layout::safe(&status));
        lines.push(format!("{}  {status}", output.paint().text(Tone::Strong, &purpose)));
        lines.push(layout::safe(&format!("  {} {}", record.owner, record.rtype)));
        lines.extend(record.findings.iter().flat_map(|it| finding::words(it, output)));
    }
    if !report.findings.is_empty() {
        lines.extend([String::new(), output.heading("cli-zone")]);
        lines.extend(report.findings.iter().flat_map(|it| finding::words(it, output)));
    }
    if !report.servers.is_empty() {
        lines.extend([String::new(), output.heading("cli-servers")]);
        lines.extend(report.servers.iter().map(|it| server_line(it, output)));
    }
    if !report.views.is_empty() {
        lines.extend([String::new(), output.heading("cli-views")]);
        lines.extend(report.views.iter().flat_map(|it| view(it, output)));
    }
    lines
}

fn server_line(server: &ServerSeen, output: &Output) -> String {
    let address = server.address.map(|it| it.to_string()).unwrap_or_default();
    let state = match (server.problem, server.serial) {
        (Some(problem), _) => output.word(&format!("server-{}", problem.id())),
        (None, Some(serial)) => output.say(&Say::key("cli-server-serial").with("serial", serial.to_string())),
        (None, None) => String::new(),
    };
    layout::safe(format!("  {}  {}  {state}", server.name, address).trim_end())
}

/// What one resolver remembers, a line for each record.
fn view(view: &ViewSeen, output: &Output) -> Vec<String> {
    let mut lines = vec![format!("  {}", view.address)];
    for it in &view.records {
        let purpose = output.word(&format!("purpose-{}", it.purpose.id()));
        let memory = output.word(&format!("cli-memory-{}", it.memory.id()));
        let until = it.until.map(|it| output.say(&Say::key("cli-memory-until").with("time", it.rfc3339())));
        let text = [Some(format!("{purpose}: {memory}")), until].into_iter().flatten().collect::<Vec<_>>().join(" ");
        lines.extend(layout::wrapped(&text, 4));
    }
    lines
}

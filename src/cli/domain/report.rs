//! A check's report: as scripts read it, and in words.

use crate::cli::layout;
use crate::cli::output::Output;
use crate::domains::Domain;
use crate::moment::Moment;
use crate::rules::diagnosis::{Finding, RecordReport, Report, ServerSeen};
use crate::text::Say;
use serde_json::{Value, json};
use std::time::Duration;

/// What `domain check --json` prints; scripts rely on every member.
pub(super) fn value(
    domain: &Domain,
    report: &Report,
    checked_at: Moment,
    duration: Duration,
    output: &Output,
) -> Value {
    json!({
        "domain": domain.name,
        "standing": domain.standing,
        "could_not_check": report.could_not_check,
        "ownership": domain.ownership,
        "held_elsewhere": domain.held_elsewhere,
        "checked_at": checked_at,
        "duration_ms": u64::try_from(duration.as_millis()).unwrap_or(u64::MAX),
        "queries": report.queries,
        "servers": report.servers.iter().map(server).collect::<Vec<_>>(),
        "records": records(report, output),
        "findings": findings(&report.findings, output),
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
            "findings": findings(&it.findings, output),
        })
    };
    report.records.iter().map(record).collect()
}

fn findings(findings: &[Finding], output: &Output) -> Vec<Value> {
    let finding = |it: &Finding| {
        let [customer, it_colleague] = sentences(it).map(|say| output.say(&say));
        json!({
            "id": it.id,
            "severity": it.severity,
            "certainty": it.certainty,
            "customer": customer,
            "it": it_colleague,
            "corrected": it.corrected,
            "at": it.at,
            "evidence": it.evidence,
        })
    };
    findings.iter().map(finding).collect()
}

/// For the customer, and for the IT colleague.
fn sentences(finding: &Finding) -> [Say; 2] {
    finding
        .keys()
        .map(|key| finding.args.iter().fold(Say::key(key), |say, (name, value)| say.with(name, value.as_str())))
}

pub(super) fn words(report: &Report, output: &Output) -> Vec<String> {
    let mut lines = Vec::new();
    for record in report.records.iter().filter(|it| it.needed || !it.findings.is_empty()) {
        let purpose = output.word(&format!("purpose-{}", record.purpose.id()));
        let status = output.word(&format!("status-{}", record.status.id()));
        lines.push(layout::safe(&format!("{}  {status}", layout::padded(&purpose, 20))));
        lines.push(layout::safe(&format!("  {} {}", record.owner, record.rtype)));
        lines.extend(record.findings.iter().flat_map(|it| finding(it, output)));
    }
    lines.extend(report.findings.iter().flat_map(|it| finding(it, output)));
    if !report.servers.is_empty() {
        lines.push(String::new());
        lines.push(output.word("cli-servers"));
        lines.extend(report.servers.iter().map(|it| server_line(it, output)));
    }
    lines
}

fn finding(finding: &Finding, output: &Output) -> Vec<String> {
    let mut lines: Vec<String> = sentences(finding).iter().flat_map(|it| output.paragraph(it, 4)).collect();
    if let Some(corrected) = &finding.corrected {
        lines.push(format!("    {}:", output.word("record-paste-this")));
        lines.push(format!("    {}", layout::safe(corrected)));
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

//! `frankmark diagnose`: judges a value that somebody holds in their hands, or the answers of a receipt, without asking
//! anybody. Needs neither settings nor database. The answer is "no" where something is wrong.

use super::arguments::{Diagnose, Kind};
use super::domain::report;
use super::failure::Failure;
use super::output::Output;
use super::{Answer, finding, layout};
use crate::rules::diagnosis::{Finding, Receipt, Report, Severity, judge_records};
use crate::rules::records::Purpose;
use crate::text::Say;
use serde_json::json;
use std::fs::File;
use std::io::{Read, stdin};
use std::path::Path;

/// Bytes of a value; DNS has no room for more.
const LONGEST_VALUE: u64 = 64 * 1024;
/// Bytes of a receipt; ours have a thirtieth of it.
const LONGEST_RECEIPT: u64 = 16 * 1024 * 1024;
/// Bytes of one string of a TXT record (RFC 1035 section 3.3.14).
const STRING: usize = 255;

pub(super) fn run(asked: &Diagnose, output: &Output) -> Result<Answer, Failure> {
    match (&asked.receipt, asked.kind) {
        (Some(file), _) => of_receipt(file, output),
        (None, Some(kind)) => of_values(kind, asked, output),
        (None, None) => Err(Failure::wrong_use(&"--type or --receipt is needed")),
    }
}

fn of_values(kind: Kind, asked: &Diagnose, output: &Output) -> Result<Answer, Failure> {
    let mut found: Vec<Vec<u8>> = asked.found.iter().map(|it| it.clone().into_bytes()).collect();
    for file in &asked.found_file {
        found.push(bytes(file, LONGEST_VALUE)?);
    }
    // As a name server would send each of them.
    let records: Vec<Vec<Vec<u8>>> = found.iter().map(|it| it.chunks(STRING).map(<[u8]>::to_vec).collect()).collect();
    let findings = judge_records(purpose(kind), asked.expected.as_deref(), &records);
    let value = json!({ "type": kind.id(), "findings": finding::values(&findings, output) });
    output.answer(&value, || {
        let all = findings.iter().flat_map(|it| finding::words(it, output));
        if findings.is_empty() { vec![output.word("cli-diagnose-right")] } else { all.collect() }
    });
    Ok(answer(findings.iter()))
}

fn purpose(kind: Kind) -> Purpose {
    match kind {
        Kind::Dkim => Purpose::Dkim,
        Kind::Spf => Purpose::Spf,
        Kind::Dmarc => Purpose::Dmarc,
        Kind::Token => Purpose::Ownership,
    }
}

fn of_receipt(file: &Path, output: &Output) -> Result<Answer, Failure> {
    let bytes = bytes(file, LONGEST_RECEIPT)?;
    let unreadable = |why: String| {
        Failure::unreadable(Say::key("cli-no-receipt").with("file", file.display().to_string()).with("why", why))
    };
    let text = String::from_utf8(bytes).map_err(|it| unreadable(it.to_string()))?;
    let receipt = Receipt::parse(&text).map_err(|it| unreadable(it.to_string()))?;
    let report = receipt.judge_again();
    let same = report == receipt.report;
    let mut value = report::of_report(&report, output);
    if let Some(members) = value.as_object_mut() {
        members.insert("domain".into(), json!(receipt.plan.domain));
        members.insert("checked_at".into(), json!(receipt.made_at));
        members.insert("same".into(), same.into());
        members.insert("left_out".into(), receipt.left_out().into());
    }
    output.answer(&value, || words(&receipt, &report, same, output));
    let all = report.records.iter().flat_map(|it| &it.findings).chain(&report.findings);
    Ok(if report.could_not_check { Answer::No } else { answer(all) })
}

fn words(receipt: &Receipt, report: &Report, same: bool, output: &Output) -> Vec<String> {
    let made = Say::key("receipt-made").with("time", receipt.made_at.rfc3339()).with("count", report.queries);
    let mut lines = vec![layout::safe(&receipt.plan.domain.to_string())];
    lines.extend(output.paragraph(&made, 0));
    if receipt.left_out() > 0 {
        let left_out = Say::key("receipt-left-out").with("count", receipt.left_out());
        lines.extend(output.paragraph(&left_out, 0));
        lines.extend(output.paragraph(&Say::key("cli-diagnose-as-stored"), 0));
    } else if !same {
        lines.extend(output.paragraph(&Say::key("cli-diagnose-differs"), 0));
    }
    lines.push(String::new());
    lines.extend(report::words(report, output));
    lines
}

/// Something that people only might want to know is nothing wrong.
fn answer<'f>(mut findings: impl Iterator<Item = &'f Finding>) -> Answer {
    if findings.any(|it| it.severity != Severity::Information) { Answer::No } else { Answer::Done }
}

/// Of a file, or of standard input.
fn bytes(file: &Path, longest: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = match file.as_os_str() == "-" {
        true => stdin().lock().take(longest + 1).read_to_end(&mut bytes),
        false => File::open(file).and_then(|it| it.take(longest + 1).read_to_end(&mut bytes)),
    };
    let named = |why: &dyn std::fmt::Display| Failure::could_not(&format!("{}: {why}", file.display()));
    read.map_err(|it| named(&it))?;
    if u64::try_from(bytes.len()).is_ok_and(|it| it > longest) {
        return Err(named(&format!("longer than {longest} bytes")));
    }
    Ok(bytes)
}

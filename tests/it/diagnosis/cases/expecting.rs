//! What a case expects of a report.

use super::values::strings;
use frankmark::rules::diagnosis::{Finding, RecordReport, Report, Severity};
use frankmark::text::{Locale, Say, say};
use std::fmt::Write as _;

/// `Err` with what was found instead.
pub fn holds(report: &Report, expectation: &str) -> Result<(), String> {
    let (place, rest) = expectation.split_once(' ').expect("a place and an id");
    let record = if place == "domain" { None } else { Some(record(report, place).ok_or("  no such record")?) };
    let findings = record.map_or(&report.findings, |it| &it.findings);
    findings.iter().try_for_each(sayable)?;
    let told = || told(report, record);
    if let Some(status) = rest.strip_prefix("status ") {
        let is = record.map_or("", |it| it.status.id());
        return if is == status { Ok(()) } else { Err(told()) };
    }
    if let Some(rest) = rest.strip_prefix("none") {
        let informs = |it: &Finding| matches!(it.severity, Severity::Information | Severity::Operator);
        let fine = if rest.trim() == "above information" { findings.iter().all(informs) } else { findings.is_empty() };
        return if fine { Ok(()) } else { Err(told()) };
    }
    let (id, rest) = rest.split_once(' ').unwrap_or((rest, ""));
    let among = rest.trim_end().ends_with("among");
    let finding =
        if among { findings.iter().find(|it| it.id == id) } else { findings.first().filter(|it| it.id == id) };
    let Some(finding) = finding else { return Err(told()) };
    properties(finding, rest.trim()).map_err(|why| format!("  {why}\n{}", told()))
}

fn properties(finding: &Finding, mut rest: &str) -> Result<(), String> {
    while !rest.is_empty() {
        let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
        let after = after.trim_start();
        match word {
            "among" => rest = after,
            "at" => {
                let (place, next) = after.split_once(' ').unwrap_or((after, ""));
                let is = finding.at.map(|it| format!("{}/{}/{}", it.string, it.byte, it.character));
                if is.as_deref() != Some(place) {
                    return Err(format!("at {is:?}, not {place}"));
                }
                rest = next;
            }
            "severity" => {
                let (severity, next) = after.split_once(' ').unwrap_or((after, ""));
                let is = serde_json::to_value(finding.severity).expect("a word");
                if is != severity {
                    return Err(format!("severity {is}, not {severity}"));
                }
                rest = next;
            }
            "corrected" => {
                let (wanted, next) = if after.starts_with('"') {
                    let (strings, next) = strings(after);
                    (Some(String::from_utf8(strings.concat()).expect("text")), next)
                } else {
                    let (word, next) = after.split_once(' ').unwrap_or((after, ""));
                    (Some(word.to_owned()).filter(|it| it != "none"), next)
                };
                if finding.corrected != wanted {
                    return Err(format!("corrected {:?}, not {wanted:?}", finding.corrected));
                }
                rest = next;
            }
            other => panic!("{other} is nothing that can be expected"),
        }
    }
    Ok(())
}

/// `dkim`, or `dkim.2` for the second of them.
fn record<'r>(report: &'r Report, place: &str) -> Option<&'r RecordReport> {
    let (purpose, number) = place.split_once('.').unwrap_or((place, "1"));
    let number: usize = number.parse().expect("a number");
    report.records.iter().filter(|it| it.purpose.id() == purpose).nth(number - 1)
}

/// Whatever is found can be said in every language, with values for everything that the sentences want.
fn sayable(finding: &Finding) -> Result<(), String> {
    for locale in Locale::ALL {
        for key in finding.keys() {
            let sentence =
                finding.args.iter().fold(Say::key(&key), |say, (name, value)| say.with(name, value.as_str()));
            let said = say(locale, &sentence);
            if said == key || said.contains("{$") {
                return Err(format!("  {locale:?}: {key} is said as {said}; there is {:?}", finding.args));
            }
        }
    }
    Ok(())
}

fn told(report: &Report, record: Option<&RecordReport>) -> String {
    let mut text = String::new();
    let findings = record.map_or(&report.findings, |it| &it.findings);
    if let Some(it) = record {
        writeln!(text, "  {} {} is {}", it.owner, it.rtype, it.status.id()).expect("writing to a string");
    }
    for it in findings {
        let at = it.at.map(|at| format!(" at {}/{}/{}", at.string, at.byte, at.character)).unwrap_or_default();
        writeln!(text, "  found {} {:?} {:?}{at} corrected {:?}", it.id, it.severity, it.certainty, it.corrected)
            .expect("writing to a string");
    }
    if findings.is_empty() {
        text.push_str("  nothing was found\n");
    }
    let others = report.records.iter().filter(|it| record.is_none_or(|record| record.owner != it.owner));
    let others: Vec<String> = others
        .filter(|it| !it.findings.is_empty())
        .map(|it| {
            format!("{}: {}", it.purpose.id(), it.findings.iter().map(|it| &*it.id).collect::<Vec<_>>().join(" "))
        })
        .collect();
    let domain: Vec<&str> = report.findings.iter().map(|it| it.id.as_str()).collect();
    writeln!(text, "  elsewhere: {} | domain: {}", others.join(", "), domain.join(" ")).expect("writing to a string");
    text
}

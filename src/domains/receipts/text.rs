//! A receipt as a text file: what was found in the reader's language, then every question and answer as `dig` shows them.
//!
//! Built line by line, not by a template: everything that a name server sent was made harmless by
//! [`crate::rules::diagnosis`] before.

use super::Kept;
use crate::rules::diagnosis::{Finding, RecordReport, dig};
use crate::text::{Locale, Say, say};

pub(super) fn text(kept: &Kept, locale: Locale) -> String {
    let word = |key: &str| say(locale, &Say::key(key));
    let (receipt, report) = (&kept.receipt, &kept.receipt.report);
    let domain = kept.domain.to_unicode();
    let title = Say::key("receipt-title").with("number", kept.number.as_str()).with("domain", domain);
    let made = Say::key("receipt-made").with("time", kept.made_at.rfc3339()).with("count", report.queries);
    let mut lines = vec![say(locale, &title), say(locale, &made)];
    if report.could_not_check {
        lines.push(word("now-could-not-check"));
    }
    if receipt.left_out() > 0 {
        lines.push(say(locale, &Say::key("receipt-left-out").with("count", receipt.left_out())));
    }
    lines.push(String::new());
    lines.extend(report.records.iter().flat_map(|it| record(it, locale)));
    lines.extend(report.findings.iter().flat_map(|it| finding(it, locale)));
    lines.extend([String::new(), word("receipt-answers"), String::new(), dig(receipt)]);
    lines.join("\n")
}

fn record(record: &RecordReport, locale: Locale) -> Vec<String> {
    let word = |key: String| say(locale, &Say::key(key));
    let purpose = word(format!("purpose-{}", record.purpose.id()));
    let status = word(format!("status-{}", record.status.id()));
    let mut lines = vec![format!("{purpose}: {status}"), format!("  {} {}", record.owner, record.rtype)];
    lines.extend(record.findings.iter().flat_map(|it| finding(it, locale)));
    lines
}

fn finding(finding: &Finding, locale: Locale) -> Vec<String> {
    let said = finding.keys().map(|key| {
        let what = finding.args.iter().fold(Say::key(key), |it, (name, value)| it.with(name, value.as_str()));
        say(locale, &what)
    });
    let [customer, it] = said;
    let mut lines = vec![format!("  {}: {}", finding.id, one_line(&customer)), format!("    {}", one_line(&it))];
    lines.extend(finding.corrected.as_deref().map(|it| format!("    {}", one_line(it))));
    lines
}

/// Values of customers' records are among what is said.
fn one_line(text: &str) -> String {
    text.split(|it: char| it.is_control() || it.is_whitespace())
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

//! The lists of disagreements. Each names a reason and, indented below it, texts with what the other reader does:
//!
//! ```text
//! because DNS names the version in capitals, and RFC 9989 wants them
//!   accepts v=dmarc1; p=none
//! ```
//!
//! A disagreement that is not listed fails, and so does one that is listed and no longer occurs: then somebody has changed
//! their mind, and a person has to look. Bytes that are not printable ASCII, and blanks at
//! the edges, stand there as `\xHH`.

use crate::support::tools;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// One text as the corpus writes it, and both verdicts.
#[derive(Debug)]
pub(super) struct Verdict {
    pub(super) text: String,
    pub(super) ours: bool,
    pub(super) theirs: bool,
    /// What both said, for whoever looks.
    pub(super) why: String,
}

#[track_caller]
pub(super) fn compare(name: &str, verdicts: &[Verdict]) {
    let path = format!("{}/tests/cases/second_opinions/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    let listed = read(&std::fs::read_to_string(&path).unwrap_or_default());
    let disagreements = verdicts.iter().filter(|it| it.ours != it.theirs);
    let seen: BTreeMap<String, &str> = disagreements.map(|it| (line(it), it.why.as_str())).collect();
    let mut faults = String::new();
    for (line, why) in seen.iter().filter(|(line, _)| !listed.contains(*line)) {
        writeln!(faults, "not listed:   {line}      # {why}").unwrap();
    }
    for line in listed.iter().filter(|it| !seen.contains_key(*it)) {
        writeln!(faults, "occurs no more:   {line}").unwrap();
    }
    assert!(faults.is_empty(), "{path}: {} texts, {} disagreements\n{faults}", verdicts.len(), seen.len());
    tools::tell(&format!("{name}: {} texts, {} disagreements, all explained", verdicts.len(), seen.len()));
}

fn line(verdict: &Verdict) -> String {
    let does = if verdict.theirs { "accepts" } else { "refuses" };
    let mut text: String = verdict.text.bytes().flat_map(shown).collect();
    // Blanks at the edges do not survive in files.
    if text.starts_with(' ') {
        text.replace_range(..1, "\\x20");
    }
    if text.ends_with(' ') {
        text.replace_range(text.len() - 1.., "\\x20");
    }
    format!("{does} {text}")
}

fn shown(byte: u8) -> Vec<char> {
    match byte {
        b' '..=b'~' => vec![char::from(byte)],
        _ => format!("\\x{byte:02x}").chars().collect(),
    }
}

fn read(list: &str) -> BTreeSet<String> {
    let mut reason = false;
    let mut lines = BTreeSet::new();
    for line in list.lines().filter(|it| !it.trim().is_empty() && !it.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(text) => {
                assert!(reason, "without a reason: {line}");
                assert!(lines.insert(text.to_owned()), "listed twice: {line}");
            }
            None => {
                reason = true;
                assert!(line.starts_with("because ") && line.len() > 20, "no reason: {line}");
            }
        }
    }
    lines
}

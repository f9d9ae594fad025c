//! No record that receivers take for SPF: nothing at all, one that begins wrongly, or that of an abandoned system.

use super::super::Case;
use super::super::order::Found;
use super::proposal;
use crate::rules::diagnosis::evidence::quoted;
use crate::rules::diagnosis::lookup::Sight;
use crate::rules::diagnosis::showing::shown;
use crate::rules::diagnosis::{At, Certainty, Data, Evidence, Finding, Severity};
use crate::rules::records::RecordStatus;
use crate::rules::records::spf::is_spf;

/// Characters of a text within which the version must show.
const NEAR_THE_START: usize = 16;
/// What people write for the version.
const VERSIONS: [&str; 6] = ["spf1", "spfv1", "sfp1", "psf1", "fsp1", "spf"];
/// Words that only such records have.
const WORDS: [&str; 8] = ["include", "ip4", "ip6", "redirect", "all", "mx", "exists", "ptr"];

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let missing = matches!(case.sought.status, RecordStatus::Missing | RecordStatus::WrongPlace);
    let asked = case.sought.wanted.value.is_some();
    let texts = texts(case);
    if let Some((data, strings, evidence)) = texts.iter().find(|(_, it, _)| is_sender_id(&it.concat())) {
        found.push(about(case, "S20", Severity::Information, data, strings, evidence).into());
    }
    let nearly = texts.iter().find_map(|it| Some((it, nearly(&it.1.concat())?)));
    if let Some(((data, strings, evidence), repaired)) = nearly {
        let absent = missing || case.sought.status == RecordStatus::NotChecked;
        let severity = if absent { case.severity() } else { Severity::Information };
        let finding = about(case, "S03", severity, data, strings, evidence);
        let corrected = if absent { proposal::settled(case, &[repaired]) } else { None };
        found.push(Found::from(Finding { corrected, ..finding }));
    }
    if missing && asked {
        let corrected = case.sought.wanted.value.clone();
        found.push(Found::generic(Finding { corrected, ..case.missing("S01") }));
    }
    found
}

/// Every text at the name that is no SPF record, from the first server that shows any.
fn texts<'c>(case: &Case<'c>) -> Vec<(&'c Data, &'c [Vec<u8>], &'c Evidence)> {
    let of_one = |it: &'c super::super::Heard| {
        let Sight::Values(values) = &it.sighting.sight else { return Vec::new() };
        let text = |data: &'c Data| match data {
            Data::Txt(strings) if !is_spf(&strings.concat()) => Some((data, strings.as_slice(), &it.sighting.evidence)),
            _ => None,
        };
        values.data.iter().filter_map(text).collect()
    };
    case.sought.heard.iter().map(of_one).find(|it: &Vec<_>| !it.is_empty()).unwrap_or_default()
}

fn about(
    case: &Case<'_>,
    id: &str,
    severity: Severity,
    data: &Data,
    strings: &[Vec<u8>],
    evidence: &Evidence,
) -> Finding {
    let text = strings.concat();
    let start: Vec<u8> = text.iter().copied().take(NEAR_THE_START).collect();
    let quote = Evidence { value: Some(quoted(data)), ..evidence.clone() };
    let finding = case.finding(id, severity, Certainty::Certain).evidence([quote]);
    let mut finding = finding.with("got", quoted(data)).with("start", shown(&start));
    finding.at = Some(At::of(strings, 0));
    finding
}

/// Sender ID (RFC 4406).
fn is_sender_id(text: &[u8]) -> bool {
    let text = text.to_ascii_lowercase();
    text.starts_with(b"spf2.0/") || text.starts_with(b"v=spf2.0/")
}

/// The record that was meant, where a text is plainly one but for its beginning.
fn nearly(text: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(text);
    let lower = text.to_ascii_lowercase();
    if is_sender_id(text.as_bytes()) || lower.starts_with("v=dmarc") || lower.starts_with("v=dkim") {
        return None;
    }
    let start: String = lower.chars().take(NEAR_THE_START).collect();
    let (at, version) = VERSIONS.iter().find_map(|it| Some((start.find(it)?, *it)))?;
    let before = start.get(..at)?;
    let after = text.get(at + version.len()..)?;
    // `spf=…` and `spf2` want a word before or a number behind to be meant as the version.
    let is_version = before.trim_end_matches(['=', ':', ' ', '"']).ends_with('v')
        || before.trim_matches(['"', ' ', '\u{feff}']).is_empty();
    let rest = after.trim_start_matches(|it: char| {
        it.is_ascii_digit() || matches!(it, '.' | ';' | ':' | ',' | '"' | '=' | ' ' | '\t')
    });
    let rest = rest.trim_end_matches(['"', ';', ' ']);
    let word = |it: &str| {
        let it = it.trim_start_matches(['+', '-', '~', '?']).to_ascii_lowercase();
        WORDS.iter().any(|known| it.starts_with(known))
    };
    let has_words = rest.split([' ', ';', ',']).any(word);
    (is_version && has_words || before.ends_with("v=") && rest.is_empty()).then(|| format!("v=spf1 {rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_beginnings_are_recognised() {
        for (text, meant) in [
            ("v=spf a mx -all", "v=spf1 a mx -all"),
            ("v=spf2 include:a.example ~all", "v=spf1 include:a.example ~all"),
            ("spf1 include:a.example ~all", "v=spf1 include:a.example ~all"),
            ("-v=spf1 mx -all", "v=spf1 mx -all"),
            ("xxxv=spf1 mx -all", "v=spf1 mx -all"),
            ("v=spf1;a;-all", "v=spf1 a;-all"),
            ("v=spf1include:a.example -all", "v=spf1 include:a.example -all"),
            ("v=spf1-all", "v=spf1 -all"),
            ("\"v=spf1 mx -all\"", "v=spf1 mx -all"),
            ("v=sfp1 mx -all", "v=spf1 mx -all"),
            ("v:spf1 mx -all", "v=spf1 mx -all"),
            ("v= spf1 mx -all", "v=spf1 mx -all"),
            (" v=spf1 -all", "v=spf1 -all"),
        ] {
            assert_eq!(nearly(text.as_bytes()).as_deref(), Some(meant), "{text}");
        }
        for other in [
            "spf2.0/pra mx -all",
            "google-site-verification=spf1",
            "v=DMARC1; p=none; aspf=s",
            "we use spf for all our mail",
            "spf-check=all",
            "MS=ms1",
            "",
        ] {
            assert_eq!(nearly(other.as_bytes()), None, "{other}");
        }
    }
}

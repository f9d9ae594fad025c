//! Texts that a few named changes make right: the changes are the diagnosis, whichever family they belong to.

use super::super::comparison::compare_texts;
use super::super::lookup::Sight;
use super::super::record::Heard;
use super::super::repair::{self, Goal, Repair, Step};
use super::super::showing::shown;
use super::super::{Certainty, Data, Finding};
use super::Case;
use super::order::Found;
use crate::rules::records::{Match, Purpose, RecordType, compare};

/// Texts at one name that are looked into; the apex of some domains has many that are none of our business.
const MOST_TEXTS: usize = 8;
/// Records that may be one text in several parts.
const MOST_PARTS: usize = 4;
/// Characters of what is too much that a sentence quotes.
const MOST_QUOTED: usize = 40;

/// Looks at what the servers show, each thing once, until something explains it.
pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    let wanted = case.sought.wanted;
    if wanted.purpose == Purpose::ReturnPath || wanted.rtype != RecordType::Txt {
        return Vec::new();
    }
    let mut tried: Vec<Vec<&Data>> = Vec::new();
    for group in case.sought.heard.iter().flat_map(|it| groups(wanted.purpose, it)) {
        if tried.len() >= MOST_TEXTS || tried.contains(&group) {
            continue;
        }
        if let Some(repair) = repaired(case, &group) {
            return told(case, &group, &repair);
        }
        tried.push(group);
    }
    Vec::new()
}

/// What may be the wanted text: the one that differs, one that nobody would take for it, several that may be its parts.
fn groups(purpose: Purpose, heard: &Heard) -> Vec<Vec<&Data>> {
    let Sight::Values(values) = &heard.sighting.sight else { return Vec::new() };
    let texts =
        || values.data.iter().filter(|it| matches!(it, Data::Txt(strings) if strings.iter().any(|it| !it.is_empty())));
    let parts = || Some(texts().collect::<Vec<_>>()).filter(|it| (2..=MOST_PARTS).contains(&it.len()));
    match &heard.compared {
        None | Some(Match::Same) => Vec::new(),
        Some(Match::Different(it)) => {
            let alone = values.data.get(it.which).map(|it| vec![it]);
            alone.into_iter().chain(parts().filter(|_| purpose != Purpose::Dkim)).collect()
        }
        Some(Match::MoreThanOne(_)) => parts().into_iter().collect(),
        Some(Match::Missing) => {
            let alone = texts().filter(|it| is_like(purpose, it)).take(MOST_TEXTS).map(|it| vec![it]);
            alone.chain(parts()).collect()
        }
    }
}

/// Whether a text that is no list or policy looks as if it was meant to be one.
fn is_like(purpose: Purpose, data: &Data) -> bool {
    const FARTHEST: usize = 256;
    let mark: &[u8] = match purpose {
        Purpose::Spf => b"spf1",
        Purpose::Dmarc => b"dmarc",
        _ => return true,
    };
    let Data::Txt(strings) = data else { return false };
    let mut small = strings.concat().to_ascii_lowercase();
    small.retain(u8::is_ascii_graphic);
    small.windows(mark.len()).take(FARTHEST).any(|it| it == mark)
}

fn repaired(case: &Case<'_>, group: &[&Data]) -> Option<Repair> {
    let wanted = case.sought.wanted;
    let records: Vec<&[Vec<u8>]> = group.iter().filter_map(|it| strings(it)).collect();
    let accepts = repair::goal(wanted.purpose, wanted.value.as_deref());
    let goal = Goal { want: wanted.value.as_deref().map(str::as_bytes), accepts: &accepts };
    repair::search(&records, &goal, repair::transforms(wanted.purpose))
}

fn strings(data: &Data) -> Option<&[Vec<u8>]> {
    match data {
        Data::Txt(strings) => Some(strings),
        _ => None,
    }
}

/// One finding for each kind of change.
fn told(case: &Case<'_>, group: &[&Data], repair: &Repair) -> Vec<Found> {
    let mut steps: Vec<&Step> = Vec::new();
    for step in &repair.steps {
        // In a text that was put together nothing has a place.
        let placed = steps.is_empty() || step.at.is_some();
        if placed && !steps.iter().any(|it| it.id == step.id) {
            steps.push(step);
        }
    }
    let changes = u8::try_from(repair.steps.len()).unwrap_or(u8::MAX);
    steps.into_iter().map(|it| Found::repaired(finding(case, group, repair, it), changes)).collect()
}

fn finding(case: &Case<'_>, group: &[&Data], repair: &Repair, step: &Step) -> Finding {
    let wanted = case.sought.wanted;
    let want = wanted.value.as_deref();
    let got: Vec<u8> = group.iter().filter_map(|it| strings(it)).flatten().flatten().copied().collect();
    let certainty = if is_short(step, &got) { Certainty::Likely } else { Certainty::Certain };
    let mut finding = case.of_texts(step.id, certainty, group, step.at);
    finding = match step.id {
        "X07" | "X08" => finding.with("extra", beginning(&step.cut)),
        "X10" => finding.with("length", got.len()).with("full-length", want.map_or(repair.value.len(), str::len)),
        "X13" => finding.with("count", group.len()),
        _ => finding,
    };
    finding = finding.with("wanted-char", super::character(&step.put, 0));
    // Of lists and policies only what the domain publishes is repaired; keys and tokens are ours to know.
    if finding.corrected.is_none() {
        let clean = compare(wanted.purpose, want, &[Data::Txt(vec![repair.value.clone()])]) == Match::Same;
        finding.corrected = String::from_utf8(repair.value.clone()).ok().filter(|_| clean);
    }
    let right = finding.corrected.as_deref().map_or(repair.value.as_slice(), str::as_bytes);
    finding.comparison = (group.len() == 1).then(|| compare_texts(right, &got));
    finding
}

/// So little is there that it may be the start of something else.
fn is_short(step: &Step, got: &[u8]) -> bool {
    /// Up to there all keys of the usual size are alike.
    const ALIKE: usize = 70;
    step.id == "X10" && got.len() < if got.starts_with(b"token=") { 24 } else { ALIKE }
}

fn beginning(text: &[u8]) -> String {
    let text = shown(text.trim_ascii());
    match text.char_indices().nth(MOST_QUOTED) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

//! Which finding about a record comes first: data, in one place (design.md section 8).
//!
//! Findings that say what is broken stand before those that only inform; then the most certain first. Among equally certain
//! ones an exact repair beats what a family says of its own, with the fewest changes first; a near miss beats "absent"; and
//! a cause takes the place of its effect. A new finding needs a line here only where these rules put it wrong.

use super::super::{Certainty, Finding, Severity};
use super::MOST;

/// How a finding was come by; the surest kind first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Source {
    /// So many named changes turn what was found into what was wanted.
    Repair(u8),
    /// What was wanted stands somewhere else.
    Elsewhere,
    /// A family recognises it.
    Own,
    /// It can be said of any record: it is not there, it differs.
    Generic,
}

/// A finding and how it was come by.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) finding: Finding,
    pub(super) source: Source,
}

/// Where the first was found the second is left out: it is its effect, or says the same with less.
const CAUSES: &[(&str, &str)] = &[
    ("X13", "K04"),
    ("X17", "K04"),
    ("X17", "S02"),
    ("X17", "M02"),
    ("X15", "O04"),
    ("X20", "M07"),
    ("K19", "K01"),
    ("K14", "K08"),
    ("K14", "K16"),
    ("K14", "K07"),
    ("K14", "K05"),
    ("K14", "K06"),
    ("X13", "S02"),
    ("X13", "M02"),
    ("X03", "O05"),
    ("X08", "O05"),
    ("K16", "K02"),
    ("X16", "K05"),
    ("O10", "N17"),
    ("M09", "M08"),
    ("M14", "M01"),
    ("O06", "Z10"),
    ("O06", "H06"),
    ("Z10", "H06"),
    ("K18", "K01"),
    ("T01", "R02"),
    ("T03", "S01"),
    ("T07", "R02"),
    ("T07", "R03"),
    ("T08", "O01"),
    ("T08", "K01"),
    ("T08", "S01"),
    ("T08", "M01"),
    ("T08", "R01"),
    ("N17", "C03"),
    ("C09", "K01"),
    ("C09", "R01"),
    ("S03", "S01"),
    ("S16", "S04"),
    ("S07", "S19"),
    ("O09", "O01"),
    ("O08", "O01"),
    ("O09", "N16"),
    ("O08", "N16"),
    ("N14", "N16"),
];

/// Among equally certain findings of the same source: the lower number first; 5 where nothing is said here.
const RANKS: &[(&str, u8)] = &[
    ("N16", 2),
    ("S08", 1),
    ("S09", 1),
    ("S06", 2),
    ("S07", 3),
    ("S10", 6),
    ("S15", 8),
    ("C06", 0),
    ("T04", 0),
    ("T08", 0),
    ("N01", 0),
    ("N02", 0),
    ("N13", 1),
    ("O10", 0),
    ("N17", 1),
    ("N18", 8),
    ("N15", 9),
    ("X19", 1),
    ("K14", 0),
    ("K20", 1),
    ("K12", 2),
    ("O06", 2),
    ("Z10", 2),
    ("X18", 9),
    ("N19", 9),
];

/// At most three, the first one the most telling.
pub(super) fn chosen(mut found: Vec<Found>) -> Vec<Finding> {
    let ids: Vec<String> = found.iter().map(|it| it.finding.id.clone()).collect();
    let is_there = |id: &str| ids.iter().any(|it| it == id);
    found.retain(|it| !CAUSES.iter().any(|(cause, effect)| *effect == it.finding.id && is_there(cause)));
    let repaired = found.iter().any(|it| matches!(it.source, Source::Repair(_)));
    found.retain(|it| !repaired || it.source != Source::Own || !is_about_content(&it.finding.id));
    let surely = |it: &Found| matches!(it.source, Source::Repair(_)) && it.finding.certainty == Certainty::Certain;
    let surely_repaired = found.iter().any(surely);
    found.retain(|it| !surely_repaired || it.source != Source::Own || !is_about_policy(&it.finding.id));
    found.sort_by_key(|it| {
        let Finding { severity, certainty, id, .. } = &it.finding;
        (gravity(*severity), *certainty, it.source, rank(id))
    });
    let mut chosen: Vec<Finding> = Vec::new();
    for it in found {
        if chosen.len() < MOST && !chosen.iter().any(|known| known.id == it.finding.id) {
            chosen.push(it.finding);
        }
    }
    chosen
}

/// Whether something has to be done stands before what is only good to know.
pub(in crate::rules::diagnosis) fn gravity(severity: Severity) -> u8 {
    match severity {
        Severity::Fail | Severity::Warning | Severity::Pending => 0,
        Severity::Information | Severity::Operator => 1,
    }
}

/// What the families of tokens and keys say about a text that differs, and that a text is missing: an exact repair says it
/// better.
fn is_about_content(id: &str) -> bool {
    matches!(id, "O01" | "O02" | "O03" | "O04" | "O05" | "S01" | "M01")
        || (id.starts_with('K') && !matches!(id, "K01" | "K04" | "K14"))
}

/// What is said about a policy that receivers cannot read: a repair that is certain says it better.
fn is_about_policy(id: &str) -> bool {
    matches!(id, "M03" | "M04" | "M05" | "M06" | "M07")
}

fn rank(id: &str) -> u8 {
    RANKS.iter().find(|(it, _)| *it == id).map_or(5, |(_, rank)| *rank)
}

impl From<Finding> for Found {
    fn from(finding: Finding) -> Self {
        Self { finding, source: Source::Own }
    }
}

impl Found {
    pub(super) fn repaired(finding: Finding, changes: u8) -> Self {
        Self { finding, source: Source::Repair(changes) }
    }

    pub(super) fn elsewhere(finding: Finding) -> Self {
        Self { finding, source: Source::Elsewhere }
    }

    pub(super) fn generic(finding: Finding) -> Self {
        Self { finding, source: Source::Generic }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Certainty::{Certain, Likely};
    use Severity::{Fail, Information};

    fn order(found: &[(&str, Severity, Certainty, Source)]) -> Vec<String> {
        let all = found.iter().map(|(id, severity, certainty, source)| Found {
            finding: Finding::new(id, *severity, *certainty),
            source: *source,
        });
        chosen(all.collect()).into_iter().map(|it| it.id).collect()
    }

    #[test]
    fn a_repair_beats_a_family_beats_the_generic() {
        use Source::{Elsewhere, Generic, Own, Repair};
        for (found, ids) in [
            (vec![("K16", Fail, Certain, Own), ("X04", Fail, Certain, Repair(1))], vec!["X04"]),
            (vec![("X04", Fail, Certain, Repair(2)), ("X02", Fail, Certain, Repair(1))], vec!["X02", "X04"]),
            (vec![("K01", Fail, Certain, Generic), ("N04", Fail, Certain, Elsewhere)], vec!["N04", "K01"]),
            (vec![("K17", Information, Certain, Own), ("C03", Fail, Likely, Own)], vec!["C03", "K17"]),
            (vec![("K04", Fail, Certain, Own), ("X13", Fail, Likely, Repair(1))], vec!["X13"]),
            (vec![("Z10", Fail, Certain, Own), ("Z10", Fail, Certain, Own)], vec!["Z10"]),
        ] {
            assert_eq!(order(&found), ids);
        }
    }

    #[test]
    fn every_line_names_ids_of_the_catalogue() {
        let ids = CAUSES.iter().flat_map(|(cause, effect)| [cause, effect]).chain(RANKS.iter().map(|(id, _)| id));
        for id in ids {
            assert!(crate::rules::diagnosis::slug(id).is_some(), "{id}");
        }
    }
}

//! Catch-all records (`*`, RFC 4592): they answer in place of a record that does not exist (N17, O10), and stop answering at
//! a name as soon as something is made there (N18).

use super::super::evidence::quoted;
use super::super::probes::Early;
use super::super::{Certainty, Finding, Severity};
use super::Case;
use super::order::Found;
use crate::rules::records::{Match, Purpose, RecordStatus, RecordType};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    let others = [as_well(case), would_be_masked(case)].into_iter().flatten().map(Found::from);
    [token_everywhere(case), in_place_of_it(case)].into_iter().flatten().map(Found::elsewhere).chain(others).collect()
}

/// A finding with what the catch-all record says at the name, and at one that nobody has made.
fn answered(case: &Case<'_>, id: &str, severity: Severity, certainty: Certainty) -> Option<Finding> {
    let nobody = case.scene.early?.catch_all(&case.sought.owner)?;
    let heard: Vec<_> = case.sought.heard.iter().filter(|it| it.by_catch_all).collect();
    if heard.is_empty() {
        return None;
    }
    let got = nobody.here.first().map(quoted).unwrap_or_default();
    let evidence = heard.into_iter().map(|it| it.sighting.evidence.clone()).chain([nobody.evidence.clone()]);
    Some(case.finding(id, severity, certainty).with("got", got).evidence(evidence))
}

/// The value is right, but whoever asks for any name gets it.
fn token_everywhere(case: &Case<'_>) -> Option<Finding> {
    if !case.sought.has_catch_all_token() || case.sought.status == RecordStatus::Found {
        return None;
    }
    answered(case, "O10", case.severity(), Certainty::Certain)
}

/// Something else answers at a name that has nothing of its own.
fn in_place_of_it(case: &Case<'_>) -> Option<Finding> {
    if !matches!(case.sought.status, RecordStatus::Missing | RecordStatus::WrongPlace) {
        return None;
    }
    answered(case, "N17", case.severity(), Certainty::Certain)
}

/// The catch-all record holds the right value: receivers take it, but any change of it takes our record along.
fn as_well(case: &Case<'_>) -> Option<Finding> {
    let works = case.sought.heard.iter().any(|it| it.by_catch_all && it.compared == Some(Match::Same));
    let severity = if case.is(Purpose::Dmarc) { Severity::Information } else { Severity::Warning };
    let works = works && case.sought.wanted.value.is_some();
    works.then(|| answered(case, "N17", severity, Certainty::Likely)).flatten()
}

/// The name at which an alias is to be made answers now because of a catch-all record, and will not any more.
fn would_be_masked(case: &Case<'_>) -> Option<Finding> {
    let sought = case.sought;
    if !case.is(Purpose::ReturnPath) || sought.status != RecordStatus::Missing {
        return None;
    }
    if sought.near.iter().any(|it| it.certain) || sought.heard.iter().any(|it| it.by_catch_all) {
        return None;
    }
    let nobody = Early::nobody(case.scene.plan)?;
    let server = std::slice::from_ref(case.scene.servers.first()?);
    let ask = |name, rtype| case.scene.lookup.glance_somewhere(server, name, rtype);
    let types = [RecordType::A, RecordType::Mx];
    let pairs: Vec<_> = types.iter().map(|it| (ask(&sought.owner, *it), ask(&nobody, *it))).collect();
    for (here, anywhere) in pairs {
        let (Some(here), Some(anywhere)) = (here?, anywhere?) else { continue };
        if here.here.is_empty() || here.here != anywhere.here {
            continue;
        }
        let got: Vec<String> = here.here.iter().map(quoted).collect();
        let finding = case.finding("N18", Severity::Warning, Certainty::Certain).with("got", got.join(", "));
        return Some(finding.evidence([here.evidence, anywhere.evidence]));
    }
    None
}

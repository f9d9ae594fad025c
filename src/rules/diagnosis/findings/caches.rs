//! Family H: what others may still remember, and for how long; and what else resolvers say of a record that is published.

use super::super::lookup::Sight;
use super::super::memory::{self, FAILURE, Recalled};
use super::super::{Certainty, Evidence, Finding, Memory, Severity};
use super::Case;
use super::order::Found;
use crate::moment::Moment;
use crate::rules::records::Match;
use std::time::Duration;

/// Longer than a day.
const LONG: u32 = 86_400;
/// RFC 2181 section 8: the highest bit must not be set.
const ODD: u32 = 1 << 31;
/// After the domain could not be seen, resolvers fail for so long: five minutes, and the time until somebody looks.
const AFTERMATH: Duration = Duration::from_secs(10 * 60);

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    let mut found: Vec<Finding> = lifetime(case).into_iter().collect();
    if let Some(views) = memory::recalled(case.scene, case.sought) {
        let kinds = [Memory::Missing, Memory::OldValue, Memory::Filtered, Memory::Bogus, Memory::Failing];
        found.extend(kinds.into_iter().filter_map(|kind| remembered(case, kind, &views)));
    }
    found.into_iter().map(Found::from).collect()
}

/// What resolvers make of it, told by the one for which it lasts longest.
fn remembered(case: &Case<'_>, kind: Memory, views: &[Recalled]) -> Option<Finding> {
    let like: Vec<&Recalled> = views.iter().filter(|it| it.memory == kind).collect();
    let longest = like.iter().max_by_key(|it| it.seconds)?;
    let repaired = longest.is_cached_failure() || was_dark(case);
    let (id, severity, certainty, seconds) = match kind {
        Memory::Missing => ("H01", Severity::Pending, Certainty::Certain, longest.seconds),
        Memory::OldValue => ("H02", Severity::Pending, Certainty::Certain, longest.seconds),
        Memory::Filtered => ("Z13", Severity::Information, Certainty::Certain, None),
        Memory::Bogus | Memory::Failing if repaired => ("H05", Severity::Pending, Certainty::Likely, Some(FAILURE)),
        // One resolver that does not believe what others do has a fault of its own.
        Memory::Bogus if like.len() == heard(views) => ("Z09", case.severity(), Certainty::Likely, None),
        _ => return None,
    };
    let names: Vec<String> = like.iter().map(|it| it.address.to_string()).collect();
    let evidence = like.iter().map(|it| Evidence { value: quote(it), ..it.evidence.clone() });
    let finding = case
        .finding(id, severity, certainty)
        .with("resolver", names.join(", "))
        .with("got", longest.values.first().map_or("", String::as_str))
        .lasting(seconds, now(case))
        .evidence(evidence);
    let mut finding = match id {
        "Z09" => finding.with("cause", "other").with("keytags", "").with("error", longest.said().unwrap_or_default()),
        _ => finding,
    };
    // There is nothing to publish: it is there.
    finding.corrected = None;
    Some(finding)
}

fn quote(it: &Recalled) -> Option<String> {
    it.values.first().cloned().or_else(|| it.said())
}

fn heard(views: &[Recalled]) -> usize {
    views.iter().filter(|it| it.memory != Memory::Silent).count()
}

fn now(case: &Case<'_>) -> Option<Moment> {
    case.scene.plan.background.now
}

/// A little while ago nobody could see the domain.
fn was_dark(case: &Case<'_>) -> bool {
    let dark = case.scene.plan.background.earlier.as_ref().and_then(|it| it.dark);
    dark.zip(now(case)).is_some_and(|(dark, now)| now.since(dark) <= AFTERMATH)
}

/// A time to live that makes every correction slow, or that nobody understands.
fn lifetime(case: &Case<'_>) -> Option<Finding> {
    let shown = case.heard(|it| *it != Match::Missing).filter_map(|it| match &it.sighting.sight {
        Sight::Values(values) if values.trail.is_empty() => Some((values.ttl, &it.sighting.evidence)),
        _ => None,
    });
    let shown: Vec<_> = shown.collect();
    let odd: Vec<_> = shown.iter().filter(|(ttl, _)| *ttl == 0 || *ttl >= ODD).collect();
    let long: Vec<_> = shown.iter().filter(|(ttl, _)| *ttl > LONG && *ttl < ODD).collect();
    let (id, severity, like) = match (odd.is_empty(), long.is_empty()) {
        (false, _) => ("H04", Severity::Information, odd),
        (_, false) => ("H03", Severity::Warning, long),
        _ => return None,
    };
    let (ttl, _) = like.iter().max_by_key(|(ttl, _)| *ttl)?;
    let finding = case.finding(id, severity, Certainty::Certain).living(*ttl);
    let mut finding = finding.evidence(like.iter().map(|(_, it)| (*it).clone()));
    finding.corrected = None;
    Some(finding)
}

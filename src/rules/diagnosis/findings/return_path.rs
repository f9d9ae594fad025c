//! Family R: where bounces go.

use super::super::glance::Heard;
use super::super::{Certainty, Data, Finding, Severity};
use super::Case;
use super::alias::evidence_of;
use super::order::Found;
use crate::rules::address::DnsName;
use crate::rules::records::{Purpose, RecordStatus, RecordType, TagList};

/// Names for the return path, by how usual they are.
const LABELS: [&str; 4] = ["bounce", "send", "rp", "em"];

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    if !case.is(Purpose::ReturnPath) {
        return Vec::new();
    }
    let missing = (case.sought.status == RecordStatus::Missing).then(|| Found::generic(case.missing("R01")));
    let own = [elsewhere(case), occupied(case), not_aligned(case)].into_iter().flatten().map(Found::from);
    missing.into_iter().chain(own).collect()
}

/// Other records stand at the name, so that no alias can be made (R02).
fn occupied(case: &Case<'_>) -> Option<Finding> {
    let instead = &case.sought.alias.instead;
    let mail_only = instead.iter().all(|(it, _)| *it == RecordType::Mx) && elsewhere(case).is_some();
    let addresses = instead.iter().all(|(it, _)| matches!(it, RecordType::A | RecordType::Aaaa));
    // A forward and a proxy have names of their own.
    if instead.is_empty() || mail_only || addresses {
        return None;
    }
    let types: Vec<String> = instead.iter().map(|(it, _)| it.to_string()).collect();
    let finding = case.finding("R02", case.severity(), Certainty::Certain);
    let finding = finding.with("types", types.join(", ")).with("alternative", free_label(case)?);
    Some(finding.evidence(instead.iter().map(|(_, it)| it.evidence.clone())))
}

/// A label below the domain at which nothing stands.
fn free_label(case: &Case<'_>) -> Option<&'static str> {
    let taken = case.sought.wanted.owner.labels().next();
    let others: Vec<&str> = LABELS.into_iter().filter(|it| taken != Some(it.as_bytes())).collect();
    let looked: Vec<_> = others
        .iter()
        .map(|label| {
            let name = case.domain.prefixed(label).ok()?;
            case.scene.lookup.glance_somewhere(case.scene.servers, &name, RecordType::Cname)
        })
        .collect();
    let mut free = None;
    for (label, glance) in others.iter().zip(looked) {
        if glance?.is_some_and(|it| it.heard == Heard::NoSuchName) {
            free = free.or(Some(*label));
        }
    }
    free.or_else(|| others.first().copied())
}

/// Bounces are taken by somebody else, or by nobody (R03).
fn elsewhere(case: &Case<'_>) -> Option<Finding> {
    let ours = case.scene.plan.background.operator.bounce_host.as_ref().and_then(DnsName::parent);
    let is_ours = |it: &DnsName| ours.as_ref().is_some_and(|ours| it.is_within(ours));
    let glance = case.sought.alias.instead.iter().find(|(it, _)| *it == RecordType::Mx).map(|(_, it)| it)?;
    let foreign: Vec<&Data> = glance
        .here
        .iter()
        .filter(|it| matches!(it, Data::Mx { exchange, .. } if exchange.is_root() || !is_ours(exchange)))
        .collect();
    let Data::Mx { exchange, .. } = foreign.first()? else { return None };
    let kind = if exchange.is_root() { "null" } else { "host" };
    let finding = case.finding("R03", case.severity(), Certainty::Certain);
    let finding = finding.with("kind", kind).with("got", exchange);
    Some(finding.evidence(foreign.iter().map(|it| evidence_of(it, &glance.evidence))))
}

/// The policy calls the domain a public suffix, so that the return path below it is an organisation of its own (RFC 9989
/// section 4.10.2) and does not count for DMARC (R04).
fn not_aligned(case: &Case<'_>) -> Option<Finding> {
    let policy = case.scene.policy.policy.as_ref().filter(|_| case.sought.status == RecordStatus::Found)?;
    if policy.owner.parent().as_ref() != Some(case.domain) || psd(policy.value.as_bytes()).as_deref() != Some("y") {
        return None;
    }
    let finding = case.finding("R04", Severity::Warning, Certainty::Certain);
    let mut finding = finding.with("policy", &policy.owner).with("got", &policy.value);
    finding.corrected = None;
    Some(finding.evidence(case.sought.heard.iter().map(|it| it.sighting.evidence.clone())))
}

fn psd(text: &[u8]) -> Option<String> {
    let tags = TagList::parse(text).ok()?;
    let is_policy = tags.tags.first().is_some_and(|it| it.name == "v" && it.value == "DMARC1");
    tags.get("psd").filter(|_| is_policy).map(|it| it.value.trim().to_ascii_lowercase())
}

//! Findings that need what earlier checks saw, or that ask servers which do not count any more: the record was put at the
//! old DNS host (N14), nothing was published since (N16), the proof has gone (O08), the domain has moved away (O09).

use super::super::evidence::quoted;
use super::super::lookup::Sight;
use super::super::record::wanted_in;
use super::super::zones::{self, Server};
use super::super::{Certainty, Earlier, Evidence, Finding, Home, Proof, Severity};
use super::Case;
use super::order::Found;
use crate::moment::Moment;
use crate::rules::address::DnsName;
use crate::rules::records::{Match, Purpose, RecordStatus};
use std::time::Duration;

/// Servers that do not count any more and are asked all the same.
const MOST_OLD: usize = 3;
/// So long after a record was first found missing an unchanged zone is worth a word.
const QUIET: Duration = Duration::from_secs(60 * 60);
/// Two definite looks this far apart.
const APART: Duration = Duration::from_secs(24 * 60 * 60);

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    let elsewhere = at_other_servers(case).map(Found::elsewhere);
    let others = [nothing_published(case), gone(case)].into_iter().flatten().map(Found::from);
    elsewhere.into_iter().chain(others).collect()
}

/// The very record, on a server that nobody asks.
fn at_other_servers(case: &Case<'_>) -> Option<Finding> {
    let missing = matches!(case.sought.status, RecordStatus::Missing | RecordStatus::Different);
    if !missing || case.sought.wanted.value.is_none() || case.scene.survey.is_none() {
        return None;
    }
    let sought = case.sought;
    let looked: Vec<_> = old_servers(case)
        .into_iter()
        .map(|it| {
            let seen = case.scene.lookup.somewhere(std::slice::from_ref(&it), &sought.owner, sought.wanted.rtype);
            (it, seen)
        })
        .collect();
    for (server, seen) in looked {
        let Some(Some(sighting)) = seen else { continue };
        let Sight::Values(values) = &sighting.sight else { continue };
        let Some(data) = wanted_in(sought.wanted, &values.data) else { continue };
        let current: Vec<String> = name_servers(case).iter().map(ToString::to_string).collect();
        let evidence = Evidence { value: Some(quoted(data)), ..sighting.evidence.clone() };
        let finding = case.finding("N14", case.severity(), Certainty::Certain);
        let finding = finding.with("got", &server.name).with("servers", current.join(", "));
        return Some(finding.evidence([evidence]));
    }
    None
}

/// Servers of earlier checks, and the one that the zone calls its first; without those that are asked anyway.
fn old_servers(case: &Case<'_>) -> Vec<Server> {
    let known = &case.scene.lookup.home.servers;
    let earlier = case.scene.plan.background.earlier.as_ref();
    let homes = earlier.map(|it| it.homes.as_slice()).unwrap_or_default().iter().rev();
    let mut old: Vec<Server> = homes
        .flat_map(|it| &it.servers)
        .filter_map(|it| Some(Server { name: it.name.clone(), address: it.address? }))
        .collect();
    let primary = case.scene.survey.and_then(|it| it.primary.as_ref()).filter(|it| !name_servers(case).contains(it));
    if let Some(primary) = primary {
        let addresses = zones::addresses(case.scene.lookup.inquiry, primary, &[], &DnsName::root());
        let first = addresses.and_then(|it| it.first().copied());
        old.extend(first.map(|address| Server { name: primary.clone(), address }));
    }
    old.retain(|it| !name_servers(case).contains(&it.name) && !known.iter().any(|known| known.address == it.address));
    old.sort_by_key(|it| it.address);
    old.dedup_by_key(|it| it.address);
    old.truncate(MOST_OLD);
    old
}

fn name_servers<'s>(case: &Case<'s>) -> &'s [DnsName] {
    case.scene.survey.map(|it| it.name_servers.as_slice()).unwrap_or_default()
}

fn past<'s>(case: &Case<'s>) -> Option<(&'s Earlier, Moment)> {
    let background = &case.scene.plan.background;
    Some((background.earlier.as_ref()?, background.now?))
}

/// Somebody says that the record is there, but its zone has not changed since before. Only where the version number of this
/// zone has been seen to go with what it holds.
fn nothing_published(case: &Case<'_>) -> Option<Finding> {
    let (earlier, now) = past(case)?;
    let sought = case.sought;
    if sought.status != RecordStatus::Missing || sought.wanted.value.is_none() || sought.heard.is_empty() {
        return None;
    }
    let serial = earlier.serial.filter(|it| it.moves == Some(true))?;
    let seen: Vec<Option<u32>> = case.scene.survey?.servers.iter().map(|(it, _)| it.serial).collect();
    if seen.iter().any(|it| *it != Some(serial.number)) {
        return None;
    }
    let missing = earlier.record(sought.wanted.purpose, &sought.wanted.owner)?.missing?;
    let asked_since = case.scene.plan.background.asked_at.is_none_or(|it| it > serial.since.max(missing));
    if !asked_since || now.since(serial.since.max(missing)) < QUIET {
        return None;
    }
    let evidence = case.heard(|it| *it == Match::Missing).map(|it| it.sighting.evidence.clone());
    let finding = case.finding("N16", case.severity(), Certainty::Certain).with("serial", serial.number);
    Some(finding.ago(serial.since, now).evidence(evidence))
}

/// What proved the ownership is definitely not there, for a day at least.
fn gone(case: &Case<'_>) -> Option<Finding> {
    let (earlier, now) = past(case)?;
    let (seen, since) = (earlier.proof_seen?, earlier.proof_gone?);
    let lost = case.is(Purpose::Ownership) && case.scene.proof == Proof::Absent;
    if !lost || now.since(since) < APART {
        return None;
    }
    let evidence = case.heard(|it| *it != Match::Same).map(|it| it.sighting.evidence.clone());
    let servers: Vec<String> = name_servers(case).iter().map(ToString::to_string).collect();
    let finding = match moved(case, earlier) {
        Some(before) => {
            let old: Vec<String> = before.servers.iter().map(|it| it.name.to_string()).collect();
            let finding = case.finding("O09", Severity::Fail, Certainty::Likely);
            finding.with("old-servers", old.join(", "))
        }
        None => case.finding("O08", Severity::Warning, Certainty::Certain),
    };
    Some(finding.with("servers", servers.join(", ")).ago(seen, now).evidence(evidence))
}

/// Every name server, and the first of them, is another than when the domain was proven. The place it was proven in.
fn moved<'s>(case: &Case<'s>, earlier: &'s Earlier) -> Option<&'s Home> {
    let before = earlier.homes.iter().rev().find(|it| it.proven)?;
    let now = name_servers(case);
    let primary = case.scene.survey.and_then(|it| it.primary.as_ref());
    let others = !now.is_empty() && before.servers.iter().all(|it| !now.contains(&it.name));
    (others && before.primary.as_ref() != primary).then_some(before)
}

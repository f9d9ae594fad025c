//! Family Z, and those findings of other families that are about servers: who does not answer, who disagrees.

use super::super::inquiry::Inquiry;
use super::super::survey::Survey;
use super::super::{Certainty, Evidence, Finding, Oddity, Plan, ServerProblem, ServerSeen, Severity};
use super::order::Found;
use super::{Case, zone};
use crate::rules::address::DnsName;
use crate::rules::records::{Purpose, RecordStatus};
use std::time::Duration;

/// So long a record that only some servers show has just arrived.
const FRESH: Duration = Duration::from_secs(60);

/// Some servers show the record, others do not (yet).
pub(super) fn of_record(case: &Case<'_>) -> Vec<Found> {
    if case.sought.status != RecordStatus::SomeServers {
        return Vec::new();
    }
    let (have, lack): (Vec<_>, Vec<_>) = case
        .sought
        .heard
        .iter()
        .filter(|it| it.status().is_some())
        .partition(|it| it.status() == Some(RecordStatus::Found));
    let names = |heard: &[&super::Heard]| {
        let names: Vec<_> = heard.iter().map(|it| it.sighting.server.name.to_string()).collect();
        names.join(", ")
    };
    let id = match case.is(Purpose::Ownership) {
        true => "O06",
        false if has_just_appeared(case) => "H06",
        false => "Z10",
    };
    let finding = case
        .finding(id, Severity::Pending, Certainty::Certain)
        .with("have", have.len())
        .with("servers", have.len() + lack.len())
        .with("having", names(&have))
        .with("lacking", names(&lack));
    vec![Found::from(finding.evidence(lack.into_iter().chain(have).map(|it| it.sighting.evidence.clone())))]
}

/// It was nowhere when it was last looked for, or was first seen within the last minute.
fn has_just_appeared(case: &Case<'_>) -> bool {
    let (wanted, background) = (case.sought.wanted, &case.scene.plan.background);
    let past = background.earlier.as_ref().and_then(|it| it.record(wanted.purpose, &wanted.owner));
    past.is_some_and(|it| match it.appeared {
        None => it.missing.is_some(),
        Some(first) => background.now.is_some_and(|now| now.since(first) < FRESH),
    })
}

/// What is wrong with the domain and its servers. `views`: everything else is known, resolvers may be asked.
pub(in crate::rules::diagnosis) fn of_domain(
    inquiry: &Inquiry<'_>,
    survey: &Survey,
    plan: &Plan,
    views: bool,
) -> Vec<Finding> {
    let domain = &plan.domain;
    let mut found = zone::find(inquiry, survey, plan, views);
    if !survey.servers.is_empty() && survey.servers.iter().all(|(it, _)| it.problem == Some(ServerProblem::ServFail)) {
        let finding = Finding::new("Z04", Severity::Fail, Certainty::Certain).with("domain", domain);
        found.push(finding.evidence(survey.servers.iter().flat_map(|(_, evidence)| evidence.clone())));
        return found;
    }
    let some_answer = survey.servers.iter().any(|(it, _)| it.problem.is_none());
    // Where nobody can be heard, it may be us.
    let (severity, certainty) =
        if some_answer { (Severity::Warning, Certainty::Certain) } else { (Severity::Fail, Certainty::Likely) };
    for (server, evidence) in &survey.servers {
        let Some((id, problem)) = server.problem.and_then(|it| Some((id(it)?, it))) else { continue };
        let same = |it: &&mut Finding| it.id == id && it.args.get("ns") == Some(&server.name.to_string());
        match found.iter_mut().find(same) {
            Some(known) => known.evidence.extend(evidence.clone()),
            None => {
                let finding = of_server(server, problem.id(), Finding::new(id, severity, certainty), domain);
                let finding = finding.with("over", over(server, problem));
                found.push(finding.evidence(evidence.clone()));
            }
        }
    }
    found.extend(survey.servers.iter().flat_map(|(it, evidence)| odd(it, evidence, domain)));
    found.sort_by_key(|it| it.severity);
    found
}

/// What is odd about a server that answers all the same.
fn odd(server: &ServerSeen, evidence: &[Evidence], domain: &DnsName) -> Vec<Finding> {
    let finding = |it: &Oddity| {
        let (id, severity, certainty) = match it {
            Oddity::CaseSensitive => ("Z11", Severity::Warning, Certainty::Certain),
            Oddity::OtherCase => ("Z11", Severity::Information, Certainty::Certain),
            Oddity::NoEdns => ("Z08", Severity::Warning, Certainty::Certain),
            Oddity::Stray => ("Z15", Severity::Warning, Certainty::Likely),
            // The server has a problem for that.
            Oddity::OnlyTcp => return None,
        };
        let problem = if *it == Oddity::NoEdns { Some("edns") } else { None };
        let finding = of_server(server, it.id(), Finding::new(id, severity, certainty), domain);
        let finding = problem.map_or(finding.clone(), |it| finding.with("over", it));
        Some(finding.evidence(evidence.iter().cloned()))
    };
    let mut found: Vec<Finding> = server.oddities.iter().filter_map(finding).collect();
    found.sort_by_key(|it| it.severity);
    found.dedup_by(|one, other| one.id == other.id);
    found
}

/// Over what the server does not answer.
fn over(server: &ServerSeen, problem: ServerProblem) -> &'static str {
    match problem {
        ServerProblem::Truncated => "tcp",
        _ if server.oddities.contains(&Oddity::OnlyTcp) => "udp",
        _ => "both",
    }
}

fn of_server(server: &ServerSeen, problem: &str, finding: Finding, domain: &DnsName) -> Finding {
    let address = server.address.map(|it| it.to_string()).unwrap_or_default();
    finding
        .with("domain", domain)
        .with("zone", server.zone.as_ref().unwrap_or(domain))
        .with("ns", &server.name)
        .with("address", address)
        .with("problem", problem)
}

/// Nothing where the fault may be ours.
fn id(problem: ServerProblem) -> Option<&'static str> {
    Some(match problem {
        ServerProblem::NoAddress | ServerProblem::ForbiddenAddress => "Z06",
        ServerProblem::Refused | ServerProblem::ServFail | ServerProblem::NotAuthoritative => "Z05",
        ServerProblem::TimedOut | ServerProblem::Unreachable | ServerProblem::Truncated => "Z08",
        ServerProblem::Malformed => "Z15",
        ServerProblem::NotAsked => return None,
    })
}

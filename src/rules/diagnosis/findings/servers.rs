//! Family Z, and those findings of other families that are about servers: who does not answer, who disagrees.

use super::super::survey::Survey;
use super::super::{Certainty, Finding, ServerProblem, ServerSeen, Severity};
use super::Case;
use super::order::Found;
use crate::rules::address::DnsName;
use crate::rules::records::{Purpose, RecordStatus};

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
    let id = if case.is(Purpose::Ownership) { "O06" } else { "Z10" };
    let finding = case
        .finding(id, Severity::Pending, Certainty::Certain)
        .with("have", have.len())
        .with("servers", have.len() + lack.len())
        .with("having", names(&have))
        .with("lacking", names(&lack));
    vec![Found::from(finding.evidence(lack.into_iter().chain(have).map(|it| it.sighting.evidence.clone())))]
}

/// What is wrong with the domain and its servers.
pub(in crate::rules::diagnosis) fn of_domain(survey: &Survey, domain: &DnsName) -> Vec<Finding> {
    let mut found = Vec::new();
    if !survey.no_such_domain.is_empty() {
        let finding = Finding::new("Z01", Severity::Fail, Certainty::Certain).with("domain", domain);
        found.push(finding.evidence(survey.no_such_domain.iter().cloned()));
    }
    if let Some(evidence) = &survey.bogus {
        let finding = Finding::new("Z09", Severity::Fail, Certainty::Likely).with("domain", domain);
        found.push(finding.evidence([evidence.clone()]));
    }
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
                let finding = of_server(server, problem, Finding::new(id, severity, certainty), domain);
                found.push(finding.evidence(evidence.clone()));
            }
        }
    }
    found.sort_by_key(|it| it.severity);
    found
}

fn of_server(server: &ServerSeen, problem: ServerProblem, finding: Finding, domain: &DnsName) -> Finding {
    let address = server.address.map(|it| it.to_string()).unwrap_or_default();
    finding
        .with("domain", domain)
        .with("zone", server.zone.as_ref().unwrap_or(domain))
        .with("ns", &server.name)
        .with("address", address)
        .with("problem", problem.id())
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

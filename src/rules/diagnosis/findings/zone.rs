//! Family Z, what is wrong with the domain as a whole: it does not exist, is parked, on its way to other servers, or its
//! signature is broken. What is wrong with single servers is in [`super::servers`].

use super::super::evidence::{Show, evidence};
use super::super::history::fingerprint;
use super::super::inquiry::Inquiry;
use super::super::memory::{DNSSEC, hosts_remembered};
use super::super::parking::are_parking;
use super::super::reading::{self, Reading};
use super::super::survey::Survey;
use super::super::zones::{self, Server};
use super::super::{Certainty, Data, Evidence, Finding, Plan, Rcode, Record, Reply, Severity, Whom};
use crate::rules::address::DnsName;
use crate::rules::records::RecordType;
use std::collections::BTreeSet;

pub(super) fn find(inquiry: &Inquiry<'_>, survey: &Survey, plan: &Plan, views: bool) -> Vec<Finding> {
    let all = [
        no_such_domain(survey, plan),
        parked(inquiry, survey, plan),
        bogus(inquiry, survey, plan),
        on_the_move(inquiry, survey, plan, views),
        two_lists(inquiry, survey, plan),
        filtered(inquiry, plan),
        invented(inquiry, plan),
    ];
    all.into_iter().flatten().collect()
}

fn worked_before(plan: &Plan) -> bool {
    plan.background.earlier.as_ref().is_some_and(|it| it.was_ready || it.proof_seen.is_some())
}

fn no_such_domain(survey: &Survey, plan: &Plan) -> Option<Finding> {
    if survey.no_such_domain.is_empty() {
        return None;
    }
    let was_there = plan.background.earlier.as_ref().is_some_and(|it| !it.homes.is_empty());
    let (id, certainty) = if was_there { ("Z02", Certainty::Likely) } else { ("Z01", Certainty::Certain) };
    let finding = Finding::new(id, Severity::Fail, certainty).with("domain", &plan.domain).with("servers", "");
    Some(finding.evidence(survey.no_such_domain.iter().cloned()))
}

/// On servers for parked domains, and a name that nobody has made leads where the domain leads.
fn parked(inquiry: &Inquiry<'_>, survey: &Survey, plan: &Plan) -> Option<Finding> {
    let zone = survey.zone.as_ref().filter(|_| are_parking(&survey.name_servers))?;
    let server = survey.healthy().into_iter().next()?;
    let label = format!("fm{:016x}", fingerprint(&plan.domain.to_string()));
    let nobody = DnsName::parse(&label).ok()?.join(&plan.domain).ok()?;
    let [domain, nobody] = [&plan.domain, &nobody].map(|name| {
        let answer = inquiry.ask(Whom::Server(server.address), name, RecordType::A)?;
        Some((answer, reading::read(answer, zone, name, RecordType::A, &[])))
    });
    let ((answer, one), (_, other)) = (domain?, nobody?);
    let (Reading::Found { records: one, .. }, Reading::Found { records: other, .. }) = (&one, &other) else {
        return None;
    };
    let data = |all: &[&Record]| all.iter().map(|it| it.data.clone()).collect::<BTreeSet<Data>>();
    if data(one) != data(other) {
        return None;
    }
    let (id, certainty) = if worked_before(plan) { ("Z02", Certainty::Likely) } else { ("Z03", Certainty::Certain) };
    let finding = Finding::new(id, Severity::Fail, certainty).with("domain", &plan.domain);
    let finding = finding.with("servers", joined(&survey.name_servers));
    Some(finding.evidence([evidence(&server, answer, Show::Records(one))]))
}

fn joined(names: &[DnsName]) -> String {
    names.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

/// A validating resolver refuses the domain. Which end of the signature is broken: the DS records above name keys that the
/// domain does not have, or the resolver says it.
fn bogus(inquiry: &Inquiry<'_>, survey: &Survey, plan: &Plan) -> Option<Finding> {
    let refused = survey.bogus.as_ref()?;
    let code = inquiry
        .ask(Whom::Resolver, &plan.domain, RecordType::Soa)
        .and_then(|it| it.reply()?.extended_errors.iter().map(|it| it.0).find(|it| DNSSEC.contains(it)));
    let ends = survey.zone.as_ref().and_then(|zone| Some((above(inquiry, zone)?, keys(inquiry, survey, zone)?)));
    let (above, keys) = ends.unwrap_or_default();
    let dangling: Vec<u16> = above.iter().map(|it| it.0).filter(|it| !keys.contains(it)).collect();
    let broken = !keys.is_empty() && !dangling.is_empty() && dangling.len() == above.len();
    let unsigned = !above.is_empty() && keys.is_empty();
    let (cause, certainty) = match code {
        _ if broken || unsigned => ("ds", Certainty::Certain),
        Some(7) => ("expired", Certainty::Certain),
        Some(8) => ("early", Certainty::Certain),
        Some(_) => ("other", Certainty::Certain),
        None => ("other", Certainty::Likely),
    };
    let tags = if broken { dangling } else { above.iter().map(|it| it.0).collect() };
    let tags: Vec<String> = tags.iter().map(ToString::to_string).collect();
    let said = above.into_iter().map(|(_, it)| it);
    Some(
        Finding::new("Z09", Severity::Fail, certainty)
            .with("domain", &plan.domain)
            .with("cause", cause)
            .with("keytags", tags.join(", "))
            .with("error", refused.value.as_deref().unwrap_or_default())
            .evidence([refused.clone()].into_iter().chain(said)),
    )
}

/// The DS records of the zone, as the servers above say; each with who says it.
fn above(inquiry: &Inquiry<'_>, zone: &DnsName) -> Option<Vec<(u16, Evidence)>> {
    let Some(above) = zones::enclosing(inquiry, &zone.parent()?)? else { return Some(Vec::new()) };
    let place = zones::two_servers(inquiry, &above, zone)?;
    let asked: Vec<_> =
        place.servers.iter().map(|it| (it, inquiry.ask(Whom::Server(it.address), zone, RecordType::Ds))).collect();
    let mut found: Vec<(u16, Evidence)> = Vec::new();
    for (server, answer) in asked {
        let answer = answer?;
        for record in answer.usable().map(|it| it.answers.as_slice()).unwrap_or_default() {
            let Data::Ds { key_tag } = record.data else { continue };
            if record.name == *zone && !found.iter().any(|(known, _)| *known == key_tag) {
                found.push((key_tag, evidence(server, answer, Show::Records(&[record]))));
            }
        }
    }
    Some(found)
}

/// The keys that the zone publishes, as its first server says. None where it has none; nothing where nobody says.
fn keys(inquiry: &Inquiry<'_>, survey: &Survey, zone: &DnsName) -> Option<Vec<u16>> {
    let server: Server = survey.healthy().into_iter().next()?;
    let reply: &Reply = inquiry.ask(Whom::Server(server.address), zone, RecordType::Dnskey)?.usable()?;
    let tag = |it: &Data| match it {
        Data::Dnskey { key_tag } => Some(*key_tag),
        _ => None,
    };
    reply.authoritative.then(|| reply.data_at(zone).filter_map(tag).collect())
}

/// The zone above names other servers than a resolver remembers, and the zone agrees with what is above.
fn on_the_move(inquiry: &Inquiry<'_>, survey: &Survey, plan: &Plan, views: bool) -> Option<Finding> {
    let (zone, lists) = (survey.zone.as_ref()?, &survey.lists);
    let differ = !lists.remembered.is_empty() && !lists.above.is_empty() && lists.remembered != lists.above;
    if !differ || (!lists.own.is_empty() && lists.own != lists.above) {
        return None;
    }
    let remembered = inquiry.recursive(zone, RecordType::Ns)??;
    let first = remembered.answers.iter().find(|it| it.name == *zone);
    let mut ttl = first.map_or(0, |it| it.ttl);
    for (hosts, remaining) in hosts_remembered(inquiry, plan, views, zone) {
        if !hosts.is_empty() && hosts != lists.above {
            ttl = ttl.max(remaining);
        }
    }
    let finding = Finding::new("Z12", Severity::Pending, Certainty::Certain)
        .with("domain", &plan.domain)
        .with("zone", zone)
        .with("new", joined(&lists.above))
        .with("old", joined(&lists.remembered));
    let value = Some(joined(&lists.remembered));
    let rcode = Rcode::name(remembered.rcode);
    let finding = finding.lasting(Some(ttl), plan.background.now);
    Some(finding.evidence([Evidence {
        server: "resolver".into(),
        address: None,
        rcode,
        aa: false,
        ttl: Some(ttl),
        value,
    }]))
}

/// The zone above and the zone itself name different servers.
fn two_lists(inquiry: &Inquiry<'_>, survey: &Survey, plan: &Plan) -> Option<Finding> {
    let (zone, lists) = (survey.zone.as_ref()?, &survey.lists);
    let differ = !lists.own.is_empty() && !lists.above.is_empty() && lists.own != lists.above;
    let without = |all: &[DnsName], others: &[DnsName]| {
        let only: Vec<DnsName> = all.iter().filter(|it| !others.contains(it)).cloned().collect();
        joined(&only)
    };
    differ.then(|| {
        Finding::new("Z07", Severity::Warning, Certainty::Certain)
            .with("domain", &plan.domain)
            .with("zone", zone)
            .with("above", joined(&lists.above))
            .with("own", joined(&lists.own))
            .with("only-above", without(&lists.above, &lists.own))
            .with("only-own", without(&lists.own, &lists.above))
            .evidence(own_list(inquiry, survey, zone))
    })
}

/// Who said what servers the zone has.
fn own_list(inquiry: &Inquiry<'_>, survey: &Survey, zone: &DnsName) -> Option<Evidence> {
    survey.healthy().iter().find(|it| inquiry.was_asked(Whom::Server(it.address), zone, RecordType::Ns)).and_then(
        |it| {
            let answer = inquiry.ask(Whom::Server(it.address), zone, RecordType::Ns)?;
            let records: Vec<&Record> = answer.reply()?.answers.iter().filter(|it| it.name == *zone).collect();
            Some(evidence(it, answer, Show::Records(&records)))
        },
    )
}

/// The resolver that we ask ourselves blocks the domain.
fn filtered(inquiry: &Inquiry<'_>, plan: &Plan) -> Option<Finding> {
    let reply = inquiry.ask(Whom::Resolver, &plan.domain, RecordType::Soa)?.reply()?;
    let (code, text) = reply.extended_errors.iter().find(|(code, _)| (15..=18).contains(code))?;
    let finding = Finding::new("Z13", Severity::Information, Certainty::Certain)
        .with("domain", &plan.domain)
        .with("resolver", "resolver");
    let value = Some(super::super::memory::error_text(*code, text));
    let rcode = Rcode::name(reply.rcode);
    Some(finding.evidence([Evidence { server: "resolver".into(), address: None, rcode, aa: false, ttl: None, value }]))
}

/// The resolver that we ask answered for a name that nobody can have (the self-test puts its answer among the others).
fn invented(inquiry: &Inquiry<'_>, plan: &Plan) -> Option<Finding> {
    let (name, reply) = inquiry.invented()?;
    let first = reply.answers.first()?;
    let finding = Finding::new("Z14", Severity::Operator, Certainty::Certain)
        .with("domain", &plan.domain)
        .with("name", name)
        .with("got", super::super::evidence::quoted(&first.data));
    let rcode = Rcode::name(reply.rcode);
    Some(finding.evidence([Evidence {
        server: "resolver".into(),
        address: None,
        rcode,
        aa: false,
        ttl: Some(first.ttl),
        value: Some(super::super::evidence::quoted(&first.data)),
    }]))
}

//! One turn of the loop: all answers so far go in, the open questions or the report come out.
//!
//! Every rule is evaluated in every turn with what is known; what is missing is asked all at once. So the number of rounds
//! is that of questions that really depend on each other. A healthy domain `acme.example` with four name servers, key and
//! challenge published, takes four rounds and 48 questions:
//!
//! | round | who | questions |
//! |---|---|---|
//! | 1 | resolver | SOA and NS of the domain and the zone above: 4 |
//! | 2 | resolver | A and AAAA of four hosts, A of two hosts of the zone above: 10 |
//! | 3 | two servers of the zone above | NS of the domain: 2 |
//! | 3 | each of the four servers | SOA, challenge, key, `_dmarc`, an alias in place of the last two: 24 |
//! | 3 | one of them | TXT and MX of the domain, three names that should not answer: 5 |
//! | 4 | one of them | what helps and is not needed, as everything needed is right: 3 |
//! | 5 | each of `dns.views` | what it remembers of each record that was seen, twice: 2 for a record; without views none |
//!
//! A return path adds two for each server, and one for our own host; aliases to our keys add the zone of the keys and two of
//! its servers. Without a DMARC policy the names above are asked in a fourth round, and the usual wrong places of what is
//! missing in a fifth: at most ten questions for a record and forty in all.

use super::dmarc_walk;
use super::findings::order::gravity;
use super::findings::{extras, record_type, servers};
use super::inquiry::Inquiry;
use super::lookup::Lookup;
use super::memory;
use super::probes::{self, Early};
use super::record::{self, Scene, Sought};
use super::survey::{Survey, survey};
use super::{Answers, Observed, Plan, Proof, Question, RecordReport, Report, ServerSeen, Wanted, alias, around, proof};
use crate::rules::records::{Purpose, RecordStatus};

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Nothing depends on the order; ask them all at once.
    Ask(Vec<Question>),
    Done(Box<Report>),
}

/// Pure, and the same for the same answers: to be called again with more of them until it is done.
pub fn step(plan: &Plan, answers: &Answers) -> Step {
    let mut inquiry = Inquiry::new(answers);
    let mut report = examine(plan, &inquiry, false);
    let mut open = inquiry.into_open();
    if open.is_empty() && !plan.background.views.is_empty() {
        inquiry = Inquiry::new(answers);
        report = examine(plan, &inquiry, true);
        open = inquiry.into_open();
    }
    if open.is_empty() { Step::Done(Box::new(report)) } else { Step::Ask(open) }
}

/// The report as far as it is known; only worth something when nothing is open. `views`: everything else is known, and
/// resolvers may be asked what they remember.
fn examine(plan: &Plan, inquiry: &Inquiry<'_>, views: bool) -> Report {
    alias::prepare(inquiry, plan);
    let survey = survey(inquiry, &plan.domain);
    let mut observed = Observed { name_servers: survey.name_servers.clone(), ..Observed::default() };
    let Some(home) = survey.place() else { return groundless((plan, inquiry, views), &survey, observed) };
    let useless = survey.useless();
    let lookup = Lookup::new(inquiry, &home, &useless);
    let servers = survey.healthy();

    let around = around::look(&lookup, &servers, &plan.domain).unwrap_or_default();
    let walk = dmarc_walk::walk(inquiry, &lookup, &servers, &plan.domain).unwrap_or_default();
    let early = Early::look(&lookup, &servers, plan);
    let scene = Scene {
        plan,
        lookup: &lookup,
        domain: &plan.domain,
        servers: &servers,
        around: &around,
        early: early.as_ref(),
        sound: survey.is_sound(),
        policy: &walk,
        survey: Some(&survey),
        proof: Proof::CannotTell,
        views,
    };
    let mut sought: Vec<Sought<'_>> = plan.records.iter().filter_map(|it| record::seek(&scene, it)).collect();
    if sought.len() == plan.records.len() {
        inquiry.with_reserve(|| probes::look(&scene, &mut sought));
    }

    around.note(&mut observed);
    walk.note(&mut observed);
    note_senders(&sought, &mut observed);
    let proof = proof::proof(&survey, &sought);
    let ready = !plan.records.is_empty()
        && sought.len() == plan.records.len()
        && sought.iter().all(|it| !it.wanted.needed || it.status == RecordStatus::Found);
    let scene = Scene { proof, ..scene };
    let mut about_domain = record_type::of_domain(&scene);
    about_domain.extend(extras::of_domain(&scene, ready));
    let remembered = memory::views(&scene, &sought);
    let records: Vec<RecordReport> = sought.into_iter().map(|it| it.report(&scene)).collect();
    let report = report((plan, inquiry, views), &survey, Found { proof, records, observed, about_domain });
    Report { views: remembered, ..report }
}

fn note_senders(sought: &[Sought<'_>], observed: &mut Observed) {
    if let Some(list) = sought.iter().find(|it| it.wanted.purpose == Purpose::Spf) {
        observed.senders.branches = list.senders.forest.branches();
    }
}

/// What is looked for, the answers, and whether resolvers may be asked what they remember.
type Asked<'q, 'a> = (&'q Plan, &'q Inquiry<'a>, bool);

struct Found {
    proof: Proof,
    records: Vec<RecordReport>,
    observed: Observed,
    /// An alias in place of the domain; what never stands in the way of mail.
    about_domain: Vec<super::Finding>,
}

/// Without any name server: the domain does not exist, or nobody could be asked where it is.
fn groundless(asked: Asked<'_, '_>, survey: &Survey, mut observed: Observed) -> Report {
    let (plan, ..) = asked;
    let gone = !survey.no_such_domain.is_empty();
    (observed.spf_known, observed.dmarc_known) = (gone, gone);
    let status = if gone { RecordStatus::Missing } else { RecordStatus::NoAnswer };
    let record = |wanted: &Wanted| RecordReport {
        purpose: wanted.purpose,
        needed: wanted.needed,
        owner: wanted.owner.clone(),
        found_at: None,
        rtype: wanted.rtype,
        status,
        behind: None,
        findings: Vec::new(),
        seen: Vec::new(),
    };
    let records = plan.records.iter().map(record).collect();
    let found = Found { proof: proof::without_records(survey), records, observed, about_domain: Vec::new() };
    report(asked, survey, found)
}

fn report((plan, inquiry, views): Asked<'_, '_>, survey: &Survey, found: Found) -> Report {
    let unheard = found.records.iter().any(|it| it.needed && it.status == RecordStatus::NoAnswer);
    let nobody = survey.no_such_domain.is_empty() && survey.healthy().is_empty();
    let servers = servers::of_domain(inquiry, survey, plan, views);
    let mut findings: Vec<super::Finding> = found.about_domain.into_iter().chain(servers).collect();
    findings.sort_by_key(|it| (gravity(it.severity), it.severity));
    Report {
        zone: survey.zone.clone(),
        could_not_check: unheard || nobody || survey.bogus.is_some(),
        proof: found.proof,
        servers: survey.servers.iter().map(|(it, _)| since(plan, it)).collect(),
        records: found.records,
        findings,
        observed: found.observed,
        resolver_silent: survey.resolver_silent,
        queries: inquiry.asked(),
        remembered: Vec::new(),
        views: Vec::new(),
        primary: survey.primary.clone(),
        earlier: None,
    }
}

/// With the time since when it is like this.
fn since(plan: &Plan, server: &ServerSeen) -> ServerSeen {
    let ill = server.problem.is_some() || server.behind;
    let known = plan.background.earlier.as_ref().and_then(|it| it.trouble_since(server));
    ServerSeen { since: known.or(plan.background.now).filter(|_| ill), ..server.clone() }
}

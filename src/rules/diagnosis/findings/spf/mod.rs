//! Family S: the list of senders. What breaks it for receivers, what stands in the way of our own entry, and what is only
//! good to know.
//!
//! Where nothing is asked for at the domain the record is the customer's own affair: what breaks it is a warning, because mail
//! of others depends on it, everything else is information.

mod advice;
mod proposal;
mod start;

use super::super::lookup::Sight;
use super::super::senders::{lists, ours};
use super::super::spf_tree::{Fault, Tree};
use super::super::{At, Background, Certainty, Data, Evidence, Finding, Severity};
use super::order::Found;
use super::{Case, character};
use crate::rules::address::DnsName;
use crate::rules::diagnosis::evidence::quoted;
use crate::rules::diagnosis::showing::shown;
use crate::rules::records::spf::{BadTerm, Spf, SpfFault, SpfKind, SpfTerm, suggestion};
use crate::rules::records::{Match, Mismatch, Purpose, RecordStatus};
use proposal::Edit;

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    if case.is(Purpose::ReturnPath) {
        return at_the_domain(case).into_iter().collect();
    }
    if !case.is(Purpose::Spf) {
        return Vec::new();
    }
    let several = case.heard(|it| matches!(it, Match::MoreThanOne(_))).next().map(|_| {
        let corrected = proposal::of(case, |_| Edit::Keep);
        Found::from(Finding { corrected, ..case.too_many("S02") })
    });
    let mut found: Vec<Found> = start::find(case);
    found.extend(several);
    found.extend(below(case));
    if let Some(list) = List::of(case) {
        found.extend(list.faults().into_iter().map(Found::from));
        found.extend(list.lacks_us());
        found.extend(advice::find(&list).into_iter().map(Found::from));
    }
    found
}

/// The one record that a server shows, the first of those that differ.
pub(super) struct List<'c> {
    case: &'c Case<'c>,
    data: &'c Data,
    strings: &'c [Vec<u8>],
    text: Vec<u8>,
    why: Option<&'c Mismatch>,
    at: Option<usize>,
    evidence: Vec<Evidence>,
}

impl<'c> List<'c> {
    fn of(case: &'c Case<'c>) -> Option<Self> {
        let one = |it: &&super::Heard| lists(&it.sighting).len() == 1;
        let heard: Vec<_> = case.sought.heard.iter().filter(one).collect();
        let differs = |it: &&&super::Heard| matches!(it.compared, Some(Match::Different(_)));
        let first = heard.iter().find(differs).or_else(|| heard.first())?;
        let (which, text) = lists(&first.sighting).into_iter().next()?;
        let Sight::Values(values) = &first.sighting.sight else { return None };
        let data = values.data.get(which)?;
        let Data::Txt(strings) = data else { return None };
        let (why, at) = match &first.compared {
            Some(Match::Different(it)) => (Some(&it.why), it.at),
            _ => (None, None),
        };
        let same = heard.iter().filter(|it| lists(&it.sighting).iter().any(|(_, it)| *it == text));
        let evidence = same.map(|it| Evidence { value: Some(quoted(data)), ..it.sighting.evidence.clone() }).collect();
        Some(Self { case, data, strings, text, why, at, evidence })
    }

    fn spf(&self) -> Option<Spf<'_>> {
        Spf::parse(&self.text).ok()
    }

    fn tree(&self) -> Option<&'c Tree> {
        self.case.sought.senders.forest.tree(&self.text)
    }

    /// About the record as a whole, or the place in it.
    fn finding(&self, id: &str, severity: Severity, at: Option<usize>) -> Finding {
        let finding = self.case.finding(id, severity, Certainty::Certain).with("got", quoted(self.data));
        let mut finding = finding.evidence(self.evidence.iter().cloned());
        if let Some(byte) = at {
            let place = At::of(self.strings, byte);
            finding = finding.with("pos", place.character).with("char", character(&self.text, byte));
            finding.at = Some(place);
        }
        finding
    }

    fn about(&self, id: &str, severity: Severity, term: &SpfTerm<'_>) -> Finding {
        self.finding(id, severity, Some(term.at)).with("entry", shown(term.text.as_bytes()))
    }

    /// What only deserves a look where nobody asked for the record.
    fn advice(&self) -> Severity {
        if self.case.sought.wanted.value.is_some() { Severity::Warning } else { Severity::Information }
    }

    fn corrected(&self, edit: impl Fn(&SpfTerm<'_>) -> Edit) -> Option<String> {
        proposal::of(self.case, edit)
    }

    /// What makes receivers give up on it.
    fn faults(&self) -> Vec<Finding> {
        let Some(spf) = self.spf() else {
            let at = Spf::parse(&self.text).err();
            let finding = self.finding("S17", self.case.severity(), at);
            return vec![Finding { corrected: self.corrected(|_| Edit::Keep), ..finding }];
        };
        if let Some((at, fault)) = spf.fault() {
            return vec![Finding { corrected: self.corrected(|_| Edit::Keep), ..self.fault(&spf, at, fault) }];
        }
        let Some(tree) = self.tree() else { return Vec::new() };
        let severity = self.case.severity();
        let term = |at: usize| spf.terms.iter().find(|it| it.at == at);
        let mut faults = Vec::new();
        match tree.fault() {
            Some(Fault::Dead(own, dead) | Fault::Loop(own, dead)) => {
                let id = if matches!(tree.fault(), Some(Fault::Loop(..))) { "S09" } else { "S08" };
                let host = dead.name.as_ref().map_or_else(|| dead.text.clone(), DnsName::to_string);
                // Our own list is not the customer's to put right.
                let is_ours = dead.name.is_some() && dead.name == ours(self.case.sought);
                let (severity, edit) = if is_ours { (Severity::Operator, None) } else { (severity, Some(own.at)) };
                let corrected =
                    edit.and_then(|at| self.corrected(|it| if it.at == at { Edit::Drop } else { Edit::Keep }));
                let finding = term(own.at).map(|it| self.about(id, severity, it).with("host", host));
                faults.extend(finding.map(|it| Finding { corrected, ..it }));
            }
            Some(Fault::TooManyHosts(own, count)) => {
                let corrected = self.corrected(|it| if it.at == own.at { Edit::Drop } else { Edit::Keep });
                let finding = term(own.at).map(|it| self.about("S19", severity, it));
                faults.extend(finding.map(|it| Finding { corrected, ..it.with("count", count).with("kind", "many") }));
            }
            None => {}
        }
        if tree.is_dear() {
            let removable = proposal::removable(self.case, &self.text);
            let spare = removable.iter().map(|it| it.entry().to_owned()).collect::<Vec<_>>();
            let corrected = self.corrected(|it| if spare.contains(&it.entry()) { Edit::Drop } else { Edit::Keep });
            let finding = self.finding("S06", severity, None).with("lookups", tree.lookups());
            let finding =
                finding.with("any", if spare.is_empty() { "no" } else { "yes" }).with("spare", spare.join(", "));
            faults.push(Finding { corrected, ..finding });
        }
        if tree.leads_nowhere() {
            let dead: Vec<_> = tree.branches.iter().filter(|it| it.voids() > 0).map(|it| it.text.clone()).collect();
            let corrected =
                self.corrected(|it| if dead.iter().any(|dead| dead == it.text) { Edit::Drop } else { Edit::Keep });
            let finding = self.finding("S07", severity, None).with("count", tree.voids());
            faults.push(Finding { corrected, ..finding.with("entries", dead.join(", ")) });
        }
        faults
    }

    fn fault(&self, spf: &Spf<'_>, at: usize, fault: SpfFault) -> Finding {
        let severity = self.case.severity();
        match fault {
            SpfFault::Character => self.finding("S17", severity, Some(at)),
            SpfFault::SecondRedirect => {
                let entry = spf.terms.iter().find(|it| it.at == at).map_or("", |it| it.text);
                self.finding("S14", severity, Some(at)).with("entry", entry).with("kind", "twice")
            }
            SpfFault::Term(BadTerm { why, .. }) => self.bad_term(spf, at, why.id()),
            SpfFault::SecondExp => self.bad_term(spf, at, "twice"),
        }
    }

    fn bad_term(&self, spf: &Spf<'_>, at: usize, reason: &str) -> Finding {
        let mut from = spf.terms.iter().skip_while(|it| it.at != at);
        let text = from.next().map_or("", |it| it.text);
        let meant = suggestion(text, from.next().map(|it| it.text));
        let finding = self.finding("S13", self.case.severity(), Some(at)).with("term", shown(text.as_bytes()));
        let finding = finding.with("reason", reason).with("known", if meant.is_some() { "yes" } else { "no" });
        finding.with("repaired", meant.unwrap_or_default())
    }

    /// Our entry is missing, or nobody reads it: the most telling reason.
    fn lacks_us(&self) -> Option<Found> {
        let host = ours(self.case.sought)?;
        let spf = self.spf()?;
        let entry = format!("include:{host}");
        let severity = self.case.severity();
        if self.why == Some(&Mismatch::SpfAfterAll) {
            let finding = self.finding("S05", severity, self.at).with("entry", entry);
            return Some(Finding { corrected: self.corrected(|_| Edit::Keep), ..finding }.into());
        }
        if self.why != Some(&Mismatch::SpfLacksUs) {
            return None;
        }
        let silent = spf.silent().filter(|it| suggestion(it.text, None).as_deref() == Some(&entry));
        if let Some(term) = silent {
            let finding = self.about("S12", severity, term).with("repaired", entry);
            return Some(Finding { corrected: self.corrected(|_| Edit::Keep), ..finding }.into());
        }
        if let Some(term) = spf.terms.iter().find(|it| self.is_nearly_us(it, &host)) {
            let finding = self.about("S22", severity, term).with("ours", entry);
            let corrected = self.corrected(|it| if it.at == term.at { Edit::Drop } else { Edit::Keep });
            return Some(Found::elsewhere(Finding { corrected, ..finding }));
        }
        let never = matches!(spf.terms.as_slice(), [only] if only.kind == SpfKind::All && only.text == "-all");
        let id = if never { "S21" } else { "S04" };
        let corrected = self.corrected(|_| Edit::Keep);
        let fits = if corrected.is_some() { "yes" } else { "no" };
        let finding = self.finding(id, severity, None).with("entry", entry).with("fits", fits);
        let finding = Finding { corrected, ..finding };
        Some(if never { Found::from(finding) } else { Found::generic(finding) })
    }

    /// An `include:` of another host of ours, or of a name that is nearly ours.
    fn is_nearly_us(&self, term: &SpfTerm<'_>, host: &DnsName) -> bool {
        let SpfKind::Include(name) = term.kind else { return false };
        let Ok(name) = DnsName::parse(name) else { return false };
        let operator = &self.case.scene.plan.background.operator;
        let others = [&operator.web_host, &operator.bounce_host, &operator.keys_zone, &operator.report_domain];
        if name == *host || others.into_iter().flatten().any(|it| *it == name) {
            return name != *host;
        }
        let (got, want) = (name.to_string(), host.to_string());
        want.len() >= SHORTEST && strsim::osa_distance(&got, &want) <= MOST_SLIPS
    }
}

/// Names shorter than this are too easily like others.
const SHORTEST: usize = 8;
const MOST_SLIPS: usize = 2;

/// Our entry stands at a name below the domain, where receivers do not look (S16).
fn below(case: &Case<'_>) -> Option<Found> {
    let (name, evidence) = case.sought.senders.elsewhere.as_ref()?;
    let finding = case.finding("S16", case.severity(), Certainty::Certain).evidence([evidence.clone()]);
    let finding = finding.with("mailfrom", case.domain).with("got", name);
    let corrected = match case.sought.status {
        RecordStatus::Missing | RecordStatus::WrongPlace => case.sought.wanted.value.clone(),
        _ => proposal::of(case, |_| Edit::Keep),
    };
    Some(Found::elsewhere(Finding { corrected, ..finding }))
}

/// The return path is missing, and our entry stands at the domain, where receivers of our mail do not look (S16).
fn at_the_domain(case: &Case<'_>) -> Option<Found> {
    if case.sought.status != RecordStatus::Missing {
        return None;
    }
    let Background { operator, .. } = &case.scene.plan.background;
    // Where our entry is asked for at the domain it is at home there.
    if case.scene.plan.records.iter().any(|it| it.purpose == Purpose::Spf && it.value.is_some()) {
        return None;
    }
    let apex = case.scene.around.apex.as_ref()?;
    let hosts: Vec<&DnsName> = [&operator.bounce_host, &operator.spf_host].into_iter().flatten().collect();
    let ours = |name: &DnsName| hosts.iter().any(|it| name == *it || name.is_within(&registrable(it)));
    let names_us = |text: &[u8]| {
        let Ok(spf) = Spf::parse(text) else { return false };
        spf.reached().any(|it| match it.kind {
            SpfKind::Include(name) => DnsName::parse(name).is_ok_and(|it| ours(&it)),
            _ => false,
        })
    };
    let (_, text) = lists(apex).into_iter().find(|(_, it)| names_us(it))?;
    let evidence = Evidence { value: Some(shown(&text)), ..apex.evidence.clone() };
    let finding = case.finding("S16", case.severity(), Certainty::Certain).evidence([evidence]);
    Some(Found::elsewhere(finding.with("mailfrom", &case.sought.wanted.owner).with("got", case.domain)))
}

/// The name that was registered: one label below the public suffix.
fn registrable(host: &DnsName) -> DnsName {
    let text = host.to_string();
    psl::domain_str(&text).and_then(|it| DnsName::parse(it).ok()).unwrap_or_else(|| host.clone())
}

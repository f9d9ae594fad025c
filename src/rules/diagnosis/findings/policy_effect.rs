//! Family M, continued: what the policy that applies means for our mail, and where its reports go.
//!
//! Our mail is signed as the domain itself, so a strict policy asks nothing of it that it does not do; only the return path
//! lies below the domain. All of this is advice: the policy is the customer's own.

use super::super::dmarc_reports::{self, Destination};
use super::super::lookup::Sight;
use super::super::record;
use super::super::{Certainty, Finding, Severity};
use super::Case;
use super::policy::Own;
use crate::rules::address::DnsName;
use crate::rules::records::dmarc::{Dmarc, DmarcPolicy, Subject};
use crate::rules::records::{Purpose, RecordStatus};

pub(super) fn find(case: &Case<'_>) -> Vec<Option<Finding>> {
    let own = Own::of(case);
    let reports = own.as_ref().map(|it| reports(case, it)).unwrap_or_default();
    [strict(case, own.as_ref()), inherited(case), enforced(case, own.as_ref())].into_iter().chain(reports).collect()
}

/// Whether receivers can check our signature. Nothing where that is not known, or nobody asked for keys yet.
fn is_signed(case: &Case<'_>) -> Option<bool> {
    let keys = case.scene.plan.records.iter().filter(|it| it.purpose == Purpose::Dkim && it.needed);
    let statuses: Option<Vec<_>> = keys.map(|it| Some(record::seek(case.scene, it)?.status)).collect();
    let statuses = statuses.filter(|it| !it.is_empty())?;
    let all = |known: &[RecordStatus]| statuses.iter().all(|it| known.contains(it));
    let wrong = [RecordStatus::Missing, RecordStatus::Different, RecordStatus::WrongPlace, RecordStatus::MoreThanOne];
    match () {
        () if all(&[RecordStatus::Found]) => Some(true),
        () if statuses.iter().any(|it| wrong.contains(it)) => Some(false),
        () => None,
    }
}

/// SPF shall count only for exactly the same name, and our mail leaves with a name below as its sender (M11).
fn strict(case: &Case<'_>, own: Option<&Own<'_>>) -> Option<Finding> {
    let plan = case.scene.plan;
    let below = |it: &DnsName| it.join(case.domain).ok();
    let mail_from = plan.records.iter().find(|it| it.purpose == Purpose::ReturnPath).map(|it| it.owner.clone());
    let mail_from = mail_from.or_else(|| plan.background.operator.bounce_label.as_ref().and_then(below))?;
    let own = own?;
    if !own.dmarc()?.strict_spf || mail_from == *case.domain {
        return None;
    }
    let severity = if is_signed(case)? { Severity::Information } else { Severity::Warning };
    Some(own.finding(case, "M11", severity, None).with("part", "aspf=s").with("mail-from", mail_from))
}

/// The policy of a name above applies (M12).
fn inherited(case: &Case<'_>) -> Option<Finding> {
    let walk = case.scene.policy;
    let from = walk.level().filter(|it| it != case.domain)?;
    let (policy, source) = (walk.policy.as_ref()?, walk.source.as_ref()?);
    let effect = Dmarc::parse(policy.value.as_bytes()).ok()?.effect(subject(case));
    let severity = match effect {
        DmarcPolicy::None => Severity::Information,
        _ if is_signed(case) == Some(false) => Severity::Warning,
        _ => Severity::Information,
    };
    let finding = case.finding("M12", severity, Certainty::Certain);
    let finding =
        finding.with("from", from).with("effect", effect.word()).with("got", super::shown(policy.value.as_bytes()));
    Some(finding.evidence([source.evidence.clone()]))
}

/// A name that DNS does not know may have a policy of its own above.
fn subject(case: &Case<'_>) -> Subject {
    let apex = case.scene.around.apex.as_ref();
    let unknown = apex.is_some_and(|it| matches!(it.sight, Sight::Absent { .. }) && it.evidence.rcode == "NXDOMAIN");
    if unknown { Subject::BelowUnknown } else { Subject::Below }
}

/// Mail that fails is refused, and ours cannot pass yet (M15).
fn enforced(case: &Case<'_>, own: Option<&Own<'_>>) -> Option<Finding> {
    let own = own?;
    let effect = own.dmarc()?.effect(Subject::Itself);
    if effect == DmarcPolicy::None || is_signed(case)? {
        return None;
    }
    Some(own.finding(case, "M15", Severity::Warning, None).with("effect", effect.word()))
}

/// Reports that nobody gets (M08, M09).
fn reports(case: &Case<'_>, own: &Own<'_>) -> Vec<Option<Finding>> {
    let scene = case.scene;
    let from =
        dmarc_reports::From { lookup: scene.lookup, servers: scene.servers, around: scene.around, domain: case.domain };
    let Some(dmarc) = own.dmarc() else { return Vec::new() };
    let destinations = dmarc_reports::destinations(&from, &dmarc).unwrap_or_default();
    destinations.iter().map(|it| about(case, own, it)).collect()
}

fn about(case: &Case<'_>, own: &Own<'_>, to: &Destination) -> Option<Finding> {
    let finding = |id| {
        let finding = own.finding(case, id, Severity::Warning, Some(to.at));
        finding.with("report-domain", &to.domain).with("part", super::shown(to.uri.as_bytes()))
    };
    if let Some(evidence) = &to.without_mail {
        return Some(finding("M09").evidence([evidence.clone()]));
    }
    let (name, evidence) = to.not_agreed.as_ref()?;
    // A resolver may remember a "no" for a while.
    let finding = Finding { certainty: Certainty::Likely, ..finding("M08") };
    Some(finding.with("report-name", name).evidence([evidence.clone()]))
}

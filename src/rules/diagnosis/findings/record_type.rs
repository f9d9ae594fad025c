//! Family T: a record of the wrong type, or of two types that exclude each other.

use super::super::evidence::quoted;
use super::super::lookup::Sight;
use super::super::record::{Heard, Scene};
use super::super::{Certainty, Data, Finding, Severity, around};
use super::Case;
use super::alias::{evidence_of, is_hidden};
use super::order::Found;
use crate::rules::address::DnsName;
use crate::rules::records::{Match, Purpose, RecordStatus, RecordType, compare, spf};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    let own = [copied(case), retired(case), excluding(case), forwarded(case), mail_host(case), redirected(case)];
    let own = own.into_iter().chain([several(case)]).flatten().map(Found::from);
    target_as_text(case).map(|it| Found::repaired(it, 0)).into_iter().chain(own).collect()
}

/// What is wrong with the domain itself.
pub(in crate::rules::diagnosis) fn of_domain(scene: &Scene<'_, '_>) -> Vec<Finding> {
    let Some(apex) = scene.around.apex.as_ref().filter(|_| *scene.domain == scene.lookup.home.zone) else {
        return Vec::new();
    };
    let trail = match &apex.sight {
        Sight::Values(values) => &values.trail,
        Sight::Absent { trail } | Sight::Circle { trail } => trail,
        Sight::Unheard(_) => return Vec::new(),
    };
    if trail.first() != Some(scene.domain) {
        return Vec::new();
    }
    let alias = scene.lookup.glance(&apex.server, &apex.zone, scene.domain, RecordType::Cname);
    let Some((glance, target)) = alias.and_then(|it| Some((it.clone(), it.here.first().map(quoted)?))) else {
        return Vec::new();
    };
    let finding = Finding::new("T05", Severity::Fail, Certainty::Certain);
    vec![finding.with("domain", scene.domain).with("got", target).evidence([glance.evidence])]
}

/// The target of the alias, as a text (T01).
fn target_as_text(case: &Case<'_>) -> Option<Finding> {
    let target = DnsName::parse(case.sought.wanted.value.as_deref()?).ok()?;
    let (data, evidence) = instead(case, RecordType::Txt).find(|(data, _)| names(data, &target))?;
    let finding = case.finding("T01", case.severity(), Certainty::Certain).with("got", quoted(data));
    Some(finding.evidence([evidence_of(data, evidence)]))
}

/// What stands at the name in place of the alias.
fn instead<'s>(
    case: &Case<'s>,
    rtype: RecordType,
) -> impl Iterator<Item = (&'s Data, &'s super::super::Evidence)> + use<'s> {
    let all = case.sought.alias.instead.iter().filter(move |(it, _)| *it == rtype);
    all.flat_map(|(_, glance)| glance.here.iter().map(|it| (it, &glance.evidence)))
}

fn names(data: &Data, target: &DnsName) -> bool {
    let Data::Txt(strings) = data else { return false };
    let joined = strings.concat();
    let text = String::from_utf8_lossy(&joined);
    let text = text.trim().trim_matches(|it| matches!(it, '"' | '\'')).trim();
    DnsName::parse(text).is_ok_and(|it| it == *target)
}

/// The key itself where an alias to it should be (T02).
fn copied(case: &Case<'_>) -> Option<Finding> {
    if !case.sought.alias.is_copied {
        return None;
    }
    let finding = case.finding("T02", Severity::Warning, Certainty::Certain);
    Some(finding.evidence(case.sought.heard.iter().map(|it| it.sighting.evidence.clone())))
}

/// A list of senders under the type that was given up (T03).
fn retired(case: &Case<'_>) -> Option<Finding> {
    if !case.is(Purpose::Spf) || around::texts(case.scene.around.apex.as_ref()).iter().any(|it| spf::is_spf(it)) {
        return None;
    }
    // Only where the texts were heard.
    case.scene.around.apex.as_ref().filter(|it| matches!(it.sight, Sight::Values(_) | Sight::Absent { .. }))?;
    let glance = case.scene.lookup.glance_somewhere(case.scene.servers, case.domain, RecordType::Spf)??;
    let text = glance.here.iter().find_map(|it| match it {
        Data::Spf(strings) => Some(strings.concat()).filter(|it| spf::is_spf(it)),
        _ => None,
    })?;
    let wanted = case.sought.wanted.value.as_deref();
    let severity = if wanted.is_none() { Severity::Warning } else { case.severity() };
    let as_txt = Data::Txt(vec![text.clone()]);
    let mut finding = case.finding("T03", severity, Certainty::Certain).with("got", quoted(&as_txt));
    if compare(Purpose::Spf, wanted, &[as_txt]) == Match::Same {
        finding.corrected = String::from_utf8(text).ok();
    }
    Some(finding.evidence([glance.evidence]))
}

/// An alias and something else at one name (T04).
fn excluding(case: &Case<'_>) -> Option<Finding> {
    let both: Vec<&Heard> = case.sought.heard.iter().filter(|it| it.excludes_itself()).collect();
    if both.is_empty() || case.sought.alias.is_copied {
        return None;
    }
    let finding = case.finding("T04", case.severity(), Certainty::Certain);
    let other = if case.sought.wanted.rtype == RecordType::Cname { RecordType::Txt } else { RecordType::Cname };
    let evidence = both.iter().flat_map(|it| {
        let beside = it.beside.as_ref().map(|it| it.evidence.clone());
        std::iter::once(it.sighting.evidence.clone()).chain(beside)
    });
    Some(finding.with("other", other).evidence(evidence))
}

/// An address where the alias should be: a web forward, or a host (T06).
fn forwarded(case: &Case<'_>) -> Option<Finding> {
    let instead = &case.sought.alias.instead;
    let addresses = |it: &RecordType| matches!(it, RecordType::A | RecordType::Aaaa);
    if !case.is(Purpose::ReturnPath) || instead.is_empty() || !instead.iter().all(|(it, _)| addresses(it)) {
        return None;
    }
    if is_hidden(case).is_some() {
        return None;
    }
    let got: Vec<String> = instead.iter().flat_map(|(_, it)| it.here.iter().map(quoted)).collect();
    let finding = case.finding("T06", case.severity(), Certainty::Certain).with("got", got.join(", "));
    Some(finding.evidence(instead.iter().map(|(_, it)| it.evidence.clone())))
}

/// A mail host that is none: an alias, an address, a name with the zone behind it (T07).
fn mail_host(case: &Case<'_>) -> Option<Finding> {
    if !case.is(Purpose::ReturnPath) {
        return None;
    }
    let bad = instead(case, RecordType::Mx).find_map(|(data, evidence)| {
        let Data::Mx { exchange, .. } = data else { return None };
        is_no_mail_host(case, exchange)?.then_some((exchange, data, evidence))
    });
    let (exchange, data, evidence) = bad?;
    let finding = case.finding("T07", case.severity(), Certainty::Certain).with("got", exchange);
    Some(finding.evidence([evidence_of(data, evidence)]))
}

fn is_no_mail_host(case: &Case<'_>, exchange: &DnsName) -> Option<bool> {
    if exchange.is_root() {
        return Some(false);
    }
    if exchange.labels().all(|label| label.iter().all(u8::is_ascii_digit)) {
        return Some(true);
    }
    let ours = case.scene.plan.background.operator.bounce_host.as_ref().and_then(DnsName::parent);
    if let Some(front) = exchange.below(case.zone) {
        let is_ours = ours.is_some_and(|it| front.is_within(&it));
        if front.is_within(case.zone) || is_ours {
            return Some(true);
        }
    }
    let seen = case.scene.lookup.beyond(exchange, RecordType::Cname, None)?;
    Some(seen.iter().any(|it| it.sight.only_alias().is_some()))
}

/// Everything below a name above is answered from elsewhere (T08).
fn redirected(case: &Case<'_>) -> Option<Finding> {
    let owner = &case.sought.wanted.owner;
    if matches!(case.sought.status, RecordStatus::Found | RecordStatus::NotChecked) {
        return None;
    }
    let (from, to) = case.scene.lookup.redirected(owner)?;
    let there = owner.below(from)?.join(to).ok()?;
    let finding = case.finding("T08", case.severity(), Certainty::Certain);
    let finding = finding.with("got", from).with("target", to).with("there", there);
    Some(finding.evidence(case.sought.heard.iter().map(|it| it.sighting.evidence.clone())))
}

/// Two aliases at one name (T09).
fn several(case: &Case<'_>) -> Option<Finding> {
    let several = case.heard(|it| matches!(it, Match::MoreThanOne(_))).next().is_some();
    let only_aliases = case.sought.alias.instead.is_empty();
    (several && only_aliases && case.sought.wanted.rtype == RecordType::Cname).then(|| case.too_many("T09"))
}

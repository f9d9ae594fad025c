//! Family M: what receivers shall do with mail that fails. Any policy that they apply is right; what of it does not work,
//! and what it means for our mail, is advice.

use super::super::around;
use super::super::evidence::quoted;
use super::super::glance::Heard as Beside;
use super::super::lookup::Sight;
use super::super::{At, Certainty, Data, Evidence, Finding, Severity};
use super::Case;
use super::order::Found;
use super::policy_effect;
use crate::rules::records::dmarc::{self, Dmarc, DmarcFault, Flaw, FlawKind, UriFault};
use crate::rules::records::{BadTag, Match, Mismatch, Purpose, RecordStatus};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    if !case.is(Purpose::Dmarc) {
        return Vec::new();
    }
    let missing = (case.sought.status == RecordStatus::Missing).then(|| {
        let corrected = case.sought.wanted.value.clone();
        Finding { corrected, ..case.missing("M01") }
    });
    let mut found = vec![missing, several(case), different(case), dead_alias(case)];
    if let Some(own) = Own::of(case) {
        found.extend(own.flaws(case));
        found.push(own.misuses_psd(case));
        found.push(stray(case));
    }
    found.extend(policy_effect::find(case));
    found.into_iter().flatten().map(Found::from).collect()
}

/// The policy at the domain itself that receivers apply, as one server shows it.
pub(super) struct Own<'s> {
    strings: &'s [Vec<u8>],
    joined: Vec<u8>,
    evidence: Evidence,
}

impl<'s> Own<'s> {
    pub(super) fn of(case: &Case<'s>) -> Option<Self> {
        let heard = case.heard(|it| *it == Match::Same).find_map(|it| match &it.sighting.sight {
            Sight::Values(values) => Some((values, &it.sighting.evidence)),
            _ => None,
        });
        let (values, evidence) = heard?;
        values.data.iter().find_map(|data| {
            let Data::Txt(strings) = data else { return None };
            let joined = strings.concat();
            let evidence = Evidence { value: Some(quoted(data)), ..evidence.clone() };
            dmarc::is_dmarc(&joined).then_some(Self { strings, joined, evidence })
        })
    }

    pub(super) fn dmarc(&self) -> Option<Dmarc<'_>> {
        Dmarc::parse(&self.joined).ok()
    }

    /// A finding about a place in it.
    pub(super) fn finding(&self, case: &Case<'_>, id: &str, severity: Severity, at: Option<usize>) -> Finding {
        let got = self.evidence.value.clone().unwrap_or_default();
        let mut finding = case.finding(id, severity, Certainty::Certain).with("got", got);
        if let Some(byte) = at {
            let at = At::of(self.strings, byte);
            finding = finding.with("pos", at.character);
            finding.at = Some(at);
        }
        finding.evidence([self.evidence.clone()])
    }

    /// Each kind of thing that receivers pass over, once.
    fn flaws(&self, case: &Case<'_>) -> Vec<Option<Finding>> {
        let Some(dmarc) = self.dmarc() else { return Vec::new() };
        let mut kinds: Vec<&str> = Vec::new();
        let mut found = Vec::new();
        for flaw in &dmarc.flaws {
            let kind = id(flaw.why);
            if !kinds.contains(&kind) {
                kinds.push(kind);
                found.push(Some(self.flaw(case, flaw)));
            }
        }
        found
    }

    fn flaw(&self, case: &Case<'_>, flaw: &Flaw<'_>) -> Finding {
        let id = id(flaw.why);
        let part = format!("{}={}", flaw.tag, flaw.got);
        let (severity, part, why) = match flaw.why {
            FlawKind::Policy | FlawKind::Value => (Severity::Warning, part, "value"),
            FlawKind::Removed => (Severity::Information, part, flaw.tag),
            FlawKind::Address(UriFault::Size) => (Severity::Information, flaw.got.to_owned(), "size"),
            FlawKind::Address(why) => (Severity::Warning, flaw.got.to_owned(), word(why)),
        };
        let finding = self.finding(case, id, severity, Some(flaw.at)).with("part", super::shown(part.as_bytes()));
        let finding = finding.with("why", why);
        let corrected = if id == "M10" { dmarc::modern(&self.joined) } else { mended(&self.joined, id) };
        Finding { corrected, ..finding }
    }

    /// `psd` changes which names belong together, for receivers that look upwards.
    fn misuses_psd(&self, case: &Case<'_>) -> Option<Finding> {
        let psd = self.dmarc()?.psd?;
        let severity = match psd {
            true if super::super::organisation::is_public(case.domain) => return None,
            true => Severity::Warning,
            false if super::super::organisation::registered(case.domain) == *case.domain => return None,
            // Somebody may have meant to part this name from those above.
            false => Severity::Information,
        };
        let at = self.joined.windows(3).position(|it| it == b"psd");
        let part = if psd { "psd=y" } else { "psd=n" };
        let finding = self.finding(case, "M13", severity, at).with("part", part);
        Some(Finding { corrected: dmarc::without(&self.joined, "psd"), ..finding })
    }
}

fn id(flaw: FlawKind) -> &'static str {
    match flaw {
        FlawKind::Policy => "M05",
        FlawKind::Value => "M06",
        FlawKind::Removed => "M10",
        FlawKind::Address(_) => "M07",
    }
}

fn several(case: &Case<'_>) -> Option<Finding> {
    let heard = case.heard(|it| matches!(it, Match::MoreThanOne(_))).next()?;
    let mut finding = case.too_many("M02");
    let Sight::Values(values) = &heard.sighting.sight else { return Some(finding) };
    let policies: Vec<Vec<u8>> = texts(&values.data).filter(|it| dmarc::is_dmarc(it)).collect();
    // Other texts at the name are not meant.
    finding.evidence.retain(|it| it.value.as_deref().is_none_or(|it| dmarc::is_dmarc(it.as_bytes())));
    let merged = dmarc::merged(&policies);
    let other = merged.as_ref().and_then(|it| it.stricter.clone());
    finding.corrected = merged.map(|it| it.value);
    let choice = if other.is_some() { "two" } else { "one" };
    Some(finding.with("choice", choice).with("other", other.unwrap_or_default()))
}

fn texts(data: &[Data]) -> impl Iterator<Item = Vec<u8>> {
    data.iter().filter_map(|it| match it {
        Data::Txt(strings) => Some(strings.concat()),
        _ => None,
    })
}

fn different(case: &Case<'_>) -> Option<Finding> {
    let Mismatch::Policy(fault) = case.mismatch()? else { return None };
    let text = case.differing_text()?;
    let at = case.difference()?.0.at.unwrap_or_default();
    let rest = text.get(at..).unwrap_or_default();
    let piece = rest.split(|it| *it == b';').next().unwrap_or_default();
    let (id, why) = match fault {
        DmarcFault::Version if is_version_without_semicolon(&text) => ("M04", "semicolon"),
        DmarcFault::Version => ("M03", "version"),
        DmarcFault::TagList(BadTag::Twice) => ("M06", "twice"),
        DmarcFault::TagList(BadTag::NoEquals | BadTag::Name) if piece.contains(&b'@') => ("M07", "semicolon"),
        DmarcFault::TagList(_) => ("M04", "semicolon"),
        DmarcFault::NoPolicy | DmarcFault::Policy => ("M05", "value"),
        DmarcFault::Value => ("M06", "value"),
    };
    // A value stands behind its tag.
    let start = text.get(..at).unwrap_or_default().iter().rposition(|it| *it == b';').map_or(0, |it| it + 1);
    let whole = text.get(start..).unwrap_or_default().split(|it| *it == b';').next().unwrap_or_default();
    let part = super::shown(if whole.trim_ascii().is_empty() { piece.trim_ascii() } else { whole.trim_ascii() });
    let finding = case.different(id, Certainty::Certain).with("part", part).with("why", why);
    Some(Finding { corrected: mended(&text, id), ..finding })
}

/// The version is right, and something else than a semicolon follows.
fn is_version_without_semicolon(text: &[u8]) -> bool {
    text.strip_prefix(b"v=DMARC1").and_then(<[u8]>::first).is_some_and(|it| !it.is_ascii_alphanumeric())
}

/// Offered only where every report address is still there.
fn mended(text: &[u8], id: &str) -> Option<String> {
    let value = dmarc::mended(text)?;
    let ats = |it: &[u8]| it.iter().filter(|it| **it == b'@').count();
    (id != "M07" || ats(value.as_bytes()) == ats(text)).then_some(value)
}

fn word(fault: UriFault) -> &'static str {
    match fault {
        UriFault::Empty => "empty",
        UriFault::NoScheme => "no-scheme",
        UriFault::Scheme => "scheme",
        UriFault::NoAddress => "no-address",
        UriFault::Blank => "blank",
        UriFault::Size => "size",
    }
}

/// The name is an alias to a service that has nothing for it any more.
fn dead_alias(case: &Case<'_>) -> Option<Finding> {
    let dead: Vec<_> = case
        .sought
        .heard
        .iter()
        .filter(|it| matches!(&it.sighting.sight, Sight::Absent { trail } if !trail.is_empty()))
        .filter_map(|it| {
            let beside = it.beside.as_ref().filter(|it| it.heard == Beside::Yes)?;
            let target =
                beside.here.iter().find_map(|it| if let Data::Cname(target) = it { Some(target) } else { None });
            Some((target?, &it.sighting.evidence))
        })
        .collect();
    let (target, _) = dead.first()?;
    let evidence = dead.iter().map(|(target, it)| Evidence { value: Some(target.to_string()), ..(*it).clone() });
    let finding = case.finding("M14", case.severity(), Certainty::Certain).with("got", target);
    Some(finding.evidence(evidence.collect::<Vec<_>>()))
}

/// Other texts beside the policy. What a service puts behind an alias is its own affair.
fn stray(case: &Case<'_>) -> Option<Finding> {
    let heard = case.heard(|it| *it == Match::Same).find_map(|it| match &it.sighting.sight {
        Sight::Values(values) if values.trail.is_empty() => Some((values, &it.sighting)),
        _ => None,
    });
    let (values, sighting) = heard?;
    let stray: Vec<&Data> = values
        .data
        .iter()
        .filter(|it| matches!(it, Data::Txt(strings) if !dmarc::is_dmarc(&strings.concat())))
        .collect();
    // What stands at the domain too comes from a catch-all, or was meant for every name.
    let apex = around::data(case.scene.around.apex.as_ref());
    let first = stray.iter().find(|it| !apex.contains(it))?;
    let evidence = stray.iter().map(|it| Evidence { value: Some(quoted(it)), ..sighting.evidence.clone() });
    let finding = case.finding("M16", Severity::Warning, Certainty::Certain).with("got", quoted(first));
    let several = if stray.len() > 1 { "yes" } else { "no" };
    Some(finding.with("several", several).with("count", stray.len()).evidence(evidence.collect::<Vec<_>>()))
}

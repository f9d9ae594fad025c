//! Family C: aliases that lead elsewhere, nowhere or in circles; and the second of two aliases to our keys (K18).

use super::super::alias::{self, End, Leads, known_zone};
use super::super::comparison::compare_texts;
use super::super::evidence::quoted;
use super::super::lookup::Sight;
use super::super::record::Heard;
use super::super::showing::shown;
use super::super::{At, Certainty, Data, Evidence, Finding, Severity, Wanted};
use super::Case;
use super::networks;
use super::order::Found;
use crate::rules::address::DnsName;
use crate::rules::records::{DkimRecord, Mismatch, Purpose, RecordStatus, RecordType};

/// Characters by which a target may differ from the wanted one and still be it, with a slip.
const SLIPS: usize = 3;

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    let mut found: Vec<Found> = circle(case).map(Found::from).into_iter().collect();
    if case.sought.wanted.rtype != RecordType::Cname || case.sought.wanted.value.is_none() {
        return found;
    }
    if found.is_empty() {
        found.extend(other_target(case));
    }
    found.extend(hidden(case).map(Found::from));
    found.extend(dangling(case).map(Found::from));
    found.extend(swapped(case).map(Found::elsewhere));
    found.extend(second_missing(case).map(Found::from));
    found
}

fn circle(case: &Case<'_>) -> Option<Finding> {
    let circles = |it: &&Heard| matches!(it.sighting.sight, Sight::Circle { .. });
    let seen: Vec<&Heard> = case.sought.heard.iter().filter(circles).collect();
    let (trail, heard) = match (&case.sought.alias.leads, seen.first().map(|it| &it.sighting.sight)) {
        (_, Some(Sight::Circle { trail })) => (trail, seen),
        (Leads::Round(trail), _) => (trail, case.sought.heard.iter().filter(|it| leads_on(it)).collect()),
        _ => return None,
    };
    let names: Vec<_> = trail.iter().map(ToString::to_string).collect();
    let finding = case.finding("C06", case.severity(), Certainty::Certain).with("got", names.join(" → "));
    Some(finding.evidence(heard.into_iter().map(|it| it.sighting.evidence.clone())))
}

fn leads_on(heard: &Heard) -> bool {
    heard.sighting.sight.only_alias().is_some()
}

/// The target is not the wanted one: what was made of it?
fn other_target(case: &Case<'_>) -> Option<Found> {
    if *case.mismatch()? != Mismatch::OtherHost {
        return None;
    }
    let Data::Cname(got) = case.difference()?.1 else { return None };
    let want = DnsName::parse(case.sought.wanted.value.as_deref()?).ok()?;
    let certain = |id| Found::repaired(spoken(case.different(id, Certainty::Certain)), 1);
    let own = |id, certainty| Found::from(spoken(case.different(id, certainty)));
    let bare = bare(got);
    if bare.as_deref() != Some(got.to_string().as_str()) {
        let id = if is_address(got) { "C02" } else { "C11" };
        let is_ours = bare.and_then(|it| DnsName::parse(&it).ok()).is_some_and(|it| it == want);
        return Some(if is_ours { certain(id) } else { own(id, Certainty::Certain) });
    }
    if [case.zone, case.domain].into_iter().any(|it| got.below(it).is_some_and(|it| it == want)) {
        return Some(certain("C01"));
    }
    if let Some(other) = crossed(case, got) {
        let finding = spoken(case.different("C10", Certainty::Certain)).with("other", &other.owner);
        return Some(Found::from(finding.with("other-relative", other.owner.relative_to(case.zone))));
    }
    let (got_text, want_text) = (got.to_string(), want.to_string());
    let is_web_host = case.scene.plan.background.operator.web_host.as_ref() == Some(got);
    if !is_web_host && distance(got_text.as_bytes(), want_text.as_bytes()) <= SLIPS {
        return Some(Found::from(typo(case, &got_text, &want_text)));
    }
    if is_hand_built(case, got) {
        return Some(own("C08", Certainty::Likely));
    }
    let keys_zone = case.scene.plan.background.operator.keys_zone.as_ref();
    if case.is(Purpose::Dkim) && keys_zone.is_some_and(|it| got.is_within(it)) {
        return Some(own("C07", Certainty::Certain));
    }
    Some(Found::generic(spoken(case.different("C03", Certainty::Likely))))
}

/// The name without quotes, scheme and path; nothing where no name is left.
fn bare(got: &DnsName) -> Option<String> {
    let joined: Vec<String> = got.labels().map(shown).collect();
    let text = joined.join(".");
    let quotes = |it: char| matches!(it, '"' | '\'' | '“' | '”' | '„' | '‘' | '’' | '`' | '<' | '>');
    let text = text.trim_matches(quotes);
    let text = text.split_once("://").map_or(text, |it| it.1);
    let text = text.strip_prefix("//").unwrap_or(text);
    let text = text.split(['/', ':', '?']).next().unwrap_or_default();
    let text = text.trim_matches(quotes).trim_end_matches('.');
    (!text.is_empty()).then(|| text.to_owned())
}

/// A web address rather than the name of a host.
fn is_address(got: &DnsName) -> bool {
    got.labels().any(|label| label.contains(&b'/') || label.contains(&b':'))
}

/// The other record that is to lead there.
fn crossed<'s>(case: &Case<'s>, got: &DnsName) -> Option<&'s Wanted> {
    let wanted = case.sought.wanted;
    let is_its = |it: &&Wanted| {
        let value = it.value.as_deref().filter(|_| it.rtype == RecordType::Cname && it.purpose == wanted.purpose);
        it.owner != wanted.owner && value.and_then(|it| DnsName::parse(it).ok()).is_some_and(|it| it == *got)
    };
    case.scene.plan.records.iter().find(is_its)
}

fn typo(case: &Case<'_>, got: &str, want: &str) -> Finding {
    let byte = got.bytes().zip(want.bytes()).take_while(|(got, want)| got == want).count();
    let at = At::of(&[got.as_bytes().to_vec()], byte);
    let sign = |text: &str| text.as_bytes().get(byte).map_or_else(String::new, |it| shown(&[*it]));
    let finding = spoken(case.different("C03", Certainty::Certain));
    let finding = finding.with("pos", at.character).with("char", sign(got)).with("wanted-char", sign(want));
    let comparison = Some(compare_texts(want.as_bytes(), got.as_bytes()));
    Finding { at: Some(at), comparison, ..finding }
}

/// Somebody made it up from the domain, as other companies do it.
fn is_hand_built(case: &Case<'_>, got: &DnsName) -> bool {
    let domain = case.domain.to_string();
    let dashed = domain.replace('.', "-");
    let operators = &case.scene.plan.background.operator;
    let ours = [&operators.keys_zone, &operators.bounce_host].into_iter().flatten();
    let with_us = ours.filter_map(DnsName::parent).any(|it| it.labels().len() > 1 && got.is_within(&it));
    let has_domain = got.to_string().contains(&format!("{domain}."));
    let has_dashed = got.labels().any(|it| contains(it, dashed.as_bytes()));
    let has_reserved = got.labels().any(|it| it == b"_domainkey") && !got.is_within(case.domain);
    with_us && (has_domain || has_dashed) || has_reserved && (has_dashed || has_domain || with_us)
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len().max(1)).any(|it| it == part)
}

/// Addresses where an alias and its texts should be: the DNS company shows its own in place of them, or those of the target.
fn hidden(case: &Case<'_>) -> Option<Finding> {
    let certainty = is_hidden(case)?;
    let instead = &case.sought.alias.instead;
    let addresses = instead.iter().flat_map(|(_, it)| it.here.iter().map(quoted)).collect::<Vec<_>>().join(", ");
    let finding = case.finding("C04", case.severity(), certainty).with("got", addresses);
    Some(finding.evidence(instead.iter().map(|(_, it)| it.evidence.clone())))
}

/// How sure that is; nothing where something else stands there too.
pub(super) fn is_hidden(case: &Case<'_>) -> Option<Certainty> {
    let instead = &case.sought.alias.instead;
    let only_addresses = instead.iter().all(|(it, _)| matches!(it, RecordType::A | RecordType::Aaaa));
    if instead.is_empty() || !only_addresses {
        return None;
    }
    let here: Vec<&Data> = instead.iter().flat_map(|(_, it)| &it.here).collect();
    let target = DnsName::parse(case.sought.wanted.value.as_deref()?).ok()?;
    let there = case.scene.lookup.beyond(&target, instead.first()?.0, known_zone(case.scene, &target))?;
    let same = |it: &Sight| matches!(it, Sight::Values(values) if values.data.iter().any(|it| here.contains(&it)));
    let hosts = case.scene.lookup.home.servers.iter().map(|it| &it.name);
    match () {
        () if there.iter().any(|it| same(&it.sight)) => Some(Certainty::Certain),
        () if here.iter().all(|it| networks::is_proxy(it)) => Some(Certainty::Certain),
        () if hosts.into_iter().any(networks::hosts_proxies) => Some(Certainty::Likely),
        // Nobody makes a web forward of the name of a key.
        () if case.is(Purpose::Dkim) => Some(Certainty::Likely),
        () => None,
    }
}

/// The alias is right, and we have nothing at its end.
fn dangling(case: &Case<'_>) -> Option<Finding> {
    let End { status, evidence } = case.sought.alias.end.as_ref()?;
    if !matches!(status, RecordStatus::Missing | RecordStatus::Different | RecordStatus::MoreThanOne) {
        return None;
    }
    let target = case.sought.wanted.value.as_deref()?.trim_end_matches('.');
    let mut finding = case.finding("C05", Severity::Operator, Certainty::Certain).with("target", target);
    finding.corrected = None;
    Some(finding.evidence(evidence.iter().cloned()))
}

/// The target was typed into the field for the name, and the name into that for the target.
fn swapped(case: &Case<'_>) -> Option<Finding> {
    if case.sought.status != RecordStatus::Missing {
        return None;
    }
    let (there, glance) = alias::swapped(case.scene, case.sought.wanted)??;
    let finding = case.finding("C09", case.severity(), Certainty::Certain).with("got", there);
    Some(finding.evidence([glance.evidence]))
}

/// The alias that signs is there; the one whose turn comes at the next change of keys is not.
fn second_missing(case: &Case<'_>) -> Option<Finding> {
    let wanted = case.sought.wanted;
    let behind = wanted.behind.as_deref()?;
    // Without the keys that few receivers read, all goes on as it is.
    let is_extra = DkimRecord::parse(behind.as_bytes()).is_ok_and(|it| it.key.key_type() != "rsa");
    if is_extra || wanted.needed || case.sought.status != RecordStatus::Missing {
        return None;
    }
    let mut records = case.scene.plan.records.iter();
    let first = records.find(|it| it.purpose == Purpose::Dkim && it.needed && it.behind.is_some())?;
    let target = DnsName::parse(first.value.as_deref()?).ok()?;
    let seen = case.scene.lookup.everywhere(&first.owner, RecordType::Cname)?;
    let is_there = seen.iter().any(|it| it.sight.only_alias() == Some(&target));
    is_there.then(|| case.missing("K18").with("first", first.owner.relative_to(case.zone)))
}

/// The host names as a sentence names them, which ends with a full stop of its own.
fn spoken(mut finding: Finding) -> Finding {
    for name in ["got", "want"] {
        if let Some(host) = finding.args.get_mut(name) {
            host.truncate(host.trim_end_matches('.').len());
        }
    }
    finding
}

/// Characters to insert, delete or replace; more than [`SLIPS`] are not counted exactly.
fn distance(one: &[u8], other: &[u8]) -> usize {
    if one.len().abs_diff(other.len()) > SLIPS {
        return SLIPS + 1;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, a) in one.iter().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        for (cell, b) in row.iter_mut().zip(std::iter::once(None).chain(other.iter().map(Some))) {
            let Some(b) = b else {
                *cell = left;
                continue;
            };
            let best = (diagonal + usize::from(a != b)).min(left + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = best;
            left = best;
        }
    }
    row.last().copied().unwrap_or_default()
}

/// What a glance saw, as evidence about one of its values.
pub(super) fn evidence_of(data: &Data, evidence: &Evidence) -> Evidence {
    Evidence { value: Some(quoted(data)), ..evidence.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_counted() {
        for (one, other, slips) in
            [("", "", 0), ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "ac", 1), ("ac", "abc", 1), ("abcd", "badc", 3)]
        {
            assert_eq!(distance(one.as_bytes(), other.as_bytes()), slips, "{one} {other}");
        }
        assert!(distance(b"fm1.k7wq.dkim", b"fm1.m2xz.dkim") > SLIPS);
        assert!(distance(b"short", b"a very long one") > SLIPS);
    }

    #[test]
    fn what_was_pasted_around_a_name_is_taken_off() {
        let bare = |labels: &[&str]| bare(&DnsName::from_labels(labels).unwrap());
        assert_eq!(bare(&["rp", "mail", "test"]).as_deref(), Some("rp.mail.test"));
        assert_eq!(bare(&["\"rp", "mail", "test\""]).as_deref(), Some("rp.mail.test"));
        assert_eq!(bare(&["“rp", "mail", "test”"]).as_deref(), Some("rp.mail.test"));
        assert_eq!(bare(&["https://rp", "mail", "test/"]).as_deref(), Some("rp.mail.test"));
        assert_eq!(bare(&["https://rp", "mail", "test/x", "html"]).as_deref(), Some("rp.mail.test"));
        assert_eq!(bare(&["https:"]).as_deref(), Some("https"));
        assert_eq!(bare(&["\""]), None);
    }
}

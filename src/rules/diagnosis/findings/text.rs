//! Family X: what happens to any text on its way into DNS.

use super::super::lookup::Sight;
use super::super::{Certainty, Data, Finding, ServerProblem, Severity};
use super::order::Found;
use super::{Case, placeholder};
use crate::rules::records::{Match, Mismatch, Purpose, dmarc, spf};

pub(super) fn find(case: &Case<'_>) -> Vec<Found> {
    [other_text(case), doubled(case), mangled_address(case), oversized(case), damaged(case)]
        .into_iter()
        .flatten()
        .map(Found::from)
        .collect()
}

/// Something else altogether where a token was wanted: an example, mostly.
fn other_text(case: &Case<'_>) -> Option<Finding> {
    let example = case.differing_text().is_some_and(|it| placeholder::is_example(&it));
    let certainty = match (case.is(Purpose::Ownership), case.mismatch()?) {
        (true, Mismatch::OtherText | Mismatch::TokenDamaged) if example => Certainty::Certain,
        (true, Mismatch::OtherText) => Certainty::Possible,
        _ => return None,
    };
    Some(case.different("X15", certainty))
}

/// The same text several times, which is as bad as different ones.
fn doubled(case: &Case<'_>) -> Option<Finding> {
    let is_kind = |it: &&Data| match (case.sought.wanted.purpose, it) {
        (Purpose::Dkim, Data::Txt(_)) => true,
        (Purpose::Spf, Data::Txt(strings)) => spf::is_spf(&strings.concat()),
        (Purpose::Dmarc, Data::Txt(strings)) => dmarc::is_dmarc(&strings.concat()),
        _ => false,
    };
    let several = case.heard(|it| matches!(it, Match::MoreThanOne(_)));
    let alike = several.filter_map(|it| match &it.sighting.sight {
        Sight::Values(values) => Some(values.data.iter().filter(is_kind).collect::<Vec<_>>()),
        _ => None,
    });
    let texts = alike.into_iter().find(|it| {
        let mut joined =
            it.iter().filter_map(|it| if let Data::Txt(strings) = it { Some(strings.concat()) } else { None });
        let first = joined.next();
        it.len() > 1 && joined.all(|it| Some(it) == first)
    })?;
    Some(case.of_texts("X17", Certainty::Certain, &texts, None).with("count", texts.len()))
}

/// A report address that a web page or a mail program has replaced or wrapped. Receivers apply the policy all the same.
fn mangled_address(case: &Case<'_>) -> Option<Finding> {
    const MARKS: [&[u8]; 4] = [b"[email", b"email-protection", b"](mailto:", b"<mailto:"];
    if !case.is(Purpose::Dmarc) {
        return None;
    }
    let texts = case.sought.heard.iter().filter_map(|it| match &it.sighting.sight {
        Sight::Values(values) => Some(values.data.iter()),
        _ => None,
    });
    let place = |data: &Data| {
        let Data::Txt(strings) = data else { return None };
        let text = strings.concat();
        let find = |mark: &[u8]| text.windows(mark.len()).position(|it| it == mark);
        MARKS.iter().filter_map(|it| find(it)).min().filter(|_| dmarc::is_dmarc(&text))
    };
    let (data, at) = texts.flatten().find_map(|data| Some((data, place(data)?)))?;
    Some(Finding { severity: Severity::Warning, ..case.of_texts("X20", Certainty::Certain, &[data], Some(at)) })
}

/// More texts than receivers can fetch.
fn oversized(case: &Case<'_>) -> Option<Finding> {
    let too_big: Vec<_> = case
        .sought
        .heard
        .iter()
        .map(|it| &it.sighting)
        .filter(|it| match &it.sight {
            Sight::Values(values) => values.cut_short,
            Sight::Unheard(problem) => *problem == ServerProblem::Truncated,
            _ => false,
        })
        .map(|it| it.evidence.clone())
        .collect();
    (!too_big.is_empty()).then(|| case.finding("X18", Severity::Warning, Certainty::Certain).evidence(too_big))
}

/// Data that are no text at all.
fn damaged(case: &Case<'_>) -> Option<Finding> {
    let broken = |it: &Data| matches!(it, Data::Damaged(_)) || matches!(it, Data::Txt(strings) if strings.is_empty());
    let damaged: Vec<_> = case
        .sought
        .heard
        .iter()
        .map(|it| &it.sighting)
        .filter(|it| matches!(&it.sight, Sight::Values(values) if values.data.iter().any(broken)))
        .map(|it| it.evidence.clone())
        .collect();
    (!damaged.is_empty()).then(|| case.finding("X19", Severity::Warning, Certainty::Certain).evidence(damaged))
}

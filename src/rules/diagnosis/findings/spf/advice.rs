//! What works, and would be better otherwise.

use super::{Edit, List};
use crate::rules::diagnosis::lookup::Sight;
use crate::rules::diagnosis::senders::ours;
use crate::rules::diagnosis::{Data, Finding, Severity};
use crate::rules::records::spf::{LONGEST, Qualifier, Spf, SpfKind, SpfTerm, is_silent, suggestion};

/// What fits into one answer without asking again over TCP (dns.md 2.5).
const LONGEST_ANSWER: usize = 1232;

pub(super) fn find(list: &List<'_>) -> Vec<Finding> {
    let mut found: Vec<Finding> = long(list).into_iter().collect();
    let Some(spf) = list.spf().filter(|it| it.fault().is_none()) else { return found };
    found.extend(weak_end(list, &spf));
    found.extend(two_ends(list, &spf));
    found.extend(ignored_redirect(list, &spf));
    found.extend(slow(list, &spf));
    found.extend(silent(list, &spf));
    found.extend(empty(list, &spf));
    found
}

/// S10: `+all`, `all`, `?all`, or no ending at all.
fn weak_end(list: &List<'_>, spf: &Spf<'_>) -> Option<Finding> {
    let end = spf.all();
    let (kind, severity) = match end.map(|it| it.qualifier) {
        Some(Qualifier::Pass) => ("everybody", Severity::Warning),
        Some(Qualifier::Neutral) => ("neutral", list.advice()),
        None if spf.redirect().is_none() => ("none", list.advice()),
        _ => return None,
    };
    let finding = list.finding("S10", severity, end.map(|it| it.at)).with("kind", kind);
    let corrected = match end {
        Some(end) => list.corrected(|it| if it.at == end.at { Edit::Put("~all".into()) } else { Edit::Keep }),
        None => list.corrected(|_| Edit::Keep).map(|it| format!("{it} ~all")),
    };
    Some(Finding { corrected, ..finding.with("all", end.map_or("", |it| it.text)) })
}

/// S18: a second `all`. Where only the endings are two, nothing is lost.
fn two_ends(list: &List<'_>, spf: &Spf<'_>) -> Option<Finding> {
    let mut ends = spf.terms.iter().filter(|it| it.kind == SpfKind::All);
    let (first, second) = (ends.next()?, ends.next()?);
    let lost = spf.terms.iter().any(|it| it.at > first.at && it.is_mechanism() && it.kind != SpfKind::All);
    let severity = if lost { Severity::Warning } else { list.advice() };
    let finding = list.about("S18", severity, second).with("first", first.text);
    Some(Finding { corrected: list.corrected(|_| Edit::Keep), ..finding })
}

/// S14: `redirect=` together with `all`.
fn ignored_redirect(list: &List<'_>, spf: &Spf<'_>) -> Option<Finding> {
    let (redirect, _) = (spf.redirect()?, spf.all()?);
    let finding = list.about("S14", list.advice(), redirect).with("kind", "with-all");
    Some(Finding { corrected: list.corrected(|_| Edit::Keep), ..finding })
}

/// S11: `ptr`.
fn slow(list: &List<'_>, spf: &Spf<'_>) -> Option<Finding> {
    let is_ptr = |it: &SpfTerm<'_>| matches!(it.kind, SpfKind::Ptr(_));
    let term = spf.terms.iter().find(|it| is_ptr(it))?;
    let corrected = list.corrected(|it| if is_ptr(it) { Edit::Drop } else { Edit::Keep });
    Some(Finding { corrected, ..list.about("S11", list.advice(), term) })
}

/// S12: an entry that receivers pass over without a word. Ours is told as what is missing.
fn silent(list: &List<'_>, spf: &Spf<'_>) -> Option<Finding> {
    let ours = ours(list.case.sought).map(|it| format!("include:{it}"));
    let meant = |it: &SpfTerm<'_>| suggestion(it.text, None).filter(|it| Some(it) != ours.as_ref());
    let (term, repaired) = spf.terms.iter().filter(|it| is_silent(it)).find_map(|it| Some((it, meant(it)?)))?;
    let finding = list.about("S12", Severity::Warning, term).with("repaired", repaired);
    Some(Finding { corrected: list.corrected(|_| Edit::Keep), ..finding })
}

/// S15: a long record, or so much else at the name that the answer gets long.
fn long(list: &List<'_>) -> Option<Finding> {
    let bytes = list.text.len();
    if bytes > LONGEST {
        return Some(list.finding("S15", list.advice(), None).with("bytes", bytes).with("kind", "record"));
    }
    let all = list.case.sought.heard.iter().filter_map(|it| match &it.sighting.sight {
        Sight::Values(values) => Some(values.data.iter().map(size).sum::<usize>()),
        _ => None,
    });
    let bytes = all.max().filter(|it| *it > LONGEST_ANSWER)?;
    Some(list.finding("S15", Severity::Information, None).with("bytes", bytes).with("kind", "answer"))
}

fn size(data: &Data) -> usize {
    match data {
        // Owner as a pointer, type, class, lifetime, length; then a length byte for each string.
        Data::Txt(strings) => 12 + strings.iter().map(|it| it.len() + 1).sum::<usize>(),
        _ => 12,
    }
}

/// S19: `a` and `mx` that find no address. The plain words are what panels write by themselves; they do no harm.
fn empty(list: &List<'_>, spf: &Spf<'_>) -> Option<Finding> {
    let tree = list.tree()?;
    let empty: Vec<usize> = tree.branches.iter().filter(|it| !it.is_list && it.voids() > 0).map(|it| it.at).collect();
    let terms = || spf.terms.iter().filter(|it| empty.contains(&it.at));
    let named = |it: &&SpfTerm<'_>| it.text.contains(':');
    let term = terms().find(named).or_else(|| terms().next())?;
    let severity = if named(&term) { list.advice() } else { Severity::Information };
    let corrected = list.corrected(|it| if empty.contains(&it.at) { Edit::Drop } else { Edit::Keep });
    let finding = list.about("S19", severity, term).with("kind", "empty").with("count", 0);
    Some(Finding { corrected, ..finding })
}

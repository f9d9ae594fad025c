//! The corrected record: what is there, changed as little as the mistake asks for, with our entry where it is wanted.
//!
//! Offered only where it judges clean itself: readable, our entry reached, look-ups, dead ends and length within the limits,
//! and nothing behind it for which receivers give up.

use super::super::Case;
use crate::rules::address::DnsName;
use crate::rules::diagnosis::Data;
use crate::rules::diagnosis::senders::{lists, ours};
use crate::rules::records::spf::{Spf, SpfTerm};
use crate::rules::records::spf_merge::{self, Removable};
use crate::rules::records::{Match, Mismatch, Purpose, SpfSeen, SpfState, compare};

/// Longer records are not changed by a program: everything here looks at pairs of entries.
const LONGEST: usize = 4096;

/// What becomes of one term.
pub(super) enum Edit {
    Keep,
    Drop,
    Put(String),
}

/// The records of the first server that shows any, changed and made one.
pub(super) fn of(case: &Case<'_>, edit: impl Fn(&SpfTerm<'_>) -> Edit) -> Option<String> {
    let texts = case.sought.heard.iter().map(|it| lists(&it.sighting)).find(|it| !it.is_empty())?;
    if texts.iter().any(|(_, it)| it.len() > LONGEST) {
        return None;
    }
    let texts: Vec<String> = texts.iter().map(|(_, it)| edited(&String::from_utf8_lossy(it), &edit)).collect();
    settled(case, &texts)
}

/// One clean record made of these.
pub(super) fn settled(case: &Case<'_>, texts: &[String]) -> Option<String> {
    let ours = ours(case.sought);
    let seen = case.sought.senders.forest.seen();
    if texts.iter().any(|it| it.len() > LONGEST) {
        return None;
    }
    let value = spf_merge::merge(texts, ours.as_ref(), &seen).ok()?.value;
    is_clean(case, &value, &seen).then_some(value)
}

pub(super) fn removable(case: &Case<'_>, text: &[u8]) -> Vec<Removable> {
    if text.len() > LONGEST {
        return Vec::new();
    }
    spf_merge::removable(&String::from_utf8_lossy(text), &case.sought.senders.forest.seen())
}

fn edited(text: &str, edit: &impl Fn(&SpfTerm<'_>) -> Edit) -> String {
    let Ok(spf) = Spf::parse(text.as_bytes()) else { return text.to_owned() };
    let mut changed = text.to_owned();
    for term in spf.terms.iter().rev() {
        let end = term.at + term.text.len();
        match edit(term) {
            Edit::Keep => {}
            // With the blank before it.
            Edit::Drop => changed.replace_range(term.at - 1..end, ""),
            Edit::Put(other) => changed.replace_range(term.at..end, &other),
        }
    }
    changed
}

fn is_clean(case: &Case<'_>, value: &str, seen: &SpfSeen) -> bool {
    let Ok(spf) = Spf::parse(value.as_bytes()) else { return false };
    let behind = |it: &SpfTerm<'_>| seen.branch(&it.entry());
    // What is behind our own entry is not the customer's to put right.
    let own = ours(case.sought).map(|it| format!("include:{it}"));
    let breaks = |it: &SpfTerm<'_>| {
        behind(it).filter(|it| Some(&it.entry) != own.as_ref()).is_some_and(|it| {
            let is_list = it.entry.starts_with("include:") || it.entry.starts_with("redirect=");
            matches!(it.state, SpfState::Broken | SpfState::Loop) || is_list && it.is_dead()
        })
    };
    let data = [Data::Txt(vec![value.as_bytes().to_vec()])];
    let through = |host: &DnsName| spf.reached().filter_map(behind).any(|it| it.passes.contains(host));
    let same = match compare(Purpose::Spf, case.sought.wanted.value.as_deref(), &data) {
        Match::Same => true,
        Match::Different(it) if it.why == Mismatch::SpfLacksUs => ours(case.sought).is_some_and(|it| through(&it)),
        _ => false,
    };
    same && !spf.reached().any(breaks) && spf_merge::price(value, seen).is_affordable()
}

//! One SPF record made of those that are there and our own entry (dns.md 3.4).
//!
//! Nothing that somebody wrote is left out without a word: what is repaired, moved, weakened or dropped stands in the notes.
//! A record that would be too dear or too long is not proposed; then it is said which entries could go. A record that is
//! plain is changed at one place only, its spacing kept.

use super::spf::{LONGEST, MOST_LOOKUPS, MOST_VOIDS, NotPlain, Spf, is_spf};
use super::spf_repair;
use super::spf_seen::SpfSeen;
use super::spf_term::{Qualifier, SpfKind, SpfTerm};
use crate::rules::address::DnsName;
use std::ops::Range;

/// The record to publish in place of those that are there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    pub value: String,
    /// The parts of `value` that the first of the old records does not have, blanks included; in bytes.
    pub inserted: Vec<Range<usize>>,
    pub notes: Vec<MergeNote>,
    /// What the old records cost together.
    pub before: Price,
    pub after: Price,
}

/// What receivers pay.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Price {
    pub lookups: usize,
    pub voids: usize,
    pub bytes: usize,
}

/// What was done to entries that people wrote. Entries are quoted as they stand there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MergeNote {
    /// The same record stands there twice.
    Twice,
    /// A term that receivers cannot read, and what was meant.
    Repaired { from: String, to: String },
    /// An entry that stands there twice with different signs: the one that lets more mail through is kept.
    Weaker { kept: String, dropped: String },
    /// An entry behind `all`, which nobody read.
    Moved { entry: String },
    /// Different endings: the weaker one is kept, so that no mail is lost that passed before.
    Ending { kept: String, dropped: String },
    /// `+all` lets everybody send.
    Everybody { kept: String },
    /// Another record was applied in place of this one; now it is one entry of it.
    Redirect { entry: String, include: String },
    /// A second explanation.
    Dropped { entry: String },
    /// An entry that leads nowhere and breaks the record.
    Dead { entry: String },
}

/// Why no record is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoMerge {
    ByHand(NotPlain),
    TooMuch { price: Price, removable: Vec<Removable> },
}

/// An entry that could go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removable {
    /// It leads nowhere.
    Dead { entry: String },
    /// Another entry has it already.
    Nested { entry: String, within: String },
}

impl MergeNote {
    /// The key of the sentence in `text/locales`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Twice => "record-note-merge-twice",
            Self::Repaired { .. } => "record-note-merge-repaired",
            Self::Weaker { .. } => "record-note-merge-weaker",
            Self::Moved { .. } => "record-note-merge-moved",
            Self::Ending { .. } => "record-note-merge-ending",
            Self::Everybody { .. } => "record-note-merge-everybody",
            Self::Redirect { .. } => "record-note-merge-redirect",
            Self::Dropped { .. } => "record-note-merge-dropped",
            Self::Dead { .. } => "record-note-merge-dead",
        }
    }

    /// What stands in the sentence: name and value of each of its variables.
    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Twice => Vec::new(),
            Self::Repaired { from, to } => vec![("from", from.clone()), ("to", to.clone())],
            Self::Weaker { kept, dropped } | Self::Ending { kept, dropped } => {
                vec![("kept", kept.clone()), ("dropped", dropped.clone())]
            }
            Self::Everybody { kept } => vec![("kept", kept.clone())],
            Self::Redirect { entry, include } => vec![("entry", entry.clone()), ("include", include.clone())],
            Self::Moved { entry } | Self::Dropped { entry } | Self::Dead { entry } => vec![("entry", entry.clone())],
        }
    }
}

impl Removable {
    /// The key of the sentence in `text/locales`.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Dead { .. } => "record-note-removable-dead",
            Self::Nested { .. } => "record-note-removable-nested",
        }
    }

    #[must_use]
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Dead { entry } => vec![("entry", entry.clone())],
            Self::Nested { entry, within } => vec![("entry", entry.clone()), ("within", within.clone())],
        }
    }

    #[must_use]
    pub fn entry(&self) -> &str {
        match self {
            Self::Dead { entry } | Self::Nested { entry, .. } => entry,
        }
    }
}

/// Makes one record of all of them that lets mail of `ours` pass; without `ours` it only puts in order what is there.
/// The texts must be [`is_spf`]; others are passed over.
pub fn merge(records: &[String], ours: Option<&DnsName>, seen: &SpfSeen) -> Result<Merge, NoMerge> {
    let mut notes = Vec::new();
    let mut old: Vec<&str> = Vec::new();
    for record in records.iter().filter(|it| is_spf(it.as_bytes())) {
        match old.contains(&record.trim_end()) {
            true if !notes.contains(&MergeNote::Twice) => notes.push(MergeNote::Twice),
            true => {}
            false => old.push(record.trim_end()),
        }
    }
    let before = old.iter().map(|it| price(it, seen)).fold(Price::default(), Price::plus);
    let own = ours.map(|it| format!("include:{it}"));
    let mut union = Union { notes, own, ..Union::default() };
    for (nth, record) in old.iter().enumerate() {
        let words = spf_repair::words(record).map_err(NoMerge::ByHand)?;
        union.take(nth == 0, &words, old.len() == 1, seen);
    }
    let lacks = ours.filter(|host| !union.lets_pass(host, seen));
    if let Some(host) = lacks {
        union.add(host);
    }
    // The record is changed at one place only where that is enough.
    let (value, inserted) = match (old.as_slice(), lacks) {
        ([record], Some(host)) if union.is_plain() => spliced(record, host),
        _ => union.written(),
    };
    let after = price(&value, seen);
    if after.lookups > MOST_LOOKUPS || after.bytes > LONGEST {
        return Err(NoMerge::TooMuch { price: after, removable: removable(&value, seen) });
    }
    Ok(Merge { value, inserted, notes: union.notes, before, after })
}

/// What a record costs receivers that read it to its end.
#[must_use]
pub fn price(record: &str, seen: &SpfSeen) -> Price {
    let bytes = record.len();
    let Ok(spf) = Spf::parse(record.as_bytes()) else { return Price { bytes, ..Price::default() } };
    let costs = spf.reached().filter(|it| it.asks()).map(|it| seen.cost(&it.entry()));
    let (lookups, voids) = costs.fold((0, 0), |(lookups, voids), (more, nowhere)| (lookups + more, voids + nowhere));
    Price { lookups, voids, bytes }
}

impl Price {
    fn plus(self, other: Self) -> Self {
        let (lookups, voids) = (self.lookups + other.lookups, self.voids + other.voids);
        Self { lookups, voids, bytes: self.bytes + other.bytes }
    }

    /// Whether every receiver reads such a record to its end.
    #[must_use]
    pub const fn is_affordable(self) -> bool {
        self.lookups <= MOST_LOOKUPS && self.voids <= MOST_VOIDS && self.bytes <= LONGEST
    }
}

/// Entries that lead nowhere, and those that another entry has already.
#[must_use]
pub fn removable(record: &str, seen: &SpfSeen) -> Vec<Removable> {
    let Ok(spf) = Spf::parse(record.as_bytes()) else { return Vec::new() };
    let includes: Vec<&SpfTerm<'_>> = spf.terms.iter().filter(|it| matches!(it.kind, SpfKind::Include(_))).collect();
    let mut found: Vec<Removable> = Vec::new();
    for term in includes.iter().filter(|it| it.qualifier == Qualifier::Pass) {
        let (entry, SpfKind::Include(name)) = (term.entry(), term.kind) else { continue };
        if seen.branch(&entry).is_some_and(super::SpfBranch::is_dead) {
            found.push(Removable::Dead { entry });
            continue;
        }
        let Ok(host) = DnsName::parse(name) else { continue };
        let others = includes.iter().filter(|it| it.entry() != entry && it.qualifier == Qualifier::Pass);
        let within = others.map(|it| it.entry()).find(|it| seen.branch(it).is_some_and(|it| it.passes.contains(&host)));
        if let Some(within) = within {
            found.push(Removable::Nested { entry, within });
        }
    }
    found
}

/// `include:{host}` directly before the last word, everything else as it stands there.
fn spliced(record: &str, host: &DnsName) -> (String, Vec<Range<usize>>) {
    let spf = Spf::parse(record.as_bytes()).map_or(Vec::new(), |it| it.terms);
    let end = spf.iter().find(|it| matches!(it.kind, SpfKind::All | SpfKind::Redirect(_)));
    match end.and_then(|it| record.split_at_checked(it.at)) {
        Some((before, after)) => {
            let entry = format!("include:{host} ");
            (format!("{before}{entry}{after}"), one_range(before.len()..before.len() + entry.len()))
        }
        None => {
            let entry = format!(" include:{host}");
            (format!("{record}{entry}"), one_range(record.len()..record.len() + entry.len()))
        }
    }
}

fn one_range(range: Range<usize>) -> Vec<Range<usize>> {
    Vec::from([range])
}

/// What the records say together.
#[derive(Debug, Default)]
struct Union {
    entries: Vec<Entry>,
    /// Modifiers that stand behind `all` as a rule.
    modifiers: Vec<Entry>,
    /// The endings that were found.
    ends: Vec<Qualifier>,
    /// That of the first record.
    own_end: Option<Qualifier>,
    redirect: Option<Entry>,
    /// Where entries were put anywhere but in their own order.
    rewritten: bool,
    notes: Vec<MergeNote>,
    /// Our entry, which stays whatever is behind it today.
    own: Option<String>,
}

#[derive(Debug, Clone)]
struct Entry {
    /// Without its sign.
    entry: String,
    qualifier: Qualifier,
    is_new: bool,
}

impl Entry {
    fn text(&self) -> String {
        format!("{}{}", self.qualifier.sign(), self.entry)
    }
}

impl Union {
    fn take(&mut self, first: bool, words: &[spf_repair::Word], only: bool, seen: &SpfSeen) {
        let has_all = words.iter().any(|it| SpfKind::of(&it.text) == SpfKind::All);
        let mut ended = false;
        let mut repaired: Option<(String, String)> = None;
        for word in words {
            match (&word.was, &mut repaired) {
                (Some(was), Some((from, to))) if from == was => *to = format!("{to} {}", word.text),
                (was, _) => {
                    self.note_repair(repaired.take());
                    repaired = was.clone().map(|it| (it, word.text.clone()));
                }
            }
            let term = SpfTerm::of(&word.text, 0);
            let is_new = !first || word.was.is_some();
            match term.kind {
                SpfKind::All => {
                    self.rewritten |= ended;
                    if !is_new && !ended {
                        self.own_end = Some(term.qualifier);
                    }
                    ended = true;
                    self.ends.push(term.qualifier);
                }
                SpfKind::Redirect(target) => self.redirect(target, &term, has_all, only, is_new, seen),
                SpfKind::Exp(_) if self.modifiers.iter().any(|it| it.entry.starts_with("exp=")) => {
                    self.notes.push(MergeNote::Dropped { entry: word.text.clone() });
                    self.rewritten = true;
                }
                SpfKind::Exp(_) | SpfKind::Unknown(_) => {
                    let modifier = Entry { entry: word.text.clone(), qualifier: Qualifier::Pass, is_new };
                    self.modifiers.push(modifier);
                }
                _ => {
                    if ended {
                        self.notes.push(MergeNote::Moved { entry: word.text.clone() });
                        self.rewritten = true;
                    }
                    self.push(&term, is_new || ended, seen);
                }
            }
        }
        self.note_repair(repaired);
    }

    fn note_repair(&mut self, repaired: Option<(String, String)>) {
        if let Some((from, to)) = repaired {
            self.notes.push(MergeNote::Repaired { from, to });
            self.rewritten = true;
        }
    }

    /// With `all` receivers pass it over; without one it ends the record, and can be an entry where its own end is known.
    fn redirect(&mut self, target: &str, term: &SpfTerm<'_>, has_all: bool, only: bool, is_new: bool, seen: &SpfSeen) {
        let branch =
            seen.branch(&term.entry()).or_else(|| seen.branch(&format!("include:{target}").to_ascii_lowercase()));
        let end = branch.and_then(|it| it.all.as_deref()).map(|it| SpfTerm::of(it, 0).qualifier);
        if !has_all && end.is_none() && only && self.redirect.is_none() {
            let entry = Entry { entry: term.text.to_owned(), qualifier: Qualifier::Pass, is_new };
            self.redirect = Some(entry);
            return;
        }
        let include = format!("include:{target}");
        self.notes.push(MergeNote::Redirect { entry: term.text.to_owned(), include: include.clone() });
        self.rewritten = true;
        if !has_all {
            self.ends.extend(end);
        }
        self.push(&SpfTerm::of(&include, 0), true, seen);
    }

    fn push(&mut self, term: &SpfTerm<'_>, is_new: bool, seen: &SpfSeen) {
        let entry = term.entry();
        let list = matches!(term.kind, SpfKind::Include(_)) && self.own.as_ref() != Some(&entry);
        let dead = list && seen.branch(&entry).is_some_and(super::SpfBranch::is_dead);
        if dead {
            self.notes.push(MergeNote::Dead { entry: term.text.to_owned() });
            self.rewritten = true;
            return;
        }
        let Some(known) = self.entries.iter_mut().find(|it| it.entry == entry) else {
            self.entries.push(Entry { entry, qualifier: term.qualifier, is_new });
            return;
        };
        self.rewritten = true;
        if known.qualifier != term.qualifier {
            let (kept, dropped) = (known.qualifier.min(term.qualifier), known.qualifier.max(term.qualifier));
            known.is_new |= known.qualifier != kept;
            known.qualifier = kept;
            let with = |it: Qualifier| format!("{}{entry}", it.sign());
            self.notes.push(MergeNote::Weaker { kept: with(kept), dropped: with(dropped) });
        }
    }

    fn lets_pass(&self, host: &DnsName, seen: &SpfSeen) -> bool {
        let ours = format!("include:{host}");
        let passing = self.entries.iter().filter(|it| it.qualifier == Qualifier::Pass);
        let through = |it: &Entry| seen.branch(&it.entry).is_some_and(|it| it.passes.contains(host));
        passing.chain(&self.redirect).any(|it| it.entry == ours || through(it))
    }

    /// Directly before the end; an entry of ours that lets nobody pass gives way to it.
    fn add(&mut self, host: &DnsName) {
        let entry = format!("include:{host}");
        self.rewritten |= self.entries.iter().any(|it| it.entry == entry);
        self.entries.retain(|it| it.entry != entry);
        self.entries.push(Entry { entry, qualifier: Qualifier::Pass, is_new: true });
    }

    /// Nothing but our entry is different from the one record that is there.
    fn is_plain(&self) -> bool {
        !self.rewritten && self.notes.is_empty() && !self.ends.contains(&Qualifier::Pass)
    }

    /// The one ending: never one that lets everybody send.
    fn end(&mut self) -> Option<Qualifier> {
        let strict = self.ends.iter().copied().filter(|it| *it != Qualifier::Pass);
        let weakest = strict.min();
        let all = |it: Qualifier| format!("{}all", it.sign());
        if self.ends.contains(&Qualifier::Pass) {
            let kept = weakest.unwrap_or(Qualifier::SoftFail);
            self.notes.push(MergeNote::Everybody { kept: all(kept) });
            return Some(kept);
        }
        if let (Some(kept), Some(dropped)) = (weakest, self.ends.iter().copied().max())
            && kept != dropped
        {
            self.notes.push(MergeNote::Ending { kept: all(kept), dropped: all(dropped) });
        }
        weakest
    }

    fn written(&mut self) -> (String, Vec<Range<usize>>) {
        let end = self.end();
        let redirect = self.redirect.take().filter(|_| end.is_none());
        let all = end.map(|it| Entry { entry: "all".into(), qualifier: it, is_new: self.own_end != Some(it) });
        let entries = self.entries.iter().cloned().chain(redirect).chain(all).chain(self.modifiers.iter().cloned());
        let mut value = "v=spf1".to_owned();
        let mut inserted: Vec<Range<usize>> = Vec::new();
        for it in entries {
            let start = value.len() + 1;
            value = format!("{value} {}", it.text());
            // With the blank behind it, as somebody would type it in front of what follows.
            match inserted.last_mut() {
                Some(last) if it.is_new && last.end == start => last.end = value.len() + 1,
                _ if it.is_new => inserted.push(start..value.len() + 1),
                _ => {}
            }
        }
        if let Some(last) = inserted.last_mut().filter(|it| it.end > value.len()) {
            last.end = value.len();
        }
        (value, inserted)
    }
}

#[cfg(test)]
#[path = "spf_merge_tests.rs"]
mod tests;

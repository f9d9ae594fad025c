//! What is wrong, in the ids of the catalogue of mistakes. One file per family; each looks at what was seen and says what it
//! recognises, without knowing the others.
//!
//! At most three findings are kept per record; which and in which order is data ([`order`]). Words for people
//! are elsewhere: `finding-ID-customer` and `finding-ID-it` in `src/text/locales`, with [`Finding::args`] as values.

mod alias;
mod caches;
mod catch_all;
mod dkim;
pub(super) mod extras;
mod networks;
pub(super) mod order;
mod owner_name;
mod past;
mod placeholder;
mod policy;
mod policy_effect;
pub(super) mod record_type;
mod repaired;
mod return_path;
pub(super) mod servers;
mod spf;
mod text;
mod token;
mod zone;

use super::comparison::compare_texts;
use super::evidence::quoted;
use super::lookup::Sight;
use super::record::{Heard, Scene, Sought};
use super::showing::shown;
use super::{At, Certainty, Data, Evidence, Finding, Severity};
use crate::rules::address::DnsName;
use crate::rules::records::{Difference, Match, Mismatch, Purpose};
use order::Found;
use std::collections::BTreeMap;

/// Findings kept for one record.
const MOST: usize = 3;
/// Servers quoted for one finding.
const MOST_EVIDENCE: usize = 8;

/// One record and everything that was seen of it. A family that wants to know more asks `scene.lookup`; while the answer is
/// missing it says nothing, and the rule is evaluated again in the next round.
#[derive(Debug, Clone, Copy)]
pub(super) struct Case<'s> {
    pub(super) sought: &'s Sought<'s>,
    pub(super) zone: &'s DnsName,
    pub(super) domain: &'s DnsName,
    pub(super) scene: &'s Scene<'s, 's>,
}

/// Everything that is wrong with one record, the most telling first.
pub(super) fn of_record(case: &Case<'_>) -> Vec<Finding> {
    let families: &[fn(&Case<'_>) -> Vec<Found>] = &[
        owner_name::find,
        catch_all::find,
        record_type::find,
        alias::find,
        repaired::find,
        text::find,
        token::find,
        dkim::find,
        spf::find,
        policy::find,
        return_path::find,
        servers::of_record,
        caches::find,
        past::find,
    ];
    order::chosen(families.iter().flat_map(|family| family(case)).collect())
}

impl<'s> Case<'s> {
    /// The purpose decides which family speaks.
    fn is(&self, purpose: Purpose) -> bool {
        self.sought.wanted.purpose == purpose
    }

    /// A needed record that is wrong is a failure, another one a warning.
    fn severity(&self) -> Severity {
        if self.sought.wanted.needed { Severity::Fail } else { Severity::Warning }
    }

    /// A finding with the values that every sentence may want.
    fn finding(&self, id: &str, severity: Severity, certainty: Certainty) -> Finding {
        let wanted = self.sought.wanted;
        let mut finding = Finding::new(id, severity, certainty)
            .with("domain", self.domain)
            .with("zone", self.zone)
            .with("owner", &wanted.owner)
            .with("relative", wanted.owner.relative_to(self.zone))
            .with("type", wanted.rtype)
            .with("want", wanted.value.as_deref().unwrap_or_default());
        // Where the domain has a list or a policy of its own, ours must not take its place.
        if !matches!(wanted.purpose, Purpose::Spf | Purpose::Dmarc) {
            finding.corrected.clone_from(&wanted.value);
        }
        finding
    }

    /// Servers whose answer compares like this.
    fn heard(&self, like: impl Fn(&Match) -> bool) -> impl Iterator<Item = &'s Heard> {
        let heard: Vec<_> = self.sought.heard.iter().filter(|it| it.compared.as_ref().is_some_and(&like)).collect();
        heard.into_iter()
    }

    /// The records that differ, and who shows them.
    fn differences(&self) -> impl Iterator<Item = (&'s Difference, &'s Data, &'s Evidence)> {
        self.sought.heard.iter().filter_map(|it| {
            let Some(Match::Different(difference)) = &it.compared else { return None };
            let Sight::Values(values) = &it.sighting.sight else { return None };
            Some((difference, values.data.get(difference.which)?, &it.sighting.evidence))
        })
    }

    /// The first of them.
    fn difference(&self) -> Option<(&'s Difference, &'s Data)> {
        self.differences().next().map(|(difference, data, _)| (difference, data))
    }

    /// A finding about that difference: quotes the record and says where.
    fn different(&self, id: &str, certainty: Certainty) -> Finding {
        let mut finding = self.finding(id, self.severity(), certainty);
        let Some((difference, data)) = self.difference() else { return finding };
        // Other texts may stand beside the one that is meant.
        let quote = |data, evidence: &Evidence| Evidence { value: Some(quoted(data)), ..evidence.clone() };
        let evidence = self.differences().map(|(_, data, evidence)| quote(data, evidence));
        finding = finding.with("got", quoted(data)).evidence(evidence);
        let (Some(byte), Data::Txt(strings)) = (difference.at, data) else { return finding };
        let at = At::of(strings, byte);
        finding = finding.with("pos", at.character);
        finding.at = Some(at);
        let joined = strings.concat();
        // Beside a stranger, or nothing, there is nothing to compare.
        if let Some(want) = self.sought.wanted.value.as_deref().filter(|_| !matches!(id, "K03" | "X15")) {
            let texts = matches!(self.sought.wanted.purpose, Purpose::Ownership | Purpose::Dkim);
            finding.comparison = texts.then(|| compare_texts(want.as_bytes(), &joined));
        }
        finding.with("char", character(&joined, byte)).with("wanted-char", {
            let want = self.sought.wanted.value.as_deref().unwrap_or_default();
            character(want.as_bytes(), byte)
        })
    }

    /// A finding about these texts, wherever they were seen: quotes them and says where in the first.
    fn of_texts(&self, id: &str, certainty: Certainty, texts: &[&Data], at: Option<usize>) -> Finding {
        let shows = |it: &&Heard| matches!(&it.sighting.sight, Sight::Values(values) if texts.iter().all(|it| values.data.contains(it)));
        let each = |heard: &'s Heard| {
            let quote = |it: &&Data| Evidence { value: Some(quoted(it)), ..heard.sighting.evidence.clone() };
            texts.iter().map(quote).collect::<Vec<_>>()
        };
        let evidence = self.sought.heard.iter().filter(shows).flat_map(each);
        let got: Vec<String> = texts.iter().map(|it| quoted(it)).collect();
        let mut finding = self.finding(id, self.severity(), certainty).with("got", got.join(" ")).evidence(evidence);
        if let (Some(byte), Some(Data::Txt(strings))) = (at, texts.first()) {
            let at = At::of(strings, byte);
            finding.at = Some(at);
            finding = finding.with("pos", at.character).with("char", character(&strings.concat(), byte));
        }
        finding
    }

    /// Why the record differs, if it does.
    fn mismatch(&self) -> Option<&'s Mismatch> {
        self.difference().map(|(it, _)| &it.why)
    }

    /// The joined text of the record that differs.
    fn differing_text(&self) -> Option<Vec<u8>> {
        match self.difference()?.1 {
            Data::Txt(strings) => Some(strings.concat()),
            _ => None,
        }
    }

    /// Nothing there: quotes the servers that said so.
    fn missing(&self, id: &str) -> Finding {
        let heard: Vec<_> = self.heard(|it| *it == Match::Missing).map(|it| it.sighting.evidence.clone()).collect();
        let certainty = if heard.is_empty() { Certainty::Possible } else { Certainty::Certain };
        self.finding(id, self.severity(), certainty).with("servers", heard.len()).evidence(heard)
    }

    /// Several where there must be one.
    fn too_many(&self, id: &str) -> Finding {
        let several: Vec<_> = self.heard(|it| matches!(it, Match::MoreThanOne(_))).collect();
        let count = several.iter().find_map(|it| match it.compared {
            Some(Match::MoreThanOne(count)) => Some(count),
            _ => None,
        });
        let evidence = several.into_iter().flat_map(|it| {
            let Sight::Values(values) = &it.sighting.sight else { return Vec::new() };
            let each = |data| Evidence { value: Some(quoted(data)), ..it.sighting.evidence.clone() };
            values.data.iter().map(each).collect()
        });
        self.finding(id, self.severity(), Certainty::Certain).with("count", count.unwrap_or(2)).evidence(evidence)
    }
}

/// The character at a byte of a text, for showing; empty behind its end.
fn character(text: &[u8], byte: usize) -> String {
    let rest = text.get(byte..).unwrap_or_default();
    let end = (1..=4).find(|it| rest.get(..*it).is_some_and(|it| std::str::from_utf8(it).is_ok()));
    shown(rest.get(..end.unwrap_or(1).min(rest.len())).unwrap_or_default())
}

impl At {
    /// The place of a byte of the joined text.
    fn of(strings: &[Vec<u8>], byte: usize) -> Self {
        let mut start = 0;
        let mut string = 1;
        for (number, it) in (1..).zip(strings) {
            string = number;
            if byte < start + it.len() {
                break;
            }
            start += it.len();
        }
        let joined = strings.concat();
        let before = String::from_utf8_lossy(joined.get(..byte.min(joined.len())).unwrap_or_default()).chars().count();
        let number = |it: usize| u32::try_from(it).unwrap_or(u32::MAX);
        Self { string, byte: number(byte), character: number(before + 1) }
    }
}

impl Finding {
    fn new(id: &str, severity: Severity, certainty: Certainty) -> Self {
        let args = BTreeMap::new();
        let (evidence, comparison) = (Vec::new(), None);
        Self { id: id.into(), severity, certainty, args, corrected: None, at: None, evidence, comparison }
    }

    pub(in crate::rules::diagnosis) fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.into(), value.to_string());
        self
    }

    fn evidence(mut self, evidence: impl IntoIterator<Item = Evidence>) -> Self {
        self.evidence.extend(evidence);
        self.evidence.truncate(MOST_EVIDENCE);
        self
    }

    /// The keys of its sentence for the customer and of the one for the IT colleague.
    pub fn keys(&self) -> [String; 2] {
        ["customer", "it"].map(|whom| format!("finding-{}-{whom}", self.id))
    }
}

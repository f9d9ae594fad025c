//! The names at which a record may stand by mistake, kind by kind, the likeliest first.
//!
//! Values of ownership records and keys are unique to customer and domain, so that they are known wherever they stand. A
//! policy, a sender list and a return path look alike at every domain: names that may be somebody's right ones are left out
//! for these.

use super::super::Wanted;
use super::super::record::Scene;
use super::{Kind, letters};
use crate::rules::address::DnsName;
use crate::rules::records::Purpose;

/// So many characters some panels keep of a host name.
const LIMITS: [usize; 8] = [32, 30, 24, 20, 16, 15, 12, 10];
/// A name of less is not known again, and one of so many characters is cut nowhere.
const SHORTEST: usize = 4;
const KEPT_WHOLE: usize = 19;

type Labels = Vec<Vec<u8>>;

/// An owner name in its parts.
struct Parts<'p> {
    wanted: &'p Wanted,
    /// In front of the domain.
    front: Labels,
    domain: &'p DnsName,
    zone: &'p DnsName,
}

pub(super) fn of(scene: &Scene<'_, '_>, wanted: &Wanted) -> Vec<(Kind, Vec<DnsName>)> {
    let domain = scene.domain;
    let Some(front) = wanted.owner.below(domain) else { return Vec::new() };
    let front: Labels = front.labels().map(<[u8]>::to_vec).collect();
    let parts = Parts { wanted, front, domain, zone: &scene.lookup.home.zone };
    let unique = matches!(wanted.purpose, Purpose::Ownership | Purpose::Dkim);
    let www = domain.prefixed("www").ok().filter(|it| !scene.plan.background.siblings.contains(it));
    let nothing = Vec::new;
    let [letters, twice] = parts.in_wrong_forms();
    let mut kinds = vec![
        (Kind::Doubled, parts.doubled(parts.zone)),
        (Kind::Doubled, if domain == parts.zone { nothing() } else { parts.doubled(domain) }),
        (Kind::International, letters),
        (Kind::International, twice),
        (Kind::OtherLevel, if unique { parts.at_other_levels() } else { nothing() }),
        (Kind::Apex, if unique { parts.above() } else { nothing() }),
        (Kind::NoUnderscore, parts.varied([letters::without_underscores(&parts.front)])),
        (Kind::Swapped, parts.swapped()),
        (Kind::AtSign, parts.at_sign()),
        (Kind::Blank, parts.varied(letters::with_blanks(&parts.front))),
        (Kind::Misspelt, parts.misspelt()),
        (Kind::LookAlike, parts.varied(letters::look_alikes(&parts.front))),
        (Kind::Www, if wanted.purpose == Purpose::Dmarc { nothing() } else { parts.below(www.as_ref()) }),
        (Kind::Shortened, parts.shortened()),
    ];
    for (_, names) in &mut kinds {
        names.retain(|it| *it != wanted.owner && !wanted.aliases.contains(it));
    }
    kinds
}

/// The record's labels below another name.
pub(super) fn moved(wanted: &Wanted, from: &DnsName, to: &DnsName) -> Option<DnsName> {
    wanted.owner.below(from)?.join(to).ok()
}

impl Parts<'_> {
    fn below(&self, name: Option<&DnsName>) -> Vec<DnsName> {
        name.and_then(|it| moved(self.wanted, self.domain, it)).into_iter().collect()
    }

    /// Other labels in front of the domain.
    fn varied(&self, fronts: impl IntoIterator<Item = Labels>) -> Vec<DnsName> {
        let name = |front: Labels| DnsName::from_labels(front).ok()?.join(self.domain).ok();
        fronts.into_iter().filter(|it| *it != self.front).filter_map(name).collect()
    }

    /// The name with the zone, or the domain, behind it once more.
    fn doubled(&self, with: &DnsName) -> Vec<DnsName> {
        let owners = std::iter::once(&self.wanted.owner).chain(&self.wanted.aliases);
        let mut names: Vec<_> = owners.filter_map(|it| it.join(with).ok()).collect();
        // Typed as for the zone into the screen of the domain.
        names.extend(self.wanted.owner.below(self.zone).and_then(|it| it.join(with).ok()));
        names
    }

    /// Between the domain and its zone.
    fn levels_above(&self) -> impl Iterator<Item = DnsName> {
        self.domain.self_and_ancestors().skip(1).filter(|it| it.is_within(self.zone))
    }

    fn at_other_levels(&self) -> Vec<DnsName> {
        self.levels_above().flat_map(|it| self.below(Some(&it))).collect()
    }

    fn above(&self) -> Vec<DnsName> {
        self.levels_above().collect()
    }

    /// Labels in another order, or without the dot between them.
    fn swapped(&self) -> Vec<DnsName> {
        let mut fronts = Vec::new();
        if self.front.len() > 1 {
            fronts.push(self.front.iter().rev().cloned().collect());
            fronts.push(vec![self.front.concat()]);
        }
        let mut names = self.varied(fronts);
        // The sub-domain before the record.
        let sub = self.domain.below(self.zone).filter(|it| !it.is_root());
        let front = DnsName::from_labels(&self.front).ok().filter(|_| !self.front.is_empty());
        names.extend(sub.zip(front).and_then(|(sub, front)| sub.join(&front).ok()?.join(self.zone).ok()));
        names
    }

    fn misspelt(&self) -> Vec<DnsName> {
        let Some((last, before)) = self.front.split_last() else { return Vec::new() };
        let mut spelt = letters::misspelt(last);
        if self.wanted.purpose == Purpose::ReturnPath {
            spelt.push([last.as_slice(), b"s"].concat());
        }
        self.varied(spelt.into_iter().map(|it| [before.to_vec(), vec![it]].concat()))
    }

    /// An `@`, which panels use for the domain itself, as a label.
    fn at_sign(&self) -> Vec<DnsName> {
        let with = [self.front.clone(), vec![b"@".to_vec()]].concat();
        let mut fronts = vec![with];
        if !self.front.is_empty() && self.wanted.purpose != Purpose::Dkim {
            fronts.push(vec![b"@".to_vec()]);
        }
        self.varied(fronts)
    }

    /// The letters themselves, and encoded twice. Letters in the zone itself are asked too: some panels make a zone of them.
    fn in_wrong_forms(&self) -> [Vec<DnsName>; 2] {
        let Some(forms) = letters::wrong_forms(self.domain) else { return [Vec::new(), Vec::new()] };
        let [letters, twice] = forms.map(|it| moved(self.wanted, self.domain, &it));
        let doubled = letters.as_ref().and_then(|it| it.join(self.zone).ok());
        let in_zone = self.zone != self.domain;
        let letters = if in_zone { [letters, doubled] } else { [doubled, letters] };
        [letters.into_iter().flatten().collect(), twice.into_iter().collect()]
    }

    /// What a panel keeps of the name that is typed into it.
    fn shortened(&self) -> Vec<DnsName> {
        let typed = self.wanted.owner.relative_to(self.zone);
        if typed.len() <= KEPT_WHOLE {
            return Vec::new();
        }
        let kept = LIMITS.iter().filter(|it| **it < typed.len()).filter_map(|it| typed.get(..*it));
        let kept = kept.map(|it| it.trim_end_matches(['.', '-'])).filter(|it| it.len() >= SHORTEST);
        kept.filter_map(|it| self.zone.under(it).ok()).collect()
    }
}

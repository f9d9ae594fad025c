//! Where the DMARC policy of a domain comes from: the tree walk of RFC 9989 section 4.10.
//!
//! First `_dmarc.{domain}` at every server of its zone, because a policy there ends the search. Only without one the names
//! above are asked, all at once, each at a server of the zone it lies in: eight questions at most. Nothing is known of the
//! policy as long as one of the names that matter could not be asked for.
//!
//! A single record at the domain of which receivers can make nothing ends the search too: then no policy is applied. Several
//! at one name are discarded there, and the search goes on.

use super::inquiry::Inquiry;
use super::lookup::{Lookup, Sight, Sighting};
use super::showing::shown;
use super::zones::{self, Server};
use super::{Data, Observed, ObservedDmarc};
use crate::rules::address::{BadDnsName, DnsName};
use crate::rules::records::{RecordType, TagList, dmarc};
use std::collections::BTreeMap;

/// RFC 9989 section 4.10: names with eight labels or more go on at seven.
const LONGEST: usize = 7;

#[derive(Debug, Default)]
pub(super) struct Walk {
    /// What stands at the domain itself, server by server.
    pub(super) own: Vec<Sighting>,
    pub(super) policy: Option<ObservedDmarc>,
    /// The walk came to its end.
    pub(super) known: bool,
    /// Where the policy of a name above was seen.
    pub(super) source: Option<Sighting>,
}

impl Walk {
    pub(super) fn note(&self, observed: &mut Observed) {
        observed.dmarc_known = self.known;
        observed.dmarc.clone_from(&self.policy);
        let heard = self.own.iter().map(|it| texts(&it.sight)).find(|it| !it.is_empty());
        let meant = |it: &Vec<u8>| dmarc::is_dmarc(it) || dmarc::misses_version(it).is_some();
        observed.dmarc_texts =
            heard.into_iter().flatten().filter(meant).take(MOST_TEXTS).map(|it| shown(&it)).collect();
    }

    /// The name at which the policy stands, without `_dmarc`; nothing without a policy.
    pub(super) fn level(&self) -> Option<DnsName> {
        self.policy.as_ref()?.owner.parent()
    }
}

/// Texts at the domain's own name that are kept.
const MOST_TEXTS: usize = 6;

pub(super) fn walk(
    inquiry: &Inquiry<'_>,
    lookup: &Lookup<'_, '_>,
    servers: &[Server],
    domain: &DnsName,
) -> Option<Walk> {
    let Ok(owner) = policy_name(domain) else { return Some(Walk::default()) };
    let own = lookup.everywhere(&owner, RecordType::Txt)?;
    let heard: Vec<&Sight> = own.iter().map(|it| &it.sight).filter(|it| !matches!(it, Sight::Unheard(_))).collect();
    if let Some(value) = heard.iter().find_map(|it| policy_in(it)) {
        return Some(Walk { policy: Some(ObservedDmarc { owner, value }), known: true, own, source: None });
    }
    if heard.iter().any(|it| is_useless_policy(it)) {
        return Some(Walk { own, known: true, ..Walk::default() });
    }
    if heard.is_empty() {
        // What stands above may not apply.
        return Some(Walk { own, ..Walk::default() });
    }
    let above: Vec<_> = above(domain).map(|it| (it.clone(), level(inquiry, lookup, servers, &it, domain))).collect();
    let (mut levels, mut sightings) = (Vec::new(), Vec::new());
    for (name, seen) in above {
        let seen = seen?;
        let told = seen.as_ref().map(|it| it.as_ref().and_then(|it| policy_in(&it.sight)));
        levels.push(Level { name, told });
        sightings.push(seen.flatten());
    }
    let (policy, known) = decide(&levels);
    let supplies = |level: &Level| policy.as_ref().is_some_and(|it| it.owner.parent().as_ref() == Some(&level.name));
    let source = levels.iter().zip(sightings).find(|(it, _)| supplies(it)).and_then(|(_, seen)| seen);
    Some(Walk { policy, known, own, source })
}

/// One record that begins like a policy and is none.
fn is_useless_policy(sight: &Sight) -> bool {
    let policies: Vec<_> = texts(sight).into_iter().filter(|it| dmarc::is_dmarc(it)).collect();
    matches!(policies.as_slice(), [only] if dmarc::Dmarc::parse(only).is_err())
}

fn texts(sight: &Sight) -> Vec<Vec<u8>> {
    let Sight::Values(values) = sight else { return Vec::new() };
    let joined = |it: &Data| match it {
        Data::Txt(strings) => Some(strings.concat()),
        _ => None,
    };
    values.data.iter().filter_map(joined).collect()
}

fn policy_name(domain: &DnsName) -> Result<DnsName, BadDnsName> {
    domain.prefixed("_dmarc")
}

/// The names above the domain that the walk looks at, from below.
fn above(domain: &DnsName) -> impl Iterator<Item = DnsName> {
    let skip = domain.labels().len().saturating_sub(LONGEST).max(1);
    domain.self_and_ancestors().skip(skip)
}

/// One name above the domain: `told` is what was heard there, the policy or none.
struct Level {
    name: DnsName,
    told: Option<Option<String>>,
}

/// `Some(None)` where nothing can be said, `Some(Some(None))` where a name is too long to have a policy.
fn level(
    inquiry: &Inquiry<'_>,
    lookup: &Lookup<'_, '_>,
    servers: &[Server],
    name: &DnsName,
    domain: &DnsName,
) -> Option<Option<Option<Sighting>>> {
    let Ok(owner) = policy_name(name) else { return Some(Some(None)) };
    let heard = if name.is_within(&lookup.home.zone) {
        lookup.somewhere(servers, &owner, RecordType::Txt)?
    } else {
        let Some(zone) = zones::enclosing(inquiry, name)? else { return Some(None) };
        let place = zones::two_servers(inquiry, &zone, domain)?;
        Lookup::new(inquiry, &place, &BTreeMap::new()).somewhere(&place.servers, &owner, RecordType::Txt)?
    };
    Some(heard.map(Some))
}

/// The one record at a name that receivers apply; several are none (RFC 9989 section 4.10).
pub(super) fn policy_in(sight: &Sight) -> Option<String> {
    let mut policies = texts(sight).into_iter().filter(|it| dmarc::is_dmarc(it));
    let first = policies.next()?;
    let one = policies.next().is_none() && dmarc::Dmarc::parse(&first).is_ok();
    one.then(|| String::from_utf8_lossy(&first).into_owned())
}

/// The policy that applies, and whether everything that matters was heard (section 4.10.2: `psd` ends the walk; otherwise
/// the highest name with a record is the organizational domain).
fn decide(levels: &[Level]) -> (Option<ObservedDmarc>, bool) {
    let mut told = true;
    let mut below: Option<&Level> = None;
    let mut highest: Option<ObservedDmarc> = None;
    for level in levels {
        let Some(found) = &level.told else {
            told = false;
            below = Some(level);
            continue;
        };
        if let Some(value) = found {
            let here = ObservedDmarc {
                owner: policy_name(&level.name).unwrap_or_else(|_| level.name.clone()),
                value: value.clone(),
            };
            match psd(value).as_deref() {
                Some("n") => return (Some(here), told),
                Some("y") => {
                    // The organizational domain is one label below; its own policy goes first.
                    let own = below.and_then(|it| Some((it, it.told.as_ref()?.as_ref()?)));
                    let own = own.and_then(|(it, value)| {
                        Some(ObservedDmarc { owner: policy_name(&it.name).ok()?, value: value.clone() })
                    });
                    return (Some(own.unwrap_or(here)), told);
                }
                _ => highest = Some(here),
            }
        }
        below = Some(level);
    }
    (highest, told)
}

fn psd(value: &str) -> Option<String> {
    let tags = TagList::parse(value.as_bytes()).ok()?;
    tags.get("psd").map(|it| it.value.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> DnsName {
        DnsName::parse(text).unwrap()
    }

    #[test]
    fn at_most_eight_names_are_looked_at() {
        let names = |domain: &str| above(&name(domain)).map(|it| it.to_string()).collect::<Vec<_>>();
        assert_eq!(names("acme.example"), ["example"]);
        assert_eq!(names("a.b.c.d.e.f.example").first().unwrap(), "b.c.d.e.f.example");
        let long = names("a.b.c.d.e.f.g.h.i.j.example");
        assert_eq!(long.first().unwrap(), "e.f.g.h.i.j.example");
        assert_eq!((long.len(), long.last().unwrap().as_str()), (7, "example"));
    }

    #[test]
    fn the_organizational_domain_supplies_the_policy() {
        let level =
            |at: &str, told: Option<Option<&str>>| Level { name: name(at), told: told.map(|it| it.map(Into::into)) };
        let policy = |levels: &[Level]| {
            let (policy, told) = decide(levels);
            (policy.map(|it| it.owner.to_string()), told)
        };
        let (none, some) = (Some(None), Some(Some("v=DMARC1; p=none")));
        for (levels, owner, told) in [
            (vec![level("b.c.test", none), level("c.test", none), level("test", none)], None, true),
            (vec![level("b.c.test", some), level("c.test", some), level("test", none)], Some("_dmarc.c.test"), true),
            (vec![level("b.c.test", none), level("c.test", some), level("test", None)], Some("_dmarc.c.test"), false),
            (
                vec![level("b.c.test", Some(Some("v=DMARC1; psd=n; p=reject"))), level("c.test", None)],
                Some("_dmarc.b.c.test"),
                true,
            ),
            (
                vec![level("c.test", some), level("test", Some(Some("v=DMARC1; psd=y; p=reject")))],
                Some("_dmarc.c.test"),
                true,
            ),
            (
                vec![level("c.test", none), level("test", Some(Some("v=DMARC1; p=reject; psd=Y")))],
                Some("_dmarc.test"),
                true,
            ),
        ] {
            assert_eq!(policy(&levels), (owner.map(Into::into), told));
        }
    }
}

//! What is asked of every domain of which something is expected, in the same round as the records: three questions.
//!
//! Two names of sixteen letters that nobody can have made: where they answer, a catch-all record (`*`) does, and whatever
//! answers the same at a record's own name is that record and no other (RFC 4592). And the name above the keys, which has
//! to exist where there is something below it (RFC 8020).

use super::super::Plan;
use super::super::glance::Glance;
use super::super::lookup::Lookup;
use super::super::zones::Server;
use crate::rules::address::DnsName;
use crate::rules::records::{Purpose, RecordType};

/// Letters and digits that nobody takes for one another.
const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
const LENGTH: u8 = 16;

#[derive(Debug, Default)]
pub(in crate::rules::diagnosis) struct Early {
    below_domain: Option<Glance>,
    below_keys: Option<Glance>,
    /// The name above the keys.
    pub(in crate::rules::diagnosis) above_keys: Option<(DnsName, Glance)>,
}

impl Early {
    pub(in crate::rules::diagnosis) fn look(lookup: &Lookup<'_, '_>, servers: &[Server], plan: &Plan) -> Option<Self> {
        let Some(seed) = seed(plan) else { return Some(Self::default()) };
        let keys = plan.records.iter().any(|it| it.purpose == Purpose::Dkim);
        let keys = plan.domain.prefixed("_domainkey").ok().filter(|_| keys);
        let ask = |name: Option<&DnsName>| match name {
            Some(name) => lookup.glance_somewhere(servers, name, RecordType::Txt),
            None => Some(None),
        };
        let nobody = |under: &DnsName| under.prefixed(label(under, seed)).ok();
        let below_domain = ask(nobody(&plan.domain).as_ref());
        let below_keys = ask(keys.as_ref().and_then(nobody).as_ref());
        let above_keys = ask(keys.as_ref());
        Some(Self { below_domain: below_domain?, below_keys: below_keys?, above_keys: keys.zip(above_keys?) })
    }

    /// What a catch-all record answers at names like this one; nothing where there is none.
    pub(in crate::rules::diagnosis) fn catch_all(&self, owner: &DnsName) -> Option<&Glance> {
        let is_key = self.above_keys.as_ref().is_some_and(|(keys, _)| owner.is_within(keys));
        let glance = if is_key { &self.below_keys } else { &self.below_domain };
        glance.as_ref().filter(|it| !it.here.is_empty())
    }

    /// A name that answers what names answer that nobody has made.
    pub(super) fn is_catch_all(&self, glance: &Glance) -> bool {
        let alike = |it: &Option<Glance>| it.as_ref().is_some_and(|it| !it.here.is_empty() && it.here == glance.here);
        alike(&self.below_domain) || alike(&self.below_keys)
    }

    /// The name below the domain that nobody can have made, for questions of other types.
    pub(in crate::rules::diagnosis) fn nobody(plan: &Plan) -> Option<DnsName> {
        plan.domain.prefixed(label(&plan.domain, seed(plan)?)).ok()
    }
}

/// Nothing where no record is expected that a catch-all record could stand in for.
fn seed(plan: &Plan) -> Option<&str> {
    let valued = plan.records.iter().filter(|it| it.purpose != Purpose::Spf);
    valued.filter_map(|it| it.value.as_deref()).next()
}

/// Always the same for the same domain and value; nobody who does not know the value can have made it.
fn label(under: &DnsName, seed: &str) -> Vec<u8> {
    // FNV-1a.
    let mixed = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let text = under.to_string();
    let mut hash = text.bytes().chain(seed.bytes()).fold(0xcbf2_9ce4_8422_2325, mixed);
    let letter = |number: u8| {
        hash = mixed(hash, number);
        let which = usize::try_from(hash >> 59).unwrap_or(0);
        LETTERS.get(which).copied().unwrap_or(b'x')
    };
    (0..LENGTH).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_look_random_and_are_always_the_same() {
        let acme = DnsName::parse("acme.test").unwrap();
        let one = label(&acme, "token=fm-a");
        assert_eq!((one.len(), &one), (16, &label(&acme, "token=fm-a")));
        let others = [label(&acme, "token=fm-b"), label(&acme.prefixed("_domainkey").unwrap(), "token=fm-a")];
        for other in &others {
            let alike = one.iter().zip(other).filter(|(one, other)| one == other).count();
            assert!(alike < 6, "{alike} letters alike");
        }
        let mut letters = one;
        letters.sort_unstable();
        letters.dedup();
        assert!(letters.len() > 6, "{letters:?}");
    }
}

//! What stands at the domain itself, read once: its texts (SPF, and records that were put there by mistake) and its mail
//! hosts.

use super::lookup::{Lookup, Sight, Sighting};
use super::showing::shown;
use super::zones::Server;
use super::{Data, Observed};
use crate::rules::address::DnsName;
use crate::rules::records::{RecordType, spf};

/// Characters kept of a list of senders; longer ones are not changed by a program.
const MOST_KEPT: usize = 2048;

#[derive(Debug, Default)]
pub(super) struct Around {
    /// The texts at the domain, from one server.
    pub(super) apex: Option<Sighting>,
    pub(super) mx: Option<Sighting>,
}

pub(super) fn look(lookup: &Lookup<'_, '_>, servers: &[Server], domain: &DnsName) -> Option<Around> {
    let apex = lookup.somewhere(servers, domain, RecordType::Txt);
    let mx = lookup.somewhere(servers, domain, RecordType::Mx);
    Some(Around { apex: apex?, mx: mx? })
}

impl Around {
    pub(super) fn note(&self, observed: &mut Observed) {
        observed.spf_known = self.apex.as_ref().is_some_and(|it| match &it.sight {
            Sight::Values(values) => !values.cut_short,
            Sight::Absent { .. } => true,
            _ => false,
        });
        let lists: Vec<Vec<u8>> = texts(self.apex.as_ref()).into_iter().filter(|it| spf::is_spf(it)).collect();
        observed.spf = lists.iter().map(|it| shown(it)).collect();
        observed.senders.texts =
            lists.iter().map(|it| String::from_utf8_lossy(it).chars().take(MOST_KEPT).collect()).collect();
        observed.mx = hosts(self.mx.as_ref());
    }
}

pub(super) fn texts(sighting: Option<&Sighting>) -> Vec<Vec<u8>> {
    data(sighting)
        .iter()
        .filter_map(|it| match it {
            Data::Txt(strings) => Some(strings.concat()),
            _ => None,
        })
        .collect()
}

pub(super) fn data(sighting: Option<&Sighting>) -> &[Data] {
    match sighting.map(|it| &it.sight) {
        Some(Sight::Values(values)) => &values.data,
        _ => &[],
    }
}

/// Best first. A null MX (RFC 7505) is no host.
fn hosts(sighting: Option<&Sighting>) -> Vec<DnsName> {
    let mut hosts: Vec<_> = data(sighting)
        .iter()
        .filter_map(|it| match it {
            Data::Mx { preference, exchange } if !exchange.is_root() => Some((*preference, exchange.clone())),
            _ => None,
        })
        .collect();
    hosts.sort();
    hosts.into_iter().map(|(_, host)| host).collect()
}

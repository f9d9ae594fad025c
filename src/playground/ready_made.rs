//! What is in DNS before anybody has done anything: a few domains to play with, and the e-mail platform's own.

use super::typed::{Written, data};
use super::zone::{TTL, Zone};
use crate::rules::address::DnsName;
use crate::rules::diagnosis::Record;
use crate::rules::records::RecordType::{self, A, Cname, Mx, Txt};

/// Name below the zone (a dot: the zone itself), type, value.
type Line = (&'static str, RecordType, &'static str);

/// The domain of the e-mail platform that the demo plays.
pub const PLATFORM: &str = "mail.example";
/// Its settings in the demo name these hosts and this address.
pub const BOUNCE_HOST: &str = "bounces.mail.example";
pub const REPORT_ADDRESS: &str = "dmarc@mail.example";
/// Who the mail of the demo is from.
pub const MAIL_FROM: &str = "Frankmark demo <no-reply@mail.example>";

const PLATFORM_LINES: [Line; 5] = [
    (".", Mx, "10 mx.mail.example."),
    ("mx", A, "192.0.2.25"),
    ("bounces", Mx, "10 mx.mail.example."),
    ("bounces", Txt, "v=spf1 ip4:192.0.2.0/24 -all"),
    // Reports of any domain may be sent here (RFC 9990).
    ("*._report._dmarc", Txt, "v=DMARC1"),
];

/// A company with a website and mail of its own; the newcomer's first sending domain.
const ACME: [Line; 6] = [
    (".", A, "192.0.2.10"),
    (".", Mx, "10 mx.acme.example."),
    (".", Txt, "v=spf1 mx -all"),
    (".", Txt, "office-suite-verification=4711"),
    ("mx", A, "192.0.2.11"),
    ("www", Cname, "acme.example."),
];

/// Bought, and nothing done with it yet.
const ACME_EVENTS: [Line; 0] = [];

/// With a DMARC policy already.
const GLOBEX: [Line; 4] = [
    (".", A, "198.51.100.7"),
    (".", Mx, "10 mx.mail.example."),
    (".", Txt, "v=spf1 include:bounces.mail.example ~all"),
    ("_dmarc", Txt, "v=DMARC1; p=quarantine; rua=mailto:postmaster@globex.test"),
];

/// The domains of a new playground.
pub fn domains() -> Vec<Zone> {
    [("acme.example", &ACME[..]), ("acme-events.example", &ACME_EVENTS), ("globex.test", &GLOBEX)]
        .into_iter()
        .filter_map(|(name, lines)| zone(name, lines))
        .collect()
}

/// What the platform's own domain holds, beside SOA and NS.
pub fn platform() -> Vec<Record> {
    let apex = DnsName::parse(PLATFORM).unwrap_or_else(|_| DnsName::root());
    let record = |(name, rtype, value): Line| {
        let name = apex.under(name).ok()?;
        Some(Record { name, ttl: TTL, data: data(rtype, value)? })
    };
    PLATFORM_LINES.into_iter().filter_map(record).collect()
}

/// Nothing if a line of this file is wrong; a test holds that none is.
fn zone(name: &str, lines: &[Line]) -> Option<Zone> {
    let mut zone = Zone::new(DnsName::parse(name).ok()?);
    for (name, rtype, value) in lines.iter().copied() {
        let owner = zone.name.under(name).ok()?;
        zone.put(Written { owner, rtype, value: value.to_owned() }).ok()?;
    }
    Some(zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_this_file_becomes_a_record() {
        assert_eq!(platform().len(), PLATFORM_LINES.len());
        let counts: Vec<usize> = domains().iter().map(|it| it.newest.records.len()).collect();
        assert_eq!(counts, [ACME.len(), ACME_EVENTS.len(), GLOBEX.len()]);
    }

    #[test]
    fn the_platforms_hosts_are_on_its_domain() {
        assert!(BOUNCE_HOST.ends_with(PLATFORM) && REPORT_ADDRESS.ends_with(PLATFORM));
        assert!(platform().iter().any(|it| it.name.to_string() == BOUNCE_HOST));
    }
}

//! Judges a text that somebody holds in their hands, without any DNS: the same families in the same order.

use super::background::Background;
use super::dmarc_walk::Walk;
use super::findings::{self, Case};
use super::inquiry::Inquiry;
use super::lookup::{Lookup, Sight, Sighting, Values};
use super::record::{self, Scene};
use super::zones::{Place, Server};
use super::{Answers, Data, Evidence, Finding, Plan, Proof, Wanted, around::Around};
use crate::rules::address::DnsName;
use crate::rules::records::{Purpose, RecordType};
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};

/// What is wrong with a TXT record of these character-strings, the most telling first; nothing where it is right. Without
/// an expected text it only has to be in order. No strings at all mean that there is no record.
///
/// Names in the findings' values are those of `example.com`; there is no evidence, for nobody was asked.
#[must_use]
pub fn judge_texts(kind: Purpose, expected: Option<&str>, found: &[Vec<u8>]) -> Vec<Finding> {
    let one = [found.to_vec()];
    judge_records(kind, expected, if found.is_empty() { &[] } else { &one })
}

/// The same for several TXT records of one name, each of its character-strings.
#[must_use]
pub fn judge_records(kind: Purpose, expected: Option<&str>, found: &[Vec<Vec<u8>>]) -> Vec<Finding> {
    let domain = DnsName::parse("example.com").unwrap_or_else(|_| DnsName::root());
    let label = match kind {
        Purpose::Ownership => Some("_challenge"),
        Purpose::Dkim => Some("selector._domainkey"),
        Purpose::ReturnPath => Some("bounce"),
        Purpose::Spf => None,
        Purpose::Dmarc => Some("_dmarc"),
    };
    let below = label.and_then(|it| DnsName::parse(it).ok()?.join(&domain).ok());
    let wanted = Wanted {
        purpose: kind,
        needed: true,
        owner: below.unwrap_or_else(|| domain.clone()),
        aliases: Vec::new(),
        rtype: RecordType::Txt,
        value: expected.map(str::to_owned),
        earlier: Vec::new(),
        behind: None,
    };
    let plan = Plan { domain, records: vec![wanted], background: Background::default() };
    let mut findings = plan.records.first().map_or(Vec::new(), |wanted| judged(&plan, wanted, found));
    for finding in &mut findings {
        finding.evidence.clear();
    }
    findings
}

fn judged(plan: &Plan, wanted: &Wanted, found: &[Vec<Vec<u8>>]) -> Vec<Finding> {
    let answers = Answers::new();
    let (inquiry, useless) = (Inquiry::new(&answers), BTreeMap::new());
    let home = Place { zone: plan.domain.clone(), servers: Vec::new() };
    let lookup = Lookup::new(&inquiry, &home, &useless);
    let (around, walk) = (Around::default(), Walk::default());
    let scene = Scene {
        plan,
        lookup: &lookup,
        domain: &plan.domain,
        servers: &[],
        around: &around,
        early: None,
        sound: false,
        policy: &walk,
        survey: None,
        proof: Proof::CannotTell,
        views: false,
    };
    let sought = record::judge(wanted, wanted.owner.clone(), vec![sighting(&home.zone, found)]);
    let case = Case { sought: &sought, zone: &home.zone, domain: &plan.domain, scene: &scene };
    findings::of_record(&case)
}

/// As if a server had shown it.
fn sighting(zone: &DnsName, found: &[Vec<Vec<u8>>]) -> Sighting {
    let server = Server { name: zone.clone(), address: IpAddr::V4(Ipv4Addr::UNSPECIFIED) };
    let evidence = Evidence {
        server: server.name.to_string(),
        address: None,
        rcode: "NOERROR".into(),
        aa: true,
        ttl: None,
        value: None,
    };
    let sight = match found {
        [] => Sight::Absent { trail: Vec::new() },
        records => Sight::Values(Values {
            data: records.iter().cloned().map(Data::Txt).collect(),
            ttl: 3600,
            trail: Vec::new(),
            cut_short: false,
        }),
    };
    Sighting { server, zone: zone.clone(), sight, evidence }
}

//! Where the reports of a policy go: does that domain take mail, and does it want these reports (RFC 9990 section 4)?
//!
//! Only for a policy at the domain itself. Names outside the domain's zone are asked through a resolver: nothing is to be
//! published there by whoever looks. What is not definitely wrong is right.

use super::around::{self, Around};
use super::evidence::quoted;
use super::lookup::{Lookup, Sight, Sighting};
use super::reading::negative_ttl;
use super::zones::Server;
use super::{Data, Evidence, Reply, Whom, organisation};
use crate::rules::address::DnsName;
use crate::rules::records::{RecordType, dmarc};

/// Domains that are looked at; receivers need not serve more addresses than two.
const MOST: usize = 3;

/// One domain behind the `@` of report addresses.
#[derive(Debug)]
pub(super) struct Destination {
    pub(super) domain: DnsName,
    /// The address, as written.
    pub(super) uri: String,
    /// Where it starts in the record.
    pub(super) at: usize,
    /// It takes no mail at all.
    pub(super) without_mail: Option<Evidence>,
    /// It did not agree: the name at which it would.
    pub(super) not_agreed: Option<(DnsName, Evidence)>,
}

/// The domain as it is asked.
pub(super) struct From<'s> {
    pub(super) lookup: &'s Lookup<'s, 's>,
    pub(super) servers: &'s [Server],
    pub(super) around: &'s Around,
    pub(super) domain: &'s DnsName,
}

/// Nothing while answers are missing.
pub(super) fn destinations(from: &From<'_>, policy: &dmarc::Dmarc<'_>) -> Option<Vec<Destination>> {
    let mut found: Vec<Destination> = Vec::new();
    for uri in policy.reports.iter().chain(&policy.failures) {
        let Some(domain) = uri.domain() else { continue };
        if found.len() < MOST && !found.iter().any(|it| it.domain == domain) {
            let uri_text = uri.text.to_owned();
            found.push(Destination { domain, uri: uri_text, at: uri.at, without_mail: None, not_agreed: None });
        }
    }
    // All are asked before the first is waited for.
    let seen: Vec<_> = found.iter().map(|it| (without_mail(from, &it.domain), not_agreed(from, &it.domain))).collect();
    for (destination, (without_mail, not_agreed)) in found.iter_mut().zip(seen) {
        destination.without_mail = without_mail?;
        destination.not_agreed = not_agreed?;
    }
    Some(found)
}

/// `Some(None)` where it takes mail, or may.
fn without_mail(from: &From<'_>, domain: &DnsName) -> Option<Option<Evidence>> {
    let mx = match domain == from.domain {
        true => from.around.mx.as_ref().map(Said::at),
        false => said(from, domain, RecordType::Mx)?,
    };
    let Some(mx) = mx else { return Some(None) };
    match mx.data.as_slice() {
        [Data::Mx { exchange, .. }] if exchange.is_root() => return Some(Some(mx.evidence)),
        [] => {}
        _ => return Some(None),
    }
    if mx.no_such_name {
        return Some(Some(mx.evidence));
    }
    // Without an MX, mail goes to the host of that name (RFC 5321 section 5.1).
    let [four, six] = [RecordType::A, RecordType::Aaaa].map(|rtype| said(from, domain, rtype));
    let nowhere = [four?, six?].iter().all(|it| it.as_ref().is_some_and(|it| it.data.is_empty()));
    Some(nowhere.then_some(mx.evidence))
}

/// `Some(None)` where it agreed, need not, or may have.
fn not_agreed(from: &From<'_>, domain: &DnsName) -> Option<Option<(DnsName, Evidence)>> {
    if organisation::registered(domain) == organisation::registered(from.domain) {
        return Some(None);
    }
    let Ok(name) = DnsName::parse("_report._dmarc").and_then(|it| from.domain.join(&it.join(domain)?)) else {
        return Some(None);
    };
    let Some(said) = said(from, &name, RecordType::Txt)? else { return Some(None) };
    let agrees = |it: &Data| match it {
        Data::Txt(strings) => strings.concat().to_ascii_lowercase().trim_ascii().starts_with(b"v=dmarc1"),
        Data::Damaged(_) => true,
        _ => false,
    };
    Some((!said.data.iter().any(agrees)).then_some((name, said.evidence)))
}

/// A definite answer.
struct Said {
    data: Vec<Data>,
    no_such_name: bool,
    evidence: Evidence,
}

impl Said {
    fn at(sighting: &Sighting) -> Self {
        let no_such_name = sighting.evidence.rcode == "NXDOMAIN" && !matches!(sighting.sight, Sight::Values(_));
        Self { data: around::data(Some(sighting)).to_vec(), no_such_name, evidence: sighting.evidence.clone() }
    }
}

/// `Some(None)` where nothing definite was said.
fn said(from: &From<'_>, name: &DnsName, rtype: RecordType) -> Option<Option<Said>> {
    if name.is_within(&from.lookup.home.zone) {
        let heard = from.lookup.somewhere(from.servers, name, rtype)?;
        let definite = |it: &Sighting| match &it.sight {
            Sight::Values(values) => !values.cut_short,
            Sight::Absent { .. } => true,
            Sight::Circle { .. } | Sight::Unheard(_) => false,
        };
        return Some(heard.filter(definite).map(|it| Said::at(&it)));
    }
    let Some(reply) = from.lookup.inquiry.ask(Whom::Resolver, name, rtype)?.usable() else { return Some(None) };
    // A "no" counts only with the start of authority behind it.
    let data: Vec<Data> =
        reply.answers.iter().map(|it| &it.data).filter(|it| it.rtype() == Some(rtype)).cloned().collect();
    let definite = !reply.cut_short && (!data.is_empty() || negative_ttl(reply).is_some());
    let no_such_name = data.is_empty() && reply.rcode == super::Rcode::NxDomain;
    Some(definite.then(|| Said { evidence: heard(reply, data.first()), data, no_such_name }))
}

fn heard(reply: &Reply, first: Option<&Data>) -> Evidence {
    let ttl = reply.answers.first().map(|it| it.ttl).or_else(|| negative_ttl(reply));
    let (server, rcode) = ("resolver".into(), reply.rcode.name());
    Evidence { server, address: None, rcode, aa: false, ttl, value: first.map(quoted) }
}

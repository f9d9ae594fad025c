//! Family V: records that help and never block sending. About the domain, not about a record that we ask for.
//!
//! One server is asked once for each, and only where everything that mail needs is right: who has to mend a key shall not
//! read about logos. Policies on web servers (MTA-STS) are never fetched.

use super::super::around;
use super::super::evidence::quoted;
use super::super::glance::Glance;
use super::super::record::Scene;
use super::super::{At, Certainty, Data, Evidence, Finding, Severity};
use crate::rules::address::DnsName;
use crate::rules::records::dmarc::{Dmarc, DmarcPolicy, Subject};
use crate::rules::records::{RecordType, TagList};

/// `ready`: everything that is needed was seen right.
pub(in crate::rules::diagnosis) fn of_domain(scene: &Scene<'_, '_>, ready: bool) -> Vec<Finding> {
    let mut found = vec![null_mx(scene)];
    if ready {
        found.extend([mta_sts(scene), tls_reports(scene), bimi(scene)]);
    }
    found.into_iter().flatten().collect()
}

fn finding(scene: &Scene<'_, '_>, id: &str, severity: Severity, owner: &DnsName) -> Finding {
    let zone = &scene.lookup.home.zone;
    Finding::new(id, severity, Certainty::Certain)
        .with("domain", scene.domain)
        .with("owner", owner)
        .with("relative", owner.relative_to(zone))
}

/// The domain says that it takes no mail, and is to send some (RFC 7505).
fn null_mx(scene: &Scene<'_, '_>) -> Option<Finding> {
    let mx = scene.around.mx.as_ref()?;
    let [Data::Mx { exchange, .. }] = around::data(Some(mx)) else { return None };
    exchange.is_root().then(|| finding(scene, "V05", Severity::Warning, scene.domain).evidence([mx.evidence.clone()]))
}

/// One text among those at a name: its strings, and who showed it.
struct Text<'g> {
    strings: &'g [Vec<u8>],
    joined: Vec<u8>,
    evidence: Evidence,
}

/// The texts at a name that were meant for it: those with `word` near their beginning, in any letters.
fn meant<'g>(glance: &'g Glance, word: &[u8]) -> Vec<Text<'g>> {
    let text = |data: &'g Data| {
        let Data::Txt(strings) = data else { return None };
        let joined = strings.concat();
        let start = joined.get(..joined.len().min(word.len() + 8)).unwrap_or_default().to_ascii_lowercase();
        let evidence = Evidence { value: Some(quoted(data)), ..glance.evidence.clone() };
        start.windows(word.len()).any(|it| it == word).then_some(Text { strings, joined, evidence })
    };
    glance.found.iter().filter_map(text).collect()
}

/// What is wrong with the one text at a name, and at which byte.
type Fault = (&'static str, usize);

/// How a record that helps is judged: the word that it begins with, and what else it must have.
fn judged(
    scene: &Scene<'_, '_>,
    id: &str,
    severity: Severity,
    (owner, glance): (&DnsName, &Glance),
    version: &str,
    body: impl Fn(&TagList<'_>) -> Option<Fault>,
) -> Option<Finding> {
    let word = version.trim_end_matches(|it: char| it.is_ascii_digit()).to_ascii_lowercase();
    let texts = meant(glance, word.as_bytes());
    let begins = |it: &&Text<'_>| is_version(&it.joined, version);
    let said = |why: &str, text: &Text<'_>| {
        let got = text.evidence.value.clone().unwrap_or_default();
        finding(scene, id, severity, owner).with("why", why).with("got", got).with("count", texts.len())
    };
    match texts.iter().filter(begins).collect::<Vec<_>>().as_slice() {
        [] => {
            let first = texts.first()?;
            Some(said("version", first).evidence([first.evidence.clone()]))
        }
        [only] => {
            let fault = match TagList::parse(&only.joined) {
                Ok(tags) => body(&tags),
                Err(bad) => Some(("form", bad.at)),
            };
            let (why, byte) = fault?;
            let at = Some(At::of(only.strings, byte));
            Some(Finding { at, ..said(why, only).evidence([only.evidence.clone()]) })
        }
        [first, ..] => Some(said("several", first).evidence(texts.iter().map(|it| it.evidence.clone()))),
    }
}

/// `v=`, the version in exactly these letters, then a semicolon.
fn is_version(text: &[u8], version: &str) -> bool {
    let rest = text.strip_prefix(b"v=").and_then(|it| it.strip_prefix(version.as_bytes()));
    rest.is_some_and(|it| it.trim_ascii_start().first() == Some(&b';'))
}

/// `_mta-sts` (RFC 8461): how others deliver mail to this domain.
fn mta_sts(scene: &Scene<'_, '_>) -> Option<Finding> {
    let owner = scene.domain.under("_mta-sts").ok()?;
    let glance = scene.lookup.glance_somewhere(scene.servers, &owner, RecordType::Txt)??;
    let id = |tags: &TagList<'_>| {
        let Some(id) = tags.get("id") else { return Some(("no-id", 0)) };
        let good = (1..=32).contains(&id.value.len()) && id.value.bytes().all(|it| it.is_ascii_alphanumeric());
        (!good).then_some(("bad-id", id.value_at.start))
    };
    let wrong = judged(scene, "V01", Severity::Warning, (&owner, &glance), "STSv1", id);
    wrong.or_else(|| if meant(&glance, b"stsv").is_empty() { None } else { policy_host(scene) })
}

/// The policy that is announced is read from a web server of that name.
fn policy_host(scene: &Scene<'_, '_>) -> Option<Finding> {
    let host = scene.domain.under("mta-sts").ok()?;
    let asked = [RecordType::A, RecordType::Aaaa].map(|it| scene.lookup.glance_somewhere(scene.servers, &host, it));
    let [four, six] = asked;
    let (four, six) = (four??, six??);
    if !four.found.is_empty() || !six.found.is_empty() {
        return None;
    }
    let target = four.here.iter().find_map(|it| if let Data::Cname(target) = it { Some(target) } else { None });
    if let Some(target) = target {
        if target.is_within(&scene.lookup.home.zone) {
            return None;
        }
        let known = [RecordType::A, RecordType::Aaaa].map(|it| scene.lookup.inquiry.recursive(target, it));
        let [four, six] = known;
        let has =
            |reply: &super::super::Reply| reply.answers.iter().any(|it| matches!(it.data, Data::A(_) | Data::Aaaa(_)));
        if [four??, six??].into_iter().any(has) {
            return None;
        }
    }
    let got = target.map(ToString::to_string).unwrap_or_default();
    Some(finding(scene, "V02", Severity::Warning, &host).with("got", got).evidence([four.evidence]))
}

/// `_smtp._tls` (RFC 8460): where reports about encryption go.
fn tls_reports(scene: &Scene<'_, '_>) -> Option<Finding> {
    let owner = scene.domain.under("_smtp._tls").ok()?;
    let glance = scene.lookup.glance_somewhere(scene.servers, &owner, RecordType::Txt)??;
    let rua = |tags: &TagList<'_>| {
        let Some(rua) = tags.get("rua") else { return Some(("no-rua", 0)) };
        let good = |it: &str| it.trim().split_once(':').is_some_and(|(scheme, rest)| is_destination(scheme, rest));
        (!rua.value.split(',').all(good)).then_some(("bad-rua", rua.value_at.start))
    };
    judged(scene, "V03", Severity::Information, (&owner, &glance), "TLSRPTv1", rua)
}

fn is_destination(scheme: &str, rest: &str) -> bool {
    match scheme.to_ascii_lowercase().as_str() {
        "mailto" => rest.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.')),
        "https" => rest.strip_prefix("//").is_some_and(|it| it.contains('.')),
        _ => false,
    }
}

/// A logo is shown only where the policy is enforced, and looked for only at its own name.
fn bimi(scene: &Scene<'_, '_>) -> Option<Finding> {
    let owner = scene.domain.under("default._bimi").ok()?;
    let glance = scene.lookup.glance_somewhere(scene.servers, &owner, RecordType::Txt)?;
    let is_logo = |text: &[u8]| {
        let tags = TagList::parse(text).ok();
        text.starts_with(b"v=BIMI1") && tags.is_some_and(|it| it.get("l").is_some_and(|it| !it.value.is_empty()))
    };
    let texts = glance.as_ref().map(|it| meant(it, b"bimi")).unwrap_or_default();
    if let Some(logo) = texts.iter().find(|it| is_logo(&it.joined)) {
        if !scene.policy.known || is_enforced(scene) {
            return None;
        }
        let got = logo.evidence.value.clone().unwrap_or_default();
        let finding = finding(scene, "V04", Severity::Information, &owner).with("why", "policy").with("got", got);
        return Some(finding.evidence([logo.evidence.clone()]));
    }
    let apex = scene.around.apex.as_ref()?;
    let misplaced = |it: &&Data| matches!(it, Data::Txt(strings) if is_logo(&strings.concat()));
    let data = around::data(Some(apex)).iter().find(misplaced)?;
    let finding = finding(scene, "V04", Severity::Information, &owner).with("why", "place").with("got", quoted(data));
    Some(finding.evidence([Evidence { value: Some(quoted(data)), ..apex.evidence.clone() }]))
}

fn is_enforced(scene: &Scene<'_, '_>) -> bool {
    let own = scene.policy.level().as_ref() == Some(scene.domain);
    let subject = if own { Subject::Itself } else { Subject::Below };
    let policy = scene.policy.policy.as_ref().and_then(|it| Dmarc::parse(it.value.as_bytes()).ok());
    policy.is_some_and(|it| it.effect(subject) != DmarcPolicy::None)
}

//! A domain, what is asked of it, and short ways to look at its report.

use super::net::{Net, name};
use crate::rules::diagnosis::findings::order::gravity;
use crate::rules::diagnosis::{Background, Finding, Plan, Report, Wanted, slug};
use crate::rules::records::test_keys::RSA;
use crate::rules::records::{Brand, ChallengeToken, Purpose, RecordStatus, RecordType};
pub(super) const CHALLENGE: &str = "_frankmark-challenge.acme.example";
pub(super) const ALIAS: &str = "domauthvalidation.acme.example";
pub(super) const KEY: &str = "fmabcde1._domainkey.acme.example";
pub(super) const BOUNCE: &str = "bounce.acme.example";
pub(super) const POLICY: &str = "_dmarc.acme.example";

pub(super) fn token() -> String {
    ChallengeToken::from_random([7; 32], &Brand::default()).value().to_owned()
}

pub(super) fn key() -> String {
    format!("v=DKIM1; k=rsa; p={RSA}")
}

fn wanted(purpose: Purpose, needed: bool, owner: &str, rtype: RecordType, value: Option<String>) -> Wanted {
    Wanted { purpose, needed, owner: name(owner), aliases: Vec::new(), rtype, value, earlier: Vec::new(), behind: None }
}

/// What is asked for by default: challenge, key, and a look at SPF and DMARC.
pub(super) fn plan() -> Plan {
    plan_for("acme.example")
}

pub(super) fn plan_for(domain: &str) -> Plan {
    let below = |prefix: &str| format!("{prefix}.{domain}");
    let mut challenge =
        wanted(Purpose::Ownership, true, &below("_frankmark-challenge"), RecordType::Txt, Some(token()));
    challenge.aliases = vec![name(&below("domauthvalidation"))];
    challenge.earlier = vec![ChallengeToken::from_random([8; 32], &Brand::default()).value().to_owned()];
    let records = vec![
        challenge,
        wanted(Purpose::Dkim, true, &below("fmabcde1._domainkey"), RecordType::Txt, Some(key())),
        wanted(Purpose::Spf, false, domain, RecordType::Txt, None),
        wanted(Purpose::Dmarc, false, &below("_dmarc"), RecordType::Txt, Some("v=DMARC1; p=none".into())),
    ];
    Plan { domain: name(domain), records, background: Background::default() }
}

pub(super) fn with_return_path() -> Plan {
    let mut plan = plan();
    plan.records.insert(2, wanted(Purpose::ReturnPath, false, BOUNCE, RecordType::Cname, Some("rp.mail.test.".into())));
    plan
}

/// Everything published at all four servers.
pub(super) fn healthy() -> Net {
    let mut net = Net::with_acme();
    net.put(CHALLENGE, "TXT", &token());
    net.put(KEY, "TXT", &key());
    net.put(POLICY, "TXT", "v=DMARC1; p=none");
    net.put("acme.example", "TXT", "v=spf1 mx -all");
    net.put("acme.example", "MX", "10 mail.acme.example");
    net
}

pub(super) fn status(report: &Report, purpose: Purpose) -> RecordStatus {
    report.records.iter().find(|it| it.purpose == purpose).unwrap().status
}

/// Ids of what was found about one record, in order.
pub(super) fn ids(report: &Report, purpose: Purpose) -> Vec<&str> {
    let record = report.records.iter().find(|it| it.purpose == purpose).unwrap();
    record.findings.iter().map(|it| it.id.as_str()).collect()
}

pub(super) fn domain_ids(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|it| it.id.as_str()).collect()
}

/// Checks, and sees to it that whatever was found can be said.
pub(super) fn checked(net: &Net, plan: &Plan) -> Report {
    let report = net.check(plan).report;
    for finding in report.records.iter().flat_map(|it| &it.findings).chain(&report.findings) {
        assert_sayable(finding);
    }
    for record in &report.records {
        assert!(record.findings.len() <= 3);
        assert!(record.findings.is_sorted_by_key(|it| (gravity(it.severity), it.certainty)));
    }
    report
}

/// Its sentences in every language want only values that it has, and its id is one of those listed.
pub(super) fn assert_sayable(finding: &Finding) {
    assert!(slug(&finding.id).is_some(), "{}", finding.id);
    assert!(!finding.evidence.is_empty() || finding.id == "Z06", "{} without evidence", finding.id);
    let family = finding.id.chars().next().unwrap().to_ascii_lowercase();
    for language in ["en", "nl", "es"] {
        let file = format!("{}/src/text/locales/{language}/findings-{family}.ftl", env!("CARGO_MANIFEST_DIR"));
        let texts = std::fs::read_to_string(&file).unwrap();
        for key in finding.keys() {
            let after = texts.split(&format!("{key} =")).nth(1).unwrap_or_else(|| panic!("{file}: no {key}"));
            let sentence = after.split("\nfinding-").next().unwrap();
            for wanted in sentence.split('$').skip(1) {
                let wanted: String = wanted.chars().take_while(|it| it.is_ascii_lowercase() || *it == '-').collect();
                assert!(finding.args.contains_key(&wanted), "{key} wants {wanted}, there is {:?}", finding.args);
            }
        }
    }
}

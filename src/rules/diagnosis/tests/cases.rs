//! What is recognised, case by case.

use super::net::{Conduct, Net, ip, name, record};
use crate::rules::diagnosis::{Plan, Proof, Rcode, Report, ServerProblem, Severity, Silence, Wanted};
use crate::rules::records::test_keys::{OTHER_RSA, RSA};
use crate::rules::records::{Brand, ChallengeToken, Purpose, RecordStatus, RecordType};

const CHALLENGE: &str = "_frankmark-challenge.acme.example";
const ALIAS: &str = "domauthvalidation.acme.example";
const KEY: &str = "fmabcde1._domainkey.acme.example";
const BOUNCE: &str = "bounce.acme.example";
const POLICY: &str = "_dmarc.acme.example";

pub(super) fn token() -> String {
    ChallengeToken::from_random([7; 32], &Brand::default()).value().to_owned()
}

pub(super) fn key() -> String {
    format!("v=DKIM1; k=rsa; p={RSA}")
}

fn wanted(purpose: Purpose, needed: bool, owner: &str, rtype: RecordType, value: Option<String>) -> Wanted {
    Wanted { purpose, needed, owner: name(owner), aliases: Vec::new(), rtype, value, earlier: Vec::new() }
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
    Plan { domain: name(domain), records }
}

fn with_return_path() -> Plan {
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

fn status(report: &Report, purpose: Purpose) -> RecordStatus {
    report.records.iter().find(|it| it.purpose == purpose).unwrap().status
}

/// Ids of what was found about one record, in order.
fn ids(report: &Report, purpose: Purpose) -> Vec<&str> {
    let record = report.records.iter().find(|it| it.purpose == purpose).unwrap();
    record.findings.iter().map(|it| it.id.as_str()).collect()
}

fn domain_ids(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|it| it.id.as_str()).collect()
}

#[test]
fn a_healthy_domain_takes_three_rounds_and_34_questions() {
    let run = healthy().check(&plan());
    assert_eq!((run.rounds, run.answers.len()), (3, 34));
    let report = run.report;
    assert!(report.records.iter().all(|it| it.status == RecordStatus::Found && it.findings.is_empty()));
    assert_eq!((report.proof, report.could_not_check), (Proof::Challenge, false));
    assert_eq!(report.zone, Some(name("acme.example")));
    assert_eq!(report.servers.len(), 4);
    assert!(report.servers.iter().all(|it| it.serial == Some(1) && it.problem.is_none()));
    assert!(report.findings.is_empty());
    assert_eq!(report.observed.spf, ["v=spf1 mx -all"]);
    assert_eq!(report.observed.mx, [name("mail.acme.example")]);
    assert_eq!(report.observed.dmarc.unwrap().value, "v=DMARC1; p=none");
    assert!(report.observed.dmarc_known && report.observed.spf_known);
}

#[test]
fn a_return_path_costs_one_more_question_for_each_server() {
    let mut net = healthy();
    net.put(BOUNCE, "CNAME", "RP.mail.test");
    let run = net.check(&with_return_path());
    assert_eq!((run.rounds, run.answers.len()), (3, 38));
    assert_eq!(status(&run.report, Purpose::ReturnPath), RecordStatus::Found);
}

#[test]
fn a_resolver_is_never_asked_for_a_record() {
    let mut net = Net::with_acme();
    net.put("sales.acme.example", "TXT", "x");
    for plan in [plan(), with_return_path(), plan_for("sales.acme.example"), plan_for("gone.example")] {
        for question in net.check(&plan).answers.keys().filter(|it| it.whom == super::net::RESOLVER) {
            let about_zones = plan.domain.is_within(&question.name)
                && matches!(question.rtype, RecordType::Soa | RecordType::Ns | RecordType::Ds);
            let about_hosts = matches!(question.rtype, RecordType::A | RecordType::Aaaa)
                && question.name.to_string().contains("ns") | question.name.to_string().contains("nic");
            assert!(about_zones || about_hosts, "{question:?}");
        }
    }
}

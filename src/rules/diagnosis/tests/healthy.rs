//! What a check costs and says where all is well.

use super::acme::{BOUNCE, KEY, checked, healthy, ids, key, plan, plan_for, status, token, with_return_path};
use super::net::{Conduct, Net, RESOLVER, name};
use crate::rules::diagnosis::{Background, Certainty, Plan, Proof, Report, Severity, Silence};
use crate::rules::records::{Purpose, RecordStatus, RecordType};

#[test]
fn a_healthy_domain_takes_four_rounds_and_48_questions() {
    let run = healthy().check(&plan());
    assert_eq!((run.rounds, run.answers.len()), (4, 48));
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
fn a_return_path_costs_two_more_questions_for_each_server() {
    let mut net = healthy();
    net.put(BOUNCE, "CNAME", "RP.mail.test");
    let run = net.check(&with_return_path());
    // With three for our own bounce host, two of them because it takes no mail.
    assert_eq!((run.rounds, run.answers.len()), (5, 59));
    assert_eq!(status(&run.report, Purpose::ReturnPath), RecordStatus::Found);
}

#[test]
fn a_resolver_is_never_asked_for_a_record() {
    let mut net = Net::with_acme();
    net.put("sales.acme.example", "TXT", "x");
    for plan in [plan(), with_return_path(), plan_for("sales.acme.example"), plan_for("gone.example")] {
        for question in net.check(&plan).answers.keys().filter(|it| it.whom == RESOLVER) {
            let about_zones = plan.domain.is_within(&question.name)
                && matches!(question.rtype, RecordType::Soa | RecordType::Ns | RecordType::Ds);
            let about_hosts = matches!(question.rtype, RecordType::A | RecordType::Aaaa)
                && question.name.to_string().contains("ns") | question.name.to_string().contains("nic");
            let about_us = question.name == name("rp.mail.test");
            assert!(about_zones || about_hosts || about_us, "{question:?}");
        }
    }
}

#[test]
fn nothing_published_is_missing_and_not_wrong() {
    let report = checked(&Net::with_acme(), &with_return_path());
    for (purpose, id) in
        [(Purpose::Ownership, "O01"), (Purpose::Dkim, "K01"), (Purpose::ReturnPath, "R01"), (Purpose::Dmarc, "M01")]
    {
        assert_eq!((status(&report, purpose), ids(&report, purpose)), (RecordStatus::Missing, vec![id]));
    }
    assert_eq!(status(&report, Purpose::Spf), RecordStatus::NotChecked, "nothing is asked for");
    assert_eq!((report.proof, report.could_not_check), (Proof::Absent, false));
    assert_eq!(report.findings, []);
    assert!(report.observed.dmarc_known && report.observed.dmarc.is_none());
    assert!(report.observed.spf_known && report.observed.spf.is_empty());
    let finding = &report.records[0].findings[0];
    assert_eq!((finding.severity, finding.certainty), (Severity::Fail, Certainty::Certain));
    assert_eq!(finding.corrected, Some(token()));
    assert_eq!(finding.args["relative"], "_frankmark-challenge");
    assert_eq!((finding.evidence.len(), finding.evidence[0].rcode.as_str()), (4, "NXDOMAIN"));
    assert_eq!(finding.evidence[0].ttl, Some(300), "how long a resolver remembers the no");
    let recommended = &report.records[2].findings[0];
    assert_eq!(recommended.severity, Severity::Warning);
}

#[test]
fn nothing_published_still_takes_few_rounds() {
    let run = Net::with_acme().check(&with_return_path());
    assert!(run.rounds <= 5 && run.answers.len() <= 110, "{} {}", run.rounds, run.answers.len());
}

#[test]
fn letter_case_means_nothing() {
    let mut net = healthy();
    net.take(KEY, RecordType::Txt);
    net.put("FMabcde1._DomainKey.ACME.example", "CNAME", "K1.Keys.TEST");
    net.zone("keys.test", &[("ns1.keys.test", "203.0.113.1")]);
    net.put("k1.keys.test", "TXT", &key());
    let report = checked(&net, &plan_for("AcMe.ExAmPlE"));
    assert!(report.records.iter().all(|it| it.status == RecordStatus::Found), "{report:#?}");
}

#[test]
fn without_expected_records_the_domain_is_still_described() {
    let plan = Plan { domain: name("acme.example"), records: Vec::new(), background: Background::default() };
    let run = healthy().check(&plan);
    assert_eq!(run.report.observed.mx, [name("mail.acme.example")]);
    assert_eq!(run.report.observed.name_servers.len(), 4);
    assert!(run.report.observed.dmarc.is_some() && !run.report.could_not_check);
    assert_eq!(run.report.proof, Proof::CannotTell);
}

#[test]
fn a_report_survives_being_stored() {
    let mut net = healthy();
    net.take_at("198.51.100.2", KEY, RecordType::Txt);
    net.behave("198.51.100.3", Conduct::Silent(Silence::TimedOut));
    let report = net.check(&plan()).report;
    let stored = serde_json::to_string(&report).unwrap();
    assert_eq!(serde_json::from_str::<Report>(&stored).unwrap(), report);
}

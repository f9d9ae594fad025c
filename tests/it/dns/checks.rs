//! Whole checks over real sockets.

use super::*;
use crate::support::dns::{Conduct, Domain, cname, mx, txt};
use frankmark::rules::diagnosis::{Background, Plan, Proof, Report, ServerProblem, Wanted};
use frankmark::rules::records::{Brand, ChallengeToken, Purpose, RecordStatus};
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::RecordType as Kind;
use std::time::{Duration, Instant};

pub(super) const KEY: &str = "v=DKIM1; k=ed25519; p=/YrMBgcxtZA2Rc+WHrbU5vRx4QIOIi2w4tIhYjIwXGU=";

pub(super) fn token() -> String {
    ChallengeToken::from_random([7; 32], &Brand::default()).value().to_owned()
}

pub(super) fn plan(domain: &str) -> Plan {
    let wanted = |purpose, needed, prefix: &str, value: Option<String>| Wanted {
        purpose,
        needed,
        owner: name(&format!("{prefix}{domain}")),
        aliases: Vec::new(),
        rtype: RecordType::Txt,
        value,
        earlier: Vec::new(),
        behind: None,
    };
    let records = vec![
        wanted(Purpose::Ownership, true, "_frankmark-challenge.", Some(token())),
        wanted(Purpose::Dkim, true, "fm1._domainkey.", Some(KEY.into())),
        wanted(Purpose::Spf, false, "", None),
        wanted(Purpose::Dmarc, false, "_dmarc.", Some("v=DMARC1; p=none".into())),
    ];
    Plan { domain: name(domain), records, background: Background::default() }
}

fn publish_all(acme: &Domain) {
    acme.publish("_frankmark-challenge", txt(&token()));
    acme.publish("fm1._domainkey", txt(KEY));
    acme.publish("_dmarc", txt("v=DMARC1; p=reject"));
    acme.publish("@", txt("v=spf1 -all"));
    acme.publish("@", mx(10, "mail.acme.test"));
}

pub(super) fn status(report: &Report, purpose: Purpose) -> RecordStatus {
    report.records.iter().find(|it| it.purpose == purpose).unwrap().status
}

fn problems(report: &Report) -> Vec<Option<ServerProblem>> {
    report.servers.iter().map(|it| it.problem).collect()
}

#[tokio::test]
async fn a_healthy_domain_with_four_servers_at_20_ms() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 4);
    publish_all(&acme);
    for server in acme.servers() {
        server.behaves([Conduct::Slow(Duration::from_millis(20))]);
    }
    internet.resolver().behaves([Conduct::Slow(Duration::from_millis(20))]);
    internet.parent_of("acme.test")[0].behaves([Conduct::Slow(Duration::from_millis(20))]);
    let asker = asker(&internet);
    let started = Instant::now();
    let (report, answers) = asker.check(&plan("acme.test")).await;
    let took = started.elapsed();
    assert!(report.records.iter().all(|it| it.status == RecordStatus::Found), "{report:#?}");
    assert_eq!((report.proof, report.could_not_check), (Proof::Challenge, false));
    assert_eq!(report.observed.dmarc.unwrap().value, "v=DMARC1; p=reject");
    assert_eq!(report.observed.mx, [name("mail.acme.test")]);
    assert!(report.queries <= 50, "{} messages", report.queries);
    assert_eq!(report.queries as usize, answers.len());
    // Generous: a machine that runs a hundred other tests. The figure is measured by the benchmark.
    assert!(took < Duration::from_secs(2), "{took:?}");
}

#[tokio::test]
async fn from_missing_over_one_server_to_found_and_back_to_silence() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 2);
    let (asker, plan) = (asker(&internet), plan("acme.test"));

    let (report, _) = asker.check(&plan).await;
    assert_eq!(status(&report, Purpose::Ownership), RecordStatus::Missing);
    assert_eq!((report.proof, report.could_not_check), (Proof::Absent, false));
    assert!(report.observed.dmarc_known && report.observed.dmarc.is_none());

    acme.publish_at(1, "_frankmark-challenge", txt(&token()));
    let (report, _) = asker.check(&plan).await;
    assert_eq!(status(&report, Purpose::Ownership), RecordStatus::SomeServers);
    assert_eq!(report.proof, Proof::Partial);

    acme.withdraw("_frankmark-challenge", Kind::TXT);
    publish_all(&acme);
    let (report, _) = asker.check(&plan).await;
    assert_eq!(report.proof, Proof::Challenge);

    acme.ns(2).stop();
    let (report, _) = asker.check(&plan).await;
    assert_eq!((report.proof, report.could_not_check), (Proof::Challenge, false));
    assert_eq!(problems(&report), [None, Some(ServerProblem::Unreachable)]);
    assert_eq!(report.findings.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["Z08"]);

    acme.ns(1).behaves([Conduct::Silent]);
    let started = Instant::now();
    let (report, _) = asker.check(&plan).await;
    assert!(started.elapsed() < Duration::from_secs(15));
    assert_eq!((report.proof, report.could_not_check), (Proof::CannotTell, true));
    assert_eq!(report.zone, Some(name("acme.test")));
    assert_eq!(problems(&report), [Some(ServerProblem::TimedOut), Some(ServerProblem::Unreachable)]);
    assert!(report.records.iter().all(|it| it.status == RecordStatus::NoAnswer));
}

#[tokio::test]
async fn without_a_resolver_nobody_is_accused() {
    let Some(internet) = Internet::start() else { return };
    publish_all(&internet.domain("acme.test", 2));
    internet.resolver().stop();
    let (report, _) = asker(&internet).check(&plan("acme.test")).await;
    assert!(report.could_not_check && report.resolver_silent);
    assert_eq!((report.proof, report.findings.len()), (Proof::CannotTell, 0));
}

#[tokio::test]
async fn a_domain_that_is_not_registered() {
    let Some(internet) = Internet::start() else { return };
    let (report, _) = asker(&internet).check(&plan("nobody.test")).await;
    assert_eq!(report.findings.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(), ["Z01"]);
    assert_eq!((report.proof, report.could_not_check), (Proof::Absent, false));
    assert_eq!(status(&report, Purpose::Ownership), RecordStatus::Missing);
}

#[tokio::test]
async fn liars_and_lame_servers_are_not_believed() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 2);
    publish_all(&acme);
    let asker = asker(&internet);
    for (conduct, problem) in [
        (Conduct::Says(ResponseCode::Refused), ServerProblem::Refused),
        (Conduct::NotAuthoritative, ServerProblem::NotAuthoritative),
        (Conduct::UpwardReferral, ServerProblem::NotAuthoritative),
        (Conduct::WithoutSoa, ServerProblem::Malformed),
        (Conduct::WrongOwner, ServerProblem::Malformed),
    ] {
        acme.ns(2).behaves([conduct.clone()]);
        let (report, _) = asker.check(&plan("acme.test")).await;
        assert_eq!(report.proof, Proof::Challenge, "{conduct:?}");
        if !matches!(conduct, Conduct::WithoutSoa) {
            assert_eq!(problems(&report), [None, Some(problem)], "{conduct:?}");
        }
    }
    // A server that denies everything properly is a contradiction, not a fault.
    acme.ns(2).behaves([Conduct::DeniesAll]);
    let (report, _) = asker.check(&plan("acme.test")).await;
    assert_eq!(report.proof, Proof::Partial);
}

#[tokio::test]
async fn aliases_are_followed_to_other_zones_and_circles_end() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 2);
    publish_all(&acme);
    let keys = internet.domain("keys.example", 2);
    keys.publish("k1.dkim", txt(KEY));
    acme.withdraw("fm1._domainkey", Kind::TXT);
    acme.publish("fm1._domainkey", cname("k1.dkim.keys.example"));
    let asker = asker(&internet);
    let (report, _) = asker.check(&plan("acme.test")).await;
    assert_eq!(status(&report, Purpose::Dkim), RecordStatus::Found, "{report:#?}");
    assert_eq!(internet.resolver().times_asked("k1.dkim.keys.example", Kind::TXT), 0);

    acme.withdraw("fm1._domainkey", Kind::CNAME);
    acme.publish("fm1._domainkey", cname("round.acme.test"));
    acme.publish("round", cname("and.keys.example"));
    keys.publish("and", cname("fm1._domainkey.acme.test"));
    let (report, _) = asker.check(&plan("acme.test")).await;
    assert_eq!(status(&report, Purpose::Dkim), RecordStatus::Different);
    assert_eq!(report.records[1].findings[0].id, "C06");
}

#[tokio::test]
async fn a_delegated_domainkey_zone_is_followed() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 2);
    publish_all(&acme);
    let below = internet.domain("_domainkey.acme.test", 1);
    below.publish("fm1._domainkey.acme.test", txt(KEY));
    let (report, _) = asker(&internet).check(&plan("acme.test")).await;
    assert_eq!(status(&report, Purpose::Dkim), RecordStatus::Found);
    let below_server = name(&below.ns(1).name());
    assert!(report.records[1].seen.iter().all(|it| it.server == below_server));
}

#[tokio::test]
async fn a_check_ends_within_its_budget_whatever_servers_do() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 13);
    for server in acme.servers() {
        server.behaves([Conduct::Silent]);
    }
    internet.resolver().behaves([Conduct::Slow(Duration::from_millis(1400))]);
    let started = Instant::now();
    let (report, _) = asker(&internet).check(&plan("acme.test")).await;
    assert!(started.elapsed() < Duration::from_millis(15_500), "{:?}", started.elapsed());
    assert!(report.queries <= 300 && report.could_not_check);
    assert_eq!(report.proof, Proof::CannotTell);
}

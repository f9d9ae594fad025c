//! The same against software that is not ours: Knot serves, Unbound validates.

use super::checks::{KEY, plan, status, token};
use super::*;
use crate::support::knot::Signing;
use crate::support::signed_internet::SignedInternet;
use frankmark::rules::diagnosis::{Certainty, Proof, Report};
use frankmark::rules::records::{Purpose, RecordStatus};

fn asker_in(internet: &SignedInternet) -> Asker {
    Asker::new(&config::Dns {
        resolvers: vec![internet.resolver.address()],
        authoritative_port: internet.port,
        allow_private_addresses: true,
        ..config::Dns::default()
    })
}

fn findings(report: &Report) -> Vec<&str> {
    report.findings.iter().map(|it| it.id.as_str()).collect()
}

#[tokio::test]
async fn knot_and_unbound_are_understood() {
    let Some(mut internet) = SignedInternet::start(&["acme.test"]) else { return };
    let (asker, acme) = (asker_in(&internet), plan("acme.test"));
    let (report, answers) = asker.check(&acme).await;
    assert_eq!((report.proof, report.could_not_check), (Proof::Absent, false), "{report:#?}");
    assert_eq!((findings(&report), report.servers.len()), (vec![], 2));
    assert!(report.queries as usize >= answers.len() && report.queries < 90, "{}", report.queries);

    internet.publish("acme.test", "_frankmark-challenge.acme.test", "TXT", &token());
    let (report, _) = asker.check(&acme).await;
    assert_eq!((report.proof, status(&report, Purpose::Ownership)), (Proof::Challenge, RecordStatus::Found));

    internet.servers("acme.test")[1].switch_off();
    let (report, _) = asker.check(&acme).await;
    assert_eq!((report.proof, findings(&report)), (Proof::Challenge, vec!["Z08"]));
    internet.servers("acme.test")[0].switch_off();
    let (report, _) = asker.check(&acme).await;
    assert_eq!((report.proof, report.could_not_check), (Proof::CannotTell, true));
    assert_eq!(report.servers.len(), 2);

    let (report, _) = asker.check(&plan("nobody.test")).await;
    assert_eq!(findings(&report), ["Z01"]);
}

#[tokio::test]
async fn a_signed_domain_is_checked_and_a_broken_one_doubted() {
    let Some(internet) = SignedInternet::start_with(&["signed.test", "broken.test"], Signing::On) else { return };
    for domain in ["signed.test", "broken.test"] {
        internet.publish(domain, &format!("_frankmark-challenge.{domain}"), "TXT", &token());
    }
    internet.tld.withdraw("broken.test", "DS");
    internet.tld.publish("broken.test", "DS", &format!("1 13 2 {}", "ab".repeat(32)));
    let asker = asker_in(&internet);

    let (report, _) = asker.check(&plan("signed.test")).await;
    assert_eq!((report.proof, findings(&report)), (Proof::Challenge, vec![]));
    let (report, _) = asker.check(&plan("broken.test")).await;
    assert_eq!((report.proof, report.could_not_check), (Proof::CannotTell, true));
    assert_eq!((findings(&report), status(&report, Purpose::Ownership)), (vec!["Z09"], RecordStatus::Found));
    let bogus = &report.findings[0];
    assert_eq!((bogus.args["cause"].as_str(), bogus.args["keytags"].as_str()), ("ds", "1"), "{bogus:#?}");
    assert_eq!(bogus.certainty, Certainty::Certain);
}

#[tokio::test]
async fn a_part_of_the_domain_that_knot_serves_elsewhere_is_found_and_named() {
    let below = "_domainkey.acme.test";
    let Some(mut internet) = SignedInternet::start(&["acme.test", below]) else { return };
    let hosts: Vec<_> = internet.servers(below).iter().map(|it| it.address().ip()).collect();
    let names = [format!("ns1.{below}"), format!("ns2.{below}")];
    let hosts: Vec<_> = names.iter().map(String::as_str).zip(hosts).collect();
    internet.servers("acme.test").iter().for_each(|it| it.delegate(below, &hosts));
    let (asker, acme) = (asker_in(&internet), plan("acme.test"));
    let (report, _) = asker.check(&acme).await;
    let key = &report.records[1];
    assert_eq!((key.purpose, key.status, key.findings[0].id.as_str()), (Purpose::Dkim, RecordStatus::Missing, "N13"));

    internet.publish(below, &format!("fm1.{below}"), "TXT", KEY);
    let (report, _) = asker.check(&acme).await;
    assert_eq!(status(&report, Purpose::Dkim), RecordStatus::Found, "{report:#?}");
    assert!(report.records[1].seen.iter().all(|it| it.server.to_string().ends_with(below)));
}

//! Name servers in trouble: who decides, and who is blamed.

use super::acme::{CHALLENGE, checked, domain_ids, healthy, ids, plan, status};
use super::net::{Conduct, Net, ip, name, record};
use crate::rules::diagnosis::{Proof, Rcode, ServerProblem, Severity, Silence, Whom};
use crate::rules::records::{Purpose, RecordStatus, RecordType};

#[test]
fn one_server_in_trouble_is_said_and_the_others_decide() {
    for (conduct, problem, id) in [
        (Conduct::Silent(Silence::TimedOut), ServerProblem::TimedOut, "Z08"),
        (Conduct::Silent(Silence::Unreachable), ServerProblem::Unreachable, "Z08"),
        (Conduct::Silent(Silence::Malformed), ServerProblem::Malformed, "Z15"),
        (Conduct::Silent(Silence::Forbidden), ServerProblem::ForbiddenAddress, "Z06"),
        (Conduct::Says(Rcode::Refused), ServerProblem::Refused, "Z05"),
        (Conduct::Says(Rcode::ServFail), ServerProblem::ServFail, "Z05"),
        (Conduct::NotAuthoritative, ServerProblem::NotAuthoritative, "Z05"),
        (Conduct::Upward, ServerProblem::NotAuthoritative, "Z05"),
        (Conduct::WrongOwner, ServerProblem::Malformed, "Z15"),
    ] {
        let mut net = healthy();
        net.behave("198.51.100.3", conduct.clone());
        let report = checked(&net, &plan());
        assert!(report.records.iter().all(|it| it.status == RecordStatus::Found), "{conduct:?}");
        assert_eq!((report.proof, report.could_not_check), (Proof::Challenge, false), "{conduct:?}");
        let server = report.servers.iter().find(|it| it.address == Some(ip("198.51.100.3"))).unwrap();
        assert_eq!((server.problem, server.serial), (Some(problem), None), "{conduct:?}");
        assert_eq!(domain_ids(&report), [id], "{conduct:?}");
        assert_eq!(report.findings[0].severity, Severity::Warning);
        assert_eq!(report.findings[0].args["ns"], "ns3.acme.example");
        let seen = report.records[0].seen.iter().find(|it| it.address == ip("198.51.100.3")).unwrap();
        assert_eq!((seen.status, seen.problem), (RecordStatus::NoAnswer, Some(problem)), "{conduct:?}");

        // Nor does it prevent a definite no.
        let mut net = Net::with_acme();
        net.behave("198.51.100.3", conduct);
        let report = checked(&net, &plan());
        assert_eq!((report.proof, report.could_not_check), (Proof::Absent, false));
    }
}

#[test]
fn all_servers_in_trouble_accuse_nobody() {
    for conduct in [
        Conduct::Silent(Silence::TimedOut),
        Conduct::Silent(Silence::Unreachable),
        Conduct::Silent(Silence::Truncated),
        Conduct::Silent(Silence::Malformed),
        Conduct::Silent(Silence::Forbidden),
        Conduct::Silent(Silence::Budget),
        Conduct::Says(Rcode::Refused),
        Conduct::Says(Rcode::ServFail),
        Conduct::Says(Rcode::Other(9)),
        Conduct::NotAuthoritative,
        Conduct::Upward,
    ] {
        for mut net in [healthy(), Net::with_acme()] {
            for server in 1..=4 {
                net.behave(&format!("198.51.100.{server}"), conduct.clone());
            }
            let run = net.check(&plan());
            let report = checked(&net, &plan());
            assert_eq!((report.proof, report.could_not_check), (Proof::CannotTell, true), "{conduct:?}");
            assert!(report.records.iter().all(|it| it.status == RecordStatus::NoAnswer), "{conduct:?}");
            assert_eq!(report.servers.len(), 4, "{conduct:?}");
            assert!(report.findings.iter().all(|it| it.severity == Severity::Fail));
            assert_eq!(report.zone, Some(name("acme.example")), "{conduct:?}");
            assert!(!report.observed.dmarc_known && !report.observed.spf_known);
            assert!(run.rounds <= 5, "{conduct:?}: {}", run.rounds);
        }
    }
}

#[test]
fn a_no_that_is_not_sure_accuses_nobody() {
    for (conduct, purpose) in [(Conduct::WithoutSoa, Purpose::Dkim), (Conduct::WrongOwner, Purpose::Ownership)] {
        let mut net = Net::with_acme();
        net.put(CHALLENGE, "TXT", "hello");
        for server in 1..=4 {
            net.behave_for(&format!("198.51.100.{server}"), RecordType::Txt, conduct.clone());
        }
        let report = checked(&net, &plan());
        assert_eq!(status(&report, purpose), RecordStatus::NoAnswer, "{conduct:?}");
        assert_eq!((report.proof, report.could_not_check), (Proof::CannotTell, true), "{conduct:?}");
    }
}

#[test]
fn a_server_without_the_zone_never_counts_as_no() {
    let mut net = healthy();
    net.unload("198.51.100.4", "acme.example");
    let report = checked(&net, &plan());
    assert_eq!(report.proof, Proof::Challenge);
    assert_eq!(domain_ids(&report), ["Z05"]);
}

#[test]
fn a_lost_question_does_not_make_a_server_bad() {
    let mut net = healthy();
    net.behave_for("198.51.100.1", RecordType::Soa, Conduct::Silent(Silence::TimedOut));
    net.behave_for("198.51.100.2", RecordType::Txt, Conduct::Silent(Silence::TimedOut));
    let report = checked(&net, &plan());
    assert_eq!((report.proof, report.could_not_check), (Proof::Challenge, false));
    assert!(report.records.iter().all(|it| it.status == RecordStatus::Found));
}

#[test]
fn cut_answers_say_yes_but_never_no() {
    for (publish, expected) in [(true, RecordStatus::Found), (false, RecordStatus::NoAnswer)] {
        let mut net = if publish { healthy() } else { Net::with_acme() };
        net.put(CHALLENGE, "TXT", "other=1");
        for server in 1..=4 {
            net.behave_for(&format!("198.51.100.{server}"), RecordType::Txt, Conduct::CutShort);
        }
        let report = checked(&net, &plan());
        assert_eq!(status(&report, Purpose::Ownership), expected);
        assert_eq!(ids(&report, Purpose::Ownership), ["X18"]);
        assert_ne!(report.proof, Proof::Absent);
    }
    // TCP is closed: the answer cannot be had.
    let mut net = healthy();
    net.behave_for("198.51.100.1", RecordType::Txt, Conduct::Silent(Silence::Truncated));
    let report = checked(&net, &plan());
    assert_eq!(report.proof, Proof::Challenge);
    assert_eq!(ids(&report, Purpose::Ownership), ["X18"]);
}

#[test]
fn a_name_server_without_address_is_told() {
    let mut net = healthy();
    net.put_above("acme.example", record("acme.example", "NS", "ns.nowhere.test"));
    net.put("acme.example", "NS", "ns.nowhere.test");
    let report = checked(&net, &plan());
    assert_eq!((domain_ids(&report), report.proof), (vec!["Z06"], Proof::Challenge));
    assert!(report.servers.iter().any(|it| it.address.is_none() && it.problem == Some(ServerProblem::NoAddress)));
}

#[test]
fn both_addresses_of_a_server_are_looked_at_but_asked_once() {
    let mut net = healthy();
    net.put("ns1.acme.example", "AAAA", "2001:db8::1");
    net.put_above("acme.example", record("ns1.acme.example", "AAAA", "2001:db8::1"));
    net.mirror("198.51.100.1", "2001:db8::1");
    let run = net.check(&plan());
    assert_eq!((run.rounds, run.answers.len()), (4, 49));
    assert_eq!(run.report.servers.len(), 5);
    assert_eq!(run.report.records[0].seen.len(), 4);

    // They hold different zones: both are asked.
    net.serial("2001:db8::1", 2);
    net.take_at("2001:db8::1", CHALLENGE, RecordType::Txt);
    let report = checked(&net, &plan());
    assert_eq!((report.records[0].status, report.records[0].seen.len()), (RecordStatus::SomeServers, 5));

    // Only the second answers: it speaks for the server.
    net.behave("198.51.100.1", Conduct::Silent(Silence::TimedOut));
    let report = checked(&net, &plan());
    assert!(report.records[0].seen.iter().any(|it| it.address == ip("2001:db8::1")));
    assert_eq!(report.records[0].status, RecordStatus::SomeServers);
}

#[test]
fn without_ipv6_of_our_own_nobody_is_blamed() {
    let mut net = healthy();
    for host in 1..=2 {
        let (name, ip) = (format!("ns{host}.acme.example"), format!("2001:db8::{host}"));
        net.put(&name, "AAAA", &ip);
        net.put_above("acme.example", record(&name, "AAAA", &ip));
        net.mirror(&format!("198.51.100.{host}"), &ip);
        net.behave(&ip, Conduct::Silent(Silence::Unreachable));
    }
    let report = checked(&net, &plan());
    assert_eq!((report.servers.len(), report.findings.len()), (4, 0));
}

#[test]
fn a_broken_signature_neither_proves_nor_accuses() {
    let mut net = healthy();
    net.bogus.insert(name("acme.example"));
    let report = checked(&net, &plan());
    assert_eq!((report.proof, report.could_not_check), (Proof::CannotTell, true));
    assert_eq!(domain_ids(&report), ["Z09"]);
    assert!(report.records.iter().all(|it| it.status == RecordStatus::Found), "looked at all the same");
}

#[test]
fn without_a_resolver_nothing_is_known() {
    let mut net = healthy();
    net.resolver_away = true;
    let report = checked(&net, &plan());
    assert!(report.resolver_silent && report.could_not_check);
    assert_eq!((report.proof, report.servers.len(), report.findings.len()), (Proof::CannotTell, 0, 0));
}

#[test]
fn a_useless_server_is_not_asked_again() {
    let mut net = Net::with_acme();
    net.behave("198.51.100.3", Conduct::Silent(Silence::TimedOut));
    let run = net.check(&plan());
    let asked = run.answers.keys().filter(|it| it.whom == Whom::Server(ip("198.51.100.3"))).count();
    assert_eq!(asked, 6, "the zone, the challenge, the key and the policy and what may stand beside, all in one round");
    let seen = run.report.records[0].seen.iter().find(|it| it.address == ip("198.51.100.3")).unwrap();
    assert_eq!(seen.problem, Some(ServerProblem::TimedOut));
}

#[test]
fn a_zone_that_nobody_could_load_is_one_finding() {
    let mut net = healthy();
    for server in 1..=4 {
        net.behave(&format!("198.51.100.{server}"), Conduct::Says(Rcode::ServFail));
    }
    let report = checked(&net, &plan());
    assert_eq!(domain_ids(&report), ["Z04"]);
    assert_eq!(report.findings[0].evidence.len(), 4);
}

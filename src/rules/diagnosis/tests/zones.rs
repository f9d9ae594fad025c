//! Domains, sub-domains, delegated parts: who is asked for what.

use super::acme::{KEY, POLICY, checked, domain_ids, healthy, ids, key, plan, plan_for, status, token};
use super::net::{Conduct, Net, ip, name, record};
use crate::rules::diagnosis::{Proof, Silence};
use crate::rules::records::{Purpose, RecordStatus, RecordType};

#[test]
fn a_delegated_part_is_asked_where_it_is_managed() {
    let mut net = healthy();
    net.take(KEY, RecordType::Txt);
    net.zone("_domainkey.acme.example", &[("ns1.hoster.test", "203.0.113.7"), ("ns2.hoster.test", "203.0.113.8")]);
    let report = checked(&net, &plan());
    assert_eq!(
        (status(&report, Purpose::Dkim), ids(&report, Purpose::Dkim)),
        (RecordStatus::Missing, vec!["N13", "K01"])
    );
    let finding = &report.records[1].findings[0];
    assert_eq!(finding.args["child-zone"], "_domainkey.acme.example");
    assert_eq!(finding.args["relative-there"], "fmabcde1");
    assert_eq!(finding.args["servers"], "ns1.hoster.test, ns2.hoster.test");

    net.put(KEY, "TXT", &key());
    let report = checked(&net, &plan());
    assert_eq!((status(&report, Purpose::Dkim), ids(&report, Purpose::Dkim)), (RecordStatus::Found, vec![]));
    net.take_at("203.0.113.8", KEY, RecordType::Txt);
    assert_eq!(status(&checked(&net, &plan()), Purpose::Dkim), RecordStatus::SomeServers);

    // Glue below the part itself, and servers that serve both zones.
    let mut net = healthy();
    net.take(KEY, RecordType::Txt);
    net.zone(
        "_domainkey.acme.example",
        &[("ns1.acme.example", "198.51.100.1"), ("ns9._domainkey.acme.example", "203.0.113.9")],
    );
    net.put(KEY, "TXT", &key());
    net.take_at("203.0.113.9", KEY, RecordType::Txt);
    assert_eq!(status(&checked(&net, &plan()), Purpose::Dkim), RecordStatus::SomeServers);
}

#[test]
fn a_sub_domain_is_looked_for_in_its_zone() {
    let mut net = Net::with_acme();
    let domain = "news.acme.example";
    net.put("_frankmark-challenge.news.acme.example", "TXT", &token());
    net.put("fmabcde1._domainkey.news.acme.example", "TXT", &key());
    net.put(POLICY, "TXT", "v=DMARC1; p=reject");
    let run = net.check(&plan_for(domain));
    let report = checked(&net, &plan_for(domain));
    assert_eq!(report.zone, Some(name("acme.example")));
    assert_eq!(report.proof, Proof::Challenge);
    assert!(report.findings.is_empty(), "a name without records of its own is no missing domain");
    let policy = report.observed.dmarc.unwrap();
    assert_eq!(policy.owner, name(POLICY), "inherited");
    assert_eq!(report.records[3].status, RecordStatus::Found);
    assert!(run.rounds <= 5, "{}", run.rounds);

    // Doubled with the zone, or with the domain.
    for suffix in ["acme.example", "news.acme.example"] {
        let mut net = net.clone();
        net.take("_frankmark-challenge.news.acme.example", RecordType::Txt);
        net.put(&format!("_frankmark-challenge.news.acme.example.{suffix}"), "TXT", &token());
        let report = checked(&net, &plan_for(domain));
        assert_eq!(
            (report.records[0].status, ids(&report, Purpose::Ownership)),
            (RecordStatus::WrongPlace, vec!["N01"])
        );
        assert_eq!(report.records[0].findings[0].args["relative"], "_frankmark-challenge.news");
    }
}

#[test]
fn a_delegated_sub_domain_has_its_own_servers() {
    let mut net = Net::with_acme();
    net.zone("news.acme.example", &[("ns1.news.acme.example", "203.0.113.1"), ("ns1.hoster.test", "203.0.113.2")]);
    net.put("_frankmark-challenge.news.acme.example", "TXT", &token());
    let plan = plan_for("news.acme.example");
    let report = checked(&net, &plan);
    assert_eq!((report.zone.clone(), report.proof), (Some(name("news.acme.example")), Proof::Challenge));
    assert_eq!(report.servers.len(), 2);

    for server in ["203.0.113.1", "203.0.113.2"] {
        net.behave(server, Conduct::Silent(Silence::TimedOut));
    }
    let report = checked(&net, &plan);
    assert_eq!((report.proof, report.could_not_check), (Proof::CannotTell, true));
}

#[test]
fn a_domain_that_does_not_exist_is_said_by_the_registry_only() {
    let report = checked(&Net::with_acme(), &plan_for("gone.example"));
    assert_eq!(domain_ids(&report), ["Z01"]);
    assert_eq!((report.proof, report.could_not_check), (Proof::Absent, false));
    assert!(report.records.iter().all(|it| it.status == RecordStatus::Missing));
    assert_eq!(report.findings[0].evidence.len(), 2);
    assert!(report.findings[0].evidence.iter().all(|it| it.aa && it.rcode == "NXDOMAIN"));

    // A registry that is silent, or not sure, says nothing.
    for conduct in [Conduct::Silent(Silence::TimedOut), Conduct::WithoutSoa, Conduct::NotAuthoritative] {
        let mut net = Net::with_acme();
        for server in ["192.0.2.11", "192.0.2.12"] {
            net.behave_for(server, RecordType::Ns, conduct.clone());
        }
        let report = checked(&net, &plan_for("gone.example"));
        assert_eq!((report.proof, report.could_not_check), (Proof::CannotTell, true), "{conduct:?}");
        assert!(report.findings.is_empty(), "{conduct:?}");
    }
}

#[test]
fn what_a_resolver_remembers_does_not_matter_more_than_the_zone_above() {
    // The resolver still names a server that is delegated to no more; it holds old data.
    let mut net = healthy();
    net.zone_at("acme.example", ("old.hoster.test", "203.0.113.66"));
    net.forget_delegation("acme.example", "old.hoster.test");
    let report = checked(&net, &plan());
    assert_eq!(report.servers.len(), 5, "the zone itself names it");
    assert_eq!(report.records[0].status, RecordStatus::SomeServers);

    // And one that is delegated to, although the zone does not name it, counts too.
    let mut net = healthy();
    net.put_above("acme.example", record("acme.example", "NS", "ns5.acme.example"));
    net.put_above("acme.example", record("ns5.acme.example", "A", "198.51.100.5"));
    let report = checked(&net, &plan());
    assert_eq!(report.servers.len(), 5);
    assert_eq!(report.proof, Proof::Challenge);
    assert_eq!(domain_ids(&report), ["Z07", "Z08"]);
}

#[test]
fn zones_on_the_same_servers_are_told_apart() {
    let mut net = Net::with_acme();
    let hosts: Vec<_> = (1..=4).map(|it| (format!("ns{it}.acme.example"), format!("198.51.100.{it}"))).collect();
    let hosts: Vec<_> = hosts.iter().map(|(host, ip)| (host.as_str(), ip.as_str())).collect();
    net.zone("news.acme.example", &hosts);
    net.put("_frankmark-challenge.news.acme.example", "TXT", &token());
    let run = net.check(&plan_for("news.acme.example"));
    assert_eq!((run.report.zone, run.report.servers.len()), (Some(name("news.acme.example")), 4));
    assert_eq!((run.report.proof, run.report.findings.len()), (Proof::Challenge, 0));

    // A part of the domain that the same servers have as a zone of its own, and others besides.
    net.zone("_domainkey.news.acme.example", &[hosts[0], ("ns1.hoster.test", "203.0.113.5")]);
    let report = checked(&net, &plan_for("news.acme.example"));
    let key = &report.records[1];
    assert_eq!(key.findings[0].args["child-zone"], "_domainkey.news.acme.example");
    assert!(key.seen.iter().any(|it| it.address == ip("203.0.113.5")), "{:?}", key.seen);
}

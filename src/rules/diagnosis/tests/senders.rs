//! The tree behind a list of senders: whom it asks, when it stops, and what doubt does.

use super::acme::{checked, healthy, ids, plan, status};
use super::net::{Conduct, Net, RESOLVER, name};
use crate::rules::diagnosis::{Plan, Rcode};
use crate::rules::records::{Purpose, RecordStatus, RecordType, SpfState};

/// Our entry is asked for, and the domain says this.
fn with_list(text: &str) -> (Net, Plan) {
    let mut net = healthy();
    net.zone("mail.test", &[("ns1.mail.test", "203.0.113.1")]);
    net.zone("lists.test", &[("ns1.lists.test", "203.0.113.9")]);
    net.put("spf.mail.test", "TXT", "v=spf1 ip4:192.0.2.0/24 -all");
    net.take("acme.example", RecordType::Txt);
    net.put("acme.example", "TXT", text);
    let mut plan = plan();
    let spf = plan.records.iter_mut().find(|it| it.purpose == Purpose::Spf).unwrap();
    (spf.value, spf.needed) = (Some("v=spf1 include:spf.mail.test ~all".into()), true);
    (net, plan)
}

#[test]
fn a_hostile_tree_is_left_in_time() {
    let names: Vec<String> = (0..200).map(|it| format!("l{it}.lists.test")).collect();
    let all = |from: usize| {
        let includes: Vec<String> = names.iter().skip(from).take(20).map(|it| format!("include:{it}")).collect();
        format!("v=spf1 {} -all", includes.join(" "))
    };
    let (mut net, plan) = with_list(&all(0));
    for (nth, it) in names.iter().enumerate() {
        net.put(it, "TXT", &all(nth + 1));
    }
    let run = net.check(&plan);
    let asked = run.answers.keys().filter(|it| it.name.is_within(&name("lists.test"))).count();
    assert!(asked <= 61, "{asked}");
    let record = run.report.records.iter().find(|it| it.purpose == Purpose::Spf).unwrap();
    assert!(record.findings.iter().any(|it| it.id == "S06"), "{record:?}");
}

#[test]
fn names_of_the_domain_are_asked_at_its_own_servers_others_through_the_resolver() {
    let (mut net, plan) =
        with_list("v=spf1 include:own.acme.example include:one.lists.test include:spf.mail.test -all");
    net.put("own.acme.example", "TXT", "v=spf1 ip4:192.0.2.1 -all");
    net.put("one.lists.test", "TXT", "v=spf1 ip4:192.0.2.2 -all");
    let run = net.check(&plan);
    for (host, by_resolver) in [("own.acme.example", false), ("one.lists.test", true), ("spf.mail.test", true)] {
        let whom: Vec<bool> =
            run.answers.keys().filter(|it| it.name == name(host)).map(|it| it.whom == RESOLVER).collect();
        assert_eq!(whom, [by_resolver], "{host}");
    }
    assert_eq!((status(&run.report, Purpose::Spf), ids(&run.report, Purpose::Spf)), (RecordStatus::Found, vec![]));
    let branches = &run.report.observed.senders.branches;
    let entries: Vec<_> = branches.iter().map(|it| (it.entry.as_str(), it.lookups, it.state, it.ttl)).collect();
    let fine = |entry| (entry, 1, SpfState::Fine, Some(300));
    assert_eq!(
        entries,
        [fine("include:own.acme.example"), fine("include:one.lists.test"), fine("include:spf.mail.test")]
    );
}

#[test]
fn what_could_not_be_asked_accuses_nobody() {
    for conduct in [Conduct::Says(Rcode::ServFail), Conduct::NotAuthoritative] {
        // Our entry may be in the list that is away; the record itself is in order.
        let (mut net, plan) = with_list("v=spf1 include:one.lists.test -all");
        net.put("one.lists.test", "TXT", "v=spf1 include:spf.mail.test -all");
        assert_eq!(status(&checked(&net, &plan), Purpose::Spf), RecordStatus::Found);
        net.behave("203.0.113.9", conduct);
        let report = checked(&net, &plan);
        assert_eq!((status(&report, Purpose::Spf), ids(&report, Purpose::Spf)), (RecordStatus::NoAnswer, vec![]));
        assert!(report.could_not_check);
    }
}

#[test]
fn the_price_of_every_entry_is_kept() {
    let (mut net, plan) = with_list("v=spf1 mx include:one.lists.test include:gone.lists.test redirect=two.lists.test");
    net.put("one.lists.test", "TXT", "v=spf1 include:two.lists.test a:gone.lists.test ~all");
    net.put("two.lists.test", "TXT", "v=spf1 ip4:192.0.2.2 ?all");
    let report = checked(&net, &plan);
    let branch = |entry: &str| {
        let it = report.observed.senders.branch(entry).unwrap();
        (it.lookups, it.voids, it.state, it.all.as_deref())
    };
    assert_eq!(branch("mx"), (1, 0, SpfState::Fine, None));
    assert_eq!(branch("include:one.lists.test"), (3, 0, SpfState::Fine, Some("~all")), "one void host harms nobody");
    assert_eq!(branch("include:gone.lists.test"), (1, 1, SpfState::NoSuchName, None));
    assert_eq!(branch("redirect=two.lists.test"), (1, 0, SpfState::Fine, Some("?all")));
    assert_eq!(branch("include:spf.mail.test"), (1, 0, SpfState::Fine, Some("-all")));
    assert_eq!(report.observed.senders.texts.len(), 1);
}

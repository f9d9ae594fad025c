//! Records behind aliases.

use super::acme::{CHALLENGE, KEY, checked, healthy, ids, key, plan, status};
use super::net::{Conduct, RESOLVER};
use crate::rules::diagnosis::{Proof, Silence};
use crate::rules::records::{Purpose, RecordStatus, RecordType};

#[test]
fn a_key_behind_an_alias_is_found_at_the_servers_of_its_own_zone() {
    let mut net = healthy();
    net.zone("keys.test", &[("ns1.keys.test", "203.0.113.1"), ("ns2.keys.test", "203.0.113.2")]);
    net.put("k1.dkim.keys.test", "TXT", &key());
    net.take(KEY, RecordType::Txt);
    net.put(KEY, "CNAME", "hop.acme.example");
    net.put("hop.acme.example", "CNAME", "k1.dkim.keys.test");
    let run = net.check(&plan());
    assert_eq!(status(&run.report, Purpose::Dkim), RecordStatus::Found);
    assert!(run.answers.keys().all(|it| it.whom != RESOLVER || it.rtype != RecordType::Txt));
    assert!(run.rounds <= 8, "{}", run.rounds);

    // Its servers contradict each other: nobody knows.
    net.take_at("203.0.113.2", "k1.dkim.keys.test", RecordType::Txt);
    assert_eq!(status(&checked(&net, &plan()), Purpose::Dkim), RecordStatus::NoAnswer);
    // One of them is silent: the other one decides.
    net.behave("203.0.113.2", Conduct::Silent(Silence::TimedOut));
    assert_eq!(status(&checked(&net, &plan()), Purpose::Dkim), RecordStatus::Found);
    // The alias leads to nothing.
    net.take("k1.dkim.keys.test", RecordType::Txt);
    assert_eq!(status(&checked(&net, &plan()), Purpose::Dkim), RecordStatus::Missing);
    // Or to a zone that nobody serves.
    net.behave("203.0.113.1", Conduct::Silent(Silence::TimedOut));
    assert_eq!(status(&checked(&net, &plan()), Purpose::Dkim), RecordStatus::NoAnswer);
}

#[test]
fn aliases_in_circles_are_told_and_prove_nothing_either_way() {
    let mut net = healthy();
    net.zone("keys.test", &[("ns1.keys.test", "203.0.113.1")]);
    for (hops, what) in [
        (vec![(CHALLENGE, CHALLENGE)], "itself"),
        (vec![(CHALLENGE, "x.acme.example"), ("x.acme.example", CHALLENGE)], "two"),
        (vec![(CHALLENGE, "x.keys.test"), ("x.keys.test", CHALLENGE)], "over another zone"),
    ] {
        let mut net = net.clone();
        net.take(CHALLENGE, RecordType::Txt);
        net.take(KEY, RecordType::Txt);
        for (from, to) in hops {
            net.put(from, "CNAME", to);
        }
        let report = checked(&net, &plan());
        assert_eq!(status(&report, Purpose::Ownership), RecordStatus::Different, "{what}");
        assert_eq!(ids(&report, Purpose::Ownership), ["C06"], "{what}");
        assert_eq!(report.proof, Proof::CannotTell, "{what}");
    }
    // Eight aliases are followed, nine are not.
    for (length, expected) in [(8, RecordStatus::Found), (9, RecordStatus::Different)] {
        let mut net = net.clone();
        net.take(KEY, RecordType::Txt);
        let names: Vec<_> = (1..length).map(|it| format!("hop{it}.acme.example")).collect();
        net.put(KEY, "CNAME", &names[0]);
        for pair in names.windows(2) {
            net.put(&pair[0], "CNAME", &pair[1]);
        }
        net.put(&names[names.len() - 1], "CNAME", "end.acme.example");
        net.put("end.acme.example", "TXT", &key());
        assert_eq!(status(&checked(&net, &plan()), Purpose::Dkim), expected, "{length}");
    }
}

//! Hostile answers: a check always ends, and never with more questions than it may cost.

use super::acme::{healthy, plan};
use super::net::{Net, name};
use crate::rules::address::DnsName;
use crate::rules::chance::Chance;
use crate::rules::diagnosis::{
    Answer, Answers, Data, Question, Rcode, Record, Reply, Report, Silence, Step, Whom, step,
};
use crate::rules::records::RecordType;
use std::net::{IpAddr, Ipv4Addr};

/// Rounds and questions of a check whose every question is answered like this.
fn drive(mut answer: impl FnMut(&Question) -> Answer) -> (Report, usize, usize) {
    let mut answers = Answers::new();
    for rounds in 0..60 {
        match step(&plan(), &answers) {
            Step::Done(report) => return (*report, rounds, answers.len()),
            Step::Ask(questions) => answers.extend(questions.into_iter().map(|it| (it.clone(), answer(&it)))),
        }
    }
    panic!("no end in sight")
}

#[test]
fn no_answer_at_all_ends_the_check() {
    for silence in [Silence::TimedOut, Silence::Budget, Silence::Forbidden] {
        let (report, rounds, questions) = drive(|_| Answer::Silent(silence));
        assert!(report.could_not_check && rounds <= 3 && questions <= 10, "{rounds} {questions}");
    }
}

#[test]
fn a_budget_that_runs_out_accuses_nobody() {
    let net = healthy();
    for enough_for in 0..45 {
        let mut left = enough_for;
        let (report, ..) = drive(|question| {
            if left == 0 {
                return Answer::Silent(Silence::Budget);
            }
            left -= 1;
            net.answer(question)
        });
        assert!(report.findings.is_empty() || report.findings.iter().all(|it| it.id == "Z06"), "{:?}", report.findings);
        assert_ne!(report.proof, crate::rules::diagnosis::Proof::Absent, "{enough_for}");
    }
}

/// Names that a hostile zone could name: the domain, its records, endless ones below, other zones.
fn some_name(chance: &mut Chance) -> DnsName {
    let fixed = [
        ".",
        "example",
        "test",
        "acme.example",
        "ns1.acme.example",
        "_dmarc.acme.example",
        "_frankmark-challenge.acme.example",
        "_domainkey.acme.example",
        "fmabcde1._domainkey.acme.example",
        "other.test",
        "x.other.test",
    ];
    match chance.below(4) {
        0 => name(&format!("n{}.acme.example", chance.below(100_000))),
        1 => name(&format!("n{}.h{}.test", chance.below(100_000), chance.below(50))),
        _ => name(chance.pick(&fixed)),
    }
}

fn some_data(chance: &mut Chance) -> Data {
    match chance.below(9) {
        0 => Data::A(Ipv4Addr::from(u32::try_from(chance.number() >> 32).unwrap())),
        1 => Data::Aaaa(u128::from(chance.number()).into()),
        2 | 3 => Data::Ns(some_name(chance)),
        4 => Data::Cname(some_name(chance)),
        5 => Data::Soa { mname: some_name(chance), serial: 1, refresh: 1, minimum: 1 },
        6 => Data::Mx { preference: 1, exchange: some_name(chance) },
        7 => Data::Damaged(RecordType::Txt),
        _ => Data::Txt(vec![chance.bytes(40), b"v=DMARC1; p=none; psd=y".to_vec()]),
    }
}

fn some_records(chance: &mut Chance, question: &Question) -> Vec<Record> {
    let most = chance.below(4);
    let owner = |chance: &mut Chance| match chance.below(3) {
        0 => some_name(chance),
        1 => question.name.parent().unwrap_or_else(DnsName::root),
        _ => question.name.clone(),
    };
    (0..most).map(|_| Record { name: owner(chance), ttl: 1, data: some_data(chance) }).collect()
}

fn said(authoritative: bool, answers: Vec<Record>, authority: Vec<Record>, additional: Vec<Record>) -> Answer {
    Answer::Said(Reply {
        rcode: Rcode::NoError,
        authoritative,
        authentic: false,
        answers,
        authority,
        additional,
        extended_errors: Vec::new(),
        cut_short: false,
        oddities: Vec::new(),
    })
}

/// Mostly well-formed lies: those lead further than nonsense.
fn some_answer(chance: &mut Chance, question: &Question) -> Answer {
    let record = |name: &DnsName, data| Record { name: name.clone(), ttl: 1, data };
    let ancestors: Vec<_> = question.name.self_and_ancestors().collect();
    let above = ancestors.get(chance.below(ancestors.len().max(1))).cloned().unwrap_or_else(DnsName::root);
    match chance.below(8) {
        0 | 1 => said(true, vec![record(&question.name, Data::Cname(some_name(chance)))], vec![], vec![]),
        2 | 3 => {
            let hosts: Vec<_> = (0..1 + chance.below(4)).map(|_| some_name(chance)).collect();
            let glue = |host: &DnsName| record(host, Data::A(Ipv4Addr::new(9, 9, 9, host.to_string().len() as u8)));
            let additional = hosts.iter().map(glue).collect();
            let ns = hosts.iter().map(|it| record(&above, Data::Ns(it.clone()))).collect();
            match question.rtype {
                RecordType::Ns => said(true, ns, vec![], additional),
                _ => said(false, vec![], ns, additional),
            }
        }
        4 => {
            let soa = Data::Soa { mname: some_name(chance), serial: 1, refresh: 1, minimum: 1 };
            match question.rtype {
                RecordType::Soa => said(true, vec![record(&question.name, soa)], vec![], vec![]),
                _ => said(true, vec![], vec![record(&above, soa)], vec![]),
            }
        }
        5 => {
            let address = Data::A(Ipv4Addr::from(0x0909_0000 + chance.below(30) as u32));
            said(true, vec![record(&question.name, address)], vec![], vec![])
        }
        6 => Answer::Silent(chance.pick(&[Silence::TimedOut, Silence::Malformed, Silence::Truncated])),
        _ => {
            let sections = [(); 3].map(|()| some_records(chance, question));
            let [answers, authority, additional] = sections;
            said(chance.below(2) == 0, answers, authority, additional)
        }
    }
}

#[test]
fn whatever_servers_say_the_check_ends() {
    let (mut most_rounds, mut most_questions) = (0, 0);
    for seed in 0..300 {
        let mut chance = Chance::new(seed);
        let net = Net::with_acme();
        // Honest at first, so that the lies get further than the first round.
        let (honest, one_lie_in) = (chance.below(20), 1 + chance.below(4));
        let mut asked = 0;
        let (_, rounds, questions) = drive(|question| {
            asked += 1;
            let lies = asked > honest && chance.below(one_lie_in) == 0;
            if lies { some_answer(&mut chance, question) } else { net.answer(question) }
        });
        (most_rounds, most_questions) = (most_rounds.max(rounds), most_questions.max(questions));
    }
    assert!(most_rounds <= 40 && most_questions <= 290, "{most_rounds} rounds, {most_questions} questions");
}

/// A zone of endless aliases and endless delegations: every answer leads one name further.
#[test]
fn endless_chains_are_cut() {
    for kind in 0..3 {
        let net = healthy();
        let mut number = 0;
        let (report, rounds, questions) = drive(|question| {
            let Whom::Server(IpAddr::V4(address)) = question.whom else { return net.answer(question) };
            let at_apex = question.name == name("acme.example");
            if at_apex || address.octets()[0] == 192 {
                return net.answer(question);
            }
            number += 1;
            let next = |suffix: &str| name(&format!("n{number}.{suffix}"));
            let data = match kind {
                0 => Data::Cname(next("acme.example")),
                1 => Data::Cname(next(&format!("h{number}.test"))),
                _ => Data::Ns(next("test")),
            };
            let record = Record { name: question.name.clone(), ttl: 1, data };
            let (answers, authority) = if kind == 2 { (vec![], vec![record]) } else { (vec![record], vec![]) };
            said(kind != 2, answers, authority, vec![])
        });
        assert!(rounds <= 45 && questions <= 290, "{kind}: {rounds} rounds, {questions} questions");
        assert_ne!(report.proof, crate::rules::diagnosis::Proof::Challenge);
    }
}

#[test]
fn a_chain_through_many_zones_is_walked_once() {
    let mut net = healthy();
    net.take("fmabcde1._domainkey.acme.example", RecordType::Txt);
    net.put("fmabcde1._domainkey.acme.example", "CNAME", "a.h1.test");
    for number in 1..=7 {
        let zone = format!("h{number}.test");
        let (one, other) = (format!("203.0.113.{number}"), format!("203.0.113.10{number}"));
        net.zone(&zone, &[(&format!("ns1.{zone}"), &one), (&format!("ns2.{zone}"), &other)]);
        match number {
            7 => net.put("a.h7.test", "TXT", &super::acme::key()),
            _ => net.put(&format!("a.{zone}"), "CNAME", &format!("a.h{}.test", number + 1)),
        }
    }
    let (report, rounds, questions) = drive(|question| net.answer(question));
    assert_eq!(report.records[1].status, crate::rules::records::RecordStatus::Found);
    assert!(rounds <= 32 && questions <= 90, "{rounds} rounds, {questions} questions");
}

#[test]
fn much_to_judge_leaves_enough_to_look_in_the_wrong_places() {
    let mut net = Net::with_acme();
    // The token stands in the wrong place, and a key leads from alias to alias, to servers that name ever more of them.
    net.put("_frankmark-challenge.acme.example.acme.example", "TXT", &super::acme::token());
    let mut number = 0;
    let (report, _, questions) = drive(|question| {
        let key = name("fmabcde1._domainkey.acme.example");
        if question.name != key && !question.name.to_string().ends_with(".test") {
            return net.answer(question);
        }
        number += 1;
        let next = name(&format!("n{number}.h{number}.test"));
        let record = Record { name: question.name.clone(), ttl: 1, data: Data::Cname(next) };
        said(true, vec![record], vec![], vec![])
    });
    assert!(questions <= 290, "{questions}");
    let ids: Vec<&str> = report.records[0].findings.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, ["N01"]);
}

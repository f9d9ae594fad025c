//! One question to one server.

use super::*;
use crate::support::dns::{Conduct, address, raw, txt, txt_strings};
use frankmark::rules::diagnosis::Rcode;
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::RecordType as Kind;
use std::time::{Duration, Instant};

#[tokio::test]
async fn what_a_server_says_comes_back_whole() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    acme.publish("x", txt_strings(&[b"one ", b"two", &[0xff, 0, 10, 27]]));
    let asker = asker(&internet);

    let reply = said(ask(&asker, question(acme.ns(1), "x.acme.test", RecordType::Txt)).await);
    assert!(reply.authoritative && !reply.cut_short);
    assert_eq!(reply.rcode, Rcode::NoError);
    let strings = vec![b"one ".to_vec(), b"two".to_vec(), vec![0xff, 0, 10, 27]];
    assert_eq!(reply.answers[0].data, Data::Txt(strings));
    assert_eq!((reply.answers[0].ttl, reply.answers[0].name.clone()), (300, name("x.acme.test")));

    let gone = said(ask(&asker, question(acme.ns(1), "y.acme.test", RecordType::Txt)).await);
    assert_eq!((gone.rcode, gone.answers.len()), (Rcode::NxDomain, 0));
    assert!(matches!(gone.authority[0].data, Data::Soa { minimum: 300, refresh: 3600, .. }));

    let refused = said(ask(&asker, question(acme.ns(1), "elsewhere.test", RecordType::Txt)).await);
    assert_eq!(refused.rcode, Rcode::Refused);

    let parent = internet.parent_of("acme.test").remove(0);
    let referral = said(ask(&asker, question(&parent, "acme.test", RecordType::Ns)).await);
    assert!(!referral.authoritative && referral.answers.is_empty());
    assert_eq!(referral.authority[0].data, Data::Ns(name("ns1.acme.test")));
    assert_eq!(referral.additional.len(), 1);
}

#[tokio::test]
async fn servers_are_asked_without_recursion_and_resolvers_with() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    let asker = asker(&internet);
    ask(&asker, question(acme.ns(1), "acme.test", RecordType::Soa)).await;
    let asked = Question { whom: Whom::Resolver, name: name("acme.test"), rtype: RecordType::Ns };
    assert_eq!(said(ask(&asker, asked).await).answers.len(), 1);

    let log = acme.ns(1).log();
    assert!(!log[0].recursion_desired && !log[0].by_tcp);
    assert_eq!(log[0].payload, Some(1232));
    assert!(internet.resolver().log()[0].recursion_desired);
    // Six letters, so the name is all lower case once in 256 questions.
    let mut spellings = std::collections::BTreeSet::new();
    for _ in 0..20 {
        ask(&asker, question(acme.ns(1), "acme.test", RecordType::Soa)).await;
    }
    spellings.extend(acme.ns(1).log().iter().map(|it| it.name.clone()));
    assert!(spellings.len() > 5, "the case of the name is mixed: {spellings:?}");
}

#[tokio::test]
async fn a_cut_answer_comes_whole_by_tcp() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 2);
    let long = "x".repeat(3000);
    acme.publish("x", txt(&long));
    let asker = asker(&internet);

    let reply = said(ask(&asker, question(acme.ns(1), "x.acme.test", RecordType::Txt)).await);
    assert_eq!(texts(&reply), [long.as_str()]);
    let ways: Vec<bool> = acme.ns(1).log().iter().map(|it| it.by_tcp).collect();
    assert_eq!(ways, [false, true]);

    acme.ns(2).refuse_tcp();
    let answer = ask(&asker, question(acme.ns(2), "x.acme.test", RecordType::Txt)).await;
    assert_eq!(silence(&answer), Silence::Truncated);
}

#[tokio::test]
async fn silence_is_told_apart_from_a_closed_door() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 2);
    acme.ns(1).behaves([Conduct::Silent]);
    acme.ns(2).stop();
    let asker = asker(&internet);

    let started = Instant::now();
    let answer = ask(&asker, question(acme.ns(1), "acme.test", RecordType::Soa)).await;
    assert_eq!(silence(&answer), Silence::TimedOut);
    assert!((2900..8000).contains(&started.elapsed().as_millis()), "{:?}", started.elapsed());
    let (by_tcp, by_udp): (Vec<_>, Vec<_>) = acme.ns(1).log().into_iter().partition(|it| it.by_tcp);
    assert_eq!((by_udp.len(), by_tcp.len()), (2, 1), "asked once more, and in the other way");

    let started = Instant::now();
    let answer = ask(&asker, question(acme.ns(2), "acme.test", RecordType::Soa)).await;
    assert_eq!(silence(&answer), Silence::Unreachable);
    assert!(started.elapsed() < Duration::from_secs(1));
}

#[tokio::test]
async fn a_late_answer_still_counts() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    acme.ns(1).behaves([Conduct::Slow(Duration::from_millis(1000))]);
    let reply = said(ask(&asker(&internet), question(acme.ns(1), "acme.test", RecordType::Soa)).await);
    assert_eq!(reply.answers.len(), 1);
}

#[tokio::test]
async fn an_error_code_is_an_answer() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    for (code, rcode) in [
        (ResponseCode::ServFail, Rcode::ServFail),
        (ResponseCode::Refused, Rcode::Refused),
        (ResponseCode::NotImp, Rcode::NotImp),
        (ResponseCode::NotAuth, Rcode::Other(9)),
    ] {
        acme.ns(1).behaves([Conduct::Says(code)]);
        let reply = said(ask(&asker(&internet), question(acme.ns(1), "acme.test", RecordType::Soa)).await);
        assert_eq!(reply.rcode, rcode);
    }
}

#[tokio::test]
async fn a_server_from_before_edns_is_asked_without_it() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    acme.ns(1).behaves([Conduct::FormatErrorOnEdns]);
    let reply = said(ask(&asker(&internet), question(acme.ns(1), "acme.test", RecordType::Soa)).await);
    assert_eq!((reply.rcode, reply.answers.len()), (Rcode::NoError, 1));
    assert_eq!(acme.ns(1).log().iter().map(|it| it.payload).collect::<Vec<_>>(), [Some(1232), None]);
}

#[tokio::test]
async fn a_server_that_loses_capitals_is_asked_without_them() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("a-name-with-many-letters.test", 1);
    acme.ns(1).behaves([Conduct::LowersCase]);
    let asked = question(acme.ns(1), "a-name-with-many-letters.test", RecordType::Soa);
    assert_eq!(said(ask(&asker(&internet), asked).await).answers.len(), 1);
    let log = acme.ns(1).log();
    assert_eq!((log.len(), log[1].name.as_str()), (2, "a-name-with-many-letters.test"));
}

#[tokio::test]
async fn one_damaged_record_does_not_cost_the_others() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    acme.publish("x", txt("the good one"));
    acme.publish("x", raw(Kind::TXT, b""));
    acme.publish("x", raw(Kind::TXT, b"\x09short"));
    let reply = said(ask(&asker(&internet), question(acme.ns(1), "x.acme.test", RecordType::Txt)).await);
    assert_eq!(texts(&reply), ["the good one"]);
    let damaged = reply.answers.iter().filter(|it| it.data == Data::Damaged(RecordType::Txt)).count();
    assert_eq!(damaged, 2);
}

#[tokio::test]
async fn private_addresses_are_not_asked_unless_the_settings_say_so() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    let closed = Asker::new(&config::Dns { allow_private_addresses: false, ..settings(&internet) });
    let answer = ask(&closed, question(acme.ns(1), "acme.test", RecordType::Soa)).await;
    assert_eq!(silence(&answer), Silence::Forbidden);
    assert!(acme.ns(1).log().is_empty());
    // Resolvers are the operator's own choice.
    let asked = Question { whom: Whom::Resolver, name: name("acme.test"), rtype: RecordType::Soa };
    assert_eq!(said(ask(&closed, asked).await).answers.len(), 1);
}

#[tokio::test]
async fn the_next_resolver_is_asked_where_one_is_away_or_fails() {
    let Some(internet) = Internet::start() else { return };
    internet.domain("acme.test", 1);
    let second = internet.another_resolver();
    let resolvers = vec![internet.resolver().address(), second.address()];
    let asker = Asker::new(&config::Dns { resolvers, ..settings(&internet) });
    let asked = Question { whom: Whom::Resolver, name: name("acme.test"), rtype: RecordType::Soa };

    internet.resolver().behaves([Conduct::Says(ResponseCode::ServFail)]);
    assert_eq!(said(ask(&asker, asked.clone()).await).answers.len(), 1);
    assert_eq!((internet.resolver().log().len(), second.log().len()), (1, 1));
    // The one that answered is asked first from now on.
    assert_eq!(said(ask(&asker, asked.clone()).await).answers.len(), 1);
    assert_eq!((internet.resolver().log().len(), second.log().len()), (1, 2));
    internet.resolver().behaves_well();
    second.stop();
    assert_eq!(said(ask(&asker, asked.clone()).await).answers.len(), 1);
    internet.resolver().stop();
    assert_eq!(silence(&ask(&asker, asked).await), Silence::Unreachable);
}

#[tokio::test]
async fn many_questions_come_back_one_answer_each() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 2);
    acme.publish("www", address([127, 0, 0, 1]));
    let questions: Vec<_> =
        (0..100).map(|it| question(acme.ns(1 + it % 2), &format!("x{it}.acme.test"), RecordType::Txt)).collect();
    let mut answers = asker(&internet).ask(questions.clone()).await;
    answers.sort_by(|one, other| one.0.cmp(&other.0));
    let mut questions = questions;
    questions.sort();
    assert!(answers.iter().map(|it| &it.0).eq(&questions));
    assert!(answers.iter().all(|it| it.1.rcode() == Some(Rcode::NxDomain)));
}

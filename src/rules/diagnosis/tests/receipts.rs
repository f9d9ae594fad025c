//! Receipts lose nothing, judge the same again, and stay small.

#![expect(clippy::string_slice, reason = "what is cut here is ASCII")]

use super::acme::{BOUNCE, CHALLENGE, KEY, healthy, plan, with_return_path};
use super::net::{Conduct, Net, name};
use crate::moment::Moment;
use crate::rules::chance::Chance;
use crate::rules::diagnosis::{
    Answer, Answers, BadReceipt, Data, Plan, Rcode, Receipt, Record, Silence, Step, Times, dig, step,
};

const NOW: Moment = Moment::from_micros(1_763_804_463_000_000);

fn receipt(net: &Net, plan: &Plan) -> Receipt {
    let run = net.check(plan);
    Receipt::new(NOW, plan.clone(), run.answers, &Times::new(), run.report)
}

/// Through the form in which it is stored.
fn read_again(receipt: &Receipt) -> Receipt {
    Receipt::parse(&receipt.to_json()).unwrap()
}

fn broken() -> Net {
    let mut net = healthy();
    net.put(KEY, "TXT", "v=DKIM1; k=rsa; p=MIIB\u{200b}\"x\\;\u{7}");
    net.put(CHALLENGE, "TXT", "token=fm-other");
    net.put(BOUNCE, "CNAME", "rp.mail.test.acme.example");
    net
}

#[test]
fn a_receipt_judges_the_same_again() {
    for net in [healthy(), broken(), Net::with_acme()] {
        for plan in [plan(), with_return_path()] {
            let made = receipt(&net, &plan);
            let read = read_again(&made);
            assert_eq!(read, made);
            assert_eq!(read.judge_again(), made.report);
            assert_eq!(read.left_out(), 0);
        }
    }
}

#[test]
fn odd_bytes_and_every_kind_of_answer_survive() {
    let mut chance = Chance::new(11);
    let run = broken().check(&plan());
    let odd = |chance: &mut Chance| {
        let owner = name("acme.example").prefixed(chance.bytes(20)).unwrap();
        let strings = (0..4).map(|it| chance.bytes(it * 60)).collect();
        Record { name: owner, ttl: u32::MAX, data: Data::Txt(strings) }
    };
    let mut answers = run.answers;
    for (number, answer) in answers.values_mut().enumerate() {
        match answer {
            _ if number % 7 == 0 => *answer = Answer::Silent(Silence::TimedOut),
            Answer::Said(reply) => {
                reply.additional = vec![odd(&mut chance)];
                reply.extended_errors = vec![(22, "\u{1b}[31m\0".into())];
                reply.rcode = if number % 5 == 0 { Rcode::Other(4095) } else { reply.rcode };
                reply.cut_short = number % 2 == 0;
            }
            Answer::Silent(_) => {}
        }
    }
    let Step::Done(report) = step(&plan(), &with_silence(answers.clone())) else { panic!("it would ask") };
    let made = Receipt::new(NOW, plan(), answers, &Times::new(), *report);
    assert_eq!(read_again(&made), made);
    let shown = dig(&made);
    assert!(shown.bytes().all(|it| it == b'\n' || it == b'\t' || (b' '..=b'~').contains(&it)), "plain text only");
}

/// Whatever is wanted beyond these answers is silent, as in a check whose budget is used up.
fn with_silence(mut answers: Answers) -> Answers {
    while let Step::Ask(open) = step(&plan(), &answers) {
        answers.extend(open.into_iter().map(|it| (it, Answer::Silent(Silence::Budget))));
    }
    answers
}

#[test]
fn name_servers_that_talk_much_do_not_make_it_large() {
    let mut chance = Chance::new(5);
    let run = broken().check(&plan());
    let mut answers = run.answers;
    for answer in answers.values_mut() {
        if let Answer::Said(reply) = answer {
            let data = Data::Txt((0..64).map(|_| chance.bytes(255)).collect());
            reply.additional.push(Record { name: name("acme.example"), ttl: 0, data });
        }
    }
    let asked = answers.len();
    let made = Receipt::new(NOW, plan(), answers, &Times::new(), run.report);
    assert!(made.to_json().len() < 400 * 1024, "{}", made.to_json().len());
    assert_eq!(made.exchanges.len(), asked, "every question is still there");
    assert!(made.left_out() > 0 && made.left_out() < asked);
    assert_eq!(read_again(&made).judge_again(), made.report);
    assert!(dig(&made).contains("too long to be kept"));
}

#[test]
fn neighbours_are_kept_only_where_the_report_names_them() {
    let mut plan = plan();
    plan.background.siblings = vec![name("secret-project.example"), name("acme.example")];
    let made = receipt(&healthy(), &plan);
    assert!(!made.to_json().contains("secret-project"), "nobody learns of other domains");
    assert_eq!(made.judge_again(), made.report);
}

#[test]
fn it_is_shown_as_dig_shows_it() {
    let mut net = broken();
    net.behave("198.51.100.2", Conduct::Says(Rcode::Refused));
    let shown = dig(&receipt(&net, &plan()));
    for wanted in [
        "(198.51.100.1): acme.example SOA",
        ";; status: NOERROR; flags: qr aa; ANSWER: 1",
        ";; status: REFUSED",
        ";acme.example.\tIN\tSOA",
        "\tIN\tTXT\t\"v=DKIM1; k=rsa; p=MIIB\\226\\128\\139\\\"x\\\\;\\007\"",
    ] {
        assert!(shown.contains(wanted), "{wanted} is not in\n{shown}");
    }
}

#[test]
fn what_is_no_receipt_is_refused() {
    let json = receipt(&healthy(), &plan()).to_json();
    let later = json.replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(Receipt::parse(&later), Err(BadReceipt::Later(2)));
    for bad in ["", "{}", "[]", "null", "{\"version\":1}", &json[..json.len() / 2], "\0"] {
        assert!(matches!(Receipt::parse(bad), Err(BadReceipt::Unreadable(_))), "{bad:?}");
    }
    // A later version may have more members.
    let more = json.replacen("\"version\":1", "\"version\":1,\"colour\":\"blue\"", 1);
    assert!(Receipt::parse(&more).is_ok());
}

//! Hostile texts: too many, too long, contradictory. A check ends, soon, keeps little, and everything it says can be said.

use super::acme::{assert_sayable, healthy, key, token, with_return_path};
use super::net::{Net, name};
use crate::rules::chance::Chance;
use crate::rules::diagnosis::{
    Answer, Answers, Data, Plan, Question, Rcode, Record, Reply, Report, Silence, Step, Whom, step,
};
use crate::rules::records::RecordType;
use std::time::{Duration, Instant};

/// Questions that one check may ask before the means of asking stop it (dns.md 2.5).
const MOST_QUESTIONS: usize = 300;
/// More than any honest check needs, and little enough on a machine that is busy.
const SOON: Duration = Duration::from_secs(20);

/// Carries a check out under the limit of its questions, as the means of asking do.
fn run(plan: &Plan, mut answer: impl FnMut(&Question) -> Answer) -> Report {
    let mut answers = Answers::new();
    for _ in 0..60 {
        match step(plan, &answers) {
            Step::Done(report) => return *report,
            Step::Ask(questions) => {
                for question in questions {
                    let said = match answers.len() < MOST_QUESTIONS {
                        true => answer(&question),
                        false => Answer::Silent(Silence::Budget),
                    };
                    answers.insert(question, said);
                }
            }
        }
    }
    panic!("no end in sight")
}

/// What must hold whatever was said.
fn hold(report: &Report) {
    for record in &report.records {
        assert!(record.findings.len() <= 3);
        assert!(record.seen.iter().all(|it| it.values.len() <= 4 && it.values.iter().all(|it| it.len() < 1100)));
    }
    for finding in report.records.iter().flat_map(|it| &it.findings).chain(&report.findings) {
        assert!(finding.evidence.len() <= 8, "{finding:?}");
        assert_sayable(finding);
    }
    assert!(report.observed.dmarc_texts.len() <= 8);
    let stored = serde_json::to_string(report).unwrap();
    assert!(stored.len() < 400_000, "{} bytes", stored.len());
}

fn said(rcode: Rcode, answers: Vec<Record>, authority: Vec<Record>) -> Answer {
    Answer::Said(Reply {
        rcode,
        authoritative: true,
        authentic: false,
        answers,
        authority,
        additional: Vec::new(),
        extended_errors: Vec::new(),
        cut_short: false,
        oddities: Vec::new(),
    })
}

fn txt(question: &Question, text: &[u8]) -> Record {
    let strings = if text.is_empty() { vec![Vec::new()] } else { text.chunks(255).map(<[u8]>::to_vec).collect() };
    Record { name: question.name.clone(), ttl: 60, data: Data::Txt(strings) }
}

/// The zone's servers say this of every text that is asked for; everything else is honest.
fn texts_everywhere(net: &Net, texts: impl Fn(&Question) -> Vec<Record>) -> impl FnMut(&Question) -> Answer {
    move |question| match (question.whom, question.rtype) {
        (Whom::Server(_), RecordType::Txt) => said(Rcode::NoError, texts(question), Vec::new()),
        _ => net.answer(question),
    }
}

#[test]
fn fifteen_hundred_texts_are_looked_at_and_few_are_kept() {
    let net = healthy();
    let started = Instant::now();
    for text in ["v=DMARC1; p=none; own=", "v=spf1 include:", "v=DKIM1; p=", "token=fm-", "\u{201c}v=DMARC1", ""] {
        let many = |question: &Question| (0..1500).map(|it| txt(question, format!("{text}{it}").as_bytes())).collect();
        hold(&run(&with_return_path(), texts_everywhere(&net, many)));
    }
    assert!(started.elapsed() < SOON, "{:?}", started.elapsed());
}

#[test]
fn texts_of_64_kilobytes_take_no_longer() {
    let net = healthy();
    let started = Instant::now();
    let long = |start: &str, more: &str| start.bytes().chain(more.bytes().cycle()).take(64_000).collect::<Vec<u8>>();
    for text in [
        long("v=DMARC1; p=none; ", "rua=mailto:a@x.example, "),
        long("v=DMARC1; p=none; rua=", "mailto:a@x.example,"),
        long("v=DMARC1; ", "; "),
        long("v=DMARC1, ", "p=none, "),
        long("v=dmarc1 ", "\\;"),
        long("v=spf1 ", "include:a.example "),
        long("v=spf1 ", "\u{201c}"),
        long("v=DKIM1; k=rsa; p=", "A"),
        long("v=DKIM1; ", "p=\\\"\\; "),
        long("\"", "\" \""),
        long(&token(), &token()),
        long(&key(), &key()),
        long("", "&quot;%3B"),
        long("", "\u{200b}\u{a0}"),
    ] {
        hold(&run(&with_return_path(), texts_everywhere(&net, |question| vec![txt(question, &text)])));
    }
    assert!(started.elapsed() < SOON, "{:?}", started.elapsed());
}

/// Plausible texts, right and wrong; random ones are recognised as strangers at once.
fn some_text(chance: &mut Chance) -> Vec<u8> {
    let whole = [
        token(),
        key(),
        "v=DMARC1; p=none".into(),
        "v=DMARC1; p=reject; psd=y; aspf=s; rua=mailto:a@gone.test,mailto:b@acme.example".into(),
        "v=DMARC1; p=none; pct=5; rua=x@y.test;mailto:z".into(),
        "v=DMARC1; sp=; rua=mailto:a@test.test!1".into(),
        "v=DMARC1; p=quarentine; fo=9".into(),
        "v=dmarc1, p=none".into(),
        "v=spf1 include:a.test -all".into(),
        "v=spf1 redirect=acme.example".into(),
        "v=STSv1; id=!".into(),
        "v=TLSRPTv1; rua=x".into(),
        "v=BIMI1; l=https://a".into(),
        "hello".into(),
    ];
    let mut text = whole[chance.below(whole.len())].clone().into_bytes();
    for _ in 0..chance.below(3) {
        let at = chance.below(text.len().max(1));
        match chance.below(4) {
            0 => text.truncate(at),
            1 if !text.is_empty() => drop(text.remove(at)),
            2 => text.insert(at, chance.pick(b";,\" \\=\x00\xc2\xa0@!")),
            _ => {}
        }
    }
    text
}

#[test]
fn contradictions_end_and_can_be_said() {
    for seed in 0..150 {
        let mut chance = Chance::new(seed);
        let net = healthy();
        let lies = 1 + chance.below(4);
        let report = run(&with_return_path(), |question| {
            let about_zone = matches!(question.rtype, RecordType::Soa | RecordType::Ns);
            if chance.below(4) >= lies || (about_zone && chance.below(10) > 0) {
                return net.answer(question);
            }
            let soa = Data::Soa { mname: name("ns1.acme.example"), serial: 1, refresh: 1, minimum: 1 };
            let start = vec![Record { name: name("acme.example"), ttl: 1, data: soa }];
            match chance.below(9) {
                0 => said(Rcode::NxDomain, Vec::new(), start),
                1 => said(Rcode::NoError, Vec::new(), start),
                2 => Answer::Silent(Silence::TimedOut),
                3 => {
                    let target = if chance.below(2) == 0 { question.name.clone() } else { name("a.gone.test") };
                    said(
                        Rcode::NoError,
                        vec![Record { name: question.name.clone(), ttl: 1, data: Data::Cname(target) }],
                        Vec::new(),
                    )
                }
                4 => {
                    let data = Data::Mx { preference: 0, exchange: crate::rules::address::DnsName::root() };
                    said(Rcode::NoError, vec![Record { name: question.name.clone(), ttl: 1, data }], Vec::new())
                }
                _ => {
                    let count = 1 + chance.below(3);
                    said(
                        Rcode::NoError,
                        (0..count).map(|_| txt(question, &some_text(&mut chance))).collect(),
                        Vec::new(),
                    )
                }
            }
        });
        hold(&report);
    }
}

//! Servers that lie about the form of things.

use super::*;
use crate::support::dns::{Conduct, txt};
use frankmark::rules::diagnosis::Oddity;
use hickory_proto::op::Message;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener};
use std::sync::Arc;
use std::time::{Duration, Instant};

#[tokio::test]
async fn what_does_not_belong_to_the_question_is_ignored() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    for conduct in [Conduct::WrongId, Conduct::WrongQuestion, Conduct::FromElsewhere] {
        acme.ns(1).behaves([conduct.clone()]);
        let answer = ask(&asker(&internet), question(acme.ns(1), "acme.test", RecordType::Soa)).await;
        // Nobody can put an answer into a connection without seeing it, so that one is believed where there is one.
        match &answer {
            Answer::Said(reply) => assert_eq!(reply.oddities, [Oddity::OnlyTcp], "{conduct:?}"),
            Answer::Silent(_) => assert_eq!(silence(&answer), Silence::TimedOut, "{conduct:?}"),
        }
    }
}

#[tokio::test]
async fn damaged_messages_are_an_answer_of_their_own() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    for conduct in [Conduct::PointerLoop, Conduct::Custom(Arc::new(cut_in_the_middle))] {
        acme.ns(1).behaves([conduct.clone()]);
        let started = Instant::now();
        let answer = ask(&asker(&internet), question(acme.ns(1), "acme.test", RecordType::Soa)).await;
        assert_eq!(silence(&answer), Silence::Malformed, "{conduct:?}");
        assert!(started.elapsed() < Duration::from_secs(1));
    }
    acme.ns(1).behaves([Conduct::Garbage]);
    let answer = ask(&asker(&internet), question(acme.ns(1), "acme.test", RecordType::Soa)).await;
    assert!(matches!(silence(&answer), Silence::Malformed | Silence::TimedOut));
}

/// A good header and question that promise an answer, and nothing after them.
fn cut_in_the_middle(asked: &Message) -> Option<Vec<u8>> {
    let mut bytes = asked.to_vec().ok()?;
    let (id, rest) = bytes.split_at_mut(2);
    assert_eq!(id, asked.metadata.id.to_be_bytes());
    rest[0] |= 0x84;
    rest[5] = 1;
    Some(bytes)
}

#[tokio::test]
async fn no_bytes_whatever_stop_the_reading() {
    // Every prefix of an answer, and every answer with one byte changed, over and over: whatever it is, it is an answer.
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    acme.publish("x", txt("v=DMARC1; p=none"));
    let whole = {
        let bytes = plain_answer(&internet, &acme);
        assert!(bytes.len() > 40);
        bytes
    };
    let at = std::sync::atomic::AtomicUsize::new(0);
    let length = whole.len();
    let spoil = move |asked: &Message| {
        let turn = at.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let mut bytes = whole.clone();
        bytes[..2].copy_from_slice(&asked.metadata.id.to_be_bytes());
        match turn % 2 {
            0 => bytes.truncate(2 + turn / 2 % (length - 2)),
            _ => bytes[2 + turn / 2 % (length - 2)] ^= 1 << (turn % 8),
        }
        Some(bytes)
    };
    acme.ns(1).behaves([Conduct::Custom(Arc::new(spoil))]);
    let asker = asker(&internet);
    for _ in 0..3 {
        let questions: Vec<_> = (0..60).map(|_| question(acme.ns(1), "x.acme.test", RecordType::Txt)).collect();
        let asked: Vec<_> = questions.into_iter().map(|it| asker.ask(vec![it])).collect();
        futures_util::future::join_all(asked).await;
    }
}

fn plain_answer(internet: &Internet, acme: &crate::support::dns::Domain) -> Vec<u8> {
    use hickory_proto::op::{Query, ResponseCode};
    let _ = (internet, ResponseCode::NoError);
    let socket = std::net::UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let mut message = Message::query();
    message.add_query(Query::query(crate::support::dns::name("x.acme.test"), hickory_proto::rr::RecordType::TXT));
    socket.send_to(&message.to_vec().unwrap(), acme.ns(1).address()).unwrap();
    let mut buffer = vec![0; 1500];
    let length = socket.recv(&mut buffer).unwrap();
    buffer.truncate(length);
    buffer
}

#[tokio::test]
async fn of_a_huge_answer_only_the_beginning_is_kept() {
    let Some(internet) = Internet::start() else { return };
    let acme = internet.domain("acme.test", 1);
    for number in 0..1500 {
        acme.publish("many", txt(&format!("text {number}")));
    }
    acme.publish("long", txt(&"x".repeat(60_000)));
    let asker = asker(&internet);
    let many = said(ask(&asker, question(acme.ns(1), "many.acme.test", RecordType::Txt)).await);
    assert_eq!((many.answers.len(), many.cut_short), (64, true));
    let long = said(ask(&asker, question(acme.ns(1), "long.acme.test", RecordType::Txt)).await);
    assert_eq!((long.answers.len(), long.cut_short), (0, true));
}

/// A server that cuts its answers by UDP, and then holds the TCP connection without a word, or drips.
#[tokio::test]
async fn a_connection_that_says_nothing_is_given_up() {
    for drip in [false, true] {
        let tcp = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let here = tcp.local_addr().unwrap();
        let udp = std::net::UdpSocket::bind(here).unwrap();
        let cuts = std::thread::spawn(move || {
            let mut buffer = [0; 512];
            let (length, from) = udp.recv_from(&mut buffer).unwrap();
            buffer[2] |= 0x82;
            udp.send_to(&buffer[..length], from).unwrap();
        });
        let holds = std::thread::spawn(move || {
            let (mut stream, _) = tcp.accept().unwrap();
            let mut question = [0; 30];
            stream.read_exact(&mut question).unwrap();
            // The program hangs up first.
            while drip && stream.write_all(&[0]).is_ok() {
                std::thread::sleep(Duration::from_millis(100));
            }
            let _ = stream.read(&mut question);
            std::thread::sleep(Duration::from_millis(if drip { 0 } else { 3200 }));
        });
        let started = Instant::now();
        let asked = Question { whom: Whom::Server(here.ip()), name: name("x.acme.test"), rtype: RecordType::Txt };
        let answer = ask(&asker_at(here), asked).await;
        assert!(matches!(silence(&answer), Silence::Truncated | Silence::Malformed), "{answer:?}");
        assert!(started.elapsed() < Duration::from_secs(4));
        cuts.join().unwrap();
        holds.join().unwrap();
    }
}

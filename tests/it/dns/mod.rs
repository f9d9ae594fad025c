//! Asking name servers over real sockets, honest ones and others.

mod asking;
mod checks;
mod hostile;
mod real;

use crate::support::dns::{Internet, Server};
use frankmark::config;
use frankmark::dns::Asker;
use frankmark::rules::address::DnsName;
use frankmark::rules::diagnosis::{Answer, Data, Question, Reply, Silence, Whom};
use frankmark::rules::records::RecordType;
use std::net::SocketAddr;

fn settings(internet: &Internet) -> config::Dns {
    config::Dns {
        resolvers: vec![internet.resolver().address()],
        authoritative_port: internet.port(),
        allow_private_addresses: true,
        ..config::Dns::default()
    }
}

fn asker(internet: &Internet) -> Asker {
    Asker::new(&settings(internet))
}

fn name(text: &str) -> DnsName {
    DnsName::parse(text).unwrap()
}

fn question(server: &Server, owner: &str, rtype: RecordType) -> Question {
    Question { whom: Whom::Server(server.ip()), name: name(owner), rtype }
}

async fn ask(asker: &Asker, question: Question) -> Answer {
    let mut answers = asker.ask(vec![question.clone()]).await;
    let (asked, answer) = answers.pop().expect("every question comes back");
    assert_eq!(asked, question);
    assert!(answers.is_empty());
    answer
}

fn said(answer: Answer) -> Reply {
    match answer {
        Answer::Said(reply) => reply,
        Answer::Silent(why) => panic!("nothing was said: {why:?}"),
    }
}

fn silence(answer: &Answer) -> Silence {
    match answer {
        Answer::Silent(why) => *why,
        Answer::Said(reply) => panic!("something was said: {reply:?}"),
    }
}

fn texts(reply: &Reply) -> Vec<String> {
    let texts = reply.answers.iter().filter_map(|it| match &it.data {
        Data::Txt(strings) => Some(String::from_utf8_lossy(&strings.concat()).into_owned()),
        _ => None,
    });
    texts.collect()
}

/// An asker for a server of the test's own.
fn asker_at(server: SocketAddr) -> Asker {
    Asker::new(&config::Dns {
        resolvers: vec![server],
        authoritative_port: server.port(),
        allow_private_addresses: true,
        ..config::Dns::default()
    })
}

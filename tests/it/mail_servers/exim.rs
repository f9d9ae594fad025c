//! Exim, with the lines that `docs/exim.md` gives: the same questions, the same answers, and mail that it signs with our
//! keys. What is tested is the text of that file.

use super::decisions::DIALOGUES;
use super::scene::scene;
use super::self_test::{asked, came_out};
use super::signatures::{are_both_good, paste_zone_file};
use super::{Ground, without_id};
use crate::support::app::Database;
use crate::support::dkimpy;
use crate::support::dns::Internet;
use crate::support::exim::{Exim, Lines};
use crate::support::processes::Folder;
use crate::support::signed_internet::SignedInternet;
use crate::support::smtp::{Offers, Sink};
use crate::support::submit::Submit;
use frankmark::config::{Config, Place};
use frankmark::mailboxes::{CaseOutcome, Permissions};
use frankmark::mta::MailDoors;
use frankmark::rules::permission::read_reply;
use std::path::{Path, PathBuf};

/// Said otherwise by Exim, which finds it before it asks us, or reads it in its own way.
const OTHERWISE: [&str; 1] = ["a second From with a space before its colon"];

#[tokio::test(flavor = "multi_thread")]
async fn exim_says_the_same() {
    let Some(internet) = Internet::start() else { return };
    let (folder, socket) = socket();
    let Some(ground) = scene(Database::Sqlite, &internet, |it| asked_by_exim(it, &socket)).await else { return };
    let doors = open(&ground).await;
    let sink = Sink::start_with(Offers { all: true, ..Offers::default() });
    let Some(exim) = Exim::start(sink.port(), &documented(&socket)) else { return };
    let mut wrong = vec![];
    for (at, it) in DIALOGUES.iter().enumerate() {
        let to = format!("e{at}@sink.test");
        let mut session = signed_in(&exim, it.login);
        let message = format!("{}Subject: {}\r\n\r\nhello\r\n", it.head, it.what);
        let said = session.send_mail(it.mail, &format!("<{to}>"), message.as_bytes());
        let (Ok(reply) | Err(reply)) = &said;
        // Exim breaks long replies behind a colon, and repeats the code.
        let text = without_id(reply);
        let text = text
            .split_once(" 5.7.1")
            .map_or(text.clone(), |(code, rest)| format!("{code} 5.7.1{}", rest.replace(" 5.7.1", "")));
        let as_it_should = match it.says.strip_suffix('*') {
            _ if it.says == "250" => said.is_ok() && sink.message_for(&to).is_some(),
            _ if OTHERWISE.contains(&it.what) => reply.code() == 550,
            Some(beginning) => text.starts_with(beginning),
            None => text == it.says,
        };
        // Whoever pastes it is told the same as with one line of Postfix.
        let read = |text: &str| (read_reply(text).kind, read_reply(text).address, read_reply(text).login);
        if text == it.says && read(&reply.to_string()) != read(it.says) {
            wrong.push(format!("{}: {reply} is read as {:?}", it.what, read(&reply.to_string())));
        }
        if !as_it_should {
            wrong.push(format!("{}: {text}, not {}", it.what, it.says));
        }
    }
    assert!(wrong.is_empty(), "{}\n{}", wrong.join("\n"), exim.log());
    let taken = DIALOGUES.iter().filter(|it| it.says == "250").count();
    assert_eq!(sink.received().len(), taken, "nothing came that was refused");

    let results = asked(&ground.site, exim.port(), "ann").await;
    came_out(&results, [CaseOutcome::Right; 6]);

    doors.stop().await;
    let refused = signed_in(&exim, "ann").mail("<ann@acme.test>", "<x@sink.test>").unwrap_err();
    assert_eq!(refused.to_string(), "451 4.3.0 Temporary lookup failure");
    drop(folder);
}

#[tokio::test(flavor = "multi_thread")]
async fn exim_signs_with_our_keys() {
    let Some(mut internet) = SignedInternet::start(&["acme.test"]) else { return };
    let (resolver, port) = (internet.resolver.address(), internet.port);
    let (folder, socket) = socket();
    let ground = Ground::new(Database::Sqlite, |config| {
        config.dns.resolvers = vec![resolver];
        config.dns.authoritative_port = port;
        asked_by_exim(config, &socket);
    });
    let Some(ground) = ground else { return };
    let acme = ground.site.customer("Acme").await;
    let id = ground.domain(&acme, "acme.test").await;
    let ann = ground.mailbox(&acme, "ann").await;
    ground.grant(&acme, &ann, &id, None).await;
    paste_zone_file(&ground, &mut internet, &acme, &id).await;
    let _doors = open(&ground).await;
    let sink = Sink::start_with(Offers { all: true, ..Offers::default() });
    let Some(exim) = Exim::start(sink.port(), &documented(&socket)) else { return };
    let messages = [
        "From: Ann <ann@acme.test>\r\nTo: x@sink.test\r\nSubject: hello\r\n\r\nhello  \r\n \r\n",
        "From: \"A, B\" <info@acme.test>\r\nSubject: folded\r\n\tonce\r\n\r\n.\r\n..\r\n",
    ];
    let mut arrived = vec![];
    for (at, message) in messages.iter().enumerate() {
        let to = format!("s{at}@sink.test");
        let said = signed_in(&exim, "ann").send_mail("<ann@acme.test>", &format!("<{to}>"), message.as_bytes());
        said.unwrap_or_else(|it| panic!("{it}: {}", exim.log()));
        arrived.push(sink.message_for(&to).unwrap_or_else(|| panic!("nothing came: {}", exim.log())).bytes);
    }
    let bytes: Vec<_> = arrived.iter().map(Vec::as_slice).collect();
    let Some(judged) = dkimpy::judge(&bytes, internet.servers("acme.test")[0].address()) else { return };
    for (signatures, message) in judged.iter().zip(&arrived) {
        let shown = String::from_utf8_lossy(message).into_owned();
        assert!(are_both_good(signatures, "acme.test"), "{signatures:?}\n{shown}\n{}", exim.log());
    }
    drop(folder);
}

/// A folder that Exim may enter, as `/run/frankmark` is.
fn socket() -> (Folder, PathBuf) {
    let folder = Folder::new("line");
    let socket = folder.join("line");
    (folder, socket)
}

fn asked_by_exim(config: &mut Config, socket: &Path) {
    config.mta.line = Some(Place::Unix(socket.to_owned()));
    config.mta.hand_out_keys = true;
}

async fn open(ground: &Ground) -> MailDoors {
    let permissions = Permissions::new(&ground.site.app);
    MailDoors::start(&ground.site.app, &permissions).await.expect("the doors open")
}

fn signed_in(exim: &Exim, login: &str) -> Submit {
    let mut session = Submit::connect(exim.port()).expect("Exim answers");
    session.login(login, super::PASSWORD).unwrap_or_else(|it| panic!("{login} cannot sign in: {it}"));
    session
}

/// The three pieces of the file, with the socket of this test.
fn documented(socket: &Path) -> Lines {
    let text = include_str!("../../../docs/exim.md").replace("/run/frankmark/line", &socket.display().to_string());
    let blocks: Vec<_> = text.split("```exim\n").skip(1).filter_map(|it| it.split_once("```")).map(|it| it.0).collect();
    let [main, acl, signing] = blocks[..] else { panic!("not three pieces for Exim, but {}", blocks.len()) };
    let (macros, transport) = signing.split_once("begin transports").expect("a transport");
    let (_, transport) = transport.split_once("driver = smtp\n").expect("of SMTP");
    Lines {
        main: format!("{macros}\n{main}"),
        acl: acl.strip_prefix("begin acl\n").expect("the second piece is of ACLs").to_owned(),
        transport: transport.to_owned(),
    }
}

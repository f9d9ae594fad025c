//! The README's way to a Postfix that obeys, walked by somebody who has a Debian as it comes: its lines are run as they
//! stand there, but for ports and folders.

use super::{Ground, without_id};
use crate::support::app::Database;
use crate::support::dns::Internet;
use crate::support::dovecot::Dovecot;
use crate::support::postfix::ACCOUNT;
use crate::support::program::Installation;
use crate::support::smtp::{Offers, Sink};
use crate::support::submit::Submit;

/// What somebody has who has Dovecot.
const DOVECOT: &str = "smtpd_sasl_type = dovecot\nsmtpd_sasl_path = private/auth\n";

const README: &str = include_str!("../../../README.md");

#[tokio::test(flavor = "multi_thread")]
async fn a_postfix_is_made_to_obey_in_ten_lines() {
    let (_, section) = README.split_once("**Make your Postfix obey.**").expect("the section");
    let block = |kind: &str| {
        let (_, rest) = section.split_once(&format!("```{kind}\n")).expect("a block");
        rest.split_once("```").expect("its end").0.to_owned()
    };
    // Encryption needs a certificate, which is not what is tried here.
    let commands =
        block("sh").replace("\\\n ", "").replace("smtpd_tls_security_level=encrypt", "smtpd_tls_security_level=may");
    let commands: Vec<String> = commands.lines().map(str::to_owned).collect();
    assert!(commands.len() <= 10, "{commands:#?}");

    let Some(internet) = Internet::start() else { return };
    let (resolver, port) = (internet.resolver().address(), internet.port());
    let ground = Ground::new(Database::Sqlite, |config| {
        config.dns.resolvers = vec![resolver];
        config.dns.authoritative_port = port;
    });
    let Some(ground) = ground else { return };
    let acme = ground.site.customer("Acme").await;
    let zone = internet.domain("acme.test", 1);
    let id = ground.domain(&acme, "acme.test").await;
    ground.prove(&acme, &id, &zone).await;
    let ann = ground.mailbox(&acme, "ann").await;
    ground.grant(&acme, &ann, &id, None).await;

    let (socket, _) = ground.queue.inside("milter");
    let spool = socket.ancestors().nth(2).expect("the queue").display().to_string();
    let settings = block("toml").replace("/var/spool/postfix", &spool).replace("\"postfix\"", &format!("{ACCOUNT:?}"));
    let home = Installation::beside(&ground.site.app, &settings);
    let _program = home.answer_mail_servers(&socket);
    let Some(_dovecot) = Dovecot::start(&ground.queue.auth(), &[("ann", super::PASSWORD)]) else { return };
    let sink = Sink::start_with(Offers { all: true, ..Offers::default() });
    let postfix = ground.queue.start_as_debian_has_it(&format!("smtp:[127.0.0.1]:{}", sink.port()), DOVECOT, &commands);

    let signed_in = || {
        let mut session = Submit::connect(postfix.port("submission")).unwrap();
        session.login("ann", super::PASSWORD).unwrap();
        session
    };
    let own = b"From: ann@acme.test\r\nSubject: own\r\n\r\nhello\r\n";
    let said = signed_in().send_mail("<ann@acme.test>", "<x@sink.test>", own);
    said.unwrap_or_else(|it| panic!("{it}: {}", postfix.log()));
    let received = sink.message_for("x@sink.test").unwrap_or_else(|| panic!("nothing came: {}", postfix.log()));
    assert!(received.message.contains("DKIM-Signature:"), "{}", received.message);
    let foreign = signed_in().mail("<x@other.test>", "<x@sink.test>").unwrap_err();
    let sentence = "553 5.7.1 <x@other.test>: Sender address rejected: not owned by user ann";
    assert_eq!(without_id(&foreign), sentence);
    let spoofed = b"From: x@other.test\r\nSubject: spoofed\r\n\r\nhello\r\n";
    for sender in ["<ann@acme.test>", "<>"] {
        let refused = signed_in().send_mail(sender, "<x@sink.test>", spoofed).unwrap_err();
        let sentence = "550 5.7.1 <x@other.test>: From header address rejected: not owned by user ann";
        assert_eq!(without_id(&refused), sentence, "{sender}");
    }
    let mut stranger = Submit::connect(postfix.port("submission")).unwrap();
    assert_eq!(stranger.mail("<ann@acme.test>", "<x@sink.test>").unwrap_err().code(), 554);
    // Mail from outside is not asked for anything.
    let mut outside = Submit::connect(postfix.port("mx")).unwrap();
    outside.send_mail("<list@bank.example>", "<mx@sink.test>", own).unwrap_or_else(|it| panic!("{it}"));
    let received = sink.message_for("mx@sink.test").unwrap_or_else(|| panic!("nothing came: {}", postfix.log()));
    assert!(!received.message.contains("DKIM-Signature:"), "{}", received.message);
}

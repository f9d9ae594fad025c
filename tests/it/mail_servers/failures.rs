//! What happens to mail when something of ours is broken: it is put off, or decided from memory. Never is something taken
//! that was not judged, never is something refused for good that may be sent.

use super::{Ground, Rig, submission, without_id};
use crate::support::app::Database;
use crate::support::dns::Internet;
use crate::support::dovecot::Dovecot;
use crate::support::postfix::ACCOUNT;
use crate::support::postgres::Postgres;
use crate::support::processes::{Signal, wait_for};
use crate::support::program::Installation;
use crate::support::smtp::Sink;
use crate::support::submit::Submit;
use frankmark::config::Config;
use std::os::unix::net::UnixStream;
use std::time::Duration;

const OWN: &[u8] = b"From: ann@acme.test\r\nSubject: own\r\n\r\nhello\r\n";
const FOREIGN: &str = "553 5.7.1 <x@other.test>: Sender address rejected: not owned by user ann";
const LATER: &str = "451 4.3.0 Temporary lookup failure";

/// `frankmark mta`, killed as the kernel would, and started again over the socket that it left behind.
#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_is_killed_in_the_middle_puts_mail_off() {
    let Some(internet) = Internet::start() else { return };
    let Some(ground) = ground(Database::Sqlite, &internet, |_| {}).await else { return };
    let (socket, name) = ground.queue.inside("milter.sock");
    let settings = format!("mta.milter = {:?}\nmta.socket_group = {ACCOUNT:?}\n", socket.display().to_string());
    let home = Installation::beside(&ground.site.app, &settings);
    let starts = || {
        let program = home.start_answering_mail_servers();
        let answers = wait_for(Duration::from_secs(60), || UnixStream::connect(&socket).is_ok());
        assert!(answers, "{}", program.log());
        program
    };
    let mut program = starts();
    let Some(_dovecot) = Dovecot::start(&ground.queue.auth(), &[("ann", super::PASSWORD)]) else { return };
    let sink = Sink::start();
    let services = [("milter", submission(&[format!("smtpd_milters = {name}")]))];
    let postfix = ground.queue.start(&format!("smtp:[127.0.0.1]:{}", sink.port()), &services);
    let signed_in = || {
        let mut session = Submit::connect(postfix.port("milter")).unwrap();
        session.login("ann", super::PASSWORD).unwrap();
        session
    };
    for stage in ["between AUTH and MAIL", "between MAIL and DATA", "in DATA", "between two mails"] {
        let mut session = signed_in();
        if stage == "between two mails" {
            session.send_mail("<ann@acme.test>", "<before@sink.test>", OWN).unwrap();
        }
        if stage == "between MAIL and DATA" || stage == "in DATA" {
            session.mail("<ann@acme.test>", "<x@sink.test>").unwrap();
        }
        if stage == "in DATA" {
            assert_eq!(session.say("DATA").code(), 354);
            session.send(b"From: ann@acme.test\r\nSub");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        program.signal(Signal::Kill);
        assert!(!program.end().success());
        let said = match stage {
            "between MAIL and DATA" => session.data(OWN),
            "in DATA" => {
                session.send(b"ject: x\r\n\r\nhello\r\n.\r\n");
                let reply = session.reply();
                if reply.code() == 250 { Ok(reply) } else { Err(reply) }
            }
            _ => session.send_mail("<ann@acme.test>", "<x@sink.test>", OWN),
        };
        let refused = said.expect_err(stage);
        assert!(refused.to_string().starts_with("451 4.7.1 "), "{stage}: {refused}");
        // And whoever comes while nobody is there.
        let later = Submit::connect(postfix.port("milter")).map(|mut it| {
            it.login("ann", super::PASSWORD).and_then(|_| it.send_mail("<ann@acme.test>", "<x@sink.test>", OWN))
        });
        assert!(later.is_err() || later.is_ok_and(|it| it.is_err_and(|it| it.code() / 100 == 4)), "{stage}: taken");
        // Started again, all is as before.
        program = starts();
        let to = format!("<{}@sink.test>", stage.replace(' ', "."));
        signed_in().send_mail("<ann@acme.test>", &to, OWN).unwrap_or_else(|it| panic!("{stage}: {it}"));
        assert_eq!(without_id(&signed_in().mail("<x@other.test>", "<x@sink.test>").unwrap_err()), FOREIGN);
    }
    assert!(wait_for(Duration::from_secs(10), || sink.received().len() == 5), "{}", postfix.log());
    assert!(sink.received().iter().all(|it| it.to != ["x@sink.test"]), "nothing unjudged came");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_database_memory_decides_until_it_is_too_old() {
    let (Some(postgres), Some(internet)) = (Postgres::own(), Internet::start()) else { return };
    let url = postgres.url();
    let own = |config: &mut Config| {
        config.database_url = url;
        config.mta.current_for_minutes = 60;
    };
    let Some(rig) = rig(Database::Sqlite, &internet, own).await else { return };
    postgres.signal(Signal::Stop);
    // Until somebody has noticed.
    tokio::time::sleep(Duration::from_secs(3)).await;
    decides(&rig, "frozen");
    rig.site.wait(Duration::from_secs(59 * 60));
    decides(&rig, "frozen.59.minutes");
    rig.site.wait(Duration::from_secs(2 * 60));
    for sender in ["<ann@acme.test>", "<x@other.test>", "<>"] {
        let refused = rig.session("milter", Some("ann")).send_mail(sender, "<old@sink.test>", OWN).unwrap_err();
        assert_eq!(without_id(&refused), LATER, "{sender}");
    }
    postgres.signal(Signal::Cont);
    let recovers = wait_for(Duration::from_secs(20), || {
        rig.session("milter", Some("ann")).mail("<ann@acme.test>", "<x@sink.test>").is_ok()
    });
    assert!(recovers, "news from the database does not help");
    decides(&rig, "awake");
    assert!(rig.sink.received().iter().all(|it| it.to != ["old@sink.test"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_file_that_is_moved_away_stops_no_mail() {
    let Some(internet) = Internet::start() else { return };
    let Some(rig) = rig(Database::Sqlite, &internet, |_| {}).await else { return };
    let file = rig.site.app.config.database_url.trim_start_matches("sqlite:").to_owned();
    for ending in ["", "-wal", "-shm"] {
        let _not_there = std::fs::rename(format!("{file}{ending}"), format!("{file}.away{ending}"));
    }
    decides(&rig, "moved");
    // Not empty and not ours.
    std::fs::write(&file, "this is no database").unwrap();
    rig.site.wait(Duration::from_secs(5));
    decides(&rig, "garbage");
}

/// Own mail is taken, foreign is refused.
#[track_caller]
fn decides(rig: &Rig, to: &str) {
    let own = rig.session("milter", Some("ann")).send_mail("<ann@acme.test>", &format!("<{to}@sink.test>"), OWN);
    own.unwrap_or_else(|it| panic!("{to}: {it}"));
    assert!(rig.sink.message_for(&format!("{to}@sink.test")).is_some(), "{to}: {}", rig.postfix.log());
    let foreign = rig.session("milter", Some("ann")).mail("<x@other.test>", "<x@sink.test>").unwrap_err();
    assert_eq!(without_id(&foreign), FOREIGN, "{to}");
}

/// `ann` may send as acme.test.
async fn ground(database: Database, internet: &Internet, change: impl FnOnce(&mut Config)) -> Option<Ground> {
    let (resolver, port) = (internet.resolver().address(), internet.port());
    let ground = Ground::new(database, |config| {
        config.dns.resolvers = vec![resolver];
        config.dns.authoritative_port = port;
        change(config);
    })?;
    let acme = ground.site.customer("Acme").await;
    let zone = internet.domain("acme.test", 1);
    let id = ground.domain(&acme, "acme.test").await;
    ground.prove(&acme, &id, &zone).await;
    let ann = ground.mailbox(&acme, "ann").await;
    ground.grant(&acme, &ann, &id, None).await;
    Some(ground)
}

async fn rig(database: Database, internet: &Internet, change: impl FnOnce(&mut Config)) -> Option<Rig> {
    let ground = ground(database, internet, change).await?;
    let lock = submission(&ground.first_lock());
    ground.open(&["ann"], &[("milter", lock)]).await
}

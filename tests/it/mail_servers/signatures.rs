//! Signatures as they arrive: judged by dkimpy and by OpenDKIM, with keys that they look up in DNS, where our own zone
//! file put them.

use super::awkward::messages;
use super::{Ground, Rig, submission};
use crate::support::app::Database;
use crate::support::dkimpy::{self, Signature};
use crate::support::opendkim::{Duty, OpenDkim, verdicts};
use crate::support::postfix::OPEN;
use crate::support::processes::wait_for;
use crate::support::signed_internet::SignedInternet;
use crate::support::tools;
use frankmark::audit::Actor;
use frankmark::domains;
use frankmark::handover::{self, Form};
use frankmark::ids::{CustomerId, DomainId};
use frankmark::rules::diagnosis::Standing;
use std::net::SocketAddr;
use std::time::Duration;

const ALGORITHMS: [&str; 2] = ["ed25519-sha256", "rsa-sha256"];

#[tokio::test(flavor = "multi_thread")]
async fn awkward_messages_arrive_with_two_good_signatures() {
    let messages = messages();
    assert!(messages.len() >= 30, "{}", messages.len());
    let Some(mut internet) = SignedInternet::start(&["acme.test"]) else { return };
    let Some(ground) = ground(&internet) else { return };
    let acme = ground.site.customer("Acme").await;
    let id = ground.domain(&acme, "acme.test").await;
    let ann = ground.mailbox(&acme, "ann").await;
    ground.grant(&acme, &ann, &id, None).await;
    paste_zone_file(&ground, &mut internet, &acme, &id).await;
    let resolver = internet.resolver.address();
    let Some((rig, _judge)) = open(ground, resolver).await else { return };

    let mut session = rig.session("signing", Some("ann"));
    for (at, it) in messages.iter().enumerate() {
        let (from, to) = (format!("<ann@acme.test>{}", it.parameters), format!("<n{at}@sink.test>"));
        session.send_mail(&from, &to, &it.message).unwrap_or_else(|e| panic!("{}: {e}", it.what));
    }
    let arrived: Vec<_> = (0..messages.len()).map(|at| arrived(&rig, &format!("n{at}@sink.test"))).collect();
    let bytes: Vec<_> = arrived.iter().map(Vec::as_slice).collect();
    let Some(judged) = dkimpy::judge(&bytes, internet.servers("acme.test")[1].address()) else { return };
    let mut wrong = vec![];
    for (it, signatures) in messages.iter().zip(&judged) {
        if !are_both_good(signatures, "acme.test") {
            wrong.push(format!("{}: dkimpy: {signatures:?}", it.what));
        }
    }

    // OpenDKIM judges at a second hop.
    let mut session = rig.session("judging", None);
    for (at, (it, bytes)) in messages.iter().zip(&arrived).enumerate() {
        let (from, to) = (format!("<ann@acme.test>{}", it.parameters), format!("<j{at}@sink.test>"));
        session.send_mail(&from, &to, bytes).unwrap_or_else(|e| panic!("{}: {e}", it.what));
        let message = String::from_utf8_lossy(&self::arrived(&rig, &format!("j{at}@sink.test"))).into_owned();
        if verdicts(&message) != ["pass", "pass"] {
            let head = message.split("\r\n\r\n").next().unwrap_or_default();
            wrong.push(format!("{}: OpenDKIM: {}", it.what, &head[..head.len().min(700)]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    tools::tell(&format!("{} awkward messages: both signatures good for dkimpy and OpenDKIM", messages.len()));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_signed_cannot_be_added_to() {
    let Some(mut internet) = SignedInternet::start(&["acme.test"]) else { return };
    let Some(ground) = ground(&internet) else { return };
    let acme = ground.site.customer("Acme").await;
    let id = ground.domain(&acme, "acme.test").await;
    let ann = ground.mailbox(&acme, "ann").await;
    ground.grant(&acme, &ann, &id, None).await;
    paste_zone_file(&ground, &mut internet, &acme, &id).await;
    let Some((rig, _judge)) = open(ground, internet.resolver.address()).await else { return };
    let mut session = rig.session("signing", Some("ann"));
    session.send_mail("<ann@acme.test>", "<x@sink.test>", b"From: ann@acme.test\r\n\r\nhello\r\n").unwrap();
    let message = arrived(&rig, "x@sink.test");
    let zone = internet.servers("acme.test")[0].address();
    for added in
        ["From: x@evil.test", "Subject: x", "Reply-To: x@evil.test", "To: x@evil.test", "Content-Type: text/html"]
    {
        let changed = [added.as_bytes(), b"\r\n", &message].concat();
        let Some(judged) = dkimpy::judge(&[&changed], zone) else { return };
        assert!(judged[0].len() == 2 && judged[0].iter().all(|it| !it.is_valid), "{added}: {judged:?}");
    }
    let Some(judged) = dkimpy::judge(&[&message], zone) else { return };
    assert!(are_both_good(&judged[0], "acme.test"), "{judged:?}");
    for name in ["from", "subject", "to", "reply-to", "date", "message-id", "cc", "content-type"] {
        let wanted = if name == "from" { 2 } else { 1 };
        let count = judged[0][0].covers.iter().filter(|it| *it == name).count();
        assert_eq!(count, wanted, "{name}, which the message has {} times: {:?}", wanted - 1, judged[0][0].covers);
    }
}

/// Two signatures of this domain, one of each algorithm, both good.
pub(super) fn are_both_good(signatures: &[Signature], domain: &str) -> bool {
    let mut algorithms: Vec<_> = signatures.iter().map(|it| it.algorithm.as_str()).collect();
    algorithms.sort_unstable();
    algorithms == ALGORITHMS && signatures.iter().all(|it| it.is_valid && it.domain == domain)
}

pub(super) fn arrived(rig: &Rig, recipient: &str) -> Vec<u8> {
    let received = rig.sink.message_for(recipient);
    received.unwrap_or_else(|| panic!("nothing came for {recipient}: {}", rig.postfix.log())).bytes
}

pub(super) fn ground(internet: &SignedInternet) -> Option<Ground> {
    let (resolver, port) = (internet.resolver.address(), internet.port);
    Ground::new(Database::Sqlite, |config| {
        config.dns.resolvers = vec![resolver];
        config.dns.authoritative_port = port;
    })
}

/// Into all name servers of the domain, as somebody would who was given the file; then we look.
pub(super) async fn paste_zone_file(
    ground: &Ground,
    internet: &mut SignedInternet,
    customer: &CustomerId,
    id: &DomainId,
) {
    let app = &ground.site.app;
    domains::records(app, &Actor::Operator, customer, id).await.expect("keys");
    let file = handover::file(app, customer, id, None, Form::Zone).await.expect("made").expect("a file");
    let file = String::from_utf8(file.body).expect("text");
    for knot in internet.servers("acme.test") {
        knot.paste(&file);
        let loaded =
            wait_for(Duration::from_secs(20), || knot.read().contains("v=DKIM1") || knot.read().contains(" CNAME "));
        assert!(loaded, "{}", knot.read());
    }
    let checked = domains::validate(app, &Actor::Operator, customer, id).await.expect("checked");
    assert!(checked.domain.standing == Standing::Ready, "{:?}", checked.report);
}

/// Two ways in: one that we sign, and one where OpenDKIM judges what it is sent.
pub(super) async fn open(ground: Ground, resolver: SocketAddr) -> Option<(Rig, OpenDkim)> {
    let (socket, name) = ground.queue.inside("judge.sock");
    let judge = OpenDkim::start(&socket, Duty::Verify(resolver))?;
    let services = [
        ("signing", submission(&ground.first_lock())),
        ("judging", vec![OPEN.to_owned(), format!("smtpd_milters = {name}")]),
    ];
    Some((ground.open(&["ann"], &services).await?, judge))
}

//! Keys that we publish ourselves: signatures are good before, during and after a change of keys, judged through aliases
//! that lead to our own name server.

use super::signatures::{are_both_good, arrived, open};
use super::{Ground, Rig};
use crate::support::app::Database;
use crate::support::dkimpy;
use crate::support::opendkim::verdicts;
use crate::support::signed_internet::SignedInternet;
use frankmark::audit::Actor;
use frankmark::domains;
use frankmark::ids::{CustomerId, DomainId};
use frankmark::keyzone;
use frankmark::rules::diagnosis::Standing;
use std::net::SocketAddr;
use std::time::Duration;

const ZONE: &str = "keys.test";
const MINUTE: Duration = Duration::from_secs(60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

struct Scene {
    rig: Rig,
    resolver: SocketAddr,
    customer: CustomerId,
    id: DomainId,
}

#[tokio::test(flavor = "multi_thread")]
async fn signatures_are_good_before_during_and_after_a_change_of_keys() {
    let Some((mut internet, keys_at)) = SignedInternet::start_with_zone_elsewhere(&["acme.test"], ZONE) else { return };
    let (resolver, port) = (internet.resolver.address(), internet.port);
    let ground = Ground::new(Database::Sqlite, |config| {
        config.dns.resolvers = vec![resolver];
        config.dns.authoritative_port = port;
        config.keys.zone = Some(ZONE.into());
        config.keys.listen = vec![keys_at];
    });
    let Some(ground) = ground else { return };
    let _keys = keyzone::start(&ground.site.app).await.expect("it listens").expect("there is a zone");
    let customer = ground.site.customer("Acme").await;
    let id = ground.domain(&customer, "acme.test").await;
    let ann = ground.mailbox(&customer, "ann").await;
    ground.grant(&customer, &ann, &id, None).await;
    super::signatures::paste_zone_file(&ground, &mut internet, &customer, &id).await;
    let Some((rig, _judge)) = open(ground, resolver).await else { return };
    let scene = Scene { rig, resolver, customer, id };

    let Some(before) = scene.send("before").await else { return };
    let app = &scene.rig.site.app;
    scene.rig.site.wait(MINUTE);
    let begun = domains::rotate(app, &Actor::Operator, &scene.customer, &scene.id).await.expect("begun");
    assert_eq!(begun.len(), 2, "a key of each kind: {begun:?}");
    let Some(during) = scene.send("during").await else { return };
    assert_eq!(selectors(&during), selectors(&before), "a key that nobody has seen signs nothing");

    scene.look().await;
    scene.rig.site.wait(11 * MINUTE);
    assert_eq!(domains::rotate_due(app, 10).await.expect("switched"), 2);
    tokio::time::sleep(Duration::from_secs(1)).await;
    let Some(after) = scene.send("after").await else { return };
    assert!(selectors(&after).iter().all(|it| !selectors(&before).contains(it)), "the new keys sign");
    assert_eq!(scene.judge("before, once more", &before).await, Some(true), "mail that was on its way");

    scene.look().await;
    scene.rig.site.wait(8 * DAY);
    assert_eq!(domains::rotate_due(app, 10).await.expect("emptied"), 2);
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(scene.judge("after, once more", &after).await, Some(true));
    assert_eq!(
        scene.judge("before, too late", &before).await,
        Some(false),
        "whoever finds an old key can use it no more"
    );
}

impl Scene {
    /// As it arrives, with good signatures.
    async fn send(&self, when: &str) -> Option<Vec<u8>> {
        let message = format!("From: ann@acme.test\r\nSubject: {when}\r\n\r\nhello\r\n");
        let mut session = self.rig.session("signing", Some("ann"));
        let to = format!("{when}@sink.test");
        session
            .send_mail("<ann@acme.test>", &format!("<{to}>"), message.as_bytes())
            .unwrap_or_else(|it| panic!("{it}"));
        let message = arrived(&self.rig, &to);
        assert!(self.judge(when, &message).await?, "{when}");
        Some(message)
    }

    /// Both judges, who agree: both signatures are good, or neither.
    async fn judge(&self, when: &str, message: &[u8]) -> Option<bool> {
        let judged = dkimpy::judge(&[message], self.resolver)?;
        let good = are_both_good(&judged[0], "acme.test");
        assert!(good || judged[0].iter().all(|it| !it.is_valid), "{when}: {judged:?}");
        let to = format!("judged.{}@sink.test", when.replace([' ', ','], ""));
        let mut session = self.rig.session("judging", None);
        session.send_mail("<ann@acme.test>", &format!("<{to}>"), message).unwrap_or_else(|it| panic!("{when}: {it}"));
        let message = String::from_utf8_lossy(&arrived(&self.rig, &to)).into_owned();
        let said = verdicts(&message);
        assert_eq!(good, said == ["pass", "pass"], "{when}: {said:?} {judged:?}\n{message}");
        Some(good)
    }

    async fn look(&self) {
        tokio::time::sleep(Duration::from_millis(1_100)).await;
        let app = &self.rig.site.app;
        let checked = domains::validate(app, &Actor::Operator, &self.customer, &self.id).await.expect("checked");
        assert_eq!(checked.domain.standing, Standing::Ready, "{:?}", checked.report);
    }
}

fn selectors(message: &[u8]) -> Vec<String> {
    let head = String::from_utf8_lossy(message).replace("\r\n\t", " ").replace("\r\n ", " ");
    let fields = head.lines().filter(|it| it.to_ascii_lowercase().starts_with("dkim-signature:"));
    let tag = |field: &str| Some(field.split(';').find_map(|it| it.trim().strip_prefix("s="))?.to_owned());
    fields.filter_map(tag).collect()
}

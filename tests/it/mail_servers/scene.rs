//! The two customers about whom mail servers are asked, and a Postfix in front of them.

use super::{Ground, Rig, submission};
use crate::support::app::Database;
use crate::support::dns::Internet;
use crate::support::postfix::OPEN;
use frankmark::audit::Actor;
use frankmark::config::Config;
use frankmark::mailboxes::{self, Extent};

/// Who may do what in the table of [`super::decisions`].
pub(super) async fn scene(database: Database, internet: &Internet, change: impl FnOnce(&mut Config)) -> Option<Ground> {
    let (resolver, port) = (internet.resolver().address(), internet.port());
    let ground = Ground::new(database, |config| {
        config.dns.resolvers = vec![resolver];
        config.dns.authoritative_port = port;
        change(config);
    })?;
    let (acme, neighbour) = (ground.site.customer("Acme").await, ground.site.customer("Neighbour").await);
    let mut domains = std::collections::BTreeMap::new();
    for (customer, name) in [
        (&acme, "acme.test"),
        (&acme, "xn--bcher-kva.test"),
        (&acme, "wide.test"),
        (&acme, "new.test"),
        (&neighbour, "other.test"),
    ] {
        let zone = internet.domain(name, 1);
        let id = ground.domain(customer, name).await;
        if name != "new.test" {
            ground.prove(customer, &id, &zone).await;
        }
        domains.insert(name, id);
    }
    let mut logins = std::collections::BTreeMap::new();
    for login in ["ann", "bob@acme.test", "cy", "zoe"] {
        logins.insert(login, ground.mailbox(&acme, login).await);
    }
    let tina = ground.mailbox(&neighbour, "tina").await;
    let app = &ground.site.app;
    let hal = mailboxes::add(app, &Actor::Operator, &acme, "hal@hosted.test", "Hal", true).await;
    hal.expect("a hosted mailbox");
    ground.grant(&acme, &logins["ann"], &domains["acme.test"], None).await;
    ground.grant(&acme, &logins["ann"], &domains["new.test"], None).await;
    ground.grant(&acme, &logins["ann"], &domains["xn--bcher-kva.test"], Some("info@bücher.test")).await;
    let below = Extent::Domain { with_subdomains: true };
    ground.grant_extent(&acme, &logins["ann"], &domains["wide.test"], below).await;
    ground.grant(&acme, &logins["bob@acme.test"], &domains["acme.test"], Some("info@acme.test")).await;
    ground.grant(&acme, &logins["cy"], &domains["acme.test"], None).await;
    ground.grant(&neighbour, &tina, &domains["other.test"], None).await;
    mailboxes::set_active(app, &Actor::Operator, &acme, &logins["cy"], false).await.expect("disabled");
    Some(ground)
}

/// Three ways in: with both locks, with the second alone, and as mail comes from outside.
pub(super) async fn rig(database: Database) -> Option<Rig> {
    let internet = Internet::start()?;
    let ground = scene(database, &internet, |_| {}).await?;
    let (first, second) = (ground.first_lock(), ground.second_lock());
    let services = [
        ("milter", submission(&[&first[..], &second].concat())),
        ("map", submission(&second)),
        ("mx", [&first[..], &[OPEN.to_owned()]].concat()),
    ];
    let known = ["ann", "bob@acme.test", "cy", "zoe", "tina", "hal@hosted.test", "ghost"];
    ground.open(&known, &services).await
}

//! The way from "cannot be deleted yet" over its senders back to the question.

use crate::support::app::{TestApp, both_databases};
use frankmark::audit::Actor;
use frankmark::people::Role;
use frankmark::{domains, senders};

both_databases! {
    async fn when_the_last_sender_is_gone_the_question_is_asked_again(database: Database) {
        let nobody = |config: &mut frankmark::config::Config| {
            config.dns.resolvers = vec![std::net::SocketAddr::from(([127, 0, 0, 1], 1))];
        };
        let Some(site) = TestApp::start_with(database, nobody) else { return };
        let acme = site.customer("Acme").await;
        site.person(&acme, "owner@acme.test", Role::Owner).await;
        let domain = domains::add(&site.app, &Actor::Operator, &acme, "acme.test").await.expect("added").domain;
        for name in ["news", "press"] {
            let address = format!("{name}@acme.test");
            senders::add(&site.app, &Actor::Operator, &acme, name, &address).await.expect("a sender");
        }
        let owner = site.signed_in("owner@acme.test").await;
        let blocked = owner.get(&format!("/domains/{}/delete", domain.id)).await;
        let list = blocked.links().into_iter().find(|it| it.starts_with("/senders?")).expect("a way to its senders");
        let mut page = owner.get(&list).await;
        assert!(page.words().contains("2 senders are left"), "{}", page.words());
        for left in ["one sender is left", "This cannot be undone"] {
            let question = page.links().into_iter().find(|it| it.starts_with("/senders/") && it.contains("/delete"));
            let question = owner.get(&question.expect("a sender to delete")).await;
            page = owner.submit(&question.form_ending("/delete")).await;
            assert!(page.words().contains(left), "{}", page.words());
        }
        let gone = owner.submit(&page.form_ending("/delete")).await;
        assert!(gone.words().contains("acme.test is deleted"), "{}", gone.words());
    }

    async fn a_sender_that_is_deleted_for_itself_leads_back_to_the_list(database: Database) {
        let nobody = |config: &mut frankmark::config::Config| {
            config.dns.resolvers = vec![std::net::SocketAddr::from(([127, 0, 0, 1], 1))];
        };
        let Some(site) = TestApp::start_with(database, nobody) else { return };
        let acme = site.customer("Acme").await;
        site.person(&acme, "owner@acme.test", Role::Owner).await;
        domains::add(&site.app, &Actor::Operator, &acme, "acme.test").await.expect("added");
        let sender = senders::add(&site.app, &Actor::Operator, &acme, "News", "news@acme.test").await.expect("a sender");
        let owner = site.signed_in("owner@acme.test").await;
        let question = owner.get(&format!("/senders/{}/delete", sender.id)).await;
        let list = owner.submit(&question.form_ending("/delete")).await;
        assert!(list.path.starts_with("/senders") && list.words().contains("news@acme.test is deleted"), "{}", list.path);
    }
}

//! Which key signs, on the page of a domain.

use crate::support::app::{TestApp, both_databases};
use crate::support::dns::{Internet, data, txt};
use frankmark::audit::Actor;
use frankmark::domains;
use frankmark::people::Role;
use frankmark::rules::records::Purpose;

both_databases! {
    async fn the_page_says_which_key_signs_and_who_changes_it(database: Database) {
        for zone in [None, Some("dkim.mail.test".to_owned())] {
            let Some(internet) = Internet::start() else { return };
            let started = TestApp::start_with(database, |config| {
                config.dns.resolvers = vec![internet.resolver().address()];
                config.dns.authoritative_port = internet.port();
                config.dns.allow_private_addresses = true;
                config.keys.zone.clone_from(&zone);
            });
            let Some(site) = started else { return };
            let acme = site.customer("Acme").await;
            site.person(&acme, "rob@acme.test", Role::Reader).await;
            let (app, at, ours) = (&site.app, internet.domain("acme.test", 2), internet.domain("mail.test", 1));
            let domain = domains::add(app, &Actor::Operator, &acme, "acme.test").await.expect("added").domain.id;
            let rob = site.signed_in("rob@acme.test").await;
            let page = rob.get(&format!("/domains/{domain}")).await.expect_status(200);
            assert!(!page.words().contains("Signing key"), "there is none yet");

            for record in domains::records(app, &Actor::Operator, &acme, &domain).await.expect("records") {
                if record.purpose == Purpose::Dkim {
                    at.publish(&record.owner.to_string(), data(record.rtype.as_str(), record.value.as_deref().expect("a value")));
                }
                if let Some(behind) = &record.behind {
                    ours.publish(&behind.owner.to_string(), txt(&behind.value));
                }
            }
            let proven = domains::validate(app, &Actor::Operator, &acme, &domain).await.expect("checked");
            assert_eq!(proven.domain.standing.id(), "ready");
            let signing = domains::show(app, &acme, &domain).await.expect("shown").signing;
            let page = rob.get(&format!("/domains/{domain}")).await.expect_status(200);
            let words = page.words();
            for said in ["Signing key", "Signs with", signing[0].selector.as_str(), "just now"] {
                assert!(words.contains(said), "{said:?} is not in {words}");
            }
            assert_eq!(words.contains("You publish this key yourself"), zone.is_none(), "{words}");
            // 180 days after the day of the test.
            assert_eq!(words.contains("Next change") && words.contains("21 May"), zone.is_some(), "{words}");
        }
    }
}

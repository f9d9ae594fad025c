//! The page behind a link to a receipt: nothing remembers its address, and it ends with the receipt.

use crate::support::app::{TestApp, both_databases};
use crate::support::dns::Internet;
use frankmark::audit::Actor;
use frankmark::domains::{self, receipts};
use frankmark::people::Role;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

both_databases! {
    async fn the_address_of_a_shared_receipt_stays_where_it_is(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(site) = TestApp::start_asking(database, &internet) else { return };
        let acme = site.customer("Acme").await;
        site.person(&acme, "ann@acme.test", Role::Owner).await;
        internet.domain("acme.test", 1);
        let domain = domains::add(&site.app, &Actor::Operator, &acme, "acme.test").await.unwrap().domain.id;
        let checked = domains::validate(&site.app, &Actor::Operator, &acme, &domain).await.unwrap();
        let number = checked.receipt.unwrap();
        let shared = receipts::share(&site.app, &Actor::Operator, &acme, &domain, &number).await.unwrap();
        let path = shared.url.split_once("/r/").map(|(_, token)| format!("/r/{token}")).unwrap();

        let outside = site.visitor();
        for path in [path.clone(), format!("{path}/txt"), format!("{path}/json")] {
            let page = outside.get(&path).await.expect_status(200);
            assert_eq!(page.header("cache-control"), Some("no-store"), "{path}");
            assert_eq!(page.header("referrer-policy"), Some("no-referrer"), "{path}");
            assert!(page.header("x-robots-tag").is_some_and(|it| it.starts_with("noindex")), "{path}");
            assert!(!page.body.contains(domain.as_str()) && !page.body.contains(acme.as_str()), "no ids: {path}");
            assert_eq!(outside.post(&path, &[("a", "b")]).await.status, 405, "{path}");
        }
        let missing = outside.get(&format!("/r/{}", "0".repeat(32))).await.expect_status(404);
        assert_eq!(outside.get("/r/short").await.expect_status(404).words(), missing.words());

        site.wait(DAY * 395);
        outside.get(&path).await.expect_status(200);
        site.wait(DAY);
        for path in [path.clone(), format!("{path}/txt")] {
            let over = outside.get(&path).await.expect_status(404);
            assert_eq!(over.words(), missing.words(), "as if it had never been");
        }
    }
}

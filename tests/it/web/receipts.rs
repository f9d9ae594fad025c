//! Receipts as pages: for people of the customer, and by a link for anybody, until it is taken back.

use crate::support::app::{TestApp, both_databases};
use crate::support::dns::Internet;
use frankmark::audit::Actor;
use frankmark::domains;
use frankmark::people::Role;

both_databases! {
    async fn a_receipt_is_shown_shared_and_taken_back(database: Database) {
        let Some(internet) = Internet::start() else { return };
        let Some(app) = TestApp::start_asking(database, &internet) else { return };
        let (acme, other) = (app.customer("Acme BV").await, app.customer("Other SA").await);
        app.person(&acme, "anna@acme.test", Role::Manager).await;
        app.person(&acme, "rob@acme.test", Role::Reader).await;
        app.person(&other, "eve@other.test", Role::Owner).await;
        internet.domain("acme.test", 2);
        let domain = domains::add(&app.app, &Actor::Operator, &acme, "acme.test").await.expect("added").domain.id;
        let checked = domains::validate(&app.app, &Actor::Operator, &acme, &domain).await.expect("checked");
        let number = checked.receipt.expect("a receipt").to_string();
        let address = format!("/domains/{domain}/receipts/{number}");
        let (anna, rob, eve) = (
            app.signed_in("anna@acme.test").await,
            app.signed_in("rob@acme.test").await,
            app.signed_in("eve@other.test").await,
        );

        let list = rob.get(&format!("/domains/{domain}/receipts")).await.expect_status(200);
        assert!(list.links().contains(&address), "{:?}", list.links());
        let page = rob.get(&address).await.expect_status(200);
        for words in [number.as_str(), "acme.test", "ns1.acme.test", "_frankmark-challenge.acme.test TXT", "status: NXDOMAIN"] {
            assert!(page.words().contains(words), "{words:?} is not in {}", page.words());
        }
        assert!(!page.actions().contains(&format!("{address}/link")), "a reader shares nothing");
        assert_eq!(rob.post(&format!("{address}/link"), &[("csrf", "")]).await.status, 403);
        rob.get(&address.to_lowercase()).await.expect_status(200);
        let text = rob.get(&format!("{address}/txt")).await.expect_status(200);
        assert_eq!(text.header("content-type"), Some("text/plain; charset=utf-8"));
        assert!(text.header("content-disposition").is_some_and(|it| it.starts_with("attachment; ")));
        let json = rob.get(&format!("{address}/json")).await.expect_status(200);
        assert!(frankmark::rules::diagnosis::Receipt::parse(&json.body).is_ok(), "it can be judged again");
        rob.get(&format!("{address}/exe")).await.expect_status(404);
        for path in [address.clone(), format!("{address}/txt"), format!("/domains/{domain}/receipts")] {
            eve.get(&path).await.expect_status(404);
        }

        let form = anna.get(&address).await.form_ending("/link");
        let made = anna.submit(&form).await.expect_status(200);
        let token = made.body.split("/r/").nth(1).expect("a link").split(['"', '<']).next().expect("a token").to_owned();
        assert_eq!(token.len(), 32, "128 bits");
        let shared = format!("/r/{token}");
        assert!(!anna.get(&address).await.body.contains(&token), "shown once");
        let outside = app.visitor();
        let page = outside.get(&shared).await.expect_status(200);
        assert_eq!(page.header("x-robots-tag"), Some("noindex, nofollow"));
        assert!(page.words().contains("status: NXDOMAIN") && !page.body.contains("Acme"), "{}", page.body);
        outside.get(&format!("{shared}/txt")).await.expect_status(200);
        outside.get(&format!("{shared}/json")).await.expect_status(200);
        outside.get(&format!("/r/{}", "0".repeat(32))).await.expect_status(404);

        let form = anna.get(&address).await.form_ending("/unlink");
        anna.submit(&form).await.expect_status(200);
        for path in [shared.clone(), format!("{shared}/txt")] {
            outside.get(&path).await.expect_status(404);
        }
    }
}

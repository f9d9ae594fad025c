//! Language, colours, the switch of customer, the set-up link.

use super::site::Site;
use crate::support::app::{PASSWORD, TestApp, both_databases};
use frankmark::audit::Actor;
use frankmark::people::{self, Role};
use std::time::Duration;

both_databases! {
    async fn a_language_stays_chosen(database: Database) {
        let Some(site) = Site::open(database).await else { return };
        let visitor = site.visitor();
        assert_eq!(visitor.post("/language", &[("to", "es")]).await.header("location"), "/language");
        assert!(visitor.get("/sign-in").await.body.contains("<html lang=\"es\""), "before the sign-in by a cookie");
        assert_eq!(visitor.post("/language", &[("to", "xx")]).await.status, 404);

        let owner = site.signed_in("owner").await;
        let answer = owner.post("/language", &[("to", "nl")]).await;
        let (_, value, line) = &answer.cookies()[0];
        assert_eq!(value, "nl");
        assert!(line.contains("Max-Age=31536000; ") || line.ends_with("Max-Age=31536000"), "{line}");
        let page = site.signed_in("owner").await.get("/language").await;
        assert!(page.body.contains("<html lang=\"nl\""), "kept with the person");
        assert!(page.body.contains("value=\"nl\" lang=\"nl\" aria-pressed=\"true\""), "{}", page.body);
    }

    async fn colours_are_drawn_by_the_server(database: Database) {
        let Some(site) = Site::open(database).await else { return };
        let owner = site.signed_in("owner").await;
        assert!(!owner.get("/colours").await.body.contains("data-theme"), "the computer decides");
        for colours in ["dark", "light"] {
            assert_eq!(owner.post("/colours", &[("to", colours)]).await.status, 303);
            let page = owner.get("/language").await;
            assert!(page.body.contains(&format!("data-theme=\"{colours}\"")));
        }
        assert_eq!(owner.post("/colours", &[("to", "auto")]).await.status, 303);
        assert!(!owner.get("/colours").await.body.contains("data-theme"));
        assert_eq!(owner.post("/colours", &[("to", "pink")]).await.status, 404);
    }

    async fn one_works_for_ones_own_customers_only(database: Database) {
        let Some(site) = Site::open(database).await else { return };
        let owner = site.signed_in("owner").await;
        let foreign = owner.post("/customer", &[("customer", site.other.as_str())]).await;
        assert_eq!(foreign.status, 404);
        let missing = owner.post("/customer", &[("customer", "0197f0c0")]).await;
        assert_eq!(foreign.comparable(), missing.comparable());
        assert!(!owner.get("/language").await.body.contains("Other SA"));

        let added = people::add(
            site.app(), &Actor::Operator, &site.other, "owner@people.test", "owner", Role::Reader, PASSWORD,
        );
        added.await.unwrap();
        assert_eq!(owner.get("/test/owner").await.status, 303, "an owner of Acme");
        let answer = owner.post("/customer", &[("customer", site.other.as_str())]).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/overview"));
        assert_eq!(answer.cookies(), [], "the same session");
        assert_eq!(owner.get("/test/owner").await.status, 403, "a reader at the other");
        assert!(owner.get("/language").await.body.contains("<span>Other SA</span>"));
        let first = site.signed_in("owner").await;
        assert_eq!(first.get("/test/owner").await.status, 303, "a choice lives in its session");
    }

    async fn the_set_up_link_works_once(database: Database) {
        let Some(site) = TestApp::start(database) else { return };
        let visitor = super::browser::Browser::new(site.url());
        let token = people::offer_setup(&site.app).await.unwrap().expect("nobody is there yet");
        let path = format!("/set-up/{token}");
        assert_eq!(visitor.get("/set-up/wrong").await.status, 404);
        for _ in 0..2 {
            assert_eq!(visitor.get(&path).await.status, 200, "looking uses nothing up");
        }
        let typed = [("name", "Ann"), ("organisation", "Acme <b>BV"), ("email", "ann"), ("password", "short")];
        let refused = visitor.post(&path, &typed).await;
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("<title>Error: "), "{}", refused.body);
        assert!(refused.body.contains("value=\"Acme &#60;b&#62;BV\""), "what was typed stays: {}", refused.body);
        assert!(!refused.body.contains("short\""), "but for the password");
        for field in ["email", "password"] {
            assert!(refused.body.contains(&format!("href=\"#{field}\"")), "{field}");
        }
        let typed = [("name", "Ann"), ("organisation", "Acme"), ("email", "ann@acme.test"), ("password", PASSWORD)];
        let done = visitor.post(&path, &typed).await;
        assert_eq!((done.status, done.header("location")), (303, "/overview"));
        assert!(visitor.is_signed_in().await);
        assert_eq!(visitor.get(&path).await.status, 404, "used up");
        let other = super::browser::Browser::new(site.url());
        assert_eq!(other.post(&path, &typed).await.comparable().replace("signed", ""), other.get("/nowhere").await.comparable());
        site.wait(Duration::from_secs(1));
    }
}

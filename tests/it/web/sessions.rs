//! Sessions through HTTP (T28 to T32).

use super::site::Site;
use super::test_routes::Gate;
use crate::support::app::{PASSWORD, both_databases};
use frankmark::people::{self, sessions};
use std::time::Duration;

async fn person(site: &Site, name: &str) -> frankmark::ids::PersonId {
    people::sign_in(site.app(), &format!("{name}@people.test"), PASSWORD).await.unwrap()
}

both_databases! {
    async fn signing_in_makes_a_new_key_each_time_and_the_old_one_dies(database: Database) {
        let Some(site) = &Site::open(database).await else { return };
        let browser = site.signed_in("owner").await;
        let first = browser.cookie("frankmark").unwrap();
        let answer = browser.post("/sign-in", &[("email", "reader@people.test"), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, 303);
        let second = browser.cookie("frankmark").unwrap();
        assert_ne!(first, second);
        assert!(!site.visitor().with_cookie("frankmark", &first).is_signed_in().await);
        assert!(browser.is_signed_in().await);
        assert_eq!(browser.get("/test/reader").await.header("location"), "/reader/Reader");
    }
}

both_databases! {
    async fn a_key_that_somebody_planted_is_not_adopted(database: Database) {
        let Some(site) = &Site::open(database).await else { return };
        let planted = site.visitor().with_cookie("frankmark", "planted");
        let answer = planted.post("/sign-in", &[("email", "owner@people.test"), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, 303);
        assert_ne!(planted.cookie("frankmark").unwrap(), "planted");
        assert!(planted.is_signed_in().await);
    }
}

both_databases! {
    async fn after_signing_out_the_old_cookie_is_worthless(database: Database) {
        let Some(site) = &Site::open(database).await else { return };
        let browser = site.signed_in("owner").await;
        let cookie = browser.cookie("frankmark").unwrap();
        assert_eq!(browser.get("/sign-out").await.status, 405, "never by a link");
        assert!(browser.is_signed_in().await);
        let answer = browser.post("/sign-out", &[]).await;
        assert_eq!((answer.status, answer.header("location")), (303, "/sign-in"));
        assert_eq!(answer.header("clear-site-data"), "\"cache\", \"storage\"");
        assert_eq!(browser.cookie("frankmark"), None, "the browser is told to forget it");
        assert!(!site.visitor().with_cookie("frankmark", &cookie).is_signed_in().await);
        assert_eq!(browser.post("/sign-out", &[]).await.status, 303, "twice does no harm");
    }
}

both_databases! {
    async fn a_request_that_ends_late_does_not_bring_a_revoked_session_back(database: Database) {
        let Some(site) = &Site::open(database).await else { return };
        let browser = site.signed_in("owner").await;
        let cookie = browser.cookie("frankmark").unwrap();
        let gate = Gate::new();
        let slow = browser.post(&gate.path, &[]);
        let revoke = async {
            gate.begun().await;
            let owner = person(site, "owner").await;
            sessions::revoke_all(site.app(), &owner, site.app().clock.now()).await.unwrap();
            gate.may_end();
        };
        let (answer, ()) = tokio::join!(slow, revoke);
        assert_eq!(answer.cookies(), [], "nothing that looks like a sign-in");
        let old = site.visitor().with_cookie("frankmark", &cookie);
        assert!(!old.is_signed_in().await);

        // And without a revocation the same request leaves the session as it is.
        let browser = site.signed_in("owner").await;
        gate.may_end();
        let answer = browser.post(&gate.path, &[]).await;
        gate.begun().await;
        assert_eq!((answer.status, answer.cookies().len()), (303, 0));
        assert!(browser.is_signed_in().await);
    }
}

both_databases! {
    async fn clicks_keep_a_session_alive_polls_do_not_and_nothing_beyond_its_end(database: Database) {
        let Some(site) = &Site::open(database).await else { return };
        let (clicking, polling) = (site.signed_in("owner").await, site.signed_in("owner").await);
        for _ in 0..4 {
            site.server.wait(Duration::from_secs(50 * 60));
            assert!(clicking.is_signed_in().await);
            polling.part("/language").await;
        }
        assert!(!polling.is_signed_in().await, "two hours without a click");
        for _ in 0..200 {
            site.server.wait(Duration::from_secs(60 * 60));
            clicking.get("/language").await;
        }
        assert!(!clicking.is_signed_in().await, "seven days are the end");
    }
}

both_databases! {
    async fn people_who_are_not_signed_in_cost_no_row(database: Database) {
        let Some(site) = &Site::open(database).await else { return };
        let visitor = site.visitor();
        for path in ["/", "/sign-in", "/language", "/nowhere", "/test/panic"] {
            visitor.get(path).await;
        }
        visitor.post("/language", &[("to", "nl")]).await;
        visitor.post("/sign-in", &[("email", "owner@people.test"), ("password", "wrong")]).await;
        assert_eq!(visitor.cookie("frankmark"), None);
        assert!(site.texts("select key_hash as text from sessions").await.is_empty());
        site.signed_in("owner").await;
        assert_eq!(site.texts("select key_hash as text from sessions").await.len(), 1);
    }
}

both_databases! {
    async fn the_database_knows_no_key(database: Database) {
        let Some(site) = &Site::open(database).await else { return };
        let cookie = site.signed_in("owner").await.cookie("frankmark").unwrap();
        let key = &cookie[cookie.len() - 43..];
        assert!(site.visitor().with_cookie("frankmark", &cookie).is_signed_in().await);
        let kept = site.texts("select key_hash || ' ' || state as text from sessions").await;
        assert_eq!(kept.len(), 1);
        assert!(!kept[0].contains(key), "{kept:?}");
        assert_eq!(kept[0].split(' ').next().unwrap().len(), 64, "{kept:?}");
    }
}

both_databases! {
    async fn whoever_is_disabled_or_leaves_is_out_at_the_next_click(database: Database) {
        let Some(site) = &Site::open(database).await else { return };
        let browser = site.signed_in("owner").await;
        site.run("update people set disabled_at = 1 where email = 'owner@people.test'").await;
        assert!(!browser.is_signed_in().await);
        let browser = site.signed_in("manager").await;
        assert_eq!(browser.get("/test/manager").await.status, 303);
        site.run("update memberships set role = 'reader' where role = 'manager'").await;
        assert_eq!(browser.get("/test/manager").await.status, 403);
        site.run("delete from memberships where role = 'reader'").await;
        assert!(!browser.is_signed_in().await);
    }
}

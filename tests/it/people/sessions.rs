//! Sessions end for good.

use super::acme;
use crate::ground::Ground;
use crate::support::app::both_databases;
use frankmark::people::{self, sessions};
use std::time::Duration;

const MINUTE: Duration = Duration::from_secs(60);

both_databases! {
    async fn a_revoked_session_does_not_come_back(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        let (_, ann) = acme(&ground).await;
        sessions::create(app, "k1", "{}", Some(&ann)).await.unwrap();
        assert!(sessions::update(app, "k1", "{\"a\":1}", Some(&ann)).await.unwrap());
        assert_eq!(sessions::load(app, "k1").await.unwrap().as_deref(), Some("{\"a\":1}"));

        sessions::revoke(app, "k1").await.unwrap();
        assert_eq!(sessions::load(app, "k1").await.unwrap(), None);
        assert!(!sessions::update(app, "k1", "{}", Some(&ann)).await.unwrap(), "a slow request ends now");
        sessions::touch(app, "k1").await.unwrap();
        assert_eq!(sessions::load(app, "k1").await.unwrap(), None);
        assert!(!sessions::update(app, "unknown", "{}", None).await.unwrap());
        assert_eq!(sessions::load(app, "unknown").await.unwrap(), None, "an update never inserts");
        assert!(sessions::create(app, "k1", "{}", Some(&ann)).await.is_err(), "a key is used once");
    }

    async fn sessions_end_when_idle_and_when_old_whatever_happens_in_them(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        sessions::create(app, "idle", "{}", None).await.unwrap();
        sessions::create(app, "busy", "{}", None).await.unwrap();
        let alive = async |key: &str| sessions::load(app, key).await.unwrap().is_some();
        for _ in 0..167 {
            ground.wait(60 * MINUTE);
            sessions::touch(app, "busy").await.unwrap();
            assert!(alive("busy").await);
        }
        assert!(!alive("idle").await);
        sessions::touch(app, "idle").await.unwrap();
        assert!(!alive("idle").await);
        ground.wait(59 * MINUTE);
        sessions::touch(app, "busy").await.unwrap();
        assert!(alive("busy").await);
        ground.wait(MINUTE);
        sessions::touch(app, "busy").await.unwrap();
        assert!(!alive("busy").await, "seven days are the end in any case");
        assert!(!sessions::update(app, "busy", "{}", None).await.unwrap());
    }

    async fn all_sessions_of_a_person_end_but_nobody_elses(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        let (_, ann) = acme(&ground).await;
        for (key, person) in [("a1", Some(&ann)), ("a2", Some(&ann)), ("b", None)] {
            sessions::create(app, key, "{}", person).await.unwrap();
        }
        let until = app.clock.now();
        ground.wait(MINUTE);
        sessions::create(app, "a3", "{}", Some(&ann)).await.unwrap();
        sessions::revoke_all(app, &ann, until).await.unwrap();
        for (key, alive) in [("a1", false), ("a2", false), ("a3", true), ("b", true)] {
            assert_eq!(sessions::load(app, key).await.unwrap().is_some(), alive, "{key}");
        }
    }

    async fn what_is_over_is_swept_away(database: Database) {
        let Some(ground) = Ground::open(database) else { return };
        let app = &ground.app;
        people::offer_setup(app).await.unwrap();
        sessions::create(app, "k", "{}", None).await.unwrap();
        assert!(people::sign_in(app, "nobody@acme.test", "wrong wrong wrong").await.is_err());
        assert_eq!(people::sweep(app).await.unwrap(), 0);
        ground.wait(8 * 24 * 60 * MINUTE);
        assert_eq!(people::sweep(app).await.unwrap(), 3);
    }
}

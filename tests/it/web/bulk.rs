//! Checking many domains, as the pages have it: start, watch, stop, put away; by whoever may.

use super::site::Site;
use crate::support::app::both_databases;
use frankmark::audit::Actor;
use frankmark::domains::bulk_check::{self, Hosts};
use frankmark::domains::import;
use std::time::Duration;
use tokio::sync::watch;

async fn open(database: crate::support::app::Database) -> Option<Site> {
    Site::open_with(database, |config| {
        config.dns.resolvers = vec!["127.0.0.1:9".parse().unwrap()];
        config.dns.checks_per_second_and_host = 0;
    })
    .await
}

async fn paste(site: &Site, names: &str) {
    import::add_listed(site.app(), &Actor::Operator, &site.acme, names, &[]).await.unwrap();
}

async fn work(site: &Site) {
    let (_nobody_stops_it, stopped) = watch::channel(false);
    bulk_check::run_some(site.app(), &Hosts::new(&site.app().config), &stopped).await.unwrap();
}

both_databases! {
    async fn all_are_checked_at_one_press_and_a_second_press_shows_the_first(database: Database) {
        let Some(site) = open(database).await else { return };
        let manager = site.signed_in("manager").await;
        let nothing = manager.post("/checks", &[]).await;
        assert_eq!(nothing.status, 409);
        assert!(nothing.body.contains("There are no domains to check here"), "{}", nothing.body);

        paste(&site, "a.test\nb.test\nc.test").await;
        let started = manager.post("/checks", &[]).await;
        let path = started.header("location").to_owned();
        assert!(started.status == 303 && path.starts_with("/checks/"), "{} {path}", started.status);
        assert_eq!(manager.post("/checks", &[("show", "ready")]).await.header("location"), path);
        let page = manager.get(&path).await;
        assert!(page.body.contains("Checking 3 domains") && page.body.contains("<progress value=\"0\" max=\"3\""), "{}", page.body);
        assert!(page.body.contains("hx-trigger=\"every 2s\"") && page.body.contains(&format!("{path}/stop")), "{}", page.body);
        assert!(manager.get("/overview").await.body.contains("Checking 3 domains"), "it is shown where one begins");

        // The polled part is the card alone, and nothing where nothing is new.
        let part = manager.part(&path).await;
        assert!(part.body.trim_start().starts_with("<section id=\"bulk-check\""), "{}", part.body);
        let tag = part.header("hx-ptag").to_owned();
        let same = manager.send("GET", &path, &[("hx-request", "true"), ("hx-ptag", &tag)], None).await;
        assert_eq!(same.status, 304);

        work(&site).await;
        let page = manager.get(&path).await;
        assert!(page.body.contains("3 domains checked") && !page.body.contains("hx-trigger"), "{}", page.body);
        assert!(page.body.contains("<b>3</b> could not be checked"), "{}", page.body);
        let which = manager.get(&format!("{path}?outcome=could_not_ask")).await;
        for name in ["a.test", "b.test", "c.test"] {
            assert!(which.body.contains(name), "{}", which.body);
        }
        assert!(manager.get(&format!("{path}?outcome=now_ready")).await.body.contains("None so far."));
        assert_eq!(manager.get(&format!("{path}?outcome=odd")).await.status, 404);
        assert_eq!(manager.get(&format!("{path}?outcome=gone&after=%27%00")).await.status, 200);

        assert_eq!(manager.post(&format!("{path}/hide"), &[]).await.status, 303);
        assert!(!manager.get("/overview").await.body.contains("3 domains checked"));
        assert_eq!(manager.get(&path).await.status, 200, "its own page stays");
    }

    async fn a_selection_is_checked_and_stopped_by_whoever_may(database: Database) {
        let Some(site) = open(database).await else { return };
        paste(&site, "one.test\ntwo.test\nthree.test").await;
        let (manager, reader, stranger) =
            (site.signed_in("manager").await, site.signed_in("reader").await, site.signed_in("stranger").await);
        assert_eq!(manager.post("/checks", &[("show", "odd")]).await.status, 404);
        assert_eq!(manager.post("/checks", &[("search", "nothing-like-it")]).await.status, 409);
        assert_eq!(reader.post("/checks", &[]).await.status, 403);
        let path = manager.post("/checks", &[("search", "t")]).await.header("location").to_owned();
        assert!(manager.get(&path).await.body.contains("Checking 3 domains"));

        let looked = reader.get(&path).await;
        assert!(looked.status == 200 && !looked.body.contains("/stop"), "looking is allowed, stopping not offered");
        assert_eq!(reader.post(&format!("{path}/stop"), &[]).await.status, 403);
        for foreign in [stranger.get(&path).await, stranger.post(&format!("{path}/stop"), &[]).await] {
            assert_eq!(foreign.status, 404);
        }
        assert!(manager.get(&path).await.body.contains("Checking 3 domains"));
        assert_eq!(manager.post(&format!("{path}/stop"), &[]).await.status, 303);
        let page = manager.get(&path).await;
        assert!(page.body.contains("Stopped: 0 of 3 checked") && page.body.contains("3 not checked"), "{}", page.body);
        work(&site).await;
        assert!(manager.get(&path).await.body.contains("Stopped: 0 of 3 checked"));

        assert_eq!(manager.post("/checks", &[]).await.status, 429, "one after the other");
        site.server.wait(Duration::from_secs(11));
        let again = manager.post("/checks", &[("search", "wo.te")]).await.header("location").to_owned();
        assert_ne!(again, path);
        assert!(manager.get(&again).await.body.contains("Checking 1 domain<"));
    }
}

//! Many domains are checked again while somebody watches, with and without JavaScript; and its screens for axe-core.

use super::screens::{look_here, told};
use super::{Road, complaints};
use frankmark::app::App;
use frankmark::audit::Actor;
use frankmark::domains::bulk_check::{self, Hosts, Started};
use frankmark::domains::{Filter, Which, import};
use frankmark::ids::BulkCheckId;
use std::time::Duration;
use tokio::sync::watch;

#[tokio::test]
async fn watching_many_domains_with_javascript() {
    walk(true).await;
}

#[tokio::test]
async fn watching_many_domains_without_javascript() {
    walk(false).await;
}

impl Road {
    async fn many(&self, count: usize) {
        let names: Vec<String> = (0..count).map(|it| format!("d{it}.example")).collect();
        let list = names.join("\n");
        import::add_listed(&self.site.app, &Actor::Operator, &self.customer, &list, &[]).await.expect("added");
    }

    async fn started(&self) -> BulkCheckId {
        let all = Which::Matching(Filter::default());
        let started = bulk_check::start(&self.site.app, &Actor::Operator, &self.customer, all).await.expect("started");
        let Started::Started(id) = started else { panic!("{started:?}") };
        id
    }
}

/// As the program does it, until nothing is left to begin.
fn at_work(app: &App) -> tokio::task::JoinHandle<()> {
    let app = app.clone();
    tokio::spawn(async move {
        let (_nobody_stops_it, stopped) = watch::channel(false);
        bulk_check::run_some(&app, &Hosts::new(&app.config), &stopped).await.expect("worked");
    })
}

async fn walk(scripts: bool) {
    let Some(road) = Road::begin().await else { return };
    let Road { site, browser, .. } = &road;
    if !scripts {
        browser.has_no_scripts().await;
    }
    road.many(300).await;
    road.sign_in().await;

    // Watched for a while; it counts by itself, or when "Refresh" is pressed.
    road.go("/domains").await;
    browser.click("Check all again").await;
    browser.waits_for("Checking 300 domains").await;
    assert!(browser.url().await.contains("/checks/"), "{}", browser.url().await);
    browser.waits_for("0 of 300").await;
    let worker = at_work(&site.app);
    for _ in 0..200 {
        if !browser.text("#bulk-check .tabular").await.starts_with("0 of") {
            break;
        }
        if !scripts {
            browser.click("Refresh").await;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert!(!browser.text("#bulk-check .tabular").await.starts_with("0 of"), "it counts");
    assert!(browser.has("progress[max='300']").await);

    // Stopped: what was not begun is said, and which ones were checked can be looked at.
    browser.click("Stop").await;
    browser.waits_for("not checked").await;
    browser.waits_for("Stopped:").await;
    assert!(!browser.has("#bulk-check[hx-trigger]").await, "nothing is asked for any more");
    if scripts {
        assert!(browser.text("#live").await.contains("not checked"), "the end is spoken");
    }
    worker.await.expect("it ends");
    browser.click_on(".chips a").await;
    browser.waits_for(".example").await;
    assert!(browser.url().await.contains("?outcome="), "{}", browser.url().await);
    browser.click("Hide").await;
    browser.waits_for("d0.example").await;
    assert!(!browser.has("#bulk-check").await, "it was put away");
    assert_eq!(complaints(browser).await, Vec::<String>::new());
}

#[tokio::test]
async fn the_screens_of_a_check_of_many() {
    let Some(road) = Road::begin().await else { return };
    let Road { site, browser, .. } = &road;
    let mut faults = Vec::new();
    road.many(60).await;
    road.sign_in().await;
    let id = road.started().await;
    let path = format!("/checks/{id}");
    road.go(&path).await;
    browser.waits_for("Checking 60 domains").await;
    look_here(browser, "bulk-check-running", &mut faults).await;
    road.go("/overview").await;
    browser.waits_for("Checking 60 domains").await;
    look_here(browser, "bulk-check-on-the-overview", &mut faults).await;
    at_work(&site.app).await.expect("worked");
    road.go(&path).await;
    browser.waits_for("60 domains checked").await;
    look_here(browser, "bulk-check-done", &mut faults).await;
    browser.click_on(".chips a").await;
    browser.waits_for("Next").await;
    look_here(browser, "bulk-check-which", &mut faults).await;
    browser.click("Next").await;
    browser.waits_for(".example").await;
    told(faults);
}

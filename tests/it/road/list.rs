//! The list of many domains in a real browser: searched, filtered, turned, and cleared of some, with and without
//! JavaScript; every state of it looked at by axe-core.

use super::screens::told;
use super::{Road, complaints};
use crate::domains::many::{execute, many};
use frankmark::audit::Actor;
use frankmark::domains::{self, Counts, Show};
use frankmark::senders;
use serde_json::json;

impl Road {
    /// Acme has 130 domains; one of them has a sender.
    async fn with_many(&self) {
        let (lines, sql) = many(&self.customer, 129);
        assert_eq!(lines.len(), 129);
        execute(&self.site.app, sql).await;
        self.domain("used.example").await;
        let sender =
            senders::add(&self.site.app, &Actor::Operator, &self.customer, "Rosalind", "rosalind@used.example").await;
        sender.expect("a sender");
        self.sign_in().await;
    }

    async fn counts(&self) -> Counts {
        domains::counts(&self.site.app, &self.customer).await.expect("counted")
    }
}

#[tokio::test]
async fn many_domains_are_searched_turned_and_deleted_with_javascript() {
    walk(true).await;
}

#[tokio::test]
async fn many_domains_are_searched_turned_and_deleted_without_javascript() {
    walk(false).await;
}

async fn walk(scripts: bool) {
    let Some(road) = Road::begin().await else { return };
    let browser = &road.browser;
    if !scripts {
        browser.has_no_scripts().await;
    }
    road.with_many().await;

    road.go("/domains?sort=name").await;
    browser.waits_for("130 domains").await;
    browser.click_on("tbody input[name=domain]").await;
    browser.fill("search", "bakery").await;
    if !scripts {
        browser.click("Search").await;
    }
    browser.waits_for("domains match bakery").await;
    let found = road.search("bakery").await;
    browser.waits_for(&format!("{found} domains match bakery")).await;
    let address = browser.url().await;
    assert!(address.contains("sort=name") && address.contains("search=bakery"), "{address}");
    let ticked = browser.evaluate("document.querySelectorAll('[name=domain]:checked').length").await;
    assert_eq!(ticked, json!(0), "a tick does not move to another domain");
    if scripts {
        assert_eq!(browser.evaluate("document.activeElement.id").await, json!("search"), "one types on");
        assert_eq!(browser.text("#live").await, format!("{found} domains match bakery"));
        browser.press("-").await;
        browser.waits_for("domains match bakery-").await;
        assert_eq!(browser.evaluate("document.querySelector('#search').value").await, json!("bakery-"));
    }

    browser.click_on("a.chip.attention").await;
    browser.waits_for("match bakery").await;
    browser.find("a.chip.attention[aria-current]").await;
    assert!(browser.url().await.contains("show=needs_you"), "{}", browser.url().await);
    browser.back().await;
    browser.find("a.chip[aria-current]:not(.attention)").await;
    browser.click("Clear search").await;
    browser.waits_for("130 domains").await;

    browser.click("Next").await;
    browser.find("a[rel=prev]").await;
    assert!(browser.url().await.contains("after="), "{}", browser.url().await);
    if scripts {
        let top = "document.activeElement.id";
        assert_eq!(browser.evaluate(top).await, json!("told"), "the keyboard is at the top of the new page");
    }
    browser.reload().await;
    browser.find("a[rel=prev]").await;

    // A slip is answered with what may have been meant.
    browser.fill("search", "used.exmaple").await;
    if !scripts {
        browser.click("Search").await;
    }
    browser.click("Did you mean used.example?").await;
    browser.waits_for("1 domain matches used.example").await;
    browser.fill("search", "rosal").await;
    if !scripts {
        browser.click("Search").await;
    }
    browser.waits_for("found by sender rosalind@used.example").await;

    // Nothing chosen; then the one with a sender, and all that match a search.
    browser.click("Delete …").await;
    browser.waits_for("Choose at least one domain first.").await;
    browser.click_on("tbody input[name=domain]").await;
    browser.click("Delete …").await;
    browser.waits_for("None of these domains can be deleted now").await;
    browser.waits_for("rosalind@used.example").await;
    browser.click("Back").await;
    road.go("/domains?show=needs_you").await;
    let going = road.counts().await.of(&Show::NeedsYou) - 1;
    browser.click_on("#tick-all").await;
    browser.click("Delete …").await;
    browser.waits_for(&format!("Delete {going} domains?")).await;
    browser.waits_for("1 domain stays: senders still use it").await;
    browser.click_on("form[action$='/deletion'] button.danger").await;
    browser.waits_for("There is a problem").await;
    browser.fill("number", &going.to_string()).await;
    browser.click_on("form[action$='/deletion'] button.danger").await;
    browser.waits_for(&format!("{going} domains are deleted")).await;
    browser.click("Back to the list").await;
    browser.waits_for("1 domain").await;
    let left = road.counts().await;
    assert_eq!((left.of(&Show::NeedsYou), left.of(&Show::All)), (1, 130 - going));
    assert_eq!(complaints(browser).await, Vec::<String>::new());
}

impl Road {
    async fn search(&self, text: &str) -> usize {
        let filter = domains::Filter { search: text.into(), show: Show::All };
        let view = domains::View { filter, most: 200, ..domains::View::default() };
        domains::list(&self.site.app, &self.customer, &view).await.expect("a list").lines.len()
    }
}

#[tokio::test]
async fn every_state_of_the_list_is_looked_at() {
    let Some(road) = Road::begin().await else { return };
    let mut faults = Vec::new();
    road.with_many().await;
    for (path, name) in [
        ("/domains", "list"),
        ("/domains?sort=name&size=100", "list-by-name"),
        ("/domains?search=rosalind", "list-by-sender"),
        ("/domains?search=used.exmaple", "list-no-match"),
        ("/domains?at=last&show=stopped_working", "list-last"),
    ] {
        road.look(path, name, &mut faults).await;
    }
    road.browser.click("Delete …").await;
    road.browser.waits_for("There is a problem").await;
    road.look_here("list-none-chosen", &mut faults).await;
    road.go("/domains?show=needs_you").await;
    road.browser.click_on("#tick-all").await;
    road.browser.click("Delete …").await;
    road.browser.waits_for("stays: senders still use it").await;
    road.look_here("many-delete", &mut faults).await;
    road.browser.fill("number", "1").await;
    road.browser.click_on("form[action$='/deletion'] button.danger").await;
    road.browser.waits_for("There is a problem").await;
    road.look_here("many-delete-wrong", &mut faults).await;
    let going = road.counts().await.of(&Show::NeedsYou) - 1;
    road.browser.fill("number", &going.to_string()).await;
    road.browser.click_on("form[action$='/deletion'] button.danger").await;
    road.browser.waits_for("are deleted").await;
    road.look_here("many-deleted", &mut faults).await;
    road.look("/domains?show=problem", "list-nothing", &mut faults).await;
    told(faults);
}

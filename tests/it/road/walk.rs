//! One walk from end to end. Without JavaScript the same buttons do the same, a page at a time.

use super::{Road, complaints};
use crate::support::dns::data;
use frankmark::domains;
use frankmark::rules::diagnosis::Standing;
use frankmark::rules::records::{Purpose, RecordType};
use std::time::Duration;

#[tokio::test]
async fn from_sign_in_to_the_green_tick_with_javascript() {
    walk(true).await;
}

#[tokio::test]
async fn from_sign_in_to_the_green_tick_without_javascript() {
    walk(false).await;
}

async fn walk(scripts: bool) {
    let Some(road) = Road::begin().await else { return };
    let Road { site, browser, .. } = &road;
    if !scripts {
        browser.has_no_scripts().await;
    }
    let zone = road.internet.domain("acme.example", 2);

    // Add: what was typed is repaired, and DNS is looked at before anything is asked for.
    road.sign_in().await;
    browser.click("Add domain").await;
    browser.waits_for("Add a sending domain").await;
    browser.fill("domain", "gmail.com").await;
    browser.click("Add domain").await;
    browser.waits_for("There is a problem").await;
    assert!(browser.title().await.starts_with("Error:"), "{}", browser.title().await);
    assert_eq!(browser.attribute("[name=domain]", "value").await.as_deref(), Some("gmail.com"), "what was typed stays");
    browser.fill("domain", "Ann@ACME.example").await;
    browser.click("Add domain").await;
    browser.waits_for("ns1.acme.example").await;

    // Verify: the record first at one name server, then at both.
    browser.click("Verify this domain").await;
    browser.waits_for("_frankmark-challenge").await;
    let id = domains::find(&site.app, "acme.example", None).await.expect("found")[0].id.clone();
    let challenge = road.record(&id, Purpose::Ownership).await;
    let token = challenge.value.expect("a token");
    browser.waits_for(&token).await;
    browser.click("Verify").await;
    browser.waits_for("Missing").await;
    zone.publish_at(1, "_frankmark-challenge", data("TXT", &token));
    site.wait(Duration::from_secs(60));
    browser.click("Verify").await;
    browser.waits_for("Only on some name servers").await;
    zone.publish_at(2, "_frankmark-challenge", data("TXT", &token));
    site.wait(Duration::from_secs(60));
    browser.click("Verify").await;
    browser.waits_for("acme.example is yours").await;

    // Authenticate: first with the wrong key, then with the right one.
    browser.click("Authenticate this domain").await;
    browser.waits_for("Who manages the DNS of").await;
    browser.click_on("input[value=myself]").await;
    browser.click("Continue").await;
    browser.waits_for("_domainkey").await;
    let key = road.record(&id, Purpose::Dkim).await;
    let (owner, value) = (key.owner.to_string(), key.value.expect("a key"));
    zone.publish(&owner, data("TXT", &value.replacen("MIIB", "MIIC", 1)));
    site.wait(Duration::from_secs(60));
    browser.click("Validate").await;
    browser.waits_for("Different").await;
    zone.withdraw(&owner, hickory_proto::rr::RecordType::TXT);
    zone.publish(&owner, data(RecordType::Txt.as_str(), &value));
    site.wait(Duration::from_secs(60));
    browser.click("Validate").await;
    browser.waits_for("acme.example is ready").await;
    assert_eq!(standing(&road).await, Standing::Ready);

    // One server goes away: still ready, and the page says which.
    zone.ns(2).stop();
    site.wait(Duration::from_secs(60));
    road.go(&format!("/domains/{id}")).await;
    browser.click("Validate").await;
    browser.waits_for("No answer").await;
    assert_eq!(standing(&road).await, Standing::Ready);
    browser.waits_for("acme.example is ready").await;

    // A sender; then the domain cannot go without it.
    road.go("/senders").await;
    browser.click("Add sender").await;
    browser.waits_for("Add a sender").await;
    browser.fill("name", "Acme Press").await;
    browser.fill("address", "press@elsewhere.example").await;
    browser.click("Save").await;
    browser.waits_for("There is a problem").await;
    browser.fill("address", "press@acme.example").await;
    browser.click("Save").await;
    browser.waits_for("Can send").await;
    road.go(&format!("/domains/{id}")).await;
    browser.click("Delete this domain").await;
    browser.waits_for("cannot be deleted yet").await;
    browser.waits_for("press@acme.example").await;
    browser.click("Delete the sender, then the domain …").await;
    browser.waits_for("This cannot be undone").await;
    browser.click_on("form[action$='/delete'] button.danger").await;
    browser.waits_for("acme.example is deleted").await;
    assert!(domains::find(&site.app, "acme.example", None).await.expect("asked").is_empty());

    // Out; going back shows nothing any more.
    browser.click_on("details.menu > summary").await;
    browser.click("Sign out").await;
    browser.waits_for("Sign in").await;
    road.go("/domains").await;
    browser.waits_for("Password").await;
    assert_eq!(complaints(browser).await, Vec::<String>::new());
}

async fn standing(road: &Road) -> Standing {
    domains::find(&road.site.app, "acme.example", None).await.expect("found")[0].standing
}

/// The page that waits is refreshed by itself, and stops asking once all is right.
#[tokio::test]
async fn the_domain_page_turns_green_by_itself() {
    let Some(road) = Road::begin().await else { return };
    let (id, zone) = road.domain("acme.example").await;
    road.publish(&id, &zone, &[Purpose::Ownership]).await;
    road.validate(&id).await;
    road.sign_in().await;
    road.go(&format!("/domains/{id}")).await;
    road.browser.click("Validate").await;
    road.browser.waits_for("Waiting for DNS").await;
    assert!(road.browser.has("#state[hx-trigger]").await, "it polls");
    road.publish(&id, &zone, &[Purpose::Dkim]).await;
    road.validate(&id).await;
    road.browser.waits_for("acme.example is ready").await;
    assert!(!road.browser.has("#state[hx-trigger]").await, "and stops");
    assert_eq!(complaints(&road.browser).await, Vec::<String>::new());
}

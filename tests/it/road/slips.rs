//! The road again, with five slips made in the playground: each is named on the page of the domain, what is right is copied by
//! its button and pasted into the playground's form, and then the domain is ready.

use super::complaints;
use crate::playground::Demo;
use crate::support::app::{Database, PASSWORD};
use crate::support::browser::Browser;
use frankmark::audit::Actor;
use frankmark::domains;
use serde_json::json;
use std::time::Duration;

/// The button, what it is recognised as, and the field that is wrong.
const SLIPS: [(&str, &str, &str); 5] = [
    ("Double the domain in the name", "N01", "name"),
    ("Put the value on the domain itself", "N02", "name"),
    ("Put quotation marks inside the value", "X01", "value"),
    ("Cut the value after 255 characters", "X10", "value"),
    ("Change one letter", "K16", "value"),
];

const ZONE: &str = "/playground/acme%2Eexample";

#[tokio::test]
async fn five_slips_are_named_and_mended_with_what_the_button_copies() {
    let Some(demo) = Demo::start(Database::Sqlite).await else { return };
    let Some(browser) = Browser::start().await else { return };
    let added = domains::add(&demo.app.app, &Actor::Operator, &demo.customer, "acme.example").await.expect("added");
    let id = added.domain.id;
    let domain = format!("/domains/{id}");
    let page = async |path: &str| browser.open(&format!("{}{path}", demo.app.url())).await;
    let permissions = json!({
        "origin": demo.app.url(), "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
    });
    browser.devtools("Browser.grantPermissions", permissions).await;
    page("/sign-in").await;
    browser.fill("email", "owner@acme.example").await;
    browser.fill("password", PASSWORD).await;
    browser.click("Sign in").await;
    browser.waits_for("Sending domains").await;

    // Proven, and the signature asked for.
    domains::records(&demo.app.app, &Actor::Operator, &demo.customer, &id).await.expect("records");
    page(ZONE).await;
    browser.click("Add all records, without a mistake").await;
    browser.waits_for("Done:").await;
    let validate = async || {
        demo.app.wait(Duration::from_secs(11));
        page(&domain).await;
        browser.click("Validate").await;
    };
    domains::validate(&demo.app.app, &Actor::Operator, &demo.customer, &id).await.expect("checked");
    page(&domain).await;
    browser.waits_for("acme.example is ready").await;

    for (slip, finding, field) in SLIPS {
        page(ZONE).await;
        browser.click(slip).await;
        browser.waits_for("Done:").await;
        validate().await;
        browser.waits_for("Stopped working").await;
        let named = browser.attribute("#dkim .verdict a", "href").await;
        assert_eq!(named.as_deref(), Some(format!("/help/mistakes/{finding}").as_str()), "{slip}");

        let wanted = browser.evaluate(&format!("document.querySelector('#dkim-{field}').textContent")).await;
        browser.click_on("#dkim .finding button[data-copy]").await;
        browser.waits_for("Copied").await;
        page(&our_record(&browser, &page).await).await;
        browser.click_on(&format!("#{field}")).await;
        paste(&browser).await;
        let pasted = browser.evaluate(&format!("document.querySelector('#{field}').value")).await;
        assert_eq!(pasted, wanted, "{slip}: exactly what the page shows");
        browser.click("Save").await;
        browser.waits_for("New record").await;
        validate().await;
        browser.waits_for("acme.example is ready").await;
    }
    assert_eq!(complaints(&browser).await, Vec::<String>::new());
}

/// Where the signature's record can be changed, wherever it stands.
async fn our_record(browser: &Browser, page: &impl AsyncFn(&str)) -> String {
    page(ZONE).await;
    let row = "[...document.querySelectorAll('tbody tr')].find(it => it.innerText.includes('v=DKIM1'))";
    let address = browser.evaluate(&format!("{row}.querySelector('a.link').getAttribute('href')")).await;
    address.as_str().expect("an address").to_owned()
}

/// In place of whatever stands in the field with the keyboard.
async fn paste(browser: &Browser) {
    for (key, command) in [("a", "selectAll"), ("v", "paste")] {
        let down = json!({ "type": "keyDown", "key": key, "modifiers": 2, "commands": [command] });
        browser.devtools("Input.dispatchKeyEvent", down).await;
        browser.devtools("Input.dispatchKeyEvent", json!({ "type": "keyUp", "key": key, "modifiers": 2 })).await;
    }
}

//! Every page of the panel, and the way to it, in light, dark and at 320 px, with axe-core; and the shortest road in a
//! browser with scripts.

use super::Demo;
use crate::road::screens::{look_here, told};
use crate::support::app::{Database, PASSWORD};
use crate::support::browser::Browser;
use frankmark::audit::Actor;
use frankmark::{domains, notices};

const ACME: &str = "/playground/acme%2Eexample";

async fn begin() -> Option<(Demo, Browser, String)> {
    let demo = Demo::start(Database::Sqlite).await?;
    let browser = Browser::start().await?;
    let added = domains::add(&demo.app.app, &Actor::Operator, &demo.customer, "acme.example").await.expect("added");
    let id = added.domain.id;
    demo.go(&browser, "/sign-in").await;
    browser.fill("email", "owner@acme.example").await;
    browser.fill("password", PASSWORD).await;
    browser.click("Sign in").await;
    browser.waits_for("Sending domains").await;
    Some((demo, browser, format!("/domains/{id}")))
}

impl Demo {
    async fn go(&self, browser: &Browser, path: &str) {
        browser.open(&format!("{}{path}", self.app.url())).await;
    }
}

#[tokio::test]
async fn every_page_of_the_panel() {
    let Some((demo, browser, domain)) = begin().await else { return };
    let mut faults = Vec::new();
    domains::records(&demo.app.app, &Actor::Operator, &demo.customer, &domain_id(&domain)).await.expect("records");
    for (path, name) in [
        ("/playground".to_owned(), "playground"),
        (ACME.to_owned(), "playground-zone"),
        ("/playground/acme%2Devents%2Eexample".to_owned(), "playground-zone-empty"),
        (format!("{ACME}/records/1"), "playground-edit"),
        (format!("{ACME}/records/1/delete"), "playground-delete"),
        (format!("{domain}/verify"), "demo-verify"),
        (domain.clone(), "demo-domain"),
    ] {
        demo.go(&browser, &path).await;
        look_here(&browser, name, &mut faults).await;
    }
    demo.go(&browser, "/playground/mail").await;
    look_here(&browser, "playground-mail-none", &mut faults).await;
    let mail = demo.mail().await;
    demo.go(&browser, "/playground/mail").await;
    look_here(&browser, "playground-mail-list", &mut faults).await;
    demo.go(&browser, &format!("/playground/mail/{mail}")).await;
    browser.click("Source").await;
    look_here(&browser, "playground-mail", &mut faults).await;
    let text = notices::show(&demo.app.app, &mail).await.expect("a mail").text;
    let token = text.split("/no-mail/").nth(1).expect("a link").split_whitespace().next().expect("a token");
    demo.go(&browser, &format!("/no-mail/{token}")).await;
    look_here(&browser, "no-mail-ask", &mut faults).await;
    browser.click("Send no more mail to this address").await;
    browser.waits_for("sends nothing more").await;
    look_here(&browser, "no-mail-done", &mut faults).await;
    demo.go(&browser, "/no-mail/0").await;
    look_here(&browser, "no-mail-unknown", &mut faults).await;
    demo.go(&browser, "/playground").await;
    browser.fill("domain", "shop.com").await;
    browser.click("Create this domain").await;
    browser.waits_for("There is a problem").await;
    look_here(&browser, "playground-wrong", &mut faults).await;
    demo.go(&browser, ACME).await;
    browser.fill("name", "a b").await;
    browser.fill("value", "\"open").await;
    browser.click("Save").await;
    browser.waits_for("There is a problem").await;
    look_here(&browser, "playground-zone-wrong", &mut faults).await;
    browser.click("Double the domain in the name").await;
    browser.waits_for("Done: Double the domain in the name").await;
    look_here(&browser, "playground-zone-doubled", &mut faults).await;
    browser.click("Switch all name servers off").await;
    browser.waits_for("switched off").await;
    look_here(&browser, "playground-zone-off", &mut faults).await;
    told(faults);
}

#[tokio::test]
async fn the_shortest_road() {
    let Some((demo, browser, domain)) = begin().await else { return };
    demo.go(&browser, &format!("{domain}/verify")).await;
    browser.click("DNS of acme.example (demo)").await;
    browser.waits_for("The usual slips").await;
    browser.click("Double the domain in the name").await;
    browser.waits_for("Done:").await;
    demo.app.wait(std::time::Duration::from_secs(11));
    demo.go(&browser, &format!("{domain}/verify")).await;
    browser.click("Verify").await;
    browser.waits_for("added twice").await;
    browser.click("DNS of acme.example (demo)").await;
    browser.click("Add all records, without a mistake").await;
    browser.waits_for("Done:").await;
    browser.click("See acme.example in Frankmark").await;
    browser.waits_for("Verify").await;
    demo.app.wait(std::time::Duration::from_secs(11));
    demo.go(&browser, &format!("{domain}/verify")).await;
    browser.click("Verify").await;
    browser.waits_for("acme.example is yours").await;
}

fn domain_id(path: &str) -> frankmark::ids::DomainId {
    frankmark::ids::DomainId::given(path.trim_start_matches("/domains/"))
}

//! The road for somebody who cannot change DNS today: a link is mailed to the domain, arrives, is confirmed in a browser
//! that nobody is signed in with, and the records lead to the green tick. With and without JavaScript, and looked at.

use super::screens::look_here;
use super::{Road, complaints};
use crate::support::app::{Database, TestApp};
use crate::support::browser::Browser;
use crate::support::dns::Internet;
use crate::support::smtp::Sink;
use frankmark::domains::{self, Ownership};
use frankmark::notices;
use frankmark::people::Role;
use frankmark::rules::diagnosis::Standing;
use frankmark::rules::records::Purpose;
use std::time::Duration;

#[tokio::test]
async fn a_link_that_arrives_leads_to_the_records_with_javascript() {
    walk(true).await;
}

#[tokio::test]
async fn a_link_that_arrives_leads_to_the_records_without_javascript() {
    walk(false).await;
}

async fn begin(sink: &Sink) -> Option<Road> {
    let internet = Internet::start()?;
    let site = TestApp::start_with(Database::Sqlite, |config| {
        config.dns.resolvers = vec![internet.resolver().address()];
        config.dns.authoritative_port = internet.port();
        config.dns.allow_private_addresses = true;
        config.brand.name = "Example Mail".into();
        sink.configure(config);
    })?;
    let browser = Browser::start().await?;
    let customer = site.customer("Acme").await;
    site.person(&customer, "ann@acme.example", Role::Owner).await;
    Some(Road { site, internet, browser, customer })
}

/// The path of the link in the newest message, as a mail program finds it.
fn link(sink: &Sink) -> String {
    let message = sink.received().pop().expect("a mail").message.replace("=\r\n", "").replace("=\n", "");
    let (_, rest) = message.split_once("/proof/").unwrap_or_else(|| panic!("no link in {message}"));
    let token: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
    assert_eq!(token.len(), 64, "{message}");
    format!("/proof/{token}")
}

async fn walk(scripts: bool) {
    let sink = Sink::start();
    let Some(road) = begin(&sink).await else { return };
    let (app, browser, mut faults) = (&road.site.app, &road.browser, Vec::new());
    if !scripts {
        browser.has_no_scripts().await;
    }
    let (id, zone) = road.domain("acme.example").await;
    road.sign_in().await;
    road.go(&format!("/domains/{id}/verify")).await;
    browser.click("Another way: by mail").await;
    browser.fill("local", "info@evil.example").await;
    browser.click("Mail the link").await;
    browser.waits_for("There is a problem").await;
    if scripts {
        look_here(browser, "verify-by-mail-wrong", &mut faults).await;
    }
    browser.fill("local", "info").await;
    browser.click("Mail the link").await;
    browser.waits_for("on its way to info@acme.example").await;
    assert_eq!(notices::send_due(app, 10).await.expect("sent"), 1);
    let mail = sink.received().pop().expect("a mail");
    assert_eq!(mail.to, ["info@acme.example"]);
    let link = link(&sink);
    if scripts {
        look_here(browser, "verify-by-mail-asked", &mut faults).await;
    }

    // Whoever reads the mail has no account.
    let reader = Browser::start().await.expect("another browser");
    if !scripts {
        reader.has_no_scripts().await;
    }
    let address = format!("{}{link}", road.site.url());
    reader.open(&address).await;
    reader.waits_for("May they prepare acme.example?").await;
    if scripts {
        look_here(&reader, "proof-open", &mut faults).await;
    }
    let ownership = async || domains::show(app, &road.customer, &id).await.expect("shown").domain.ownership;
    assert_eq!(ownership().await, Ownership::None, "opening proves nothing");
    reader.click("Yes, they may").await;
    reader.waits_for("Confirmed, thank you").await;
    assert_eq!(ownership().await, Ownership::Mailbox);
    if scripts {
        look_here(&reader, "proof-confirmed", &mut faults).await;
        reader.open(&format!("{}/proof/{}", road.site.url(), "0".repeat(64))).await;
        reader.waits_for("We do not know this link").await;
        look_here(&reader, "proof-unknown", &mut faults).await;
    }

    road.go(&format!("/domains/{id}/verify")).await;
    browser.waits_for("Confirmed by mail").await;
    if scripts {
        look_here(browser, "verify-by-mail-confirmed", &mut faults).await;
    }
    browser.click("Authenticate this domain").await;
    browser.waits_for("Who manages").await;
    road.publish(&id, &zone, &[Purpose::Dkim]).await;
    road.site.wait(Duration::from_secs(60));
    road.go(&format!("/domains/{id}")).await;
    browser.click("Validate").await;
    browser.waits_for("acme.example is ready").await;
    let domain = domains::show(app, &road.customer, &id).await.expect("shown").domain;
    assert_eq!((domain.ownership, domain.standing), (Ownership::Dns, Standing::Ready));

    // And all of it stands in the history.
    road.go(&format!("/domains/{id}/history")).await;
    browser.waits_for("The link that went to info@acme.example was confirmed.").await;
    if scripts {
        look_here(browser, "history-by-mail", &mut faults).await;
    }
    assert_eq!(complaints(browser).await, [""; 0]);
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

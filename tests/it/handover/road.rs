//! "Send to IT" in a real browser, with and without JavaScript: fill in, take each file, send, print; and axe-core looks at
//! every screen of it in light, dark and at 320 px.

use super::{Desk, draft};
use crate::road::screens::{look_here, told};
use crate::support::app::{Database, PASSWORD};
use crate::support::browser::Browser;
use crate::support::processes::{Folder, wait_for};
use crate::support::smtp::Sink;
use data_encoding::BASE64;
use frankmark::handover::{Draft, Form};
use frankmark::notices;
use frankmark::text::Locale;
use serde_json::json;
use std::time::Duration;

#[tokio::test]
async fn a_person_fills_in_takes_each_file_and_sends_with_javascript() {
    walk(true).await;
}

#[tokio::test]
async fn a_person_fills_in_takes_each_file_and_sends_without_javascript() {
    walk(false).await;
}

async fn signed_in(desk: &Desk) -> Option<Browser> {
    let browser = Browser::start().await?;
    sign_in(desk, &browser).await;
    Some(browser)
}

async fn sign_in(desk: &Desk, browser: &Browser) {
    browser.open(&format!("{}/sign-in", desk.site.url())).await;
    browser.fill("email", "anna@acme.test").await;
    browser.fill("password", PASSWORD).await;
    browser.click("Sign in").await;
    browser.waits_for("Acme BV").await;
}

async fn go(desk: &Desk, browser: &Browser, end: &str) {
    browser.open(&format!("{}{}", desk.site.url(), desk.path(end))).await;
}

async fn walk(scripts: bool) {
    let sink = Sink::start();
    let Some(desk) = Desk::open_with(Database::Sqlite, |it| sink.configure(it)).await else { return };
    let Some(browser) = Browser::start().await else { return };
    if !scripts {
        browser.has_no_scripts().await;
    }
    sign_in(&desk, &browser).await;
    let folder = Folder::new("downloads");
    let wanted = json!({ "behavior": "allow", "downloadPath": folder.path() });
    browser.devtools("Browser.setDownloadBehavior", wanted).await;

    browser.open(&format!("{}/domains/{}", desk.site.url(), desk.id)).await;
    browser.click("Send to IT").await;
    browser.waits_for("Your colleague’s language").await;
    browser.click_on("option[value=nl]").await;
    browser.fill("recipient", "it@acme").await;
    browser.fill("contact_phone", "nobody").await;
    browser.fill("note", "We versturen de mailing op de 8e.").await;
    browser.click("Save and show the message").await;
    browser.waits_for("This is not a phone number").await;
    assert_eq!(
        browser.attribute("[name=recipient]", "value").await.as_deref(),
        Some("it@acme"),
        "what was typed stays"
    );
    browser.fill("recipient", "it@acme.test").await;
    browser.fill("contact_phone", "020 1234567").await;
    browser.click("Save and show the message").await;
    browser.waits_for("It is saved").await;
    assert!(browser.text("#letter").await.contains("> We versturen de mailing op de 8e."));

    for (button, form) in [
        ("E-mail draft (.eml)", Form::Eml),
        ("Plain text", Form::Text),
        ("BIND zone file", Form::Zone),
        ("CSV", Form::Csv),
    ] {
        let file = desk.file(form).await;
        browser.click(button).await;
        let path = folder.join(&file.name);
        // The browser makes an empty file first.
        let is_whole = || std::fs::read(&path).is_ok_and(|it| it == file.body);
        assert!(wait_for(Duration::from_secs(20), is_whole), "{} does not come as it was made", file.name);
    }
    browser.click("Start an e-mail").await;
    browser.waits_for("Attach the file to it").await;
    let link = browser.attribute("a[href^='mailto:']", "href").await.expect("a link");
    assert!(link.starts_with("mailto:it@acme.test?subject=5%20DNS-records"), "{link}");
    browser.back().await;
    browser.waits_for("Your colleague’s language").await;
    browser.click("Print or PDF").await;
    browser.waits_for("5 DNS-records toevoegen voor acme.test").await;
    go(&desk, &browser, "").await;
    browser.waits_for("Your colleague’s language").await;
    browser.click_on("button[value=send]").await;
    browser.waits_for("It is on its way").await;
    notices::send_due(&desk.site.app, 10).await.expect("a round");
    assert_eq!(sink.received().len(), 1);
    assert!(sink.received()[0].message.contains("To: it@acme.test"));
    browser.reload().await;
    browser.waits_for("Sent before").await;
}

#[tokio::test]
async fn every_screen_of_it_is_fit_for_everybody() {
    let sink = Sink::start();
    let Some(desk) = Desk::open_with(Database::Sqlite, |it| sink.configure(it)).await else { return };
    let Some(browser) = signed_in(&desk).await else { return };
    let mut faults = Vec::new();
    go(&desk, &browser, "").await;
    browser.waits_for("Your colleague’s language").await;
    look_here(&browser, "handover", &mut faults).await;
    browser.fill("recipient", "it").await;
    browser.fill("contact_name", "").await;
    browser.click_on("button[value=send]").await;
    browser.waits_for("There is a problem").await;
    look_here(&browser, "handover-wrong", &mut faults).await;
    browser.fill("recipient", "it@acme.test").await;
    browser.fill("contact_name", "Anna Smit").await;
    browser.click_on("button[value=send]").await;
    browser.waits_for("It is on its way").await;
    look_here(&browser, "handover-sent", &mut faults).await;
    go(&desk, &browser, "/mailto").await;
    browser.waits_for("Attach the file").await;
    look_here(&browser, "handover-mailto", &mut faults).await;
    go(&desk, &browser, "/print").await;
    browser.waits_for("Is this real?").await;
    look_here(&browser, "handover-print", &mut faults).await;
    told(faults);
}

#[tokio::test]
async fn the_sheet_prints_on_few_pages_black_on_white() {
    let Some(desk) = Desk::open(Database::Sqlite).await else { return };
    let Some(browser) = signed_in(&desk).await else { return };
    desk.records().await;
    for locale in Locale::ALL {
        desk.save(&Draft { locale, ..draft() }).await;
        go(&desk, &browser, "/print").await;
        browser.waits_for("_domainkey").await;
        browser.prefers("dark").await;
        let printed = browser.devtools("Page.printToPDF", json!({ "paperWidth": 8.27, "paperHeight": 11.69 })).await;
        let pdf = BASE64.decode(printed["data"].as_str().expect("a document").as_bytes()).expect("base64");
        if let Some(folder) = std::env::var_os("FRANKMARK_SCREENSHOTS") {
            std::fs::write(std::path::PathBuf::from(folder).join(format!("handover-{}.pdf", locale.tag())), &pdf)
                .expect("kept");
        }
        assert!(pdf.starts_with(b"%PDF-") && pdf.len() > 10_000, "{} bytes", pdf.len());
        let text = String::from_utf8_lossy(&pdf);
        let pages = text.matches("/Type /Page\n").count();
        assert!((2..=4).contains(&pages), "{pages} pages in {locale:?}");
    }
}

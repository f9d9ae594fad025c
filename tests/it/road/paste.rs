//! Two hundred names are pasted, with and without JavaScript; the overview says what is next; axe looks at both.

use super::screens::told;
use super::{Road, complaints};
use crate::support::browser::Browser;
use frankmark::audit::Actor;
use frankmark::db::Failure;
use frankmark::domains::{self, Show, import};
use frankmark::ids::DomainId;
use frankmark::moment::Moment;
use frankmark::rules::diagnosis::Standing;
use frankmark::rules::records::Purpose;
use std::io::Write;

#[tokio::test]
async fn two_hundred_names_are_pasted_with_javascript() {
    paste(true).await;
}

#[tokio::test]
async fn two_hundred_names_are_pasted_without_javascript() {
    paste(false).await;
}

async fn paste(scripts: bool) {
    let Some(road) = Road::begin().await else { return };
    let Road { site, browser, customer, .. } = &road;
    if !scripts {
        browser.has_no_scripts().await;
    }
    road.sign_in().await;
    browser.waits_for("Good morning, ann").await;
    browser.waits_for("Add your first domain").await;
    browser.click("Add domain").await;
    browser.click("Paste a list").await;
    browser.waits_for("Domains, one per line").await;
    browser.click("Look it over").await;
    browser.waits_for("Paste or type at least one domain.").await;
    assert!(browser.title().await.starts_with("Error:"), "{}", browser.title().await);

    let names: String = (0..200).map(|it| format!("name-{it:03}.example\n")).collect();
    browser.fill("list", &format!("{names}Ann@Extra.example\nco.uk\nаррӏе.com\nname-007.example")).await;
    browser.click("Look it over").await;
    browser.waits_for("Nothing of this is saved yet").await;
    let all = || async { domains::counts(&site.app, customer).await.expect("counted").of(&Show::All) };
    assert_eq!(all().await, 0);
    browser.waits_for("co.uk is not one domain").await;
    browser.click_on("input[name=sure]").await;
    browser.click("Add 201 domains").await;
    browser.waits_for("202 domains were added").await;
    assert_eq!(all().await, 202);
    assert_eq!(left(browser).await, "co.uk");
    browser.fill("list", "acme.co.uk").await;
    browser.click("Look it over again").await;
    browser.click("Add 1 domain").await;
    browser.waits_for("1 domain was added").await;
    browser.click("To your sending domains").await;
    browser.waits_for("acme.co.uk").await;
    road.go("/overview").await;
    browser.waits_for("203 domains need you").await;
    browser.waits_for("193 more that need you").await;
    assert_eq!(complaints(browser).await, Vec::<String>::new());
}

/// What stands in the field.
async fn left(browser: &Browser) -> String {
    let text = browser.find("#list").await.prop("value").await.expect("a value").unwrap_or_default();
    text.trim().to_owned()
}

#[tokio::test]
async fn a_file_is_read_into_the_field_whatever_wrote_it() {
    let Some(road) = Road::begin().await else { return };
    let browser = &road.browser;
    road.sign_in().await;
    for (name, bytes) in [
        ("utf-8.csv", "\u{feff}domain\r\nbücher.example\r\n".as_bytes().to_vec()),
        ("utf-16.txt", "\u{feff}domain\r\nbücher.example\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("windows.csv", b"domain\r\nb\xfccher.example\r\n".to_vec()),
    ] {
        road.go("/domains/paste").await;
        let file = std::env::temp_dir().join(format!("frankmark-{}-{name}", std::process::id()));
        std::fs::File::create(&file).and_then(|mut it| it.write_all(&bytes)).expect("a file");
        let chooser = browser.find("#file").await;
        chooser.send_keys(file.to_str().expect("a path")).await.expect("chosen");
        for _ in 0..100 {
            if !left(browser).await.is_empty() {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        assert_eq!(left(browser).await, "domain\nbücher.example", "{name}");
        std::fs::remove_file(&file).expect("gone");
    }
}

#[tokio::test]
async fn the_list_and_the_overview_in_every_state() {
    let Some(road) = Road::begin().await else { return };
    let mut faults = Vec::new();
    road.sign_in().await;
    road.look_here("overview-first", &mut faults).await;
    road.look("/domains/paste", "paste", &mut faults).await;
    road.browser.click("Look it over").await;
    road.browser.waits_for("There is a problem").await;
    road.look_here("paste-empty", &mut faults).await;

    road.domain("here.example").await;
    road.go("/overview").await;
    road.browser.waits_for("Prove it is yours").await;
    road.look_here("overview-prove", &mut faults).await;
    let long = "x".repeat(300);
    let list = format!(
        "domain,sender_name,sender_address\ngood.example,Good,news@good.example\nAnn@fixed.example,,\nхn.example,,\n\
         co.uk,,\nаррӏе.com,,\nhere.example,,\ngood.example,Two,two@good.example\nother.example,,nobody\n{long},,\n"
    );
    road.go("/domains/paste").await;
    road.browser.fill("list", &list).await;
    road.browser.click("Look it over").await;
    road.browser.waits_for("What becomes of your list").await;
    road.look_here("paste-looked-over", &mut faults).await;
    road.browser.click_on("button[formaction]").await;
    road.browser.waits_for("What is left").await;
    road.look_here("paste-added", &mut faults).await;
    road.look("/overview", "overview-needs-you", &mut faults).await;

    let names: String = (0..15).map(|it| format!("name-{it:02}.example\n")).collect();
    let (app, actor) = (&road.site.app, Actor::Operator);
    import::add_listed(app, &actor, &road.customer, &names, &[]).await.expect("added");
    road.look("/overview", "overview-many", &mut faults).await;
    told(faults);
}

#[tokio::test]
async fn the_overview_when_all_is_well_and_when_something_broke() {
    let Some(road) = Road::begin().await else { return };
    let mut faults = Vec::new();
    let (id, zone) = road.domain("acme.example").await;
    road.publish(&id, &zone, &[Purpose::Ownership, Purpose::Dkim]).await;
    road.validate(&id).await;
    road.sign_in().await;
    road.browser.waits_for("Your domain is ready.").await;
    road.browser.waits_for("Last check").await;
    assert!(!road.browser.has("ol.number").await, "the first steps are done for good");
    road.look_here("overview-ready", &mut faults).await;
    let key = road.record(&id, Purpose::Dkim).await;
    zone.withdraw(&key.owner.to_string(), hickory_proto::rr::RecordType::TXT);
    road.site.wait(std::time::Duration::from_secs(60));
    road.validate(&id).await;
    road.go("/overview").await;
    road.browser.waits_for("1 domain needs you").await;
    road.browser.waits_for("Signature (DKIM): Missing").await;
    road.browser.waits_for("acme.example stopped working.").await;
    road.look_here("overview-broken", &mut faults).await;
    told(faults);
}

#[tokio::test]
async fn records_that_went_to_it_lead_to_a_reminder() {
    let Some(road) = Road::begin().await else { return };
    let (id, _) = road.domain("acme.example").await;
    stands(&road, &id, Standing::NeedsRecords, None).await;
    road.sign_in().await;
    road.browser.waits_for("Records to add").await;
    road.browser.waits_for("Authenticate this domain").await;
    stands(&road, &id, Standing::RecordProblem, None).await;
    road.go("/overview").await;
    road.browser.waits_for("Signature (DKIM): Missing").await;
    stands(&road, &id, Standing::RecordProblem, Some(road.site.app.clock.now())).await;
    road.go("/overview").await;
    road.browser.waits_for("Sent to IT just now").await;
    road.browser.click("Remind IT: acme.example").await;
    road.browser.waits_for("acme.example").await;
    assert!(road.browser.url().await.ends_with(&format!("/domains/{id}/handover")), "{}", road.browser.url().await);
    assert_eq!(complaints(&road.browser).await, Vec::<String>::new());
}

/// As if checks had found that, and somebody had sent the records then.
async fn stands(road: &Road, domain: &DomainId, standing: Standing, handed_over_at: Option<Moment>) {
    use diesel::prelude::*;
    use frankmark::db::schema::sending_domains;
    let id = domain.clone();
    let written = road.site.app.db.write(move |tx| {
        let found = (
            sending_domains::standing.eq(standing.id()),
            sending_domains::urgency.eq(standing.urgency()),
            sending_domains::remark.eq("dkim:missing"),
            sending_domains::handed_over_at.eq(handed_over_at),
        );
        Ok::<_, Failure>(diesel::update(sending_domains::table.find(&id)).set(found).execute(tx)?)
    });
    assert_eq!(written.await.expect("written"), 1);
}

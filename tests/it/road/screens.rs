//! Every screen, in each state that looks different, in light, dark and at 320 px: nothing for axe-core to say, nothing
//! to push sideways, nothing that the browser complains about.

use super::{Road, complaints};
use crate::support::app::PASSWORD;
use crate::support::dns::data;
use frankmark::audit::Actor;
use frankmark::ids::DomainId;
use frankmark::rules::records::Purpose;
use frankmark::{domains, people, senders};
use std::path::PathBuf;
use std::time::Duration;

#[tokio::test]
async fn before_signing_in() {
    let Some(road) = Road::begin().await else { return };
    let mut faults = Vec::new();
    road.look("/sign-in", "sign-in", &mut faults).await;
    road.look("/language", "language-outside", &mut faults).await;
    road.look("/help", "help-outside", &mut faults).await;
    road.look("/help/mistakes", "mistakes", &mut faults).await;
    road.look("/help/mistakes?search=quotation", "mistakes-found", &mut faults).await;
    road.look("/help/mistakes/X01", "mistake", &mut faults).await;
    road.look("/nowhere", "missing", &mut faults).await;
    road.go("/sign-in").await;
    road.browser.fill("email", "ann@acme.example").await;
    road.browser.fill("password", "wrong and long enough").await;
    road.browser.click("Sign in").await;
    road.browser.waits_for("There is a problem").await;
    road.look_here("sign-in-wrong", &mut faults).await;
    told(faults);
}

#[tokio::test]
async fn the_first_person() {
    use crate::support::app::{Database, TestApp};
    use crate::support::browser::Browser;
    let Some(site) = TestApp::start(Database::Sqlite) else { return };
    let Some(browser) = Browser::start().await else { return };
    let token = people::offer_setup(&site.app).await.expect("asked").expect("nobody is there yet");
    browser.open(&format!("{}/set-up/{token}", site.url())).await;
    browser.waits_for("Password").await;
    let mut faults = Vec::new();
    look_here(&browser, "set-up", &mut faults).await;
    browser.fill("organisation", "Acme").await;
    browser.fill("name", "Ann").await;
    browser.fill("email", "ann@acme.example").await;
    browser.fill("password", "short").await;
    browser.click_on("form[action*='/set-up/'] button.main").await;
    browser.waits_for("There is a problem").await;
    look_here(&browser, "set-up-wrong", &mut faults).await;
    browser.fill("password", PASSWORD).await;
    browser.click_on("form[action*='/set-up/'] button.main").await;
    browser.waits_for("Sending domains").await;
    look_here(&browser, "domains-none", &mut faults).await;
    told(faults);
}

#[tokio::test]
async fn the_page_about_the_mail_server() {
    let Some(road) = Road::begin().await else { return };
    let app = &road.site.app;
    people::set_staff_role(app, &Actor::Operator, "ann@acme.example", Some(people::StaffRole::Operator))
        .await
        .expect("staff");
    let now = app.clock.now().micros();
    let minute = now.div_euclid(60_000_000);
    let mut rows = format!(
        "INSERT INTO mail_doors (id, host, version, listening, started_at, seen_at, connections, current_at) VALUES \
         ('a', 'mx1.mail.example', '0.1.0', '[{{\"what\":\"milter\",\"place\":\"/run/frankmark/milter\"}}]', {now}, {now}, 3, {now}), \
         ('b', 'mx2.mail.example', '0.1.0', '[]', {now}, {now} - 3600000000, 0, {now} - 3600000000);"
    );
    for ago in 0..50 {
        let (many, few) = ((ago * 37) % 400, ago % 7);
        rows.push_str(&format!(
            "INSERT INTO mail_minutes (minute, door_id, permitted, rejected, deferred, observed, signed, unsigned, dropped) \
             VALUES ({}, 'a', {many}, {few}, {}, 0, {many}, 0, 0);",
            minute - ago,
            ago % 3
        ));
    }
    let written = app.db.write(move |tx| {
        diesel::connection::SimpleConnection::batch_execute(tx, &rows).expect("rows");
        Ok::<_, frankmark::error::Error>(())
    });
    written.await.expect("written");
    road.sign_in().await;
    let mut faults = Vec::new();
    road.look("/mail-server", "mail-server", &mut faults).await;
    road.browser.click("Numbers by minute").await;
    road.look_here("mail-server-numbers", &mut faults).await;
    told(faults);
}

#[tokio::test]
async fn domains_in_every_standing() {
    let Some(road) = Road::begin().await else { return };
    let mut faults = Vec::new();
    let shown = road.domains_in_every_standing().await;
    road.sign_in().await;
    road.look("/domains", "domains", &mut faults).await;
    for (name, id) in &shown {
        road.look(&format!("/domains/{id}"), &format!("domain-{name}"), &mut faults).await;
    }
    told(faults);
}

#[tokio::test]
async fn several_mistakes_and_their_receipt() {
    let Some(road) = Road::begin().await else { return };
    let mut faults = Vec::new();
    let (id, zone) = road.domain("acme.example").await;
    road.publish(&id, &zone, &[Purpose::Ownership]).await;
    let key = road.record(&id, Purpose::Dkim).await;
    let value = key.value.expect("a key");
    let damaged = value.replacen("MIIB", "MllB", 1).replacen("AQEA", "AQ\u{a0}EA", 1);
    zone.publish(&key.owner.to_string(), data("TXT", &damaged));
    zone.publish("bounce", data("CNAME", "bounces.mail.exampel"));
    zone.publish("_dmarc", data("TXT", "v=DMARC1, p=none"));
    zone.ns(2).set_serial("acme.example", 1);
    road.validate(&id).await;
    road.sign_in().await;
    road.look(&format!("/domains/{id}"), "domain-mistakes", &mut faults).await;
    for summary in ["What we saw, and where", "Technical details"] {
        road.browser.click(summary).await;
    }
    road.look_here("domain-mistakes-open", &mut faults).await;
    road.look(&format!("/domains/{id}/receipts"), "receipts", &mut faults).await;
    let lines = domains::receipts::list(&road.site.app, &road.customer, &id).await.expect("receipts");
    road.look(&format!("/domains/{id}/receipts/{}", lines[0].number), "receipt", &mut faults).await;
    road.browser.click("Make a link to it").await;
    road.browser.waits_for("Copy it now").await;
    road.look_here("receipt-link", &mut faults).await;
    let link = road.browser.text("#link").await;
    let token = link.rsplit('/').next().expect("a token");
    road.look(&format!("/r/{token}"), "receipt-shared", &mut faults).await;
    told(faults);
}

#[tokio::test]
async fn adding_verifying_authenticating_and_deleting() {
    let Some(road) = Road::begin().await else { return };
    let mut faults = Vec::new();
    let shown = road.domains_in_every_standing().await;
    let id = |wanted: &str| shown.iter().find(|(name, _)| name == wanted).map(|(_, id)| id.clone()).expect("made");
    road.sign_in().await;
    road.look("/domains/new", "domain-add", &mut faults).await;
    road.browser.fill("domain", "co.uk").await;
    road.browser.click("Add domain").await;
    road.browser.waits_for("There is a problem").await;
    road.look_here("domain-add-wrong", &mut faults).await;
    for (path, name, of) in [
        ("today", "today", "new"),
        ("verify", "verify", "new"),
        ("verify", "verify-wrong-place", "wrong-place"),
        ("verify", "verify-done", "waiting"),
        ("authenticate/dns", "authenticate-dns", "waiting"),
        ("authenticate/records", "authenticate-records", "waiting"),
        ("authenticate/looking", "authenticate-looking", "waiting"),
        ("authenticate/looking", "authenticate-ready", "ready"),
        ("history", "history-new", "new"),
        ("history", "history", "ready"),
        ("delete", "delete", "waiting"),
        ("delete", "delete-blocked", "ready"),
    ] {
        road.look(&format!("/domains/{}/{path}", id(of)), name, &mut faults).await;
    }
    told(faults);
}

#[tokio::test]
async fn senders_language_colours_help_and_the_menu() {
    let Some(road) = Road::begin().await else { return };
    let mut faults = Vec::new();
    road.sign_in().await;
    road.look("/senders", "senders-none", &mut faults).await;
    let (id, zone) = road.domain("acme.example").await;
    road.publish(&id, &zone, &[Purpose::Ownership, Purpose::Dkim]).await;
    road.validate(&id).await;
    let made = senders::add(&road.site.app, &Actor::Operator, &road.customer, "Acme Press", "press@acme.example").await;
    let sender = made.expect("a sender");
    road.look("/senders", "senders", &mut faults).await;
    road.look("/senders/new", "sender-add", &mut faults).await;
    road.browser.fill("address", "press@elsewhere.example").await;
    road.browser.click("Save").await;
    road.browser.waits_for("There is a problem").await;
    road.look_here("sender-add-wrong", &mut faults).await;
    road.look(&format!("/senders/{}/delete", sender.id), "sender-delete", &mut faults).await;
    for (path, name) in
        [("/language", "language"), ("/colours", "colours"), ("/help", "help"), ("/domains/none", "gone")]
    {
        road.look(path, name, &mut faults).await;
    }
    road.go("/domains").await;
    road.browser.click_on("details.menu > summary").await;
    road.look_here("menu", &mut faults).await;
    told(faults);
}

#[tokio::test]
async fn a_form_and_a_button_that_come_after_the_session_ended() {
    let Some(road) = Road::begin().await else { return };
    let mut faults = Vec::new();
    let long = Duration::from_secs(8 * 24 * 3600);
    road.sign_in().await;
    road.go("/domains/new").await;
    road.browser.fill("domain", "late.example").await;
    road.site.wait(long);
    road.browser.click("Add domain").await;
    road.browser.waits_for("What you typed is kept").await;
    road.look_here("sign-in-kept", &mut faults).await;
    road.browser.fill("email", "ann@acme.example").await;
    road.browser.fill("password", PASSWORD).await;
    road.browser.click("Sign in").await;
    road.browser.waits_for("You are signed in again").await;
    road.look_here("go-on", &mut faults).await;
    road.browser.click("Send it now").await;
    road.browser.waits_for("late.example").await;

    let (id, _) = road.domain("acme.example").await;
    road.go(&format!("/domains/{id}/verify")).await;
    road.browser.waits_for("acme.example").await;
    road.site.wait(long);
    road.browser.click_on("#state form button.main, form[hx-post] button").await;
    road.browser.waits_for("Password").await;
    road.browser.fill("email", "ann@acme.example").await;
    road.browser.fill("password", PASSWORD).await;
    road.browser.click("Sign in").await;
    road.browser.waits_for("acme.example").await;
    assert!(road.browser.url().await.ends_with(&format!("/domains/{id}/verify")), "back where the button was");
    told(faults);
}

pub(crate) fn told(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}\n", faults.join("\n"));
}

impl Road {
    /// One domain in each standing, by a short name of it.
    async fn domains_in_every_standing(&self) -> Vec<(String, DomainId)> {
        let mut shown = Vec::new();
        for name in ["new", "wrong-place", "needs", "waiting", "problem", "ready", "stopped", "silent"] {
            let (id, zone) = self.domain(&format!("{name}.example")).await;
            zone.publish("@", data("MX", "10 mx.post.example"));
            zone.publish("@", data("TXT", "v=spf1 include:_spf.post.example ~all"));
            let challenge = self.record(&id, Purpose::Ownership).await.value.expect("a token");
            match name {
                "new" => {}
                "wrong-place" => zone.publish("@", data("TXT", &challenge)),
                "needs" => {
                    self.publish(&id, &zone, &[Purpose::Ownership]).await;
                }
                "waiting" => self.publish(&id, &zone, &[Purpose::Ownership, Purpose::ReturnPath]).await,
                "problem" => {
                    self.publish(&id, &zone, &[Purpose::Ownership]).await;
                    let key = self.record(&id, Purpose::Dkim).await;
                    let quoted = format!("\"{}\"", key.value.expect("a key"));
                    zone.publish(&key.owner.to_string(), data("TXT", &quoted));
                }
                _ => self.publish(&id, &zone, &[Purpose::Ownership, Purpose::Dkim]).await,
            }
            if name != "new" {
                self.validate(&id).await;
            }
            if name == "ready" {
                let address = "hello@ready.example";
                senders::add(&self.site.app, &Actor::Operator, &self.customer, "Hello", address)
                    .await
                    .expect("a sender");
            }
            if name == "stopped" {
                let key = self.record(&id, Purpose::Dkim).await;
                zone.withdraw(&key.owner.to_string(), hickory_proto::rr::RecordType::TXT);
                self.site.wait(Duration::from_secs(60));
                self.validate(&id).await;
            }
            if name == "silent" {
                zone.servers().iter().for_each(crate::support::dns::Server::stop);
                self.site.wait(Duration::from_secs(60));
                self.validate(&id).await;
            }
            shown.push((name.to_owned(), id));
        }
        // A person has asked for it, so that the missing records are waited for.
        let waiting = shown.iter().find(|(name, _)| name == "waiting").map(|(_, id)| id.clone()).expect("made");
        self.site.wait(Duration::from_secs(60));
        let asked = domains::start_validation(
            &self.site.app,
            &Actor::Operator,
            &self.customer,
            &waiting,
            Duration::from_secs(9),
        );
        asked.await.expect("checked");
        shown
    }

    pub(super) async fn look(&self, path: &str, name: &str, faults: &mut Vec<String>) {
        self.go(path).await;
        self.look_here(name, faults).await;
    }

    pub(super) async fn look_here(&self, name: &str, faults: &mut Vec<String>) {
        look_here(&self.browser, name, faults).await;
    }
}

/// Light and wide, dark and wide, dark and narrow, light and narrow.
pub(crate) async fn look_here(browser: &crate::support::browser::Browser, name: &str, faults: &mut Vec<String>) {
    for (scheme, width) in [("light", 1280), ("dark", 1280), ("dark", 320), ("light", 320)] {
        browser.prefers(scheme).await;
        browser.is_wide(width).await;
        let seen = format!("{name}-{scheme}-{width}");
        if browser.overflows().await {
            faults.push(format!("{seen}: wider than the window"));
        }
        faults.extend(browser.axe().await.into_iter().map(|it| format!("{seen}: {it:?}")));
        // After axe, which waits until colours have changed.
        if let Some(folder) = std::env::var_os("FRANKMARK_SCREENSHOTS") {
            browser.screenshot(&PathBuf::from(folder).join(format!("{seen}.png"))).await;
        }
    }
    faults.extend(complaints(browser).await.into_iter().map(|it| format!("{name}: {it}")));
    browser.prefers("light").await;
    browser.is_wide(1280).await;
}
